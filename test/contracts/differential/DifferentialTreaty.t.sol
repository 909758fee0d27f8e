// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Math } from "@openzeppelin/contracts/utils/math/Math.sol";
import { ICoverMarket } from "../../../contracts/interfaces/ICoverMarket.sol";
import { IRecoveryDesk } from "../../../contracts/interfaces/IRecoveryDesk.sol";
import { PremiumTerms } from "../../../contracts/interfaces/ITailRiskPool.sol";
import { TreatyTerms } from "../../../contracts/interfaces/ITreaty.sol";
import { DayLib } from "../../../contracts/libraries/DayLib.sol";
import { TestDollar } from "../../../contracts/periphery/TestDollar.sol";
import { Treaty } from "../../../contracts/reinsurance/Treaty.sol";
import { Cases } from "./Cases.sol";

/// @notice Each chunk is a real treaty over four covers and a sequence of losses and refunds; the contract is its market,
/// safeguard, desk and pool. Results after each: what moved, what is ceded, the collateral.
contract TreatyCases is Cases("treaty", 3) {
    uint256 private constant COVERS = 4;

    TestDollar public immutable asset = new TestDollar();
    address public immutable safeguard = address(this);
    address public constant clock = address(0);

    Treaty private _treaty;
    uint256 private _retention;
    uint256 private _limit;
    /// @dev Loss less refunds.
    mapping(Treaty => mapping(uint256 coverId => uint256)) private _refundable;

    function isFrozen(address) external pure returns (bool) {
        return false;
    }

    function openTreaty() external { }

    function _results(uint256 i) internal override returns (bytes memory) {
        if (i % CHUNK == 0) _open(i);
        uint256 net = _treaty.cumulativeLoss() - _treaty.cumulativeRefund();
        uint256 coverId = _word(i, 0) % COVERS;
        uint256 most = _refundable[_treaty][coverId];
        uint256 kind = _word(i, 1) & 7;
        uint256 moved;
        // above its layer refunds come more often, so that it does not stay there
        if (most != 0 && kind >= (net > _retention + _limit ? 2 : 5)) {
            moved = _refund(coverId, _refundSize(i, kind, net, most));
        } else {
            moved = _lose(coverId, _lossSize(i, kind, net));
        }
        return abi.encode(moved, _treaty.ceded(), _treaty.totalAssets());
    }

    /// @dev Everything, down to the exhaustion, down to the retention, or anything.
    function _refundSize(uint256 i, uint256 kind, uint256 net, uint256 most) private view returns (uint256) {
        if (kind == 2) return most;
        if (kind == 3) return Math.min(most, Math.saturatingSub(net, _retention + _limit));
        if (kind == 4 || kind == 5) return Math.min(most, Math.saturatingSub(net, _retention));
        return _pick(i, 2, 0, most);
    }

    /// @dev Up to the retention, up to the exhaustion, or anything small or large against the layer or the retention.
    function _lossSize(uint256 i, uint256 kind, uint256 net) private view returns (uint256) {
        if (kind == 0) return Math.saturatingSub(_retention, net);
        if (kind == 1) return Math.saturatingSub(_retention + _limit, net);
        return _pick(i, 2, 0, kind == 2 ? _limit / 4 : kind == 3 ? _retention / 8 : _limit);
    }

    function _lose(uint256 coverId, uint256 loss) private returns (uint256 refill) {
        _refundable[_treaty][coverId] += loss;
        PremiumTerms memory ended;
        return _treaty.cede(coverId, ended, 0, uint96(loss));
    }

    function _refund(uint256 coverId, uint256 refund) private returns (uint256 part) {
        _refundable[_treaty][coverId] -= refund;
        part = _treaty.applyRefund(coverId, uint96(refund));
        asset.transfer(address(_treaty), part);
    }

    function _open(uint256 i) private {
        _retention = _pick(i, 3, 0, 1 << 68);
        _limit = _pick(i, 4, 1, 1 << 62);
        uint40 start = DayLib.startOf(20_000);
        vm.warp(start);
        TreatyTerms memory terms = TreatyTerms({
            pool: address(this),
            retention: uint96(_retention),
            limit: uint96(_limit),
            closesAt: start + 52 weeks,
            auctionStart: start,
            auctionEnd: start + 1 weeks,
            cessionFrom: 0,
            cessionTo: 1e18
        });
        _treaty = new Treaty(asset, "Treaty", "T", terms, ICoverMarket(address(this)), IRecoveryDesk(address(this)));
        asset.mint(address(this), _limit);
        asset.approve(address(_treaty), _limit);
        _treaty.deposit(_limit, address(this));
        _treaty.open(0);

        PremiumTerms memory free = PremiumTerms(0, 0, start + 1 days, start + 2 days, 1, start + 2 days);
        for (uint256 coverId; coverId < COVERS; ++coverId) {
            _treaty.bind(coverId, free);
        }
    }
}
