// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Report } from "../../../contracts/interfaces/IAttestationOracle.sol";

/// @notice A program of an incident: a venue's tower for a term. Bounds in asset units.
struct Tower {
    uint64 venueId;
    uint256 programId;
    uint40 start;
    uint40 end;
    uint96[] bounds;
    /// @dev The highest loss in force or claimed on the day before the term, asset units.
    int256 baseline;
    /// @dev What the venue says it got back, asset units.
    uint96 recovered;
}

/// @notice A cover of an incident. Tower, pool and treaty by their place in the world's lists; treaties count from 1.
struct Sold {
    uint256 coverId;
    uint8 tower;
    uint8 layer;
    uint8 pool;
    uint8 treaty;
    uint64 share;
}

enum Kind {
    /// @dev A report of a tower's venue arrives.
    Report,
    /// @dev All claims of the term have waited: what nobody measured so far is measured now.
    Close,
    /// @dev The same for the days of a cancelled cover.
    CloseCancelled,
    /// @dev Grace is over.
    Due
}

/// @notice What happens at a fixed time, whoever settles what in which order.
struct Happening {
    Kind kind;
    uint40 at;
    uint8 tower;
    uint32 day;
    Report[] reports;
    bytes[] signatures;
    /// @dev The place of the cover that is cancelled after this report, or was; plus 1.
    uint8 cancels;
}

/// @notice Everything that does not depend on who settles when.
struct Incident {
    uint256 seed;
    Tower[] towers;
    Sold[] covers;
    Happening[] happenings;
    /// @dev Shares move and exits are served between payouts, and refunds are collected.
    bool hasHolders;
}

/// @notice What everybody has paid and got in the end, asset units. Must be the same in every order.
struct Outcome {
    uint256[] indices;
    uint256[] paidIn;
    uint256[] paid;
    uint256[] refunds;
    uint256[] surpluses;
    bool[] cancelled;
    uint256[] treatyLosses;
    uint256[] treatyRefunds;
    uint256[] treatyNets;
    /// @dev What each pool's shares bore in the end: payouts less what treaties bore, less refunds.
    uint256[] poolNets;
    uint256[] vaults;
}

/// @notice What an order was like; differs from order to order.
struct Tally {
    /// @dev Settlements and expiries that paid something.
    uint256 payouts;
    /// @dev What rounding left in the desk, asset units, and what it may have left there at most.
    uint256 dust;
    uint256 mostDust;
}

/// @notice A stream of random numbers.
struct Dice {
    uint256 state;
}

using DiceLib for Dice global;

library DiceLib {
    /// @notice Below `sides`, which is not 0.
    function roll(Dice memory dice, uint256 sides) internal pure returns (uint256) {
        dice.state = uint256(keccak256(abi.encode(dice.state)));
        return dice.state % sides;
    }

    function between(Dice memory dice, uint256 from, uint256 to) internal pure returns (uint256) {
        return from + roll(dice, to - from + 1);
    }

    /// @notice The numbers below `count` in random order.
    function shuffled(Dice memory dice, uint256 count) internal pure returns (uint256[] memory order) {
        order = new uint256[](count);
        for (uint256 i; i < count; ++i) {
            uint256 j = roll(dice, i + 1);
            order[i] = order[j];
            order[j] = i;
        }
    }
}
