// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { FeedMove, MarketInterest } from "../../../../contracts/interfaces/IAttestationOracle.sol";

/// @notice Stands in for the price explainer: what it explains is set, and it keeps what it was told.
contract ExplainerDouble {
    uint256 public explained;
    uint256 public lastRaoi;
    uint256 public lastInterest;
    uint256 public lastMoves;
    uint256 public pins;

    event Pinned(uint64 venueId, uint256 programId, uint40 start);

    function set(uint256 explained_) external {
        explained = explained_;
    }

    function explain(uint64, uint40, uint256 raoi, MarketInterest[] calldata markets, FeedMove[] calldata moves, uint32)
        external
        virtual
        returns (uint256)
    {
        lastRaoi = raoi;
        lastInterest = markets.length == 0 ? 0 : markets[0].openInterest;
        lastMoves = moves.length;
        return explained;
    }

    function pin(uint64 venueId, uint256 programId, uint40 start) external {
        ++pins;
        emit Pinned(venueId, programId, start);
    }
}
