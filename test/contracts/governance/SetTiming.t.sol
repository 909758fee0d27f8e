// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Ownable } from "@openzeppelin/contracts/access/Ownable.sol";
import { Parameters } from "../../../contracts/governance/Parameters.sol";
import { IParameters, Timing } from "../../../contracts/interfaces/IParameters.sol";
import { Base } from "../support/Base.t.sol";

contract SetTimingTest is Base {
    function test_setTiming_storesAndTells() public {
        Timing memory timing = _timing();
        timing.reportAge = 2 hours;
        timing.grace = 5 days;
        vm.expectEmit(address(parameters));
        emit IParameters.TimingSet(timing);
        vm.prank(governor);
        parameters.setTiming(timing);
        assertEq(abi.encode(parameters.timing()), abi.encode(timing));
        assertEq(parameters.response(), 74 hours);
    }

    function test_setTiming_refusesOthers() public {
        vm.expectRevert(abi.encodeWithSelector(Ownable.OwnableUnauthorizedAccount.selector, stranger));
        vm.prank(stranger);
        parameters.setTiming(_timing());
    }

    function test_setTiming_boundsEachClock() public {
        Timing memory timing = _timing();
        timing.reportAge = 5 minutes - 1;
        _refuses(timing, "reportAge", timing.reportAge, 5 minutes, 1 days);
        timing.reportAge = 1 days + 1;
        _refuses(timing, "reportAge", timing.reportAge, 5 minutes, 1 days);
        timing = _timing();
        timing.challengeWindow = 1 hours - 1;
        _refuses(timing, "challengeWindow", timing.challengeWindow, 1 hours, 5 days);
        timing.challengeWindow = 5 days + 1;
        _refuses(timing, "challengeWindow", timing.challengeWindow, 1 hours, 5 days);
        timing = _timing();
        timing.arbiterLimit = 1 hours - 1;
        _refuses(timing, "arbiterLimit", timing.arbiterLimit, 1 hours, 7 days);
        timing.arbiterLimit = 7 days + 1;
        _refuses(timing, "arbiterLimit", timing.arbiterLimit, 1 hours, 7 days);
    }

    /// @dev Grace shorter than the response would free a limit while a loss inside the term may still be decided; one that is no longer
    /// would leave a second to measure it in.
    function test_setTiming_graceLeavesTimeToMeasure() public {
        Timing memory timing = _timing();
        uint256 least = uint256(RESPONSE) + 12 hours;
        timing.grace = uint32(least - 1);
        _refuses(timing, "grace", timing.grace, least, 60 days);
        timing.grace = 60 days + 1;
        _refuses(timing, "grace", timing.grace, least, 60 days);
        timing.grace = uint32(least);
        vm.prank(governor);
        parameters.setTiming(timing);
    }

    /// @dev A cooldown as short as the response would let a staker leave before a loss that is already on its way.
    function test_setTiming_cooldownExceedsTheResponse() public {
        Timing memory timing = _timing();
        timing.cooldown = RESPONSE;
        _refuses(timing, "cooldown", timing.cooldown, RESPONSE + 1, 60 days);
        timing.cooldown = 60 days + 1;
        _refuses(timing, "cooldown", timing.cooldown, RESPONSE + 1, 60 days);
        // two steps of a third lead there
        timing.cooldown = 5 days;
        vm.prank(governor);
        parameters.setTiming(timing);
        skip(7 days);
        timing.cooldown = RESPONSE + 1;
        vm.prank(governor);
        parameters.setTiming(timing);
    }

    function test_setTiming_placementLeadLeavesADayForSales() public {
        Timing memory timing = _timing();
        timing.placementLead = RESPONSE + 1 days - 1;
        _refuses(timing, "placementLead", timing.placementLead, RESPONSE + 1 days, 8 weeks);
        timing.placementLead = 8 weeks + 1;
        _refuses(timing, "placementLead", timing.placementLead, RESPONSE + 1 days, 8 weeks);
    }

    function test_constructor_checksTheSameBounds() public {
        Timing memory timing = _timing();
        timing.grace = 1;
        vm.expectRevert(
            abi.encodeWithSelector(IParameters.OutOfBounds.selector, "grace", 1, uint256(RESPONSE) + 12 hours, 60 days)
        );
        new Parameters(governor, timing, _economics(), _floorCurve(), feeRecipient);
    }

    /// @dev Whatever is accepted keeps the relations of the clocks, and the longest response under the 14 days of warning.
    function testFuzz_setTiming_acceptedClocksKeepTheirRelations(Timing memory timing) public {
        timing.reportAge = uint32(bound(timing.reportAge, 0, 3 hours));
        timing.challengeWindow = uint32(bound(timing.challengeWindow, 12 hours, 2 days));
        timing.arbiterLimit = uint32(bound(timing.arbiterLimit, 1 days, 4 days));
        timing.grace = uint32(bound(timing.grace, 2 days, 8 days));
        timing.cooldown = uint32(bound(timing.cooldown, 2 days, 12 days));
        timing.placementLead = uint32(bound(timing.placementLead, 18 days, 43 days));
        vm.prank(governor);
        try parameters.setTiming(timing) {
            uint256 response = parameters.response();
            assertLt(response, 14 days);
            assertGe(timing.grace, response + 12 hours);
            assertGt(timing.cooldown, response);
            assertGt(timing.placementLead, response);
        } catch (bytes memory reason) {
            assertTrue(
                bytes4(reason) == IParameters.OutOfBounds.selector
                    || bytes4(reason) == IParameters.StepTooLarge.selector
            );
        }
    }

    function _refuses(Timing memory timing, string memory name, uint256 value, uint256 minimum, uint256 maximum)
        private
    {
        vm.expectRevert(abi.encodeWithSelector(IParameters.OutOfBounds.selector, name, value, minimum, maximum));
        vm.prank(governor);
        parameters.setTiming(timing);
    }
}
