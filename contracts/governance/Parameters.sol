// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Ownable, Ownable2Step } from "@openzeppelin/contracts/access/Ownable2Step.sol";
import { Economics, FloorCurve, IParameters, SaleRules, Timing } from "../interfaces/IParameters.sol";
import { BoundsLib } from "../libraries/BoundsLib.sol";

/// @notice The governed parameters, each inside hard bounds. The owner of this contract governs the whole protocol.
contract Parameters is IParameters, Ownable2Step {
    Timing private _timing;
    Economics private _economics;
    FloorCurve private _floorCurve;
    /// @inheritdoc IParameters
    address public feeRecipient;

    constructor(
        address owner_,
        Timing memory timing_,
        Economics memory economics_,
        FloorCurve memory floorCurve_,
        address feeRecipient_
    ) Ownable(owner_) {
        _setTiming(timing_);
        _setEconomics(economics_);
        _setFloorCurve(floorCurve_);
        _setFeeRecipient(feeRecipient_);
    }

    /// @inheritdoc IParameters
    function setTiming(Timing calldata timing_) external onlyOwner {
        _setTiming(timing_);
    }

    /// @inheritdoc IParameters
    function setEconomics(Economics calldata economics_) external onlyOwner {
        _setEconomics(economics_);
    }

    /// @inheritdoc IParameters
    function setFloorCurve(FloorCurve calldata curve) external onlyOwner {
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
    function saleRules() external view returns (SaleRules memory) {
        return SaleRules({
            protocolFee: _economics.protocolFee,
            insurableMultiple: _economics.insurableMultiple,
            minimumLimit: _economics.minimumLimit,
            reportAge: _timing.reportAge
        });
    }

    /// @inheritdoc IParameters
    function floorCurve() external view returns (FloorCurve memory) {
        return _floorCurve;
    }

    /// @inheritdoc IParameters
    function response() external view returns (uint32) {
        return _response(_timing);
    }

    function _setTiming(Timing memory t) private {
        _requireWithin("reportAge", t.reportAge, BoundsLib.MIN_REPORT_AGE, BoundsLib.MAX_REPORT_AGE);
        _requireWithin(
            "challengeWindow", t.challengeWindow, BoundsLib.MIN_CHALLENGE_WINDOW, BoundsLib.MAX_CHALLENGE_WINDOW
        );
        _requireWithin("arbiterLimit", t.arbiterLimit, BoundsLib.MIN_ARBITER_LIMIT, BoundsLib.MAX_ARBITER_LIMIT);
        uint256 response_ = _response(t);
        _requireWithin("grace", t.grace, response_, BoundsLib.MAX_GRACE);
        _requireWithin("cooldown", t.cooldown, response_ + 1, BoundsLib.MAX_COOLDOWN);
        _requireWithin("placementLead", t.placementLead, response_ + 1 days, BoundsLib.MAX_PLACEMENT_LEAD);

        _timing = t;
        emit TimingSet(t);
    }

    function _setEconomics(Economics memory e) private {
        _requireWithin("protocolFee", e.protocolFee, 0, BoundsLib.MAX_PROTOCOL_FEE);
        _requireWithin(
            "insurableMultiple", e.insurableMultiple, BoundsLib.MIN_INSURABLE_MULTIPLE, BoundsLib.MAX_INSURABLE_MULTIPLE
        );
        _requireWithin("warningLevel", e.warningLevel, BoundsLib.MIN_WARNING_LEVEL, BoundsLib.MAX_WARNING_LEVEL);
        _requireWithin("minimumLimit", e.minimumLimit, BoundsLib.MIN_MINIMUM_LIMIT, BoundsLib.MAX_MINIMUM_LIMIT);
        _requireWithin("minimumRequest", e.minimumRequest, BoundsLib.MIN_MINIMUM_REQUEST, BoundsLib.MAX_MINIMUM_REQUEST);

        _economics = e;
        emit EconomicsSet(e);
    }

    function _setFloorCurve(FloorCurve memory c) private {
        _requireWithin("atFull", c.atFull, BoundsLib.MIN_BASE_RATE, BoundsLib.MAX_FULL_RATE);
        _requireWithin("atKink", c.atKink, BoundsLib.MIN_BASE_RATE, c.atFull);
        _requireWithin("base", c.base, BoundsLib.MIN_BASE_RATE, c.atKink);
        _requireWithin("kink", c.kink, BoundsLib.MIN_KINK, BoundsLib.MAX_KINK);

        _floorCurve = c;
        emit FloorCurveSet(c);
    }

    function _setFeeRecipient(address recipient) private {
        if (recipient == address(0)) revert ZeroAddress();

        feeRecipient = recipient;
        emit FeeRecipientSet(recipient);
    }

    function _response(Timing memory t) private pure returns (uint32) {
        return t.reportAge + t.challengeWindow + t.arbiterLimit;
    }

    function _requireWithin(string memory parameter, uint256 value, uint256 minimum, uint256 maximum) private pure {
        if (value < minimum || value > maximum) revert OutOfBounds(parameter, value, minimum, maximum);
    }
}
