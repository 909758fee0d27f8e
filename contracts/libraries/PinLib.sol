// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

/// @notice What the open interest of a venue's markets was when each of its programs was opened.
/// @dev Eight markets a word, in whole thousands of the asset, by the market's place in the venue's list. Places are never
/// given away again, so that no pin is ever read for another market.
library PinLib {
    uint256 internal constant MOST_MARKETS = 32;
    /// @dev Stands for programs that are older than the two that are known; nothing is pinned for it, so it explains nothing.
    uint64 internal constant FORGOTTEN = type(uint64).max;
    /// @dev A thousand of a 6-decimal asset.
    uint256 private constant UNIT = 1_000e6;
    uint256 private constant LANE = type(uint32).max;
    uint256 private constant LANES = 8;

    struct Pinned {
        uint64 programId;
        uint40 start;
    }

    struct Pins {
        /// @dev Of two programs the newest may not have started.
        Pinned last;
        Pinned previous;
        bytes32[] markets;
        /// @dev Counts from 1; 0 is no place.
        mapping(bytes32 market => uint256) placeOf;
        mapping(uint256 programId => mapping(uint256 word => uint256)) lanes;
    }

    /// @notice Gives the market a place unless it has one; false where none is left.
    function list(Pins storage pins, bytes32 market) internal returns (bool) {
        if (pins.placeOf[market] != 0) return true;
        if (pins.markets.length == MOST_MARKETS) return false;
        pins.markets.push(market);
        pins.placeOf[market] = pins.markets.length;
        return true;
    }

    /// @notice Pins open interests, asset units, one a market of the list, for the newest program.
    /// @dev A newest program that has not started when the next one opens has been withdrawn, so the one before it stays.
    function add(Pins storage pins, uint256 programId, uint40 start, uint256[] memory interests) internal {
        if (pins.last.start <= block.timestamp) pins.previous = pins.last;
        // program ids count up from 1
        // forge-lint: disable-next-line(unsafe-typecast)
        pins.last = Pinned({ programId: uint64(programId), start: start });
        for (uint256 word; word * LANES < interests.length; ++word) {
            uint256 packed;
            for (uint256 i; i < LANES && word * LANES + i < interests.length; ++i) {
                packed |= interests[word * LANES + i] / UNIT << (32 * i);
            }
            pins.lanes[programId][word] = packed;
        }
    }

    /// @notice The newest program that had started at `time`, 0 if the first one had not yet.
    /// @dev After its end a program counts until the next one starts.
    function programAt(Pins storage pins, uint40 time) internal view returns (uint64) {
        Pinned memory last = pins.last;
        if (last.programId == 0 || time >= last.start) return last.programId;
        Pinned memory previous = pins.previous;
        if (previous.programId == 0 || time >= previous.start) return previous.programId;
        return FORGOTTEN;
    }

    /// @notice The open interest pinned for a program, asset units, rounded down; 0 for a market listed later.
    function pinnedDown(Pins storage pins, uint64 programId, bytes32 market) internal view returns (uint256) {
        uint256 place = pins.placeOf[market];
        if (place == 0) return 0;
        (uint256 word, uint256 lane) = ((place - 1) / LANES, (place - 1) % LANES);
        return ((pins.lanes[programId][word] >> (32 * lane)) & LANE) * UNIT;
    }
}
