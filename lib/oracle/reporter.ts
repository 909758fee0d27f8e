import type { Logger } from 'pino'
import { isAddressEqual, type LocalAccount } from 'viem'
import type { ChainReader, ChainWriter } from '@/lib/chain/clients'
import type { Deployment } from '@/lib/chain/deployment'
import type { RoundCache } from '@/lib/chain/feedRounds'
import { attestationOracleAbi, venueRegistryAbi } from '@/lib/chain/generated/abis'
import { marketToBytes32, type Report, reportDomain } from '@/lib/chain/reportTypedData'
import { collectReports } from './collectReports'
import type { VenueConnector } from './connector'
import { explainLoss } from './explainLoss'
import { serveReports } from './reportServer'
import { quorum, type SignedReport, signReport } from './signedReport'
import { submitReports } from './submitReports'

export interface ReporterOptions {
  reader: ChainReader
  writer: ChainWriter
  account: LocalAccount
  deployment: Deployment
  venueId: bigint
  connector: VenueConnector
  /** Base URLs of the other reporters. */
  peers: readonly string[]
  /** Where the peers find this one; the loopback by default. */
  host?: string
  port: number
  /** Grid of observation times, seconds of chain time. */
  interval: number
  log: Logger
  /** Milliseconds between two looks at the chain, and until the next in line takes over from a silent leader. */
  pollMs?: number
  takeOverMs?: number
}

export interface Reporter {
  stop(): Promise<void>
}

/** The report in the making: one at a time. */
interface Draft {
  signed: SignedReport
  /** When it was signed, milliseconds of this machine. */
  since: number
}

/** After so long without a report, the chain is looked at so often. */
const IDLE_AFTER_MS = 3_000
const IDLE_POLL_MS = 250
const FAILURE_PAUSE_MS = 1_000
/** How long a stop waits for a submission under way. */
const STOP_PATIENCE_MS = 1_500

/**
 * Starts one reporter: at each grid time of the chain's clock it reads the venue, signs what it found, offers it to its
 * peers and, when its turn comes, submits it with theirs. Turns go by sequence: reporter `sequence mod N` leads, the next
 * ones take over one after the other if nothing happens. Failures of chain, venue or peers are logged and tried again.
 * @throws when its port is taken
 */
export async function startReporter(options: ReporterOptions): Promise<Reporter> {
  const { reader, account, deployment, venueId, log, pollMs = 75, takeOverMs = 1_000 } = options
  const { attestationOracle, venueRegistry } = deployment.contracts
  const oracle = { address: attestationOracle, abi: attestationOracleAbi } as const
  const domain = reportDomain(deployment.chainId, attestationOracle)
  const rounds: RoundCache = new Map()
  let draft: Draft | undefined
  /** The block at which there was nothing to report: until the next one there is not. */
  let idleAt: string | undefined
  let busySince = Date.now()
  let stopped = false
  let lastFailure = ''

  const server = await serveReports({ host: options.host ?? '127.0.0.1', port: options.port }, () => ({
    reporter: account.address,
    lastFailure,
  }))

  async function isListed(): Promise<boolean> {
    const count = await reader.readContract({
      address: venueRegistry,
      abi: venueRegistryAbi,
      functionName: 'venueCount',
    })
    return count >= venueId
  }

  /** The report due now: signs it anew where time or sequence moved on. */
  async function currentDraft(): Promise<Draft | undefined> {
    const block = await reader.getBlock()
    if (block.hash === idleAt) return undefined
    const latest = await reader.readContract({ ...oracle, functionName: 'latest', args: [venueId] })
    const time = Number(block.timestamp)
    const observedAt = time - (time % options.interval)
    if (observedAt <= latest.observedAt) {
      idleAt = block.hash
      return undefined
    }
    const sequence = latest.sequence + 1
    const known = draft?.signed.report
    if (known?.observedAt === observedAt && known.sequence === sequence) return draft
    if (latest.sequence === 0 && !(await isListed())) return undefined

    const seen = await options.connector.observe(observedAt)
    if (!seen) return undefined
    const markets = seen.markets
      .map(({ market, openInterest }) => ({ market: marketToBytes32(market), openInterest }))
      .toSorted((a, b) => (a.market < b.market ? -1 : 1))
    const { netLiquidationLoss, fundBalance, raoi } = seen
    const report: Report = { venueId, sequence, observedAt, netLiquidationLoss, fundBalance, raoi, markets }
    draft = { signed: await signReport(account, domain, report), since: Date.now() }
    server.publish(draft.signed)
    return draft
  }

  async function tick(): Promise<void> {
    const current = await currentDraft()
    if (!current) return
    busySince = Date.now()
    const [reporters, threshold] = await Promise.all([
      reader.readContract({ ...oracle, functionName: 'reporters' }),
      reader.readContract({ ...oracle, functionName: 'threshold' }),
    ])
    const own = reporters.findIndex((reporter) => isAddressEqual(reporter, account.address))
    if (own < 0) throw new Error(`${account.address} is not a reporter of this oracle.`)
    const { sequence, observedAt } = current.signed.report
    const turn = (own - (sequence % reporters.length) + reporters.length) % reporters.length
    if (Date.now() - current.since < turn * takeOverMs) return

    const others = await collectReports({ peers: options.peers, domain, reporters, log }, current.signed, threshold - 1)
    const signed = quorum([current.signed, ...others], threshold)
    if (signed.length < threshold) {
      log.debug({ sequence, observedAt, signers: signed.length, threshold }, 'too few signers yet')
      return
    }
    const { contracts } = deployment
    const moves = await explainLoss({ reader, contracts, rounds }, current.signed.report)
    const { hash, payouts } = await submitReports({ reader, writer: options.writer, contracts }, signed, moves)
    const paid = payouts.map((payout) => `cover ${payout.coverId}: ${payout.paid}`)
    log.info({ sequence, observedAt, turn, hash, paid, moves: moves.length }, 'submitted')
  }

  async function run(): Promise<void> {
    while (!stopped) {
      // A chain that stands still needs no close watch.
      let pause = Date.now() - busySince < IDLE_AFTER_MS ? pollMs : Math.max(pollMs, IDLE_POLL_MS)
      try {
        await tick()
        if (lastFailure) log.info('works again')
        lastFailure = ''
      } catch (error) {
        const failure = error instanceof Error ? error.message : String(error)
        if (failure !== lastFailure) log.warn({ failure }, 'could not report; trying again')
        lastFailure = failure
        pause = FAILURE_PAUSE_MS
      }
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
  }

  const running = run()
  log.info({ reporter: account.address, port: options.port, venueId: Number(venueId) }, 'reporter is up')
  return {
    async stop() {
      stopped = true
      await Promise.race([running, new Promise((resolve) => setTimeout(resolve, STOP_PATIENCE_MS))])
      await server.close()
    },
  }
}
