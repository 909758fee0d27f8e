// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { TreatyStage, TreatyTerms } from "../../../../contracts/interfaces/ITreaty.sol";
import { Treaty } from "../../../../contracts/reinsurance/Treaty.sol";
import { WholeMonitor } from "../support/WholeMonitor.sol";
import { WholeHandler } from "./WholeHandler.sol";

/// @notice Reinsurers raise collateral, open treaties, and take out what is free.
contract TreatyHandler is WholeHandler {
    constructor(WholeMonitor monitor_) WholeHandler(monitor_) { }

    /// @dev Up to three million of retention, four of limit, and a month of sales.
    function launch(uint256 poolSeed, uint256 sizeSeed, uint256 timeSeed) external watched {
        bool isAdmitted = market.isAdmitted(address(world.pool(poolSeed)));
        if (!isAdmitted || whole.treatyCount() == whole.MOST_TREATIES()) return _count("launch", false);
        uint40 from = uint40(block.timestamp);
        uint40 to = from + uint40(_between(timeSeed, 1 hours, 4 days));
        whole.launch(
            TreatyTerms({
                pool: address(world.pool(poolSeed)),
                retention: uint96(_between(sizeSeed, 0, 3_000_000e6)),
                limit: uint96(_between(sizeSeed / 7, 100_000e6, 4_000_000e6)),
                closesAt: to + uint40(_between(timeSeed / 7, 1, 30 days)),
                auctionStart: from,
                auctionEnd: to,
                cessionFrom: uint64(_between(sizeSeed / 11, 0, 0.3e18)),
                cessionTo: uint64(_between(sizeSeed / 13, 0.3e18, 1e18))
            })
        );
        _count("launch", true);
    }

    function raise(uint256 treatySeed, uint256 who, uint256 amount, bool all) external watched {
        Treaty treaty = _treaty(treatySeed, TreatyStage.Raising);
        if (address(treaty) == address(0)) return _count("raise", false);
        uint256 most = treaty.maxDeposit(address(0));
        if (most == 0) return _count("raise", false);
        _raise(treaty, all ? most : _between(amount, 1, most), who);
        _count("raise", true);
    }

    /// @dev Whoever opens may bring the collateral that is missing.
    function openTreaty(uint256 treatySeed, uint256 who, bool fill, uint64 asked) external watched {
        Treaty treaty = _treaty(treatySeed, TreatyStage.Raising);
        if (address(treaty) == address(0)) return _count("openTreaty", false);
        uint256 missing = treaty.maxDeposit(address(0));
        if (fill && missing != 0) _raise(treaty, missing, who);
        bool isFrozen = safeguard.isFrozen(treaty.terms().pool);
        asked %= 1.2e18;
        try treaty.open(asked) {
            if (isFrozen) monitor.violate("I100", "a treaty opened at warning");
            if (treaty.cession() < asked) monitor.violate("I113", "a treaty opened under what was asked");
            if (treaty.totalAssets() < treaty.terms().limit) monitor.violate("I116", "opened without its collateral");
            _count("openTreaty", true);
        } catch {
            _count("openTreaty", false);
        }
    }

    /// @dev At par before it opens or where it failed, in proportion once it is released; never in between.
    function leave(uint256 treatySeed, uint256 who, uint256 part, bool byShares) external watched {
        if (whole.treatyCount() == 0) return _count("leave", false);
        Treaty treaty = whole.treaty(treatySeed);
        address holder = whole.reinsurer(who);
        if (treaty.balanceOf(holder) == 0) holder = whole.reinsurer(who % 2 + 1);
        TreatyStage stage = treaty.stage();
        bool isFree = stage != TreatyStage.Open && stage != TreatyStage.RunOff;
        uint256 shares = treaty.balanceOf(holder);
        if (shares == 0) return _count("leave", false);
        shares = _between(part, 1, shares);
        uint256 assets = treaty.previewRedeem(shares);
        vm.prank(holder);
        (bool done, bytes memory result) = address(treaty)
            .call(
                byShares || assets == 0
                    ? abi.encodeCall(treaty.redeem, (shares, holder, holder))
                    : abi.encodeCall(treaty.withdraw, (assets, holder, holder))
            );
        if (done != isFree && !asset.isBlocked(holder)) monitor.violate("I118", "collateral at the wrong time");
        bool atPar = stage == TreatyStage.Raising || stage == TreatyStage.Failed;
        if (done && atPar && byShares && abi.decode(result, (uint256)) != shares) {
            monitor.violate("I111", "not at par");
        }
        _count("leave", done);
    }

    function transferTreaty(uint256 treatySeed, uint256 fromSeed, uint256 part) external watched {
        if (whole.treatyCount() == 0) return _count("transferTreaty", false);
        Treaty treaty = whole.treaty(treatySeed);
        address from = whole.reinsurer(fromSeed);
        address to = whole.reinsurer(fromSeed % 2 + 1);
        uint256 shares = treaty.balanceOf(from);
        if (shares == 0) return _count("transferTreaty", false);
        shares = _between(part, 1, shares);
        vm.startPrank(from);
        if (part % 2 == 0) {
            treaty.transfer(to, shares);
        } else {
            treaty.approve(from, shares);
            treaty.transferFrom(from, to, shares);
        }
        vm.stopPrank();
        _count("transferTreaty", true);
    }

    /// @dev While the token refuses the pool, refills are owed.
    function blockPool(uint256 poolSeed, uint256 rare) external watched {
        asset.setBlocked(address(world.pool(poolSeed)), rare % 4 == 0);
        _count("blockPool", rare % 4 == 0);
    }

    function payReceivable(uint256 treatySeed, bool unblock) external watched {
        if (whole.treatyCount() == 0) return _count("payReceivable", false);
        Treaty treaty = whole.treaty(treatySeed);
        for (uint256 i; i < whole.treatyCount() && treaty.receivable() == 0; ++i) {
            treaty = whole.treaty(treatySeed % whole.treatyCount() + i);
        }
        address pool = treaty.terms().pool;
        if (unblock) asset.setBlocked(pool, false);
        uint256 owed = treaty.receivable();
        try treaty.payReceivable() returns (uint256 paid) {
            uint256 due = asset.isBlocked(pool) ? 0 : owed;
            if (paid != due) monitor.violate("I117", "a receivable was not paid in full");
            _count("payReceivable", paid != 0);
        } catch {
            monitor.violate("I117", "a receivable could not be paid");
        }
    }

    function collectTreaty(uint256 treatySeed, uint256 who) external watched {
        if (whole.treatyCount() == 0) return _count("collectTreaty", false);
        Treaty treaty = whole.treaty(treatySeed);
        address holder = whole.reinsurer(who);
        uint256 due = treaty.refundOf(holder);
        if (due == 0) return _count("collectTreaty", false);
        vm.prank(holder);
        try treaty.collectRefund(holder) returns (uint256 amount) {
            if (amount != due) monitor.violate("I118", "another refund than was due");
            _count("collectTreaty", true);
        } catch {
            monitor.violate("I68", "a refund could not be collected");
        }
    }

    function donateToTreaty(uint256 treatySeed, uint256 amount) external watched {
        if (whole.treatyCount() == 0) return _count("donateToTreaty", false);
        Treaty treaty = whole.treaty(treatySeed);
        amount = _between(amount, 1, 10_000_000e6);
        uint256 assets = treaty.totalAssets();
        asset.mint(address(treaty), amount);
        ghosts.noteDonatedTo(address(treaty), amount);
        if (treaty.totalAssets() != assets) monitor.violate("I112", "a donation moved a treaty's assets");
        _count("donateToTreaty", true);
    }

    function _raise(Treaty treaty, uint256 amount, uint256 who) private {
        address reinsurer = whole.reinsurer(who);
        uint256 shares = treaty.previewDeposit(amount);
        _give(reinsurer, address(treaty), amount);
        vm.prank(reinsurer);
        if (amount % 2 == 0) treaty.deposit(amount, reinsurer);
        else treaty.mint(shares, reinsurer);
    }

    function _treaty(uint256 seed, TreatyStage stage) private view returns (Treaty) {
        uint256 count = whole.treatyCount();
        for (uint256 i; i < count; ++i) {
            Treaty treaty = whole.treaty(seed % count + i);
            if (treaty.stage() == stage) return treaty;
        }
        return Treaty(address(0));
    }
}
