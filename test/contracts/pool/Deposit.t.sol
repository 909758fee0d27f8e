// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IERC20 } from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import { ERC4626 } from "@openzeppelin/contracts/token/ERC20/extensions/ERC4626.sol";
import { TailRiskPool } from "../../../contracts/TailRiskPool.sol";
import { IGoverned } from "../../../contracts/interfaces/IGoverned.sol";
import { ITailRiskPool, Mandate } from "../../../contracts/interfaces/ITailRiskPool.sol";
import { HostileToken } from "../support/HostileToken.sol";
import { PoolBase } from "../support/PoolBase.t.sol";

contract DepositTest is PoolBase {
    function test_deposit_atPar() public {
        assertEq(_stake(bob, 1_000e6), _par(1_000e6));
        assertEq(pool.totalAssets(), STAKE + 1_000e6);
        assertEq(pool.convertToAssets(pool.balanceOf(bob)), 1_000e6);
        assertEq(pool.decimals(), 12);
        _assertConserved(0);
    }

    function test_mint_asksForAssetsRoundedUp() public {
        asset.mint(bob, 2);
        vm.startPrank(bob);
        asset.approve(address(pool), 2);
        assertEq(pool.previewMint(1_000_001), 2);
        assertEq(pool.mint(1_000_001, bob), 2);
        assertEq(pool.balanceOf(bob), 1_000_001);
        vm.stopPrank();
        _assertConserved(0);
    }

    function test_deposit_forAnother() public {
        asset.mint(bob, 50e6);
        vm.startPrank(bob);
        asset.approve(address(pool), 50e6);
        pool.deposit(50e6, stranger);
        vm.stopPrank();
        assertEq(pool.balanceOf(stranger), _par(50e6));
    }

    /// @dev Whoever comes after premium was earned pays for it.
    function test_deposit_paysForEarnedPremium() public {
        _bind(_terms());
        vm.warp(END);
        uint256 shares = _stake(bob, 1_000e6);
        assertLt(shares, _par(1_000e6));
        assertApproxEqAbs(pool.convertToAssets(shares), 1_000e6, 1);
        assertLe(pool.convertToAssets(shares), 1_000e6);
    }

    function testFuzz_deposit_neverWorthMoreThanPaid(uint256 first, uint256 premium, uint256 assets) public {
        _stake(bob, bound(first, 1, 1e15));
        if (premium % 2 == 0) {
            _bind(_terms());
            vm.warp(START + bound(premium, 0, END - START));
        }
        assets = bound(assets, 1, 1e15);
        uint256 before = pool.convertToAssets(pool.balanceOf(alice));
        uint256 preview = pool.previewDeposit(assets);
        uint256 shares = _stake(stranger, assets);
        assertEq(shares, preview);
        assertLe(pool.convertToAssets(shares), assets);
        assertGe(pool.convertToAssets(pool.balanceOf(alice)), before, "nobody is diluted");
        _assertConserved(0);
    }

    function test_depositWithPermit() public {
        (address owner, uint256 key) = makeAddrAndKey("owner");
        asset.mint(owner, 70e6);
        uint256 deadline = vm.getBlockTimestamp() + 1;
        (uint8 v, bytes32 r, bytes32 s) = _permit(key, address(pool), 70e6, deadline);
        vm.prank(owner);
        assertEq(pool.depositWithPermit(70e6, owner, deadline, v, r, s), _par(70e6));
    }

    /// @dev A permit that somebody else brought first does no harm.
    function test_depositWithPermit_alreadyBrought() public {
        (address owner, uint256 key) = makeAddrAndKey("owner");
        asset.mint(owner, 70e6);
        uint256 deadline = vm.getBlockTimestamp() + 1;
        (uint8 v, bytes32 r, bytes32 s) = _permit(key, address(pool), 70e6, deadline);
        asset.permit(owner, address(pool), 70e6, deadline, v, r, s);
        vm.prank(owner);
        assertEq(pool.depositWithPermit(70e6, owner, deadline, v, r, s), _par(70e6));
    }

    function test_deposit_revert_zero() public {
        vm.expectRevert(ITailRiskPool.ZeroAmount.selector);
        pool.deposit(0, alice);
        vm.expectRevert(ITailRiskPool.ZeroAmount.selector);
        pool.mint(0, alice);
    }

    function test_deposit_revert_overTheLedger() public {
        uint256 most = pool.maxDeposit(alice);
        assertEq(most, type(uint64).max - STAKE);
        vm.expectRevert(abi.encodeWithSelector(ERC4626.ERC4626ExceededMaxDeposit.selector, alice, most + 1, most));
        pool.deposit(most + 1, alice);
        _stake(bob, most);
        assertEq(pool.maxDeposit(alice), 0);
        assertEq(pool.maxMint(alice), 0);
    }

    function test_deposit_revert_feeOnTransfer() public {
        HostileToken token = new HostileToken();
        TailRiskPool hostile = _newPool(IERC20(address(token)), _mandate());
        token.mint(bob, 100e6);
        token.setFault(HostileToken.Fault.TakesFee);
        vm.startPrank(bob);
        token.approve(address(hostile), 100e6);
        vm.expectRevert(abi.encodeWithSelector(ITailRiskPool.TransferMismatch.selector, 100e6, 99e6));
        hostile.deposit(100e6, bob);
    }

    function test_deposit_allowList() public {
        Mandate memory mandate = _mandate();
        mandate.allowListed = true;
        TailRiskPool listed = _newPool(IERC20(address(asset)), mandate);
        assertEq(listed.maxDeposit(bob), 0);
        assertEq(listed.maxMint(bob), 0);
        vm.expectRevert(abi.encodeWithSelector(ITailRiskPool.StakerNotAllowed.selector, bob));
        listed.deposit(1e6, bob);
        vm.expectRevert(abi.encodeWithSelector(ITailRiskPool.StakerNotAllowed.selector, bob));
        listed.mint(1e6, bob);

        vm.expectRevert(abi.encodeWithSelector(IGoverned.NotGovernance.selector, address(this)));
        listed.allowStaker(bob, true);
        vm.expectEmit();
        emit ITailRiskPool.StakerAllowed(bob, true);
        vm.prank(governor);
        listed.allowStaker(bob, true);
        asset.mint(bob, 1e6);
        vm.startPrank(bob);
        asset.approve(address(listed), 1e6);
        listed.deposit(1e6, bob);
        assertEq(listed.balanceOf(bob), _par(1e6));
    }

    function _permit(uint256 key, address spender, uint256 value, uint256 deadline)
        private
        view
        returns (uint8 v, bytes32 r, bytes32 s)
    {
        bytes32 typeHash =
            keccak256("Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)");
        bytes32 hash = keccak256(abi.encode(typeHash, vm.addr(key), spender, value, 0, deadline));
        return vm.sign(key, keccak256(abi.encodePacked("\x19\x01", asset.DOMAIN_SEPARATOR(), hash)));
    }
}
