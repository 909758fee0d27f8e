import { type Plant, plantsOf, type Row } from '@/test/contracts/plants/plant'

// biome-ignore format: a plant per line
const terms: readonly Row[] = [
  [95, 'the index falls', 'triggers/ProgramTerms', 'if (index <= _terms[programId].index) return;', ''],
  [94, 'evidence before the start', 'triggers/ProgramTerms', 'if (block.timestamp < term.start) revert', 'if (false) revert'],
  [94, 'evidence after grace', 'triggers/ProgramTerms', 'if (_isClosed(term)) revert SettlementClosed(programId);', ''],
  [94, 'grace does not wait for the sequencer', 'triggers/ProgramTerms', 'return block.timestamp >= closesAt + _downtimeSince(term.end);', 'return true;'],
  [99, 'final under an open claim', 'triggers/ProgramTerms', '&& !isPending(programId)', ''],
]

// biome-ignore format: a plant per line
const gap: readonly Row[] = [
  [95, 'a gap before the term', 'triggers/PriceGapTrigger', 'if (from.updatedAt < term.start) revert', 'if (false) revert'],
  [95, 'a gap after the term', 'triggers/PriceGapTrigger', 'if (to.updatedAt >= term.end) revert', 'if (to.updatedAt > term.end) revert'],
  [95, 'a gap wider than the window', 'triggers/PriceGapTrigger', 'if (apart > window) revert', 'if (false) revert'],
  [95, 'a gap over an outage', 'triggers/PriceGapTrigger', '_downtimeSince(from.updatedAt - pinned.rules.heartbeat) != _downtimeSince(to.updatedAt)', 'false'],
  [139, 'a gap after a silence of the feed', 'triggers/PriceGapTrigger', 'if (before.updatedAt + pinned.rules.heartbeat < from.updatedAt) {', 'if (false) {'],
  [95, 'no heartbeat after an outage', 'triggers/PriceGapTrigger', 'from.updatedAt - pinned.rules.heartbeat', 'from.updatedAt'],
  [97, 'any feed', 'triggers/FeedTrigger', 'if (rules.heartbeat == 0) revert FeedNotAdmitted(feed);', ''],
]

// biome-ignore format: a plant per line
const depeg: readonly Row[] = [
  [96, 'a silence does not end a run', 'triggers/DepegTrigger', 'if (next.updatedAt - piece.to > pinned.rules.heartbeat) {', 'if (false) {'],
  [96, 'a silence between pieces', 'triggers/DepegTrigger', 'if (other.from - piece.to > heartbeat) {', 'if (false) {'],
  [96, 'a round at the strike goes on', 'triggers/DepegTrigger', 'next.updatedAt >= end || FeedLib.toWad(next.answer, pinned.decimals) >= strike', 'next.updatedAt >= end'],
  [96, 'a round at the strike is below', 'triggers/DepegTrigger', 'next.updatedAt >= end || FeedLib.toWad(next.answer, pinned.decimals) >= strike', 'next.updatedAt >= end || FeedLib.toWad(next.answer, pinned.decimals) > strike'],
  [96, 'a run goes on after the term', 'triggers/DepegTrigger', 'piece.to = next.updatedAt < end ? next.updatedAt : end;', 'piece.to = next.updatedAt;'],
  [96, 'a run begins before the term', 'triggers/DepegTrigger', 'if (first.updatedAt < start || first.updatedAt >= end) {', 'if (first.updatedAt >= end) {'],
  [96, 'a run begins above the strike', 'triggers/DepegTrigger', 'if (FeedLib.toWad(first.answer, pinned.decimals) >= strike) revert', 'if (false) revert'],
  [96, 'a joined piece is not taken over', 'triggers/DepegTrigger', '(piece.to, piece.last, piece.isOver) = (other.to, other.last, other.isOver);\n        delete _pieces[programId][joined];', '(piece.last, piece.isOver) = (other.last, other.isOver);\n        delete _pieces[programId][joined];'],
  [96, 'phases join without overlap', 'triggers/DepegTrigger', 'other.from <= piece.to && other.to >= piece.to', 'true'],
  [96, 'pieces of one phase join by name', 'triggers/DepegTrigger', '&& FeedLib.phaseOf(step.next) == FeedLib.phaseOf(piece.last) + 1', '&& true'],
  [96, 'a piece that ended goes on', 'triggers/DepegTrigger', 'if (piece.isOver) revert PieceIsOver(programId, step.piece);', ''],
]

// biome-ignore format: a plant per line
const assertion: readonly Row[] = [
  [99, 'an assertion stands at once', 'triggers/AssertionTrigger', 'if (block.timestamp < (isDisputed ? _decideBy(it) : _disputableUntil(it))) revert NotResolvable(id);', 'isDisputed;'],
  [99, 'a dispute after the window', 'triggers/AssertionTrigger', 'it.state != AssertionState.Open || block.timestamp >= _disputableUntil(it)', 'it.state != AssertionState.Open'],
  [99, 'a ruling after the limit', 'triggers/AssertionTrigger', 'it.state != AssertionState.Disputed || block.timestamp >= _decideBy(it)', 'it.state != AssertionState.Disputed'],
  [99, 'anyone rules', 'triggers/AssertionTrigger', 'if (msg.sender != arbiter) revert NotArbiter(msg.sender);', ''],
  [98, 'the winner gets both bonds', 'triggers/AssertionTrigger', 'uint256 toProtocol = it.bond / 2;', 'uint256 toProtocol = 0;'],
  [98, 'the loser wins', 'triggers/AssertionTrigger', 'isTrue ? it.asserter : it.disputer', 'isTrue ? it.disputer : it.asserter'],
  [98, 'a disputer’s bond stays', 'triggers/AssertionTrigger', 'if (isDisputed) collectable[it.disputer] += it.bond;', ''],
  [98, 'bonds are collected twice', 'triggers/AssertionTrigger', 'collectable[msg.sender] = 0;', ''],
  [98, 'a false assertion pays', 'triggers/AssertionTrigger', 'if (isTrue) _raise(programId, 1);', '_raise(programId, 1);'],
  [99, 'a claim stays open', 'triggers/AssertionTrigger', '--openAssertions[programId];', ''],
  [99, 'any contract calls back', 'triggers/AssertionTrigger', 'if (msg.sender != address(optimisticOracle)) revert NotOptimisticOracle(msg.sender);\n        Assertion storage it = _assertions[assertionId];\n        if (_isOpen(it))', 'Assertion storage it = _assertions[assertionId];\n        if (_isOpen(it))'],
  [94, 'an event outside the term', 'triggers/AssertionTrigger', 'eventAt < term.start || eventAt >= term.end || eventAt > block.timestamp', 'eventAt > block.timestamp'],
  [94, 'an assertion without cover', 'triggers/AssertionTrigger', 'if (!_isInsured(programId)) revert NothingInsured(programId);', ''],
  [99, 'another’s assertion counts', 'triggers/AssertionTrigger', 'if (it.programId != programId) revert ForeignAssertion(programId, id);', ''],
  [140, 'an assertion’s bond leaps', 'triggers/AssertionTrigger', 'BoundsLib.requireStep("assertionBond", bond == 0 ? bond_ : bond, bond_, LEAST_BOND, MOST_BOND);', ''],
  [140, 'an assertion’s bond changes at any time', 'triggers/AssertionTrigger', '_bondSetAt = BoundsLib.afterInterval(_bondSetAt);', ''],
  [98, 'the pinned bond follows the parameters', 'triggers/AssertionTrigger', 'bond: terms.bond,\n            disputer', 'bond: bond,\n            disputer'],
]

/** Faults in the triggers that are no deficit: price gap, depeg, and assertion. */
export const perilPlants: readonly Plant[] = [
  ...plantsOf('terms', terms),
  ...plantsOf('gap', gap),
  ...plantsOf('depeg', depeg),
  ...plantsOf('assertion', assertion),
]
