// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { FundState } from "../../../contracts/interfaces/IInsuranceFund.sol";
import { MoodyDollar } from "../support/doubles/MoodyDollar.sol";
import { FundBase } from "./FundBase.t.sol";

/// @notice F1, F2, F4: deficits are counted whole, paid from own money first, then from payouts, and what is missing waits.
contract AbsorbTest is FundBase {
    function testFuzz_absorb_paysWhatIsThere(uint256 own, uint256 payout, uint256 deficit) public {
        own = bound(own, 1, 1e15);
        payout = bound(payout, 0, 1e15);
        deficit = bound(deficit, 1, 3e15);
        _deposit(own);
        asset.mint(address(fund), payout);
        uint256 paid = _absorb(deficit);

        uint256 all = own + payout;
        assertEq(paid, deficit < all ? deficit : all);
        assertEq(asset.balanceOf(venue), paid);
        FundState memory s = fund.state();
        assertEq(s.outstandingDeficit, deficit - paid);
        assertEq(s.liquid, own > deficit ? own - deficit : 0, "own money first");
        assertEq(s.payouts, all - paid - s.liquid);
        assertEq(fund.netLiquidationLoss(), int256(deficit), "F2: whoever bears it");
        assertEq(s.spell, deficit > all ? 1 : 0);
        _assertConserved();
    }

    function test_outstanding_isPaidByWhateverComes() public {
        _absorb(100);
        _deposit(30);
        assertEq(asset.balanceOf(venue), 30);
        asset.mint(venue, 20);
        vm.prank(venue);
        fund.receiveSurplus(20);
        assertEq(fund.outstandingDeficit(), 50, "its own money came back");
        asset.mint(address(fund), 15);
        vm.prank(stranger);
        assertEq(fund.sync(), 15);
        assertEq(fund.sync(), 0);
        asset.mint(address(fund), 40);
        fund.sync();
        FundState memory s = fund.state();
        assertEq(s.outstandingDeficit, 0);
        assertEq(s.drySince, 0, "no longer dry");
        assertEq(s.payouts, 5);
        _assertConserved();
    }

    function test_draw_settlesACoverAndPays() public {
        _absorb(1_000);
        market.setOwed(address(fund), 700);
        vm.prank(stranger);
        assertEq(fund.draw(1, ""), 700);
        assertEq(fund.outstandingDeficit(), 300);
        assertEq(asset.balanceOf(venue), 700);
        market.setOwed(address(fund), 500);
        fund.draw(1, "");
        assertEq(fund.state().payouts, 200, "kept for the next deficit");
        assertEq(_absorb(150), 150);
        _assertConserved();
    }

    /// @dev A payout whose push failed waits in the pool for this vault alone.
    function test_collectReserved_bringsAPayoutThatCouldNotBePushed() public {
        _absorb(1_000);
        ReservingPool pool = new ReservingPool(asset, 600);
        vm.prank(stranger);
        assertEq(fund.collectReserved(address(pool)), 600);
        assertEq(asset.balanceOf(venue), 600);
        _assertConserved();
    }

    /// @dev F4: payouts never leave but to absorb.
    function test_payouts_canNotBeWithdrawn() public {
        asset.mint(address(fund), 1_000);
        _deposit(10);
        vm.warp(NOW + 365 days);
        vm.expectRevert();
        _withdraw(11);
        _withdraw(10);
        assertEq(fund.state().payouts, 1_000);
        vm.startPrank(governor);
        fund.allowVault(_vaultOf(), true);
        vm.stopPrank();
        vm.prank(venueOwner);
        vm.expectRevert();
        fund.allocate(_vaultOf(), 1);
    }

    function test_spells_countEachTimeItRunsDry() public {
        _absorb(10);
        vm.warp(NOW + 5);
        _absorb(10);
        assertEq(fund.spell(), 1, "one spell");
        assertEq(fund.state().drySince, NOW);
        _deposit(20);
        vm.warp(NOW + 9);
        _absorb(1);
        assertEq(fund.spell(), 2);
        assertEq(fund.state().drySince, NOW + 9);
    }

    /// @dev A venue that can't receive leaves its deficit outstanding; nothing is lost, nothing reverts.
    function test_absorb_tokenThatFails() public {
        _deposit(100);
        asset.setMood(MoodyDollar.Mood.Reverts);
        assertEq(_absorb(60), 0);
        assertEq(fund.outstandingDeficit(), 60);
        assertEq(fund.state().liquid, 100);
        asset.setMood(MoodyDollar.Mood.MovesHalf);
        fund.sync();
        assertEq(fund.outstandingDeficit(), 30);
        asset.setMood(MoodyDollar.Mood.Honest);
        fund.sync();
        assertEq(fund.outstandingDeficit(), 0);
        assertEq(asset.balanceOf(venue), 60);
        _assertConserved();
    }

    /// @dev Own money goes first, also where the token moves only part of it.
    function test_absorb_tokenThatMovesHalf() public {
        _deposit(20);
        asset.mint(address(fund), 100);
        asset.setMood(MoodyDollar.Mood.MovesHalf);
        assertEq(_absorb(120), 60);
        FundState memory s = fund.state();
        assertEq(s.liquid, 0);
        assertEq(s.payouts, 60);
        assertEq(s.outstandingDeficit, 60);
        _assertConserved();
    }

    function _vaultOf() private returns (address) {
        if (_vault == address(0)) _vault = address(new PlainVault(address(asset)));
        return _vault;
    }

    address private _vault;
}

contract PlainVault {
    address public immutable asset;

    constructor(address asset_) {
        asset = asset_;
    }
}

contract ReservingPool {
    MoodyDollar private immutable ASSET;
    uint256 private immutable AMOUNT;

    constructor(MoodyDollar asset, uint256 amount) {
        (ASSET, AMOUNT) = (asset, amount);
    }

    function collectReserved(address to) external returns (uint256) {
        require(to == msg.sender, "the fund collects for itself");
        ASSET.mint(to, AMOUNT);
        return AMOUNT;
    }
}
