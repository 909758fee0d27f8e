// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

/// @notice The price of capacity by utilisation: piecewise linear from `base` at 0 over `atKink` at `kink` to `atFull`
/// at 1. Every figure is a wad; the rates are per year on the limit.
/// @dev One slot. `0 < kink < 1` and `base ≤ atKink ≤ atFull`.
struct FloorCurve {
    uint64 base;
    uint64 kink;
    uint64 atKink;
    uint64 atFull;
}

/// @notice The clocks of the protocol, all in seconds.
/// @dev One slot. `response = reportAge + challengeWindow + arbiterLimit`; `grace ≥ response + 12 h`; `cooldown > response`.
struct Timing {
    /// @dev A report may be at most this old when it is submitted, and a sale needs one that is younger.
    uint32 reportAge;
    uint32 challengeWindow;
    uint32 arbiterLimit;
    /// @dev How long a cover stays open after its term, for losses inside the term to be reported.
    uint32 grace;
    /// @dev How long an exit waits before it may become claimable.
    uint32 cooldown;
    /// @dev How long before its start a program may be opened at the earliest. Bounds premium accrual.
    uint32 placementLead;
}

/// @notice Ratios and minimum sizes.
/// @dev Two slots.
struct Economics {
    /// @dev Share of each premium that is the protocol's, wad.
    uint64 protocolFee;
    /// @dev All limits on a venue stay under its last reported RAOI × this multiple, wad.
    uint64 insurableMultiple;
    /// @dev Fraction of a program's lowest attachment at which its venue is at warning, wad.
    uint64 warningLevel;
    /// @dev Smallest limit of a cover, asset units.
    uint96 minimumLimit;
    /// @dev Smallest value of an exit request that is not a holder's whole balance, asset units.
    uint96 minimumRequest;
}

/// @notice What a request to exit needs to know. One slot.
struct ExitTerms {
    uint32 cooldown;
    uint96 minimumRequest;
}

/// @notice What a sale needs to know. One slot.
struct SaleTerms {
    uint64 protocolFee;
    uint64 insurableMultiple;
    uint96 minimumLimit;
    uint32 reportAge;
}

/// @notice The governed parameters of the protocol in one place, each inside hard bounds, and each changed in steps: by half
/// of its value or by a twentieth of its range, whichever is more, and each group at most once a week. Governed figures of other
/// contracts move in the same steps and tell of them by the errors declared here.
/// @dev A change touches only later programs, covers and requests: whoever makes a promise snapshots what it rests on. Where
/// the owner is a timelock, its delay must exceed the cooldown, so that whoever disagrees with a change can leave before it.
interface IParameters {
    event TimingSet(Timing timing);
    event EconomicsSet(Economics economics);
    event FloorCurveSet(FloorCurve curve);
    event FeeRecipientSet(address indexed recipient);

    /// @notice The value of `parameter` lies outside its hard bounds.
    error OutOfBounds(string parameter, uint256 value, uint256 minimum, uint256 maximum);
    /// @notice `parameter` may move from its value to `lowest` or `highest` in one change.
    error StepTooLarge(string parameter, uint256 value, uint256 lowest, uint256 highest);
    /// @notice This group of parameters was changed less than a week ago.
    error ChangedTooSoon(uint40 earliest);
    /// @notice The owner's timelock must delay for longer than the cooldown of exits.
    error DelayNotOverCooldown(uint256 delay, uint256 cooldown);
    error ZeroAddress();

    function setTiming(Timing calldata timing) external;
    function setEconomics(Economics calldata economics) external;
    function setFloorCurve(FloorCurve calldata curve) external;
    function setFeeRecipient(address recipient) external;

    function timing() external view returns (Timing memory);
    function economics() external view returns (Economics memory);
    function floorCurve() external view returns (FloorCurve memory);
    /// @notice The curve in force at `time`; before the first, the first.
    function floorCurveAt(uint40 time) external view returns (FloorCurve memory);
    function exitTerms() external view returns (ExitTerms memory);
    function saleTerms() external view returns (SaleTerms memory);
    /// @notice Receives the protocol's share of earned premium.
    function feeRecipient() external view returns (address);
    /// @notice `reportAge + challengeWindow + arbiterLimit`, seconds: the longest time from a loss to its final index.
    function response() external view returns (uint32);
}
