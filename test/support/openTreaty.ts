import type { Address } from 'viem'
import { writerFor } from '@/lib/chain/clients'
import type { LocalMarket } from '@/lib/chain/deployLocal'
import { deployOnce } from '@/lib/chain/deployOnce'
import { coverMarketAbi, testDollarAbi, treatyAbi } from '@/lib/chain/generated/abis'
import { localAccount } from '@/lib/chain/localAccounts'
import { transact } from '@/lib/chain/transact'
import { mint } from '@/lib/cli/marketSetup'
import { DAY } from '@/lib/domain/ballastDay'

const MILLION = 1_000_000_000_000n

/** Puts a treaty behind the pool that is open for 30 days, for `cession` of premiums; it pays only beyond 100 million. */
export async function openTreaty(market: LocalMarket, cession: bigint): Promise<Address> {
  const { reader, deployment, pool } = market
  const { asset, coverMarket, recoveryDesk } = deployment.contracts
  const governance = { reader, writer: writerFor(reader, localAccount('governance')) }
  const reinsurer = { reader, writer: writerFor(reader, localAccount('underwriterB')) }
  const account = reinsurer.writer.account.address
  const now = Number((await reader.getBlock()).timestamp)
  const terms = {
    ...{ pool, retention: 100n * MILLION, limit: MILLION, closesAt: now + 30 * DAY },
    ...{ auctionStart: now, auctionEnd: now + DAY, cessionFrom: cession, cessionTo: cession },
  }
  const args = [asset, 'Test Treaty', 'tTRT', terms, coverMarket, recoveryDesk]
  const deps = { reader, governance: governance.writer }
  const { address } = await deployOnce(deps, `0x${'09'.repeat(32)}`, 'Treaty', treatyAbi, args)
  const treaty = { address, abi: treatyAbi } as const
  const admission = { address: coverMarket, abi: coverMarketAbi, functionName: 'admitTreaty', args: [address] } as const
  await transact(governance, admission)
  await mint(market, account, MILLION)
  const approval = { address: asset, abi: testDollarAbi, functionName: 'approve', args: [address, MILLION] } as const
  await transact(reinsurer, approval)
  await transact(reinsurer, { ...treaty, functionName: 'deposit', args: [MILLION, account] })
  await transact(reinsurer, { ...treaty, functionName: 'open', args: [cession] })
  return address
}
