import { type Plant, plantsOf, type Row } from '@/test/contracts/plants/plant'

// biome-ignore format: a plant per line
const history: readonly Row[] = [
  [121, 'a payout opens no epoch', 'libraries/ShareHistoryLib', 'amount << 64 | ++ledger.epoch << 128', 'amount << 64 | ledger.epoch << 128'],
  [121, 'a loss joins the one before although shares have moved', 'libraries/ShareHistoryLib', 'latest == ledger.epoch && !ledger.moved &&', 'latest == ledger.epoch &&'],
  [121, 'losses of two covers become one', 'libraries/ShareHistoryLib', '&& group >> 160 == coverId;', ';'],
  [121, 'the loss before is forgotten', 'libraries/ShareHistoryLib', 'if (latest != 0) history.losses[latest] = group >> 64 & type(uint64).max | group >> 160 << 64;', ''],
  [121, 'a later movement overwrites what was held', 'libraries/ShareHistoryLib', 'if (_epochOf(newest) >= epoch) return;', '', 'if (newest != 0) {', 'if (newest != 0 && _epochOf(newest) < epoch) {'],
  [121, 'older records are not kept', 'libraries/ShareHistoryLib', 'history.older[holder][count] = newest & ~(uint256(type(uint64).max) << 192);', ''],
  [121, 'the search ends at the record before', 'libraries/ShareHistoryLib', 'if (_epochOf(older[middle]) < epoch) low = middle + 1;', 'if (_epochOf(older[middle]) < epoch - 1) low = middle + 1;'],
  [121, 'the first request after a loss is not noted', 'libraries/ShareHistoryLib', 'if (!books.ledger.isMarked()) books.queue.epochs.push(requestId.toUint48(), epoch.toUint208());', ''],
  [121, 'a request made after a loss was there at it', 'libraries/ShareHistoryLib', 'if (epoch > request.epoch) shares', 'shares'],
]

// biome-ignore format: a plant per line
const recovery: readonly Row[] = [
  [122, 'a recovery exceeds the loss', 'RecoveryDesk', 'Math.min(before.recovered + amount, index)', 'before.recovered + amount'],
  [123, 'what was paid in is not taken off', 'RecoveryDesk', 'paidIn = due - before.paidIn;', 'paidIn = due;'],
  [122, 'a cover is left a base unit less', 'libraries/RecoveryLib', 'Math.ceilDiv(limit * _within(layer, index), layer.exhaustion - layer.attachment)', 'limit * _within(layer, index) / (layer.exhaustion - layer.attachment)'],
  [123, 'a cancelled cover gets what its payout was not', 'libraries/RecoveryLib', 'refund = Math.min(Math.saturatingSub(paid, left), funded);', 'refund = funded;'],
  [124, 'refunds are collected twice', 'RecoveryDesk', '_collected[coverId][epoch][holder] += amount;', ''],
  [124, 'anyone collects for a request', 'RecoveryDesk', 'if (msg.sender != controller) revert NotController(requestId, msg.sender);', ''],
  [124, 'each epoch gets the whole refund', 'RecoveryDesk', 'Math.mulDiv(_refunds[coverId].toPool, paid, cover.paid)', 'paid == 0 ? 0 : _refunds[coverId].toPool'],
  [123, 'a refund is given again', 'RecoveryDesk', 'due -= uint256(refunded.toTreaty) + refunded.toPool;', ''],
  [123, 'a cover is refunded before it is final', 'RecoveryDesk', 'if (cover.status != CoverStatus.Expired) revert CoverNotFinal(coverId);', ''],
  [122, 'an index that may rise is recovered', 'RecoveryDesk', 'if (!trigger.isFinal(programId)) revert IndexNotFinal(programId);', 'trigger.isFinal(programId);'],
]

// biome-ignore format: a plant per line
const desk: readonly Row[] = [
  [76, 'one report is challenged twice', 'oracle/ChallengeDesk', 'if (_byReport[key] != 0) revert AlreadyChallenged(_byReport[key]);', ''],
  [76, 'a challenge after grace', 'oracle/ChallengeDesk', ' || clock.hasPassed(program.end, program.grace)', ''],
  [76, 'a challenge on a program without covers', 'oracle/ChallengeDesk', 'revert NothingSold(programId);', ''],
  [76, 'one signature counts as many', 'oracle/ChallengeDesk', 'account <= previous ||', 'account < previous ||'],
  [76, 'strangers’ signatures make a report', 'oracle/ChallengeDesk', '!oracle.reporter(account).known ||', ''],
  [80, 'signers at or under the correction lose their bonds', 'oracle/ChallengeDesk', 'if (signers[i].loss > correctedLoss) wrong', 'wrong'],
  [80, 'the bond of a dismissed challenge goes back', 'oracle/ChallengeDesk', 'collectable[signers[i].account] += part;', 'collectable[judged.challenger] += part;'],
  [80, 'all of a dismissed bond is the signers’', 'oracle/ChallengeDesk', 'judged.bond / 2', '0'],
  [80, 'a lapsed challenge keeps its bond', 'oracle/ChallengeDesk', 'collectable[judged.challenger] += judged.bond;\n', '\n'],
  [80, 'a challenger gets all that is slashed', 'oracle/ChallengeDesk', 'REWARD_DIVISOR = 5;', 'REWARD_DIVISOR = 1;'],
  [80, 'a challenge is ruled twice', 'oracle/ChallengeDesk', 'if (found.ruling != Ruling.Open) revert AlreadyRuled(challengeId, found.ruling);', ''],
  [140, 'a challenge’s bond leaps', 'oracle/ChallengeDesk', 'BoundsLib.requireStep("challengeBond", before, amount, SMALLEST_BOND, LARGEST_BOND);', 'before;'],
  [140, 'a challenge’s bond changes at any time', 'oracle/ChallengeDesk', '_bondSetAt = BoundsLib.afterInterval(_bondSetAt);', '_bondSetAt = uint40(block.timestamp);'],
  [81, 'challenges stay cheap', 'oracle/ChallengeDesk', '++_dockets[judged.programId].dismissed;', ''],
  [81, 'the price doubles without end', 'oracle/ChallengeDesk', 'MOST_DOUBLINGS = 7;', 'MOST_DOUBLINGS = 90;'],
  [85, 'a ruling after the arbiter’s limit', 'oracle/ChallengeDesk', 'if (clock.hasPassed(judged.openedAt, judged.arbiterLimit)) revert TooLate(challengeId);', ''],
]

// biome-ignore format: a plant per line
const bonds: readonly Row[] = [
  [74, 'a bond leaves at once', 'oracle/ReporterBonds', 'if (block.timestamp < held.maturesAt) revert NotMature(msg.sender, held.maturesAt);', ''],
  [74, 'a bond leaves under a challenge', 'oracle/ReporterBonds', 'if (oracle.reporter(msg.sender).challenges != 0) revert StillNeeded(msg.sender);', ''],
  [74, 'what unbonds is out of reach', 'oracle/ReporterBonds', 'uint256 total = uint256(held.amount) + held.unbonding;', 'uint256 total = held.amount;'],
  [75, 'anyone slashes', 'oracle/ReporterBonds', 'if (msg.sender != address(challengeDesk)) revert NotChallengeDesk(msg.sender);', ''],
  [73, 'jumps may outgrow the bonds by unbonding', 'oracle/ReporterBonds', 'if (oracle.reporter(msg.sender).named) _requireBacked();', ''],
  [73, 'jumps within half of the bonds, not a quarter', 'oracle/ReporterBonds', 'BONDS_PER_JUMP = 4;', 'BONDS_PER_JUMP = 2;'],
  [73, 'the first bonds count, not the smallest', 'oracle/ReporterBonds', 'sorted[hole - 1] > amount', 'false'],
]

// biome-ignore format: a plant per line
const finality: readonly Row[] = [
  [77, 'a ruling opens the evidence at once', 'oracle/ChallengeDesk', 'docket.lastClosedAt = uint40(block.timestamp);', ''],
]

/** Faults in who bore a loss and what comes back, and in how reports are judged and backed. */
export const aftermathPlants: readonly Plant[] = [
  ...plantsOf('history', history),
  ...plantsOf('recovery', recovery),
  ...plantsOf('desk', desk),
  ...plantsOf('bonds', bonds),
  ...plantsOf('finality', finality),
]
