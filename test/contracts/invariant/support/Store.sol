// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Cover, CoverStatus } from "../../../../contracts/interfaces/ICoverMarket.sol";
import { Layer, Program } from "../../../../contracts/interfaces/IProgramRegistry.sol";

/// @dev A cover as it was sold, and what has been seen of it since.
struct CoverGhost {
    Cover sold;
    Program program;
    Layer layer;
    uint64 riskGroup;
    CoverStatus status;
    uint256 paid;
    /// @dev The program's index when the cover was last settled or retired; of a cancelled cover, on its own days.
    uint256 settledIndex;
    /// @dev What of the premium went to the treaty, asset units.
    uint256 ceded;
    /// @dev When it stops to earn: the program's end, or when its cancellation took effect.
    uint256 until;
    /// @dev What it had paid when it was cancelled; its share is sold no longer if it was before the start.
    uint256 paidWhenCancelled;
    bool isCancelled;
}

/// @dev An exit request as it was made.
struct RequestGhost {
    address controller;
    uint256 value;
    uint256 maturesAt;
}

/// @dev What exits gave up, cancellations were charged and refilled payouts left over, by the rule `LedgerLib` states; `held` is base units × 1e18.
struct DripGhost {
    uint256 held;
    uint256 at;
    uint256 end;
}

struct ReportGhost {
    uint256 observedAt;
    int256 effective;
    int256 reported;
}

struct Count {
    uint256 done;
    uint256 refused;
}

/// @notice Ghost variables: what happened, kept apart from what the contracts say of it.
contract Store {
    string[] private _actions;
    mapping(string action => Count) private _counts;
    /// @notice The first statement that was seen broken, empty if there is none.
    string public violation;

    mapping(uint256 coverId => CoverGhost) internal _covers;
    uint256 internal _coverCount;
    mapping(address pool => mapping(uint256 requestId => RequestGhost)) internal _requests;
    mapping(address pool => DripGhost) internal _drips;
    mapping(uint64 venueId => ReportGhost[]) internal _reports;

    mapping(address pool => uint256) public donated;
    mapping(address pool => uint256) public feesCollected;
    /// @notice Σ value when requested of all exits of a controller.
    mapping(address pool => mapping(address controller => uint256)) public valueRequested;
    mapping(address pool => mapping(address controller => uint256)) public collected;

    // ------------------------------------------------------------------------------------------------------- actions

    function count(string calldata action, bool done) external {
        Count storage counted = _counts[action];
        if (counted.done + counted.refused == 0) _actions.push(action);
        if (done) ++counted.done;
        else ++counted.refused;
    }

    function actions() external view returns (string[] memory) {
        return _actions;
    }

    function counts(string calldata action) external view returns (Count memory) {
        return _counts[action];
    }

    // ---------------------------------------------------------------------------------------------------- violations

    /// @notice A handler can't fail a run by reverting, so it writes down what it saw.
    function violate(string memory number, string memory what) public {
        if (bytes(violation).length == 0) violation = string.concat(number, ": ", what);
    }

    // --------------------------------------------------------------------------------------------------------- money

    function noteDonation(address pool, uint256 amount) external {
        donated[pool] += amount;
    }

    function noteFees(address pool, uint256 amount) external {
        feesCollected[pool] += amount;
    }

    function noteCollected(address pool, address controller, uint256 amount) external {
        collected[pool][controller] += amount;
    }

    function noteRequest(address pool, uint256 requestId, RequestGhost calldata request) external {
        _requests[pool][requestId] = request;
        valueRequested[pool][request.controller] += request.value;
    }

    function requestOf(address pool, uint256 requestId) external view returns (RequestGhost memory) {
        return _requests[pool][requestId];
    }

    /// @notice What an exit gave up, or anything else that is not the shares' at once, starts to stream: the end is the average of the old end and seven days from now,
    /// weighted by the amounts.
    function noteForfeit(address pool, uint256 amount) public {
        if (amount == 0) return;
        uint256 held = dripping(pool);
        uint256 left = _drips[pool].end > block.timestamp ? _drips[pool].end - block.timestamp : 0;
        uint256 added = amount * 1e18;
        uint256 period = (held * left + added * 7 days) / (held + added);
        _drips[pool] = DripGhost({ held: held + added, at: block.timestamp, end: block.timestamp + period });
    }

    /// @notice What still streams, base units × 1e18.
    function dripping(address pool) public view returns (uint256) {
        DripGhost memory drip = _drips[pool];
        if (block.timestamp >= drip.end) return 0;
        return drip.held * (drip.end - block.timestamp) / (drip.end - drip.at);
    }

    // -------------------------------------------------------------------------------------------------------- covers

    function noteSale(uint256 coverId, CoverGhost calldata sold) external {
        _covers[coverId] = sold;
        _coverCount = coverId;
    }

    function noteSettled(uint256 coverId, uint256 index) external {
        _covers[coverId].settledIndex = index;
    }

    function ghost(uint256 coverId) external view returns (CoverGhost memory) {
        return _covers[coverId];
    }

    /// @notice All covers ever sold; cover `id` stands at `id − 1`.
    function covers() external view returns (CoverGhost[] memory all) {
        all = new CoverGhost[](_coverCount);
        for (uint256 i; i < all.length; ++i) {
            all[i] = _covers[i + 1];
        }
    }
}
