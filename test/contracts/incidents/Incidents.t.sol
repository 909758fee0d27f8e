// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Incident, Outcome, Tally } from "./Incident.sol";
import { IncidentBooks } from "./IncidentBooks.t.sol";

/// @notice Whatever the order of settlements, expiries, recoveries and refunds, everybody has paid and got the same in the
/// end, and it is what the formulas say.
/// @dev What is compared between orders is compared to the wei, without a tolerance: each of these figures is a function of
/// running sums (a cover's payment of its index; its refund of index and recoveries; a treaty's net payment of its covers'
/// net losses, without a division, because the width of its layer is its limit), so that steps add up to the same whatever
/// their number. A division with a rest happens on the sum and not on a step.
///
/// Not compared, because it depends on who does what when, and should:
/// - how a treaty's payment is divided between covers: who is paid first finds its retention unused. The sums are compared;
/// - whose shares bear a loss and get its refund: those there are when it is paid. What rounding leaves over in the desk, a
///   unit a payout and holder, is bounded (`Expected.mostDust`);
/// - the premium that a cancellation gives back: that of limit that was paid before is earned, and its charge follows the
///   pool's use. It is taken out by its amount.
contract IncidentsTest is IncidentBooks {
    uint256 private constant ORDERS = 3;

    function testFuzz_anyOrder_paysTheSame(uint256 a, uint256 b) public {
        Incident memory incident = _drawIncident(uint256(keccak256(abi.encode(a, b))));
        _count();
        uint256 state = vm.snapshotState();
        Outcome memory first;
        Tally memory total;
        for (uint256 order; order < ORDERS; ++order) {
            Outcome memory out;
            Tally memory tally;
            _play(incident, order, out, tally);
            _conclude(incident, out, tally);
            if (order == 0) first = out;
            else _assertSame(out, first);
            total.payouts += tally.payouts;
            if (tally.dust > total.dust) total.dust = tally.dust;
            vm.revertToState(state);
        }
        _log(incident, first, total);
    }

    function _assertSame(Outcome memory out, Outcome memory first) private pure {
        assertEq(out.indices, first.indices, "indices");
        assertEq(out.cancelled, first.cancelled, "cancellations");
        assertEq(out.paid, first.paid, "payments of covers");
        assertEq(out.refunds, first.refunds, "refunds of covers");
        assertEq(out.surpluses, first.surpluses, "surpluses of covers");
        assertEq(out.paidIn, first.paidIn, "recoveries of programs");
        assertEq(out.treatyLosses, first.treatyLosses, "losses of treaties");
        assertEq(out.treatyRefunds, first.treatyRefunds, "refunds of treaties");
        assertEq(out.treatyNets, first.treatyNets, "payments of treaties");
        assertEq(out.poolNets, first.poolNets, "net losses of pools");
        assertEq(out.vaults, first.vaults, "vaults");
        assertEq(keccak256(abi.encode(out)), keccak256(abi.encode(first)), "all of it");
    }

    /// @dev One line an incident, for `npm run test:incidents`: seed, orders, covers, cancellations, payments of covers (of the
    /// first order), covers that paid, covers that were refunded, treaties that paid, settlements that paid (of all orders), dust.
    function _log(Incident memory incident, Outcome memory out, Tally memory total) private {
        string memory file = vm.envOr("INCIDENTS_LOG", string(""));
        if (bytes(file).length == 0) return;
        uint256[8] memory figures;
        figures[0] = ORDERS;
        figures[1] = out.paid.length;
        for (uint256 c; c < out.paid.length; ++c) {
            if (out.cancelled[c]) ++figures[2];
            if (out.paid[c] != 0) ++figures[3];
            if (out.refunds[c] != 0) ++figures[4];
        }
        for (uint256 i; i < TREATIES; ++i) {
            if (out.treatyNets[i] != 0) ++figures[5];
        }
        (figures[6], figures[7]) = (total.payouts, total.dust);
        string memory line = vm.toString(bytes32(incident.seed));
        for (uint256 i; i < figures.length; ++i) {
            line = string.concat(line, " ", vm.toString(figures[i]));
        }
        vm.writeLine(file, line);
    }
}
