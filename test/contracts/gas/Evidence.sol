// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { ECDSA } from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import { MessageHashUtils } from "@openzeppelin/contracts/utils/cryptography/MessageHashUtils.sol";
import { FeedMove, Report } from "../../../contracts/interfaces/IAttestationOracle.sol";
import { MarketFeed } from "../../../contracts/interfaces/IPriceExplainer.sol";
import { FeedLib } from "../../../contracts/libraries/FeedLib.sol";
import { ReportLib } from "../../../contracts/libraries/ReportLib.sol";

/// @notice Does nothing but what no settlement on signed reports and feed rounds can do without.
contract Evidence {
    using ReportLib for Report;

    bytes32 private immutable SEPARATOR;
    mapping(address signer => bool) private _named;

    constructor(bytes32 separator, address[] memory signers) {
        SEPARATOR = separator;
        for (uint256 i; i < signers.length; ++i) {
            _named[signers[i]] = true;
        }
    }

    /// @notice Whether each report is signed by a signer that is known.
    function verify(Report[] calldata reports, bytes[] calldata signatures) external view returns (bool) {
        for (uint256 i; i < reports.length; ++i) {
            bytes32 digest = MessageHashUtils.toTypedDataHash(SEPARATOR, reports[i].structHash(reports[i].markets));
            (address signer,,) = ECDSA.tryRecoverCalldata(digest, signatures[i]);
            if (!_named[signer]) return false;
        }
        return true;
    }

    /// @notice Reads the rounds of a move as the price explainer does.
    function read(MarketFeed calldata feed, FeedMove calldata move, uint40 observedAt) external view returns (bool) {
        FeedLib.requireAlive(feed.feed, feed.heartbeat, observedAt);
        FeedLib.soundPair(feed.feed, move.fromRound, move.toRound, feed.lowestAnswer, feed.highestAnswer);
        return true;
    }
}
