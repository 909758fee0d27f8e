// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IERC20 } from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import { Math } from "@openzeppelin/contracts/utils/math/Math.sol";
import { IAttestationOracle, LatestReport } from "./interfaces/IAttestationOracle.sol";
import { ICoverMarket } from "./interfaces/ICoverMarket.sol";
import { IDeficitTrigger } from "./interfaces/IDeficitTrigger.sol";
import { ILens, PoolReserves, ProgramReserves, TreatyReserves, VenueReserves } from "./interfaces/ILens.sol";
import { IProgramRegistry, Layer, Peril } from "./interfaces/IProgramRegistry.sol";
import { ISafeguard } from "./interfaces/ISafeguard.sol";
import { ITailRiskPool, PoolState } from "./interfaces/ITailRiskPool.sol";
import { ITreaty, TreatyTerms } from "./interfaces/ITreaty.sol";
import { ITrigger } from "./interfaces/ITrigger.sol";

/// @notice Proof of reserves in one call.
contract Lens is ILens {
    uint256 private constant WAD = 1e18;

    /// @inheritdoc ILens
    ICoverMarket public immutable market;
    IProgramRegistry public immutable programRegistry;
    IAttestationOracle public immutable oracle;
    ISafeguard public immutable safeguard;

    constructor(ICoverMarket market_, IProgramRegistry programRegistry_, IAttestationOracle oracle_) {
        market = market_;
        programRegistry = programRegistry_;
        oracle = oracle_;
        safeguard = market_.safeguard();
    }

    /// @inheritdoc ILens
    function pools(address[] calldata pools_) external view returns (PoolReserves[] memory reserves) {
        reserves = new PoolReserves[](pools_.length);
        for (uint256 i; i < pools_.length; ++i) {
            reserves[i] = pool(pools_[i]);
        }
    }

    /// @inheritdoc ILens
    function venues(uint64[] calldata venueIds) external view returns (VenueReserves[] memory reserves) {
        reserves = new VenueReserves[](venueIds.length);
        for (uint256 i; i < venueIds.length; ++i) {
            reserves[i] = venue(venueIds[i]);
        }
    }

    /// @inheritdoc ILens
    function totals(address[] calldata pools_)
        external
        view
        returns (uint256 balance, uint256 cash, uint256 outstanding, bool sound)
    {
        sound = true;
        for (uint256 i; i < pools_.length; ++i) {
            ITailRiskPool pool_ = ITailRiskPool(pools_[i]);
            PoolState memory state = pool_.state();
            uint256 held = IERC20(pool_.asset()).balanceOf(pools_[i]);
            balance += held;
            cash += state.cash;
            outstanding += state.outstanding;
            sound = sound && _isSound(state, held);
        }
    }

    /// @inheritdoc ILens
    function pool(address pool_) public view returns (PoolReserves memory reserves) {
        ITailRiskPool vault = ITailRiskPool(pool_);
        reserves.pool = pool_;
        reserves.state = vault.state();
        reserves.balance = IERC20(vault.asset()).balanceOf(pool_);
        reserves.freeCapacity = vault.freeCapacity();
        (uint256 head, uint256 count) = vault.exitQueue();
        reserves.pendingExits = count + 1 - head;
        reserves.frozen = safeguard.isFrozen(pool_);
        reserves.frozenUntil = safeguard.frozenUntil(pool_);
        reserves.sound = _isSound(reserves.state, reserves.balance);
        (address latest,,) = market.treatyOf(pool_);
        if (latest != address(0)) reserves.treaty = treaty(latest);
    }

    /// @inheritdoc ILens
    function venue(uint64 venueId) public view returns (VenueReserves memory reserves) {
        reserves.venueId = venueId;
        reserves.report = oracle.latest(venueId);
        reserves.fundToOpenInterest = _ratioDown(reserves.report);
        reserves.outstanding = market.venueOutstanding(venueId);
        reserves.insurableInterest =
            Math.mulDiv(reserves.report.raoi, safeguard.parameters().economics().insurableMultiple, WAD);
        reserves.warning = safeguard.warning(venueId);

        (uint256 previous, uint256 last) =
            (programRegistry.previousProgram(venueId), programRegistry.latestProgram(venueId));
        reserves.programs = new ProgramReserves[](last == 0 ? 0 : previous == 0 ? 1 : 2);
        if (last != 0) reserves.programs[reserves.programs.length - 1] = _program(last);
        if (previous != 0) reserves.programs[0] = _program(previous);
    }

    /// @inheritdoc ILens
    function treaty(address treaty_) public view returns (TreatyReserves memory) {
        ITreaty vault = ITreaty(treaty_);
        TreatyTerms memory terms = vault.terms();
        return TreatyReserves({
            treaty: treaty_,
            stage: vault.stage(),
            retention: terms.retention,
            limit: terms.limit,
            cession: vault.cession(),
            closesAt: terms.closesAt,
            cumulativeLoss: vault.cumulativeLoss(),
            ceded: vault.ceded(),
            receivable: vault.receivable(),
            balance: IERC20(vault.asset()).balanceOf(treaty_)
        });
    }

    function _program(uint256 programId) private view returns (ProgramReserves memory reserves) {
        reserves.programId = programId;
        reserves.program = programRegistry.program(programId);
        reserves.layers = new Layer[](reserves.program.layerCount);
        for (uint8 i; i < reserves.program.layerCount; ++i) {
            reserves.layers[i] = programRegistry.layer(programId, i);
        }
        address trigger = reserves.program.trigger;
        reserves.index = ITrigger(trigger).indexOf(programId);
        if (reserves.program.peril == Peril.DEFICIT) {
            (reserves.baseline,) = IDeficitTrigger(trigger).baselineOf(programId);
        }
        reserves.openClaims = safeguard.openClaims(programId);
    }

    function _ratioDown(LatestReport memory report) private pure returns (uint256) {
        if (report.sequence == 0) return 0;
        return report.openInterest == 0 ? type(uint256).max : report.fundBalance * WAD / report.openInterest;
    }

    function _isSound(PoolState memory state, uint256 balance) private pure returns (bool) {
        return balance >= state.cash && state.outstanding <= state.totalAssets;
    }
}
