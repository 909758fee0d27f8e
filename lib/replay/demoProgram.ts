import { limitOfShareDown } from '@/lib/domain/layer'
import { ASSET_UNIT, WAD } from '@/lib/domain/money'

const MILLION = 1_000_000n * ASSET_UNIT

/** The demo's layer: starts 1 million above the fund, which grows by surplus before the program opens; 15 million wide. */
const LAYER = { attachment: 10n * MILLION, exhaustion: 25n * MILLION }
/** All that may be sold: 1 − coinsurance. */
const SHARE = (WAD * 9n) / 10n

/**
 * The demo's program and the money around it, base units. In the built-in scenario the net liquidation loss rises by 16.0
 * million over the baseline, with the real prices of those days by 18.8: inside the layer, 40 % and 59 % of its width.
 */
export const DEMO_PROGRAM = {
  /** What the venue declares and its vault holds: the fund of `demoVenue`. */
  fund: 9n * MILLION,
  layer: LAYER,
  /** The venue's own part of the layer, wad. */
  coinsurance: WAD - SHARE,
  share: SHARE,
  /** 13.5 million. */
  limit: limitOfShareDown(SHARE, LAYER),
  /** Staked before the sale: the limit is 75 % of it, below the floor curve's kink at 80 %. */
  stake: 18n * MILLION,
  /**
   * How far the oracle lets the effective loss move in a day without an explanation by feeds: what the venue loses in calm
   * weather. Each of the three smallest bonds holds a third of four times as much.
   */
  jump: MILLION / 4n,
  /**
   * The treaty behind the pool: it bears its covers' losses from 3 to 6 million. Of the built-in scenario's payout it carries
   * 2.4 million, of the real prices' all of its limit.
   */
  treaty: { retention: 3n * MILLION, limit: 3n * MILLION, cessionFrom: WAD / 20n, cessionTo: WAD / 4n },
  /** The next one, small enough for the visitor to place it alone. */
  renewal: { retention: 6n * MILLION, limit: 200_000n * ASSET_UNIT, cessionFrom: WAD / 100n, cessionTo: WAD / 10n },
} as const
