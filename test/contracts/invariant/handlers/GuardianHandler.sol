// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Cover, CoverStatus } from "../../../../contracts/interfaces/ICoverMarket.sol";
import { FloorCurve } from "../../../../contracts/interfaces/IParameters.sol";
import { Parameters } from "../../../../contracts/governance/Parameters.sol";
import { PriceExplainer } from "../../../../contracts/oracle/PriceExplainer.sol";
import { WholeMonitor } from "../support/WholeMonitor.sol";
import { WholeHandler } from "./WholeHandler.sol";

/// @notice The guardian pauses, revokes and voids; governance rotates signers, keys and figures.
contract GuardianHandler is WholeHandler {
    uint256 private _nextPauseFrom;

    constructor(WholeMonitor monitor_) WholeHandler(monitor_) { }

    /// @dev Up to a day more than allowed.
    function pause(uint256 duration, uint256 rare) external watched {
        if (rare % 8 != 0) return;
        duration = _between(duration, 1, 8 days);
        uint256 from = block.timestamp;
        vm.prank(safeguard.guardian());
        try safeguard.pause(uint32(duration)) {
            if (duration > 7 days || from < _nextPauseFrom) monitor.violate("I103", "paused for too long");
            _nextPauseFrom = from + 2 * duration;
            _count("pause", true);
        } catch {
            _count("pause", false);
        }
    }

    function unpause() external watched {
        vm.prank(safeguard.guardian());
        safeguard.unpause();
        _count("unpause", true);
    }

    function setGuardian(uint256 seed) external watched {
        address next = seed % 2 == 0 ? whole.guardian() : whole.arbiter();
        vm.prank(world.governance());
        safeguard.setGuardian(next);
        _count("setGuardian", true);
    }

    function revokeSigner(uint256 signerSeed, uint256 rare) external watched {
        if (rare % 4 != 0) return;
        address signer = whole.quoteSigner(signerSeed);
        vm.prank(safeguard.guardian());
        market.revokeSigner(signer);
        ghosts.noteSigner(signer, 0);
        _count("revokeSigner", true);
    }

    function setSigner(uint256 signerSeed, uint256 perDay) external watched {
        address signer = whole.quoteSigner(signerSeed);
        perDay = _between(perDay, 1_000_000e6, 2 * uint256(whole.PER_DAY()));
        bytes32 role = whole.role();
        vm.prank(world.governance());
        market.setSigner(signer, role, uint96(perDay));
        ghosts.noteSigner(signer, perDay);
        _count("setSigner", true);
    }

    /// @dev I107. A cover of a revoked signer, or of one that is not; revoked first, half the time.
    function voidByGuardian(uint256 coverSeed, bool revokeFirst, uint256 rare) external watched {
        if (rare % 4 != 0) return;
        uint256 coverId = _activeCover(coverSeed);
        if (coverId == 0) return _count("voidByGuardian", false);
        Cover memory cover = market.cover(coverId);
        if (revokeFirst) {
            vm.prank(safeguard.guardian());
            market.revokeSigner(cover.signer);
            ghosts.noteSigner(cover.signer, 0);
        }
        bool mayVoid =
            market.signerRole(cover.signer) == 0 && block.timestamp < programRegistry.program(cover.programId).start;
        address holder = market.ownerOf(coverId);
        uint256 before = asset.balanceOf(holder);
        vm.prank(safeguard.guardian());
        try market.voidCover(coverId) {
            if (!mayVoid) monitor.violate("I107", "the guardian voided what he may not");
            if (asset.balanceOf(holder) != before + cover.premium) monitor.violate("I27", "a void kept premium");
            if (market.cover(coverId).status != CoverStatus.Voided) monitor.violate("I107", "a void left a cover");
            _count("voidByGuardian", true);
        } catch {
            if (mayVoid) monitor.violate("I107", "a cover of a revoked signer could not be voided");
            _count("voidByGuardian", false);
        }
    }

    function setFloorCurve(uint256 seed) external watched {
        Parameters parameters = world.core().parameters;
        FloorCurve memory curve = parameters.floorCurve();
        curve.atFull = uint64(_between(seed, curve.atFull - curve.atFull / 4, curve.atFull + curve.atFull / 4));
        vm.prank(world.governance());
        try parameters.setFloorCurve(curve) {
            _count("setFloorCurve", true);
        } catch {
            _count("setFloorCurve", false);
        }
    }

    /// @dev Prices and desks; none of it may touch what is signed, sold or challenged.
    function setFigures(uint256 factor, uint256 bond, uint256 jump) external watched {
        PriceExplainer explainer = whole.explainerAt();
        vm.startPrank(world.governance());
        // once a week, a step from what they are
        factor = _between(factor, explainer.factor() * 3 / 4, uint256(explainer.factor()) * 5 / 4);
        try explainer.setFactor(uint64(factor)) { } catch { }
        try challengeDesk.setChallengeBond(uint96(_between(bond, 100e6, 5_000e6))) { } catch { }
        // the bonds may be slashed
        uint256 highest = 2 * uint256(whole.SMALL_JUMP());
        try oracle.setJump(world.venue(jump).id, uint80(_between(jump, 1_000_000e6, highest))) {
            _count("setFigures", true);
        } catch {
            _count("setFigures", false);
        }
        vm.stopPrank();
    }

    /// @dev A pool that sells no more keeps all its promises.
    function admitPool(uint256 poolSeed, uint256 rare) external watched {
        address pool = address(world.pool(poolSeed));
        vm.prank(world.governance());
        market.admitPool(pool, rare % 16 != 0);
        _count("admitPool", true);
    }
}
