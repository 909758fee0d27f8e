import type { Address, Hex } from 'viem'
import type { ChainReader, ChainWriter } from '@/lib/chain/clients'
import { encodeDeficitEvidence } from '@/lib/chain/deficitEvidence'
import type { Deployment } from '@/lib/chain/deployment'
import { coverMarketAbi, recoveryDeskAbi, tailRiskPoolAbi, treatyAbi } from '@/lib/chain/generated/abis'
import type { Duty } from '@/lib/jobs/keeper/findDuties'

/** Covers or exits that one transaction touches at most, so that it fits a block. */
const MOST = 20n

export interface KeeperDeps {
  reader: ChainReader
  writer: ChainWriter
  deployment: Deployment
}

/** Arguments of `settle`: with the day to measure, or on the index as recorded. */
function settlement({ coverId, day }: { coverId: number; day: number | null }): [bigint, Hex] {
  return [BigInt(coverId), day === null ? '0x' : encodeDeficitEvidence([], day)]
}

/**
 * Does a duty, unless the chain says that there is nothing to do: the index may be behind.
 * @returns the transaction, null where none was needed
 * @throws {viem.BaseError} when the chain refuses or does not answer
 */
export async function performDuty({ reader, writer, deployment }: KeeperDeps, duty: Duty): Promise<Hex | null> {
  const market = { address: deployment.contracts.coverMarket, abi: coverMarketAbi, account: writer.account } as const
  const desk = { address: deployment.contracts.recoveryDesk, abi: recoveryDeskAbi, account: writer.account } as const
  const pool = 'pool' in duty ? (duty.pool as Address) : market.address
  const treaty = 'treaty' in duty ? (duty.treaty as Address) : market.address
  const coverId = 'coverId' in duty ? BigInt(duty.coverId) : 0n
  if (duty.kind === 'refund') {
    const [, due] = await reader.readContract({ ...desk, functionName: 'refundOf', args: [coverId] })
    if (due === 0n) return null
  }
  const vault = { address: pool, abi: tailRiskPoolAbi, account: writer.account } as const
  const simulate = {
    settle: () =>
      reader.simulateContract({
        ...market,
        functionName: 'settle',
        args: duty.kind === 'settle' ? settlement(duty) : [0n, '0x'],
      }),
    expire: () =>
      reader.simulateContract({
        ...market,
        functionName: 'expire',
        args: [[coverId]],
      }),
    refund: () => reader.simulateContract({ ...desk, functionName: 'refund', args: [coverId] }),
    refill: () =>
      reader.simulateContract({
        ...{ address: treaty, abi: treatyAbi, account: writer.account },
        functionName: 'payReceivable',
      }),
    retire: () => reader.simulateContract({ ...market, functionName: 'retireDue', args: [pool, MOST] }),
    release: () => reader.simulateContract({ ...vault, functionName: 'makeClaimable', args: [MOST] }),
    collect: () => reader.simulateContract({ ...vault, functionName: 'collectFees' }),
  }
  const { request, result } = await simulate[duty.kind]()
  if (result === 0n) return null
  const hash = await writer.writeContract(request as never)
  const receipt = await reader.waitForTransactionReceipt({ hash })
  if (receipt.status !== 'success') throw new Error(`The keeper's transaction ${hash} reverted.`)
  return hash
}
