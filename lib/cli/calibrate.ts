import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { CALIBRATE_HELP, parseCalibrateOptions } from '@/lib/cli/calibrateOptions'
import { calibrationPage } from '@/lib/cli/calibrationPage'
import { downloadPrices } from '@/lib/cli/candles/downloadPrices'
import { createProgress } from '@/lib/cli/progress'
import { runCli } from '@/lib/cli/runCli'
import { parseHistory } from '@/lib/replay/parseHistory'
import { calibrate } from '@/lib/risk/calibration/calibrate'
import { readArtefact } from '@/lib/risk/calibration/calibrationArtefact'
import { combineCalibrations } from '@/lib/risk/calibration/combineCalibrations'
import { diagnose } from '@/lib/risk/calibration/diagnostics'
import { type VolatilityAhead, volatilityAhead } from '@/lib/risk/calibration/volatilityAhead'

void runCli(async () => {
  const options = parseCalibrateOptions(process.argv.slice(2))
  if (options.help) {
    console.log(CALIBRATE_HELP)
    return
  }
  const say = createProgress()
  if (options.events) {
    const [longest, broadest] = options.events.map((file) => readArtefact(readFileSync(file, 'utf8')))
    if (!longest || !broadest) throw new Error('Two calibrations were expected.')
    const events = combineCalibrations(longest, broadest)
    writeFileSync(options.out, `${JSON.stringify(events)}\n`)
    say(`Wrote ${options.out}, hash ${events.hash}`)
    return
  }
  const { download } = options
  const { csv, name } = download
    ? await interruptible((signal) => downloadPrices(download, say, signal))
    : { csv: readFileSync(options.prices, 'utf8'), name: basename(options.prices) }
  const history = parseHistory(csv, options)
  say(`Read ${history.hours} hours of ${history.markets.length} markets`)
  const sha256 = createHash('sha256').update(csv).digest('hex')
  const { seed, draws, strict } = options
  const source = { name, sha256 }
  const artefact = calibrate(history, { source, seed, draws, strict, onProgress: (done) => say(`Fitted ${done}`) })
  mkdirSync(dirname(options.out), { recursive: true })
  writeFileSync(options.out, `${JSON.stringify(artefact)}\n`)
  say(`Wrote ${options.out}, hash ${artefact.hash}`)
  writeFileSync(options.page, calibrationPage(artefact, diagnose(history, artefact)))
  say(`Wrote ${options.page}`)
  history.markets.forEach((prices, index) => {
    const fitted = artefact.markets[index]
    if (fitted) say(volatilityLine(volatilityAhead(history, prices, fitted)))
  })
  const held = artefact.markets.filter(({ garch }) => garch?.enforced).map(({ market }) => market)
  if (held.length > 0) say(`GARCH was not stationary and held at α + β = 0.9999 for ${held.join(', ')}`)
})

/** Ctrl-C ends a download between two answers and leaves no half file. */
async function interruptible<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const stop = new AbortController()
  const onSignal = (name: NodeJS.Signals) => stop.abort(new Error(`Stopped by ${name}; nothing was written.`))
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal)
  try {
    return await work(stop.signal)
  } finally {
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal)
  }
}

/** What an exposure should give as `dailyVolatility` after the last hour. */
function volatilityLine({ market, logHar, garch, dailyVolatility }: VolatilityAhead): string {
  const [all, model, challenger] = [dailyVolatility, logHar, garch].map(
    (value) => `${(100 * (value ?? 0)).toFixed(2)} %`,
  )
  return `${market}: volatility of the next day ${all}, the dearer of log-HAR ${model} and GARCH-t ${garch === null ? 'without a fit' : challenger}`
}
