// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Math } from "@openzeppelin/contracts/utils/math/Math.sol";
import { IParameters } from "../interfaces/IParameters.sol";

/// @notice The hard bounds of the governed parameters, and the steps in which they and other governed figures move. No vote can
/// leave them.
/// @dev The sum of the longest report age, challenge window and arbiter's limit stays under 14 days, the longest a venue
/// may be at warning.
library BoundsLib {
    /// @dev A group of parameters changes at most this often.
    uint256 internal constant STEP_INTERVAL = 7 days;
    /// @dev A step may be a twentieth of the range where half of the value is less.
    uint256 internal constant STEPS_PER_RANGE = 20;

    uint256 internal constant MIN_REPORT_AGE = 5 minutes;
    uint256 internal constant MAX_REPORT_AGE = 1 days;
    uint256 internal constant MIN_CHALLENGE_WINDOW = 1 hours;
    uint256 internal constant MAX_CHALLENGE_WINDOW = 5 days;
    uint256 internal constant MIN_ARBITER_LIMIT = 1 hours;
    uint256 internal constant MAX_ARBITER_LIMIT = 7 days;
    /// @dev From below `grace` is bound by the response and what then is left to measure in.
    uint256 internal constant MIN_MEASURING_TIME = 12 hours;
    uint256 internal constant MAX_GRACE = 60 days;
    /// @dev From below `cooldown` is bound by the response.
    uint256 internal constant MAX_COOLDOWN = 60 days;
    /// @dev From below `placementLead` is bound by the response and a day, or no program could be placed.
    uint256 internal constant MAX_PLACEMENT_LEAD = 8 weeks;

    /// @dev 20 %
    uint256 internal constant MAX_PROTOCOL_FEE = 0.2e18;
    /// @dev 0.1 ×
    uint256 internal constant MIN_INSURABLE_MULTIPLE = 0.1e18;
    /// @dev 18 ×
    uint256 internal constant MAX_INSURABLE_MULTIPLE = 18e18;
    /// @dev 10 %
    uint256 internal constant MIN_WARNING_LEVEL = 0.1e18;
    /// @dev 90 %
    uint256 internal constant MAX_WARNING_LEVEL = 0.9e18;
    /// @dev 1 asset unit of 6 decimals
    uint256 internal constant MIN_MINIMUM_LIMIT = 1e6;
    /// @dev 1 million
    uint256 internal constant MAX_MINIMUM_LIMIT = 1_000_000e6;
    /// @dev 1 asset unit of 6 decimals
    uint256 internal constant MIN_MINIMUM_REQUEST = 1e6;
    /// @dev 10,000
    uint256 internal constant MAX_MINIMUM_REQUEST = 10_000e6;

    /// @dev 0.01 % a year: capital is never free
    uint256 internal constant MIN_BASE_RATE = 0.0001e18;
    /// @dev 1 %
    uint256 internal constant MIN_KINK = 0.01e18;
    /// @dev 99 %
    uint256 internal constant MAX_KINK = 0.99e18;
    /// @dev 200 % a year
    uint256 internal constant MAX_FULL_RATE = 2e18;

    /// @notice How far one change may move a value inside its bounds.
    function step(uint256 value, uint256 minimum, uint256 maximum)
        internal
        pure
        returns (uint256 lowest, uint256 highest)
    {
        uint256 absolute = (maximum - minimum) / STEPS_PER_RANGE;
        uint256 down = Math.max(value / 3, absolute);
        lowest = value > down ? value - down : 0;
        highest = value + Math.max(value / 2, absolute);
    }

    /// @notice Reverts unless `value` lies inside its bounds and within a step of `before`.
    function requireStep(string memory parameter, uint256 before, uint256 value, uint256 minimum, uint256 maximum)
        internal
        pure
    {
        if (value < minimum || value > maximum) revert IParameters.OutOfBounds(parameter, value, minimum, maximum);
        (uint256 lowest, uint256 highest) = step(before, minimum, maximum);
        if (value < lowest || value > highest) revert IParameters.StepTooLarge(parameter, value, lowest, highest);
    }

    /// @notice Now, or `ChangedTooSoon`.
    /// @param changedAt when the value was last changed, 0 since deployment
    function afterInterval(uint40 changedAt) internal view returns (uint40) {
        uint256 earliest = changedAt + STEP_INTERVAL;
        // a time of this century
        // forge-lint: disable-next-line(unsafe-typecast)
        if (changedAt != 0 && block.timestamp < earliest) revert IParameters.ChangedTooSoon(uint40(earliest));
        return uint40(block.timestamp);
    }
}
