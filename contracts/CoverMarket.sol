// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IERC20 } from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import { IERC20Permit } from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Permit.sol";
import { ERC721 } from "@openzeppelin/contracts/token/ERC721/ERC721.sol";
import { ReentrancyGuardTransient } from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import { ECDSA } from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import { EIP712 } from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import { SignatureChecker } from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";
import { Math } from "@openzeppelin/contracts/utils/math/Math.sol";
import { SafeCast } from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import { Governed } from "./governance/Governed.sol";
import { IAttestationOracle, LatestReport } from "./interfaces/IAttestationOracle.sol";
import { Cover, CoverStatus, ICoverMarket, Quote } from "./interfaces/ICoverMarket.sol";
import { Economics, IParameters } from "./interfaces/IParameters.sol";
import { IProgramRegistry, Layer, Peril, Program } from "./interfaces/IProgramRegistry.sol";
import { ISafeguard } from "./interfaces/ISafeguard.sol";
import { ISequencerClock } from "./interfaces/ISequencerClock.sol";
import { ITailRiskPool, Mandate, PremiumTerms } from "./interfaces/ITailRiskPool.sol";
import { ITrigger } from "./interfaces/ITrigger.sol";
import { IVenueRegistry, Venue } from "./interfaces/IVenueRegistry.sol";
import { CoverLib, PackedCover, StoredCover } from "./libraries/CoverLib.sol";
import { DueLib, PackedPoolRecord, PoolRecord } from "./libraries/DueLib.sol";
import { LayerLib } from "./libraries/LayerLib.sol";
import { QuoteLib } from "./libraries/QuoteLib.sol";
import { TokenLib } from "./libraries/TokenLib.sol";

/// @notice Sells covers against signed quotes, settles them by one formula, and retires them.
contract CoverMarket is ICoverMarket, ERC721, EIP712, ReentrancyGuardTransient, Governed {
    using SafeCast for uint256;

    /// @dev What a purchase has to know, gathered once.
    struct Sale {
        bytes32 digest;
        address signer;
        Program program;
        Layer layer;
        Venue venue;
        Economics economics;
        uint256 floor;
    }

    struct Signer {
        bytes32 role;
        /// @dev Ids count up from 1, so that covers can name their signer in three bytes.
        uint24 id;
    }

    /// @dev One slot. A venue's risk group is for good, so a payout need not ask the registry for it.
    struct VenueBook {
        uint192 outstanding;
        uint64 riskGroup;
    }

    uint256 private constant WAD = 1e18;
    /// @dev Due covers that a purchase retires.
    uint256 private constant RETIRED_PER_SALE = 2;

    IVenueRegistry public immutable venueRegistry;
    IProgramRegistry public immutable programRegistry;
    IAttestationOracle public immutable oracle;
    ISafeguard public immutable safeguard;
    ISequencerClock public immutable clock;
    mapping(address treaty => address) public treatyPool;

    uint128 private _coverCount;
    uint24 private _poolCount;
    uint24 private _signerCount;

    mapping(uint256 coverId => PackedCover) private _covers;
    mapping(address pool => PackedPoolRecord) private _poolRecords;
    mapping(uint256 poolId => address) private _pools;
    mapping(uint256 poolId => mapping(uint256 week => uint256)) private _dueHeads;
    mapping(address signer => Signer) private _signers;
    mapping(uint256 signerId => address) private _signerAddresses;
    mapping(address signer => mapping(uint256 word => uint256)) private _usedNonces;
    /// @dev A nonce is one signer's, so two of them may sign the same quote: the venue consented to one purchase.
    mapping(bytes32 quoteHash => bool) private _usedConsents;
    mapping(uint64 venueId => VenueBook) private _venueBooks;

    constructor(
        IParameters parameters_,
        IVenueRegistry venueRegistry_,
        IProgramRegistry programRegistry_,
        IAttestationOracle oracle_,
        ISafeguard safeguard_,
        ISequencerClock clock_
    ) ERC721("Ballast Cover", "BCOVER") EIP712("Ballast Cover Market", "1") Governed(parameters_) {
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
        return _buy(quote, signature, consent);
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
        _requireAdmitted(quote.pool);
        IERC20Permit token = IERC20Permit(ITailRiskPool(quote.pool).asset());
        // somebody may have brought the permit before us; the transfer will tell whether it is there
        try token.permit(msg.sender, address(this), quote.premium, permitDeadline, v, r, s) { } catch { }
        return _buy(quote, signature, consent);
    }

    // ---------------------------------------------------------------------------------------------------- settlement

    /// @inheritdoc ICoverMarket
    function settle(uint256 coverId, bytes calldata evidence) external nonReentrant returns (uint256 paid) {
        (StoredCover memory cover_, Program memory program) = _active(coverId);

        uint256 index = ITrigger(program.trigger).measure(cover_.programId, evidence);
        return _payOwed(coverId, cover_, program, index);
    }

    /// @inheritdoc ICoverMarket
    function expire(uint256[] calldata coverIds) external nonReentrant {
        for (uint256 i; i < coverIds.length; ++i) {
            uint256 coverId = coverIds[i];
            (StoredCover memory cover_, Program memory program) = _active(coverId);
            uint40 dueAt = program.end + program.grace;
            if (block.timestamp < dueAt) revert NotDue(coverId, dueAt);
            if (_isPending(cover_, program)) revert ClaimPending(coverId);

            _retire(coverId, cover_, program);
        }
    }

    /// @inheritdoc ICoverMarket
    function retireDue(address pool, uint256 most) external nonReentrant returns (uint256 retired) {
        return _retireDue(pool, most);
    }

    /// @inheritdoc ICoverMarket
    /// @dev Its place in the due list stays and is skipped.
    function voidCover(uint256 coverId) external onlyGovernance nonReentrant {
        (StoredCover memory cover_, Program memory program) = _active(coverId);
        if (block.timestamp >= program.start) revert AlreadyStarted(coverId, program.start);
        address holder = ownerOf(coverId);

        cover_.status = CoverStatus.Voided;
        _covers[coverId].storeMoney(cover_);
        // forge-lint: disable-next-line(unsafe-typecast)
        uint64 riskGroup = _lower(program.venueId, uint96(cover_.limit));
        emit CoverVoided(coverId, holder, cover_.premium);

        // as wide as they were bought
        // forge-lint: disable-next-line(unsafe-typecast)
        programRegistry.unsell(cover_.programId, uint8(cover_.layer), uint64(cover_.share));
        ITailRiskPool(_pools[cover_.pool]).unbind(coverId, riskGroup, cover_.premiumTerms(program), holder);
    }

    // ---------------------------------------------------------------------------------------------------- governance

    /// @inheritdoc ICoverMarket
    function setSigner(address signer, bytes32 role) external onlyGovernance {
        Signer storage signer_ = _signers[signer];
        if (signer_.id == 0) {
            signer_.id = ++_signerCount;
            _signerAddresses[signer_.id] = signer;
        }
        signer_.role = role;
        emit SignerSet(signer, role);
    }

    /// @inheritdoc ICoverMarket
    function admitPool(address pool, bool admitted) external onlyGovernance {
        PoolRecord memory record = _poolRecords[pool].unpack();
        if (record.id == 0) {
            record.id = ++_poolCount;
            _pools[record.id] = pool;
        }
        record.admitted = admitted;
        _poolRecords[pool] = record.pack();
        emit PoolAdmitted(pool, admitted);
    }

    // --------------------------------------------------------------------------------------------------------- views

    /// @inheritdoc ICoverMarket
    function cover(uint256 coverId) external view returns (Cover memory) {
        StoredCover memory stored = _stored(coverId);
        // each field is stored narrower than here
        // forge-lint: disable-start(unsafe-typecast)
        return Cover({
            pool: _pools[stored.pool],
            programId: uint64(stored.programId),
            layer: uint8(stored.layer),
            status: stored.status,
            limit: uint96(stored.limit),
            paid: uint96(stored.paid),
            share: uint64(stored.share),
            premium: uint96(stored.premium),
            fee: stored.feeDown(),
            signer: _signerAddresses[stored.signer],
            treaty: address(0),
            nextDue: uint64(stored.nextDue),
            until: stored.status == CoverStatus.None ? 0 : _program(stored).end
        });
        // forge-lint: disable-end(unsafe-typecast)
    }

    /// @inheritdoc ICoverMarket
    function coverCount() external view returns (uint256) {
        return _coverCount;
    }

    /// @inheritdoc ICoverMarket
    function owed(uint256 coverId) external view returns (uint256) {
        StoredCover memory stored = _stored(coverId);
        if (stored.status != CoverStatus.Active) return 0;

        return _owed(stored, _index(stored, _program(stored)));
    }

    /// @inheritdoc ICoverMarket
    function signerRole(address signer) external view returns (bytes32) {
        return _signers[signer].role;
    }

    /// @inheritdoc ICoverMarket
    function isNonceUsed(address signer, uint256 nonce) external view returns (bool) {
        // forge-lint: disable-next-line(incorrect-shift)
        return _usedNonces[signer][nonce >> 8] & (1 << (nonce & 0xff)) != 0;
    }

    /// @inheritdoc ICoverMarket
    function isAdmitted(address pool) external view returns (bool) {
        return _poolRecords[pool].unpack().admitted;
    }

    /// @inheritdoc ICoverMarket
    function venueOutstanding(uint64 venueId) external view returns (uint256) {
        return _venueBooks[venueId].outstanding;
    }

    /// @inheritdoc ICoverMarket
    function hashQuote(Quote calldata quote) public view returns (bytes32) {
        return _hashTypedDataV4(QuoteLib.hashQuote(quote));
    }

    /// @inheritdoc ICoverMarket
    function hashConsent(bytes32 quoteHash) public view returns (bytes32) {
        return _hashTypedDataV4(QuoteLib.hashConsent(quoteHash));
    }

    // ------------------------------------------------------------------------------------------------------ internal

    function _buy(Quote calldata quote, bytes calldata signature, bytes calldata consent)
        private
        returns (uint256 coverId)
    {
        if (block.timestamp > quote.deadline) revert QuoteExpired(quote.deadline);
        if (msg.sender != quote.buyer) revert NotBuyer(quote.buyer, msg.sender);
        _requireAdmitted(quote.pool);
        _retireDue(quote.pool, RETIRED_PER_SALE);
        Mandate memory mandate = ITailRiskPool(quote.pool).mandate();
        Sale memory sale;
        sale.digest = hashQuote(quote);
        sale.signer = _requireSigner(sale.digest, signature, mandate.signerRole);
        _useNonce(sale.signer, quote.nonce);
        (sale.program, sale.layer) = programRegistry.sell(quote.programId, quote.layer, quote.share);
        sale.venue = venueRegistry.venue(quote.venueId);
        sale.economics = parameters.economics();
        _requireTerms(quote, sale.program, sale.layer);
        _useConsent(quote, sale.digest, sale.venue.owner, consent);
        _requireMandate(mandate, sale.program, sale.venue);
        _requireInterest(quote, sale.economics);
        sale.floor = _requireFloor(quote, sale.program);

        coverId = ++_coverCount;
        StoredCover memory cover_ = _record(coverId, quote, sale);
        _venueBooks[quote.venueId] = VenueBook({
            outstanding: _venueBooks[quote.venueId].outstanding + quote.limit, riskGroup: sale.venue.riskGroup
        });
        _mint(msg.sender, coverId);
        _emitBought(coverId, quote, sale, cover_.feeDown());

        TokenLib.pull(IERC20(ITailRiskPool(quote.pool).asset()), msg.sender, quote.pool, quote.premium);
        ITailRiskPool(quote.pool)
            .bind(
                coverId,
                sale.venue.riskGroup,
                cover_.premiumTerms(sale.program),
                quote.premium,
                uint40(sale.program.end + sale.program.grace - block.timestamp)
            );
    }

    function _record(uint256 coverId, Quote calldata quote, Sale memory sale)
        private
        returns (StoredCover memory cover_)
    {
        PoolRecord memory pool = _poolRecords[quote.pool].unpack();
        uint256 week = DueLib.weekOf(sale.program.end);
        mapping(uint256 week => uint256) storage heads = _dueHeads[pool.id];
        cover_ = StoredCover({
            limit: quote.limit,
            paid: 0,
            premium: quote.premium,
            layer: quote.layer,
            status: CoverStatus.Active,
            share: quote.share,
            programId: quote.programId,
            nextDue: heads[week],
            pool: pool.id,
            signer: _signers[sale.signer].id,
            feeShare: sale.economics.protocolFee / CoverLib.FEE_UNIT
        });
        pool.include(week, sale.program.grace);
        heads[week] = coverId;
        _covers[coverId].storeMoney(cover_);
        _covers[coverId].storeTerms(cover_);
        _poolRecords[quote.pool] = pool.pack();
    }

    function _emitBought(uint256 coverId, Quote calldata quote, Sale memory sale, uint256 fee) private {
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
            sale.floor,
            quote.modelHash,
            sale.digest
        );
    }

    /// @dev Pays what the index owes beyond what was paid.
    function _payOwed(uint256 coverId, StoredCover memory cover_, Program memory program, uint256 index)
        private
        returns (uint96 amount)
    {
        amount = _owed(cover_, index);
        if (amount == 0) return 0;

        // forge-lint: disable-next-line(unsafe-typecast)
        uint96 paidBefore = uint96(cover_.paid);
        cover_.paid += amount;
        _covers[coverId].storeMoney(cover_);
        uint64 riskGroup = _lower(program.venueId, amount);

        bool pushed = ITailRiskPool(_pools[cover_.pool])
            .payLoss(coverId, riskGroup, cover_.premiumTerms(program), paidBefore, amount, 0, program.vault);
        emit CoverSettled(coverId, index, amount, cover_.paid, program.vault, pushed);
    }

    /// @dev Pays what the recorded index owes and frees the rest of the limit.
    function _retire(uint256 coverId, StoredCover memory cover_, Program memory program) private {
        cover_.status = CoverStatus.Expired;
        _covers[coverId].storeMoney(cover_);
        _payOwed(coverId, cover_, program, _index(cover_, program));

        // forge-lint: disable-next-line(unsafe-typecast)
        uint96 left = uint96(cover_.limit - cover_.paid);
        uint64 riskGroup = _lower(program.venueId, left);
        emit CoverExpired(coverId, left);

        ITailRiskPool(_pools[cover_.pool]).release(coverId, riskGroup, left);
    }

    /// @dev Looks at up to `most` covers at the front of the pool's due lists. One that can't be retired yet moves to the
    /// next Friday's list, so that it holds up no other.
    function _retireDue(address poolAddress, uint256 most) private returns (uint256 retired) {
        PoolRecord memory pool = _poolRecords[poolAddress].unpack();
        if (!pool.isDue()) return 0;

        mapping(uint256 week => uint256) storage heads = _dueHeads[pool.id];
        for (uint256 i; i < most; ++i) {
            uint256 coverId = pool.first(heads);
            if (coverId == 0) break;
            StoredCover memory cover_ = _stored(coverId);
            heads[pool.week] = cover_.nextDue;
            if (cover_.status != CoverStatus.Active) continue;

            Program memory program = _program(cover_);
            if (block.timestamp < program.end + program.grace || _isPending(cover_, program)) {
                uint256 week = pool.week + 1;
                cover_.nextDue = heads[week];
                _covers[coverId].storeTerms(cover_);
                heads[week] = coverId;
                pool.include(week, pool.grace);
            } else {
                ++retired;
                _retire(coverId, cover_, program);
            }
        }
        _poolRecords[poolAddress] = pool.pack();
    }

    /// @dev Takes an amount off a venue's outstanding limits and tells its risk group.
    function _lower(uint64 venueId, uint96 amount) private returns (uint64 riskGroup) {
        VenueBook memory book = _venueBooks[venueId];
        book.outstanding -= amount;
        _venueBooks[venueId] = book;
        return book.riskGroup;
    }

    function _useNonce(address signer, uint256 nonce) private {
        uint256 word = _usedNonces[signer][nonce >> 8];
        // forge-lint: disable-next-line(incorrect-shift)
        uint256 bit = 1 << (nonce & 0xff);
        if (word & bit != 0) revert NonceUsed(signer, nonce);

        _usedNonces[signer][nonce >> 8] = word | bit;
    }

    function _owed(StoredCover memory cover_, uint256 index) private view returns (uint96) {
        // below 2^80 and 2^8
        // forge-lint: disable-start(unsafe-typecast)
        Layer memory layer = programRegistry.layer(cover_.programId, uint8(cover_.layer));
        uint256 total = LayerLib.payoutDown(index, layer.attachment, layer.exhaustion, uint96(cover_.limit));
        return total > cover_.paid ? uint96(total - cover_.paid) : 0;
        // forge-lint: disable-end(unsafe-typecast)
    }

    function _active(uint256 coverId) private view returns (StoredCover memory cover_, Program memory program) {
        cover_ = _stored(coverId);
        if (cover_.status != CoverStatus.Active) revert CoverNotActive(coverId, cover_.status);
        program = _program(cover_);
    }

    function _stored(uint256 coverId) private view returns (StoredCover memory) {
        return _covers[coverId].load();
    }

    function _program(StoredCover memory cover_) private view returns (Program memory) {
        return programRegistry.program(cover_.programId);
    }

    function _index(StoredCover memory cover_, Program memory program) private view returns (uint256) {
        return ITrigger(program.trigger).indexOf(cover_.programId);
    }

    function _isPending(StoredCover memory cover_, Program memory program) private view returns (bool) {
        return ITrigger(program.trigger).isPending(cover_.programId);
    }

    function _requireAdmitted(address pool) private view {
        if (!_poolRecords[pool].unpack().admitted) revert PoolNotAdmitted(pool);
    }

    function _requireSigner(bytes32 digest, bytes calldata signature, bytes32 role)
        private
        view
        returns (address signer)
    {
        (signer,,) = ECDSA.tryRecoverCalldata(digest, signature);
        bytes32 signerRole_ = _signers[signer].role;
        if (signer == address(0) || signerRole_ == 0 || signerRole_ != role) revert BadQuoteSigner(signer, role);
    }

    /// @dev Every term the buyer agreed to must be the program's.
    function _requireTerms(Quote calldata quote, Program memory program, Layer memory layer) private pure {
        if (quote.venueId != program.venueId) revert TermsMismatch("venueId");
        if (quote.peril != program.peril) revert TermsMismatch("peril");
        if (quote.attachment != layer.attachment) revert TermsMismatch("attachment");
        if (quote.exhaustion != layer.exhaustion) revert TermsMismatch("exhaustion");
        if (quote.start != program.start) revert TermsMismatch("start");
        if (quote.end != program.end) revert TermsMismatch("end");
        if (quote.vault != program.vault) revert TermsMismatch("vault");
        if (
            quote.peril == Peril.DEFICIT
                && quote.limit != uint256(quote.share) * (layer.exhaustion - layer.attachment) / WAD
        ) revert TermsMismatch("limit");
    }

    function _useConsent(Quote calldata quote, bytes32 digest, address owner, bytes calldata consent) private {
        if (quote.buyer == owner) return;
        bool isUsed = _usedConsents[digest];
        if (isUsed || !SignatureChecker.isValidSignatureNowCalldata(owner, hashConsent(digest), consent)) {
            revert NoConsent(quote.venueId);
        }

        _usedConsents[digest] = true;
    }

    function _requireMandate(Mandate memory mandate, Program memory program, Venue memory venue) private view {
        // forge-lint: disable-next-line(incorrect-shift)
        if (mandate.perils & (1 << uint8(program.peril)) == 0) revert OutsideMandate("perils");
        if (program.end + program.grace - block.timestamp > mandate.longestTerm) revert OutsideMandate("longestTerm");
        if (program.coinsurance < mandate.smallestCoinsurance) revert OutsideMandate("smallestCoinsurance");
        if (mandate.riskGroup != 0 && mandate.riskGroup != venue.riskGroup) revert OutsideMandate("riskGroup");
    }

    /// @dev A limit is worth its while, is an interest of the venue, and rests on a fresh report.
    function _requireInterest(Quote calldata quote, Economics memory economics) private view {
        if (quote.limit < economics.minimumLimit) revert LimitTooSmall(quote.limit, economics.minimumLimit);
        LatestReport memory report = oracle.latest(quote.venueId);
        if (report.observedAt + parameters.timing().reportAge < block.timestamp) {
            revert VenueReportStale(quote.venueId, report.observedAt);
        }
        uint256 limits = uint256(_venueBooks[quote.venueId].outstanding) + quote.limit;
        uint256 interest = Math.mulDiv(report.raoi, economics.insurableMultiple, WAD);
        if (limits > interest) revert InsurableInterestExceeded(quote.venueId, limits, interest);
    }

    function _requireFloor(Quote calldata quote, Program memory program) private view returns (uint256 floor) {
        uint256 locked = program.end + program.grace - block.timestamp;
        floor = ITailRiskPool(quote.pool).floorPremiumUp(quote.limit, locked);
        if (quote.premium < floor) revert PremiumBelowFloor(quote.premium, floor);
    }
}
