import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { parseCalibrateOptions } from '@/lib/cli/calibrateOptions'
import { readArtefact } from '@/lib/risk/calibration/calibrationArtefact'
import { type EventCalibration, isSealed } from '@/lib/risk/calibration/eventCalibration'
import { artificialHistory, csvOf } from '@/test/lib/risk/calibration/histories'

const folder = mkdtempSync(join(tmpdir(), 'ballast-test-'))
afterAll(() => rmSync(folder, { recursive: true }))

function calibrate(...args: string[]) {
  return spawnSync(process.execPath, ['--import', 'tsx', 'lib/cli/calibrate.ts', ...args], { encoding: 'utf8' })
}

function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const csv = csvOf(artificialHistory(12_000, ['AAA', 'BBB']))
const prices = file('prices.csv', csv)

describe('npm run calibrate', () => {
  it('writes a calibration that can be read and a page of diagnostics, and says what it does', () => {
    const out = join(folder, 'result.json')
    const { status, stdout, stderr } = calibrate('--prices', prices, '--out', out, '--seed', '7')
    expect(stderr).toBe('')
    expect(status).toBe(0)
    expect(stdout).toContain('Read 12000 hours of 2 markets')
    expect(stdout).toContain('Fitted AAA')
    const artefact = readArtefact(readFileSync(out, 'utf8'))
    expect(artefact.source).toMatchObject({ name: 'prices.csv', hours: 12_000 })
    expect(artefact.draws.length).toBe(200)
    expect(stdout).toContain(artefact.hash)
    expect(stdout).toMatch(/AAA: volatility of the next day \d+\.\d\d %, the dearer of log-HAR \d+\.\d\d % and GARCH-t/)
    const page = readFileSync(join(folder, 'result.html'), 'utf8')
    expect(page).toContain(artefact.hash)
    expect(page).toContain('AAA: season of the hourly volatility')
    expect(page).not.toContain('NaN')
    expect(page).not.toContain('undefined')
  })

  it('makes what prices rest on of two calibrations', () => {
    const [fitted, out] = [join(folder, 'fitted.json'), join(folder, 'events.json')]
    expect(calibrate('--prices', prices, '--out', fitted).status).toBe(0)
    const { status, stdout } = calibrate('--events', `${fitted},${fitted}`, '--out', out)
    expect(status).toBe(0)
    const events = JSON.parse(readFileSync(out, 'utf8')) as EventCalibration
    expect(isSealed(events)).toBe(true)
    expect(stdout).toContain(events.hash)
    expect(events.sources.map(({ name }) => name)).toEqual(['prices.csv'])
    expect(events.markets.map(({ market }) => market)).toEqual(['AAA', 'BBB'])
    expect(() => parseCalibrateOptions(['--events', 'a,b,c'])).toThrow('--events takes one or two calibrations')
    expect(() => parseCalibrateOptions(['--events', '/none.json'])).toThrow('there is no file /none.json')
  })

  it('names what is wrong with the prices, and writes nothing', () => {
    const lines = csv.split('\n')
    const out = join(folder, 'none.json')
    for (const [name, text, message] of [
      ['hole.csv', [...lines.slice(0, 100), ...lines.slice(101)], 'must be there, it is missing'],
      ['twice.csv', [...lines.slice(0, 100), lines[99]!, ...lines.slice(100)], 'must not repeat or go back'],
      ['short.csv', lines.slice(0, 500), 'hours must be at least 4368 (half a year), not 499'],
    ] as const) {
      const { status, stderr } = calibrate('--prices', file(name, text.join('\n')), '--out', out)
      expect(status).toBe(1)
      expect(stderr).toContain(message)
      expect(stderr).not.toMatch(/\n\s+at /)
      expect(existsSync(out)).toBe(false)
    }
  })

  it('names options that are wrong', () => {
    expect(() => parseCalibrateOptions([])).toThrow('--prices FILE is needed')
    expect(() => parseCalibrateOptions(['--prices', '/none.csv'])).toThrow('there is no file /none.csv')
    expect(() => parseCalibrateOptions(['--prices', prices, '--bridge', '1.5'])).toThrow(
      '--bridge must be a whole number',
    )
    expect(() => parseCalibrateOptions(['--prices', prices, '--seed', 'x'])).toThrow('--seed must be a whole number')
    expect(() => parseCalibrateOptions(['--prices', prices, '--from', '2021-13-01'])).toThrow(
      '--from must be an ISO date',
    )
    expect(() => parseCalibrateOptions(['--wrong'])).toThrow("Unknown option '--wrong'")
    const range = ['--prices', prices, '--from', '2022-01-01', '--to', '2021-01-01']
    expect(() => parseCalibrateOptions(range)).toThrow('--from 2022-01-01 must be before --to 2021-01-01')
    expect(parseCalibrateOptions(['--help']).help).toBe(true)
    expect(parseCalibrateOptions(['--prices', prices, '--out', 'a/b.json']).page).toMatch(/a\/b\.html$/)
  })
})
