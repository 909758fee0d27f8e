// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IERC20 } from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import { ICoverMarket } from "../../../../contracts/interfaces/ICoverMarket.sol";
import { PremiumTerms } from "../../../../contracts/interfaces/ITailRiskPool.sol";
import { TreatyTerms } from "../../../../contracts/interfaces/ITreaty.sol";

/// @notice A treaty that sends `sent` and says that it sent `told`.
contract LyingTreaty {
    ICoverMarket public immutable market;
    IERC20 private immutable ASSET;
    address private immutable POOL;
    uint64 public cession = 0.3e18;
    uint256 public told;
    uint256 public sent;

    constructor(ICoverMarket market_, IERC20 asset_, address pool) {
        (market, ASSET, POOL) = (market_, asset_, pool);
    }

    function say(uint256 told_, uint256 sent_) external {
        (told, sent) = (told_, sent_);
    }

    function setCession(uint64 cession_) external {
        cession = cession_;
    }

    function open() external {
        market.openTreaty();
    }

    function asset() external view returns (address) {
        return address(ASSET);
    }

    function terms() external view returns (TreatyTerms memory made) {
        (made.pool, made.closesAt) = (POOL, uint40(block.timestamp + 1 days));
    }

    function bind(uint256, PremiumTerms calldata) external { }
    function release(uint256) external { }

    function cede(uint256, PremiumTerms calldata, uint96, uint96) external returns (uint256) {
        ASSET.transfer(POOL, sent);
        return told;
    }
}
