// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { PremiumTerms } from "../../../contracts/interfaces/ITailRiskPool.sol";
import { PoolBase } from "../support/PoolBase.t.sol";

/// @notice Shares held when a loss was paid.
contract ShareHistoryTest is PoolBase {
    address private carol = makeAddr("carol");

    function setUp() public override {
        super.setUp();
        _bind(_terms());
        _bind(_terms());
        vm.warp(START + 1 days);
    }

    function test_noLoss_noHistory() public view {
        assertEq(pool.lossEpoch(), 0);
        assertEq(pool.epochSupply(0), 0);
        assertEq(pool.epochSupply(1), 0);
        assertEq(pool.sharesAt(alice, 0), 0);
        assertEq(pool.sharesAt(alice, 1), 0);
    }

    function test_loss_nothingMoved() public {
        _loseNow(1, 10e6);
        assertEq(pool.lossEpoch(), 1);
        assertEq(pool.epochSupply(1), _par(STAKE));
        assertEq(pool.sharesAt(alice, 1), _par(STAKE));
        assertEq(pool.sharesAt(alice, 2), 0, "a loss that has not come");
        assertEq(pool.paidIn(1, GROUP, 1), 10e6);
        assertEq(pool.paidIn(2, GROUP, 1), 0);
    }

    /// @dev A newcomer had nothing, and a seller keeps what he had.
    function test_loss_thenStakeAndSale() public {
        _loseNow(1, 10e6);
        _stake(bob, 1_000e6);
        vm.prank(alice);
        pool.transfer(carol, _par(STAKE / 2));
        assertEq(pool.sharesAt(bob, 1), 0);
        assertEq(pool.sharesAt(carol, 1), 0);
        assertEq(pool.sharesAt(alice, 1), _par(STAKE));
        assertEq(pool.epochSupply(1), _par(STAKE));
        assertGt(pool.totalSupply(), _par(STAKE));
    }

    /// @dev Payouts of one cover between which nothing moved are one loss.
    function test_loss_mergesOfOneCover() public {
        _loseNow(1, 10e6);
        _loseAfter(1, 10e6, 5e6);
        assertEq(pool.lossEpoch(), 1);
        assertEq(pool.paidIn(1, GROUP, 1), 15e6);
        _loseNow(2, 7e6);
        assertEq(pool.lossEpoch(), 2, "another cover");
        _loseAfter(1, 15e6, 1e6);
        assertEq(pool.lossEpoch(), 3);
        vm.prank(alice);
        pool.transfer(bob, 1);
        _loseAfter(1, 16e6, 1e6);
        assertEq(pool.lossEpoch(), 4, "a share has moved");
        assertEq(pool.paidIn(1, GROUP, 1), 15e6);
        assertEq(pool.paidIn(2, GROUP, 2), 7e6);
        assertEq(pool.paidIn(1, GROUP, 3), 1e6);
        assertEq(pool.paidIn(1, GROUP, 4), 1e6);
        assertEq(pool.paidIn(1, GROUP, 2), 0);
        assertEq(pool.sharesAt(alice, 3), _par(STAKE));
        assertEq(pool.sharesAt(alice, 4), _par(STAKE) - 1);
        assertEq(pool.sharesAt(bob, 4), 1);
    }

    /// @dev Every kind of movement counts as one.
    function test_loss_everyMovementOpensTheNext() public {
        _request(alice, _par(100e6));
        _loseNow(1, 1e6);
        _request(alice, _par(100e6));
        _loseAfter(1, 1e6, 1e6);
        assertEq(pool.lossEpoch(), 2, "request");
        _stake(bob, 5e6);
        _loseAfter(1, 2e6, 1e6);
        assertEq(pool.lossEpoch(), 3, "stake");
        vm.warp(START + 8 days);
        pool.makeClaimable(1);
        _loseAfter(1, 3e6, 1e6);
        assertEq(pool.lossEpoch(), 4, "exit");
        _claimAll(alice);
        _loseAfter(1, 4e6, 1e6);
        assertEq(pool.lossEpoch(), 4, "a claim moves no shares");
    }

    /// @dev The shares of a request that waited are its controller's, also once it is served.
    function test_request_keepsItsShares() public {
        vm.prank(alice);
        uint256 id = pool.requestRedeem(_par(1_000e6), carol, alice);
        _loseNow(1, 10e6);
        _assertRequest(id, 1, carol, _par(1_000e6));
        assertEq(pool.sharesAt(alice, 1), _par(STAKE - 1_000e6));
        assertEq(pool.sharesAt(address(pool), 1), 0, "escrow is its requests'");
        assertEq(pool.sharesAt(carol, 1), 0);
        vm.warp(START + 9 days);
        assertEq(pool.makeClaimable(1), 1);
        assertEq(pool.pendingRedeemRequest(id, carol), 0);
        _assertRequest(id, 1, carol, _par(1_000e6));
        assertEq(pool.epochSupply(1), _par(STAKE));
        _loseAfter(1, 10e6, 10e6);
        _assertRequest(id, 2, carol, 0);
        assertEq(pool.epochSupply(2), _par(STAKE - 1_000e6));
    }

    /// @dev Made after the loss: the shares were still their owner's.
    function test_request_afterTheLoss() public {
        _loseNow(1, 10e6);
        uint256 id = _request(alice, _par(1_000e6));
        _assertRequest(id, 1, alice, 0);
        assertEq(pool.sharesAt(alice, 1), _par(STAKE));
        vm.warp(START + 9 days);
        pool.makeClaimable(1);
        _assertRequest(id, 1, address(0), 0);
    }

    /// @dev Served in parts between losses.
    function test_request_servedInParts() public {
        PremiumTerms memory terms = _terms();
        (terms.limit, terms.premium, terms.fee) = (STAKE - 2 * LIMIT - 1_000_000e6, 0, 0);
        (terms.start, terms.end) = (START + 7 days, END + 7 days);
        terms.until = terms.end;
        vm.prank(address(market));
        pool.bind(3, GROUP + 1, terms, 0, 0);
        uint256 id = _request(alice, _par(STAKE));
        _loseNow(1, 10e6);
        vm.warp(START + 9 days);
        assertEq(pool.makeClaimable(1), 1);
        uint256 left = pool.pendingRedeemRequest(id, alice);
        assertGt(left, 0);
        _loseAfter(1, 10e6, 10e6);
        assertEq(pool.lossEpoch(), 2);
        vm.warp(END + GRACE);
        _release(LIMIT - 20e6);
        assertEq(pool.makeClaimable(1), 1);
        _assertRequest(id, 1, alice, _par(STAKE));
        _assertRequest(id, 2, alice, left);
    }

    /// @dev Against a full copy of all balances at every loss; holdings sum to the supply.
    function testFuzz_history_isWhatWas(uint256 seed) public {
        address[4] memory accounts = [alice, bob, carol, stranger];
        uint256[4][12] memory held;
        uint256[12] memory supplies;
        uint96 paid;
        for (uint256 i; i < 30 && pool.lossEpoch() < 11; ++i) {
            uint256 roll = _random(seed, i);
            address from = accounts[roll % 4];
            address to = accounts[roll / 4 % 4];
            if (roll / 16 % 5 == 0) {
                _loseAfter(1, paid, 1e6);
                paid += 1e6;
                uint256 epoch = pool.lossEpoch();
                for (uint256 j; j < 4; ++j) {
                    held[epoch][j] = pool.balanceOf(accounts[j]);
                }
                supplies[epoch] = pool.totalSupply();
            } else if (roll / 16 % 5 == 1) {
                _stake(to, 1_000e6 + roll / 100 % 1e9);
            } else if (roll / 16 % 5 == 2 && pool.balanceOf(from) > 0) {
                _request(from, pool.balanceOf(from));
            } else if (roll / 16 % 5 == 3) {
                vm.warp(vm.getBlockTimestamp() + roll % 5 days);
                pool.makeClaimable(3);
            } else {
                uint256 amount = roll / 100 % (pool.balanceOf(from) + 1);
                vm.prank(from);
                pool.transfer(to, amount);
            }
        }
        (, uint256 requests) = pool.exitQueue();
        for (uint256 epoch = 1; epoch <= pool.lossEpoch(); ++epoch) {
            uint256 sum;
            for (uint256 j; j < 4; ++j) {
                assertEq(pool.sharesAt(accounts[j], epoch), held[epoch][j]);
                sum += held[epoch][j];
            }
            for (uint256 id = 1; id <= requests; ++id) {
                (, uint256 shares) = pool.requestSharesAt(id, epoch);
                sum += shares;
            }
            assertEq(pool.epochSupply(epoch), supplies[epoch]);
            assertEq(sum, supplies[epoch]);
        }
        _assertConserved(0);
    }

    function _loseNow(uint256 coverId, uint96 amount) private {
        _payRefilled(coverId, _terms(), 0, amount, 0);
    }

    function _loseAfter(uint256 coverId, uint96 paidBefore, uint96 amount) private {
        _payRefilled(coverId, _terms(), paidBefore, amount, 0);
    }

    function _assertRequest(uint256 id, uint256 epoch, address controller, uint256 shares) private view {
        (address whose, uint256 waited) = pool.requestSharesAt(id, epoch);
        assertEq(whose, controller);
        assertEq(waited, shares);
    }

    function _random(uint256 seed, uint256 i) private pure returns (uint256) {
        return uint256(keccak256(abi.encode(seed, i)));
    }
}
