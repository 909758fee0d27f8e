import { describe, expect, it } from 'vitest'
import { parseBacktestOptions } from '@/lib/cli/backtestOptions'

describe('the options of npm run backtest', () => {
  it('are read, with defaults', () => {
    const options = parseBacktestOptions(['--prices', 'package.json', '--prices', 'biome.json', '--bridge', '4'])
    expect(options).toMatchObject({ period: 'report', bridge: 4, from: 1_514_764_800 })
    expect(options.prices.length).toBe(2)
    expect(parseBacktestOptions(['--help']).help).toBe(true)
  })

  it('are named where they are wrong', () => {
    expect(() => parseBacktestOptions([])).toThrow('--prices FILE is needed')
    expect(() => parseBacktestOptions(['--prices', 'none.csv'])).toThrow('there is no file')
    expect(() => parseBacktestOptions(['--period', 'future'])).toThrow('--period must be development or report')
    expect(() => parseBacktestOptions(['--bridge', '-1'])).toThrow('--bridge')
    expect(() => parseBacktestOptions(['--from', 'then'])).toThrow('--from must be a date')
    expect(() => parseBacktestOptions(['--wrong'])).toThrow("Unknown option '--wrong'")
  })
})
