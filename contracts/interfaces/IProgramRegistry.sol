// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { PackedLayer, PackedProgram } from "../libraries/ProgramLib.sol";
import { IGoverned } from "./IGoverned.sol";
import { IVenueRegistry } from "./IVenueRegistry.sol";

/// @notice What a cover pays on. Each peril is reduced to one index that only grows during a cover.
enum Peril {
    /// @dev Highest net liquidation loss inside the term − the baseline; asset units.
    DEFICIT,
    /// @dev Largest drop of a price feed within a window; wad.
    PRICE_GAP,
    /// @dev Longest run of a feed below a strike; seconds.
    DEPEG,
    /// @dev 0 or 1.
    ASSERTION
}

/// @notice A venue's tower of adjoining layers over one baseline, for one term.
struct Program {
    uint64 venueId;
    /// @dev Start of a Ballast day (08:00 UTC).
    uint40 start;
    /// @dev A Friday 08:00 UTC, 1 to 52 weeks after `start` rounded up to weeks.
    uint40 end;
    /// @dev `Parameters.response()` when the program was opened.
    uint32 response;
    /// @dev `Timing.grace` when the program was opened.
    uint32 grace;
    Peril peril;
    uint8 layerCount;
    /// @dev Measures the index of this program; pinned.
    address trigger;
    /// @dev The venue's own part of every layer, wad. Sold shares of a layer sum to ≤ 1 − coinsurance.
    uint64 coinsurance;
    /// @dev Where payouts go; pinned.
    address vault;
    /// @dev The insurance fund the venue declared when it opened the program, asset units.
    uint96 fundDeclared;
}

/// @notice One layer of a program.
struct Layer {
    /// @dev Index at which the layer starts to pay, in the peril's unit.
    uint96 attachment;
    /// @dev Index at which the layer has paid in full. `attachment < exhaustion`.
    uint96 exhaustion;
    /// @dev Share sold so far, wad.
    uint64 sold;
}

/// @notice What a venue's owner states when it opens a program.
struct Opening {
    uint64 venueId;
    Peril peril;
    uint40 start;
    uint40 end;
    uint64 coinsurance;
    uint96 fundDeclared;
    /// @dev `n + 1` rising index values bound `n` adjoining layers, 1 ≤ n ≤ 8.
    uint96[] bounds;
    /// @dev Settings of the peril's trigger (feed, window, strike); empty for `DEFICIT`.
    bytes config;
}

/// @notice Programs: opened by a venue's owner, placed before they start, one live at a time.
interface IProgramRegistry is IGoverned {
    event ProgramOpened(
        uint256 indexed programId, uint64 indexed venueId, Program program, uint96[] bounds, bytes config
    );
    event ProgramWithdrawn(uint256 indexed programId);
    event TriggerSet(Peril indexed peril, address trigger);
    event MarketSet(address market);

    error ZeroAddress();
    error NotVenueOwner(uint64 venueId, address caller);
    error NotMarket(address caller);
    error UnknownProgram(uint256 programId);
    error UnknownLayer(uint256 programId, uint8 layer);
    /// @notice No trigger is set for this peril.
    error PerilUnavailable(Peril peril);
    /// @notice `start` must be the start of a Ballast day, more than `response` and at most `placementLead` away.
    error BadStart(uint40 start, uint40 earliest, uint40 latest);
    /// @notice `end` must be a Friday 08:00 UTC, 1 to 52 weeks after `start`.
    error BadEnd(uint40 start, uint40 end);
    /// @notice The venue's latest program ends at `end`; the next can't start before.
    error ProgramStillLive(uint256 programId, uint40 end);
    /// @notice The venue's latest program waits for its start; only one may.
    error ProgramNotStarted(uint256 programId, uint40 start);
    /// @notice A program must have 1 to 8 layers over strictly rising bounds.
    error BadBounds();
    error BadCoinsurance(uint64 coinsurance);
    /// @notice The lowest attachment must reach the larger of the fund declared and the fund last reported.
    error AttachmentBelowFund(uint96 attachment, uint256 fund);
    /// @notice The venue was never reported and declares no fund: nothing says where its own money ends.
    error FundUnknown(uint64 venueId);
    /// @notice Sales of this program ended at `deadline`.
    error SaleClosed(uint256 programId, uint40 deadline);
    /// @notice The layer has `available` of its shares left, wad.
    error LayerOversold(uint256 programId, uint8 layer, uint64 share, uint64 available);
    /// @notice A cover without a share of its layer would be sold without end.
    error ZeroShare();
    error HasCovers(uint256 programId);
    error BadTrigger(Peril peril, address trigger);
    error MarketAlreadySet(address market);

    /// @notice Opens a program. Only the venue's owner.
    function open(Opening calldata opening) external returns (uint256 programId);

    /// @notice Withdraws a program that has sold nothing, so that its place is free. Only the venue's owner.
    /// @dev Also after its start: a program that sold nothing would else hold the venue's place until its end.
    function withdraw(uint256 programId) external;

    /// @notice Names the trigger of a peril for programs opened from now on, or 0 to stop them. Only governance.
    function setTrigger(Peril peril, address trigger) external;

    /// @notice Names the cover market, once. Only governance.
    function setMarket(address market) external;

    /// @notice Takes `share` of a layer off sale and returns the terms it was sold on, but for the fund declared. Only the cover
    /// market.
    /// @dev Reverts with `SaleClosed` unless `now + response < start`, and with `LayerOversold`.
    function sell(uint256 programId, uint8 layer, uint64 share)
        external
        returns (PackedProgram memory program, PackedLayer terms);

    /// @notice Puts a share that was sold back on sale (a cover voided before its start). Only the cover market.
    function unsell(uint256 programId, uint8 layer, uint64 share) external;

    /// @notice The program; reverts with `UnknownProgram` where there is none.
    function program(uint256 programId) external view returns (Program memory);
    function layer(uint256 programId, uint8 index) external view returns (Layer memory);
    /// @notice A program, but for the fund it declared, together with one of its layers, packed: what the market needs in one
    /// read.
    function placed(uint256 programId, uint8 index) external view returns (PackedProgram memory, PackedLayer);
    /// @notice The venue's latest program, 0 if it has none.
    function latestProgram(uint64 venueId) external view returns (uint256 programId);
    /// @notice The program before the latest, which may still run; 0 if there is none.
    function previousProgram(uint64 venueId) external view returns (uint256 programId);
    function programCount() external view returns (uint256);
    function market() external view returns (address);
    function venueRegistry() external view returns (IVenueRegistry);
    function trigger(Peril peril) external view returns (address);
}
