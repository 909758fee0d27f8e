// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Ownable } from "@openzeppelin/contracts/access/Ownable.sol";
import { Economics, IParameters } from "../../../contracts/interfaces/IParameters.sol";
import { Base } from "../support/Base.t.sol";

contract SetEconomicsTest is Base {
    function test_setEconomics_storesAndTells() public {
        Economics memory economics = Economics({
            protocolFee: 0.04e18,
            insurableMultiple: 2.9e18,
            warningLevel: 0.75e18,
            minimumLimit: 50_000e6,
            minimumRequest: 509e6
        });
        vm.expectEmit(address(parameters));
        emit IParameters.EconomicsSet(economics);
        vm.prank(governor);
        parameters.setEconomics(economics);
        assertEq(abi.encode(parameters.economics()), abi.encode(economics));
    }

    function test_setEconomics_refusesOthers() public {
        vm.expectRevert(abi.encodeWithSelector(Ownable.OwnableUnauthorizedAccount.selector, stranger));
        vm.prank(stranger);
        parameters.setEconomics(_economics());
    }

    function test_setEconomics_boundsEachFigure() public {
        Economics memory economics = _economics();
        economics.protocolFee = 0.2e18 + 1;
        _refuses(economics, "protocolFee", economics.protocolFee, 0, 0.2e18);
        economics = _economics();
        economics.insurableMultiple = 0.1e18 - 1;
        _refuses(economics, "insurableMultiple", economics.insurableMultiple, 0.1e18, 18e18);
        economics.insurableMultiple = 18e18 + 1;
        _refuses(economics, "insurableMultiple", economics.insurableMultiple, 0.1e18, 18e18);
        economics = _economics();
        economics.warningLevel = 0.1e18 - 1;
        _refuses(economics, "warningLevel", economics.warningLevel, 0.1e18, 0.9e18);
        economics.warningLevel = 0.9e18 + 1;
        _refuses(economics, "warningLevel", economics.warningLevel, 0.1e18, 0.9e18);
        economics = _economics();
        economics.minimumLimit = 1e6 - 1;
        _refuses(economics, "minimumLimit", economics.minimumLimit, 1e6, 1_000_000e6);
        economics.minimumLimit = 1_000_000e6 + 1;
        _refuses(economics, "minimumLimit", economics.minimumLimit, 1e6, 1_000_000e6);
        economics = _economics();
        economics.minimumRequest = 1e6 - 1;
        _refuses(economics, "minimumRequest", economics.minimumRequest, 1e6, 10_000e6);
        economics.minimumRequest = 10_000e6 + 1;
        _refuses(economics, "minimumRequest", economics.minimumRequest, 1e6, 10_000e6);
    }

    function _refuses(Economics memory economics, string memory name, uint256 value, uint256 minimum, uint256 maximum)
        private
    {
        vm.expectRevert(abi.encodeWithSelector(IParameters.OutOfBounds.selector, name, value, minimum, maximum));
        vm.prank(governor);
        parameters.setEconomics(economics);
    }
}
