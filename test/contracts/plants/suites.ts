/** The tests that each area's faults are tried against: files or folders under test/contracts. */
export const suites = {
  invariant: ['invariant/Invariants'],
  clock: ['feeds/SequencerClock'],
  feed: ['feeds/FeedLib'],
  lows: ['feeds/DayLowsLib'],
  pins: ['feeds/Pin', 'attack/FeedsExplainer'],
  explainer: ['feeds/Explain', 'feeds/Pin', 'feeds/SetMarketFeed', 'attack/FeedsExplainer'],
  gap: ['feeds/PriceGap', 'attack/FeedsTriggers'],
  depeg: ['feeds/Depeg', 'feeds/DepegRuns', 'attack/FeedsTriggers'],
  assertion: ['feeds/Assertion', 'feeds/AssertionOracle', 'attack/FeedsAssertions'],
  terms: ['feeds/PriceGap', 'feeds/Assertion'],
  treaty: ['treaty/*'],
  fund: ['fund/*'],
  safeguard: ['safeguard/*', 'pool/StandStill'],
  expiry: ['market/Expire'],
  serving: ['pool/MakeClaimable'],
  vote: ['governance/Vote'],
  warnings: ['attack/Warnings'],
  steps: ['governance/Steps', 'governance/SetTiming', 'governance/SetEconomics'],
  history: ['pool/ShareHistory'],
  recovery: ['recovery/*', 'attack/Recoveries'],
  desk: ['oracle/Challenge', 'oracle/Rule', 'attack/Challenges'],
  finality: ['triggers/Finality'],
  bonds: ['oracle/Bonds', 'attack/BondRuns'],
} as const satisfies Record<string, readonly string[]>

export type SuiteName = keyof typeof suites
