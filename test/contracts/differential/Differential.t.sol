// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Math } from "@openzeppelin/contracts/utils/math/Math.sol";
import { FloorCurve } from "../../../contracts/interfaces/IParameters.sol";
import { Layer } from "../../../contracts/interfaces/IProgramRegistry.sol";
import { FloorLib } from "../../../contracts/libraries/FloorLib.sol";
import { LayerLib } from "../../../contracts/libraries/LayerLib.sol";
import { Ledger, LedgerLib } from "../../../contracts/libraries/LedgerLib.sol";
import { Extremes, LossBoundLib } from "../../../contracts/libraries/LossBoundLib.sol";
import { RecoveryLib } from "../../../contracts/libraries/RecoveryLib.sol";
import { Stream, StreamLib } from "../../../contracts/libraries/StreamLib.sol";
import { Cases } from "./Cases.sol";

/// @notice Result: payout.
contract LayerCases is Cases("layer", 1) {
    function _results(uint256 i) internal view override returns (bytes memory) {
        uint256 attachment = _pick(i, 0, 0, type(uint96).max - 1);
        uint256 exhaustion = _pick(i, 1, attachment + 1, type(uint96).max);
        uint256 limit = _pick(i, 2, 0, type(uint96).max);
        uint256 index = _near(i, 3, attachment, exhaustion, type(uint256).max);
        return abi.encode(LayerLib.payoutDown(index, uint96(attachment), uint96(exhaustion), uint96(limit)));
    }
}

/// @notice Result: floor. Limits end at, around and far beyond the kink and full use.
contract FloorCases is Cases("floor", 1) {
    function _results(uint256 i) internal view override returns (bytes memory) {
        FloorCurve memory curve;
        curve.base = uint64(_pick(i, 0, 0, 1e18));
        curve.atKink = uint64(_pick(i, 1, curve.base, 4e18));
        curve.atFull = uint64(_pick(i, 2, curve.atKink, type(uint64).max));
        curve.kink = uint64(_pick(i, 3, 1, 1e18 - 1));
        uint256 capital = _pick(i, 4, 0, type(uint64).max);
        uint256 kink = curve.kink * capital / 1e18;

        uint256 kind = _word(i, 8) & 3;
        uint256 outstanding = kind == 0
            ? _pick(i, 5, 0, kink)
            : kind == 1
                ? _pick(i, 5, kink, capital)
                : kind == 2 ? _pick(i, 5, 0, capital) : _pick(i, 5, 0, type(uint64).max);
        kind = _word(i, 9) & 3;
        uint256 limit = kind == 0
            ? Math.saturatingSub(capital, outstanding)
            : kind == 1 ? Math.saturatingSub(kink, outstanding) : _pick(i, 6, 0, kind == 2 ? capital : type(uint64).max);
        return abi.encode(FloorLib.premiumUp(curve, capital, outstanding, limit, _pick(i, 7, 0, type(uint32).max)));
    }
}

/// @notice Results: shares served, their worth, their part of the value at request, what the exit gets, then rate and end of
/// the drip.
contract ExitCases is Cases("exit", 6) {
    uint256 private constant NOW = 1_800_000_000;

    function _results(uint256 i) internal override returns (bytes memory) {
        vm.warp(NOW);
        uint256 assets = _pick(i, 0, 0, 1 << 62);
        Ledger memory ledger;
        Stream memory premiums;
        premiums.unearned = _pick(i, 1, 0, (1 << 62) * StreamLib.SCALE);
        uint256 left = _pick(i, 2, 0, 7 days);
        ledger.dripRate = _pick(i, 3, 0, (1 << 62) * StreamLib.SCALE / 7 days);
        bool isOver = _word(i, 8) & 7 == 0;
        ledger.dripEnd = isOver ? NOW - left : NOW + left;
        uint256 dripping = isOver ? 0 : ledger.dripRate * left;
        ledger.backing = assets + Math.ceilDiv(premiums.unearned + dripping, StreamLib.SCALE);
        uint256 kind = _word(i, 9) & 3;
        ledger.outstanding =
            kind == 0 ? assets : kind == 1 ? 0 : _pick(i, 4, kind == 2 ? 0 : assets, kind == 2 ? assets : 1 << 63);

        uint256 supply = _pick(i, 5, 1e6, type(uint96).max);
        uint256 waiting = _pick(i, 6, 1, supply);
        uint256 whole = Math.mulDiv(waiting, assets + 1, supply);
        kind = _word(i, 10) & 3;
        uint256 value = kind < 2 ? whole + kind : _pick(i, 7, 0, kind == 2 ? whole : type(uint64).max);
        return _served(ledger, premiums, waiting, value, supply);
    }

    /// @dev As `TailRiskPool` serves a request.
    function _served(Ledger memory ledger, Stream memory premiums, uint256 waiting, uint256 value, uint256 supply)
        private
        view
        returns (bytes memory)
    {
        (uint256 shares, uint256 worth) = LedgerLib.servableDown(ledger, premiums, waiting, supply);
        if (shares == 0) return abi.encode(0, worth, 0, 0, ledger.dripRate, ledger.dripEnd);

        value = Math.mulDiv(value, shares, waiting);
        uint256 assets = Math.min(worth, value);
        ledger.backing -= assets;
        if (worth > assets) LedgerLib.drip(ledger, worth - assets);
        return abi.encode(shares, worth, value, assets, ledger.dripRate, ledger.dripEnd);
    }
}

/// @notice Two recoveries of a program of two adjoining layers. Results: what the first takes; what has been recovered after
/// both and what the second takes; refund and surplus of a cover after the first and after both.
contract RecoveryCases is Cases("recovery", 7) {
    function _results(uint256 i) internal view override returns (bytes memory) {
        Layer[2] memory layers;
        layers[0].attachment = uint96(_pick(i, 0, 0, 1 << 94));
        layers[0].exhaustion = uint96(_pick(i, 1, layers[0].attachment + 1, 1 << 95));
        layers[1].attachment = layers[0].exhaustion;
        layers[1].exhaustion = uint96(_pick(i, 2, layers[1].attachment + 1, type(uint96).max));
        layers[0].sold = uint64(_pick(i, 3, 0, 1e18));
        layers[1].sold = uint64(_pick(i, 4, 0, 1e18));
        uint256 index = _near(i, 5, layers[0].attachment, layers[1].exhaustion, type(uint96).max);

        uint256 kind = _word(i, 10) & 3;
        uint256 first =
            kind == 0 ? index : kind == 1 ? Math.saturatingSub(index, layers[0].attachment) : _pick(i, 6, 0, index);
        uint256 both = Math.min(first + _pick(i, 7, 0, type(uint96).max), index);
        return _recovered(i, layers, index, first, both);
    }

    /// @dev As `RecoveryDesk` takes them.
    function _recovered(uint256 i, Layer[2] memory layers, uint256 index, uint256 first, uint256 both)
        private
        view
        returns (bytes memory)
    {
        uint256 due = _due(layers, index, first);
        Layer memory layer = layers[_word(i, 11) & 1];
        uint256 share = _pick(i, 8, 0, layer.sold);
        uint96 limit = uint96(share * (layer.exhaustion - layer.attachment) / 1e18);
        uint256 paid = LayerLib.payoutDown(index, layer.attachment, layer.exhaustion, limit);
        if (_word(i, 12) & 3 == 0) paid = _pick(i, 9, 0, paid);
        return bytes.concat(
            abi.encode(due, both, _due(layers, index, both) - due),
            _refund(layer, limit, paid, index, first),
            _refund(layer, limit, paid, index, both)
        );
    }

    function _due(Layer[2] memory layers, uint256 index, uint256 recovered) private pure returns (uint256) {
        return RecoveryLib.dueUp(layers[0], index, recovered) + RecoveryLib.dueUp(layers[1], index, recovered);
    }

    function _refund(Layer memory layer, uint96 limit, uint256 paid, uint256 index, uint256 recovered)
        private
        pure
        returns (bytes memory)
    {
        (uint256 refund, uint256 surplus) = RecoveryLib.refundDown(layer, limit, paid, index, recovered);
        return abi.encode(refund, surplus);
    }
}

/// @notice Results: the effective loss, and the one while its signers are under challenge.
contract EffectiveLossCases is Cases("effectiveLoss", 2) {
    function _results(uint256 i) internal view override returns (bytes memory) {
        Extremes memory window;
        window.lowest = _loss(i, 0);
        window.highest = window.lowest + int256(_pick(i, 1, 0, uint256(type(int80).max - window.lowest)));
        uint256 kind = _word(i, 8) & 7;
        uint256 explained = kind == 0
            ? type(uint256).max
            : kind == 1 ? uint80(type(int80).max) : kind == 2 ? 1 << 79 : _pick(i, 4, 0, uint80(type(int80).max));
        uint256 jump = _pick(i, 5, 0, uint80(type(int80).max));
        int256 upper = window.lowest + int256(Math.min(explained, 1 << 80)) + int256(jump);

        kind = _word(i, 9) & 7;
        int256 reported = _clamp(
            kind == 0
                ? window.lowest
                : kind == 1
                    ? window.highest
                    : kind < 4 ? upper + int256(kind) - 2 : kind == 4 ? window.highest - int256(jump) : _loss(i, 2)
        );
        kind = _word(i, 10) & 3;
        int256 claim = kind == 0 ? reported : kind == 1 ? window.lowest : _loss(i, 3);
        window.lowestClaim = kind == 2 && claim > reported ? reported : claim;
        return abi.encode(
            LossBoundLib.effective(reported, window, explained, jump),
            LossBoundLib.held(reported, window, _loss(i, 6), jump)
        );
    }

    function _loss(uint256 i, uint256 field) private view returns (int256) {
        int256 size = int256(_pick(i, field, 0, 1 << 79));
        return _clamp(_word(i, field + 20) & 1 == 0 ? size : -size);
    }

    function _clamp(int256 loss) private pure returns (int256) {
        return loss > type(int80).max ? int256(type(int80).max) : loss < type(int80).min ? type(int80).min : loss;
    }
}
