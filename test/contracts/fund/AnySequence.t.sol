// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IERC20 } from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import { FundState } from "../../../contracts/interfaces/IInsuranceFund.sol";
import { MoodyVault } from "../support/doubles/MoodyVault.sol";
import { FundBase } from "./FundBase.t.sol";

/// @notice F1, F2, F4: any sequence of everything that can happen to a fund.
contract AnySequenceTest is FundBase {
    MoodyVault private vault;
    int256 private count;
    uint256 private payouts;
    uint256 private deficits;
    uint256 private socialised;
    uint256 private paid;

    function setUp() public override {
        super.setUp();
        vault = new MoodyVault(IERC20(address(asset)));
        vm.prank(governor);
        fund.allowVault(address(vault), true);
    }

    function testFuzz_anySequence(uint256 seed) public {
        for (uint256 i; i < 60; ++i) {
            seed = uint256(keccak256(abi.encode(seed)));
            _act(seed % 12, 1 + (seed >> 64) % 1_000e6);
            if (seed >> 128 & 7 == 0) vm.warp(vm.getBlockTimestamp() + (seed >> 160) % 20 days);

            FundState memory s = fund.state();
            _assertConserved();
            assertEq(s.netLiquidationLoss, count, "F2: deficits less surplus and counted fees");
            paid = deficits - socialised - s.outstandingDeficit;
            assertEq(asset.balanceOf(venue), paid, "F4: all that left went to the venue");
            assertLe(payouts - s.payouts, paid, "F4: payouts only absorb");
            if (s.outstandingDeficit != 0) assertEq(s.liquid + s.payouts, 0, "F4: nothing is held back");
        }
    }

    function _act(uint256 action, uint256 amount) private {
        if (action < 3) {
            _absorb(amount);
            count += int256(amount);
            deficits += amount;
        } else if (action == 3) {
            _fundVenue(amount);
            vm.prank(venue);
            uint256 toFund = fund.receiveFee(amount);
            _refill(amount - toFund);
            count -= int256((amount + 1) / 2);
        } else if (action == 4) {
            _fundVenue(amount);
            vm.prank(venue);
            fund.receiveSurplus(amount);
            count -= int256(amount);
        } else if (action == 5) {
            _deposit(amount);
        } else if (action == 6) {
            asset.mint(address(fund), amount);
            payouts += amount;
            fund.sync();
        } else if (action == 7) {
            vm.prank(venueOwner);
            try fund.withdraw(amount, venueOwner) { } catch { }
        } else if (action == 8) {
            vm.prank(venueOwner);
            try fund.allocate(address(vault), amount) { } catch { }
        } else if (action == 9) {
            vault.setMood(MoodyVault.Mood(amount % 5));
            if (amount % 7 == 0) vault.lose(asset.balanceOf(address(vault)) / 3);
        } else if (action == 10) {
            try auction.start() { } catch { }
            if (auction.isLive()) _buy(amount / 2 + 1);
        } else if (fund.isSocialisable()) {
            uint256 outstanding = fund.outstandingDeficit();
            vm.prank(venue);
            try fund.socialise(1_000_000e6) returns (uint256 loss, uint256) {
                socialised += loss;
                // illiquid money may have come back meanwhile
                assertLe(loss, outstanding);
            } catch { }
        }
    }

    /// @dev What the venue gives comes from outside, so that its balance is what the fund has paid.
    function _fundVenue(uint256 amount) private {
        asset.mint(venue, amount);
    }

    function _refill(uint256 rest) private {
        asset.confiscate(venue, rest);
    }

    function _buy(uint256 payment) private {
        asset.mint(alice, payment);
        vm.startPrank(alice);
        asset.approve(address(auction), payment);
        try auction.buy(payment, 0, alice) { } catch { }
        vm.stopPrank();
    }
}
