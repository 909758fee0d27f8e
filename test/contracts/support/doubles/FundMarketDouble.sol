// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

/// @notice The market as a fund sees it: what is outstanding on its venue, and a settlement that pays what it is told.
contract FundMarketDouble {
    address public immutable clock;
    uint256 public outstanding;
    MintableDollar private immutable ASSET;
    address private _vault;
    uint256 private _owed;

    constructor(address asset, address clock_) {
        (ASSET, clock) = (MintableDollar(asset), clock_);
    }

    function setOutstanding(uint256 outstanding_) external {
        outstanding = outstanding_;
    }

    function setOwed(address vault, uint256 owed) external {
        (_vault, _owed) = (vault, owed);
    }

    function venueOutstanding(uint64) external view returns (uint256) {
        return outstanding;
    }

    function settle(uint256, bytes calldata) external returns (uint256 paid) {
        (paid, _owed) = (_owed, 0);
        ASSET.mint(_vault, paid);
    }
}

interface MintableDollar {
    function mint(address to, uint256 amount) external;
}
