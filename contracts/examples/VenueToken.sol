// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Ownable } from "@openzeppelin/contracts/access/Ownable.sol";
import { ERC20 } from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import { IVenueToken } from "../interfaces/IRecapitalisation.sol";

/// @notice The token of a venue that lets one auction mint, named once: nobody else can dilute its holders.
contract VenueToken is IVenueToken, ERC20, Ownable {
    address public minter;

    event MinterSet(address indexed minter);

    error MinterAlreadySet(address minter);
    error NotMinter(address caller);

    constructor(string memory name_, string memory symbol_, address owner_, uint256 supply)
        ERC20(name_, symbol_)
        Ownable(owner_)
    {
        _mint(owner_, supply);
    }

    /// @notice Names the auction. Only the owner, once.
    function setMinter(address minter_) external onlyOwner {
        if (minter != address(0)) revert MinterAlreadySet(minter);

        minter = minter_;
        emit MinterSet(minter_);
    }

    /// @inheritdoc IVenueToken
    function mint(address to, uint256 amount) external {
        if (msg.sender != minter) revert NotMinter(msg.sender);

        _mint(to, amount);
    }

    /// @inheritdoc IVenueToken
    function totalSupply() public view override(ERC20, IVenueToken) returns (uint256) {
        return super.totalSupply();
    }
}
