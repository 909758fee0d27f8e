// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { ERC20 } from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import { ERC20Permit } from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Permit.sol";
import { ERC4626, IERC20, IERC4626 } from "@openzeppelin/contracts/token/ERC20/extensions/ERC4626.sol";
import { IERC20Metadata } from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Metadata.sol";
import { IERC20Permit } from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Permit.sol";
import { Multicall } from "@openzeppelin/contracts/utils/Multicall.sol";
import { ReentrancyGuardTransient } from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import { IERC165 } from "@openzeppelin/contracts/utils/introspection/IERC165.sol";
import { Math } from "@openzeppelin/contracts/utils/math/Math.sol";
import { SafeCast } from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import { Governed } from "./governance/Governed.sol";
import { ICoverMarket } from "./interfaces/ICoverMarket.sol";
import { IParameters } from "./interfaces/IParameters.sol";
import { ExitRequest, ITailRiskPool, Mandate, PoolState, PremiumTerms } from "./interfaces/ITailRiskPool.sol";
import { DayLib } from "./libraries/DayLib.sol";
import { ExitQueue, Exits } from "./libraries/ExitLib.sol";
import { Fees, PackedFees } from "./libraries/FeeLib.sol";
import { FloorLib } from "./libraries/FloorLib.sol";
import { Ledger, PackedLedger } from "./libraries/LedgerLib.sol";
import { Calendar, PackedStream, Rates, Stream, StreamLib } from "./libraries/StreamLib.sol";
import { TokenLib } from "./libraries/TokenLib.sol";

/// @notice A tail-risk pool: stakes in, covers backed in full, premium earned over time, losses out, exits in order.
contract TailRiskPool is ITailRiskPool, ERC4626, ERC20Permit, Multicall, ReentrancyGuardTransient, Governed {
    using Math for uint256;
    using SafeCast for uint256;

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

    PackedLedger private _ledger;
    PackedStream private _premiums;
    PackedFees private _fees;
    Calendar private _calendar;
    ExitQueue private _exits;
    /// @dev Payouts whose push failed, asset units.
    uint256 private _reserved;
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
        _premiums = StreamLib.empty().pack();
        _fees = Fees({ pot: 0, stream: StreamLib.empty() }).pack();
        _exits.packed = Exits({ requested: 0, claimable: 0, head: 1, count: 0 }).pack();
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
    function depositWithPermit(uint256 assets, address receiver, uint256 deadline, uint8 v, bytes32 r, bytes32 s)
        external
        returns (uint256 shares)
    {
        // somebody may have brought the permit before us; the transfer will tell whether it is there
        try IERC20Permit(asset()).permit(msg.sender, address(this), assets, deadline, v, r, s) { } catch { }
        return deposit(assets, receiver);
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

        Exits memory exits = _exits.packed.unpack();
        requestId = ++exits.count;
        exits.requested += value;
        _exits.packed = exits.pack();
        _exits.store(
            requestId,
            ExitRequest({
                controller: controller,
                maturesAt: uint40(block.timestamp + parameters.timing().cooldown),
                shares: shares.toUint128(),
                value: value.toUint96()
            })
        );
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
    function bind(uint256 coverId, uint64 riskGroup, PremiumTerms memory terms, uint96 price, uint40 duration)
        external
        onlyMarket
        nonReentrant
        returns (uint256 floor)
    {
        (Ledger memory ledger, Stream memory premiums) = _books();
        {
            uint256 assets = ledger.assetsDown(premiums);
            uint256 capital = assets.saturatingSub(_exits.requested());
            uint256 outstanding = ledger.outstanding;
            if (outstanding + terms.limit > capital) {
                revert CapacityExceeded(terms.limit, capital.saturatingSub(outstanding));
            }
            uint256 inGroup = groupOutstanding[riskGroup] + terms.limit;
            uint256 groupCap = assets.mulDiv(GROUP_CAP, WAD);
            if (inGroup > groupCap) revert GroupCapExceeded(riskGroup, inGroup, groupCap);
            floor = FloorLib.premiumUp(parameters.floorCurve(), capital, outstanding, terms.limit, duration);
            if (price < floor) revert ICoverMarket.PremiumBelowFloor(price, floor);

            ledger.outstanding = outstanding + terms.limit;
            groupOutstanding[riskGroup] = inGroup;
        }
        Fees memory fees = _feesNow();
        Rates memory rates = StreamLib.ratesDown(terms, 0);
        premiums.add(rates.premium, terms.start, terms.end);
        fees.stream.add(rates.fee, terms.start, terms.end);
        fees.pot += terms.fee;
        ledger.backing += terms.premium - terms.fee;
        _write(ledger, premiums);
        _fees = fees.pack();
        _calendar.schedule(rates, terms.start, terms.end);
        emit CoverBound(coverId, terms.limit, terms.premium, terms.fee);
    }

    /// @inheritdoc ITailRiskPool
    function payLoss(
        uint256 coverId,
        uint64 riskGroup,
        PremiumTerms memory terms,
        uint96 paidBefore,
        uint96 amount,
        uint96 refill,
        address vault
    ) external onlyMarket nonReentrant returns (bool pushed) {
        (Ledger memory ledger, Stream memory premiums) = _books();
        if (block.timestamp < terms.until) {
            // capital that is gone earns no more: the premium of this part of the limit is earned at once
            Rates memory before = StreamLib.ratesDown(terms, paidBefore);
            Rates memory left = StreamLib.ratesDown(terms, uint256(paidBefore) + amount);
            _unschedule(premiums, Rates(before.premium - left.premium, before.fee - left.fee), terms, 0);
        }
        ledger.backing = ledger.backing + refill - amount;
        ledger.outstanding -= amount;
        // below 1 % of par, which is the price of the first share
        bool isLow = (ledger.assetsDown(premiums) + 1) * 10 ** DECIMALS_OFFSET * CLOSING_DIVISOR < _priceSupply();
        if (isLow && !ledger.closed) {
            ledger.closed = true;
            emit PoolClosed();
        }
        _write(ledger, premiums);
        groupOutstanding[riskGroup] -= amount;

        pushed = _pushOrReserve(vault, amount);
        emit LossPaid(coverId, vault, amount, pushed);
    }

    /// @inheritdoc ITailRiskPool
    function release(uint256 coverId, uint64 riskGroup, uint96 limit) external onlyMarket nonReentrant {
        Ledger memory ledger = _ledger.unpack();
        ledger.outstanding -= limit;
        _ledger = ledger.pack();
        groupOutstanding[riskGroup] -= limit;
        emit CoverReleased(coverId, limit);
    }

    /// @inheritdoc ITailRiskPool
    function unbind(uint256 coverId, uint64 riskGroup, PremiumTerms memory terms, address recipient)
        external
        onlyMarket
        nonReentrant
    {
        (Ledger memory ledger, Stream memory premiums) = _books();
        uint256 fromFees = _unschedule(premiums, StreamLib.ratesDown(terms, 0), terms, terms.fee);
        ledger.backing -= terms.premium - fromFees;
        ledger.outstanding -= terms.limit;
        _write(ledger, premiums);
        groupOutstanding[riskGroup] -= terms.limit;
        emit CoverUnbound(coverId, recipient, terms.premium);

        _pushOrReserve(recipient, terms.premium);
    }

    /// @inheritdoc ITailRiskPool
    function cancel(uint256 coverId, PremiumTerms memory terms, uint96 paidBefore, uint96 charge, address recipient)
        external
        onlyMarket
        nonReentrant
        returns (uint256 refund)
    {
        (Ledger memory ledger, Stream memory premiums) = _books();
        Rates memory rates = StreamLib.ratesDown(terms, paidBefore);
        uint256 over = terms.end - terms.until;
        uint256 unearned = rates.premium * over / StreamLib.SCALE;
        uint256 unearnedFee = rates.fee * over / StreamLib.SCALE;
        uint256 kept = unearned.min(charge);
        refund = unearned - kept;
        Fees memory fees = _feesNow();
        premiums.unearned -= rates.premium * over;
        fees.stream.unearned -= rates.fee * over;
        fees.pot -= unearnedFee;
        ledger.backing -= refund;
        refund += unearnedFee;
        if (terms.until == terms.start) {
            _calendar.unschedule(rates, terms.start, terms.end);
        } else {
            _calendar.postpone(rates, terms.end, terms.until);
            premiums.nextDay = premiums.nextDay.min(DayLib.day(terms.until));
            fees.stream.nextDay = fees.stream.nextDay.min(DayLib.day(terms.until));
        }
        _write(ledger, premiums);
        _fees = fees.pack();
        emit CoverCancelled(coverId, recipient, refund, kept);

        _pushOrReserve(recipient, refund);
    }

    /// @inheritdoc ITailRiskPool
    function takeRefill(uint256 amount) external nonReentrant {
        if (market.treatyPool(msg.sender) != address(this)) revert NotTreaty(msg.sender);
        Ledger memory ledger = _ledger.unpack();
        ledger.backing += amount;
        _ledger = ledger.pack();
        emit RefillTaken(msg.sender, amount);
    }

    // ------------------------------------------------------------------------------------------------ others' money

    /// @inheritdoc ITailRiskPool
    function collectReserved(address to) external nonReentrant returns (uint256 amount) {
        if (to == address(0)) revert ZeroAddress();
        amount = reservedFor[msg.sender];
        if (amount == 0) revert NothingReserved(msg.sender);

        reservedFor[msg.sender] = 0;
        _reserved -= amount;
        emit ReservedCollected(msg.sender, to, amount);

        _transferOut(to, amount);
    }

    /// @inheritdoc ITailRiskPool
    function collectFees() external nonReentrant returns (uint256 amount) {
        Fees memory fees = _feesNow();
        amount = fees.pot - fees.stream.unearnedUp();
        if (amount == 0) return 0;

        address recipient = parameters.feeRecipient();
        fees.pot -= amount;
        _fees = fees.pack();
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
        (Ledger memory ledger, Stream memory premiums) = _books();
        return ledger.assetsDown(premiums);
    }

    /// @inheritdoc ITailRiskPool
    function state() external view returns (PoolState memory) {
        (Ledger memory ledger, Stream memory premiums) = _books();
        Fees memory fees = _feesNow();
        Exits memory exits = _exits.packed.unpack();
        uint256 assets = ledger.assetsDown(premiums);
        uint256 unearned = premiums.unearnedUp();
        uint256 unearnedFees = fees.stream.unearnedUp();
        return PoolState({
            cash: ledger.backing + fees.pot + _reserved + exits.claimable,
            totalAssets: assets,
            unearned: unearned + unearnedFees,
            fees: fees.pot - unearnedFees,
            reserved: _reserved,
            claimable: exits.claimable,
            dripping: ledger.backing - assets - unearned,
            outstanding: ledger.outstanding,
            requested: exits.requested,
            totalShares: totalSupply(),
            closed: ledger.closed
        });
    }

    /// @inheritdoc ITailRiskPool
    function freeCapacity() external view returns (uint256) {
        (uint256 capital, uint256 outstanding) = _capital();
        return capital.saturatingSub(outstanding);
    }

    /// @inheritdoc ITailRiskPool
    function floorPremiumUp(uint256 limit, uint256 duration) external view returns (uint256) {
        (uint256 capital, uint256 outstanding) = _capital();
        return FloorLib.premiumUp(parameters.floorCurve(), capital, outstanding, limit, duration);
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
        Ledger memory ledger = _ledger.unpack();
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
        ExitRequest memory request = _exits.load(requestId);
        return request.controller == controller ? request.shares : 0;
    }

    /// @inheritdoc ITailRiskPool
    function claimableRedeemRequest(uint256, address controller) external view returns (uint256 shares) {
        return _claims[controller].shares;
    }

    /// @inheritdoc ITailRiskPool
    function exitRequest(uint256 requestId) external view returns (ExitRequest memory) {
        return _exits.load(requestId);
    }

    /// @inheritdoc ITailRiskPool
    function exitQueue() external view returns (uint256 head, uint256 count) {
        Exits memory exits = _exits.packed.unpack();
        return (exits.head, exits.count);
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

        Ledger memory ledger = _ledger.unpack();
        ledger.backing += assets;
        _ledger = ledger.pack();
        _mint(receiver, shares);
        emit Deposit(caller, receiver, assets, shares);

        _transferIn(caller, assets);
    }

    function _transferIn(address from, uint256 assets) internal override {
        TokenLib.pull(IERC20(asset()), from, address(this), assets);
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
        Exits memory exits = _exits.packed.unpack();
        exits.claimable -= assets;
        _exits.packed = exits.pack();
        emit Withdraw(msg.sender, receiver, controller, assets, shares);

        _transferOut(receiver, assets);
    }

    /// @dev The exits that this call can serve, oldest first.
    function _makeClaimable(uint256 most) private nonReentrant returns (uint256 touched) {
        (Ledger memory ledger, Stream memory premiums) = _books();
        Exits memory exits = _exits.packed.unpack();
        while (touched < most && exits.head <= exits.count && _serve(ledger, premiums, exits)) ++touched;
        if (touched == 0) return 0;

        _ledger = ledger.pack();
        _exits.packed = exits.pack();
    }

    /// @dev Serves the oldest request as far as capital is free; false if it can't. All that the shares are worth leaves the
    /// backing of the limits: part to the exit, the rest to drip.
    function _serve(Ledger memory ledger, Stream memory premiums, Exits memory exits) private returns (bool) {
        ExitRequest memory request = _exits.load(exits.head);
        if (block.timestamp < request.maturesAt) return false;
        (uint256 shares, uint256 worth) = ledger.servableDown(premiums, request.shares, _priceSupply());
        if (shares == 0) return false;

        uint256 value = uint256(request.value).mulDiv(shares, request.shares);
        uint256 assets = worth.min(value);
        ledger.backing -= assets;
        if (worth > assets) ledger.drip(worth - assets);
        exits.requested -= value;
        exits.claimable += assets;
        emit ExitClaimable(exits.head, request.controller, shares, assets, worth - assets);

        // both are below what the request held
        // forge-lint: disable-next-line(unsafe-typecast)
        (request.shares, request.value) = (request.shares - uint128(shares), request.value - uint96(value));
        _exits.store(exits.head, request);
        if (request.shares == 0) ++exits.head;
        Claim memory claim = _claims[request.controller];
        _claims[request.controller] =
            Claim({ shares: (claim.shares + shares).toUint128(), assets: (claim.assets + assets).toUint128() });
        _burn(address(this), shares);
        return true;
    }

    /// @dev Takes `rates` of a cover's term out of both streams, and out of the fees what is there of `refund`: rounding
    /// earned dust of it, which may have been collected.
    /// @return fromFees the part of `refund` that the fees gave
    function _unschedule(Stream memory premiums, Rates memory rates, PremiumTerms memory terms, uint256 refund)
        private
        returns (uint256 fromFees)
    {
        premiums.remove(rates.premium, terms.start, terms.until);
        if (terms.fee != 0) {
            Fees memory fees = _feesNow();
            fees.stream.remove(rates.fee, terms.start, terms.until);
            fromFees = refund.min(fees.pot - fees.stream.unearnedUp());
            fees.pot -= fromFees;
            _fees = fees.pack();
        }
        _calendar.unschedule(rates, terms.start, terms.until);
    }

    /// @dev Counts what the token moved, whatever it returned, and reserves the rest: a payout never fails.
    function _pushOrReserve(address to, uint256 amount) private returns (bool pushed) {
        uint256 reserved = TokenLib.push(IERC20(asset()), to, amount);
        if (reserved == 0) return true;

        reservedFor[to] += reserved;
        _reserved += reserved;
    }

    function _write(Ledger memory ledger, Stream memory premiums) private {
        _ledger = ledger.pack();
        _premiums = premiums.pack();
    }

    /// @dev Ledger and premiums at now.
    function _books() private view returns (Ledger memory ledger, Stream memory premiums) {
        ledger = _ledger.unpack();
        premiums = _premiums.unpack();
        premiums.advance(_calendar, false);
    }

    /// @dev Fees at now.
    function _feesNow() private view returns (Fees memory fees) {
        fees = _fees.unpack();
        fees.stream.advance(_calendar, true);
    }

    /// @dev Assets that may back limits, and the limits they back.
    function _capital() private view returns (uint256 capital, uint256 outstanding) {
        (Ledger memory ledger, Stream memory premiums) = _books();
        return (ledger.assetsDown(premiums).saturatingSub(_exits.requested()), ledger.outstanding);
    }

    function _requireStaker(address receiver) private view {
        if (_ledger.unpack().closed) revert PoolIsClosed();
        if (!_mayStake(receiver)) revert StakerNotAllowed(receiver);
    }

    function _mayStake(address account) private view returns (bool) {
        return !ALLOW_LISTED || isAllowed[account];
    }

    /// @dev All shares, virtual ones included.
    function _priceSupply() private view returns (uint256) {
        return totalSupply() + 10 ** DECIMALS_OFFSET;
    }
}
