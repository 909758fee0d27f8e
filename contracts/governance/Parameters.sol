// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Ownable, Ownable2Step } from "@openzeppelin/contracts/access/Ownable2Step.sol";
import { TimelockController } from "@openzeppelin/contracts/governance/TimelockController.sol";
import { Checkpoints } from "@openzeppelin/contracts/utils/structs/Checkpoints.sol";
import { Economics, ExitTerms, FloorCurve, IParameters, SaleTerms, Timing } from "../interfaces/IParameters.sol";
import { BoundsLib } from "../libraries/BoundsLib.sol";

/// @notice The governed parameters, each inside hard bounds and changed in steps. The owner of this contract governs the
/// whole protocol.
contract Parameters is IParameters, Ownable2Step {
    using Checkpoints for Checkpoints.Trace208;

    /// @dev When each group was last changed, 0 since deployment.
    struct Changes {
        uint40 timing;
        uint40 economics;
        uint40 floorCurve;
    }

    Timing private _timing;
    Economics private _economics;
    FloorCurve private _floorCurve;
    /// @dev Copies of what exits and sales read, so that each reads one slot.
    ExitTerms private _exitTerms;
    SaleTerms private _saleTerms;
    Changes private _changes;
    /// @inheritdoc IParameters
    address public feeRecipient;
    /// @dev All curves there were, and the number of each by the time it came.
    FloorCurve[] private _curves;
    Checkpoints.Trace208 private _curveNumbers;

    constructor(
        address owner_,
        Timing memory timing_,
        Economics memory economics_,
        FloorCurve memory floorCurve_,
        address feeRecipient_
    ) Ownable(owner_) {
        // a first value is a step from itself
        (_timing, _economics, _floorCurve) = (timing_, economics_, floorCurve_);
        _setTiming(timing_);
        _setEconomics(economics_);
        _setFloorCurve(floorCurve_);
        _setFeeRecipient(feeRecipient_);
    }

    /// @inheritdoc IParameters
    function setTiming(Timing calldata timing_) external onlyOwner {
        _changes.timing = BoundsLib.afterInterval(_changes.timing);
        _requireDelayOver(owner(), timing_.cooldown);
        _setTiming(timing_);
    }

    /// @inheritdoc IParameters
    function setEconomics(Economics calldata economics_) external onlyOwner {
        _changes.economics = BoundsLib.afterInterval(_changes.economics);
        _setEconomics(economics_);
    }

    /// @inheritdoc IParameters
    function setFloorCurve(FloorCurve calldata curve) external onlyOwner {
        _changes.floorCurve = BoundsLib.afterInterval(_changes.floorCurve);
        _setFloorCurve(curve);
    }

    /// @inheritdoc IParameters
    function setFeeRecipient(address recipient) external onlyOwner {
        _setFeeRecipient(recipient);
    }

    /// @inheritdoc IParameters
    function timing() external view returns (Timing memory) {
        return _timing;
    }

    /// @inheritdoc IParameters
    function economics() external view returns (Economics memory) {
        return _economics;
    }

    /// @inheritdoc IParameters
    function floorCurve() external view returns (FloorCurve memory) {
        return _floorCurve;
    }

    /// @inheritdoc IParameters
    function floorCurveAt(uint40 time) external view returns (FloorCurve memory) {
        return _curves[_curveNumbers.upperLookupRecent(time)];
    }

    /// @inheritdoc IParameters
    function exitTerms() external view returns (ExitTerms memory) {
        return _exitTerms;
    }

    /// @inheritdoc IParameters
    function saleTerms() external view returns (SaleTerms memory) {
        return _saleTerms;
    }

    /// @inheritdoc IParameters
    function response() external view returns (uint32) {
        return _response(_timing);
    }

    /// @dev Also holds a timelock that takes over to the rule between its delay and the cooldown.
    function _transferOwnership(address newOwner) internal override {
        _requireDelayOver(newOwner, _timing.cooldown);
        super._transferOwnership(newOwner);
    }

    function _setTiming(Timing memory t) private {
        Timing memory b = _timing;
        BoundsLib.requireStep("reportAge", b.reportAge, t.reportAge, BoundsLib.MIN_REPORT_AGE, BoundsLib.MAX_REPORT_AGE);
        BoundsLib.requireStep(
            "challengeWindow",
            b.challengeWindow,
            t.challengeWindow,
            BoundsLib.MIN_CHALLENGE_WINDOW,
            BoundsLib.MAX_CHALLENGE_WINDOW
        );
        BoundsLib.requireStep(
            "arbiterLimit", b.arbiterLimit, t.arbiterLimit, BoundsLib.MIN_ARBITER_LIMIT, BoundsLib.MAX_ARBITER_LIMIT
        );
        uint256 response_ = _response(t);
        BoundsLib.requireStep("grace", b.grace, t.grace, response_ + BoundsLib.MIN_MEASURING_TIME, BoundsLib.MAX_GRACE);
        BoundsLib.requireStep("cooldown", b.cooldown, t.cooldown, response_ + 1, BoundsLib.MAX_COOLDOWN);
        BoundsLib.requireStep(
            "placementLead", b.placementLead, t.placementLead, response_ + 1 days, BoundsLib.MAX_PLACEMENT_LEAD
        );

        _timing = t;
        _exitTerms.cooldown = t.cooldown;
        _saleTerms.reportAge = t.reportAge;
        emit TimingSet(t);
    }

    function _setEconomics(Economics memory e) private {
        Economics memory b = _economics;
        BoundsLib.requireStep("protocolFee", b.protocolFee, e.protocolFee, 0, BoundsLib.MAX_PROTOCOL_FEE);
        BoundsLib.requireStep(
            "insurableMultiple",
            b.insurableMultiple,
            e.insurableMultiple,
            BoundsLib.MIN_INSURABLE_MULTIPLE,
            BoundsLib.MAX_INSURABLE_MULTIPLE
        );
        BoundsLib.requireStep(
            "warningLevel", b.warningLevel, e.warningLevel, BoundsLib.MIN_WARNING_LEVEL, BoundsLib.MAX_WARNING_LEVEL
        );
        BoundsLib.requireStep(
            "minimumLimit", b.minimumLimit, e.minimumLimit, BoundsLib.MIN_MINIMUM_LIMIT, BoundsLib.MAX_MINIMUM_LIMIT
        );
        BoundsLib.requireStep(
            "minimumRequest",
            b.minimumRequest,
            e.minimumRequest,
            BoundsLib.MIN_MINIMUM_REQUEST,
            BoundsLib.MAX_MINIMUM_REQUEST
        );

        _economics = e;
        _exitTerms.minimumRequest = e.minimumRequest;
        (_saleTerms.protocolFee, _saleTerms.insurableMultiple, _saleTerms.minimumLimit) =
        (e.protocolFee, e.insurableMultiple, e.minimumLimit);
        emit EconomicsSet(e);
    }

    function _setFloorCurve(FloorCurve memory c) private {
        FloorCurve memory b = _floorCurve;
        BoundsLib.requireStep("atFull", b.atFull, c.atFull, BoundsLib.MIN_BASE_RATE, BoundsLib.MAX_FULL_RATE);
        BoundsLib.requireStep("atKink", b.atKink, c.atKink, BoundsLib.MIN_BASE_RATE, c.atFull);
        BoundsLib.requireStep("base", b.base, c.base, BoundsLib.MIN_BASE_RATE, c.atKink);
        BoundsLib.requireStep("kink", b.kink, c.kink, BoundsLib.MIN_KINK, BoundsLib.MAX_KINK);

        _floorCurve = c;
        _curves.push(c);
        // once a week at most, in this century
        // forge-lint: disable-next-line(unsafe-typecast)
        _curveNumbers.push(uint48(block.timestamp), uint208(_curves.length - 1));
        emit FloorCurveSet(c);
    }

    function _setFeeRecipient(address recipient) private {
        if (recipient == address(0)) revert ZeroAddress();

        feeRecipient = recipient;
        emit FeeRecipientSet(recipient);
    }

    /// @dev Asked of contracts that say they are timelocks. A plain key delays nothing, and a deployment ends with none.
    function _requireDelayOver(address owner_, uint256 cooldown) private view {
        (bool isAnswered, bytes memory answer) = owner_.staticcall(abi.encodeCall(TimelockController.getMinDelay, ()));
        if (!isAnswered || answer.length != 32) return;
        uint256 delay = abi.decode(answer, (uint256));
        if (delay <= cooldown) revert DelayNotOverCooldown(delay, cooldown);
    }

    function _response(Timing memory t) private pure returns (uint32) {
        return t.reportAge + t.challengeWindow + t.arbiterLimit;
    }
}
