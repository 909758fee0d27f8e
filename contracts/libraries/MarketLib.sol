// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IERC20 } from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import { Math } from "@openzeppelin/contracts/utils/math/Math.sol";
import { SafeCast } from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import { CoverStatus, ICoverMarket } from "../interfaces/ICoverMarket.sol";
import { IProgramRegistry, Layer, Program } from "../interfaces/IProgramRegistry.sol";
import { ITailRiskPool, PremiumTerms } from "../interfaces/ITailRiskPool.sol";
import { ITreaty } from "../interfaces/ITreaty.sol";
import { PackedCover, StoredCover } from "./CoverLib.sol";
import { PackedPoolRecord } from "./DueLib.sol";
import { Holder, HolderLib } from "./HolderLib.sol";
import { LayerLib } from "./LayerLib.sol";
import { PackedLayer, PackedProgram } from "./ProgramLib.sol";
import { Signers } from "./SignerLib.sol";

/// @notice What the market keeps of a venue. One slot. A venue's risk group is for good, so a payout need not ask for it.
struct VenueBook {
    /// @dev Sum of the outstanding limits on the venue, asset units.
    uint96 outstanding;
    uint64 riskGroup;
    /// @dev The program and the pool of the venue's last sale: the safeguard knows of this pair.
    uint48 programId;
    uint24 pool;
}

/// @notice An admitted treaty. One slot.
struct Cession {
    address treaty;
    /// @dev Fixed when it opens, wad.
    uint64 share;
}

/// @notice Everything the market keeps.
struct MarketBooks {
    uint128 coverCount;
    uint24 poolCount;
    uint16 treatyCount;
    uint32 holderCount;
    mapping(uint256 coverId => PackedCover) covers;
    /// @dev When cancelled covers end.
    mapping(uint256 coverId => uint40) untils;
    mapping(address pool => PackedPoolRecord) poolRecords;
    mapping(uint256 poolId => address) pools;
    mapping(uint256 poolId => mapping(uint256 week => uint256)) dueHeads;
    mapping(uint256 treatyId => Cession) cessions;
    mapping(address treaty => uint256) treatyIds;
    mapping(address treaty => address) treatyPools;
    mapping(uint64 venueId => VenueBook) venueBooks;
    Signers signers;
    mapping(address signer => mapping(uint256 word => uint256)) usedNonces;
    /// @dev A nonce is one signer's, so two of them may sign the same quote: consent and acceptance are to one purchase.
    mapping(bytes32 quoteHash => bool) usedQuotes;
    mapping(address account => Holder) holders;
    mapping(uint256 holderId => address) accounts;
}

/// @notice A cover with what it rests on.
struct PlacedCover {
    uint256 coverId;
    StoredCover cover;
    Program program;
    Layer layer;
    ITailRiskPool pool;
    /// @dev The treaty that carries it, 0 without, and its part of the premium, asset units.
    ITreaty treaty;
    uint256 ceded;
    /// @dev The program's end, or the cover's own if it was cancelled.
    uint40 until;
}

using HolderLib for MarketBooks global;
using MarketLib for MarketBooks global;
using MarketLib for PlacedCover global;

library MarketLib {
    using SafeCast for uint256;

    /// @notice A cover that may still have to pay; reverts with `CoverNotActive` on any other.
    function live(MarketBooks storage books, uint256 coverId) internal view returns (StoredCover memory cover) {
        cover = books.covers[coverId].load();
        if (!isLive(cover)) revert ICoverMarket.CoverNotActive(coverId, cover.status);
    }

    /// @notice A cover with what it rests on.
    function place(MarketBooks storage books, IProgramRegistry registry, uint256 coverId, StoredCover memory cover)
        internal
        view
        returns (PlacedCover memory made)
    {
        (made.coverId, made.cover) = (coverId, cover);
        // stored in 8 bits
        // forge-lint: disable-next-line(unsafe-typecast)
        (PackedProgram memory program, PackedLayer layer) = registry.placed(cover.programId, uint8(cover.layer));
        (made.program, made.layer) = (program.unpack(), layer.unpack());
        made.pool = ITailRiskPool(books.pools[cover.pool]);
        (made.treaty, made.ceded) = cession(books, cover);
        made.until = cover.status == CoverStatus.Cancelled ? books.untils[coverId] : made.program.end;
    }

    function isLive(StoredCover memory cover) internal pure returns (bool) {
        return cover.status == CoverStatus.Active || cover.status == CoverStatus.Cancelled;
    }

    /// @notice What the cover owes at `index` beyond what it paid, asset units, rounded down.
    function owedDown(PlacedCover memory made, uint256 index) internal pure returns (uint96) {
        // below 2^72
        // forge-lint: disable-start(unsafe-typecast)
        uint256 total =
            LayerLib.payoutDown(index, made.layer.attachment, made.layer.exhaustion, uint96(made.cover.limit));
        return total > made.cover.paid ? uint96(total - made.cover.paid) : 0;
        // forge-lint: disable-end(unsafe-typecast)
    }

    /// @notice Pays what the index owes beyond what was paid: the treaty refills the pool, the pool pays the vault.
    function pay(MarketBooks storage books, PlacedCover memory made, uint256 index) internal returns (uint96 amount) {
        amount = owedDown(made, index);
        if (amount == 0) return 0;

        StoredCover memory cover = made.cover;
        // forge-lint: disable-next-line(unsafe-typecast)
        uint96 paidBefore = uint96(cover.paid);
        cover.paid += amount;
        books.covers[made.coverId].storeMoney(cover);
        uint64 riskGroup = lower(books, made.program.venueId, amount);

        uint96 refill = _cede(made, paidBefore, amount);
        bool pushed = made.pool
        .payLoss(made.coverId, riskGroup, made.poolTerms(), paidBefore, amount, refill, made.program.vault);
        emit ICoverMarket.CoverSettled(made.coverId, index, amount, cover.paid, made.program.vault, pushed);
    }

    /// @notice The premium side of a cover as its pool knows it.
    function poolTerms(PlacedCover memory made) internal pure returns (PremiumTerms memory) {
        return made.cover.poolTerms(made.program, made.ceded, made.until);
    }

    /// @notice The premium side of a cover as its treaty knows it.
    function treatyTerms(PlacedCover memory made) internal pure returns (PremiumTerms memory) {
        return made.cover.treatyTerms(made.program, made.ceded, made.until);
    }

    /// @notice Takes an amount off a venue's outstanding limits and tells its risk group.
    function lower(MarketBooks storage books, uint64 venueId, uint96 amount) internal returns (uint64 riskGroup) {
        VenueBook memory book = books.venueBooks[venueId];
        book.outstanding -= amount;
        books.venueBooks[venueId] = book;
        return book.riskGroup;
    }

    /// @notice The treaty that carries the cover, 0 without, and its part of the premium, asset units.
    function cession(MarketBooks storage books, StoredCover memory cover)
        internal
        view
        returns (ITreaty treaty, uint256 ceded)
    {
        if (cover.treaty == 0) return (ITreaty(address(0)), 0);
        Cession memory found = books.cessions[cover.treaty];
        return (ITreaty(found.treaty), cover.cededDown(found.share));
    }

    /// @dev Counts what reached the pool, whatever the treaty says.
    function _cede(PlacedCover memory made, uint96 paidBefore, uint96 amount) private returns (uint96 refill) {
        if (address(made.treaty) == address(0)) return 0;

        IERC20 asset = IERC20(made.pool.asset());
        uint256 before = asset.balanceOf(address(made.pool));
        uint256 told = made.treaty.cede(made.coverId, made.treatyTerms(), paidBefore, amount);
        uint256 arrived = Math.saturatingSub(asset.balanceOf(address(made.pool)), before);
        return Math.min(told, arrived).toUint96();
    }
}
