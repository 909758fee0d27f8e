// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { ICoverMarket, SignerAllowance } from "../interfaces/ICoverMarket.sol";
import { ITailRiskPool } from "../interfaces/ITailRiskPool.sol";
import { ITreaty, TreatyTerms } from "../interfaces/ITreaty.sol";
import { PoolRecord } from "./DueLib.sol";
import { Cession, MarketBooks } from "./MarketLib.sol";

/// @notice Whom the market lets quote, sell and reinsure.
/// @dev A linked library, so that the market stays below the size limit. It runs on the market's storage and in its name;
/// permissions are the market's.
library AdmissionLib {
    /// @notice `ICoverMarket.setSigner`.
    function setSigner(MarketBooks storage books, address signer, bytes32 role, uint96 limitPerDay) external {
        books.signers.set(signer, role, limitPerDay);
    }

    /// @notice `ICoverMarket.signerAllowance`.
    function allowance(MarketBooks storage books, address signer) external view returns (SignerAllowance memory) {
        return books.signers.allowance(signer);
    }

    /// @notice `ICoverMarket.admitPool`.
    function admitPool(MarketBooks storage books, address pool, bool admitted) external {
        PoolRecord memory record = books.poolRecords[pool].unpack();
        if (record.id == 0) {
            record.id = ++books.poolCount;
            books.pools[record.id] = pool;
        }
        record.admitted = admitted;
        books.poolRecords[pool] = record.pack();
        emit ICoverMarket.PoolAdmitted(pool, admitted);
    }

    /// @notice `ICoverMarket.admitTreaty`: once, for a pool and a market that are its own.
    function admitTreaty(MarketBooks storage books, ITreaty treaty) external {
        address pool = treaty.terms().pool;
        if (!books.poolRecords[pool].unpack().admitted) revert ICoverMarket.PoolNotAdmitted(pool);
        if (books.treatyPools[address(treaty)] != address(0)) {
            revert ICoverMarket.TreatyAlreadyAdmitted(address(treaty));
        }
        ICoverMarket market = treaty.market();
        if (address(market) != address(this) || treaty.asset() != ITailRiskPool(pool).asset()) {
            revert ICoverMarket.ForeignTreaty(address(treaty), address(market));
        }

        uint16 id = ++books.treatyCount;
        books.treatyIds[address(treaty)] = id;
        books.treatyPools[address(treaty)] = pool;
        emit ICoverMarket.TreatyAdmitted(address(treaty), pool, id);
    }

    /// @notice `ICoverMarket.openTreaty` for a treaty that calls: one is open per pool.
    function openTreaty(MarketBooks storage books, ITreaty treaty) external {
        address poolAddress = books.treatyPools[address(treaty)];
        if (poolAddress == address(0)) revert ICoverMarket.TreatyNotAdmitted(address(treaty));
        PoolRecord memory pool = books.poolRecords[poolAddress].unpack();
        uint256 current = pool.openTreaty();
        if (current != 0) {
            // stored in 40 bits
            // forge-lint: disable-next-line(unsafe-typecast)
            revert ICoverMarket.PoolHasTreaty(poolAddress, books.cessions[current].treaty, uint40(pool.closesAt));
        }
        TreatyTerms memory terms = treaty.terms();
        uint64 share = treaty.cession();

        pool.treaty = books.treatyIds[address(treaty)];
        pool.closesAt = terms.closesAt;
        books.poolRecords[poolAddress] = pool.pack();
        books.cessions[pool.treaty] = Cession({ treaty: address(treaty), share: share });
        emit ICoverMarket.TreatyOpened(address(treaty), poolAddress, share, terms.closesAt);
    }
}
