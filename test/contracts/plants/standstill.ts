import { type Plant, plantsOf, type Row } from '@/test/contracts/plants/plant'

// biome-ignore format: a plant per line
const safeguard: readonly Row[] = [
  [100, 'only twice the level warns', 'Safeguard', 'reportedLoss > watch.level', 'reportedLoss > 2 * watch.level'],
  [100, 'a loss under the level does not end a warning', 'Safeguard', '} else if (watch.active && observedAt >= oracle.latest(venueId).observedAt) {', '} else if (false) {'],
  [100, 'a late report ends a warning', 'Safeguard', 'watch.active && observedAt >= oracle.latest(venueId).observedAt', 'watch.active'],
  [100, 'a risk group may be frozen for a month', 'Safeguard', 'MOST_DAYS_PER_GROUP = 14;', 'MOST_DAYS_PER_GROUP = 30;'],
  [100, 'each group freezes the pool for as long as it likes', 'Safeguard', 'MOST_DAYS_PER_POOL = 30;', 'MOST_DAYS_PER_POOL = 90;'],
  [100, 'a freeze goes on after its last warning', 'Safeguard', 'freeze.warnings != 0 && block.timestamp < freeze.until', 'block.timestamp < freeze.until', 'if (freeze.warnings == 0) freeze.until = 0;\n        else if', 'if'],
  [100, 'frozen days are forgotten after a month', 'libraries/FreezeLib', 'SPAN = 90;', 'SPAN = 30;'],
  [100, 'a day under freeze is not counted', 'libraries/FreezeLib', 'freeze.frozenDays |= 1;', ''],
  [100, 'days are not moved on', 'libraries/FreezeLib', 'uint256(freeze.frozenDays) << gap & MASK', 'uint256(freeze.frozenDays)'],
  [100, 'the last program’s pools are not watched on', 'Safeguard', 'if (isAnother) {', 'if (false) {'],
  [101, 'a claim does not freeze', 'Safeguard', 'freeze.claims != 0 || (freeze.warnings', '(freeze.warnings'],
  [101, 'anyone opens a claim', 'Safeguard', 'if (msg.sender != program.trigger && msg.sender != challengeDesk) revert NotClaimant(msg.sender);', ''],
  [101, 'closing a claim leaves the pools frozen', 'Safeguard', '--_freezes[_pools[left & type(uint16).max]].claims;', ''],
  [101, 'a claim does not stop sales on its venue', 'Safeguard', 'watch.claims != 0 || (watch.active', '(watch.active'],
  [103, 'a pause of any length', 'Safeguard', 'if (duration > LONGEST_PAUSE) revert PauseTooLong(duration);', ''],
  [103, 'a pause follows a pause', 'Safeguard', 'nextFrom: until + duration', 'nextFrom: until'],
  [103, 'anyone pauses', 'Safeguard', 'if (msg.sender != guardian) revert NotGuardian(msg.sender);', ''],
  [103, 'a pause does not stop new business', 'Safeguard', 'if (block.timestamp < _pause.until) revert NewBusinessPaused(_pause.until);', ''],
  [104, 'a failing trigger stops a report', 'Safeguard', '} catch {\n            return type(int80).max;', '} catch {\n            revert SequencerDown();'],
]

// biome-ignore format: a plant per line
const steps: readonly Row[] = [
  [133, 'a step may double a value', 'libraries/BoundsLib', 'highest = value + Math.max(value / 2, absolute);', 'highest = value + Math.max(value, absolute);'],
  [133, 'a value falls to nothing in a step', 'libraries/BoundsLib', 'uint256 down = Math.max(value / 3, absolute);', 'uint256 down = value;'],
  [133, 'a group changes every day', 'libraries/BoundsLib', 'STEP_INTERVAL = 7 days;', 'STEP_INTERVAL = 1 days;'],
  [133, 'steps are not looked at', 'libraries/BoundsLib', 'if (value < lowest || value > highest) revert IParameters.StepTooLarge(parameter, value, lowest, highest);', ''],
  [133, 'timing changes at any time', 'governance/Parameters', '_changes.timing = BoundsLib.afterInterval(_changes.timing);', ''],
  [58, 'bounds are not looked at', 'libraries/BoundsLib', 'if (value < minimum || value > maximum) revert IParameters.OutOfBounds(parameter, value, minimum, maximum);', ''],
  [58, 'grace may be shorter than the response', 'governance/Parameters', 't.grace, response_ + BoundsLib.MIN_MEASURING_TIME, BoundsLib', 't.grace, response_, BoundsLib'],
  [58, 'a cooldown may equal the response', 'governance/Parameters', 'response_ + 1, BoundsLib.MAX_COOLDOWN', 'response_, BoundsLib.MAX_COOLDOWN'],
]

// biome-ignore format: a plant per line
const warnings: readonly Row[] = [
  [138, 'a sibling’s end lifts the group’s freeze', 'Safeguard', '_groups[riskGroup] = _lift(_groups[riskGroup], today, caughtUp);', '_groups[riskGroup] = _lift(_groups[riskGroup], today, 0);'],
  [100, 'a silent sibling uses up the group’s budget', 'Safeguard', '_groups[riskGroup] = _lift(_groups[riskGroup], today, caughtUp);', '_groups[riskGroup] = _lift(_groups[riskGroup], today, type(uint40).max);'],
  [138, 'what others left over ends with the day', 'Safeguard', 'startOf(uint32(today + 1)) + parameters.timing().reportAge', 'startOf(uint32(today + 1))'],
  [138, 'a pool waits for a report beyond its budget', 'Safeguard', 'else if (freeze.until > caughtUp) freeze.until = caughtUp;', 'else freeze.until = caughtUp;'],
  [100, 'a warning stops sales beyond its budget', 'Safeguard', 'return block.timestamp < _groups[riskGroup].until;', 'return riskGroup != type(uint64).max;'],
  [100, 'a freeze ends in one go for all warnings', 'Safeguard', 'if (freeze.warnings == 0) freeze.until = 0;', 'if (freeze.warnings != type(uint16).max) freeze.until = 0;'],
]

// biome-ignore format: a plant per line
const vote: readonly Row[] = [
  [134, 'a cooldown may outlast the timelock', 'governance/Parameters', '_requireDelayOver(owner(), timing_.cooldown);', ''],
]

/** Faults in what stops business and in how far a vote reaches. */
export const standstillPlants: readonly Plant[] = [
  ...plantsOf('safeguard', safeguard),
  ...plantsOf('steps', steps),
  ...plantsOf('warnings', warnings),
  ...plantsOf('vote', vote),
]
