// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Governed } from "./governance/Governed.sol";
import { IAttestationOracle, LatestReport } from "./interfaces/IAttestationOracle.sol";
import { IParameters, Timing } from "./interfaces/IParameters.sol";
import { IProgramRegistry, Layer, Opening, Peril, Program } from "./interfaces/IProgramRegistry.sol";
import { ITrigger } from "./interfaces/ITrigger.sol";
import { IVenueRegistry, Venue } from "./interfaces/IVenueRegistry.sol";
import { DayLib } from "./libraries/DayLib.sol";
import { PackedLayer, PackedProgram, ProgramLib } from "./libraries/ProgramLib.sol";

/// @notice The programs of all venues, and how much of their layers is sold.
contract ProgramRegistry is IProgramRegistry, Governed {
    using ProgramLib for Layer;
    using ProgramLib for Program;

    uint256 private constant MOST_LAYERS = 8;
    uint256 private constant LONGEST_TERM = 52 weeks;
    uint64 private constant WAD = 1e18;

    /// @dev A venue's two newest programs. Only the newest may not have started, so the one before it is all that has to
    /// be known again once the newest is withdrawn.
    struct Newest {
        uint128 last;
        uint128 previous;
    }

    /// @inheritdoc IProgramRegistry
    IVenueRegistry public immutable venueRegistry;
    IAttestationOracle public immutable oracle;

    /// @inheritdoc IProgramRegistry
    address public market;
    /// @inheritdoc IProgramRegistry
    uint256 public programCount;
    /// @inheritdoc IProgramRegistry
    mapping(Peril peril => address) public trigger;
    mapping(uint256 programId => PackedProgram) private _programs;
    mapping(uint256 programId => uint96) private _fundsDeclared;
    mapping(uint256 programId => PackedLayer[MOST_LAYERS]) private _layers;
    mapping(uint64 venueId => Newest) private _newest;

    constructor(IParameters parameters_, IVenueRegistry venueRegistry_, IAttestationOracle oracle_)
        Governed(parameters_)
    {
        venueRegistry = venueRegistry_;
        oracle = oracle_;
    }

    modifier onlyMarket() {
        if (msg.sender != market) revert NotMarket(msg.sender);
        _;
    }

    /// @inheritdoc IProgramRegistry
    function open(Opening calldata opening) external returns (uint256 programId) {
        Venue memory venue = venueRegistry.venue(opening.venueId);
        if (msg.sender != venue.owner) revert NotVenueOwner(opening.venueId, msg.sender);
        Timing memory timing = parameters.timing();
        uint32 response = timing.reportAge + timing.challengeWindow + timing.arbiterLimit;
        _requireTerm(opening, response, timing.placementLead);
        _requireLayers(opening);
        address trigger_ = trigger[opening.peril];
        if (trigger_ == address(0)) revert PerilUnavailable(opening.peril);

        programId = ++programCount;
        _place(opening.venueId, programId, opening.start);
        Program memory program_ = Program({
            venueId: opening.venueId,
            start: opening.start,
            end: opening.end,
            response: response,
            grace: timing.grace,
            peril: opening.peril,
            // 1 to 8, by `_requireLayers`
            // forge-lint: disable-next-line(unsafe-typecast)
            layerCount: uint8(opening.bounds.length - 1),
            trigger: trigger_,
            coinsurance: opening.coinsurance,
            vault: venue.vault,
            fundDeclared: opening.fundDeclared
        });
        _programs[programId] = program_.pack();
        _fundsDeclared[programId] = opening.fundDeclared;
        for (uint256 i; i < program_.layerCount; ++i) {
            Layer memory layer_ = Layer({ attachment: opening.bounds[i], exhaustion: opening.bounds[i + 1], sold: 0 });
            _layers[programId][i] = layer_.pack();
        }
        emit ProgramOpened(programId, opening.venueId, program_, opening.bounds, opening.config);

        ITrigger(trigger_).register(programId, opening.config);
    }

    /// @inheritdoc IProgramRegistry
    function withdraw(uint256 programId) external {
        Program memory program_ = _existing(programId).unpack();
        uint64 venueId = program_.venueId;
        if (msg.sender != venueRegistry.venue(venueId).owner) revert NotVenueOwner(venueId, msg.sender);
        for (uint256 i; i < program_.layerCount; ++i) {
            if (_layers[programId][i].unpack().sold != 0) revert HasCovers(programId);
        }

        Newest storage newest = _newest[venueId];
        if (newest.last == programId) (newest.last, newest.previous) = (newest.previous, 0);
        else if (newest.previous == programId) newest.previous = 0;
        delete _programs[programId];
        delete _fundsDeclared[programId];
        delete _layers[programId];
        emit ProgramWithdrawn(programId);
    }

    /// @inheritdoc IProgramRegistry
    function sell(uint256 programId, uint8 index, uint64 share)
        external
        onlyMarket
        returns (PackedProgram memory packed, PackedLayer terms)
    {
        if (share == 0) revert ZeroShare();
        packed = _existing(programId);
        if (index >= packed.layerCount()) revert UnknownLayer(programId, index);
        uint40 deadline = packed.start() - packed.response();
        if (block.timestamp >= deadline) revert SaleClosed(programId, deadline);
        Layer memory layer_ = _layers[programId][index].unpack();
        uint64 available = WAD - packed.coinsurance() - layer_.sold;
        if (share > available) revert LayerOversold(programId, index, share, available);

        layer_.sold += share;
        terms = layer_.pack();
        _layers[programId][index] = terms;
    }

    /// @inheritdoc IProgramRegistry
    function unsell(uint256 programId, uint8 index, uint64 share) external onlyMarket {
        Layer memory layer_ = _layer(programId, index).unpack();

        layer_.sold -= share;
        _layers[programId][index] = layer_.pack();
    }

    /// @inheritdoc IProgramRegistry
    function setTrigger(Peril peril, address trigger_) external onlyGovernance {
        if (trigger_ != address(0) && ITrigger(trigger_).peril() != peril) revert BadTrigger(peril, trigger_);

        trigger[peril] = trigger_;
        emit TriggerSet(peril, trigger_);
    }

    /// @inheritdoc IProgramRegistry
    function setMarket(address market_) external onlyGovernance {
        if (market_ == address(0)) revert ZeroAddress();
        if (market != address(0)) revert MarketAlreadySet(market);

        market = market_;
        emit MarketSet(market_);
    }

    /// @inheritdoc IProgramRegistry
    function program(uint256 programId) external view returns (Program memory program_) {
        program_ = _existing(programId).unpack();
        program_.fundDeclared = _fundsDeclared[programId];
    }

    /// @inheritdoc IProgramRegistry
    function layer(uint256 programId, uint8 index) external view returns (Layer memory) {
        return _layer(programId, index).unpack();
    }

    /// @inheritdoc IProgramRegistry
    function placed(uint256 programId, uint8 index) external view returns (PackedProgram memory, PackedLayer) {
        return (_existing(programId), _layer(programId, index));
    }

    /// @inheritdoc IProgramRegistry
    function latestProgram(uint64 venueId) external view returns (uint256 programId) {
        return _newest[venueId].last;
    }

    /// @inheritdoc IProgramRegistry
    function previousProgram(uint64 venueId) external view returns (uint256 programId) {
        return _newest[venueId].previous;
    }

    function _existing(uint256 programId) private view returns (PackedProgram storage program_) {
        program_ = _programs[programId];
        // a program starts with its trigger, which is never 0
        if (program_.trigger == 0) revert UnknownProgram(programId);
    }

    function _layer(uint256 programId, uint8 index) private view returns (PackedLayer) {
        if (index >= _existing(programId).layers()) revert UnknownLayer(programId, index);
        return _layers[programId][index];
    }

    /// @dev Makes the program the venue's latest. One program live at a time, and one at most that waits for its start.
    function _place(uint64 venueId, uint256 programId, uint40 start) private {
        Newest storage newest = _newest[venueId];
        uint256 last = newest.last;
        if (last != 0) {
            Program memory before = _programs[last].unpack();
            if (block.timestamp < before.start) revert ProgramNotStarted(last, before.start);
            if (start < before.end) revert ProgramStillLive(last, before.end);
        }

        // forge-lint: disable-next-line(unsafe-typecast)
        _newest[venueId] = Newest({ last: uint128(programId), previous: uint128(last) });
    }

    function _requireTerm(Opening calldata opening, uint32 response, uint32 placementLead) private view {
        (uint40 start, uint40 end) = (opening.start, opening.end);
        // forge-lint: disable-next-line(unsafe-typecast)
        (uint40 earliest, uint40 latest) =
            (uint40(block.timestamp + response + 1), uint40(block.timestamp + placementLead));
        if (!DayLib.isDayStart(start) || start < earliest || start > latest) revert BadStart(start, earliest, latest);
        if (!DayLib.isFridayStart(end) || end <= start || end - start > LONGEST_TERM) revert BadEnd(start, end);
    }

    function _requireLayers(Opening calldata opening) private view {
        if (opening.coinsurance >= WAD) revert BadCoinsurance(opening.coinsurance);
        uint96[] calldata bounds = opening.bounds;
        if (bounds.length < 2 || bounds.length > MOST_LAYERS + 1) revert BadBounds();
        for (uint256 i = 1; i < bounds.length; ++i) {
            if (bounds[i] <= bounds[i - 1]) revert BadBounds();
        }
        if (opening.peril == Peril.DEFICIT) {
            LatestReport memory report = oracle.latest(opening.venueId);
            if (report.sequence == 0 && opening.fundDeclared == 0) revert FundUnknown(opening.venueId);
            uint256 fund = report.fundBalance;
            if (fund < opening.fundDeclared) fund = opening.fundDeclared;
            if (bounds[0] < fund) revert AttachmentBelowFund(bounds[0], fund);
        }
    }
}
