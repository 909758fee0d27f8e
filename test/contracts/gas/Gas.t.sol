// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Quote } from "../../../contracts/interfaces/ICoverMarket.sol";
import { Opening } from "../../../contracts/interfaces/IProgramRegistry.sol";
import { MarketBase } from "../support/MarketBase.t.sol";

/// @dev Transient storage outlives a call only within a transaction.
contract Probe {
    function mark() external {
        assembly {
            tstore(0, 1)
        }
    }

    function isMarked() external view returns (bool marked) {
        assembly {
            marked := tload(0)
        }
    }
}

/// @notice Gas of whole transactions: `forge test --isolate` makes every call a transaction of its own, on cold storage,
/// base fee and calldata included. The figures go to `snapshots/ballast.json` beside this file.
/// @dev The pool is in use: it has a staker, a waiting exit, and a cover of another venue for the same term. `first` is the
/// first such action of this staker or venue, `repeat` the next one. `genesis` is the first of all in a fresh pool.
/// Approvals are finite and not used up.
/// Without `--isolate` nothing is measured and the snapshot stays as it is.
contract GasTest is MarketBase {
    uint96 private constant PART = 1_000_000e6;

    address private otherOwner = makeAddr("otherOwner");
    uint64 private insured;

    function setUp() public override {
        Probe probe = new Probe();
        probe.mark();
        vm.skip(probe.isMarked());
        super.setUp();
        _stake(bob, STAKE);
        asset.mint(alice, 10 * PART);
        vm.prank(alice);
        asset.approve(address(pool), 100 * PART);
        asset.mint(vault, 1e6);
        insured = venueId;
    }

    function test_stake() public {
        _deposit("stake.first");
        _deposit("stake.repeat");
    }

    function test_requestExit() public {
        _liveIn();
        _deposit("");
        vm.warp(START + 2 days);
        uint256 half = pool.balanceOf(alice) / 2;
        _requestExit(half, "requestExit.first");
        _requestExit(half, "requestExit.repeat");
    }

    function test_claimExit() public {
        _liveIn();
        _deposit("");
        uint256 half = pool.balanceOf(alice) / 2;
        _requestExit(half, "");
        _requestExit(half, "");
        vm.warp(START + 8 days);
        pool.makeClaimable(1);
        _claimExit(half, "claimExit.first");
        _claimExit(half, "claimExit.repeat");
    }

    function test_buyCover() public {
        _liveIn();
        _buyMeasured("buyCover.first");
        _buyMeasured("buyCover.repeat");
    }

    function test_buyCover_genesis() public {
        _buyMeasured("buyCover.genesis");
    }

    function test_reportAndSettle() public {
        _liveIn();
        uint256 coverId = _buy(_quote(0.5e18));
        vm.warp(START + 1 days);
        _submit(1_000_000e6);
        vm.warp(START + 1 days + 1 hours);
        _settleMeasured(coverId, 1_000_000e6, "reportAndSettle.first");
        vm.warp(START + 1 days + 2 hours);
        _settleMeasured(coverId, 2_000_000e6, "reportAndSettle.repeat");
    }

    /// @dev Another venue buys cover for the same term, and a staker asks to leave.
    function _liveIn() private {
        vm.startPrank(governor);
        venueId = venueRegistry.list(otherOwner, makeAddr("otherVault"), RISK_GROUP + 1, "Other");
        oracle.setJump(venueId, JUMP);
        vm.stopPrank();
        Opening memory opening = _opening();
        vm.prank(otherOwner);
        uint256 otherProgram = programRegistry.open(opening);
        _submit(0);
        asset.mint(otherOwner, PART);
        vm.prank(otherOwner);
        asset.approve(address(market), PART);
        uint256 own = programId;
        programId = otherProgram;
        Quote memory quote = _quote(0.2e18);
        quote.buyer = otherOwner;
        _buy(quote);
        (programId, venueId) = (own, insured);
        _request(bob, pool.balanceOf(bob) / 100);
    }

    function _deposit(string memory name) private {
        vm.prank(alice);
        pool.deposit(PART, alice);
        _snapshot(name);
    }

    function _requestExit(uint256 shares, string memory name) private {
        _request(alice, shares);
        _snapshot(name);
    }

    /// @dev One transaction: make the request claimable and collect it.
    function _claimExit(uint256 shares, string memory name) private {
        bytes[] memory calls = new bytes[](2);
        calls[0] = abi.encodeCall(pool.makeClaimable, (1));
        calls[1] = abi.encodeCall(pool.redeem, (shares, alice, alice));
        vm.prank(alice);
        pool.multicall(calls);
        _snapshot(name);
    }

    function _buyMeasured(string memory name) private {
        Quote memory quote = _quote(0.25e18);
        bytes memory signature = _signQuote(quote);
        vm.prank(venueOwner);
        market.buy(quote, signature, "");
        _snapshot(name);
    }

    function _settleMeasured(uint256 coverId, uint96 over, string memory name) private {
        bytes memory evidence = _evidence(int128(uint128(ATTACHMENT + over)));
        vm.prank(stranger);
        market.settle(coverId, evidence);
        _snapshot(name);
    }

    function _snapshot(string memory name) private {
        if (bytes(name).length != 0) vm.snapshotGasLastCall("ballast", name);
    }
}
