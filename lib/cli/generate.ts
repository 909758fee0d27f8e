import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { packageBinary } from '@/lib/processes/packageBinary'

/**
 * `npm run generate`: compiles the contracts and writes what TypeScript knows of them, so that nothing but this needs a
 * Solidity compiler. With `--check` it writes nothing and fails where the committed files are out of date.
 */
const folder = 'lib/chain/generated'
/** A build of its own: what tests compile, and only in part, must not show in what is committed. */
const out = 'build/generate'
const contracts = {
  parametersAbi: ['Parameters', 'IParameters'],
  venueRegistryAbi: ['VenueRegistry', 'IVenueRegistry'],
  programRegistryAbi: ['ProgramRegistry', 'IProgramRegistry'],
  attestationOracleAbi: ['AttestationOracle', 'IAttestationOracle'],
  deficitTriggerAbi: ['DeficitTrigger', 'IDeficitTrigger'],
  coverMarketAbi: ['CoverMarket', 'ICoverMarket'],
  tailRiskPoolAbi: ['TailRiskPool', 'ITailRiskPool'],
  testDollarAbi: ['TestDollar'],
} as const

interface AbiItem {
  type: string
  name?: string
  inputs?: AbiItem[]
  outputs?: AbiItem[]
  components?: AbiItem[]
  internalType?: string
}

interface Artifact {
  abi: AbiItem[]
  bytecode: { object: string; linkReferences: Record<string, unknown> }
}

function artifact(name: string): Artifact | undefined {
  const file = `${out}/${name}.sol/${name}.json`
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Artifact) : undefined
}

/** Solidity's own type names are noise for callers, and differ between an interface and its implementation. */
function withoutInternalTypes(item: AbiItem): AbiItem {
  const { internalType: _, ...rest } = item
  for (const key of ['inputs', 'outputs', 'components'] as const) {
    const list = rest[key]
    if (list) rest[key] = list.map(withoutInternalTypes)
  }
  return rest
}

/** The implementation's ABI and whatever its interface declares besides (errors of what it calls). */
function abiOf(names: readonly string[]): AbiItem[] {
  const items = new Map<string, AbiItem>()
  for (const name of names) {
    for (const item of artifact(name)?.abi ?? []) {
      const plain = withoutInternalTypes(item)
      const key = `${item.type} ${item.name ?? ''}(${JSON.stringify(plain.inputs?.map((input) => input.type) ?? [])})`
      if (!items.has(key)) items.set(key, plain)
    }
  }
  return [...items].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item)
}

function generate(): Record<string, string> {
  const abis: string[] = ['// Written by `npm run generate`; do not edit.']
  const bytecodes: Record<string, string> = {}
  for (const [exported, names] of Object.entries(contracts)) {
    abis.push(`export const ${exported} = ${JSON.stringify(abiOf(names), null, 2)} as const`)
    const code = artifact(names[0])?.bytecode
    if (!code) throw new Error(`${names[0]} was not compiled: there is no contract of that name in contracts/.`)
    if (Object.keys(code.linkReferences).length > 0) throw new Error(`${names[0]} must not need linked libraries.`)
    bytecodes[names[0]] = code.object
  }
  return {
    [`${folder}/abis.ts`]: `${abis.join('\n\n')}\n`,
    [`${folder}/artifacts.json`]: `${JSON.stringify(bytecodes, null, 2)}\n`,
  }
}

function main(): void {
  const check = process.argv.includes('--check')
  execFileSync(packageBinary('forge'), ['build', 'contracts', '--out', out, '--cache-path', `${out}-cache`], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const files = Object.entries(generate())
  if (check) {
    const stale = files.filter(([file, text]) => !existsSync(file) || readFileSync(file, 'utf8') !== text)
    if (stale.length === 0) return
    console.error(`Out of date: ${stale.map(([file]) => file).join(', ')}. Run \`npm run generate\` and commit.`)
    process.exit(1)
  }
  mkdirSync(folder, { recursive: true })
  for (const [file, text] of files) {
    writeFileSync(file, text)
    console.log(`Wrote ${file}`)
  }
}

main()
