// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { ERC20 } from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import { ERC4626, IERC20, IERC4626 } from "@openzeppelin/contracts/token/ERC20/extensions/ERC4626.sol";
import { SafeERC20 } from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import { Multicall } from "@openzeppelin/contracts/utils/Multicall.sol";
import { ReentrancyGuardTransient } from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import { Math } from "@openzeppelin/contracts/utils/math/Math.sol";
import { SafeCast } from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import { ICoverMarket } from "../interfaces/ICoverMarket.sol";
import { IRecoveryDesk } from "../interfaces/IRecoveryDesk.sol";
import { ISafeguard } from "../interfaces/ISafeguard.sol";
import { ISequencerClock } from "../interfaces/ISequencerClock.sol";
import { ITailRiskPool, PremiumTerms } from "../interfaces/ITailRiskPool.sol";
import { ITreaty, TreatyStage, TreatyState, TreatyTerms } from "../interfaces/ITreaty.sol";
import { LineLib } from "../libraries/LineLib.sol";
import { DayLib } from "../libraries/DayLib.sol";
import { LayerLib } from "../libraries/LayerLib.sol";
import { Calendar, PackedStream, Rates, Stream, StreamLib } from "../libraries/StreamLib.sol";
import { TokenLib } from "../libraries/TokenLib.sol";
import { UptimeLib } from "../libraries/UptimeLib.sol";

/// @notice A treaty: collateral in at par, premium earned over time, losses ceded, the rest out once its covers are gone.
contract Treaty is ITreaty, ERC4626, Multicall, ReentrancyGuardTransient {
    using Math for uint256;
    using SafeCast for uint256;
    using SafeERC20 for IERC20;
    using UptimeLib for ISequencerClock;

    /// @dev One slot.
    struct Books {
        /// @dev Collateral and premium, unearned premium included, less what was paid or is owed.
        uint72 backing;
        /// @dev No wider sum of losses can be owed.
        uint128 receivable;
    }

    /// @dev One slot. Sums of 96-bit amounts of fewer than 2^32 covers.
    struct Losses {
        uint128 total;
        uint128 refunded;
    }

    /// @dev One slot.
    struct Status {
        uint40 openedAt;
        uint64 cession;
        uint64 liveCovers;
    }

    /// @dev One slot.
    struct Carried {
        uint96 loss;
        uint96 refunded;
        bool isLive;
    }

    /// @dev What of the refunds is an account's. One slot.
    struct Holder {
        uint72 redeemed;
        uint72 due;
        /// @dev `_refunded` up to which `due` counts.
        uint112 seen;
    }

    uint64 private constant WAD = 1e18;
    /// @dev What a token may spend on a refill; the rest of the settlement is out of its reach.
    uint256 private constant PUSH_GAS = 500_000;

    /// @inheritdoc ITreaty
    ICoverMarket public immutable market;
    /// @inheritdoc ITreaty
    IRecoveryDesk public immutable desk;
    /// @inheritdoc ITreaty
    ISafeguard public immutable safeguard;
    /// @inheritdoc ITreaty
    ISequencerClock public immutable clock;

    address private immutable POOL;
    uint96 private immutable RETENTION;
    uint96 private immutable LIMIT;
    uint40 private immutable CLOSES_AT;
    uint40 private immutable AUCTION_START;
    uint40 private immutable AUCTION_END;
    uint64 private immutable CESSION_FROM;
    uint64 private immutable CESSION_TO;

    Books private _books;
    Losses private _losses;
    Status private _status;
    PackedStream private _premiums;
    Calendar private _calendar;
    /// @dev Premium given back whose push failed, refunds after the release that are not collected, and all of those,
    /// asset units.
    uint72 private _reserved;
    uint72 private _refunds;
    uint112 private _refunded;
    mapping(uint256 coverId => Carried) private _carried;
    mapping(address account => Holder) private _holders;
    /// @inheritdoc ITreaty
    mapping(address account => uint256) public reservedFor;

    constructor(
        IERC20 asset_,
        string memory name_,
        string memory symbol_,
        TreatyTerms memory terms_,
        ICoverMarket market_,
        IRecoveryDesk desk_
    ) ERC20(name_, symbol_) ERC4626(asset_) {
        if (address(market_) == address(0) || address(desk_) == address(0)) {
            revert ZeroAddress();
        }
        _requireTerms(terms_, asset_);

        market = market_;
        desk = desk_;
        safeguard = market_.safeguard();
        clock = market_.clock();
        POOL = terms_.pool;
        RETENTION = terms_.retention;
        LIMIT = terms_.limit;
        CLOSES_AT = terms_.closesAt;
        AUCTION_START = terms_.auctionStart;
        AUCTION_END = terms_.auctionEnd;
        CESSION_FROM = terms_.cessionFrom;
        CESSION_TO = terms_.cessionTo;
        _premiums = StreamLib.empty().pack();
    }

    modifier onlyMarket() {
        if (msg.sender != address(market)) revert NotMarket(msg.sender);
        _;
    }

    // ---------------------------------------------------------------------------------------------------- reinsurers

    /// @inheritdoc ITreaty
    function open(uint64 asked) external nonReentrant {
        if (stage() != TreatyStage.Raising) revert WrongStage(stage());
        if (block.timestamp < AUCTION_START) revert AuctionNotStarted(AUCTION_START);
        uint256 collateral = _books.backing;
        if (collateral < LIMIT) revert NotCollateralized(collateral, LIMIT);
        uint64 cession_ = cession();
        if (cession_ < asked) revert CessionTooLow(cession_, asked);
        if (safeguard.isFrozen(POOL)) revert PoolIsFrozen(POOL);

        _status = Status({ openedAt: uint40(block.timestamp), cession: cession_, liveCovers: 0 });
        emit TreatyOpened(cession_, CLOSES_AT);

        market.openTreaty();
    }

    /// @inheritdoc IERC4626
    function deposit(uint256 assets, address receiver)
        public
        override(ERC4626, IERC4626)
        nonReentrant
        returns (uint256)
    {
        return super.deposit(assets, receiver);
    }

    /// @inheritdoc IERC4626
    function mint(uint256 shares, address receiver) public override(ERC4626, IERC4626) nonReentrant returns (uint256) {
        return super.mint(shares, receiver);
    }

    /// @inheritdoc IERC4626
    function withdraw(uint256 assets, address receiver, address owner)
        public
        override(ERC4626, IERC4626)
        nonReentrant
        returns (uint256)
    {
        return super.withdraw(assets, receiver, owner);
    }

    /// @inheritdoc IERC4626
    function redeem(uint256 shares, address receiver, address owner)
        public
        override(ERC4626, IERC4626)
        nonReentrant
        returns (uint256)
    {
        return super.redeem(shares, receiver, owner);
    }

    /// @inheritdoc ITreaty
    function collectRefund(address to) external nonReentrant returns (uint256 amount) {
        if (to == address(0)) revert ZeroAddress();
        _settleRefund(msg.sender);
        amount = _holders[msg.sender].due;
        if (amount == 0) revert ZeroAmount();

        _holders[msg.sender].due = 0;
        _refunds -= amount.toUint72();
        emit RefundCollected(msg.sender, to, amount);

        IERC20(asset()).safeTransfer(to, amount);
    }

    // -------------------------------------------------------------------------------------------------------- market

    /// @inheritdoc ITreaty
    function bind(uint256 coverId, PremiumTerms calldata terms_) external onlyMarket nonReentrant {
        if (stage() != TreatyStage.Open) revert WrongStage(stage());

        Stream memory premiums = _premiumsNow();
        Rates memory rates = StreamLib.ratesDown(terms_, 0);
        premiums.add(rates.premium, terms_.start, terms_.until);
        _premiums = premiums.pack();
        _calendar.schedule(rates, terms_.start, terms_.until);
        // bounds the stream, whose packing checks nothing
        _books.backing = (uint256(_books.backing) + terms_.premium).toUint72();
        _carried[coverId].isLive = true;
        ++_status.liveCovers;
        emit PremiumCeded(coverId, terms_.premium);
    }

    /// @inheritdoc ITreaty
    /// @dev The only call it makes is to itself, with bounded gas and its failure caught, so it never reverts for a cover it
    /// carries: the layer rises with the loss, and what it rises by is there.
    function cede(uint256 coverId, PremiumTerms calldata terms_, uint96 paidBefore, uint96 loss)
        external
        onlyMarket
        nonReentrant
        returns (uint256 refill)
    {
        _requireCarried(coverId);
        if (block.timestamp < terms_.until) {
            // capital that is gone earns no more: the premium of this part of the limit is earned at once
            Rates memory rates = StreamLib.ratesDown(terms_, paidBefore);
            rates.premium -= StreamLib.ratesDown(terms_, uint256(paidBefore) + loss).premium;
            _endEarning(rates, terms_.start, terms_.until);
        }
        Losses memory losses = _losses;
        uint256 before = _layer(losses);
        losses.total += loss;
        uint256 due = _layer(losses) - before;
        _losses = losses;
        _carried[coverId].loss += loss;

        bool pushed;
        (refill, pushed) = _refill(due);
        emit LossCeded(coverId, loss, losses.total, refill, pushed);
    }

    /// @inheritdoc ITreaty
    function unbind(uint256 coverId, PremiumTerms calldata terms_, address recipient) external onlyMarket nonReentrant {
        _letGo(coverId);
        _endEarning(StreamLib.ratesDown(terms_, 0), terms_.start, terms_.until);
        _books.backing -= uint256(terms_.premium).toUint72();
        emit CoverUnbound(coverId, recipient, terms_.premium);

        _pushOrReserve(recipient, terms_.premium);
    }

    /// @inheritdoc ITreaty
    function cancel(uint256 coverId, PremiumTerms calldata terms_, uint96 paidBefore, uint96 charge, address recipient)
        external
        onlyMarket
        nonReentrant
        returns (uint256 refund)
    {
        _requireCarried(coverId);

        Stream memory premiums = _premiumsNow();
        Rates memory rates = StreamLib.ratesDown(terms_, paidBefore);
        uint256 unearned = rates.premium * (terms_.end - terms_.until);
        refund = (unearned / StreamLib.SCALE).saturatingSub(charge);
        premiums.unearned -= unearned;
        premiums.expect(DayLib.day(terms_.until));
        _premiums = premiums.pack();
        // the fall of the rate moves from `end` to `until`
        _calendar.schedule(rates, terms_.end, terms_.until);
        _books.backing -= refund.toUint72();
        emit CoverCancelled(coverId, recipient, refund);

        _pushOrReserve(recipient, refund);
    }

    /// @inheritdoc ITreaty
    function release(uint256 coverId) external onlyMarket nonReentrant {
        _letGo(coverId);
        emit CoverReleased(coverId);
    }

    // ------------------------------------------------------------------------------------------------ others' money

    /// @inheritdoc ITreaty
    function payReceivable() external nonReentrant returns (uint256 paid) {
        Books memory books = _books;
        if (books.receivable == 0) return 0;

        _books = Books({ backing: (uint256(books.backing) + books.receivable).toUint72(), receivable: 0 });
        (paid,) = _refill(books.receivable);
        if (paid == 0) return 0;
        emit ReceivablePaid(paid);

        ITailRiskPool(POOL).takeRefill(paid);
    }

    /// @inheritdoc ITreaty
    /// @dev While the treaty is live all shares are there and none can leave, so that a refund is theirs as collateral.
    function applyRefund(uint256 coverId, uint96 refund) external nonReentrant returns (uint96 part) {
        if (msg.sender != address(desk)) revert NotRecoveryDesk(msg.sender);
        Carried memory carried = _carried[coverId];
        carried.refunded += refund;
        if (carried.refunded > carried.loss) revert RefundAboveLoss(coverId, carried.refunded, carried.loss);

        Losses memory losses = _losses;
        uint256 before = _layer(losses);
        losses.refunded += refund;
        part = (before - _layer(losses)).toUint96();
        _losses = losses;
        _carried[coverId] = carried;
        if (stage() == TreatyStage.Released) {
            _refunds += uint256(part).toUint72();
            _refunded += part;
        } else {
            _books.backing += uint256(part).toUint72();
        }
        emit RefundReceived(coverId, part);
    }

    /// @inheritdoc ITreaty
    function collectReserved(address to) external nonReentrant returns (uint256 amount) {
        if (to == address(0)) revert ZeroAddress();
        amount = reservedFor[msg.sender];
        if (amount == 0) revert NothingReserved(msg.sender);

        reservedFor[msg.sender] = 0;
        _reserved -= amount.toUint72();
        emit ReservedCollected(msg.sender, to, amount);

        IERC20(asset()).safeTransfer(to, amount);
    }

    /// @notice Brings `amount` to the pool, and counts what left and what arrived. Only the treaty itself, so that whatever
    /// the token does is undone as a whole where it reverts.
    function pushToPool(uint256 amount) external returns (uint256 left, uint256 arrived) {
        if (msg.sender != address(this)) revert NotSelf(msg.sender);
        IERC20 token = IERC20(asset());
        (uint256 here, uint256 there) = (token.balanceOf(address(this)), token.balanceOf(POOL));
        TokenLib.push(token, POOL, amount);
        left = here.saturatingSub(token.balanceOf(address(this)));
        arrived = token.balanceOf(POOL).saturatingSub(there);
    }

    // --------------------------------------------------------------------------------------------------------- views

    /// @inheritdoc ITreaty
    function terms() external view returns (TreatyTerms memory) {
        return TreatyTerms({
            pool: POOL,
            retention: RETENTION,
            limit: LIMIT,
            closesAt: CLOSES_AT,
            auctionStart: AUCTION_START,
            auctionEnd: AUCTION_END,
            cessionFrom: CESSION_FROM,
            cessionTo: CESSION_TO
        });
    }

    /// @inheritdoc ITreaty
    function stage() public view returns (TreatyStage) {
        Status memory status = _status;
        if (status.openedAt == 0) {
            bool isOver = _auctionTime() > AUCTION_END || block.timestamp >= CLOSES_AT;
            return isOver ? TreatyStage.Failed : TreatyStage.Raising;
        }
        if (block.timestamp < CLOSES_AT) return TreatyStage.Open;
        return status.liveCovers == 0 ? TreatyStage.Released : TreatyStage.RunOff;
    }

    /// @inheritdoc ITreaty
    function state() external view returns (TreatyState memory) {
        Books memory books = _books;
        return TreatyState({
            cash: uint256(books.backing) + books.receivable + uint256(_reserved) + _refunds,
            totalAssets: totalAssets(),
            unearned: _premiumsNow().unearnedUp(),
            receivable: books.receivable,
            reserved: _reserved,
            refunds: _refunds
        });
    }

    /// @inheritdoc ITreaty
    function cession() public view returns (uint64) {
        if (_status.openedAt != 0) return _status.cession;
        return LineLib.interpolateDown(_auctionTime(), AUCTION_START, AUCTION_END, CESSION_FROM, CESSION_TO).toUint64();
    }

    /// @inheritdoc ITreaty
    function cumulativeLoss() external view returns (uint256) {
        return _losses.total;
    }

    /// @inheritdoc ITreaty
    function cumulativeRefund() external view returns (uint256) {
        return _losses.refunded;
    }

    /// @inheritdoc ITreaty
    function ceded() external view returns (uint256) {
        return _layer(_losses);
    }

    /// @inheritdoc ITreaty
    function receivable() external view returns (uint256) {
        return _books.receivable;
    }

    /// @inheritdoc ITreaty
    function liveCovers() external view returns (uint256) {
        return _status.liveCovers;
    }

    /// @inheritdoc ITreaty
    function refundOf(address account) external view returns (uint256) {
        return _refundDue(account, _holders[account]);
    }

    /// @inheritdoc IERC4626
    /// @dev Collateral and earned premium: only `redeem` and `withdraw` know that they are not free while it is live.
    function totalAssets() public view override(ERC4626, IERC4626) returns (uint256) {
        return uint256(_books.backing).saturatingSub(_premiumsNow().unearnedUp());
    }

    /// @inheritdoc IERC4626
    /// @dev No more than the limit: what lies idle would only thin out the premium.
    function maxDeposit(address) public view override(ERC4626, IERC4626) returns (uint256) {
        return stage() == TreatyStage.Raising ? LIMIT - _books.backing : 0;
    }

    /// @inheritdoc IERC4626
    function maxMint(address receiver) public view override(ERC4626, IERC4626) returns (uint256) {
        return maxDeposit(receiver);
    }

    /// @inheritdoc IERC4626
    function maxRedeem(address owner) public view override(ERC4626, IERC4626) returns (uint256) {
        TreatyStage stage_ = stage();
        return stage_ == TreatyStage.Open || stage_ == TreatyStage.RunOff ? 0 : balanceOf(owner);
    }

    /// @inheritdoc IERC4626
    function maxWithdraw(address owner) public view override(ERC4626, IERC4626) returns (uint256) {
        return previewRedeem(maxRedeem(owner));
    }

    // ------------------------------------------------------------------------------------------------------ internal

    /// @dev Nobody can deposit while the sequencer is down, so the ceded share must not rise meanwhile.
    function _auctionTime() private view returns (uint256) {
        return AUCTION_START + clock.uptimeSince(AUCTION_START);
    }

    function _requireTerms(TreatyTerms memory t, IERC20 asset_) private view {
        if (t.pool == address(0)) revert ZeroAddress();
        if (ITailRiskPool(t.pool).asset() != address(asset_)) revert BadTerms("pool");
        // 72 bits of base units are 4.7e15 dollars
        if (t.limit == 0 || t.limit > type(uint72).max) revert BadTerms("limit");
        if (t.retention > type(uint96).max - t.limit) revert BadTerms("retention");
        if (t.auctionStart >= t.auctionEnd) revert BadTerms("auctionEnd");
        if (t.closesAt <= t.auctionEnd) revert BadTerms("closesAt");
        if (t.cessionFrom > t.cessionTo || t.cessionTo > WAD) revert BadTerms("cessionTo");
    }

    /// @dev At par until it opens, in proportion after: no share is worth anything that nobody holds, so nothing is left
    /// over when the last one leaves.
    function _convertToShares(uint256 assets, Math.Rounding rounding) internal view override returns (uint256) {
        (uint256 all, uint256 supply) = (totalAssets(), totalSupply());
        return all == 0 || supply == 0 ? assets : assets.mulDiv(supply, all, rounding);
    }

    function _convertToAssets(uint256 shares, Math.Rounding rounding) internal view override returns (uint256) {
        uint256 supply = totalSupply();
        return supply == 0 ? shares : shares.mulDiv(totalAssets(), supply, rounding);
    }

    function _deposit(address caller, address receiver, uint256 assets, uint256 shares) internal override {
        if (assets == 0) revert ZeroAmount();

        _books.backing += assets.toUint72();
        _mint(receiver, shares);
        emit Deposit(caller, receiver, assets, shares);

        TokenLib.pull(IERC20(asset()), caller, address(this), assets);
    }

    function _withdraw(address caller, address receiver, address owner, uint256 assets, uint256 shares)
        internal
        override
    {
        if (shares == 0) revert ZeroAmount();

        _books.backing -= assets.toUint72();
        super._withdraw(caller, receiver, owner, assets, shares);
    }

    /// @dev Refunds of the past stay with who held the shares, later ones go with the shares, and with who redeemed them.
    function _update(address from, address to, uint256 value) internal override {
        if (_status.openedAt != 0) {
            _settleRefund(from);
            if (to == address(0)) _holders[from].redeemed += value.toUint72();
            else _settleRefund(to);
        }
        super._update(from, to, value);
    }

    function _settleRefund(address account) private {
        Holder memory holder = _holders[account];
        if (holder.seen == _refunded) return;

        holder.due = _refundDue(account, holder).toUint72();
        holder.seen = _refunded;
        _holders[account] = holder;
    }

    /// @dev Rounded down. One share was minted for each unit of the limit.
    function _refundDue(address account, Holder memory holder) private view returns (uint256) {
        uint256 shares = balanceOf(account) + holder.redeemed;
        return holder.due + shares * (_refunded - holder.seen) / LIMIT;
    }

    /// @dev Moves `due` from the collateral to the pool; what does not arrive is owed, as far as the collateral has it.
    function _refill(uint256 due) private returns (uint256 arrived, bool pushed) {
        if (due == 0) return (0, true);
        Books memory books = _books;
        // only a token that keeps fees can have taken what the layer still needs
        due = due.min(books.backing);
        _books = Books({ backing: books.backing - due.toUint72(), receivable: books.receivable + due.toUint128() });

        uint256 left;
        try this.pushToPool{ gas: PUSH_GAS }(due) returns (uint256 left_, uint256 arrived_) {
            (left, arrived) = (left_, arrived_.min(due));
        } catch { }

        uint256 held = uint256(books.backing).saturatingSub(left);
        uint256 missing = held.min(due - arrived);
        _books = Books({ backing: (held - missing).toUint72(), receivable: books.receivable + missing.toUint128() });
        return (arrived, arrived == due);
    }

    /// @dev Counts what the token moved, whatever it returned, and reserves the rest.
    function _pushOrReserve(address to, uint256 amount) private {
        uint256 missing = TokenLib.push(IERC20(asset()), to, amount);
        if (missing == 0) return;

        reservedFor[to] += missing;
        _reserved += missing.toUint72();
    }

    /// @dev Takes rates of a term that has not ended out of the stream.
    function _endEarning(Rates memory rates, uint256 from, uint256 to) private {
        Stream memory premiums = _premiumsNow();
        premiums.remove(rates.premium, from, to);
        _premiums = premiums.pack();
        _calendar.unschedule(rates, from, to);
    }

    function _letGo(uint256 coverId) private {
        _requireCarried(coverId);
        _carried[coverId].isLive = false;
        --_status.liveCovers;
    }

    function _requireCarried(uint256 coverId) private view {
        if (!_carried[coverId].isLive) revert CoverNotCarried(coverId);
    }

    function _premiumsNow() private view returns (Stream memory premiums) {
        premiums = _premiums.unpack();
        premiums.advance(_calendar, false);
    }

    /// @dev What the layer gives on the net loss.
    function _layer(Losses memory losses) private view returns (uint256) {
        return LayerLib.payoutDown(losses.total - losses.refunded, RETENTION, RETENTION + LIMIT, LIMIT);
    }
}
