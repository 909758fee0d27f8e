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
  reporterBondsAbi: ['ReporterBonds', 'IReporterBonds'],
  attestationOracleAbi: ['AttestationOracle', 'IAttestationOracle'],
  programRegistryAbi: ['ProgramRegistry', 'IProgramRegistry'],
  priceExplainerAbi: ['PriceExplainer', 'IPriceExplainer'],
  safeguardAbi: ['Safeguard', 'ISafeguard'],
  challengeDeskAbi: ['ChallengeDesk', 'IChallengeDesk'],
  deficitTriggerAbi: ['DeficitTrigger', 'IDeficitTrigger'],
  priceGapTriggerAbi: ['PriceGapTrigger', 'IPriceGapTrigger'],
  depegTriggerAbi: ['DepegTrigger', 'IDepegTrigger'],
  assertionTriggerAbi: ['AssertionTrigger', 'IAssertionTrigger'],
  coverMarketAbi: ['CoverMarket', 'ICoverMarket'],
  tailRiskPoolAbi: ['TailRiskPool', 'ITailRiskPool'],
  treatyAbi: ['Treaty', 'ITreaty'],
  recoveryDeskAbi: ['RecoveryDesk', 'IRecoveryDesk'],
  insuranceFundAbi: ['InsuranceFund', 'IInsuranceFund'],
  recapitalisationAbi: ['Recapitalisation', 'IRecapitalisation'],
  lensAbi: ['Lens', 'ILens'],
  sequencerClockAbi: ['SequencerClock', 'ISequencerClock'],
  ballastTokenAbi: ['BallastToken'],
  ballastTimelockAbi: ['BallastTimelock'],
  ballastGovernorAbi: ['BallastGovernor'],
  replayFeedAbi: ['ReplayFeed', 'IAggregator'],
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
  bytecode: { object: string; linkReferences: Record<string, Record<string, { start: number; length: number }[]>> }
}

/** Creation code; `links` are the bytes at which the address of a library has to stand. */
interface Creation {
  bytecode: string
  links?: Record<string, number[]>
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

/** Adds a contract's creation code, and that of the libraries it is linked with. */
function addCreation(name: string, creations: Record<string, Creation>): void {
  if (creations[name]) return
  const code = artifact(name)?.bytecode
  if (!code) throw new Error(`${name} was not compiled: there is no contract of that name in contracts/.`)
  const libraries = Object.values(code.linkReferences).flatMap((file) => Object.entries(file))
  const links = Object.fromEntries(libraries.map(([library, places]) => [library, places.map(({ start }) => start)]))
  // A placeholder is no hex; zeros stand in for the address until it is known.
  const bytecode = code.object.replaceAll(/__\$[0-9a-f]{34}\$__/g, '0'.repeat(40))
  creations[name] = libraries.length === 0 ? { bytecode } : { bytecode, links }
  for (const library of Object.keys(links)) addCreation(library, creations)
}

function generate(): Record<string, string> {
  const abis: string[] = ['// Written by `npm run generate`; do not edit.']
  const creations: Record<string, Creation> = {}
  for (const [exported, names] of Object.entries(contracts)) {
    abis.push(`export const ${exported} = ${JSON.stringify(abiOf(names), null, 2)} as const`)
    addCreation(names[0], creations)
  }
  return {
    [`${folder}/abis.ts`]: `${abis.join('\n\n')}\n`,
    [`${folder}/artifacts.json`]: `${JSON.stringify(creations, null, 2)}\n`,
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
