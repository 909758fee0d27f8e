// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { FeedMove, Report } from "../../../contracts/interfaces/IAttestationOracle.sol";
import { MarketFeed } from "../../../contracts/interfaces/IPriceExplainer.sol";
import { Evidence } from "./Evidence.sol";
import { GasBase } from "./GasBase.t.sol";

/// @notice Gas of whole transactions: `forge test --isolate` makes every call a transaction of its own, on cold storage,
/// base fee and calldata included. The figures go to `snapshots/ballast.json` beside this file.
/// @dev The pool is in use: it has a staker, a waiting exit, and a cover of another venue for the same term. `first` is the
/// first such action of this staker or venue, `repeat` the next one. `genesis` is the first of all in a fresh pool.
/// Approvals are finite and not used up, but for the buyer's. A settlement brings three signed reports, whose figures all
/// differ from those before; the first of them also puts the venue at warning. `reportAndSettle` reads no feed, because
/// its losses are within the jump; `explainedAndSettle` brings two rounds of a feed that explain them.
/// Without `--isolate` nothing is measured and the snapshot stays as it is.
contract GasTest is GasBase {
    uint256 private constant BASE_FEE = 21_000;

    function setUp() public override {
        super.setUp();
        _stake(bob, STAKE);
    }

    function test_stake() public {
        _deposit();
        _snapshot("stake.first");
        _deposit();
        _snapshot("stake.repeat");
    }

    function test_requestExit() public {
        _liveIn();
        _deposit();
        vm.warp(START + 2 days);
        uint256 half = pool.balanceOf(alice) / 2;
        _request(alice, half);
        _snapshot("requestExit.first");
        _request(alice, half);
        _snapshot("requestExit.repeat");
    }

    function test_claimExit() public {
        _liveIn();
        _deposit();
        uint256 half = pool.balanceOf(alice) / 2;
        _request(alice, half);
        _request(alice, half);
        vm.warp(START + 8 days);
        pool.makeClaimable(1);
        _claimExit(half);
        _snapshot("claimExit.first");
        _claimExit(half);
        _snapshot("claimExit.repeat");
    }

    function test_buyCover() public {
        _liveIn();
        _buyShare(0.25e18);
        _snapshot("buyCover.first");
        _buyShare(0.25e18);
        _snapshot("buyCover.repeat");
    }

    function test_buyCover_genesis() public {
        _buyShare(0.25e18);
        _snapshot("buyCover.genesis");
    }

    function test_reportAndSettle() public {
        uint256 coverId = _crash();
        _settle(coverId, PART, 8, _noMoves());
        _snapshot("reportAndSettle.first");
        vm.warp(START + 1 days + 2 hours);
        _settle(coverId, 2 * PART, 7, _noMoves());
        _snapshot("reportAndSettle.repeat");
    }

    function test_explainedAndSettle() public {
        vm.prank(governor);
        oracle.setJump(venueId, SMALL_JUMP);
        uint256 coverId = _crash();
        FeedMove[] memory moves = new FeedMove[](1);
        moves[0] = FeedMove(BTC, PHASE | 2, _push(PRICE * 8 / 10));
        _settle(coverId, PART, 8, moves);
        _snapshot("explainedAndSettle.first");
        vm.warp(START + 1 days + 2 hours);
        moves[0].toRound = _push(PRICE * 7 / 10);
        _settle(coverId, 2 * PART, 7, moves);
        _snapshot("explainedAndSettle.repeat");
    }

    /// @dev The part of a settlement that is signatures (with the calldata of the reports and signatures) and feed reads.
    function test_evidence() public {
        _crash();
        (Report[] memory reports, bytes[] memory signatures) = _signed(_crashReport(int128(uint128(7 * PART)), 8), 3);
        bytes32 separator = keccak256(
            abi.encode(
                keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                keccak256("Ballast Attestation Oracle"),
                keccak256("1"),
                block.chainid,
                address(oracle)
            )
        );
        Evidence evidence = new Evidence(separator, _reporterAddresses());
        _read(evidence, abi.encodeCall(evidence.verify, (reports, signatures)), "evidence.signatures");
        FeedMove memory move = FeedMove(BTC, PHASE | 2, _push(PRICE * 8 / 10));
        uint40 observedAt = uint40(vm.getBlockTimestamp());
        MarketFeed memory marketFeed = prices.marketFeed(venueId, BTC);
        _read(evidence, abi.encodeCall(evidence.read, (marketFeed, move, observedAt)), "evidence.feedReads");
    }

    /// @dev A transaction of its own, like every `CALL`; a `STATICCALL` would not be one.
    function _read(Evidence evidence, bytes memory call, string memory name) private {
        (bool success, bytes memory result) = address(evidence).call(call);
        uint256 used = vm.lastCallGas().gasTotalUsed;
        assertTrue(success && abi.decode(result, (bool)), name);
        vm.snapshotValue("ballast", name, used - BASE_FEE);
    }

    /// @dev Another venue buys cover for the same term, and a staker asks to leave.
    function _liveIn() private {
        _otherVenue(makeAddr("otherOwner"), makeAddr("otherVault"), RISK_GROUP + 1, 0.2e18);
        _request(bob, pool.balanceOf(bob) / 100);
    }

    /// @dev A cover in its term, reported the day before and an hour before.
    function _crash() private returns (uint256 coverId) {
        _liveIn();
        coverId = _buyShare(0.5e18);
        vm.warp(START + 23 hours);
        _submit(0);
        vm.warp(START + 1 days);
        _push(PRICE);
        _submitCrash(int128(uint128(PART)), 9);
        vm.warp(START + 1 days + 1 hours);
    }
}
