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
import { Governed } from "./governance/Governed.sol";
import { ICoverMarket } from "./interfaces/ICoverMarket.sol";
import { ExitTerms, IParameters } from "./interfaces/IParameters.sol";
import { ISafeguard } from "./interfaces/ISafeguard.sol";
import { ExitRequest, ITailRiskPool, Mandate, PoolState, PremiumTerms } from "./interfaces/ITailRiskPool.sol";
import { ExitLib, PackedRequest, Till } from "./libraries/ExitLib.sol";
import { Fees } from "./libraries/FeeLib.sol";
import { Ledger, LedgerLib, PackedExits, PackedLedger } from "./libraries/LedgerLib.sol";
import { Bounds, Claim, PoolBooks, PoolBooksLib } from "./libraries/PoolBooksLib.sol";
import { ShareHistory } from "./libraries/ShareHistoryLib.sol";
import { Rates, Stream, StreamLib } from "./libraries/StreamLib.sol";
import { TokenLib } from "./libraries/TokenLib.sol";

/// @notice A tail-risk pool: stakes in, covers backed in full, premium earned over time, losses out, exits in order.
contract TailRiskPool is ITailRiskPool, ERC4626, ERC20Permit, Multicall, ReentrancyGuardTransient, Governed {
    using Math for uint256;

    /// @dev Virtual shares per virtual asset unit: an inflation attack costs a million times what it takes.
    uint8 private constant DECIMALS_OFFSET = 6;
    uint256 private constant VIRTUAL_SHARES = PoolBooksLib.VIRTUAL_SHARES;
    /// @dev 1 %: below this part of par a pool closes, so that shares can't outgrow their type.
    uint256 private constant CLOSING_DIVISOR = 100;
    /// @dev Due covers that a step of an exit retires.
    uint256 private constant RETIRED_PER_EXIT = 2;

    ICoverMarket public immutable market;
    /// @inheritdoc ITailRiskPool
    ISafeguard public immutable safeguard;

    bytes32 private immutable SIGNER_ROLE;
    uint8 private immutable PERILS;
    uint32 private immutable LONGEST_TERM;
    uint64 private immutable SMALLEST_COINSURANCE;
    uint64 private immutable GROUP_CAP;
    uint64 private immutable RISK_GROUP;
    bool private immutable ALLOW_LISTED;

    PoolBooks private _books;
    ShareHistory private _history;
    /// @dev The shares in place of OpenZeppelin's: their sum is part of the ledger, and so is what waits in escrow.
    mapping(address account => uint256) private _balances;
    mapping(address controller => Claim) private _claims;
    /// @inheritdoc ITailRiskPool
    mapping(address controller => mapping(address operator => bool)) public isOperator;
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
        safeguard = market_.safeguard();
        SIGNER_ROLE = mandate_.signerRole;
        PERILS = mandate_.perils;
        LONGEST_TERM = mandate_.longestTerm;
        SMALLEST_COINSURANCE = mandate_.smallestCoinsurance;
        GROUP_CAP = mandate_.groupCap;
        RISK_GROUP = mandate_.riskGroup;
        ALLOW_LISTED = mandate_.allowListed;
        _books.premiums = StreamLib.empty().pack();
        _books.fees = Fees({ pot: 0, stream: StreamLib.empty() }).pack();
        _books.till = Till({ claimable: 0, reserved: 0, head: 1 }).pack();
    }

    modifier onlyMarket() {
        _requireMarket();
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
        shares = previewDeposit(assets);
        _deposit(msg.sender, receiver, assets, shares);
    }

    /// @inheritdoc IERC4626
    function mint(uint256 shares, address receiver)
        public
        override(ERC4626, IERC4626)
        nonReentrant
        returns (uint256 assets)
    {
        _requireStaker(receiver);
        assets = previewMint(shares);
        _deposit(msg.sender, receiver, assets, shares);
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

        uint256 balance = _balances[owner];
        if (shares > balance) revert ERC20InsufficientBalance(owner, balance, shares);
        PackedExits exits = _books.exits;
        PackedRequest request;
        uint256 epoch;
        (request, shares, epoch) = _requestAt(exits, controller, shares, shares == balance);

        (_books.exits, requestId) = exits.push(shares, request.valueDown(shares));
        _books.queue.requests[requestId] = request;
        if (epoch != 0) {
            _history.noteRequest(_books, epoch, owner, balance, requestId);
            _books.ledger = _books.ledger.mark();
        }
        unchecked {
            _balances[owner] = balance - shares;
        }
        emit Transfer(owner, address(this), shares);
        emit RedeemRequest(controller, owner, requestId, msg.sender, shares);
    }

    /// @inheritdoc ITailRiskPool
    /// @dev A market that fails must not hold up an exit: covers it could not retire only overstate what is outstanding.
    function makeClaimable(uint256 most) external returns (uint256 touched) {
        if (safeguard.isFrozen(address(this))) return 0;
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
    function bind(uint256 coverId, uint64 riskGroup, PremiumTerms calldata terms, uint96 price, uint40 duration)
        external
        onlyMarket
        nonReentrant
        returns (uint256 floor)
    {
        Bounds memory bounds = Bounds(GROUP_CAP, price, duration, parameters);
        return _books.bind(_history, coverId, riskGroup, terms, bounds);
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
        Ledger memory ledger = _books.ledger.unpack();
        Stream memory premiums = _books.premiumsNow();
        uint256 gain = _earnPaid(premiums, terms, paidBefore, amount) + refill;
        ledger.backing = ledger.backing + refill - amount;
        ledger.outstanding -= amount;
        if (!ledger.closed && _isLow(ledger, premiums)) {
            ledger.closed = true;
            emit PoolClosed();
        }
        _history.recordLoss(ledger, coverId, riskGroup, amount);
        _books.write(ledger, premiums);
        // where a treaty bears the loss its premium is left over: nobody stakes just before to share it
        if (gain > amount) _books.spread(gain - amount);

        pushed = _pushOrReserve(vault, amount);
        emit LossPaid(coverId, vault, amount, pushed);
    }

    /// @inheritdoc ITailRiskPool
    function release(uint256 coverId, uint64 riskGroup, uint96 limit) external onlyMarket nonReentrant {
        Ledger memory ledger = _books.ledger.unpack();
        ledger.outstanding -= limit;
        _books.ledger = ledger.pack();
        _history.lower(riskGroup, limit);
        emit CoverReleased(coverId, limit);
    }

    /// @inheritdoc ITailRiskPool
    function unbind(uint256 coverId, uint64 riskGroup, PremiumTerms calldata terms, address recipient)
        external
        onlyMarket
        nonReentrant
    {
        _books.unbind(terms);
        _history.lower(riskGroup, terms.limit);
        emit CoverUnbound(coverId, recipient, terms.premium);

        _pushOrReserve(recipient, terms.premium);
    }

    /// @inheritdoc ITailRiskPool
    function cancel(uint256 coverId, PremiumTerms calldata terms, uint96 paidBefore, uint96 charge, address recipient)
        external
        onlyMarket
        nonReentrant
        returns (uint256 refund)
    {
        refund = _books.cancel(coverId, terms, paidBefore, charge, recipient);

        _pushOrReserve(recipient, refund);
    }

    /// @inheritdoc ITailRiskPool
    function takeRefill(uint256 amount) external nonReentrant {
        _books.takeRefill(market, asset(), amount);
    }

    // ------------------------------------------------------------------------------------------------ others' money

    /// @inheritdoc ITailRiskPool
    function collectReserved(address to) external nonReentrant returns (uint256 amount) {
        if (to == address(0)) revert ZeroAddress();
        amount = reservedFor[msg.sender];
        if (amount == 0) revert NothingReserved(msg.sender);

        reservedFor[msg.sender] = 0;
        Till memory till = _books.till.unpack();
        till.reserved -= amount;
        _books.till = till.pack();
        emit ReservedCollected(msg.sender, to, amount);

        _transferOut(to, amount);
    }

    /// @inheritdoc ITailRiskPool
    function collectFees() external nonReentrant returns (uint256 amount) {
        return _books.collectFees(parameters, asset());
    }

    /// @inheritdoc ITailRiskPool
    function allowStaker(address account, bool allowed) external onlyGovernance {
        isAllowed[account] = allowed;
        emit StakerAllowed(account, allowed);
    }

    // --------------------------------------------------------------------------------------------------------- views

    /// @inheritdoc IERC4626
    function totalAssets() public view override(ERC4626, IERC4626) returns (uint256) {
        return _books.assetsDown(_books.ledger, _books.exits);
    }

    /// @inheritdoc ITailRiskPool
    function state() external view returns (PoolState memory) {
        bytes memory encoded = _books.encodedState();
        assembly ("memory-safe") {
            // returned as it was encoded: taking it apart here again would cost half a kilobyte of code
            return(add(encoded, 32), mload(encoded))
        }
    }

    /// @inheritdoc ITailRiskPool
    function lossEpoch() external view returns (uint256) {
        return _books.ledger.epoch();
    }

    /// @inheritdoc ITailRiskPool
    function epochSupply(uint256 epoch) external view returns (uint256) {
        return sharesAt(address(0), epoch);
    }

    /// @inheritdoc ITailRiskPool
    function paidIn(uint256 coverId, uint64 riskGroup, uint256 epoch) external view returns (uint256) {
        return _history.paidIn(coverId, riskGroup, epoch);
    }

    /// @inheritdoc ITailRiskPool
    function sharesAt(address account, uint256 epoch) public view returns (uint256) {
        return _history.accountAt(_books, account, epoch, account == address(0) ? totalSupply() : balanceOf(account));
    }

    /// @inheritdoc ITailRiskPool
    function requestSharesAt(uint256 requestId, uint256 epoch)
        external
        view
        returns (address controller, uint256 shares)
    {
        return _history.requestAt(_books, requestId, epoch);
    }

    /// @inheritdoc ITailRiskPool
    function groupOutstanding(uint64 riskGroup) external view returns (uint256) {
        return _history.outstandingOf(riskGroup);
    }

    /// @inheritdoc ITailRiskPool
    function freeCapacity() external view returns (uint256) {
        return _books.freeCapacity();
    }

    /// @inheritdoc ITailRiskPool
    function floorPremiumUp(uint256 limit, uint256 duration) external view returns (uint256) {
        return _books.floorPremiumUp(parameters, limit, duration);
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

    /// @inheritdoc IERC20
    function totalSupply() public view override(ERC20, IERC20) returns (uint256) {
        return _books.ledger.supply();
    }

    /// @inheritdoc IERC20
    /// @dev The pool's are those that wait, and those that somebody gave away to it.
    function balanceOf(address account) public view override(ERC20, IERC20) returns (uint256) {
        return _balances[account] + (account == address(this) ? _books.exits.waiting() : 0);
    }

    /// @inheritdoc IERC4626
    function maxDeposit(address receiver) public view override(ERC4626, IERC4626) returns (uint256) {
        Ledger memory ledger = _books.ledger.unpack();
        if (ledger.closed || !_mayStake(receiver)) return 0;
        try safeguard.requireStakeable(address(this)) { }
        catch {
            return 0;
        }
        return LedgerLib.MOST - ledger.backing;
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
        ExitRequest memory request = _books.exitRequest(requestId);
        return request.controller == controller ? request.shares : 0;
    }

    /// @inheritdoc ITailRiskPool
    function claimableRedeemRequest(uint256, address controller) external view returns (uint256 shares) {
        return _claims[controller].shares;
    }

    /// @inheritdoc ITailRiskPool
    function exitRequest(uint256 requestId) external view returns (ExitRequest memory) {
        return _books.exitRequest(requestId);
    }

    /// @inheritdoc ITailRiskPool
    function exitQueue() external view returns (uint256 head, uint256 count) {
        return (_books.till.unpack().head, _books.exits.count());
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

    /// @dev OpenZeppelin's, with the virtual shares as a constant.
    function _convertToShares(uint256 assets, Math.Rounding rounding) internal view override returns (uint256) {
        return assets.mulDiv(_priceSupply(), totalAssets() + 1, rounding);
    }

    function _convertToAssets(uint256 shares, Math.Rounding rounding) internal view override returns (uint256) {
        return shares.mulDiv(totalAssets() + 1, _priceSupply(), rounding);
    }

    function _decimalsOffset() internal pure override returns (uint8) {
        return DECIMALS_OFFSET;
    }

    /// @dev Common end of `deposit` and `mint`.
    function _deposit(address caller, address receiver, uint256 assets, uint256 shares) internal override {
        if (assets == 0 || shares == 0) revert ZeroAmount();

        Ledger memory ledger = _books.ledger.unpack();
        uint256 most = LedgerLib.MOST - ledger.backing;
        if (assets > most) revert ERC4626ExceededMaxDeposit(receiver, assets, most);

        ledger.backing += assets;
        ledger.moved = true;
        _books.ledger = ledger.pack();
        _mint(receiver, shares);
        emit Deposit(caller, receiver, assets, shares);

        _transferIn(caller, assets);
    }

    /// @dev OpenZeppelin's, on the pool's own books. Who held shares at a loss stays known; costs nothing while there was none.
    /// The escrow's shares are those of the requests that wait. Nothing here burns: exits do, when they are made claimable.
    function _update(address from, address to, uint256 value) internal override {
        PackedLedger ledger = _books.ledger;
        uint256 epoch = ledger.epoch();
        bool isMint = from == address(0);
        uint256 fromShares = isMint ? 0 : _balances[from];
        if (epoch != 0) {
            _history.noteMove(epoch, from, fromShares, to, _balances[to], ledger.supply(), address(this));
            ledger = ledger.move();
        }
        if (isMint) {
            ledger = ledger.mint(value);
        } else {
            if (fromShares < value) revert ERC20InsufficientBalance(from, fromShares, value);
            _balances[from] = fromShares - value;
        }
        if (isMint || epoch != 0) _books.ledger = ledger;
        _balances[to] += value;
        emit Transfer(from, to, value);
    }

    function _transferIn(address from, uint256 assets) internal override {
        TokenLib.pull(IERC20(asset()), from, address(this), assets);
    }

    /// @dev A request at today's price and cooldown, the shares it takes, and the latest loss.
    /// @param whole whether it is for all that its owner has, and may be of any size
    function _requestAt(PackedExits exits, address controller, uint256 shares, bool whole)
        private
        view
        returns (PackedRequest request, uint256 taken, uint256 epoch)
    {
        ExitTerms memory terms = parameters.exitTerms();
        PackedLedger ledger = _books.ledger;
        uint256 assets = _books.assetsDown(ledger, exits);
        unchecked {
            // 64 bits and 92
            uint256 supply = ledger.supply() + VIRTUAL_SHARES;
            uint256 value = shares * ++assets / supply;
            if (value < terms.minimumRequest && !whole) revert RequestTooSmall(value, terms.minimumRequest);

            (request, taken) = ExitLib.make(controller, shares, assets, supply, block.timestamp + terms.cooldown);
        }
        epoch = ledger.epoch();
    }

    /// @dev Common end of `redeem` and `withdraw`.
    function _collect(address receiver, address controller, Claim memory claim, uint256 assets, uint256 shares)
        private
    {
        if (msg.sender != controller && !isOperator[controller][msg.sender]) {
            revert NotOwnerOrOperator(controller, msg.sender);
        }

        // forge-lint: disable-next-line(unsafe-typecast)
        _claims[controller] = Claim(uint128(claim.shares - shares), uint128(claim.assets - assets));
        Till memory till = _books.till.unpack();
        till.claimable -= assets;
        _books.till = till.pack();
        emit Withdraw(msg.sender, receiver, controller, assets, shares);

        _transferOut(receiver, assets);
    }

    /// @dev Serves exits and burns their shares.
    function _makeClaimable(uint256 most) private nonReentrant returns (uint256 touched) {
        uint256 burnt;
        (touched, burnt) = _books.makeClaimable(_history, _claims, most);
        if (burnt != 0) emit Transfer(address(this), address(0), burnt);
    }

    /// @dev Counts what the token moved, whatever it returned, and reserves the rest: a payout never fails.
    function _pushOrReserve(address to, uint256 amount) private returns (bool pushed) {
        uint256 reserved = TokenLib.push(IERC20(asset()), to, amount);
        if (reserved == 0) return true;

        reservedFor[to] += reserved;
        Till memory till = _books.till.unpack();
        till.reserved += reserved;
        _books.till = till.pack();
    }

    /// @dev Capital that is gone earns no more: the premium of this part of the limit is earned at once.
    function _earnPaid(Stream memory premiums, PremiumTerms memory terms, uint256 paidBefore, uint256 amount)
        private
        returns (uint256 earned)
    {
        if (block.timestamp >= terms.until) return 0;
        Rates memory before = StreamLib.ratesDown(terms, paidBefore);
        Rates memory left = StreamLib.ratesDown(terms, paidBefore + amount);
        earned = premiums.unearned;
        _books.unschedule(premiums, Rates(before.premium - left.premium, before.fee - left.fee), terms);
        return (earned - premiums.unearned) / StreamLib.SCALE;
    }

    /// @dev Whether the shares are below 1 % of par, which is the price of the first one. There are never less assets than limits, so
    /// while those are worth more than that, what waits and drips need not be read.
    function _isLow(Ledger memory ledger, Stream memory premiums) private view returns (bool) {
        uint256 lowest = (ledger.supply + VIRTUAL_SHARES) / CLOSING_DIVISOR;
        if (ledger.outstanding * VIRTUAL_SHARES > lowest) return false;
        ledger.fill(_books.exits);
        return (ledger.assetsDown(premiums) + 1) * VIRTUAL_SHARES * CLOSING_DIVISOR < ledger.supply + VIRTUAL_SHARES;
    }

    function _requireMarket() private view {
        if (msg.sender != address(market)) revert NotMarket(msg.sender);
    }

    function _requireStaker(address receiver) private view {
        if (_books.ledger.unpack().closed) revert PoolIsClosed();
        if (!_mayStake(receiver)) revert StakerNotAllowed(receiver);
        safeguard.requireStakeable(address(this));
    }

    function _mayStake(address account) private view returns (bool) {
        return !ALLOW_LISTED || isAllowed[account];
    }

    /// @dev All shares, virtual ones included.
    function _priceSupply() private view returns (uint256) {
        return _books.ledger.supply() + VIRTUAL_SHARES;
    }
}
