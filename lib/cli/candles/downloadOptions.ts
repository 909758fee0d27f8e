import { resolve } from 'node:path'
import { BadCalibrateOptions } from '@/lib/cli/badCalibrateOptions'
import { HOUR, hourName } from '@/lib/risk/calibration/priceHistory'
import { binanceFutures, binanceSpot } from './binance'
import { bybit } from './bybit'
import type { Exchange } from './exchange'

/** What to download before the fit. */
export interface DownloadArguments {
  exchange: Exchange
  /** Market and what the exchange calls it. */
  markets: readonly { market: string; symbol: string }[]
  /** Unix seconds, whole hours. */
  from: number
  to: number
  baseUrl?: string
  /** File that the candles are kept in. */
  save?: string
}

const EXCHANGES = [binanceSpot, binanceFutures, bybit]

interface Texts {
  source: string
  markets: string | undefined
  from: number | undefined
  to: number | undefined
  'base-url': string | undefined
  save: string | undefined
}

/**
 * Reads the arguments that name an exchange and what to take from it.
 * @param now unix seconds: hours that have not ended have no candle yet
 * @throws {BadCalibrateOptions}
 */
export function parseDownloadOptions(texts: Texts, now = Date.now() / 1000): DownloadArguments {
  const exchange = EXCHANGES.find(({ name }) => name === texts.source)
  if (!exchange) {
    const names = EXCHANGES.map(({ name }) => name).join(', ')
    throw new BadCalibrateOptions(`--source must be one of ${names}, not "${texts.source}".`)
  }
  if (texts.markets === undefined) throw new BadCalibrateOptions('--source needs --markets, such as BTC,ETH.')
  if (texts.from === undefined) throw new BadCalibrateOptions('--source needs --from, the first hour.')
  const ended = Math.floor(now / HOUR) * HOUR
  const { from, to = ended } = texts
  if (from % HOUR !== 0 || to % HOUR !== 0) throw new BadCalibrateOptions('--from and --to must be whole hours.')
  if (to > ended)
    throw new BadCalibrateOptions(`--to must not be after ${hourName(ended)}, the end of the last full hour.`)
  if (from >= to) throw new BadCalibrateOptions(`--from must be before ${hourName(to)}.`)
  return {
    exchange,
    markets: marketsOf(texts.markets, exchange),
    from,
    to,
    ...(texts['base-url'] === undefined ? {} : { baseUrl: baseUrlOf(texts['base-url']) }),
    ...(texts.save === undefined ? {} : { save: resolve(texts.save) }),
  }
}

function marketsOf(text: string, exchange: Exchange): DownloadArguments['markets'] {
  const markets = text.split(',').map((part) => {
    const [market = '', symbol = exchange.symbolOf(market), ...more] = part.trim().split('=')
    const isName = [market, symbol].every((name) => /^[A-Za-z0-9]{1,30}$/.test(name))
    if (isName && more.length === 0) return { market, symbol }
    throw new BadCalibrateOptions(`--markets takes names such as BTC,ETH or PEPE=1000PEPEUSDT, not "${part}".`)
  })
  const twice = markets.find(({ market }, index) => markets.findIndex((other) => other.market === market) !== index)
  if (twice) throw new BadCalibrateOptions(`--markets must not name ${twice.market} twice.`)
  return markets
}

function baseUrlOf(text: string): string {
  const url = URL.parse(text)
  if (url && (url.protocol === 'http:' || url.protocol === 'https:')) return text
  throw new BadCalibrateOptions(`--base-url must be an http or https address, not "${text}".`)
}
