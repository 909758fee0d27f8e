import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { parseDemoOptions } from '@/lib/cli/demoOptions'

/** What `npm run demo` says to bad input, before it starts anything. */

const folder = mkdtempSync(join(tmpdir(), 'ballast-test-'))
afterAll(() => rmSync(folder, { recursive: true }))

function demo(args: string[], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'lib/cli/demo.ts', ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  })
  return { status, stdout, stderr }
}

const HEADER = 'unix,btc_open,btc_high,btc_low,btc_close'
const HOURS = [
  '1583971200,7930,8000,7900,7950',
  '1583974800,7950,7990,7900,7960',
  '1583978400,7960,7990,7900,7970',
  '1583982000,7970,7990,7900,7980',
]

function prices(lines: string[]): string[] {
  const file = join(folder, `${Math.random()}.csv`)
  writeFileSync(file, `${lines.join('\n')}\n`)
  return ['--prices', file, '--from', '2020-03-12', '--to', '2020-03-13']
}

describe('options', () => {
  it('lists them on --help', () => {
    const { status, stdout } = demo(['--help'])
    expect(status).toBe(0)
    for (const option of ['--once', '--prices', '--from', '--to', '--speed']) expect(stdout).toContain(option)
  })

  it('tells a wrong one without a stack', () => {
    const { status, stderr } = demo(['--onec'])
    expect(status).toBe(2)
    expect(stderr).toMatch(/^Unknown option '--onec'.*--help/)
    expect(stderr).not.toMatch(/\n\s+at /)
  })

  it.each([
    [['--speed', 'fast'], /--speed must be from 1 to 1440, not "fast"/],
    [['--from', '2020-03-12'], /need --prices FILE/],
    [['--prices', 'package.json'], /needs --from and --to/],
    [['--prices', 'nowhere.csv', '--from', '2020-03-12', '--to', '2020-03-13'], /there is no file .*nowhere\.csv/],
    [['--prices', 'package.json', '--from', 'March', '--to', '2020-03-13'], /--from must be an ISO date/],
    [['--prices', 'package.json', '--from', '2020-03-14', '--to', '2020-03-13'], /must be before --to/],
  ])('refuses %j', (args, message) => {
    expect(() => parseDemoOptions(args)).toThrow(message)
  })

  it('reads dates as UTC', () => {
    const args = ['--prices', 'package.json', '--from', '2020-03-12', '--to', '2020-03-13T06:30']
    expect(parseDemoOptions(args).prices).toMatchObject({ from: 1_583_971_200, to: 1_584_081_000 })
  })
})

describe('prices', () => {
  it.each<[string, string[], RegExp]>([
    ['a missing column', [HEADER.replace('btc_low,', ''), '1583971200,7930,8000,7950'], /Line 1: .*btc_low/],
    ['a bad row', [HEADER, HOURS[0] ?? '', '1583974800,7950,oops,7900,7960'], /Line 3: .*btc_high.*oops/],
    ['a short row', [HEADER, HOURS[0] ?? '', '1583974800,7950'], /Line 3/],
    ['a gap', [HEADER, HOURS[0] ?? '', HOURS[1] ?? '', HOURS[3] ?? ''], /Line 4: a gap.*2020-03-12T02:00/],
    ['an empty range', [HEADER, '1483228800,970,980,960,975'], /None of the 1 lines has prices from 2020-03-12/],
  ])('refuses %s by its line', (_, lines, message) => {
    const { status, stderr } = demo(prices(lines))
    expect(status).toBe(2)
    expect(stderr).toMatch(message)
  })
})

describe('ports', () => {
  it.each([
    ['PORT', 'the web server'],
    ['ANVIL_PORT', 'the local chain'],
    ['POSTGRES_PORT', 'PostgreSQL'],
    ['VENUE_PORT', "the venue's feed"],
    ['REPORTER_PORT', 'reporter 1'],
  ])('names a taken port and %s', async (variable, user) => {
    const server = createServer()
    const port = await new Promise<number>((resolve) => {
      server.listen(0, '127.0.0.1', () => {
        const address = server.address()
        resolve(typeof address === 'object' && address ? address.port : 0)
      })
    })
    // The others must not meet a market that someone runs beside the tests, nor a port that the system hands out to the
    // tests beside this one: those begin at 32768.
    const others = {
      PORT: '18401',
      ANVIL_PORT: '18402',
      POSTGRES_PORT: '18403',
      VENUE_PORT: '18404',
      REPORTER_PORT: '18405',
    }
    const { status, stderr } = await new Promise<{ status: number | null; stderr: string }>((resolve) => {
      const result = demo(['--once'], { ...others, [variable]: String(port) })
      resolve(result)
    })
    await new Promise<void>((resolve) => void server.close(() => resolve()))
    expect(status).toBe(1)
    expect(stderr).toContain(`Port ${port} for ${user}`)
    expect(stderr).toContain(`set ${variable} to another port`)
  })
})
