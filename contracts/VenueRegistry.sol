// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Governed } from "./governance/Governed.sol";
import { IParameters } from "./interfaces/IParameters.sol";
import { IVenueRegistry, Venue } from "./interfaces/IVenueRegistry.sol";

/// @notice The list of insured venues.
contract VenueRegistry is IVenueRegistry, Governed {
    uint256 private constant LONGEST_NAME = 64;

    /// @inheritdoc IVenueRegistry
    uint64 public venueCount;
    mapping(uint64 venueId => Venue) private _venues;
    mapping(uint64 venueId => address) private _offeredTo;

    constructor(IParameters parameters_) Governed(parameters_) { }

    modifier onlyVenueOwner(uint64 venueId) {
        if (msg.sender != _existing(venueId).owner) revert NotVenueOwner(venueId, msg.sender);
        _;
    }

    /// @inheritdoc IVenueRegistry
    function list(address owner, address vault, uint64 riskGroup, string calldata name)
        external
        onlyGovernance
        returns (uint64 venueId)
    {
        if (owner == address(0) || vault == address(0)) revert ZeroAddress();
        if (riskGroup == 0) revert ZeroRiskGroup();
        uint256 length = bytes(name).length;
        if (length == 0) revert EmptyName();
        if (length > LONGEST_NAME) revert NameTooLong(length);

        venueId = ++venueCount;
        _venues[venueId] =
            Venue({ owner: owner, riskGroup: riskGroup, listedAt: uint40(block.timestamp), vault: vault });
        emit VenueListed(venueId, owner, vault, riskGroup, name);
    }

    /// @inheritdoc IVenueRegistry
    function setVault(uint64 venueId, address vault) external onlyVenueOwner(venueId) {
        if (vault == address(0)) revert ZeroAddress();

        _venues[venueId].vault = vault;
        emit VaultSet(venueId, vault);
    }

    /// @inheritdoc IVenueRegistry
    function offerOwnership(uint64 venueId, address to) external onlyVenueOwner(venueId) {
        _offeredTo[venueId] = to;
        emit OwnershipOffered(venueId, msg.sender, to);
    }

    /// @inheritdoc IVenueRegistry
    function acceptOwnership(uint64 venueId) external {
        Venue storage venue_ = _existing(venueId);
        if (msg.sender != _offeredTo[venueId]) revert NotOffered(venueId, msg.sender);

        delete _offeredTo[venueId];
        venue_.owner = msg.sender;
        emit OwnershipAccepted(venueId, msg.sender);
    }

    /// @inheritdoc IVenueRegistry
    function venue(uint64 venueId) external view returns (Venue memory) {
        return _existing(venueId);
    }

    /// @inheritdoc IVenueRegistry
    function controlOf(uint64 venueId) external view returns (address owner, uint64 riskGroup) {
        Venue storage venue_ = _existing(venueId);
        return (venue_.owner, venue_.riskGroup);
    }

    function _existing(uint64 venueId) private view returns (Venue storage venue_) {
        venue_ = _venues[venueId];
        if (venue_.owner == address(0)) revert UnknownVenue(venueId);
    }
}
