import { type Plant, plantsOf, type Row } from '@/test/contracts/plants/plant'

// biome-ignore format: a plant per line
const treaty: readonly Row[] = [
  [113, 'a treaty opens only below the ceded share asked for', 'reinsurance/Treaty', 'if (cession_ < asked) revert', 'if (cession_ > asked) revert'],
  [111, 'a treaty opens half raised', 'reinsurance/Treaty', 'if (collateral < LIMIT) revert', 'if (collateral < LIMIT / 2) revert'],
  [111, 'a treaty opens while its pool is frozen', 'reinsurance/Treaty', 'if (safeguard.isFrozen(POOL)) revert PoolIsFrozen(POOL);', ''],
  [114, 'the ceded premium of paid limit is earned on', 'reinsurance/Treaty', 'rates.premium -= StreamLib.ratesDown(terms_, uint256(paidBefore) + loss).premium;', ''],
  [115, 'refunds are taken off twice', 'reinsurance/Treaty', 'losses.total - losses.refunded, RETENTION', 'losses.total, RETENTION'],
  [114, 'an earlier end of earning is not looked for', 'reinsurance/Treaty', 'premiums.expect(DayLib.day(terms_.until));', ''],
  [114, 'cancelled premium is earned on', 'reinsurance/Treaty', '_calendar.schedule(rates, terms_.end, terms_.until);', ''],
  [118, 'collateral is free at any time', 'reinsurance/Treaty', '? 0 : balanceOf(owner);', '? balanceOf(owner) : balanceOf(owner);'],
  [117, 'a treaty promises more than it has', 'reinsurance/Treaty', 'due = due.min(books.backing);', ''],
  [117, 'what a token took on top is not noticed', 'reinsurance/Treaty', 'uint256 missing = held.min(due - arrived);', 'uint256 missing = 0;'],
  [118, 'a refund to a released treaty is locked up', 'reinsurance/Treaty', 'if (stage() == TreatyStage.Released) {', 'if (false) {'],
  [117, 'a push may burn all gas', 'reinsurance/Treaty', 'this.pushToPool{ gas: PUSH_GAS }(due)', 'this.pushToPool(due)'],
  [118, 'collateral is free while covers are live', 'reinsurance/Treaty', 'return status.liveCovers == 0 ? TreatyStage.Released : TreatyStage.RunOff;', 'return TreatyStage.Released;'],
]

// biome-ignore format: a plant per line
const fund: readonly Row[] = [
  [129, 'the owner withdraws while limits are outstanding', 'fund/InsuranceFund', 'if (covered != 0) revert CoverIsLive(covered);', ''],
  [142, 'each small payout is forgotten', 'fund/InsuranceFund', '_arrivedSinceLock = locks ? 0 : sinceLock.toUint128();', ''],
  [140, 'a reserve cap leaps', 'fund/InsuranceFund', 'BoundsLib.requireStep("reserveCap", reserveCap, cap, 0, MOST_RESERVE);', ''],
  [140, 'a fee curve leaps', 'fund/InsuranceFund', 'FeeShareLib.requireStep(_feeCurve, curve);', ''],
  [140, 'a fee curve’s volatilities leap', 'libraries/FeeShareLib', 'uint256 range = 2 * uint256(before.wild);', 'uint256 range = type(uint64).max;'],
  [140, 'a fee curve changes at any time', 'fund/InsuranceFund', '_changes.feeCurve = BoundsLib.afterInterval(_changes.feeCurve);', ''],
  [129, 'a payout locks nothing', 'fund/InsuranceFund', '_lockedUntil = uint40(block.timestamp) + PAYOUT_LOCK;', '_lockedUntil = uint40(block.timestamp);'],
  [130, 'a vault may burn all gas', 'fund/InsuranceFund', 'this.takeBack{ gas: VAULT_GAS }(', 'this.takeBack('],
  [132, 'a deficit is socialised while others could pay', 'fund/InsuranceFund', 'if (!isSocialisable()) revert NotYetSocialisable();', ''],
  [132, 'each absorption restarts the wait', 'fund/InsuranceFund', '} else if (_drySince == 0) {', '} else {'],
  [131, 'two auctions for one dry spell', 'fund/Recapitalisation', 'if (_auction.spell == spell) revert AlreadyHeld(spell);', ''],
  [131, 'dilution of eleven months counts', 'libraries/DilutionLib', 'MONTHS = 14', 'MONTHS = 11'],
  [130, 'a vault’s loss is not recognised before a deposit', 'fund/InsuranceFund', '_recognise();\n        emit Deposited', 'emit Deposited'],
  [126, 'shares of a vault count for more than they are worth', 'libraries/ReserveLib', '.min(IERC4626(vault).previewRedeem(position.shares));', ';'],
  [131, 'an auction raises more than is missing', 'fund/Recapitalisation', '.min(fund.outstandingDeficit());\n', ';\n'],
]

/** Faults in treaties and in a venue's insurance fund. */
export const capitalPlants: readonly Plant[] = [...plantsOf('treaty', treaty), ...plantsOf('fund', fund)]
