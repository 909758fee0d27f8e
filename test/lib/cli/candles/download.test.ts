import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { parseCalibrateOptions } from '@/lib/cli/calibrateOptions'
import { parseDownloadOptions } from '@/lib/cli/candles/downloadOptions'
import { readArtefact } from '@/lib/risk/calibration/calibrationArtefact'
import { HOUR } from '@/lib/risk/calibration/priceHistory'
import { artificialHistory, START } from '@/test/lib/risk/calibration/histories'
import { type CandleServer, startCandleServer } from '@/test/support/candleServer'

const HOURS = 12_000
const folder = mkdtempSync(join(tmpdir(), 'ballast-test-'))
const iso = (hour: number) => new Date(1000 * (START + HOUR * hour)).toISOString().slice(0, 16)
let server: CandleServer

beforeAll(async () => {
  server = await startCandleServer(artificialHistory(HOURS, ['AAA', 'BBB']))
})
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true })
})
beforeEach(() => {
  server.next.length = 0
  server.holes.clear()
})

/** The command, beside the server in this process. */
function calibrate(args: string[], onOutput?: (text: string, stop: () => void) => void) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'lib/cli/calibrate.ts', ...args])
  let [stdout, stderr] = ['', '']
  child.stdout.on('data', (chunk) => {
    stdout += chunk
    onOutput?.(stdout, () => child.kill('SIGINT'))
  })
  child.stderr.on('data', (chunk) => {
    stderr += chunk
  })
  return new Promise<{ status: number | null; stdout: string; stderr: string }>((resolve) =>
    child.on('close', (status) => resolve({ status, stdout, stderr })),
  )
}

const range = ['--from', iso(0), '--to', iso(HOURS)]
const ask = (source: string, ...more: string[]) => [
  ...['--source', source, '--base-url', server.url, '--markets', 'AAA,B=BBBUSDT', ...range],
  ...more,
]

describe('npm run calibrate -- --source', () => {
  it('gives the figures of a CSV file with the same candles, and says where they are from', async () => {
    const [saved, first, second] = ['saved.csv', 'downloaded.json', 'read.json'].map((name) => join(folder, name))
    const { status, stdout, stderr } = await calibrate(ask('bybit', '--save', `${saved}`, '--out', `${first}`))
    expect(stderr).toBe('')
    expect(status).toBe(0)
    expect(stdout).toContain('bybit AAAUSDT: 3000 of 12000 hours')
    expect(stdout).toContain('bybit BBBUSDT: 12000 of 12000 hours')
    expect((await calibrate(['--prices', `${saved}`, '--out', `${second}`])).status).toBe(0)
    const [downloaded, read] = [first, second].map((file) => readArtefact(readFileSync(`${file}`, 'utf8')))
    expect(downloaded).toEqual({ ...read, source: downloaded?.source, hash: downloaded?.hash })
    const host = new URL(server.url).host
    expect(downloaded?.source).toEqual({ ...read?.source, name: `bybit AAA=AAAUSDT,B=BBBUSDT 1h from ${host}` })
    expect(downloaded?.source).toMatchObject({ from: START, to: START + HOUR * HOURS, hours: HOURS, bridged: 0 })
    expect(readFileSync(`${saved}`, 'utf8').split('\n', 1)[0]).toBe(
      'unix,AAA_open,AAA_high,AAA_low,AAA_close,B_open,B_high,B_low,B_close',
    )
  })

  it('takes the same candles from each exchange', async () => {
    const files = await Promise.all(
      ['binance', 'binance-futures', 'bybit'].map(async (source) => {
        const saved = join(folder, `${source}.csv`)
        const short = [
          '--source',
          source,
          '--base-url',
          server.url,
          '--markets',
          'AAA',
          '--from',
          iso(0),
          '--to',
          iso(3000),
        ]
        const { stderr } = await calibrate([...short, '--save', saved, '--out', join(folder, 'short.json')])
        expect(stderr).toContain('hours must be at least 4368')
        return readFileSync(saved, 'utf8')
      }),
    )
    expect(new Set(files).size).toBe(1)
    expect(files[0]?.split('\n').length).toBe(3002)
  })

  it('treats a missing hour as the CSV reader does: named, or bridged where --bridge allows it', async () => {
    const hole = new Set([START + 5000 * HOUR])
    server.holes.set('AAAUSDT', hole).set('BBBUSDT', hole)
    const out = join(folder, 'bridged.json')
    const refused = await calibrate(ask('binance', '--out', out))
    expect(refused.status).toBe(1)
    expect(refused.stderr).toMatch(/the hour 2021-07-31T08:00Z before line 5002 must be there, it is missing/)
    expect(existsSync(out)).toBe(false)
    expect((await calibrate(ask('binance', '--bridge', '1', '--out', out))).status).toBe(0)
    expect(readArtefact(readFileSync(out, 'utf8')).source.bridged).toBe(1)
  })

  it('names the market that lacks an hour which others have, and ranges beyond the candles', async () => {
    server.holes.set('BBBUSDT', new Set([START + 5000 * HOUR]))
    const out = join(folder, 'none.json')
    const partial = await calibrate(ask('binance', '--bridge', '9', '--out', out))
    expect(partial.stderr).toContain('B[2021-07-31T08:00Z] must be there, other markets have it')
    const wide = ['--source', 'binance', '--base-url', server.url, '--markets', 'AAA', '--out', out]
    const early = await calibrate([...wide, '--from', iso(-24), '--to', iso(100)])
    expect(early.stderr).toContain(
      'AAA[2021-01-03T00:00Z] must be there: its first candle is that of 2021-01-04T00:00Z',
    )
    const late = await calibrate([...wide, '--from', iso(11_000), '--to', iso(12_001)])
    expect(late.stderr).toMatch(/must be there: its last candle is that of/)
    const never = await calibrate([...wide, '--from', iso(-100), '--to', iso(-50)])
    expect(never.stderr).toContain('AAA must have candles from')
    expect(existsSync(out)).toBe(false)
  })

  it('stops at Ctrl-C and leaves no file', async () => {
    server.next.push({ status: 429, headers: { 'retry-after': '60' }, body: {} })
    const [saved, out] = [join(folder, 'stopped.csv'), join(folder, 'stopped.json')]
    const { status, stdout, stderr } = await calibrate(ask('binance', '--save', saved, '--out', out), (text, stop) => {
      if (text.includes('asking again')) stop()
    })
    expect(stdout).toContain('binance AAAUSDT: its request limit is reached, asking again in 60.0 s')
    expect(stderr).toContain('Stopped by SIGINT; nothing was written.')
    expect(status).toBe(1)
    expect([saved, out].some(existsSync)).toBe(false)
  })

  it('names options that are wrong', () => {
    const base = ['--source', 'binance', '--markets', 'BTC', '--from', '2024-01-01', '--to', '2024-06-01']
    const without = (option: string) => base.filter((_, i) => base[i] !== option && base[i - 1] !== option)
    for (const [args, message] of [
      [[...base, '--prices', 'package.json'], 'Give --prices or --source, not both'],
      [[...without('--source'), '--source', 'kraken'], '--source must be one of binance, binance-futures, bybit'],
      [without('--markets'), '--source needs --markets'],
      [without('--from'), '--source needs --from'],
      [[...without('--from'), '--from', '2024-01-01T08:30Z'], 'must be whole hours'],
      [[...without('--to'), '--to', '2999-01-01'], '--to must not be after'],
      [[...without('--to'), '--to', '2023-01-01'], '--from must be before 2023-01-01'],
      [[...without('--markets'), '--markets', 'BTC,B/C'], 'not "B/C"'],
      [[...without('--markets'), '--markets', 'BTC,BTC=XBTUSDT'], 'must not name BTC twice'],
      [[...base, '--base-url', 'ftp://x'], '--base-url must be an http or https address'],
      [['--prices', 'package.json', '--save', 'x.csv'], '--save and --base-url are for prices that --source downloads'],
    ] as const) {
      expect(() => parseCalibrateOptions(args)).toThrow(message)
    }
    const { download } = parseCalibrateOptions([...without('--markets'), '--markets', 'btc,PEPE=1000PEPEUSDT'])
    expect(download?.markets).toEqual([
      { market: 'btc', symbol: 'BTCUSDT' },
      { market: 'PEPE', symbol: '1000PEPEUSDT' },
    ])
    const texts = {
      source: 'bybit',
      markets: 'BTC',
      from: START,
      to: undefined,
      'base-url': undefined,
      save: undefined,
    }
    expect(parseDownloadOptions(texts, START + 10.7 * HOUR).to).toBe(START + 10 * HOUR)
  })
})
