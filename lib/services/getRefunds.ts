import type { Address } from 'viem'
import type { ChainReader } from '@/lib/chain/clients'
import type { Deployment } from '@/lib/chain/deployment'
import { recoveryDeskAbi, tailRiskPoolAbi, treatyAbi } from '@/lib/chain/generated/abis'
import { inParallel } from '@/lib/chain/inParallel'
import type { Database } from '@/lib/db/client'
import { collectedRefunds, refundedCovers, treatiesHeld } from '@/lib/db/refunds'
import type { AccountRefunds } from '@/lib/schemas/refund'
import { readContext } from '@/lib/services/readContext'

type RefundedCover = Awaited<ReturnType<typeof refundedCovers>>[number]

/**
 * What recoveries owe an account. The database only says where to look: which covers were refunded, of pools and treaties
 * in which the account ever had shares. The amounts are the contracts'.
 * @throws {viem.BaseError} when the chain does not answer
 */
export async function getRefunds(
  deps: { database: Database; reader: ChainReader; deployment: Deployment },
  { account }: { account: string },
): Promise<AccountRefunds> {
  const { database, reader, deployment } = deps
  const desk = { address: deployment.contracts.recoveryDesk, abi: recoveryDeskAbi } as const
  const [covers, treaties, collected, { venueOf }, held] = await Promise.all([
    refundedCovers(database, account),
    treatiesHeld(database, account),
    collectedRefunds(database, account),
    readContext(deps),
    reader.readContract({ ...desk, functionName: 'heldFor', args: [account as Address] }),
  ])
  const claims = await claimsOf(reader, covers)
  const pools = await inParallel(claims, async ({ cover, epoch, requestId }) => {
    const id = BigInt(cover.id)
    const amount =
      requestId === null
        ? await reader.readContract({
            ...{ ...desk, functionName: 'collectable' },
            args: [id, BigInt(epoch), account as Address],
          })
        : await reader.readContract({
            ...{ ...desk, functionName: 'collectableForRequest' },
            args: [id, BigInt(epoch), BigInt(requestId)],
          })
    return { cover, epoch, requestId, amount }
  })
  const owed = await inParallel(treaties, async (treaty) => ({
    treaty,
    amount: await reader.readContract({
      ...{ address: treaty.address as Address, abi: treatyAbi, functionName: 'refundOf' },
      args: [account as Address],
    }),
  }))
  const sum = [...pools, ...owed].reduce((total, { amount }) => total + amount, held)
  return {
    account,
    collectable: `${sum}`,
    pools: pools
      .filter(({ amount }) => amount > 0n)
      .map(({ cover, epoch, requestId, amount }) => ({
        coverId: cover.id,
        pool: { address: cover.pool.address, name: cover.pool.name },
        venue: venueOf(cover.venueId),
        ...{ epoch, requestId, amount: `${amount}` },
      })),
    treaties: owed.filter(({ amount }) => amount > 0n).map(({ treaty, amount }) => ({ treaty, amount: `${amount}` })),
    held: `${held}`,
    collected: `${collected}`,
  }
}

/** Every loss of the covers' pools, for the account's own shares and for each of its exit requests. */
async function claimsOf(reader: ChainReader, covers: RefundedCover[]) {
  const pools = [...new Set(covers.map(({ pool }) => pool.address))]
  const epochs = await inParallel(pools, async (address) => {
    const call = { address: address as Address, abi: tailRiskPoolAbi, functionName: 'lossEpoch' } as const
    return Number(await reader.readContract(call))
  })
  const lastOf = new Map(pools.map((address, i) => [address, epochs[i] ?? 0]))
  return covers.flatMap((cover) => {
    const holders = [null, ...cover.pool.exitRequests.map(({ requestId }) => requestId)]
    const losses = Array.from({ length: lastOf.get(cover.pool.address) ?? 0 }, (_, i) => i + 1)
    return losses.flatMap((epoch) => holders.map((requestId) => ({ cover, epoch, requestId })))
  })
}
