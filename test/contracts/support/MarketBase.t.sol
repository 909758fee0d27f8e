// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IERC20 } from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import { CoverMarket } from "../../../contracts/CoverMarket.sol";
import { TailRiskPool } from "../../../contracts/TailRiskPool.sol";
import { Quote } from "../../../contracts/interfaces/ICoverMarket.sol";
import { Layer, Peril, Program } from "../../../contracts/interfaces/IProgramRegistry.sol";
import { Mandate, PoolState } from "../../../contracts/interfaces/ITailRiskPool.sol";
import { ISafeguard } from "../../../contracts/interfaces/ISafeguard.sol";
import { Base } from "./Base.t.sol";

/// @notice Adds the real market and a pool with stake, opens a program, and signs quotes.
abstract contract MarketBase is Base {
    bytes32 internal constant ROLE = "quotes";
    uint96 internal constant STAKE = 20_000_000e6;
    /// @dev Limit that the quote signer may sell a day.
    uint96 internal constant PER_DAY = 1_000_000_000e6;

    address internal alice = makeAddr("alice");
    address internal bob = makeAddr("bob");
    address internal quoteSigner;
    uint256 internal quoteKey;

    address internal guardian = makeAddr("guardian");
    CoverMarket internal market;
    TailRiskPool internal pool;
    uint256 internal programId;
    uint256 private _nonce;

    function setUp() public virtual override {
        super.setUp();
        (quoteSigner, quoteKey) = makeAddrAndKey("quoteSigner");
        pool = _newPool(IERC20(address(asset)), _mandate());
        vm.prank(governor);
        market.setSigner(quoteSigner, ROLE, PER_DAY);
        programId = _open(_opening());
        _submit(0);
        asset.mint(venueOwner, 10_000_000e6);
        vm.prank(venueOwner);
        asset.approve(address(market), type(uint256).max);
    }

    function _deployMarket() internal override returns (address) {
        vm.prank(governor);
        safeguard.setGuardian(guardian);
        market = new CoverMarket(parameters, venueRegistry, programRegistry, oracle, _stopsBy(), clock);
        return address(market);
    }

    /// @dev Who stops sales and stakes.
    function _stopsBy() internal virtual returns (ISafeguard) {
        return safeguard;
    }

    function _mandate() internal pure returns (Mandate memory) {
        return Mandate({
            signerRole: ROLE,
            perils: uint8(1 << uint8(Peril.DEFICIT)),
            longestTerm: 60 weeks,
            smallestCoinsurance: 0.05e18,
            groupCap: 0.9e18,
            riskGroup: 0,
            allowListed: false
        });
    }

    /// @dev A pool that the market admits.
    function _newPool(IERC20 token, Mandate memory mandate) internal returns (TailRiskPool made) {
        made = new TailRiskPool(token, "Tail Risk", "TAIL", mandate, market, parameters);
        vm.prank(governor);
        market.admitPool(address(made), true);
    }

    function _stake(address account, uint256 assets) internal returns (uint256 shares) {
        asset.mint(account, assets);
        vm.startPrank(account);
        asset.approve(address(pool), assets);
        shares = pool.deposit(assets, account);
        vm.stopPrank();
    }

    function _request(address account, uint256 shares) internal returns (uint256 requestId) {
        vm.prank(account);
        return pool.requestRedeem(shares, account, account);
    }

    /// @dev A quote on the terms of the program, at a premium well over the floor.
    function _quote(uint64 share) internal returns (Quote memory) {
        Program memory program = programRegistry.program(programId);
        Layer memory layer = programRegistry.layer(programId, 0);
        uint96 limit = uint96(uint256(share) * (layer.exhaustion - layer.attachment) / WAD);
        return Quote({
            venueId: venueId,
            programId: programId,
            layer: 0,
            share: share,
            buyer: venueOwner,
            pool: address(pool),
            peril: program.peril,
            attachment: layer.attachment,
            exhaustion: layer.exhaustion,
            limit: limit,
            start: program.start,
            end: program.end,
            vault: program.vault,
            premium: limit / 50,
            modelHash: "model",
            nonce: _nonce++,
            deadline: uint40(vm.getBlockTimestamp() + 1 hours)
        });
    }

    function _signQuote(Quote memory quote) internal view returns (bytes memory) {
        return _signAs(market.hashQuote(quote), quoteKey);
    }

    /// @dev Bought by the venue's owner, so no further consent is needed.
    function _buy(Quote memory quote) internal returns (uint256 coverId) {
        bytes memory signature = _signQuote(quote);
        vm.prank(quote.buyer);
        return market.buy(quote, signature, "");
    }

    /// @dev Goes to a loss inside the term and settles it with three signed reports.
    function _lose(uint256 coverId, int128 loss) internal returns (uint256 paid) {
        if (vm.getBlockTimestamp() < START + 1 days) vm.warp(START + 1 days);
        return market.settle(coverId, _evidence(loss));
    }

    /// @dev The whole of a pool's accounts against its tokens; `donated` came without being asked for.
    function _assertConserved(uint256 donated) internal view {
        PoolState memory s = pool.state();
        assertEq(
            s.cash, s.totalAssets + s.unearned + s.fees + s.reserved + s.claimable + s.dripping, "parts sum to cash"
        );
        assertEq(s.cash + donated, asset.balanceOf(address(pool)), "cash is there");
        assertLe(s.outstanding, s.totalAssets, "outstanding limits are backed");
    }
}
