// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { MarketBooks } from "./MarketLib.sol";

/// @notice An account that has or had a cover's token. One slot, which every purchase writes in any case.
struct Holder {
    /// @dev Ids count up from 1, so that covers can name their holder in four bytes.
    uint32 id;
    uint128 balance;
}

/// @notice Whose the covers' tokens are. A cover names its holder by number, in a word that it needs in any case: who has
/// bought before buys without a slot for the owner of a token.
library HolderLib {
    /// @notice Whose token a cover is, 0 where there is none.
    function holderOf(MarketBooks storage books, uint256 coverId) internal view returns (address) {
        return books.accounts[books.covers[coverId].holder()];
    }

    /// @notice Counts one more token of `account`, not the zero address.
    /// @return id the account's number
    function credit(MarketBooks storage books, address account) internal returns (uint256 id) {
        Holder memory holder = books.holders[account];
        if (holder.id == 0) {
            holder.id = ++books.holderCount;
            books.accounts[holder.id] = account;
        }
        ++holder.balance;
        books.holders[account] = holder;
        return holder.id;
    }

    /// @notice Hands a cover's token over.
    function move(MarketBooks storage books, uint256 coverId, address from, address to) internal {
        --books.holders[from].balance;
        books.covers[coverId].setHolder(credit(books, to));
    }
}
