import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'

/** Market data may not be copied here, so it is read in place, beside the project or beside a worktree's parent. */
const FOLDERS = ['../shared/data', '../../shared/data']

/** Path of a file of the data folder, or null where the folder is missing: its tests are then skipped. */
export function marketDataPath(name: string): string | null {
  return FOLDERS.map((folder) => resolve(folder, name)).find((path) => existsSync(path)) ?? null
}

/** Says in a test's name why it is skipped. */
export const DATA_MISSING = 'skipped: no folder ../shared/data'

/** One column of a CSV file with a header, as numbers. */
export function readColumn(path: string, column: string): number[] {
  const [header = '', ...lines] = readFileSync(path, 'utf8').trim().split(/\r?\n/)
  const index = header.split(',').indexOf(column)
  if (index < 0) throw new Error(`${path} has no column ${column}`)
  return lines.map((line) => Number(line.split(',')[index]))
}
