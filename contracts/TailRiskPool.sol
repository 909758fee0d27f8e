// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IERC20Metadata } from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Metadata.sol";
import { ERC20 } from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import { ERC20Permit } from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Permit.sol";
import { ERC4626, IERC20, IERC4626, SafeERC20 } from "@openzeppelin/contracts/token/ERC20/extensions/ERC4626.sol";
import { Math } from "@openzeppelin/contracts/utils/math/Math.sol";
import { SafeCast } from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import { IERC165 } from "@openzeppelin/contracts/utils/introspection/IERC165.sol";
import { ReentrancyGuardTransient } from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import { Governed } from "./governance/Governed.sol";
import { ICoverMarket } from "./interfaces/ICoverMarket.sol";
import { IParameters } from "./interfaces/IParameters.sol";
import { ExitRequest, ITailRiskPool, Mandate, PoolState, PremiumTerms } from "./interfaces/ITailRiskPool.sol";
import { DripLib } from "./libraries/DripLib.sol";
import { FloorLib } from "./libraries/FloorLib.sol";
import { Calendar, Rates, Stream, StreamLib } from "./libraries/StreamLib.sol";

/// @notice A tail-risk pool: stakes in, covers backed in full, premium earned over time, losses out, exits in order.
contract TailRiskPool is ITailRiskPool, ERC4626, ERC20Permit, ReentrancyGuardTransient, Governed {
    using Math for uint256;
    using SafeCast for uint256;
    using SafeERC20 for IERC20;
    using StreamLib for Calendar;
    using StreamLib for Stream;

    /// @dev What every action needs to know of the money that isn't spoken for, in one slot.
    struct Ledger {
        /// @dev `totalAssets`, the pool's unearned premium and what still drips, asset units.
        uint72 backing;
        /// @dev Sum of outstanding limits, asset units.
        uint72 outstanding;
        /// @dev Given up by exits, base units × `StreamLib.SCALE` per second.
        uint72 dripRate;
        uint32 dripEnd;
        bool closed;
    }

    /// @dev Money that belongs to others, asset units. One slot.
    struct Liabilities {
        /// @dev The protocol's part of premiums, earned or not, until it is collected.
        uint80 fees;
        uint80 reserved;
        uint80 claimable;
    }

    /// @dev One slot.
    struct ExitQueue {
        /// @dev Sum of the waiting exits' values when requested, asset units.
        uint96 requested;
        uint48 head;
        uint48 count;
    }

    /// @dev What a controller can collect. One slot.
    struct Claim {
        uint128 shares;
        uint128 assets;
    }

    uint256 private constant WAD = 1e18;
    /// @dev Virtual shares per virtual asset unit: an inflation attack costs a million times what it takes.
    uint8 private constant DECIMALS_OFFSET = 6;
    /// @dev 1 %: below this part of par a pool closes, so that shares can't outgrow their type.
    uint256 private constant CLOSING_DIVISOR = 100;
    /// @dev Due covers that a step of an exit retires.
    uint256 private constant RETIRED_PER_EXIT = 2;

    ICoverMarket public immutable market;

    bytes32 private immutable SIGNER_ROLE;
    uint8 private immutable PERILS;
    uint32 private immutable LONGEST_TERM;
    uint64 private immutable SMALLEST_COINSURANCE;
    uint64 private immutable GROUP_CAP;
    uint64 private immutable RISK_GROUP;
    bool private immutable ALLOW_LISTED;

    Ledger private _ledger;
    Stream private _premiums;
    ExitQueue private _exits;
    Liabilities private _liabilities;
    Stream private _fees;
    Calendar private _calendar;

    mapping(uint256 requestId => ExitRequest) private _requests;
    mapping(address controller => Claim) private _claims;
    /// @inheritdoc ITailRiskPool
    mapping(address controller => mapping(address operator => bool)) public isOperator;
    /// @inheritdoc ITailRiskPool
    mapping(uint64 riskGroup => uint256) public groupOutstanding;
    /// @inheritdoc ITailRiskPool
    mapping(address vault => uint256) public reservedFor;
    /// @notice Accounts that may stake where the mandate keeps a list.
    mapping(address account => bool) public isAllowed;

    constructor(
        IERC20 asset_,
        string memory name_,
        string memory symbol_,
        Mandate memory mandate_,
        ICoverMarket market_,
        IParameters parameters_
    ) ERC20(name_, symbol_) ERC20Permit(name_) ERC4626(asset_) Governed(parameters_) {
        if (address(asset_) == address(0) || address(market_) == address(0)) {
            revert ZeroAddress();
        }

        market = market_;
        SIGNER_ROLE = mandate_.signerRole;
        PERILS = mandate_.perils;
        LONGEST_TERM = mandate_.longestTerm;
        SMALLEST_COINSURANCE = mandate_.smallestCoinsurance;
        GROUP_CAP = mandate_.groupCap;
        RISK_GROUP = mandate_.riskGroup;
        ALLOW_LISTED = mandate_.allowListed;
        _exits.head = 1;
        _premiums.start();
        _fees.start();
    }

    modifier onlyMarket() {
        if (msg.sender != address(market)) revert NotMarket(msg.sender);
        _;
    }

    // ------------------------------------------------------------------------------------------------------- stakers

    /// @inheritdoc IERC4626
    function deposit(uint256 assets, address receiver)
        public
        override(ERC4626, IERC4626)
        nonReentrant
        returns (uint256 shares)
    {
        _requireStaker(receiver);
        return super.deposit(assets, receiver);
    }

    /// @inheritdoc IERC4626
    function mint(uint256 shares, address receiver)
        public
        override(ERC4626, IERC4626)
        nonReentrant
        returns (uint256 assets)
    {
        _requireStaker(receiver);
        return super.mint(shares, receiver);
    }

    /// @inheritdoc ITailRiskPool
    function requestRedeem(uint256 shares, address controller, address owner)
        external
        nonReentrant
        returns (uint256 requestId)
    {
        if (shares == 0) revert ZeroAmount();
        if (controller == address(0)) revert ZeroAddress();
        if (msg.sender != owner && !isOperator[owner][msg.sender]) _spendAllowance(owner, msg.sender, shares);

        uint256 value = convertToAssets(shares);
        uint256 minimum = parameters.economics().minimumRequest;
        if (value < minimum && shares != balanceOf(owner)) revert RequestTooSmall(value, minimum);

        ExitQueue memory exits = _exits;
        requestId = ++exits.count;
        exits.requested = (exits.requested + value).toUint96();
        _exits = exits;
        _requests[requestId] = ExitRequest({
            controller: controller,
            maturesAt: uint40(block.timestamp + parameters.timing().cooldown),
            shares: shares.toUint128(),
            value: value.toUint96()
        });
        _transfer(owner, address(this), shares);
        emit RedeemRequest(controller, owner, requestId, msg.sender, shares);
    }

    /// @inheritdoc ITailRiskPool
    /// @dev A market that fails must not hold up an exit: covers it could not retire only overstate what is outstanding.
    function makeClaimable(uint256 most) external returns (uint256 touched) {
        try market.retireDue(address(this), RETIRED_PER_EXIT) { } catch { }
        return _makeClaimable(most);
    }

    /// @inheritdoc IERC4626
    /// @dev Collects what is claimable, in proportion and rounded down.
    function redeem(uint256 shares, address receiver, address controller)
        public
        override(ERC4626, IERC4626)
        nonReentrant
        returns (uint256 assets)
    {
        if (shares == 0) revert ZeroAmount();
        Claim memory claim = _claims[controller];
        if (shares > claim.shares) revert ERC4626ExceededMaxRedeem(controller, shares, claim.shares);

        assets = uint256(claim.assets).mulDiv(shares, claim.shares);
        _collect(receiver, controller, claim, assets, shares);
    }

    /// @inheritdoc IERC4626
    /// @dev Collects what is claimable; the shares it uses up are in proportion and rounded up.
    function withdraw(uint256 assets, address receiver, address controller)
        public
        override(ERC4626, IERC4626)
        nonReentrant
        returns (uint256 shares)
    {
        if (assets == 0) revert ZeroAmount();
        Claim memory claim = _claims[controller];
        if (assets > claim.assets) revert ERC4626ExceededMaxWithdraw(controller, assets, claim.assets);

        shares = uint256(claim.shares).mulDiv(assets, claim.assets, Math.Rounding.Ceil);
        _collect(receiver, controller, claim, assets, shares);
    }

    /// @inheritdoc ITailRiskPool
    function setOperator(address operator, bool approved) external returns (bool) {
        isOperator[msg.sender][operator] = approved;
        emit OperatorSet(msg.sender, operator, approved);
        return true;
    }

    // -------------------------------------------------------------------------------------------------------- market

    /// @inheritdoc ITailRiskPool
    function bind(uint256 coverId, uint64 riskGroup, PremiumTerms calldata terms) external onlyMarket nonReentrant {
        (Ledger memory ledger, Stream memory premiums) = (_books(), _premiumsNow());
        Stream memory fees = _feesNow();
        uint256 assets = _assets(ledger, premiums);
        uint256 outstanding = ledger.outstanding + uint256(terms.limit);
        uint256 capital = assets.saturatingSub(_exits.requested);
        if (outstanding > capital) revert CapacityExceeded(terms.limit, capital.saturatingSub(ledger.outstanding));
        uint256 inGroup = groupOutstanding[riskGroup] + terms.limit;
        uint256 groupCap = assets.mulDiv(GROUP_CAP, WAD);
        if (inGroup > groupCap) revert GroupCapExceeded(riskGroup, inGroup, groupCap);

        Rates memory rates = _ratesDown(terms, 0);
        premiums.add(rates.premium, terms.start, terms.end);
        fees.add(rates.fee, terms.start, terms.end);
        ledger.backing = (ledger.backing + uint256(terms.premium - terms.fee)).toUint72();
        ledger.outstanding = outstanding.toUint72();
        _write(ledger);
        _premiums = premiums;
        _fees = fees;
        _calendar.schedule(rates, terms.start, terms.end);
        _liabilities.fees = (_liabilities.fees + uint256(terms.fee)).toUint80();
        groupOutstanding[riskGroup] = inGroup;
        emit CoverBound(coverId, terms.limit, terms.premium, terms.fee);
    }

    /// @inheritdoc ITailRiskPool
    function payLoss(
        uint256 coverId,
        uint64 riskGroup,
        PremiumTerms calldata terms,
        uint96 paidBefore,
        uint96 amount,
        address vault
    ) external onlyMarket nonReentrant returns (bool pushed) {
        Stream memory premiums = _earnPaidPart(terms, paidBefore, amount);
        Ledger memory ledger = _books();
        ledger.backing = (ledger.backing - uint256(amount)).toUint72();
        ledger.outstanding = (ledger.outstanding - uint256(amount)).toUint72();
        if (!ledger.closed && _isBelowClosing(_assets(ledger, premiums))) {
            ledger.closed = true;
            emit PoolClosed();
        }
        _write(ledger);
        groupOutstanding[riskGroup] -= amount;

        pushed = _pushOrReserve(vault, amount);
        emit LossPaid(coverId, vault, amount, pushed);
    }

    /// @inheritdoc ITailRiskPool
    function release(uint256 coverId, uint64 riskGroup, uint96 limit) external onlyMarket nonReentrant {
        _ledger.outstanding = (_ledger.outstanding - uint256(limit)).toUint72();
        groupOutstanding[riskGroup] -= limit;
        emit CoverReleased(coverId, limit);
    }

    /// @inheritdoc ITailRiskPool
    function unbind(uint256 coverId, uint64 riskGroup, PremiumTerms calldata terms, address recipient)
        external
        onlyMarket
        nonReentrant
    {
        _removeFromStreams(_ratesDown(terms, 0), terms);
        Ledger memory ledger = _books();
        ledger.backing = (ledger.backing - uint256(terms.premium - terms.fee)).toUint72();
        ledger.outstanding = (ledger.outstanding - uint256(terms.limit)).toUint72();
        _write(ledger);
        _liabilities.fees = (_liabilities.fees - uint256(terms.fee)).toUint80();
        groupOutstanding[riskGroup] -= terms.limit;
        emit CoverUnbound(coverId, recipient, terms.premium);

        _pushOrReserve(recipient, terms.premium);
    }

    // ------------------------------------------------------------------------------------------------ others' money

    /// @inheritdoc ITailRiskPool
    function collectReserved(address to) external nonReentrant returns (uint256 amount) {
        if (to == address(0)) revert ZeroAddress();
        amount = reservedFor[msg.sender];
        if (amount == 0) revert NothingReserved(msg.sender);

        reservedFor[msg.sender] = 0;
        _liabilities.reserved = (_liabilities.reserved - amount).toUint80();
        emit ReservedCollected(msg.sender, to, amount);

        _transferOut(to, amount);
    }

    /// @inheritdoc ITailRiskPool
    function collectFees() external nonReentrant returns (uint256 amount) {
        Stream memory fees = _feesNow();
        uint256 unearned = fees.unearnedUp();
        amount = _liabilities.fees - unearned;
        if (amount == 0) return 0;

        address recipient = parameters.feeRecipient();
        _fees = fees;
        _liabilities.fees = unearned.toUint80();
        emit FeesCollected(recipient, amount);

        _transferOut(recipient, amount);
    }

    /// @inheritdoc ITailRiskPool
    function allowStaker(address account, bool allowed) external onlyGovernance {
        isAllowed[account] = allowed;
        emit StakerAllowed(account, allowed);
    }

    // --------------------------------------------------------------------------------------------------------- views

    /// @inheritdoc IERC4626
    function totalAssets() public view override(ERC4626, IERC4626) returns (uint256) {
        return _assets(_books(), _premiumsNow());
    }

    /// @inheritdoc ITailRiskPool
    function state() external view returns (PoolState memory) {
        Ledger memory ledger = _books();
        Liabilities memory liabilities = _liabilities;
        Stream memory premiums = _premiumsNow();
        uint256 assets = _assets(ledger, premiums);
        uint256 unearned = premiums.unearnedUp();
        uint256 unearnedFees = _feesNow().unearnedUp();
        return PoolState({
            cash: uint256(ledger.backing) + liabilities.fees + liabilities.reserved + liabilities.claimable,
            totalAssets: assets,
            unearned: unearned + unearnedFees,
            fees: liabilities.fees - unearnedFees,
            reserved: liabilities.reserved,
            claimable: liabilities.claimable,
            dripping: ledger.backing - assets - unearned,
            outstanding: ledger.outstanding,
            requested: _exits.requested,
            totalShares: totalSupply(),
            closed: ledger.closed
        });
    }

    /// @inheritdoc ITailRiskPool
    function freeCapacity() external view returns (uint256) {
        return totalAssets().saturatingSub(uint256(_exits.requested) + _ledger.outstanding);
    }

    /// @inheritdoc ITailRiskPool
    function floorPremiumUp(uint256 limit, uint256 duration) external view returns (uint256) {
        uint256 capital = totalAssets().saturatingSub(_exits.requested);
        return FloorLib.premiumUp(parameters.floorCurve(), capital, _ledger.outstanding, limit, duration);
    }

    /// @inheritdoc ITailRiskPool
    function mandate() external view returns (Mandate memory) {
        return Mandate({
            signerRole: SIGNER_ROLE,
            perils: PERILS,
            longestTerm: LONGEST_TERM,
            smallestCoinsurance: SMALLEST_COINSURANCE,
            groupCap: GROUP_CAP,
            riskGroup: RISK_GROUP,
            allowListed: ALLOW_LISTED
        });
    }

    /// @inheritdoc IERC4626
    function maxDeposit(address receiver) public view override(ERC4626, IERC4626) returns (uint256) {
        Ledger memory ledger = _books();
        if (ledger.closed || !_mayStake(receiver)) return 0;
        return type(uint72).max - ledger.backing;
    }

    /// @inheritdoc IERC4626
    function maxMint(address receiver) public view override(ERC4626, IERC4626) returns (uint256) {
        return convertToShares(maxDeposit(receiver));
    }

    /// @inheritdoc IERC4626
    function maxRedeem(address controller) public view override(ERC4626, IERC4626) returns (uint256) {
        return _claims[controller].shares;
    }

    /// @inheritdoc IERC4626
    function maxWithdraw(address controller) public view override(ERC4626, IERC4626) returns (uint256) {
        return _claims[controller].assets;
    }

    /// @inheritdoc IERC4626
    function previewRedeem(uint256) public pure override(ERC4626, IERC4626) returns (uint256) {
        revert AsyncPreview();
    }

    /// @inheritdoc IERC4626
    function previewWithdraw(uint256) public pure override(ERC4626, IERC4626) returns (uint256) {
        revert AsyncPreview();
    }

    /// @inheritdoc ITailRiskPool
    function pendingRedeemRequest(uint256 requestId, address controller) external view returns (uint256 shares) {
        ExitRequest memory request = _requests[requestId];
        return request.controller == controller ? request.shares : 0;
    }

    /// @inheritdoc ITailRiskPool
    function claimableRedeemRequest(uint256, address controller) external view returns (uint256 shares) {
        return _claims[controller].shares;
    }

    /// @inheritdoc ITailRiskPool
    function exitRequest(uint256 requestId) external view returns (ExitRequest memory) {
        return _requests[requestId];
    }

    /// @inheritdoc ITailRiskPool
    function exitQueue() external view returns (uint256 head, uint256 count) {
        return (_exits.head, _exits.count);
    }

    /// @notice The share token of this vault (ERC-7575): the vault itself.
    function share() external view returns (address) {
        return address(this);
    }

    /// @notice ERC-165; ERC-7540's asynchronous redemption and operators, ERC-7575.
    function supportsInterface(bytes4 interfaceId) external pure returns (bool) {
        return interfaceId == type(IERC165).interfaceId || interfaceId == 0x620ee8e4 || interfaceId == 0xe3bc4e65
            || interfaceId == 0x2f0a18c5;
    }

    /// @inheritdoc IERC20Metadata
    function decimals() public view override(ERC4626, ERC20, IERC20Metadata) returns (uint8) {
        return ERC4626.decimals();
    }

    /// @inheritdoc ITailRiskPool
    function name() public view override(ERC20, IERC20Metadata, ITailRiskPool) returns (string memory) {
        return ERC20.name();
    }

    // ------------------------------------------------------------------------------------------------------ internal

    function _decimalsOffset() internal pure override returns (uint8) {
        return DECIMALS_OFFSET;
    }

    /// @dev Common end of `deposit` and `mint`.
    function _deposit(address caller, address receiver, uint256 assets, uint256 shares) internal override {
        if (assets == 0 || shares == 0) revert ZeroAmount();

        _ledger.backing = (_ledger.backing + assets).toUint72();
        _mint(receiver, shares);
        emit Deposit(caller, receiver, assets, shares);

        _transferIn(caller, assets);
    }

    function _transferIn(address from, uint256 assets) internal override {
        IERC20 token = IERC20(asset());
        uint256 before = token.balanceOf(address(this));
        token.safeTransferFrom(from, address(this), assets);
        uint256 received = token.balanceOf(address(this)) - before;
        if (received != assets) revert TransferMismatch(assets, received);
    }

    /// @dev Common end of `redeem` and `withdraw`.
    function _collect(address receiver, address controller, Claim memory claim, uint256 assets, uint256 shares)
        private
    {
        if (msg.sender != controller && !isOperator[controller][msg.sender]) {
            revert NotOwnerOrOperator(controller, msg.sender);
        }

        _claims[controller] =
            Claim({ shares: (claim.shares - shares).toUint128(), assets: (claim.assets - assets).toUint128() });
        _liabilities.claimable = (_liabilities.claimable - assets).toUint80();
        emit Withdraw(msg.sender, receiver, controller, assets, shares);

        _transferOut(receiver, assets);
    }

    /// @dev The exits that this call can serve, oldest first.
    function _makeClaimable(uint256 most) private nonReentrant returns (uint256 touched) {
        Stream memory premiums = _premiumsNow();
        while (touched < most && _processHead(premiums)) ++touched;
    }

    /// @dev Serves the oldest request as far as capital is free; false if it can't.
    function _processHead(Stream memory premiums) private returns (bool) {
        ExitQueue memory exits = _exits;
        if (exits.head > exits.count) return false;
        ExitRequest memory request = _requests[exits.head];
        if (block.timestamp < request.maturesAt) return false;

        Ledger memory ledger = _books();
        (uint256 shares, uint256 worth) = _servable(ledger, premiums, request.shares);
        if (shares == 0) return false;
        uint256 value = uint256(request.value).mulDiv(shares, request.shares);
        uint256 assets = worth.min(value);

        ledger.backing = (ledger.backing - assets).toUint72();
        if (worth > assets) {
            (uint256 rate, uint256 end) = DripLib.add(ledger.dripRate, ledger.dripEnd, worth - assets);
            (ledger.dripRate, ledger.dripEnd) = (rate.toUint72(), end.toUint32());
        }
        _write(ledger);
        emit ExitClaimable(exits.head, request.controller, shares, assets, worth - assets);
        _advance(exits, request, shares, value);
        _liabilities.claimable = (_liabilities.claimable + assets).toUint80();
        Claim memory claim = _claims[request.controller];
        _claims[request.controller] =
            Claim({ shares: (claim.shares + shares).toUint128(), assets: (claim.assets + assets).toUint128() });
        _burn(address(this), shares);
        return true;
    }

    /// @dev How many of `waiting` shares the free capital can serve, rounded down, and what they are worth now, rounded
    /// down. All that they are worth leaves the backing of the limits: part to the exit, the rest to drip.
    function _servable(Ledger memory ledger, Stream memory premiums, uint256 waiting)
        private
        view
        returns (uint256 shares, uint256 worth)
    {
        uint256 assets = _assets(ledger, premiums);
        uint256 free = assets.saturatingSub(ledger.outstanding);
        uint256 supply = totalSupply() + 10 ** DECIMALS_OFFSET;
        worth = waiting.mulDiv(assets + 1, supply);
        if (worth <= free) return (waiting, worth);

        shares = waiting.mulDiv(free, worth);
        worth = shares.mulDiv(assets + 1, supply);
    }

    /// @dev Takes `shares` at `value` out of the oldest request, and the request off the queue if nothing is left.
    function _advance(ExitQueue memory exits, ExitRequest memory request, uint256 shares, uint256 value) private {
        uint256 id = exits.head;
        exits.requested = (exits.requested - value).toUint96();
        if (shares == request.shares) {
            ++exits.head;
            delete _requests[id];
        } else {
            request.shares = (request.shares - shares).toUint128();
            request.value = (request.value - value).toUint96();
            _requests[id] = request;
        }
        _exits = exits;
    }

    /// @dev Earns at once the premium of the part of a limit that is paid now: capital that is gone earns no more.
    function _earnPaidPart(PremiumTerms calldata terms, uint256 paidBefore, uint256 amount)
        private
        returns (Stream memory premiums)
    {
        if (block.timestamp >= terms.end) return _premiumsNow();

        Rates memory before = _ratesDown(terms, paidBefore);
        Rates memory left = _ratesDown(terms, paidBefore + amount);
        return _removeFromStreams(Rates({ premium: before.premium - left.premium, fee: before.fee - left.fee }), terms);
    }

    function _removeFromStreams(Rates memory rates, PremiumTerms calldata terms)
        private
        returns (Stream memory premiums)
    {
        premiums = _premiumsNow();
        premiums.remove(rates.premium, terms.start, terms.end);
        _premiums = premiums;
        if (rates.fee != 0) {
            Stream memory fees = _feesNow();
            fees.remove(rates.fee, terms.start, terms.end);
            _fees = fees;
        }
        _calendar.unschedule(rates, terms.start, terms.end);
    }

    /// @dev Counts what the token moved, whatever it returned, and reserves the rest: a payout never fails.
    function _pushOrReserve(address to, uint256 amount) private returns (bool pushed) {
        IERC20 token = IERC20(asset());
        uint256 before = token.balanceOf(address(this));
        token.trySafeTransfer(to, amount);
        uint256 moved = before.saturatingSub(token.balanceOf(address(this)));
        if (moved >= amount) return true;

        uint256 reserved = amount - moved;
        reservedFor[to] += reserved;
        _liabilities.reserved = (_liabilities.reserved + reserved).toUint80();
    }

    function _write(Ledger memory ledger) private {
        _ledger = ledger;
    }

    function _books() private view returns (Ledger memory) {
        return _ledger;
    }

    function _premiumsNow() private view returns (Stream memory) {
        return _premiums.premiumNow(_calendar);
    }

    function _feesNow() private view returns (Stream memory) {
        return _fees.feeNow(_calendar);
    }

    function _requireStaker(address receiver) private view {
        if (_ledger.closed) revert PoolIsClosed();
        if (!_mayStake(receiver)) revert StakerNotAllowed(receiver);
    }

    function _mayStake(address account) private view returns (bool) {
        return !ALLOW_LISTED || isAllowed[account];
    }

    /// @dev Rates of a term after `paid` of its limit, rounded down.
    function _ratesDown(PremiumTerms calldata terms, uint256 paid) private pure returns (Rates memory) {
        uint256 duration = terms.end - terms.start;
        return Rates({
            premium: StreamLib.rateDown(terms.premium - terms.fee, duration, terms.limit, paid),
            fee: StreamLib.rateDown(terms.fee, duration, terms.limit, paid)
        });
    }

    /// @dev What belongs to the shares, rounded down.
    function _assets(Ledger memory ledger, Stream memory premiums) private view returns (uint256) {
        uint256 notYetTheirs = premiums.unearned + DripLib.remaining(ledger.dripRate, ledger.dripEnd);
        return ledger.backing - notYetTheirs.ceilDiv(StreamLib.SCALE);
    }

    /// @dev Whether a share is worth less than 1 % of par, where par is the price of the first share.
    function _isBelowClosing(uint256 assets) private view returns (bool) {
        uint256 parSupply = (assets + 1) * 10 ** DECIMALS_OFFSET;
        return parSupply * CLOSING_DIVISOR < totalSupply() + 10 ** DECIMALS_OFFSET;
    }
}
