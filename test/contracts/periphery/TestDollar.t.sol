// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Test } from "forge-std/Test.sol";
import { TestDollar } from "../../../contracts/periphery/TestDollar.sol";

contract TestDollarTest is Test {
    TestDollar internal dollar = new TestDollar();

    function test_hasSixDecimalsAndItsName() public view {
        assertEq(dollar.decimals(), 6);
        assertEq(dollar.name(), "Test Dollar");
        assertEq(dollar.symbol(), "tUSD");
    }

    function testFuzz_mint_isOpen(address caller, uint256 amount) public {
        vm.prank(caller);
        dollar.mint(address(this), amount);
        assertEq(dollar.balanceOf(address(this)), amount);
        assertEq(dollar.totalSupply(), amount);
    }

    function test_permit_allowsWithoutATransaction() public {
        (address owner, uint256 key) = makeAddrAndKey("owner");
        bytes32 structHash = keccak256(
            abi.encode(
                keccak256("Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)"),
                owner,
                address(this),
                5e6,
                0,
                block.timestamp
            )
        );
        bytes32 digest = keccak256(abi.encodePacked(hex"1901", dollar.DOMAIN_SEPARATOR(), structHash));
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, digest);
        dollar.permit(owner, address(this), 5e6, block.timestamp, v, r, s);
        assertEq(dollar.allowance(owner, address(this)), 5e6);
    }
}
