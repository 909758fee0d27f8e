// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IERC20 } from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import { RecoveryDesk } from "../../../contracts/RecoveryDesk.sol";
import { ICoverMarket } from "../../../contracts/interfaces/ICoverMarket.sol";
import { IProgramRegistry, Peril, Program } from "../../../contracts/interfaces/IProgramRegistry.sol";
import { IRecoveryDesk } from "../../../contracts/interfaces/IRecoveryDesk.sol";
import { RecoveryBase } from "../support/RecoveryBase.t.sol";

contract RecoverTest is RecoveryBase {
    uint256 private low;
    uint256 private high;

    function setUp() public override {
        super.setUp();
        low = _buyLayer(0, 0.5e18);
        high = _buyLayer(1, 0.25e18);
    }

    /// @dev A loss of 18 million, 3 of them come back: 2 lie in the upper layer, 1 in the lower.
    function test_recover_takesWhatIsDueToSoldShares() public {
        _loseAndFinish(18_000_000e6);
        uint256 before = asset.balanceOf(venueOwner);
        assertEq(desk.dueUp(programId, 3_000_000e6), 1_000_000e6);
        vm.expectEmit(address(desk));
        emit IRecoveryDesk.Recovered(programId, venueOwner, 3_000_000e6, 1_000_000e6);
        assertEq(_recover(3_000_000e6), 1_000_000e6, "2 m at 25 % and 1 m at 50 %");
        assertEq(before - asset.balanceOf(venueOwner), 1_000_000e6);
        assertEq(desk.recovery(programId).recovered, 3_000_000e6);
        assertEq(desk.recovery(programId).paidIn, 1_000_000e6);
    }

    /// @dev What the venue bore above the tower and below it comes back to the venue.
    function test_recover_notDueOutsideTheTower() public {
        _loseAndFinish(25_000_000e6);
        assertEq(_recover(5_000_000e6), 0, "above the tower");
        assertEq(_recover(14_000_000e6), 6_000_000e6, "the tower");
        assertEq(_recover(6_000_000e6), 0, "below it");
        assertEq(desk.recovery(programId).recovered, 25_000_000e6);
    }

    /// @dev In any steps it takes the same in the end.
    function testFuzz_recover_stepsDontMatter(uint96 loss, uint96[5] memory amounts) public {
        _loseAndFinish(int128(uint128(bound(loss, 1e6, 25_000_000e6))));
        uint256 sum;
        uint256 paid;
        for (uint256 i; i < 5; ++i) {
            amounts[i] = uint96(bound(amounts[i], 1, 6_000_000e6));
            sum += amounts[i];
        }
        uint256 whole = desk.dueUp(programId, uint96(sum));
        for (uint256 i; i < 5; ++i) {
            paid += _recover(amounts[i]);
        }
        assertEq(paid, whole);
        assertEq(desk.recovery(programId).paidIn, whole);
    }

    function test_recover_moreThanTheLoss() public {
        _loseAndFinish(18_000_000e6);
        assertEq(_recover(type(uint96).max), 5_500_000e6);
        assertEq(desk.recovery(programId).recovered, 18_000_000e6);
        assertEq(_recover(type(uint96).max), 0, "repeated");
    }

    /// @dev Final, and nobody has settled or expired anything: the index is all that counts.
    function test_recover_beforeAnySettlement() public {
        vm.warp(START + 1 days);
        trigger.measure(programId, _evidence(18_000_000e6));
        vm.warp(END + GRACE);
        assertEq(market.cover(low).paid, 0);
        assertEq(_recover(18_000_000e6), 5_500_000e6);
        vm.expectRevert(abi.encodeWithSelector(IRecoveryDesk.CoverNotFinal.selector, low));
        desk.refund(low);
        _finish(low);
        (uint256 toPool,) = desk.refund(low);
        assertEq(toPool, 5_000_000e6);
    }

    function test_recover_withoutALoss() public {
        vm.warp(END + GRACE);
        assertEq(_recover(1_000e6), 0);
        assertEq(desk.recovery(programId).recovered, 0);
    }

    /// @dev A recovery for a program that sold nothing costs nothing.
    function test_recover_revert_beforeTheIndexIsFinal() public {
        _lose(low, 18_000_000e6);
        vm.expectRevert(abi.encodeWithSelector(IRecoveryDesk.IndexNotFinal.selector, programId));
        _recover(1e6);
        vm.warp(END + GRACE - 1);
        vm.expectRevert(abi.encodeWithSelector(IRecoveryDesk.IndexNotFinal.selector, programId));
        _recover(1e6);
    }

    function test_recover_revert_stranger() public {
        _loseAndFinish(18_000_000e6);
        vm.prank(stranger);
        vm.expectRevert(abi.encodeWithSelector(IRecoveryDesk.NotVenueOwner.selector, venueId, stranger));
        desk.recover(programId, 1e6);
    }

    function test_recover_revert_zero() public {
        vm.expectRevert(IRecoveryDesk.ZeroAmount.selector);
        _recover(0);
        vm.expectRevert(IRecoveryDesk.ZeroAddress.selector);
        new RecoveryDesk(ICoverMarket(address(0)), programRegistry, IERC20(address(asset)));
        vm.expectRevert(IRecoveryDesk.ZeroAddress.selector);
        new RecoveryDesk(market, programRegistry, IERC20(address(0)));
    }

    function test_recover_revert_otherPerils() public {
        Program memory program = programRegistry.program(programId);
        program.peril = Peril.PRICE_GAP;
        vm.mockCall(
            address(programRegistry), abi.encodeCall(IProgramRegistry.program, (programId)), abi.encode(program)
        );
        vm.warp(END + GRACE);
        vm.expectRevert(abi.encodeWithSelector(IRecoveryDesk.NotRecoverable.selector, programId));
        _recover(1e6);
    }

    function test_recover_revert_unknownProgram() public {
        vm.expectRevert(abi.encodeWithSelector(IProgramRegistry.UnknownProgram.selector, 99));
        vm.prank(venueOwner);
        desk.recover(99, 1e6);
    }

    function _loseAndFinish(int128 loss) private {
        _lose(low, loss);
        uint256[] memory ids = new uint256[](2);
        (ids[0], ids[1]) = (low, high);
        _finish(ids);
    }
}
