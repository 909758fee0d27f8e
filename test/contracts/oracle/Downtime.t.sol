// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IAttestationOracle, Report } from "../../../contracts/interfaces/IAttestationOracle.sol";
import { IChallengeDesk } from "../../../contracts/interfaces/IChallengeDesk.sol";
import { ISequencerClock } from "../../../contracts/interfaces/ISequencerClock.sol";
import { ITrigger } from "../../../contracts/interfaces/ITrigger.sol";
import { ChallengeBase } from "../support/ChallengeBase.t.sol";
import { ClockDouble } from "../support/doubles/ClockDouble.sol";

/// @notice No clock runs while the sequencer is down.
contract DowntimeTest is ChallengeBase {
    uint40 private constant OUTAGE = 20 hours;

    ClockDouble private sequencer;

    function _deployClock() internal override returns (ISequencerClock) {
        sequencer = new ClockDouble();
        return ISequencerClock(address(sequencer));
    }

    function test_downtime_extendsTheReportAge() public {
        uint40 seen = START + 10 hours;
        _outageFrom(seen + 10 minutes);
        vm.warp(seen + OUTAGE + REPORT_AGE);
        vm.expectRevert(abi.encodeWithSelector(IAttestationOracle.ReportTooOld.selector, seen, seen + OUTAGE));
        this.bringAt(seen, J);
        vm.warp(seen + OUTAGE + REPORT_AGE - 1);
        this.bringAt(seen, J);
    }

    function bringAt(uint40 observedAt, int128 loss) external {
        _submitAt(observedAt, loss);
    }

    function test_downtime_extendsTheWaitOfAClaim() public {
        vm.warp(START + 10 hours);
        _submit(LOSS);
        _outageFrom(START + 11 hours);
        vm.warp(START + 10 hours + WINDOW + OUTAGE - 1);
        assertEq(_measure(firstDay), uint256(int256(J)));
        vm.warp(START + 10 hours + WINDOW + OUTAGE);
        assertEq(_measure(firstDay), uint256(int256(LOSS)));
    }

    /// @dev Late reports may come later, so settlement opens later.
    function test_downtime_putsOffSettlement() public {
        _outageFrom(START - 10 minutes);
        uint256 down = OUTAGE - 10 minutes;
        vm.warp(START + REPORT_AGE + down - 1);
        this.bringAt(START - 1, J / 2);
        bytes memory evidence = _evidence(J);
        vm.expectRevert(abi.encodeWithSelector(ITrigger.SettlementNotOpen.selector, programId, START + REPORT_AGE));
        trigger.measure(programId, evidence);
        vm.warp(START + REPORT_AGE + down);
        assertEq(trigger.measure(programId, evidence), uint256(int256(J / 2)));
    }

    function test_downtime_putsOffFinality() public {
        vm.warp(END - 1 hours);
        (Report[] memory reports, bytes[] memory signatures) = _signed(_nextReport(END - 1 hours, LOSS), 3);
        _submit(LOSS);
        _outageFrom(END + 1 days);
        vm.warp(END + GRACE + OUTAGE - 1);
        assertFalse(trigger.isFinal(programId));
        uint256 id = _challengeReports(reports, signatures);
        _rule(id, false, 0);
        vm.warp(END + GRACE + OUTAGE + 1 days - 1);
        assertTrue(trigger.isFinal(programId));
    }

    function test_downtime_extendsTheArbitersLimit() public {
        vm.warp(START + 10 hours);
        uint256 id = _challengeOf(LOSS);
        _outageFrom(START + 11 hours);
        vm.warp(START + 10 hours + ARBITER_LIMIT + OUTAGE - 1);
        vm.expectRevert(abi.encodeWithSelector(IChallengeDesk.TooEarly.selector, id));
        challengeDesk.lapse(id);
        _rule(id, true, 0);
    }

    function _outageFrom(uint40 from) private {
        sequencer.setOutage(from, from + OUTAGE);
    }
}
