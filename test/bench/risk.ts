import { availableParallelism } from 'node:os'
import { calibrationSeconds } from '@/test/bench/risk/calibration'
import { portfolioCosts } from '@/test/bench/risk/portfolio'
import { quoteCosts } from '@/test/bench/risk/quote'
import { pathsPerSecond, windowsPerSecond } from '@/test/bench/risk/speed'

/**
 * `npm run bench:risk`: speed and error of the risk engine, all in one run so that ratios mean something. Names of parts may be
 * given (`paths windows quote portfolio calibration`); the last line is one JSON object of those that ran.
 */
const wanted = process.argv.slice(2)
const result: Record<string, unknown> = {}
const log = (line: string) => console.log(`  ${line}`)

async function part<Figures>(name: string, key: string, run: () => Promise<Figures> | Figures): Promise<void> {
  if (wanted.length > 0 && !wanted.includes(name)) return
  console.log(`${name} …`)
  const from = performance.now()
  result[key] = await run()
  log(`${JSON.stringify(result[key])} in ${((performance.now() - from) / 1000).toFixed(1)} s`)
}

console.log(`Node ${process.version}, ${availableParallelism()} cores`)
await part('paths', 'pathsPerSecond', () => pathsPerSecond(log))
await part('windows', 'windowsPerSecond', windowsPerSecond)
await part('quote', 'quote', () => quoteCosts(log))
await part('portfolio', 'portfolio', () => portfolioCosts(log))
await part('calibration', 'calibrationSeconds', calibrationSeconds)
console.log(JSON.stringify(result))
