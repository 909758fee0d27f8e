// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IERC20 } from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import { IERC20Permit } from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Permit.sol";
import { ERC721, IERC721 } from "@openzeppelin/contracts/token/ERC721/ERC721.sol";
import { ReentrancyGuardTransient } from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import { ECDSA } from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import { EIP712 } from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import { SignatureChecker } from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";
import { Math } from "@openzeppelin/contracts/utils/math/Math.sol";
import { SafeCast } from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import { Governed } from "./governance/Governed.sol";
import { IAttestationOracle } from "./interfaces/IAttestationOracle.sol";
import { Cover, CoverStatus, ICoverMarket, Quote, SignerAllowance } from "./interfaces/ICoverMarket.sol";
import { IParameters, SaleTerms } from "./interfaces/IParameters.sol";
import { IProgramRegistry, Peril, Program } from "./interfaces/IProgramRegistry.sol";
import { ISafeguard } from "./interfaces/ISafeguard.sol";
import { ISequencerClock } from "./interfaces/ISequencerClock.sol";
import { ITailRiskPool, Mandate } from "./interfaces/ITailRiskPool.sol";
import { ITreaty } from "./interfaces/ITreaty.sol";
import { ITrigger } from "./interfaces/ITrigger.sol";
import { IVenueRegistry } from "./interfaces/IVenueRegistry.sol";
import { AdmissionLib } from "./libraries/AdmissionLib.sol";
import { AfterSaleLib, Ports } from "./libraries/AfterSaleLib.sol";
import { CoverLib, StoredCover } from "./libraries/CoverLib.sol";
import { DayLib } from "./libraries/DayLib.sol";
import { DueLib, PoolRecord } from "./libraries/DueLib.sol";
import { Cession, MarketBooks, VenueBook } from "./libraries/MarketLib.sol";
import { PackedLayer, PackedProgram } from "./libraries/ProgramLib.sol";
import { QuoteLib } from "./libraries/QuoteLib.sol";
import { TokenLib } from "./libraries/TokenLib.sol";

/// @notice Sells covers against signed quotes, settles them by one formula, and retires them.
contract CoverMarket is ICoverMarket, ERC721, EIP712, ReentrancyGuardTransient, Governed {
    using QuoteLib for Quote;
    using SafeCast for uint256;

    /// @dev What a purchase has to know, gathered once.
    struct Sale {
        bytes32 digest;
        uint256 signer;
        uint64 riskGroup;
        PoolRecord pool;
        Program program;
        VenueBook book;
        uint256 protocolFee;
    }

    uint256 private constant WAD = 1e18;
    /// @dev Due covers that a purchase retires.
    uint256 private constant RETIRED_PER_SALE = 2;

    IVenueRegistry public immutable venueRegistry;
    IProgramRegistry public immutable programRegistry;
    IAttestationOracle public immutable oracle;
    /// @inheritdoc ICoverMarket
    ISafeguard public immutable safeguard;
    /// @inheritdoc ICoverMarket
    ISequencerClock public immutable clock;

    MarketBooks private _books;

    constructor(
        IParameters parameters_,
        IVenueRegistry venueRegistry_,
        IProgramRegistry programRegistry_,
        IAttestationOracle oracle_,
        ISafeguard safeguard_,
        ISequencerClock clock_
    ) ERC721("Ballast Cover", "BCOVER") EIP712("Ballast Cover Market", "1") Governed(parameters_) {
        if (address(safeguard_) == address(0)) revert ZeroAddress();

        venueRegistry = venueRegistry_;
        programRegistry = programRegistry_;
        oracle = oracle_;
        safeguard = safeguard_;
        clock = clock_;
    }

    // ------------------------------------------------------------------------------------------------------ purchase

    /// @inheritdoc ICoverMarket
    function buy(Quote calldata quote, bytes calldata signature, bytes calldata consent)
        external
        nonReentrant
        returns (uint256 coverId)
    {
        return _buyOwn(quote, signature, consent);
    }

    /// @inheritdoc ICoverMarket
    function buyWithPermit(
        Quote calldata quote,
        bytes calldata signature,
        bytes calldata consent,
        uint256 permitDeadline,
        uint8 v,
        bytes32 r,
        bytes32 s
    ) external nonReentrant returns (uint256 coverId) {
        _admitted(quote.pool);
        IERC20Permit token = IERC20Permit(ITailRiskPool(quote.pool).asset());
        // somebody may have brought the permit before us; the transfer will tell whether it is there
        try token.permit(msg.sender, address(this), quote.premium, permitDeadline, v, r, s) { } catch { }
        return _buyOwn(quote, signature, consent);
    }

    /// @inheritdoc ICoverMarket
    function buyFor(Quote calldata quote, bytes calldata signature, bytes calldata consent, bytes calldata acceptance)
        external
        nonReentrant
        returns (uint256 coverId)
    {
        bytes32 digest = hashQuote(quote);
        if (
            _books.usedQuotes[digest]
                || !SignatureChecker.isValidSignatureNowCalldata(quote.buyer, hashAcceptance(digest), acceptance)
        ) revert NotAccepted(quote.buyer);

        coverId = _buy(quote, digest, signature, consent);
        _books.usedQuotes[digest] = true;
    }

    // ---------------------------------------------------------------------------------------------------- settlement

    /// @inheritdoc ICoverMarket
    function settle(uint256 coverId, bytes calldata evidence) external nonReentrant returns (uint256 paid) {
        return AfterSaleLib.settle(_books, programRegistry, clock, coverId, evidence);
    }

    /// @inheritdoc ICoverMarket
    function expire(uint256[] calldata coverIds) external nonReentrant {
        AfterSaleLib.expire(_books, _ports(), coverIds);
    }

    /// @inheritdoc ICoverMarket
    function retireDue(address pool, uint256 most) external nonReentrant returns (uint256 retired) {
        if (!_books.poolRecords[pool].unpack().isDue()) return 0;
        return _retireDue(pool, most);
    }

    /// @inheritdoc ICoverMarket
    function voidCover(uint256 coverId) external nonReentrant {
        AfterSaleLib.voidCover(_books, _ports(), coverId, _ownerOf(coverId));
    }

    /// @inheritdoc ICoverMarket
    function cancel(uint256 coverId, uint256 leastRefund) external nonReentrant returns (uint256 refund) {
        refund = AfterSaleLib.cancel(_books, _ports(), coverId, _ownerOf(coverId));
        if (refund < leastRefund) revert RefundTooLow(coverId, refund, leastRefund);
    }

    // ---------------------------------------------------------------------------------------------------- governance

    /// @inheritdoc ICoverMarket
    function setSigner(address signer, bytes32 role, uint96 limitPerDay) external onlyGovernance {
        AdmissionLib.setSigner(_books, signer, role, limitPerDay);
    }

    /// @inheritdoc ICoverMarket
    function revokeSigner(address signer) external {
        if (msg.sender != safeguard.guardian()) _requireGovernor();

        AdmissionLib.setSigner(_books, signer, 0, 0);
    }

    /// @inheritdoc ICoverMarket
    function admitPool(address pool, bool admitted) external onlyGovernance nonReentrant {
        AdmissionLib.admitPool(_books, pool, admitted);
    }

    /// @inheritdoc ICoverMarket
    function admitTreaty(address treaty) external onlyGovernance {
        AdmissionLib.admitTreaty(_books, ITreaty(treaty));
    }

    /// @inheritdoc ICoverMarket
    function openTreaty() external nonReentrant {
        AdmissionLib.openTreaty(_books, ITreaty(msg.sender));
    }

    // --------------------------------------------------------------------------------------------------------- views

    /// @inheritdoc ICoverMarket
    function cover(uint256 coverId) external view returns (Cover memory) {
        return AfterSaleLib.describe(_books, programRegistry, coverId);
    }

    /// @inheritdoc ICoverMarket
    function coverCount() external view returns (uint256) {
        return _books.coverCount;
    }

    /// @inheritdoc ICoverMarket
    function owed(uint256 coverId) external view returns (uint256) {
        return AfterSaleLib.owedDown(_books, programRegistry, coverId);
    }

    /// @inheritdoc ICoverMarket
    function signerRole(address signer) external view returns (bytes32) {
        return _books.signers.roles[signer];
    }

    /// @inheritdoc ICoverMarket
    function signerAllowance(address signer) external view returns (SignerAllowance memory) {
        return AdmissionLib.allowance(_books, signer);
    }

    /// @inheritdoc ICoverMarket
    function isNonceUsed(address signer, uint256 nonce) external view returns (bool) {
        // forge-lint: disable-next-line(incorrect-shift)
        return _books.usedNonces[signer][nonce >> 8] & (1 << (nonce & 0xff)) != 0;
    }

    /// @inheritdoc ICoverMarket
    function isAdmitted(address pool) external view returns (bool) {
        return _books.poolRecords[pool].unpack().admitted;
    }

    /// @inheritdoc ICoverMarket
    function treatyOf(address pool) external view returns (address treaty, uint64 cession, uint40 closesAt) {
        PoolRecord memory record = _books.poolRecords[pool].unpack();
        Cession memory latest = _books.cessions[record.treaty];
        // stored in 40 bits
        // forge-lint: disable-next-line(unsafe-typecast)
        return (latest.treaty, latest.share, uint40(record.closesAt));
    }

    /// @inheritdoc ICoverMarket
    function treatyPool(address treaty) external view returns (address pool) {
        return _books.treatyPools[treaty];
    }

    /// @inheritdoc ICoverMarket
    function venueOutstanding(uint64 venueId) external view returns (uint256) {
        return _books.venueBooks[venueId].outstanding;
    }

    /// @inheritdoc ICoverMarket
    function hashQuote(Quote calldata quote) public view returns (bytes32) {
        return _hashTypedDataV4(quote.hashQuote());
    }

    /// @inheritdoc ICoverMarket
    function hashConsent(bytes32 quoteHash) public view returns (bytes32) {
        return _hashTypedDataV4(QuoteLib.hashConsent(quoteHash));
    }

    /// @inheritdoc ICoverMarket
    function hashAcceptance(bytes32 quoteHash) public view returns (bytes32) {
        return _hashTypedDataV4(QuoteLib.hashAcceptance(quoteHash));
    }

    /// @inheritdoc IERC721
    function balanceOf(address account) public view override(ERC721, IERC721) returns (uint256) {
        if (account == address(0)) revert ERC721InvalidOwner(account);
        return _books.holders[account].balance;
    }

    // ------------------------------------------------------------------------------------------------------ internal

    /// @dev OpenZeppelin's, on the market's own books.
    function _ownerOf(uint256 coverId) internal view override returns (address) {
        return _books.holderOf(coverId);
    }

    /// @dev OpenZeppelin's, for transfers: they name who asks. A purchase makes its token itself, and none is ever burnt.
    function _update(address to, uint256 coverId, address auth) internal override returns (address from) {
        from = _ownerOf(coverId);
        _checkAuthorized(from, auth, coverId);

        // an approval ends with the holding of whoever gave it
        _approve(address(0), coverId, address(0), false);
        _books.move(coverId, from, to);
        emit Transfer(from, to, coverId);
    }

    function _buyOwn(Quote calldata quote, bytes calldata signature, bytes calldata consent)
        private
        returns (uint256 coverId)
    {
        if (msg.sender != quote.buyer) revert NotBuyer(quote.buyer, msg.sender);
        return _buy(quote, hashQuote(quote), signature, consent);
    }

    function _buy(Quote memory quote, bytes32 digest, bytes calldata signature, bytes calldata consent)
        private
        returns (uint256 coverId)
    {
        if (block.timestamp > quote.deadline) revert QuoteExpired(quote.deadline);
        Sale memory sale;
        sale.digest = digest;
        sale.pool = _admitted(quote.pool);
        if (sale.pool.isDue()) {
            _retireDue(quote.pool, RETIRED_PER_SALE);
            sale.pool = _admitted(quote.pool);
        }
        Mandate memory mandate = ITailRiskPool(quote.pool).mandate();
        sale.signer = _useSigner(quote, digest, signature, mandate.signerRole);
        _takeOffSale(quote, sale);
        _useConsent(quote, sale, consent);
        _requireMandate(quote, mandate, sale);
        _requireInterest(quote, sale);
        safeguard.requireSaleable(quote.pool, quote.venueId);

        coverId = ++_books.coverCount;
        StoredCover memory cover_ = _record(coverId, quote, sale);
        _bookVenue(quote, sale);
        emit Transfer(address(0), quote.buyer, coverId);
        _collect(coverId, quote, sale, cover_);
    }

    function _retireDue(address pool, uint256 most) private returns (uint256 retired) {
        return AfterSaleLib.retireDue(_books, _ports(), pool, most);
    }

    function _record(uint256 coverId, Quote memory quote, Sale memory sale)
        private
        returns (StoredCover memory cover_)
    {
        PoolRecord memory pool = sale.pool;
        uint256 week = DueLib.weekOf(sale.program.end);
        mapping(uint256 week => uint256) storage heads = _books.dueHeads[pool.id];
        cover_.limit = quote.limit;
        cover_.premium = quote.premium;
        cover_.boughtOn = DayLib.day(block.timestamp);
        cover_.layer = quote.layer;
        cover_.status = CoverStatus.Active;
        cover_.share = quote.share;
        cover_.programId = quote.programId;
        cover_.nextDue = heads[week];
        cover_.pool = pool.id;
        cover_.signer = sale.signer;
        cover_.treaty = pool.openTreaty();
        cover_.feeShare = sale.protocolFee / CoverLib.FEE_UNIT;
        // who called or signed is not the zero address
        cover_.holder = _books.credit(quote.buyer);
        heads[week] = coverId;
        _books.covers[coverId].storeMoney(cover_);
        _books.covers[coverId].storeTerms(cover_);
        if (pool.include(week, sale.program.grace)) _books.poolRecords[quote.pool] = pool.pack();
    }

    /// @dev The premium moves before the pool binds, so that a token with a hook changes neither capacity nor floor after they
    /// were checked.
    function _collect(uint256 coverId, Quote memory quote, Sale memory sale, StoredCover memory cover_) private {
        IERC20 asset = IERC20(ITailRiskPool(quote.pool).asset());
        uint40 end = sale.program.end;
        (ITreaty treaty, uint256 ceded) = _books.cession(cover_);
        if (address(treaty) != address(0)) {
            emit CoverCeded(coverId, address(treaty), ceded);
            TokenLib.pull(asset, quote.buyer, address(treaty), ceded);
            treaty.bind(coverId, cover_.treatyTerms(sale.program, ceded, end));
        }
        TokenLib.pull(asset, quote.buyer, quote.pool, quote.premium - ceded);
        uint256 floor = ITailRiskPool(quote.pool)
            .bind(
                coverId,
                sale.riskGroup,
                cover_.poolTerms(sale.program, ceded, end),
                quote.premium,
                end + sale.program.grace - uint40(block.timestamp)
            );
        _emitBought(coverId, quote, sale.digest, cover_.feeDown(), floor);
    }

    /// @dev The safeguard has to know the pools of a program; it does if the venue's last sale was of this pair.
    function _bookVenue(Quote memory quote, Sale memory sale) private {
        VenueBook memory book = sale.book;
        bool isKnown = book.programId == quote.programId && book.pool == sale.pool.id;
        // ids of 32 and 24 bits, as `PackedCover` has them
        // forge-lint: disable-next-line(unsafe-typecast)
        (book.programId, book.pool) = (uint48(quote.programId), uint24(sale.pool.id));
        _books.venueBooks[quote.venueId] = book;
        if (!isKnown) safeguard.attach(quote.programId, quote.pool, quote.venueId, sale.program.start);
    }

    function _emitBought(uint256 coverId, Quote memory quote, bytes32 digest, uint256 fee, uint256 floor) private {
        emit CoverBought(
            coverId,
            quote.programId,
            quote.pool,
            quote.venueId,
            quote.layer,
            quote.share,
            quote.buyer,
            quote.limit,
            quote.premium,
            fee,
            floor,
            quote.modelHash,
            digest
        );
    }

    /// @dev The signer must have the pool's role and room in its allowance; its nonce is used up.
    function _useSigner(Quote memory quote, bytes32 digest, bytes calldata signature, bytes32 role)
        private
        returns (uint256 id)
    {
        (address signer,,) = ECDSA.tryRecoverCalldata(digest, signature);
        id = _books.signers.fill(signer, role, quote.limit);
        uint256 nonce = quote.nonce;
        uint256 word = _books.usedNonces[signer][nonce >> 8];
        // forge-lint: disable-next-line(incorrect-shift)
        uint256 bit = 1 << (nonce & 0xff);
        if (word & bit != 0) revert NonceUsed(signer, nonce);

        _books.usedNonces[signer][nonce >> 8] = word | bit;
    }

    /// @dev Takes the share off sale; the quote must be on the program's terms.
    function _takeOffSale(Quote memory quote, Sale memory sale) private {
        (PackedProgram memory program, PackedLayer layer) =
            programRegistry.sell(quote.programId, quote.layer, quote.share);
        sale.program = program.unpack();
        quote.requireTerms(sale.program, layer.unpack());
    }

    /// @dev The venue's owner buys or consents.
    function _useConsent(Quote memory quote, Sale memory sale, bytes calldata consent) private {
        address owner;
        (owner, sale.riskGroup) = venueRegistry.controlOf(quote.venueId);
        if (quote.buyer == owner) return;
        bool isUsed = _books.usedQuotes[sale.digest];
        if (isUsed || !SignatureChecker.isValidSignatureNowCalldata(owner, hashConsent(sale.digest), consent)) {
            revert NoConsent(quote.venueId);
        }

        _books.usedQuotes[sale.digest] = true;
    }

    function _requireMandate(Quote memory quote, Mandate memory mandate, Sale memory sale) private view {
        Program memory program = sale.program;
        // forge-lint: disable-next-line(incorrect-shift)
        if (mandate.perils & (1 << uint8(program.peril)) == 0) revert OutsideMandate("perils");
        if (program.end + program.grace - block.timestamp > mandate.longestTerm) revert OutsideMandate("longestTerm");
        if (program.coinsurance < mandate.smallestCoinsurance) revert OutsideMandate("smallestCoinsurance");
        if (mandate.riskGroup != 0 && mandate.riskGroup != sale.riskGroup) revert OutsideMandate("riskGroup");
        if (
            program.peril == Peril.DEPEG
                && ITrigger(program.trigger).subject(quote.programId) == ITailRiskPool(quote.pool).asset()
        ) revert OutsideMandate("ownAsset");
    }

    /// @dev A limit is worth its while, is an interest of the venue, and rests on a fresh report.
    function _requireInterest(Quote memory quote, Sale memory sale) private view {
        SaleTerms memory terms = parameters.saleTerms();
        if (quote.limit < terms.minimumLimit) revert LimitTooSmall(quote.limit, terms.minimumLimit);
        (uint40 observedAt, uint256 raoi) = oracle.lastInterest(quote.venueId);
        if (observedAt + terms.reportAge < block.timestamp) revert VenueReportStale(quote.venueId, observedAt);
        VenueBook memory book = _books.venueBooks[quote.venueId];
        uint256 limits = uint256(book.outstanding) + quote.limit;
        uint256 interest = Math.mulDiv(raoi, terms.insurableMultiple, WAD);
        if (limits > interest) revert InsurableInterestExceeded(quote.venueId, limits, interest);

        (book.outstanding, book.riskGroup) = (limits.toUint96(), sale.riskGroup);
        sale.book = book;
        sale.protocolFee = terms.protocolFee;
    }

    function _admitted(address pool) private view returns (PoolRecord memory record) {
        record = _books.poolRecords[pool].unpack();
        if (!record.admitted) revert PoolNotAdmitted(pool);
    }

    function _ports() private view returns (Ports memory) {
        return Ports({
            parameters: parameters,
            venueRegistry: venueRegistry,
            programRegistry: programRegistry,
            oracle: oracle,
            safeguard: safeguard,
            clock: clock
        });
    }

    function _requireGovernor() private view onlyGovernance { }
}
