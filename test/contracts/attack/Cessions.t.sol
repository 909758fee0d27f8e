// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IERC20 } from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import { ICoverMarket } from "../../../contracts/interfaces/ICoverMarket.sol";
import { Treaty } from "../../../contracts/reinsurance/Treaty.sol";
import { LyingTreaty } from "../support/doubles/LyingTreaty.sol";
import { TreatyMarketBase } from "../support/TreatyMarketBase.t.sol";

/// @notice Treaties that lie, and treaties used against the pool.
contract CessionsAttack is TreatyMarketBase {
    LyingTreaty private liar;

    function setUp() public override {
        super.setUp();
        liar = new LyingTreaty(market, IERC20(address(asset)), address(pool));
        asset.mint(address(liar), 10_000_000e6);
    }

    /// @dev What a treaty says it sent counts only as far as it arrived: the pool's books stay backed.
    function test_attack_refillThatNeverArrived_isNotCounted() public {
        uint256 coverId = _sellCeded();
        liar.say(2_000_000e6, 500_000e6);
        assertEq(_lose(coverId, int128(uint128(EXHAUSTION))), 5_000_000e6);
        _assertConserved(0);
    }

    /// @dev Nor does it put more on the books than it speaks of.
    function test_attack_refillBeyondItsWord_isADonation() public {
        uint256 coverId = _sellCeded();
        liar.say(500_000e6, 2_000_000e6);
        assertEq(_lose(coverId, int128(uint128(EXHAUSTION))), 5_000_000e6);
        _assertConserved(1_500_000e6);
    }

    function testFuzz_attack_anyLie_keepsTheBooks(uint96 told, uint96 sent, uint96 loss) public {
        uint256 coverId = _sellCeded();
        sent = uint96(bound(sent, 0, 10_000_000e6));
        liar.say(told, sent);
        uint256 paid = _lose(coverId, int128(uint128(bound(loss, ATTACHMENT + 10, EXHAUSTION))));
        assertEq(asset.balanceOf(vault), paid, "the venue is paid whatever its reinsurer says");
        _assertConserved(sent > told ? sent - told : 0);
    }

    /// @dev The cession is what it was at the opening: premium of sold covers can't be claimed back by another share.
    function test_attack_cessionChangedLater_changesNothing() public {
        uint256 coverId = _sellCeded();
        liar.setCession(1e18);
        (, uint64 cession,) = market.treatyOf(address(pool));
        assertEq(cession, 0.3e18);
        uint256 before = asset.balanceOf(address(liar));
        _buy(_quote(0.1e18));
        assertEq(asset.balanceOf(address(liar)) - before, (20_000e6 - 1_000e6) * 3 / 10);
        assertEq(market.cover(coverId).treaty, address(liar));
    }

    /// @dev A treaty of another pool can't attach itself to this one, nor can anybody open in a treaty's name.
    function test_attack_openUninvited_isRefused() public {
        vm.expectRevert(abi.encodeWithSelector(ICoverMarket.TreatyNotAdmitted.selector, address(liar)));
        liar.open();
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(ICoverMarket.TreatyNotAdmitted.selector, alice));
        market.openTreaty();
    }

    /// @dev An open treaty can't open again to push its closing date out.
    function test_attack_openAgain_isRefused() public {
        _sellCeded();
        vm.expectPartialRevert(ICoverMarket.PoolHasTreaty.selector);
        liar.open();
    }

    /// @dev A treaty that takes everything: the fee is paid all the same, and the pool keeps it.
    function test_attack_fullCession_leavesTheFee() public {
        liar.setCession(1e18);
        _sellCeded();
        assertEq(pool.state().unearned, 5_000e6);
        vm.warp(END);
        assertEq(pool.collectFees(), 5_000e6);
        _assertConserved(0);
    }

    /// @dev Losses of covers without a treaty never reach one, and its own covers' losses come in any order to the same sum.
    function testFuzz_attack_orderOfSettlements_changesNothing(uint256 seed) public {
        uint256 alone = _buy(_quote(0.2e18));
        Treaty treaty = _openTreaty();
        uint256[3] memory ids = [_buy(_quote(0.1e18)), _buy(_quote(0.2e18)), alone];
        vm.warp(START + 1 days);
        _submit(int128(uint128(ATTACHMENT)) + 5_000_000e6);
        bytes memory evidence = _evidenceOf(uint32((START + 1 days - 8 hours) / 1 days));
        for (uint256 i; i < 6; ++i) {
            market.settle(ids[(seed >> (8 * i)) % 3], evidence);
        }
        for (uint256 i; i < 3; ++i) {
            market.settle(ids[i], "");
        }
        assertEq(treaty.cumulativeLoss(), 1_500_000e6);
        assertEq(treaty.ceded(), 500_000e6);
        assertEq(asset.balanceOf(vault), 2_500_000e6);
        _assertConserved(0);
    }

    function _sellCeded() private returns (uint256 coverId) {
        vm.prank(governor);
        market.admitTreaty(address(liar));
        liar.open();
        return _buy(_quote(0.5e18));
    }
}
