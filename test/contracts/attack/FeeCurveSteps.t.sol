// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { FeeCurve } from "../../../contracts/interfaces/IInsuranceFund.sol";
import { IParameters } from "../../../contracts/interfaces/IParameters.sol";
import { FundBase } from "../fund/FundBase.t.sol";

/// @notice One vote that takes a fund its fees without touching their shares.
contract FeeCurveStepsAttack is FundBase {
    /// @dev At a volatility of 120 % the fund gets 80 % of fees. Shifted up by 90 points, which was a twentieth of all that an index may
    /// be, the curve would leave it 20 %; shifted down, it would give it 80 % in calm markets.
    function test_attack_curveShiftedByOneVote_leavesMostOfTheFees() public {
        volatility.set(120e8);
        assertEq(fund.feeShare(), 0.8e18);
        FeeCurve memory curve = _curve();
        (curve.calm, curve.wild) = (curve.calm + 0.9e18, curve.wild + 0.9e18);
        vm.startPrank(governor);
        vm.expectPartialRevert(IParameters.StepTooLarge.selector);
        fund.setFeeCurve(curve);
        curve = _curve();
        (curve.calm, curve.wild) = (0, curve.wild - 0.9e18);
        vm.expectPartialRevert(IParameters.StepTooLarge.selector);
        fund.setFeeCurve(curve);

        curve = _curve();
        (curve.calm, curve.wild) = (curve.calm * 3 / 2, curve.wild * 3 / 2);
        fund.setFeeCurve(curve);
        assertEq(fund.feeShare(), 0.5e18, "the most that a vote can take");
    }

    /// @dev A curve that begins at no volatility at all is not stuck there.
    function test_attack_curveFromNothing_movesAllTheSame() public {
        FeeCurve memory curve = _curve();
        curve.calm -= curve.calm / 3;
        for (uint256 i; i < 3; ++i) {
            skip(7 days);
            vm.prank(governor);
            fund.setFeeCurve(curve);
            curve.calm = curve.calm > 0.12e18 ? curve.calm - 0.12e18 : 0;
        }
        curve.calm = 0;
        skip(7 days);
        vm.prank(governor);
        fund.setFeeCurve(curve);
        curve.calm = 0.12e18;
        skip(7 days);
        vm.prank(governor);
        fund.setFeeCurve(curve);
        assertEq(fund.feeCurve().calm, 0.12e18);
    }
}
