// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IERC20 } from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {
    IOptimisticOracleV3,
    IOptimisticOracleV3Callbacks
} from "../../../../contracts/interfaces/IOptimisticOracleV3.sol";

/// @notice Behaves as UMA's Optimistic Oracle V3 does towards its callers; a test votes.
contract OptimisticOracleDouble is IOptimisticOracleV3 {
    struct Made {
        address asserter;
        address recipient;
        address disputer;
        uint64 expiresAt;
        IERC20 currency;
        uint256 bond;
        bool isSettled;
        bool hasVote;
        bool vote;
    }

    bytes32 public constant defaultIdentifier = "ASSERT_TRUTH";
    bytes public lastClaim;
    bytes32 public lastDomain;
    uint256 private _count;
    mapping(bytes32 id => Made) public made;

    uint256 public minimum = 500e6;

    function setMinimum(uint256 minimum_) external {
        minimum = minimum_;
    }

    function getMinimumBond(address) external view returns (uint256) {
        return minimum;
    }

    function assertTruth(
        bytes memory claim,
        address asserter,
        address callbackRecipient,
        address,
        uint64 liveness,
        IERC20 currency,
        uint256 bond,
        bytes32,
        bytes32 domainId
    ) external returns (bytes32 id) {
        require(bond >= minimum, "Bond amount too low");
        currency.transferFrom(msg.sender, address(this), bond);
        id = keccak256(abi.encode(++_count));
        Made storage it = made[id];
        (it.asserter, it.recipient, it.currency, it.bond) = (asserter, callbackRecipient, currency, bond);
        it.expiresAt = uint64(block.timestamp) + liveness;
        (lastClaim, lastDomain) = (claim, domainId);
    }

    function disputeAssertion(bytes32 id, address disputer) external {
        Made storage it = made[id];
        require(it.disputer == address(0) && block.timestamp < it.expiresAt, "Assertion is expired");
        it.disputer = disputer;
        it.currency.transferFrom(msg.sender, address(this), it.bond);
        IOptimisticOracleV3Callbacks(it.recipient).assertionDisputedCallback(id);
    }

    function voteOn(bytes32 id, bool isTrue) external {
        (made[id].hasVote, made[id].vote) = (true, isTrue);
    }

    function settleAssertion(bytes32 id) external {
        Made storage it = made[id];
        require(!it.isSettled, "Assertion already settled");
        it.isSettled = true;
        bool isTrue = true;
        if (it.disputer == address(0)) {
            require(it.expiresAt <= block.timestamp, "Assertion not expired");
            it.currency.transfer(it.asserter, it.bond);
        } else {
            require(it.hasVote, "price not resolved");
            isTrue = it.vote;
            it.currency.transfer(isTrue ? it.asserter : it.disputer, it.bond * 3 / 2);
        }
        IOptimisticOracleV3Callbacks(it.recipient).assertionResolvedCallback(id, isTrue);
    }
}
