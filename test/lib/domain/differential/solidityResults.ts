import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { packageBinary } from '@/lib/processes/packageBinary'
import { SEED } from '@/test/lib/domain/differential/draw'

const folder = 'build/differential'
const sources = ['contracts', 'test/contracts/differential']

function newestSource(): number {
  const files = sources.flatMap((source) =>
    readdirSync(source, { recursive: true, encoding: 'utf8' }).map((file) => join(source, file)),
  )
  return Math.max(...files.filter((file) => file.endsWith('.sol')).map((file) => statSync(file).mtimeMs))
}

/** Where `forge test` has not yet run on the contracts as they are, the differential part of it runs now. */
export function ensureSolidityResults(names: readonly string[]): void {
  const newest = newestSource()
  const fresh = names.every((name) => {
    const file = `${folder}/${name}.txt`
    return existsSync(file) && statSync(file).mtimeMs > newest
  })
  if (fresh) return
  execFileSync(packageBinary('forge'), ['test', '--match-path', 'test/contracts/differential/*'], { stdio: 'pipe' })
}

/**
 * What Solidity made of each case: its results as one text of hexadecimal words.
 * @param width words of one case
 */
export function solidityResults(name: string, width: number): string[] {
  const [seed, ...chunks] = readFileSync(`${folder}/${name}.txt`, 'utf8').trimEnd().split('\n')
  if (seed !== SEED) throw new Error(`The cases of ${name} come from the seed "${seed}", not "${SEED}".`)
  const digits = chunks.map((chunk) => chunk.slice(2)).join('')
  return digits.match(new RegExp(`.{${width * 64}}`, 'g')) ?? []
}
