// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IERC20, SafeERC20 } from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import { ReentrancyGuardTransient } from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import { Math } from "@openzeppelin/contracts/utils/math/Math.sol";
import { SafeCast } from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import { IInsuranceFund } from "../interfaces/IInsuranceFund.sol";
import { Auction, AuctionTerms, IRecapitalisation, IVenueToken } from "../interfaces/IRecapitalisation.sol";
import { ISequencerClock } from "../interfaces/ISequencerClock.sol";
import { DilutionLib, Minted } from "../libraries/DilutionLib.sol";
import { LineLib } from "../libraries/LineLib.sol";
import { TokenLib } from "../libraries/TokenLib.sol";
import { UptimeLib } from "../libraries/UptimeLib.sol";

/// @notice Sells the venue's token when its fund and cover are dry.
contract Recapitalisation is IRecapitalisation, ReentrancyGuardTransient {
    using Math for uint256;
    using SafeCast for uint256;
    using SafeERC20 for IERC20;
    using UptimeLib for ISequencerClock;

    uint256 private constant TOKEN = 1e18;
    /// @dev 50 %
    uint64 private constant MOST_YEARLY = 0.5e18;
    uint32 private constant SHORTEST = 1 hours;
    uint32 private constant LONGEST = 30 days;

    /// @inheritdoc IRecapitalisation
    IInsuranceFund public immutable fund;
    /// @inheritdoc IRecapitalisation
    IVenueToken public immutable token;
    /// @inheritdoc IRecapitalisation
    uint64 public immutable yearlyCap;
    ISequencerClock private immutable CLOCK;

    AuctionTerms private _terms;
    Auction private _auction;
    Minted private _minted;

    constructor(IInsuranceFund fund_, IVenueToken token_, uint64 yearlyCap_, AuctionTerms memory terms_) {
        if (address(fund_) == address(0) || address(token_) == address(0)) revert ZeroAddress();
        if (yearlyCap_ == 0 || yearlyCap_ > MOST_YEARLY) revert BadTerms();

        (fund, token, yearlyCap) = (fund_, token_, yearlyCap_);
        CLOCK = fund_.clock();
        _setTerms(terms_);
        // nothing stays here; the fund pulls what a buyer has just paid
        fund_.asset().forceApprove(address(fund_), type(uint256).max);
    }

    /// @inheritdoc IRecapitalisation
    function start() external nonReentrant {
        // what is there absorbs first
        fund.sync();
        if (!fund.isRecapitalisable()) revert NotRecapitalisable();
        uint32 spell = fund.spell();
        if (_auction.spell == spell) revert AlreadyHeld(spell);

        uint96 target = fund.outstandingDeficit().toUint96();
        _auction =
            Auction({ spell: spell, startedAt: uint40(block.timestamp), target: target, raised: 0, terms: _terms });
        emit AuctionStarted(spell, target, _terms);
    }

    /// @inheritdoc IRecapitalisation
    function buy(uint256 payment, uint256 least, address to)
        external
        nonReentrant
        returns (uint256 paid, uint256 tokens)
    {
        if (to == address(0)) revert ZeroAddress();
        // payouts that came meanwhile are not paid for twice
        fund.sync();
        if (!isLive()) revert NoAuction();
        uint256 price_ = price();
        uint256 most = mintable();
        paid = payment.min(_lacking());
        tokens = paid.mulDiv(TOKEN, price_);
        if (tokens > most) {
            paid = most.mulDiv(price_, TOKEN, Math.Rounding.Ceil);
            tokens = most;
        }
        if (tokens == 0 || tokens < least) revert TooFewTokens(tokens, least);

        _auction.raised += paid.toUint96();
        _minted.add(tokens);
        emit TokensSold(_auction.spell, msg.sender, to, paid, tokens);

        TokenLib.pull(fund.asset(), msg.sender, address(this), paid);
        fund.receiveProceeds(paid);
        token.mint(to, tokens);
    }

    /// @inheritdoc IRecapitalisation
    function setTerms(AuctionTerms calldata terms_) external {
        if (msg.sender != fund.owner()) revert NotVenueOwner(msg.sender);
        if (fund.outstandingDeficit() != 0) revert FundIsDry(fund.spell());

        _setTerms(terms_);
    }

    /// @inheritdoc IRecapitalisation
    function terms() external view returns (AuctionTerms memory) {
        return _terms;
    }

    /// @inheritdoc IRecapitalisation
    function auction() external view returns (Auction memory) {
        return _auction;
    }

    /// @inheritdoc IRecapitalisation
    function price() public view returns (uint256) {
        Auction memory sale = _auction;
        if (sale.startedAt == 0) return _terms.startPrice;
        uint256 elapsed = CLOCK.uptimeSince(sale.startedAt);
        return LineLib.interpolateDown(elapsed, 0, sale.terms.duration, sale.terms.startPrice, sale.terms.floorPrice);
    }

    /// @inheritdoc IRecapitalisation
    function mintable() public view returns (uint256) {
        return _minted.leftDown(token.totalSupply(), yearlyCap);
    }

    /// @inheritdoc IRecapitalisation
    function isLive() public view returns (bool) {
        return _isOfThisSpell() && !_isSpent();
    }

    /// @inheritdoc IRecapitalisation
    function isOver() public view returns (bool) {
        return _isOfThisSpell() && _isSpent();
    }

    function _isOfThisSpell() private view returns (bool) {
        return _auction.startedAt != 0 && fund.outstandingDeficit() != 0 && _auction.spell == fund.spell();
    }

    /// @dev Its time is up, its target reached, or the year's tokens are sold.
    function _isSpent() private view returns (bool) {
        Auction memory sale = _auction;
        bool isLate = CLOCK.hasPassed(sale.startedAt, uint256(sale.terms.duration) + 1);
        return isLate || sale.raised >= sale.target || mintable() == 0;
    }

    /// @dev Deficits that came later are not this auction's.
    function _lacking() private view returns (uint256) {
        return uint256(_auction.target - _auction.raised).min(fund.outstandingDeficit());
    }

    function _setTerms(AuctionTerms memory terms_) private {
        bool isPriced = terms_.floorPrice != 0 && terms_.floorPrice <= terms_.startPrice;
        if (!isPriced || terms_.duration < SHORTEST || terms_.duration > LONGEST) revert BadTerms();

        _terms = terms_;
        emit TermsSet(terms_);
    }
}
