// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { ERC20 } from "@openzeppelin/contracts/token/ERC20/ERC20.sol";

/// @notice A dollar whose transfers fail in every way that a transfer can.
contract MoodyDollar is ERC20 {
    enum Mood {
        Honest,
        Reverts,
        ReturnsFalse,
        ReturnsNothing,
        ReturnsFalseAfterMoving,
        KeepsFee,
        ChargesFeeOnTop,
        MovesHalf,
        EatsGas,
        FloodsReturnData,
        HidesBalances
    }

    Mood public mood;

    constructor() ERC20("Moody", "MOOD") { }

    function decimals() public pure override returns (uint8) {
        return 6;
    }

    function mint(address to, uint256 amount) external {
        _mint(to, amount);
    }

    function confiscate(address from, uint256 amount) external {
        _burn(from, amount);
    }

    function setMood(Mood mood_) external {
        mood = mood_;
    }

    function balanceOf(address account) public view override returns (uint256) {
        if (mood == Mood.HidesBalances) revert("hidden");
        return super.balanceOf(account);
    }

    function transfer(address to, uint256 amount) public override returns (bool) {
        if (mood == Mood.Reverts) revert("no");
        if (mood == Mood.ReturnsFalse) return false;
        if (mood == Mood.EatsGas) while (true) { }
        if (mood == Mood.FloodsReturnData) {
            assembly {
                revert(0, 1000000)
            }
        }
        if (mood == Mood.MovesHalf) amount /= 2;
        _transfer(msg.sender, to, amount);
        if (mood == Mood.KeepsFee) _burn(to, amount / 100);
        if (mood == Mood.ChargesFeeOnTop && balanceOf(msg.sender) >= amount / 100) _burn(msg.sender, amount / 100);
        if (mood == Mood.ReturnsNothing) {
            assembly {
                return(0, 0)
            }
        }
        return mood != Mood.ReturnsFalseAfterMoving;
    }
}
