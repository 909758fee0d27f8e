import { BaseError, ContractFunctionRevertedError, type Hex } from 'viem'
import type { ChainReader, ChainWriter } from '@/lib/chain/clients'
import { encodeDeficitEvidence } from '@/lib/chain/deficitEvidence'
import type { Deployment } from '@/lib/chain/deployment'
import { attestationOracleAbi, coverMarketAbi, programRegistryAbi } from '@/lib/chain/generated/abis'
import type { FeedMove } from '@/lib/chain/reportTypedData'
import { ballastDayOf } from '@/lib/domain/ballastDay'
import type { SignedReport } from './signedReport'

/** `CoverStatus.Active` and `CoverStatus.Cancelled`: what still pays for losses before its end. */
const PAYING: readonly number[] = [1, 4]
const RECEIPT_TIMEOUT_MS = 30_000

export interface SubmitDeps {
  reader: ChainReader
  writer: ChainWriter
  contracts: Deployment['contracts']
}

export interface Submission {
  hash: Hex
  /** Covers paid by it, and how much. */
  payouts: { coverId: bigint; paid: bigint }[]
}

/** Covers of the venue that a loss observed at `observedAt` can still make pay. */
async function liveCovers({ reader, contracts }: SubmitDeps, venueId: bigint, observedAt: number): Promise<bigint[]> {
  const market = { address: contracts.coverMarket, abi: coverMarketAbi } as const
  const count = await reader.readContract({ ...market, functionName: 'coverCount' })
  const found = await Promise.all(
    Array.from({ length: Number(count) }, async (_, index) => {
      const coverId = BigInt(index + 1)
      const cover = await reader.readContract({ ...market, functionName: 'cover', args: [coverId] })
      if (!PAYING.includes(cover.status) || cover.paid >= cover.limit) return undefined
      const program = await reader.readContract({
        address: contracts.programRegistry,
        abi: programRegistryAbi,
        functionName: 'program',
        args: [cover.programId],
      })
      const inside = program.start <= observedAt && observedAt < cover.until
      return program.venueId === venueId && inside ? coverId : undefined
    }),
  )
  return found.filter((coverId) => coverId !== undefined)
}

/** What `settle` would pay now, 0 where it would revert. */
async function wouldPay({ reader, writer, contracts }: SubmitDeps, coverId: bigint, evidence: Hex): Promise<bigint> {
  try {
    const { result } = await reader.simulateContract({
      address: contracts.coverMarket,
      abi: coverMarketAbi,
      functionName: 'settle',
      args: [coverId, evidence],
      account: writer.account,
    })
    return result
  } catch (error) {
    // The settlement is not open yet, or someone was faster; anything but a refusal of the contract is a real failure.
    const refused = error instanceof BaseError && error.walk((cause) => cause instanceof ContractFunctionRevertedError)
    if (refused) return 0n
    throw error
  }
}

/**
 * Brings a quorum of reports on chain. Where they make a cover pay, they go in as the evidence of its settlement, so that
 * report and payout are one transaction; further covers of the venue are settled right after.
 * @param signed in rising order of their signers
 * @param moves feed rounds that explain the loss; what they don't explain waits for the challenge window
 * @throws {viem.BaseError} when the chain refuses the reports or does not answer
 */
export async function submitReports(
  deps: SubmitDeps,
  signed: readonly SignedReport[],
  moves: readonly FeedMove[] = [],
): Promise<Submission> {
  const [first] = signed
  if (!first) throw new Error('A submission needs at least one report.')
  const { reader, writer, contracts } = deps
  const { venueId, observedAt } = first.report
  const day = ballastDayOf(observedAt)
  const covers = await liveCovers(deps, venueId, observedAt)
  const payouts: Submission['payouts'] = []

  const settle = async (coverId: bigint, evidence: Hex): Promise<Hex | undefined> => {
    const paid = await wouldPay(deps, coverId, evidence)
    if (paid === 0n) return undefined
    const hash = await writer.writeContract({
      address: contracts.coverMarket,
      abi: coverMarketAbi,
      functionName: 'settle',
      args: [coverId, evidence],
    })
    await confirmed(reader, hash)
    payouts.push({ coverId, paid })
    return hash
  }

  let hash: Hex | undefined
  const rest: bigint[] = []
  for (const coverId of covers) {
    if (hash) rest.push(coverId)
    else hash = await settle(coverId, encodeDeficitEvidence(signed, day, moves))
  }
  if (!hash) {
    hash = await writer.writeContract({
      address: contracts.attestationOracle,
      abi: attestationOracleAbi,
      functionName: 'submit',
      args: [signed.map(({ report }) => report), signed.map(({ signature }) => signature), moves],
    })
    await confirmed(reader, hash)
  }
  for (const coverId of rest) await settle(coverId, encodeDeficitEvidence([], day))
  return { hash, payouts }
}

async function confirmed(reader: ChainReader, hash: Hex): Promise<void> {
  const { status } = await reader.waitForTransactionReceipt({ hash, timeout: RECEIPT_TIMEOUT_MS })
  if (status !== 'success') throw new Error(`The transaction ${hash} reverted.`)
}
