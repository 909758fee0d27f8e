// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { SignedMath } from "@openzeppelin/contracts/utils/math/SignedMath.sol";

/// @notice Bounds of the losses of a range of Ballast days, or of the loss in force at a moment; asset units.
struct Extremes {
    /// @dev Whether a day of the range has a report.
    bool found;
    /// @dev Of the effective losses.
    int256 lowest;
    int256 highest;
    /// @dev Of the losses as reported.
    int256 lowestClaim;
}

/// @notice How far a reported loss takes effect at once.
library LossBoundLib {
    /// @notice The part of a report that takes effect, asset units:
    ///
    ///     effective = min(max(reported, highest − jump), max(lowest + explained + jump, min(reported, lowestClaim)))
    ///
    /// @dev `lowestClaim` is what every report of the whole window has claimed, this one included: it has stood for a challenge
    /// window, so that nothing of it has to wait any more. Should the bounds cross, the upper one wins.
    /// @param window over the challenge window in whole days, and over later days for a late report
    /// @param explained by independent prices, at most an 80-bit figure counts
    function effective(int256 reported, Extremes memory window, uint256 explained, uint256 jump)
        internal
        pure
        returns (int80)
    {
        if (explained > uint80(type(int80).max)) explained = uint80(type(int80).max);
        // both below 2^80
        // forge-lint: disable-next-line(unsafe-typecast)
        (int256 explained_, int256 jump_) = (int256(explained), int256(jump));
        int256 upper = SignedMath.max(window.lowest + explained_ + jump_, SignedMath.min(reported, window.lowestClaim));
        return _between(reported, window.highest - jump_, upper);
    }

    /// @notice The part of a report that takes effect while its signers are under challenge: nothing above what is in force.
    function held(int256 reported, Extremes memory window, int256 inForce, uint256 jump) internal pure returns (int80) {
        // below 2^80
        // forge-lint: disable-next-line(unsafe-typecast)
        return _between(reported, window.highest - int256(jump), inForce);
    }

    function _between(int256 reported, int256 lower, int256 upper) private pure returns (int80) {
        // not above `upper`, and not below the lesser of it and `reported`: between losses of 80 bits
        // forge-lint: disable-next-line(unsafe-typecast)
        return int80(SignedMath.min(SignedMath.max(reported, lower), upper));
    }
}
