// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { FeedMove, MarketInterest } from "../../../contracts/interfaces/IAttestationOracle.sol";
import { ExplainerBase } from "../support/ExplainerBase.t.sol";

/// @dev A cheat code that forge-std's interface lacks.
interface Cooler {
    function cool(address target) external;
}

/// @notice What the explainer adds to every report, with cold storage. Bounds with some room over what was measured.
contract ExplainCostTest is ExplainerBase {
    function _cool(address target) private {
        Cooler(address(vm)).cool(target);
    }

    function _cost(uint40 at, uint128 interest, FeedMove[] memory moves) private returns (uint256) {
        MarketInterest[] memory markets = _markets(interest, ETH_INTEREST);
        _cool(address(explainer));
        _cool(address(btc));
        _cool(address(clock));
        _cool(address(uptime));
        _cool(address(parameters));
        vm.prank(oracle);
        explainer.explain(venueId, at, RAOI, markets, moves, WINDOW);
        return vm.lastCallGas().gasTotalUsed;
    }

    function test_gas_perReportWithTwoMarkets() public {
        _report(_noMoves());
        uint256 sameDay = _cost(_now(), BTC_INTEREST, _noMoves());
        uint256 newLow = _cost(_now(), BTC_INTEREST / 2, _noMoves());
        _nextDay();
        uint256 newDay = _cost(_now(), BTC_INTEREST, _noMoves());
        _open(1, _now());
        _crash(6_000e8);
        uint256 proof = _cost(_now(), BTC_INTEREST, _move(BTC, 2, 3));
        uint256 kept = _cost(_now(), BTC_INTEREST, _noMoves());
        emit log_named_uint("same day", sameDay);
        emit log_named_uint("new low", newLow);
        emit log_named_uint("new day", newDay);
        emit log_named_uint("proof", proof);
        emit log_named_uint("kept", kept);
        assertLt(sameDay, 20_000, "the usual report");
        assertLt(newDay, 40_000, "the first report of a day writes three words");
        assertLt(kept, 25_000, "while an explanation counts");
        assertLt(proof, 140_000, "one move");
    }
}
