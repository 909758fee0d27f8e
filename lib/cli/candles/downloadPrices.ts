import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { candlesCsv } from './candlesCsv'
import type { DownloadArguments } from './downloadOptions'
import type { Candle } from './exchange'
import { fetchCandles } from './fetchCandles'

/**
 * Downloads hourly candles, one market after the other, and keeps them in a file where one is named.
 * @param say told each quarter of a market and each pause
 * @returns the CSV text, and the name of its source as a calibration keeps it: the exchange and its symbols
 * @throws what `fetchCandles` and `candlesCsv` throw
 */
export async function downloadPrices(
  { exchange, markets, from, to, baseUrl, save }: DownloadArguments,
  say: (line: string) => void,
  signal: AbortSignal,
): Promise<{ csv: string; name: string }> {
  const candles = new Map<string, Candle[]>()
  for (const { market, symbol } of markets) {
    let told = 0
    const onProgress = (hours: number, of: number) => {
      const quarters = Math.floor((4 * hours) / of)
      if (quarters > told) say(`${exchange.name} ${symbol}: ${hours} of ${of} hours`)
      told = quarters
    }
    const onWait = (why: string, seconds: number) =>
      say(`${exchange.name} ${symbol}: ${why}, asking again in ${seconds.toFixed(1)} s`)
    candles.set(market, await fetchCandles(exchange, { symbol, from, to, baseUrl, signal, onProgress, onWait }))
  }
  const csv = candlesCsv(candles, from, to)
  if (save) {
    mkdirSync(dirname(save), { recursive: true })
    writeFileSync(save, csv)
    say(`Wrote ${save}`)
  }
  const symbols = markets.map(({ market, symbol }) => `${market}=${symbol}`).join(',')
  return { csv, name: `${exchange.name} ${symbols} 1h${baseUrl ? ` from ${new URL(baseUrl).host}` : ''}` }
}
