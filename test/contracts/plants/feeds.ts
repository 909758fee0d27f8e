import { type Plant, plantsOf, type Row } from '@/test/contracts/plants/plant'

// biome-ignore format: a plant per line
const feed: readonly Row[] = [
  [86, 'an unfinished round counts', 'libraries/FeedLib', 'updatedAt != 0\n', 'true\n'],
  [86, 'a round of the future counts', 'libraries/FeedLib', '&& updatedAt <= block.timestamp', '&& true'],
  [86, 'another round than asked for counts', 'libraries/FeedLib', 'if (round.id != id) found = false;', ''],
  [86, 'an answer carried over counts', 'libraries/FeedLib', ' || round.answeredInRound < round.id', ''],
  [86, 'a negative answer counts', 'libraries/FeedLib', 'if (round.answer <= 0 ||', 'if (round.answer == 0 ||'],
  [86, 'an answer at its bound counts', 'libraries/FeedLib', 'answer > lowest && answer < highest', 'answer >= lowest && answer <= highest'],
  [87, 'phases may be crossed', 'libraries/FeedLib', 'if (phaseOf(fromId) != phaseOf(toId)) revert IFeedErrors.PhaseCrossed(fromId, toId);', ''],
  [91, 'rounds may come backwards', 'libraries/FeedLib', 'if (fromId >= toId) revert IFeedErrors.RoundsOutOfOrder(fromId, toId);', ''],
  [91, 'times may fall back', 'libraries/FeedLib', 'if (from.updatedAt > to.updatedAt) revert IFeedErrors.RoundsOutOfOrder(fromId, toId);', ''],
  [91, 'a stale feed is alive', 'libraries/FeedLib', 'if (!found || newest.updatedAt + heartbeat < time)', 'if (!found)'],
  [91, 'a dead feed is alive', 'libraries/FeedLib', 'if (!found || newest.updatedAt + heartbeat < time)', 'if (found && newest.updatedAt + heartbeat < time)'],
  [86, 'short answers are read', 'libraries/FeedLib', 'found := and(found, gt(returndatasize(), 159))', ''],
  [88, 'moves fall only', 'libraries/FeedLib', 'uint256(to > from ? to - from : from - to)', 'uint256(to > from ? int256(0) : from - to)'],
]

// biome-ignore format: a plant per line
const lows: readonly Row[] = [
  [89, 'a record loses the mark', 'libraries/DayLowsLib', '(DayLows.unwrap(lows) & MARK) | newest', 'newest'],
  [89, 'the highest of a day is kept', 'libraries/DayLowsLib', '|| value < known)', '|| value > known)'],
  [89, 'lows are not shifted by days', 'libraries/DayLowsLib', 'lanes << (32 * steps)', 'lanes << 32'],
  [89, 'a silent day counts as none', 'libraries/DayLowsLib', 'value != 0 && (lowest', '(lowest'],
  [89, 'days before the window count', 'libraries/DayLowsLib', 'from + age <= newest', 'age <= newest'],
  [89, 'the day of the report counts', 'libraries/DayLowsLib', 'age = newest > to ? newest - to : 0', 'age = 0'],
]

// biome-ignore format: a plant per line
const pins: readonly Row[] = [
  [89, 'the next program takes the running one’s place', 'libraries/PinLib', 'if (pins.last.start <= block.timestamp) pins.previous = pins.last;', ''],
  [89, 'withdrawn programs push the running one out', 'libraries/PinLib', 'if (pins.last.start <= block.timestamp) pins.previous = pins.last;', 'pins.previous = pins.last;'],
  [89, 'forgotten programs are uncapped', 'libraries/PinLib', 'return FORGOTTEN;', 'return 0;'],
  [89, 'a program counts before its start', 'libraries/PinLib', 'if (last.programId == 0 || time >= last.start) return last.programId;', 'return last.programId;'],
  [89, 'places of markets mix', 'libraries/PinLib', '(place - 1) % LANES', 'place % LANES'],
]

// biome-ignore format: a plant per line
const clock: readonly Row[] = [
  [93, 'the running outage does not count', 'oracle/SequencerClock', 'duration += _overlap(time, since, uint40(block.timestamp));', ''],
  [93, 'outages count in full', 'oracle/SequencerClock', 'if (from < time) from = time;', ''],
  [93, 'outages not recorded do not count', 'oracle/SequencerClock', 'if (_advance(cursor, latest)) duration += _overlap(time, from, cursor.upSince);', '_advance(cursor, latest); from;'],
  [93, 'the search misses an outage', 'oracle/SequencerClock', '_outages[middle].to > time', '_outages[middle].from > time'],
  [93, 'an uninitialised feed is up', 'oracle/SequencerClock', 'found && latest.startedAt != 0 && !_isDown(latest)', 'found && !_isDown(latest)'],
  [93, 'a repeated status begins a new outage', 'oracle/SequencerClock', 'if (cursor.downSince == 0) {', '{'],
  [93, 'outages overlap', 'oracle/SequencerClock', 'next.startedAt > cursor.upSince ? next.startedAt : cursor.upSince', 'next.startedAt'],
  [93, 'the next phase is not found', 'oracle/SequencerClock', 'if (FeedLib.phaseOf(latest.id) > phase)', 'if (false)'],
]

// biome-ignore format: a plant per line
const explainer: readonly Row[] = [
  [90, 'an explanation is not remembered', 'oracle/PriceExplainer', '_raois[moment.venueId] = _raois[moment.venueId].mark();', ''],
  [88, 'the margin is not taken off', 'oracle/PriceExplainer', 'moved > margin ? moved - margin : 0', 'moved'],
  [89, 'the pin of the program does not count', 'oracle/PriceExplainer', 'if (moment.programId == 0) return lowest;', 'return lowest;'],
  [88, 'no insurable interest caps', 'oracle/PriceExplainer', 'return Math.min(proven, raoi * parameters.saleTerms().insurableMultiple / WAD);', 'raoi; return proven;'],
  [91, 'one market twice', 'oracle/PriceExplainer', 'if (i != 0 && market <= moves[i - 1].market) revert MovesNotSorted(i);', ''],
  [91, 'rounds before the window', 'oracle/PriceExplainer', 'if (from.updatedAt < DayLib.startOf(moment.firstDay)) {', 'if (false) {'],
  [91, 'rounds after the report', 'oracle/PriceExplainer', 'if (to.updatedAt > moment.observedAt) revert', 'if (false) revert'],
  [91, 'moves while the sequencer is down', 'oracle/PriceExplainer', 'if (address(clock) != address(0) && !clock.isUp()) revert SequencerDown();', ''],
  [90, 'an explanation never ends', 'oracle/PriceExplainer', ' || kept.since < moment.firstDay;', ';'],
  [90, 'an explanation that grows begins anew', 'oracle/PriceExplainer', 'kept.since = holds ? kept.since : moment.day;', 'kept.since = moment.day;'],
  [90, 'an explanation outlives its program', 'oracle/PriceExplainer', 'kept.amount == 0 || kept.programId != moment.programId ||', 'kept.amount == 0 ||'],
  [90, 'an explanation counts before it was proven', 'oracle/PriceExplainer', 'if (!isOver && observedAt >= kept.observedAt)', 'if (!isOver)'],
  [90, 'a smaller one replaces a larger one', 'oracle/PriceExplainer', 'if (isOver ? observedAt >= kept.observedAt : proven > kept.amount) {', '{'],
  [92, 'anyone explains', 'oracle/PriceExplainer', 'if (msg.sender != address(oracle)) revert NotOracle(msg.sender);', ''],
  [92, 'anyone pins', 'oracle/PriceExplainer', 'if (msg.sender != program.trigger || venueId != program.venueId) revert', 'if (venueId != program.venueId) revert'],
  [92, 'a program is pinned again', 'oracle/PriceExplainer', 'if (programId <= pins.last.programId) revert AlreadyPinned(programId);', ''],
  [140, 'the factor leaps', 'oracle/PriceExplainer', 'BoundsLib.requireStep("factor", factor, factor_, LEAST_FACTOR, MOST_FACTOR);', ''],
  [140, 'the factor changes at any time', 'oracle/PriceExplainer', '_factorSetAt = BoundsLib.afterInterval(_factorSetAt);', ''],
  [89, 'a removed feed keeps its interest', 'oracle/PriceExplainer', '_interests[venueId][market] = DayLowsLib.UNLISTED;', ''],
]

/** Faults in price feeds, the downtime of the sequencer, and what prices explain. */
export const feedPlants: readonly Plant[] = [
  ...plantsOf('feed', feed),
  ...plantsOf('lows', lows),
  ...plantsOf('pins', pins),
  ...plantsOf('clock', clock),
  ...plantsOf('explainer', explainer),
]
