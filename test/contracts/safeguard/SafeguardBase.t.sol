// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Safeguard } from "../../../contracts/Safeguard.sol";
import { Program } from "../../../contracts/interfaces/IProgramRegistry.sol";
import { ISequencerClock } from "../../../contracts/interfaces/ISequencerClock.sol";
import { Base } from "../support/Base.t.sol";

/// @notice A safeguard that watches the venue of the base, with a program that `pool` covers. The baseline is 0 and the
/// warning level 50 % of the lowest attachment: 3 million.
abstract contract SafeguardBase is Base {
    int80 internal constant LEVEL = 3_000_000e6;

    address internal pool = makeAddr("pool");
    address internal guardian = makeAddr("guardian");
    address internal desk = makeAddr("desk");
    uint256 internal programId;

    function setUp() public virtual override {
        super.setUp();
        safeguard = new Safeguard(parameters, venueRegistry, programRegistry, oracle, _sequencerClock());
        vm.startPrank(governor);
        safeguard.connect(desk);
        safeguard.setGuardian(guardian);
        vm.stopPrank();
        _submit(0);
        programId = _open(_opening());
        _attach(programId, pool);
    }

    function _sequencerClock() internal virtual returns (ISequencerClock) {
        return ISequencerClock(address(0));
    }

    function _attach(uint256 program, address pool_) internal {
        Program memory attached = programRegistry.program(program);
        vm.prank(registeredMarket);
        safeguard.attach(program, pool_, attached.venueId, attached.start);
    }

    function _tell(uint64 venue, int80 loss) internal {
        vm.prank(address(oracle));
        safeguard.onReport(venue, loss, uint40(block.timestamp));
    }

    function _tell(int80 loss) internal {
        _tell(venueId, loss);
    }

    /// @dev Another venue with a program of the same term, covered by `pool_`.
    function _venueCoveredBy(address pool_, uint64 riskGroup) internal returns (uint64 venue) {
        vm.startPrank(governor);
        venue = venueRegistry.list(venueOwner, vault, riskGroup, "Another");
        oracle.setJump(venue, JUMP);
        vm.stopPrank();
        uint64 first = venueId;
        venueId = venue;
        _submit(0);
        _attach(_open(_opening()), pool_);
        venueId = first;
    }
}
