// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { ERC20 } from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import { ERC4626, IERC20 } from "@openzeppelin/contracts/token/ERC20/extensions/ERC4626.sol";

/// @notice A yield vault that earns, loses, or does not give back.
contract MoodyVault is ERC4626 {
    enum Mood {
        Honest,
        Illiquid,
        HalfLiquid,
        Reverts,
        EatsGas,
        GivesLess,
        SaysNothing,
        FloodsReturnData
    }

    Mood public mood;

    constructor(IERC20 asset_) ERC20("Vault", "VLT") ERC4626(asset_) { }

    function setMood(Mood mood_) external {
        mood = mood_;
    }

    /// @dev Money that is gone.
    function lose(uint256 amount) external {
        require(IERC20(asset()).transfer(address(0xdead), amount));
    }

    function maxWithdraw(address owner) public view override returns (uint256) {
        if (mood == Mood.Illiquid) return 0;
        uint256 most = super.maxWithdraw(owner);
        return mood == Mood.HalfLiquid ? most / 2 : most;
    }

    function previewRedeem(uint256 shares) public view override returns (uint256) {
        _misbehave();
        return super.previewRedeem(shares);
    }

    function withdraw(uint256 assets, address receiver, address owner) public override returns (uint256) {
        if (mood == Mood.Reverts) revert("paused");
        if (mood == Mood.EatsGas) while (true) { }
        uint256 shares = super.withdraw(assets, receiver, owner);
        if (mood == Mood.GivesLess) _burnFrom(receiver, assets / 2);
        return shares;
    }

    function _burnFrom(address from, uint256 amount) private {
        // what the receiver should have kept
        (bool ok,) = asset().call(abi.encodeWithSignature("confiscate(address,uint256)", from, amount));
        require(ok, "confiscate");
    }

    function _misbehave() private view {
        if (mood == Mood.SaysNothing) {
            assembly {
                return(0, 0)
            }
        }
        if (mood == Mood.FloodsReturnData) {
            assembly {
                return(0, 1000000)
            }
        }
    }
}
