// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IERC20 } from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import { IInsuranceFund } from "../../../contracts/interfaces/IInsuranceFund.sol";
import { IParameters } from "../../../contracts/interfaces/IParameters.sol";
import { MoodyDollar } from "../support/doubles/MoodyDollar.sol";
import { MoodyVault } from "../support/doubles/MoodyVault.sol";
import { FundBase } from "./FundBase.t.sol";

/// @notice F6, F7: idle money in vaults up to a cap; a vault's loss is the fund's and no liquidation loss, and no vault stops
/// an absorption [Maple–Sherlock: a reserve that lost its yield source].
contract ReserveTest is FundBase {
    MoodyVault private vault;
    MoodyVault private other;

    function setUp() public override {
        super.setUp();
        vault = new MoodyVault(IERC20(address(asset)));
        other = new MoodyVault(IERC20(address(asset)));
        vm.startPrank(governor);
        fund.allowVault(address(vault), true);
        fund.allowVault(address(other), true);
        vm.stopPrank();
        _deposit(1_000e6);
    }

    function test_allocate_upToTheCap() public {
        _allocate(vault, 300e6);
        _allocate(other, 200e6);
        assertEq(fund.balance(), 1_000e6);
        assertEq(fund.state().reserve, 500e6);
        assertEq(fund.sharesIn(address(vault)), 300e6);
        vm.prank(venueOwner);
        vm.expectRevert(abi.encodeWithSelector(IInsuranceFund.ReserveAboveCap.selector, 501e6, 500e6));
        fund.allocate(address(vault), 1e6);
        _assertConserved();
    }

    function test_allocate_onlyTheOwnerOnlyAllowedVaultsOnlyOwnMoney() public {
        vm.expectRevert(abi.encodeWithSelector(IInsuranceFund.NotVenueOwner.selector, stranger));
        vm.prank(stranger);
        fund.allocate(address(vault), 1);
        vm.startPrank(venueOwner);
        vm.expectRevert(abi.encodeWithSelector(IInsuranceFund.VaultNotAllowed.selector, stranger));
        fund.allocate(stranger, 1);
        vm.expectRevert(abi.encodeWithSelector(IInsuranceFund.NotEnoughLiquid.selector, 1_001e6, 1_000e6));
        fund.allocate(address(vault), 1_001e6);
    }

    function test_recall_givesBackWithYield() public {
        _allocate(vault, 400e6);
        asset.mint(address(vault), 40e6);
        assertApproxEqAbs(fund.balance(), 1_040e6, 1);
        vm.startPrank(venueOwner);
        assertEq(fund.recall(address(vault), 100e6), 100e6);
        assertApproxEqAbs(fund.recall(address(vault), type(uint128).max), 340e6, 1);
        assertEq(fund.netLiquidationLoss(), 0, "yield never counts");
        _assertConserved();
    }

    function test_loss_lowersTheFundAndCountsAsNothing() public {
        _allocate(vault, 500e6);
        vault.lose(200e6);
        assertApproxEqAbs(fund.balance(), 800e6, 1);
        assertEq(fund.netLiquidationLoss(), 0, "F6");
        assertApproxEqAbs(_absorb(900e6), 800e6, 1, "what is there is paid");
        assertEq(fund.netLiquidationLoss(), 900e6);
        _assertConserved();
    }

    function test_absorb_withdrawsAsNeeded() public {
        _allocate(vault, 200e6);
        _allocate(other, 300e6);
        assertEq(_absorb(600e6), 600e6);
        assertEq(fund.sharesIn(address(vault)), 100e6, "no more than needed");
        assertEq(fund.sharesIn(address(other)), 300e6);
        assertEq(_absorb(500e6), 400e6, "all of it");
        assertEq(fund.balance(), 0);
        _assertConserved();
    }

    function testFuzz_absorb_neverStoppedByAVault(uint8 mood, uint256 deficit) public {
        _allocate(vault, 300e6);
        _allocate(other, 200e6);
        deficit = bound(deficit, 1, 2_000e6);
        MoodyVault.Mood fault = MoodyVault.Mood(bound(mood, 0, 7));
        vault.setMood(fault);
        uint256 paid = _absorb(deficit);
        assertGe(paid, deficit < 700e6 ? deficit : 700e6, "F7: what the others have");
        assertEq(fund.netLiquidationLoss(), int256(deficit));
        _assertConserved();
        vault.setMood(MoodyVault.Mood.Honest);
        fund.sync();
        if (fault != MoodyVault.Mood.GivesLess && deficit >= 1_000e6) assertEq(fund.balance(), 0, "later, the rest");
    }

    /// @dev What a vault may burn is bounded, so that an absorption stays within a block.
    function test_absorb_gasIsBounded() public {
        _allocate(vault, 300e6);
        vault.setMood(MoodyVault.Mood.EatsGas);
        uint256 before = gasleft();
        _absorb(900e6);
        assertLt(before - gasleft(), 2_000_000);
    }

    function test_balance_countsAVaultThatCanNotSayAsNothing() public {
        _allocate(vault, 300e6);
        _allocate(other, 200e6);
        vault.setMood(MoodyVault.Mood.SaysNothing);
        assertEq(fund.balance(), 700e6);
        vault.setMood(MoodyVault.Mood.FloodsReturnData);
        assertEq(fund.balance(), 700e6);
    }

    function test_illiquid_isPaidLater() public {
        _allocate(vault, 500e6);
        vault.setMood(MoodyVault.Mood.Illiquid);
        assertEq(_absorb(800e6), 500e6);
        vault.setMood(MoodyVault.Mood.HalfLiquid);
        assertEq(fund.sync(), 250e6);
        vault.setMood(MoodyVault.Mood.Honest);
        fund.sync();
        assertEq(fund.outstandingDeficit(), 0);
        assertEq(fund.balance(), 200e6);
    }

    function test_withdraw_takesFromVaults() public {
        _allocate(vault, 500e6);
        _withdraw(800e6);
        assertEq(fund.balance(), 200e6);
        assertEq(asset.balanceOf(venueOwner), 800e6);
    }

    /// @dev Shares that somebody sends are nobody's; the books know only what the fund bought.
    function test_donatedShares_doNotCount() public {
        asset.mint(address(this), 50e6);
        asset.approve(address(vault), 50e6);
        vault.deposit(50e6, address(fund));
        assertEq(fund.balance(), 1_000e6);
        _allocate(vault, 100e6);
        assertEq(fund.balance(), 1_000e6);
        vm.prank(venueOwner);
        assertEq(fund.recall(address(vault), type(uint128).max), 100e6);
    }

    function test_allowVault_onlyGovernance_sameAsset_atMostFour() public {
        vm.expectRevert();
        fund.allowVault(address(vault), false);
        vm.startPrank(governor);
        MoodyVault foreign = new MoodyVault(IERC20(address(new MoodyDollar())));
        vm.expectRevert(abi.encodeWithSelector(IInsuranceFund.VaultNotAllowed.selector, address(foreign)));
        fund.allowVault(address(foreign), true);
        address[3] memory more;
        for (uint256 i; i < 3; ++i) {
            more[i] = address(new MoodyVault(IERC20(address(asset))));
        }
        fund.allowVault(more[0], true);
        fund.allowVault(more[0], true);
        fund.allowVault(more[1], true);
        assertEq(fund.vaults().length, 4);
        vm.expectRevert(abi.encodeWithSelector(IInsuranceFund.TooManyVaults.selector, 4));
        fund.allowVault(more[2], true);
        fund.allowVault(address(vault), false);
        fund.allowVault(address(vault), false);
        fund.allowVault(more[2], true);
        assertEq(fund.vaults().length, 4);
        assertFalse(fund.isVaultAllowed(address(vault)));
        assertTrue(fund.isVaultAllowed(more[2]));
    }

    function test_allowVault_noMore_keepsWhatItHoldsWithinReach() public {
        _allocate(vault, 500e6);
        vm.prank(governor);
        fund.allowVault(address(vault), false);
        vm.prank(venueOwner);
        vm.expectRevert(abi.encodeWithSelector(IInsuranceFund.VaultNotAllowed.selector, address(vault)));
        fund.allocate(address(vault), 1);
        assertEq(fund.balance(), 1_000e6);
        assertEq(fund.vaults().length, 2);
        vm.prank(venueOwner);
        assertEq(fund.recall(address(vault), 500e6), 500e6);
        assertEq(fund.vaults().length, 1, "off the list once it is empty");
    }

    function test_setReserveCap_onlyGovernance_atMost80() public {
        vm.expectRevert();
        fund.setReserveCap(0);
        vm.startPrank(governor);
        vm.expectRevert(
            abi.encodeWithSelector(
                IParameters.StepTooLarge.selector, "reserveCap", 0.8e18, uint256(0.5e18) * 2 / 3 + 1, 0.75e18
            )
        );
        fund.setReserveCap(0.8e18);
        fund.setReserveCap(0.75e18);
        assertEq(fund.reserveCap(), 0.75e18);
        vm.expectRevert(abi.encodeWithSelector(IParameters.ChangedTooSoon.selector, vm.getBlockTimestamp() + 7 days));
        fund.setReserveCap(0.75e18);
        skip(7 days);
        fund.setReserveCap(0.8e18);
        skip(7 days);
        vm.expectRevert(abi.encodeWithSelector(IInsuranceFund.ShareOutOfBounds.selector, 0.8e18 + 1, 0.8e18));
        fund.setReserveCap(0.8e18 + 1);
    }

    function test_takeBack_onlyTheFundItself() public {
        vm.expectRevert(abi.encodeWithSelector(IInsuranceFund.NotSelf.selector, address(this)));
        fund.takeBack(address(vault), 1);
    }

    function _allocate(MoodyVault to, uint256 amount) private {
        vm.prank(venueOwner);
        fund.allocate(address(to), amount);
    }
}
