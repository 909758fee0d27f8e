// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { LatestReport } from "../interfaces/IAttestationOracle.sol";

/// @notice A venue's last report as the oracle keeps it, and the venue's jump. Two slots: what is needed of the history of
/// losses, and what a sale and a proof of reserves need. A figure that doesn't fit stays at the largest that does.
struct LastReport {
    uint40 sequence;
    int80 effectiveLoss;
    int80 reportedLoss;
    /// @dev 0 until it is set, asset units.
    uint56 jump;
    uint40 observedAt;
    uint72 fundBalance;
    uint72 raoi;
    uint72 openInterest;
}

using LastReportLib for LastReport global;

library LastReportLib {
    /// @notice The report as it is told.
    function describe(LastReport memory last) internal pure returns (LatestReport memory) {
        return LatestReport({
            sequence: last.sequence,
            observedAt: last.observedAt,
            effectiveLoss: last.effectiveLoss,
            reportedLoss: last.reportedLoss,
            fundBalance: last.fundBalance,
            raoi: last.raoi,
            openInterest: last.openInterest
        });
    }

    /// @notice An amount in the width of the figures, asset units, rounded down to it.
    function clampDown(uint256 amount) internal pure returns (uint72) {
        // the lesser of it and the largest
        // forge-lint: disable-next-line(unsafe-typecast)
        return amount < type(uint72).max ? uint72(amount) : type(uint72).max;
    }
}
