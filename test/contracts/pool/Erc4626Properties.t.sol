// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IERC20 } from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import { PoolBase } from "../support/PoolBase.t.sol";

/// @notice The properties that the public suites ask of an ERC-4626 vault (a16z/erc4626-tests and crytic/properties), for the
/// deposit side, on pools that have sold, earned, lost and let go. Written anew for this vault; the names are theirs.
/// @dev Left out: what needs a synchronous exit. See the invariants' note on ERC-4626.
contract Erc4626PropertiesTest is PoolBase {
    address private other = makeAddr("other");

    /// @dev A pool in some state: covers sold, time passed, a loss, an exit that gave up premium.
    modifier inSomeState(uint256 seed) {
        uint256 covers = seed % 3;
        for (uint256 i; i < covers; ++i) {
            _bind(_terms());
        }
        vm.warp(START + (seed >> 8) % 20 days);
        if (covers != 0 && (seed >> 32) % 2 == 0) {
            _payLoss(_terms(), 0, uint96(1 + (seed >> 40) % LIMIT));
        }
        _request(alice, _par(20e6 + (seed >> 80) % (STAKE / 2)));
        vm.warp(vm.getBlockTimestamp() + (seed >> 128) % 20 days);
        if ((seed >> 160) % 2 == 0) pool.makeClaimable(1);
        vm.warp(vm.getBlockTimestamp() + (seed >> 192) % 8 days);
        _;
    }

    // ----------------------------------------------------------------------------------------------- must not revert

    function testFuzz_prop_viewsNeverRevert(uint256 seed, address caller, address account, uint64 amount)
        public
        inSomeState(seed)
    {
        vm.startPrank(caller);
        assertEq(pool.asset(), address(asset));
        pool.totalAssets();
        pool.maxDeposit(account);
        pool.maxMint(account);
        pool.maxWithdraw(account);
        pool.maxRedeem(account);
        pool.convertToShares(amount);
        pool.convertToAssets(uint256(amount) * 1e6);
        vm.stopPrank();
        assertGe(pool.decimals(), asset.decimals());
    }

    // ---------------------------------------------------------------------------------------------- sender-independent

    function testFuzz_prop_convertKnowsNoCaller(uint256 seed, address a, address b, uint64 amount)
        public
        inSomeState(seed)
    {
        vm.prank(a);
        uint256 first = pool.convertToShares(amount);
        vm.prank(b);
        assertEq(pool.convertToShares(amount), first);
        vm.prank(a);
        first = pool.convertToAssets(amount);
        vm.prank(b);
        assertEq(pool.convertToAssets(amount), first);
    }

    /// @dev Limits and previews assume that the caller has all he could need.
    function testFuzz_prop_limitsKnowNoBalance(uint256 seed, uint64 amount) public inSomeState(seed) {
        uint256 most = pool.maxDeposit(bob);
        uint256 shares = pool.maxMint(bob);
        uint256 preview = pool.previewDeposit(amount);
        uint256 cost = pool.previewMint(amount);
        asset.mint(bob, 1e12);
        vm.startPrank(bob);
        assertEq(pool.maxDeposit(bob), most);
        assertEq(pool.maxMint(bob), shares);
        assertEq(pool.previewDeposit(amount), preview);
        assertEq(pool.previewMint(amount), cost);
        vm.stopPrank();
    }

    // ------------------------------------------------------------------------------------------- functional accounting

    function testFuzz_prop_deposit(uint256 seed, uint256 assets) public inSomeState(seed) {
        assets = bound(assets, 1, 1e15);
        _fund(assets);
        (uint256 all, uint256 supply) = (pool.totalAssets(), pool.totalSupply());
        vm.prank(other);
        uint256 preview = pool.previewDeposit(assets);
        vm.prank(bob);
        uint256 shares = pool.deposit(assets, other);
        assertGe(shares, preview, "at least what was previewed");
        assertEq(pool.balanceOf(other), shares);
        assertEq(asset.balanceOf(bob), 0);
        assertEq(asset.allowance(bob, address(pool)), 0);
        assertEq(pool.totalAssets(), all + assets);
        assertEq(pool.totalSupply(), supply + shares);
    }

    function testFuzz_prop_mint(uint256 seed, uint256 shares) public inSomeState(seed) {
        shares = bound(shares, 1, 1e21);
        vm.prank(other);
        uint256 preview = pool.previewMint(shares);
        _fund(preview);
        (uint256 all, uint256 supply) = (pool.totalAssets(), pool.totalSupply());
        vm.prank(bob);
        uint256 assets = pool.mint(shares, other);
        assertLe(assets, preview, "at most what was previewed");
        assertEq(pool.balanceOf(other), shares);
        assertEq(asset.balanceOf(bob), preview - assets);
        assertEq(pool.totalAssets(), all + assets);
        assertEq(pool.totalSupply(), supply + shares);
    }

    function testFuzz_prop_maxDepositIsAccepted(uint256 seed) public inSomeState(seed) {
        uint256 most = pool.maxDeposit(bob);
        _fund(most + 1);
        vm.startPrank(bob);
        vm.expectRevert(
            abi.encodeWithSignature("ERC4626ExceededMaxDeposit(address,uint256,uint256)", bob, most + 1, most)
        );
        pool.deposit(most + 1, bob);
        pool.deposit(most, bob);
        vm.stopPrank();
        assertEq(pool.maxDeposit(bob), 0);
    }

    // -------------------------------------------------------------------------------------------------------- rounding

    function testFuzz_prop_nothingForNothing(uint256 seed, uint256 tiny) public inSomeState(seed) {
        assertEq(pool.previewDeposit(0), 0);
        assertEq(pool.convertToShares(0), 0);
        assertEq(pool.convertToAssets(0), 0);
        assertGt(pool.previewMint(bound(tiny, 1, 1e24)), 0, "shares cost something");
        assertEq(pool.convertToAssets(bound(tiny, 1, 1e3)), 0, "dust is worth nothing");
        vm.expectRevert();
        pool.deposit(0, bob);
        vm.expectRevert();
        pool.mint(0, bob);
    }

    /// @dev convert and preview differ by rounding only, each against the caller.
    function testFuzz_prop_roundingDirections(uint256 seed, uint256 assets) public inSomeState(seed) {
        assets = bound(assets, 1, 1e15);
        uint256 shares = pool.previewDeposit(assets);
        assertEq(pool.convertToShares(assets), shares);
        assertLe(pool.convertToAssets(shares), assets);
        assertGe(pool.previewMint(shares), pool.convertToAssets(shares));
        assertLe(pool.previewMint(shares), assets);
        assertGe(pool.previewMint(shares + 1), pool.previewMint(shares));
    }

    /// @dev In and out at once gains nothing, by value; the way out itself takes a cooldown.
    function testFuzz_prop_roundTripByValue(uint256 seed, uint256 assets) public inSomeState(seed) {
        assets = bound(assets, 1, 1e15);
        _fund(assets);
        vm.startPrank(bob);
        uint256 shares = pool.deposit(assets, bob);
        assertLe(pool.convertToAssets(shares), assets);
        assertGe(pool.previewMint(shares), pool.convertToAssets(shares));
        vm.stopPrank();
    }

    /// @dev The same round trip in full: what is collected in the end is at most what was staked.
    function testFuzz_prop_roundTrip(uint256 seed, uint256 assets) public inSomeState(seed) {
        assets = bound(assets, 20e6, 1e15);
        _fund(assets);
        vm.prank(bob);
        uint256 shares = pool.deposit(assets, bob);
        uint256 id = _request(bob, shares);
        vm.warp(END + 60 days);
        vm.prank(address(market));
        pool.makeClaimable(10);
        if (pool.pendingRedeemRequest(id, bob) != 0) return;
        uint256 preview = pool.maxWithdraw(bob);
        assertLe(preview, assets);
        assertEq(_claimAll(bob), preview);
        assertEq(asset.balanceOf(bob), preview);
    }

    // ------------------------------------------------------------------------------------------------------- security

    /// @dev Share price inflation: a donation before the victim's stake costs its maker more than it takes.
    function testFuzz_prop_inflation(uint256 first, uint256 donated, uint256 staked) public {
        pool = _newPool(IERC20(address(asset)), _mandate());
        first = bound(first, 1, 1e12);
        donated = bound(donated, 0, 1e15);
        staked = bound(staked, 1e6, 1e15);
        _stake(alice, first);
        asset.mint(address(pool), donated);
        uint256 shares = _stake(bob, staked);
        assertGe(pool.convertToAssets(shares) + 1, staked, "the victim keeps his stake");
    }

    /// @dev Redeem and withdraw need a claim, whatever allowance there is.
    function testFuzz_prop_exitNeedsAClaim(uint256 seed, uint256 amount) public inSomeState(seed) {
        uint256 shares = pool.balanceOf(alice);
        amount = bound(amount, 1, shares);
        vm.prank(alice);
        pool.approve(bob, shares);
        (uint256 claimable, uint256 assets) = (pool.maxRedeem(alice), pool.maxWithdraw(alice));
        vm.startPrank(bob);
        vm.expectRevert();
        pool.redeem(claimable + amount, bob, alice);
        vm.expectRevert();
        pool.withdraw(assets + amount, bob, alice);
        vm.stopPrank();
        assertEq(pool.balanceOf(alice), shares);
    }

    function _fund(uint256 assets) private {
        asset.mint(bob, assets);
        vm.prank(bob);
        asset.approve(address(pool), assets);
    }
}
