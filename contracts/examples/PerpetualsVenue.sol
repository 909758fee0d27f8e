// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IERC20, SafeERC20 } from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import { ReentrancyGuardTransient } from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import { Math } from "@openzeppelin/contracts/utils/math/Math.sol";
import { SafeCast } from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import { IAggregator } from "../interfaces/IAggregator.sol";
import { IInsuranceFund } from "../interfaces/IInsuranceFund.sol";
import { TokenLib } from "../libraries/TokenLib.sol";

/// @notice What a market's rules are. Fractions of the notional, wad.
struct VenueRules {
    uint64 initialMargin;
    uint64 maintenanceMargin;
    uint64 liquidationFee;
    /// @dev A price older than this stops trading and liquidation, seconds.
    uint32 priceMaxAge;
}

/// @notice One trader. `equity = cash + size × price`: cash already holds what the position cost.
struct TraderAccount {
    /// @dev Asset units.
    int128 cash;
    /// @dev 1e18 per unit of the underlying; positive is long.
    int128 size;
    /// @dev What the trader offers to take from others at the mark, signed like `size`.
    int128 offer;
    /// @dev Socialised losses that `cash` has borne.
    uint64 losses;
}

/// @notice A small perpetuals venue that keeps its insurance fund with Ballast: a model for integrators.
/// @dev Traders deal with each other at the oracle's price, so sizes sum to 0 and equities to the money of the venue plus
/// the deficits that its fund still owes. Who falls under his maintenance margin is taken over by whoever liquidates him, at
/// the mark; what is left of his margin goes to the fund, what is missing comes from there:
///
///     margin → fund → cover → auction of the venue's token → haircut on every positive equity
///
/// Three calls integrate the fund: `receiveFee` and `receiveSurplus`, `absorb`, `socialise`. No funding payments: they don't
/// touch what is shown here.
contract PerpetualsVenue is ReentrancyGuardTransient {
    using Math for uint256;
    using SafeCast for int256;
    using SafeCast for uint256;
    using SafeERC20 for IERC20;

    /// @notice A socialised loss: every positive equity at `price` lost `ratio` of itself.
    struct Loss {
        uint128 price;
        uint128 ratio;
    }

    uint256 private constant WAD = 1e18;
    int256 private constant SIZE_UNIT = 1e18;

    IERC20 public immutable asset;
    IInsuranceFund public immutable fund;
    IAggregator public immutable feed;
    /// @dev What the feed's answer is divided by to get asset units.
    uint256 private immutable FEED_UNIT;
    uint256 private immutable ASSET_UNIT;

    VenueRules public rules;
    /// @notice Sum of the cash of all accounts, asset units; also the sum of their equities.
    int256 public totalCash;
    /// @notice Sum of the long sizes, 1e18 per unit.
    uint256 public openInterest;
    Loss[] private _losses;
    mapping(address trader => TraderAccount) private _accounts;

    event Deposited(address indexed trader, uint256 amount);
    event Withdrawn(address indexed trader, address to, uint256 amount);
    event Offered(address indexed trader, int256 size);
    event Traded(address indexed taker, address indexed maker, int256 size, uint256 price);
    event Liquidated(address indexed trader, address indexed by, int256 size, uint256 price, int256 equity);
    event LossSocialised(uint256 loss, uint256 ratio, uint256 price);

    error StalePrice(uint256 updatedAt);
    error BadRules();
    error TooMuch(int256 size, int256 offer);
    error UnderMargin(address trader, int256 equity, uint256 required);
    error NotLiquidatable(address trader, int256 equity, uint256 required);
    error SelfTrade();
    /// @notice Nobody leaves while somebody's loss is still open: the first would be paid by the last.
    error DeficitOutstanding(uint256 amount);

    constructor(IInsuranceFund fund_, IAggregator feed_, uint8 assetDecimals, VenueRules memory rules_) {
        bool isRising =
            rules_.liquidationFee <= rules_.maintenanceMargin && rules_.maintenanceMargin < rules_.initialMargin;
        if (!isRising || rules_.initialMargin > WAD) revert BadRules();

        (fund, feed, rules) = (fund_, feed_, rules_);
        asset = fund_.asset();
        FEED_UNIT = 10 ** feed_.decimals();
        ASSET_UNIT = 10 ** assetDecimals;
        // fees and surplus are pulled
        asset.forceApprove(address(fund_), type(uint256).max);
    }

    function deposit(uint256 amount) external nonReentrant {
        _settleLosses(msg.sender);
        _addCash(msg.sender, amount.toInt256());
        emit Deposited(msg.sender, amount);

        TokenLib.pull(asset, msg.sender, address(this), amount);
    }

    /// @notice Takes out what the initial margin does not need.
    function withdraw(uint256 amount, address to) external nonReentrant {
        fund.sync();
        uint256 outstanding = fund.outstandingDeficit();
        if (outstanding != 0) revert DeficitOutstanding(outstanding);
        _settleLosses(msg.sender);
        _addCash(msg.sender, -amount.toInt256());
        _requireMargin(msg.sender, 0);
        emit Withdrawn(msg.sender, to, amount);

        asset.safeTransfer(to, amount);
    }

    /// @notice Offers to take up to `size` at the mark from anyone: positive to buy, negative to sell.
    function offer(int128 size) external {
        _accounts[msg.sender].offer = size;
        emit Offered(msg.sender, size);
    }

    /// @notice Deals `size` with a maker's offer of the other side, at the mark: positive buys.
    function trade(address maker, int128 size) external nonReentrant {
        int128 offered = _accounts[maker].offer;
        bool isWithin = size > 0 ? -size >= offered : size < 0 && -size <= offered;
        if (!isWithin) revert TooMuch(size, offered);
        if (maker == msg.sender) revert SelfTrade();
        uint256 price_ = price();
        _settleLosses(msg.sender);
        _settleLosses(maker);

        (int128 takers, int128 makers) = (_accounts[msg.sender].size, _accounts[maker].size);
        _accounts[maker].offer = offered + size;
        _move(maker, msg.sender, size, price_);
        _requireMargin(msg.sender, takers);
        _requireMargin(maker, makers);
        emit Traded(msg.sender, maker, size, price_);
    }

    /// @notice Takes over the position of a trader under maintenance margin, at the mark. Anyone with the initial margin for
    /// it. The fee is paid as far as the margin reaches, the rest of the margin is the fund's; a deficit is for the fund.
    function liquidate(address trader) external nonReentrant {
        if (trader == msg.sender) revert SelfTrade();
        uint256 price_ = price();
        _settleLosses(trader);
        _settleLosses(msg.sender);
        int128 size = _accounts[trader].size;
        uint256 notional = _notionalUp(size, price_);
        (int256 equity, uint256 required) = (equityOf(trader), notional.mulDiv(rules.maintenanceMargin, WAD));
        if (size == 0 || equity >= required.toInt256()) revert NotLiquidatable(trader, equity, required);

        _move(trader, msg.sender, size, price_);
        // a position that is gone is cash: that of the equity
        _addCash(trader, -equity);
        emit Liquidated(trader, msg.sender, size, price_, equity);
        if (equity > 0) _distribute(equity.toUint256(), notional.mulDiv(rules.liquidationFee, WAD));
        else if (equity < 0) fund.absorb((-equity).toUint256());
        _requireMargin(msg.sender, 0);
    }

    /// @notice Spreads what fund, cover and auction left open over every positive equity. Anyone; traders under water should
    /// be liquidated first, or the others bear them too.
    function socialise() external nonReentrant {
        uint256 price_ = price();
        (uint256 loss, uint256 ratio) = fund.socialise(totalCash > 0 ? totalCash.toUint256() : 0);
        totalCash -= loss.toInt256();
        _losses.push(Loss({ price: price_.toUint128(), ratio: ratio.toUint128() }));
        emit LossSocialised(loss, ratio, price_);
    }

    /// @notice The mark: asset units for 1e18 of size.
    function price() public view returns (uint256) {
        (, int256 answer,, uint256 updatedAt,) = feed.latestRoundData();
        if (answer <= 0 || updatedAt + rules.priceMaxAge < block.timestamp) revert StalePrice(updatedAt);
        return answer.toUint256() * ASSET_UNIT / FEED_UNIT;
    }

    /// @notice A trader's account, socialised losses borne.
    function accountOf(address trader) public view returns (TraderAccount memory account) {
        account = _accounts[trader];
        for (uint256 i = account.losses; i < _losses.length; ++i) {
            int256 equity = account.cash + _value(account.size, _losses[i].price);
            if (equity <= 0) continue;
            uint256 haircut = equity.toUint256().mulDiv(_losses[i].ratio, WAD, Math.Rounding.Ceil);
            account.cash -= haircut.toInt256().toInt128();
        }
        account.losses = _losses.length.toUint64();
    }

    /// @notice Cash and position at the mark, asset units; under 0 it is a deficit.
    function equityOf(address trader) public view returns (int256) {
        TraderAccount memory account = accountOf(trader);
        return account.size == 0 ? account.cash : account.cash + _value(account.size, price());
    }

    /// @dev Fee first: part to the fund, the rest to the liquidator. Then the surplus.
    function _distribute(uint256 equity, uint256 fee) private {
        fee = fee.min(equity);
        uint256 toFund = fund.receiveFee(fee);
        _addCash(msg.sender, (fee - toFund).toInt256());
        if (equity != fee) fund.receiveSurplus(equity - fee);
    }

    /// @dev Moves `size` from one account to another against cash. Both sides use one figure, so nothing is lost to rounding.
    function _move(address from, address to, int128 size, uint256 price_) private {
        int128 value = _value(size, price_).toInt128();
        uint256 before = _long(from) + _long(to);
        (_accounts[from].size, _accounts[from].cash) = (_accounts[from].size - size, _accounts[from].cash + value);
        (_accounts[to].size, _accounts[to].cash) = (_accounts[to].size + size, _accounts[to].cash - value);
        openInterest = openInterest + _long(from) + _long(to) - before;
    }

    function _addCash(address trader, int256 amount) private {
        _accounts[trader].cash += amount.toInt128();
        totalCash += amount;
    }

    function _settleLosses(address trader) private {
        if (_accounts[trader].losses != _losses.length) _accounts[trader] = accountOf(trader);
    }

    /// @dev Initial margin; maintenance margin is enough for a trade that only makes the position smaller.
    function _requireMargin(address trader, int128 sizeBefore) private view {
        int128 size = _accounts[trader].size;
        bool isSmaller = sizeBefore > 0 ? 0 <= size && size < sizeBefore : sizeBefore < size && size <= 0;
        uint256 notional = size == 0 ? 0 : _notionalUp(size, price());
        uint256 margin = isSmaller ? rules.maintenanceMargin : rules.initialMargin;
        uint256 required = notional.mulDiv(margin, WAD, Math.Rounding.Ceil);
        int256 equity = equityOf(trader);
        if (equity < required.toInt256()) revert UnderMargin(trader, equity, required);
    }

    function _long(address trader) private view returns (uint256) {
        int128 size = _accounts[trader].size;
        return size > 0 ? int256(size).toUint256() : 0;
    }

    /// @dev Rounded towards 0.
    function _value(int128 size, uint256 price_) private pure returns (int256) {
        return int256(size) * price_.toInt256() / SIZE_UNIT;
    }

    function _notionalUp(int128 size, uint256 price_) private pure returns (uint256) {
        return int256(size < 0 ? -size : size).toUint256().mulDiv(price_, WAD, Math.Rounding.Ceil);
    }
}
