// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IInsuranceFund } from "./IInsuranceFund.sol";

/// @notice The venue's own token, as far as the auction needs it; it must let the auction mint.
interface IVenueToken {
    function mint(address to, uint256 amount) external;
    function totalSupply() external view returns (uint256);
}

/// @notice How the token is sold. One slot.
struct AuctionTerms {
    /// @dev Asset units per 1e18 of the token. The price falls in a straight line from the one to the other, and stands still
    /// while the sequencer is down.
    uint96 startPrice;
    uint96 floorPrice;
    /// @dev Seconds, an hour to 30 days.
    uint32 duration;
}

/// @notice The sale of one dry spell of the fund.
struct Auction {
    uint32 spell;
    uint40 startedAt;
    /// @dev What the fund lacked when it began, and what it has brought, asset units.
    uint96 target;
    uint96 raised;
    AuctionTerms terms;
}

/// @notice Recapitalisation by dilution: when fund and cover are dry, the venue's token is sold in a Dutch auction up to what
/// the fund lacks. Buyers pay into the fund in the same call. What stays unsold is the venue's to socialise.
/// @dev One auction per dry spell, so that nobody puts off the end by starting another. In any 365 days no more than the cap
/// of the supply is minted: the months that reach into them are summed.
interface IRecapitalisation {
    event AuctionStarted(uint32 indexed spell, uint256 target, AuctionTerms terms);
    event TokensSold(uint32 indexed spell, address indexed buyer, address to, uint256 paid, uint256 tokens);
    event TermsSet(AuctionTerms terms);

    error ZeroAddress();
    error NotVenueOwner(address caller);
    error BadTerms();
    /// @notice Terms can't change while the fund is dry.
    error FundIsDry(uint32 spell);
    error NotRecapitalisable();
    /// @notice This dry spell has had its auction.
    error AlreadyHeld(uint32 spell);
    error NoAuction();
    error TooFewTokens(uint256 tokens, uint256 least);

    /// @notice Starts the auction of this dry spell. Anyone.
    function start() external;
    /// @notice Buys for up to `payment` at the price of now; takes no more than the fund lacks and the cap lets be minted.
    /// @param least fewest tokens to take for what is paid
    /// @return paid asset units, on to the fund; @return tokens minted to `to`, rounded down
    function buy(uint256 payment, uint256 least, address to) external returns (uint256 paid, uint256 tokens);
    /// @notice Sets how the next auctions sell. Only the venue's owner, while the fund is not dry.
    function setTerms(AuctionTerms calldata terms) external;

    function fund() external view returns (IInsuranceFund);
    function token() external view returns (IVenueToken);
    /// @notice Most of the supply that may be minted within 365 days, wad.
    function yearlyCap() external view returns (uint64);
    function terms() external view returns (AuctionTerms memory);
    function auction() external view returns (Auction memory);
    /// @notice Asset units per 1e18 of the token now; rounded down.
    function price() external view returns (uint256);
    /// @notice What may still be minted now.
    function mintable() external view returns (uint256);
    /// @notice Whether tokens are for sale now.
    function isLive() external view returns (bool);
    /// @notice Whether the auction of the fund's dry spell was held and is over.
    function isOver() external view returns (bool);
}
