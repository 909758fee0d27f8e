// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IERC5267 } from "@openzeppelin/contracts/interfaces/IERC5267.sol";
import { MarketInterest, Report } from "../../../contracts/interfaces/IAttestationOracle.sol";
import { AttestationOracle } from "../../../contracts/oracle/AttestationOracle.sol";
import { Base } from "../support/Base.t.sol";

contract HashReportTest is Base {
    address internal constant KNOWN = 0x00000000000000000000000000000000000Ba11a;

    /// @dev The digests are viem's `hashTypedData` of the same report, domain and types.
    function test_hashReport_isTheDigestThatWalletsSign() public {
        vm.chainId(31_337);
        deployCodeTo(
            "AttestationOracle.sol:AttestationOracle", abi.encode(parameters, venueRegistry, bonds, clock), KNOWN
        );
        Report memory report = _report(42, START, -1_234_567_890);
        assertEq(
            AttestationOracle(KNOWN).hashReport(report),
            0x4d7472b7cc1bcb2b2495141d12479037611a9d4ced90e5354892f3a460abb3d3
        );
        report.markets = new MarketInterest[](0);
        assertEq(
            AttestationOracle(KNOWN).hashReport(report),
            0x28e1ce7886178a7854b450b4f2024ca21a0c9e034efb9f9aa009388d3d9e4fe7
        );
    }

    function test_hashReport_hasTheDomainOfItsOracle() public view {
        (, string memory name, string memory version, uint256 chainId, address verifier,,) =
            IERC5267(address(oracle)).eip712Domain();
        assertEq(name, "Ballast Attestation Oracle");
        assertEq(version, "1");
        assertEq(chainId, block.chainid);
        assertEq(verifier, address(oracle));
    }

    /// @dev Against the plain encoding of EIP-712, for any figures and up to 32 markets.
    function testFuzz_hashReport_followsEip712(Report memory report) public view {
        uint256 count = report.markets.length > 32 ? 32 : report.markets.length;
        bytes memory hashes;
        MarketInterest[] memory markets = new MarketInterest[](count);
        for (uint256 i; i < count; ++i) {
            markets[i] = report.markets[i];
            hashes = bytes.concat(
                hashes,
                keccak256(
                    abi.encode(
                        keccak256("MarketInterest(bytes32 market,uint128 openInterest)"),
                        markets[i].market,
                        markets[i].openInterest
                    )
                )
            );
        }
        report.markets = markets;
        bytes32 structHash = keccak256(
            abi.encode(
                keccak256(
                    "Report(uint64 venueId,uint40 sequence,uint40 observedAt,int128 netLiquidationLoss,uint128 fundBalance,uint128 raoi,MarketInterest[] markets)MarketInterest(bytes32 market,uint128 openInterest)"
                ),
                report.venueId,
                report.sequence,
                report.observedAt,
                report.netLiquidationLoss,
                report.fundBalance,
                report.raoi,
                keccak256(hashes)
            )
        );
        bytes32 domain = keccak256(
            abi.encode(
                keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                keccak256("Ballast Attestation Oracle"),
                keccak256("1"),
                block.chainid,
                address(oracle)
            )
        );
        assertEq(oracle.hashReport(report), keccak256(abi.encodePacked(hex"1901", domain, structHash)));
    }
}
