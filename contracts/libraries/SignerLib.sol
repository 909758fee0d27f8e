// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Math } from "@openzeppelin/contracts/utils/math/Math.sol";
import { ICoverMarket, SignerAllowance } from "../interfaces/ICoverMarket.sol";

/// @notice A quote signer in storage. From the lowest bit: id 24, limitPerDay 96, level 96, filledAt 40.
type PackedSigner is uint256;

/// @notice A quote signer and its bucket: what it sells fills it, and it drains by `limitPerDay` a day.
struct Signer {
    /// @dev Ids count up from 1, so that covers can name their signer in three bytes.
    uint256 id;
    /// @dev Also the size of the bucket, asset units.
    uint256 limitPerDay;
    /// @dev How full the bucket was at `filledAt`, asset units.
    uint256 level;
    uint256 filledAt;
}

/// @notice All quote signers.
struct Signers {
    uint24 count;
    /// @dev Kept by role, so that a sale reads signer, role and bucket in one slot. Revoked signers stand under role 0, which
    /// no pool's quotes can have.
    mapping(bytes32 role => mapping(address signer => PackedSigner)) packed;
    mapping(address signer => bytes32) roles;
    mapping(uint256 id => address) addresses;
}

using SignerLib for Signers global;
using SignerLib for Signer global;
using SignerLib for PackedSigner global;

library SignerLib {
    /// @notice Gives a signer its role and allowance. What it has sold before still fills its bucket.
    function set(Signers storage signers, address signer, bytes32 role, uint96 limitPerDay) internal {
        if (signer == address(0)) revert ICoverMarket.ZeroAddress();
        bytes32 before = signers.roles[signer];
        Signer memory record = signers.packed[before][signer].unpack();
        if (record.id == 0) {
            if (role == 0) revert ICoverMarket.BadQuoteSigner(signer, role);
            record.id = ++signers.count;
            signers.addresses[record.id] = signer;
        }
        record.drain();
        record.limitPerDay = limitPerDay;

        signers.packed[before][signer] = PackedSigner.wrap(0);
        signers.packed[role][signer] = record.pack();
        signers.roles[signer] = role;
        emit ICoverMarket.SignerSet(signer, role, limitPerDay);
    }

    /// @notice Lets a signer of `role` sell `limit`, or reverts.
    /// @return id the signer's number
    function fill(Signers storage signers, address signer, bytes32 role, uint256 limit) internal returns (uint256 id) {
        Signer memory record = signers.packed[role][signer].unpack();
        if (role == 0 || record.id == 0) revert ICoverMarket.BadQuoteSigner(signer, role);
        record.drain();
        uint256 room = record.available();
        if (limit > room) revert ICoverMarket.SignerLimitExceeded(signer, limit, room);

        record.level += limit;
        signers.packed[role][signer] = record.pack();
        return record.id;
    }

    function allowance(Signers storage signers, address signer) internal view returns (SignerAllowance memory) {
        bytes32 role = signers.roles[signer];
        Signer memory record = signers.packed[role][signer].unpack();
        record.drain();
        // 96 bits each
        // forge-lint: disable-start(unsafe-typecast)
        return SignerAllowance({
            role: role, limitPerDay: uint96(record.limitPerDay), available: role == 0 ? 0 : uint96(record.available())
        });
        // forge-lint: disable-end(unsafe-typecast)
    }

    /// @dev Brings the bucket to now. The drained amount is rounded down, so that many small sales gain nothing.
    function drain(Signer memory signer) internal view {
        uint256 drained = signer.limitPerDay * (block.timestamp - signer.filledAt) / 1 days;
        signer.level = Math.saturatingSub(signer.level, drained);
        signer.filledAt = block.timestamp;
    }

    /// @notice Limit that the bucket takes now.
    function available(Signer memory signer) internal pure returns (uint256) {
        return Math.saturatingSub(signer.limitPerDay, signer.level);
    }

    /// @dev The level never exceeds a limit per day of 96 bits.
    function pack(Signer memory signer) internal pure returns (PackedSigner) {
        return PackedSigner.wrap(signer.id | signer.limitPerDay << 24 | signer.level << 120 | signer.filledAt << 216);
    }

    function unpack(PackedSigner packed) internal pure returns (Signer memory signer) {
        uint256 word = PackedSigner.unwrap(packed);
        signer.id = word & type(uint24).max;
        signer.limitPerDay = word >> 24 & type(uint96).max;
        signer.level = word >> 120 & type(uint96).max;
        signer.filledAt = word >> 216;
    }
}
