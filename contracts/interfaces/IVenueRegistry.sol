// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IGoverned } from "./IGoverned.sol";

/// @notice A derivatives exchange that is insured.
struct Venue {
    /// @dev Opens programs and consents to purchases.
    address owner;
    /// @dev Venues under one control share a group and count as one against a pool's cap.
    uint64 riskGroup;
    /// @dev When the venue was listed; its net liquidation loss counts from here.
    uint40 listedAt;
    /// @dev The insurance fund's address; payouts go there. Pinned by each program when it is opened.
    address vault;
}

/// @notice The list of insured venues. Governance lists them and states their risk group; the owner manages the rest.
interface IVenueRegistry is IGoverned {
    event VenueListed(
        uint64 indexed venueId, address indexed owner, address indexed vault, uint64 riskGroup, string name
    );
    event VaultSet(uint64 indexed venueId, address indexed vault);
    event OwnershipOffered(uint64 indexed venueId, address indexed from, address indexed to);
    event OwnershipAccepted(uint64 indexed venueId, address indexed owner);

    error ZeroAddress();
    error EmptyName();
    error NameTooLong(uint256 length);
    /// @notice Group 0 stands for any group in a pool's mandate.
    error ZeroRiskGroup();
    error UnknownVenue(uint64 venueId);
    error NotVenueOwner(uint64 venueId, address caller);
    error NotOffered(uint64 venueId, address caller);

    /// @notice Lists a venue. Only governance.
    /// @param riskGroup not 0; venues under one control share it
    /// @param name the venue's public name, 1 to 64 bytes; emitted, not stored
    /// @return venueId ids count up from 1
    function list(address owner, address vault, uint64 riskGroup, string calldata name)
        external
        returns (uint64 venueId);

    /// @notice Sets where payouts of programs opened from now on go. Only the venue's owner; programs that exist keep theirs.
    function setVault(uint64 venueId, address vault) external;

    /// @notice Offers the venue to a new owner, who must accept; 0 takes the offer back. Only the venue's owner.
    function offerOwnership(uint64 venueId, address to) external;
    function acceptOwnership(uint64 venueId) external;

    /// @notice The venue; reverts with `UnknownVenue` where there is none.
    function venue(uint64 venueId) external view returns (Venue memory);
    /// @notice Who speaks for the venue, and its risk group; reverts with `UnknownVenue` where there is none.
    function controlOf(uint64 venueId) external view returns (address owner, uint64 riskGroup);
    function venueCount() external view returns (uint64);
}
