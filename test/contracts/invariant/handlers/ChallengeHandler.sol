// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Report } from "../../../../contracts/interfaces/IAttestationOracle.sol";
import { Challenge, Ground, Ruling, Signer } from "../../../../contracts/interfaces/IChallengeDesk.sol";
import { Program } from "../../../../contracts/interfaces/IProgramRegistry.sol";
import { DayLib } from "../../../../contracts/libraries/DayLib.sol";
import { WholeMonitor } from "../support/WholeMonitor.sol";
import { WholeHandler } from "./WholeHandler.sol";

/// @notice Reports are challenged, judged and forgotten; reporters bond, leave and are replaced.
contract ChallengeHandler is WholeHandler {
    constructor(WholeMonitor monitor_) WholeHandler(monitor_) { }

    /// @dev One of the last reports of a venue, in the program of its time.
    function challenge(uint256 venueSeed, uint256 which, uint256 ground) external watched {
        uint64 venueId = world.venue(venueSeed).id;
        bytes memory signed = ghosts.signed(venueId, which);
        if (signed.length == 0) return _count("challenge", false);
        (Report[] memory reports, bytes[] memory signatures) = abi.decode(signed, (Report[], bytes[]));
        uint256 programId = _programOf(venueId, reports[0].observedAt);
        if (programId == 0) return _count("challenge", false);
        address challenger = whole.challenger();
        uint256 price = challengeDesk.bondFor(programId);
        _give(challenger, address(challengeDesk), price);
        vm.prank(challenger);
        try challengeDesk.challenge(programId, reports, signatures, Ground(ground % 3)) {
            if (!oracle.isContested(venueId, DayLib.day(reports[0].observedAt))) {
                monitor.violate("I77", "a challenged day is not contested");
            }
            if (!trigger.isPending(programId)) monitor.violate("I77", "a challenge is not pending");
            _count("challenge", true);
        } catch {
            _count("challenge", false);
        }
    }

    /// @dev Half are upheld; the true loss lies below what was signed, or above, where nothing is to correct.
    function rule(uint256 challengeSeed, bool upheld, uint256 correction) external watched {
        uint256 id = _openChallenge(challengeSeed);
        if (id == 0) return _count(upheld ? "uphold" : "dismiss", false);
        Challenge memory judged = challengeDesk.challenges(id);
        Signer[] memory signers = challengeDesk.signersOf(id);
        int80 corrected =
            signers[correction % signers.length].loss - int80(int256(_between(correction, 0, 2_000_000e6)));
        bool inTime = block.timestamp < judged.openedAt + judged.arbiterLimit + _downtime(judged.openedAt);
        vm.prank(challengeDesk.arbiter());
        try challengeDesk.rule(id, upheld, corrected) {
            if (!inTime) monitor.violate("I80", "judged after the limit");
            _count(upheld ? "uphold" : "dismiss", true);
        } catch {
            if (inTime && !upheld) monitor.violate("I68", "a challenge could not be dismissed");
            _count(upheld ? "uphold" : "dismiss", false);
        }
    }

    function lapse(uint256 challengeSeed, bool mature) external watched {
        uint256 id = _openChallenge(challengeSeed);
        if (id == 0) return _count("lapse", false);
        Challenge memory judged = challengeDesk.challenges(id);
        if (mature) {
            _wake();
            _warp(judged.openedAt + judged.arbiterLimit + _downtime(judged.openedAt));
        }
        bool isLate = block.timestamp >= judged.openedAt + judged.arbiterLimit + _downtime(judged.openedAt);
        try challengeDesk.lapse(id) {
            if (!isLate) monitor.violate("I80", "a challenge lapsed before its limit");
            _count("lapse", true);
        } catch {
            if (isLate) monitor.violate("I68", "a challenge could not lapse");
            _count("lapse", false);
        }
    }

    function collectReward(uint256 seed) external watched {
        uint256 reporters = whole.reporterCount();
        address account =
            seed % 3 == 0 ? whole.challenger() : seed % 3 == 1 ? world.fees() : whole.reporterAt(seed / 3 % reporters);
        uint256 due = challengeDesk.collectable(account);
        if (due == 0) return _count("collectReward", false);
        // fees of covers are counted where they arrive, so rewards of the protocol go elsewhere
        address to = whole.challenger();
        vm.prank(account);
        try challengeDesk.collect(to) returns (uint256 amount) {
            if (amount != due) monitor.violate("I80", "another reward than was due");
            _count("collectReward", true);
        } catch {
            monitor.violate("I68", "a reward could not be collected");
        }
    }

    function bond(uint256 seed, uint256 amount) external watched {
        amount = _between(amount, 1, 100_000_000e6);
        _give(whole.challenger(), address(bonds), amount);
        address reporter = whole.reporterAt(seed);
        vm.prank(whole.challenger());
        bonds.bond(reporter, amount);
        _count("bond", true);
    }

    function startUnbonding(uint256 seed, uint256 amount) external watched {
        address reporter = whole.reporterAt(seed);
        uint256 held = bonds.bondOf(reporter);
        if (held == 0) return _count("startUnbonding", false);
        // a former reporter's bond stands behind no jump
        bool isNamed = oracle.reporter(reporter).named;
        vm.prank(reporter);
        try bonds.startUnbonding(_between(amount, 1, held)) {
            if (isNamed) _requireBacked();
            _count("startUnbonding", true);
        } catch {
            _count("startUnbonding", false);
        }
    }

    /// @dev Seldom after more than a year of waiting, in which everything else ends.
    function unbond(uint256 seed, uint256 rare) external watched {
        address reporter = whole.reporterAt(seed);
        for (uint256 i; i < whole.reporterCount(); ++i) {
            (uint256 leaving,) = bonds.unbondingOf(reporter);
            if (leaving != 0) break;
            reporter = whole.reporterAt(seed % whole.reporterCount() + i);
        }
        (uint256 amount, uint40 maturesAt) = bonds.unbondingOf(reporter);
        if (amount == 0) return _count("unbond", false);
        if (rare % 64 == 0) _warp(maturesAt);
        bool isFree = block.timestamp >= maturesAt && oracle.reporter(reporter).challenges == 0;
        vm.prank(reporter);
        try bonds.unbond(reporter) returns (uint256 taken) {
            if (!isFree || taken != amount) monitor.violate("I74", "a bond left before its time");
            _count("unbond", true);
        } catch {
            if (isFree) monitor.violate("I74", "a bond could not leave");
            _count("unbond", false);
        }
    }

    /// @dev Where too few may sign, or now and then.
    function rotate(uint256 seed) external watched {
        if (whole.canReport() && seed % 4 != 0) return _count("rotate", false);
        bool done = whole.rotate(seed);
        if (done) _requireBacked();
        _count("rotate", done);
    }

    /// @dev I73. Twice the jumps within half of the M smallest bonds.
    function _requireBacked() private {
        uint256 backing = bonds.smallestBonds(oracle.reporters(), oracle.threshold());
        if (4 * oracle.totalJump() > backing) monitor.violate("I73", "jumps without bonds behind them");
    }

    function _openChallenge(uint256 seed) private view returns (uint256) {
        uint256 count = challengeDesk.challengeCount();
        for (uint256 i; i < count; ++i) {
            uint256 id = (seed % count + i) % count + 1;
            if (challengeDesk.challenges(id).ruling == Ruling.Open) return id;
        }
        return 0;
    }

    function _programOf(uint64 venueId, uint256 at) private view returns (uint256) {
        for (uint256 id = programRegistry.programCount(); id != 0; --id) {
            try programRegistry.program(id) returns (Program memory program) {
                if (program.venueId == venueId && at >= program.start && at < program.end) return id;
            } catch { }
        }
        return 0;
    }
}
