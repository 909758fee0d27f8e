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
import { Exits } from "./libraries/ExitLib.sol";
import { Fees } from "./libraries/FeeLib.sol";
import { Ledger, LedgerLib } from "./libraries/LedgerLib.sol";
import { Bounds, PoolBooks } from "./libraries/PoolBooksLib.sol";
import { ShareHistory, ShareHistoryLib } from "./libraries/ShareHistoryLib.sol";
import { Rates, Stream, StreamLib } from "./libraries/StreamLib.sol";
import { TokenLib } from "./libraries/TokenLib.sol";

/// @notice A tail-risk pool: stakes in, covers backed in full, premium earned over time, losses out, exits in order.
contract TailRiskPool is ITailRiskPool, ERC4626, ERC20Permit, Multicall, ReentrancyGuardTransient, Governed {
    using Math for uint256;

    /// @dev What a controller can collect. One slot.
    struct Claim {
        uint128 shares;
        uint128 assets;
    }

    /// @dev Virtual shares per virtual asset unit: an inflation attack costs a million times what it takes.
    uint8 private constant DECIMALS_OFFSET = 6;
    uint256 private constant VIRTUAL_SHARES = 10 ** DECIMALS_OFFSET;
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
        _books.exits.packed = Exits({ requested: 0, claimable: 0, head: 1, count: 0 }).pack();
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

        (Ledger memory ledger, Stream memory premiums) = _books.current();
        uint256 value = shares.mulDiv(ledger.assetsDown(premiums) + 1, _priceSupply());
        ExitTerms memory terms = parameters.exitTerms();
        if (value < terms.minimumRequest && shares != balanceOf(owner)) {
            revert RequestTooSmall(value, terms.minimumRequest);
        }

        requestId = _books.exits.push(controller, shares, value, block.timestamp + terms.cooldown, ledger.epoch);
        _transfer(owner, address(this), shares);
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
    function bind(uint256 coverId, uint64 riskGroup, PremiumTerms memory terms, uint96 price, uint40 duration)
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
        (Ledger memory ledger, Stream memory premiums) = _books.current();
        if (block.timestamp < terms.until) {
            // capital that is gone earns no more: the premium of this part of the limit is earned at once
            Rates memory before = StreamLib.ratesDown(terms, paidBefore);
            Rates memory left = StreamLib.ratesDown(terms, uint256(paidBefore) + amount);
            _books.unschedule(premiums, Rates(before.premium - left.premium, before.fee - left.fee), terms);
        }
        ledger.backing = ledger.backing + refill - amount;
        ledger.outstanding -= amount;
        // below 1 % of par, which is the price of the first share
        bool isLow = (ledger.assetsDown(premiums) + 1) * VIRTUAL_SHARES * CLOSING_DIVISOR < _priceSupply();
        if (isLow && !ledger.closed) {
            ledger.closed = true;
            emit PoolClosed();
        }
        _history.recordLoss(ledger, coverId, riskGroup, amount);
        _books.write(ledger, premiums);

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
    function unbind(uint256 coverId, uint64 riskGroup, PremiumTerms memory terms, address recipient)
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
    function cancel(uint256 coverId, PremiumTerms memory terms, uint96 paidBefore, uint96 charge, address recipient)
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
        _books.reserved -= amount;
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
        (Ledger memory ledger, Stream memory premiums) = _books.current();
        return ledger.assetsDown(premiums);
    }

    /// @inheritdoc ITailRiskPool
    function state() external view returns (PoolState memory) {
        bytes memory encoded = _books.encodedState(totalSupply());
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
        ExitRequest memory request = _books.exits.load(requestId);
        return request.controller == controller ? request.shares : 0;
    }

    /// @inheritdoc ITailRiskPool
    function claimableRedeemRequest(uint256, address controller) external view returns (uint256 shares) {
        return _claims[controller].shares;
    }

    /// @inheritdoc ITailRiskPool
    function exitRequest(uint256 requestId) external view returns (ExitRequest memory) {
        return _books.exits.load(requestId);
    }

    /// @inheritdoc ITailRiskPool
    function exitQueue() external view returns (uint256 head, uint256 count) {
        Exits memory exits = _books.exits.packed.unpack();
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

    /// @dev Who held shares at a loss stays known; costs nothing while there was none. The escrow's shares are those of the
    /// requests that wait.
    function _update(address from, address to, uint256 value) internal override {
        uint256 epoch = _books.ledger.epoch();
        if (epoch != 0) {
            _books.ledger = _books.ledger.move();
            _history.noteMove(epoch, from, balanceOf(from), to, balanceOf(to), totalSupply(), address(this));
        }
        super._update(from, to, value);
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

        // forge-lint: disable-next-line(unsafe-typecast)
        _claims[controller] = Claim(uint128(claim.shares - shares), uint128(claim.assets - assets));
        Exits memory exits = _books.exits.packed.unpack();
        exits.claimable -= assets;
        _books.exits.packed = exits.pack();
        emit Withdraw(msg.sender, receiver, controller, assets, shares);

        _transferOut(receiver, assets);
    }

    /// @dev The exits that this call can serve, oldest first.
    function _makeClaimable(uint256 most) private nonReentrant returns (uint256 touched) {
        (Ledger memory ledger, Stream memory premiums) = _books.current();
        Exits memory exits = _books.exits.packed.unpack();
        while (touched < most && exits.head <= exits.count && _serve(ledger, premiums, exits)) ++touched;
        if (touched == 0) return 0;

        ledger.moved = true;
        _books.ledger = ledger.pack();
        _books.exits.packed = exits.pack();
    }

    /// @dev Serves the oldest request as far as capital is free; false if it can't. All that the shares are worth leaves the
    /// backing of the limits: part to the exit, the rest to drip.
    function _serve(Ledger memory ledger, Stream memory premiums, Exits memory exits) private returns (bool) {
        ExitRequest memory request = _books.exits.load(exits.head);
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

        bool hasLost = ledger.epoch > request.epoch;
        if (hasLost) _history.note(ledger.epoch, ShareHistoryLib.ofRequest(exits.head), request.shares);
        // both are below what the request held
        // forge-lint: disable-next-line(unsafe-typecast)
        (request.shares, request.value) = (request.shares - uint128(shares), request.value - uint96(value));
        _books.exits.store(exits.head, request, hasLost);
        if (request.shares == 0) ++exits.head;
        Claim memory claim = _claims[request.controller];
        // all shares and all assets are far below 2^128
        // forge-lint: disable-next-line(unsafe-typecast)
        _claims[request.controller] = Claim(uint128(claim.shares + shares), uint128(claim.assets + assets));
        _burn(address(this), shares);
        return true;
    }

    /// @dev Counts what the token moved, whatever it returned, and reserves the rest: a payout never fails.
    function _pushOrReserve(address to, uint256 amount) private returns (bool pushed) {
        uint256 reserved = TokenLib.push(IERC20(asset()), to, amount);
        if (reserved == 0) return true;

        reservedFor[to] += reserved;
        _books.reserved += reserved;
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
        return totalSupply() + VIRTUAL_SHARES;
    }
}
