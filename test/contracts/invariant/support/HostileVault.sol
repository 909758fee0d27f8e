// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { ICoverMarket } from "../../../../contracts/interfaces/ICoverMarket.sol";
import { ITailRiskPool } from "../../../../contracts/interfaces/ITailRiskPool.sol";
import { IReceiver } from "./BlockingDollar.sol";

/// @notice A payout address that calls back into whoever pays it, and counts what it got through with.
contract HostileVault is IReceiver {
    ICoverMarket private immutable MARKET;
    uint256 public breaches;

    constructor(ICoverMarket market) {
        MARKET = market;
    }

    function onReceived(address from) external {
        if (!MARKET.isAdmitted(from)) return;
        ITailRiskPool pool = ITailRiskPool(from);
        uint256[] memory ids = new uint256[](1);
        ids[0] = MARKET.coverCount();
        _try(from, abi.encodeCall(pool.collectReserved, (address(this))));
        _try(from, abi.encodeCall(pool.collectFees, ()));
        _try(from, abi.encodeCall(pool.deposit, (1, address(this))));
        _try(from, abi.encodeCall(pool.requestRedeem, (1, address(this), address(this))));
        _try(address(MARKET), abi.encodeCall(MARKET.settle, (ids[0], "")));
        _try(address(MARKET), abi.encodeCall(MARKET.expire, (ids)));
        _try(address(MARKET), abi.encodeCall(MARKET.cancel, (ids[0], 0)));
    }

    function _try(address target, bytes memory data) private {
        (bool ok,) = target.call(data);
        if (ok) ++breaches;
    }
}
