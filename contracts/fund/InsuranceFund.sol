// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IERC4626 } from "@openzeppelin/contracts/interfaces/IERC4626.sol";
import { IERC20, SafeERC20 } from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import { ReentrancyGuardTransient } from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import { Math } from "@openzeppelin/contracts/utils/math/Math.sol";
import { SafeCast } from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import { Governed } from "../governance/Governed.sol";
import { IAggregator } from "../interfaces/IAggregator.sol";
import { ICoverMarket } from "../interfaces/ICoverMarket.sol";
import { FeeCurve, FundState, FundTerms, IInsuranceFund } from "../interfaces/IInsuranceFund.sol";
import { IParameters } from "../interfaces/IParameters.sol";
import { IRecapitalisation } from "../interfaces/IRecapitalisation.sol";
import { ISequencerClock } from "../interfaces/ISequencerClock.sol";
import { ITailRiskPool } from "../interfaces/ITailRiskPool.sol";
import { IVenueRegistry } from "../interfaces/IVenueRegistry.sol";
import { BoundsLib } from "../libraries/BoundsLib.sol";
import { FeeShareLib } from "../libraries/FeeShareLib.sol";
import { Reserve } from "../libraries/ReserveLib.sol";
import { TokenLib } from "../libraries/TokenLib.sol";
import { UptimeLib } from "../libraries/UptimeLib.sol";

/// @notice A venue's own fund: fees and surplus in, deficits out, cover when it is dry, and then the auction.
contract InsuranceFund is IInsuranceFund, ReentrancyGuardTransient, Governed {
    using Math for uint256;
    using SafeCast for uint256;
    using SafeERC20 for IERC20;
    using UptimeLib for ISequencerClock;

    uint64 private constant WAD = 1e18;
    uint40 private constant PAYOUT_LOCK = 30 days;
    /// @dev 1 %: what arrived unasked since the last lock and is less of the fund locks nobody out, or a cent a month could.
    uint256 private constant LOCKING_DIVISOR = 100;
    /// @dev 80 %
    uint64 private constant MOST_RESERVE = 0.8e18;
    /// @dev What a vault may spend on giving money back; the absorption goes on whatever it does.
    uint256 private constant VAULT_GAS = 1_500_000;

    /// @dev When governance last changed each, 0 since deployment.
    struct Changes {
        uint40 reserveCap;
        uint40 feeCurve;
    }

    /// @inheritdoc IInsuranceFund
    IERC20 public immutable asset;
    IVenueRegistry public immutable venueRegistry;
    ICoverMarket public immutable market;
    /// @inheritdoc IInsuranceFund
    ISequencerClock public immutable clock;
    /// @inheritdoc IInsuranceFund
    uint64 public immutable venueId;
    /// @inheritdoc IInsuranceFund
    uint64 public immutable countedFeeShare;
    IAggregator public immutable volatilityFeed;
    uint32 private immutable FEED_MAX_AGE;
    /// @dev 100 % in the feed's units.
    uint256 private immutable FEED_UNIT;

    uint128 private _liquid;
    uint128 private _payouts;
    uint128 private _arrivedSinceLock;
    /// @inheritdoc IInsuranceFund
    int256 public netLiquidationLoss;
    uint96 private _outstanding;
    uint40 private _drySince;
    uint40 private _lockedUntil;
    /// @inheritdoc IInsuranceFund
    uint32 public spell;
    /// @inheritdoc IInsuranceFund
    address public venue;
    uint64 private _socialisedRatio;
    /// @inheritdoc IInsuranceFund
    address public recapitalisation;
    /// @inheritdoc IInsuranceFund
    uint64 public reserveCap;
    FeeCurve private _feeCurve;
    Changes private _changes;
    Reserve private _reserve;

    constructor(
        IERC20 asset_,
        uint64 venueId_,
        IVenueRegistry venueRegistry_,
        ICoverMarket market_,
        IParameters parameters_,
        FundTerms memory terms
    ) Governed(parameters_) {
        if (address(asset_) == address(0) || address(market_) == address(0)) revert ZeroAddress();
        if (terms.countedFeeShare > WAD) revert ShareOutOfBounds(terms.countedFeeShare, WAD);

        asset = asset_;
        venueId = venueId_;
        venueRegistry = venueRegistry_;
        market = market_;
        clock = market_.clock();
        countedFeeShare = terms.countedFeeShare;
        volatilityFeed = terms.volatilityFeed;
        FEED_MAX_AGE = terms.feedMaxAge;
        FEED_UNIT = 100 * 10 ** terms.volatilityFeed.decimals();
        // a first value is a step from itself
        (reserveCap, _feeCurve) = (terms.reserveCap, terms.feeCurve);
        _setReserveCap(terms.reserveCap);
        _setFeeCurve(terms.feeCurve);
    }

    modifier onlyVenue() {
        if (msg.sender != venue) revert NotVenue(msg.sender);
        _;
    }

    modifier onlyOwner() {
        if (msg.sender != owner()) revert NotVenueOwner(msg.sender);
        _;
    }

    // --------------------------------------------------------------------------------------------------------- venue

    /// @inheritdoc IInsuranceFund
    function connect(address venue_, address recapitalisation_) external onlyOwner {
        if (venue_ == address(0)) revert ZeroAddress();
        if (venue != address(0)) revert AlreadyConnected(venue);

        (venue, recapitalisation) = (venue_, recapitalisation_);
        emit VenueConnected(venue_, recapitalisation_);
    }

    /// @inheritdoc IInsuranceFund
    function receiveFee(uint256 fee) external onlyVenue nonReentrant returns (uint256 toFund) {
        _recognise();
        uint256 share = feeShare();
        toFund = fee.mulDiv(share, WAD, Math.Rounding.Ceil);
        netLiquidationLoss -= fee.mulDiv(countedFeeShare, WAD, Math.Rounding.Ceil).toInt256();
        emit FeeReceived(fee, toFund, share);

        _pullOwn(toFund);
    }

    /// @inheritdoc IInsuranceFund
    function receiveSurplus(uint256 amount) external onlyVenue nonReentrant {
        _recognise();
        netLiquidationLoss -= amount.toInt256();
        emit SurplusReceived(amount);

        _pullOwn(amount);
    }

    /// @inheritdoc IInsuranceFund
    function absorb(uint256 deficit) external onlyVenue nonReentrant returns (uint256 paid) {
        if (deficit == 0) revert ZeroAmount();
        _recognise();
        netLiquidationLoss += deficit.toInt256();
        _outstanding = (_outstanding + deficit).toUint96();

        paid = _payOutstanding();
        emit DeficitAbsorbed(deficit, paid, _outstanding);
    }

    /// @inheritdoc IInsuranceFund
    function socialise(uint256 claims) external onlyVenue nonReentrant returns (uint256 loss, uint256 ratio) {
        _recognise();
        _payOutstanding();
        loss = _outstanding;
        if (loss == 0) revert NothingOutstanding();
        if (!isSocialisable()) revert NotYetSocialisable();

        ratio = loss >= claims ? WAD : loss.mulDiv(WAD, claims, Math.Rounding.Ceil);
        (_outstanding, _drySince) = (0, 0);
        _socialisedRatio = ratio.toUint64();
        emit LossSocialised(loss, claims, ratio);
    }

    // -------------------------------------------------------------------------------------------------------- anyone

    /// @inheritdoc IInsuranceFund
    function draw(uint256 coverId, bytes calldata evidence) external nonReentrant returns (uint256 paid) {
        market.settle(coverId, evidence);
        _recognise();
        return _payAndTell();
    }

    /// @inheritdoc IInsuranceFund
    function collectReserved(address pool) external nonReentrant returns (uint256 paid) {
        ITailRiskPool(pool).collectReserved(address(this));
        _recognise();
        return _payAndTell();
    }

    /// @inheritdoc IInsuranceFund
    function sync() external nonReentrant returns (uint256 paid) {
        _recognise();
        return _payAndTell();
    }

    /// @inheritdoc IInsuranceFund
    function receiveProceeds(uint256 amount) external nonReentrant {
        if (msg.sender != recapitalisation) revert NotRecapitalisation(msg.sender);

        _recognise();
        emit ProceedsReceived(amount);

        _pullOwn(amount);
    }

    /// @inheritdoc IInsuranceFund
    function deposit(uint256 amount) external nonReentrant {
        if (amount == 0) revert ZeroAmount();
        _recognise();
        emit Deposited(msg.sender, amount);

        _pullOwn(amount);
    }

    // --------------------------------------------------------------------------------------------------------- owner

    /// @inheritdoc IInsuranceFund
    function withdraw(uint256 amount, address to) external onlyOwner nonReentrant {
        if (to == address(0)) revert ZeroAddress();
        _recognise();
        uint256 covered = market.venueOutstanding(venueId);
        if (covered != 0) revert CoverIsLive(covered);
        if (_lockedUntil != 0 && !clock.hasPassed(_lockedUntil - PAYOUT_LOCK, PAYOUT_LOCK)) {
            revert PayoutIsRecent(_lockedUntil);
        }
        if (_outstanding != 0) revert DeficitOutstanding(_outstanding);
        _raise(amount);
        if (_liquid < amount) revert NotEnoughLiquid(amount, _liquid);

        _liquid -= amount.toUint128();
        emit Withdrawn(to, amount);

        asset.safeTransfer(to, amount);
    }

    /// @inheritdoc IInsuranceFund
    function allocate(address vault, uint256 amount) external onlyOwner nonReentrant returns (uint256 shares) {
        if (!_reserve.positions[vault].isAllowed) revert VaultNotAllowed(vault);
        _recognise();
        if (amount > _liquid) revert NotEnoughLiquid(amount, _liquid);

        uint256 spent;
        (spent, shares) = _reserve.put(asset, vault, amount);
        _liquid -= spent.toUint128();
        uint256 reserve = _reserve.valueDown();
        uint256 cap = (_liquid + reserve).mulDiv(reserveCap, WAD);
        if (reserve > cap) revert ReserveAboveCap(reserve, cap);
        emit ReserveAllocated(vault, spent, shares);
    }

    /// @inheritdoc IInsuranceFund
    function recall(address vault, uint256 amount) external onlyOwner nonReentrant returns (uint256 received) {
        _recognise();
        received = _takeBack(vault, amount);
        _reserve.prune(vault);
    }

    // ---------------------------------------------------------------------------------------------------- governance

    /// @inheritdoc IInsuranceFund
    function allowVault(address vault, bool allowed) external onlyGovernance {
        if (allowed && IERC4626(vault).asset() != address(asset)) revert VaultNotAllowed(vault);

        _reserve.allow(vault, allowed);
        emit VaultAllowed(vault, allowed);
    }

    /// @inheritdoc IInsuranceFund
    function setReserveCap(uint64 cap) external onlyGovernance {
        _changes.reserveCap = BoundsLib.afterInterval(_changes.reserveCap);
        _setReserveCap(cap);
    }

    /// @inheritdoc IInsuranceFund
    function setFeeCurve(FeeCurve calldata curve) external onlyGovernance {
        _changes.feeCurve = BoundsLib.afterInterval(_changes.feeCurve);
        _setFeeCurve(curve);
    }

    /// @notice Takes money back from a vault. Only the fund itself, so that whatever the vault does is undone as a whole where
    /// it reverts.
    function takeBack(address vault, uint256 amount) external {
        if (msg.sender != address(this)) revert NotSelf(msg.sender);
        _takeBack(vault, amount);
    }

    // --------------------------------------------------------------------------------------------------------- views

    /// @inheritdoc IInsuranceFund
    function owner() public view returns (address) {
        return venueRegistry.venue(venueId).owner;
    }

    /// @inheritdoc IInsuranceFund
    function state() external view returns (FundState memory) {
        return FundState({
            liquid: _liquid,
            reserve: _reserve.valueDown(),
            payouts: _payouts,
            outstandingDeficit: _outstanding,
            netLiquidationLoss: netLiquidationLoss,
            spell: spell,
            drySince: _drySince,
            lockedUntil: _lockedUntil,
            socialisedRatio: _socialisedRatio
        });
    }

    /// @inheritdoc IInsuranceFund
    function balance() public view returns (uint256) {
        return _liquid + _reserve.valueDown();
    }

    /// @inheritdoc IInsuranceFund
    function outstandingDeficit() external view returns (uint256) {
        return _outstanding;
    }

    /// @inheritdoc IInsuranceFund
    function feeCurve() external view returns (FeeCurve memory) {
        return _feeCurve;
    }

    /// @inheritdoc IInsuranceFund
    function feeShare() public view returns (uint256) {
        FeeCurve memory curve = _feeCurve;
        try volatilityFeed.latestRoundData() returns (uint80, int256 answer, uint256, uint256 updatedAt, uint80) {
            bool isFresh = updatedAt <= block.timestamp && block.timestamp - updatedAt <= FEED_MAX_AGE;
            if (answer <= 0 || answer > type(int128).max || !isFresh) return curve.wildShare;
            // positive
            // forge-lint: disable-next-line(unsafe-typecast)
            return FeeShareLib.shareDown(curve, uint256(answer) * WAD / FEED_UNIT);
        } catch {
            return curve.wildShare;
        }
    }

    /// @inheritdoc IInsuranceFund
    function vaults() external view returns (address[] memory) {
        return _reserve.vaults;
    }

    /// @inheritdoc IInsuranceFund
    function isVaultAllowed(address vault) external view returns (bool) {
        return _reserve.positions[vault].isAllowed;
    }

    /// @inheritdoc IInsuranceFund
    function sharesIn(address vault) external view returns (uint256) {
        return _reserve.positions[vault].shares;
    }

    /// @inheritdoc IInsuranceFund
    function isRecapitalisable() public view returns (bool) {
        if (_outstanding == 0) return false;
        return market.venueOutstanding(venueId) == 0 || clock.hasPassed(_drySince, parameters.response());
    }

    /// @inheritdoc IInsuranceFund
    function isSocialisable() public view returns (bool) {
        if (!isRecapitalisable()) return false;
        return recapitalisation == address(0) || IRecapitalisation(recapitalisation).isOver();
    }

    // ------------------------------------------------------------------------------------------------------ internal

    /// @dev Whatever came unasked since the last action is a payout. A hundredth of the fund, at once or in parts, locks the owner out
    /// for 30 days.
    function _recognise() private {
        uint256 arrived = asset.balanceOf(address(this)).saturatingSub(uint256(_liquid) + _payouts);
        if (arrived == 0) return;

        uint256 sinceLock = _arrivedSinceLock + arrived;
        bool locks = sinceLock * LOCKING_DIVISOR >= balance();
        if (locks) _lockedUntil = uint40(block.timestamp) + PAYOUT_LOCK;
        _arrivedSinceLock = locks ? 0 : sinceLock.toUint128();
        _payouts += arrived.toUint128();
        emit PayoutRecognised(arrived, _lockedUntil);
    }

    function _pullOwn(uint256 amount) private {
        _liquid += amount.toUint128();
        TokenLib.pull(asset, msg.sender, address(this), amount);
        _payAndTell();
    }

    function _payAndTell() private returns (uint256 paid) {
        if (_outstanding == 0) return 0;

        paid = _payOutstanding();
        if (paid != 0) emit OutstandingPaid(paid, _outstanding);
    }

    /// @dev Pays the venue what is there: own money first, also from vaults, then payouts. What the token doesn't move stays
    /// outstanding. Keeps the books of dry spells.
    function _payOutstanding() private returns (uint256 paid) {
        uint256 owed = _outstanding;
        _raise(owed);
        paid = owed.min(uint256(_liquid) + _payouts);
        if (paid != 0) {
            paid -= TokenLib.push(asset, venue, paid);
            uint256 fromOwn = paid.min(_liquid);
            // at most what is there
            // forge-lint: disable-next-line(unsafe-typecast)
            (_liquid, _payouts) = (_liquid - uint128(fromOwn), _payouts - uint128(paid - fromOwn));
        }

        _outstanding = (owed - paid).toUint96();
        if (_outstanding == 0) {
            _drySince = 0;
        } else if (_drySince == 0) {
            _drySince = uint40(block.timestamp);
            ++spell;
        }
    }

    /// @dev Brings own money at hand up to `amount`, as far as the vaults have it.
    function _raise(uint256 amount) private {
        uint256 count = _reserve.vaults.length;
        for (uint256 i; i < count && _liquid < amount; ++i) {
            address vault = _reserve.vaults[i];
            if (_reserve.positions[vault].shares == 0) continue;
            try this.takeBack{ gas: VAULT_GAS }(vault, amount - _liquid) { } catch { }
        }
    }

    function _takeBack(address vault, uint256 amount) private returns (uint256 received) {
        uint256 burnt;
        (received, burnt) = _reserve.take(asset, vault, amount);
        _liquid += received.toUint128();
        if (burnt != 0) emit ReserveRecalled(vault, received, burnt);
    }

    function _setReserveCap(uint64 cap) private {
        if (cap > MOST_RESERVE) revert ShareOutOfBounds(cap, MOST_RESERVE);
        BoundsLib.requireStep("reserveCap", reserveCap, cap, 0, MOST_RESERVE);

        reserveCap = cap;
        emit ReserveCapSet(cap);
    }

    function _setFeeCurve(FeeCurve memory curve) private {
        if (!FeeShareLib.isWithinBounds(curve)) revert BadFeeCurve();
        FeeShareLib.requireStep(_feeCurve, curve);

        _feeCurve = curve;
        emit FeeCurveSet(curve);
    }
}
