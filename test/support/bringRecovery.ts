import { writerFor } from '@/lib/chain/clients'
import type { LocalMarket } from '@/lib/chain/deployLocal'
import { recoveryDeskAbi, testDollarAbi } from '@/lib/chain/generated/abis'
import { localAccount } from '@/lib/chain/localAccounts'
import { transact } from '@/lib/chain/transact'
import { mint } from '@/lib/cli/marketSetup'

/** The venue's owner brings what it got back of a program's loss. */
export async function bringRecovery(market: LocalMarket, programId: bigint, amount: bigint): Promise<void> {
  const { reader, deployment } = market
  const { asset, recoveryDesk } = deployment.contracts
  const owner = { reader, writer: writerFor(reader, localAccount('venueOwner')) }
  await mint(market, owner.writer.account.address, amount)
  const approval = [recoveryDesk, amount] as const
  await transact(owner, { address: asset, abi: testDollarAbi, functionName: 'approve', args: approval })
  const recovery = [programId, amount] as const
  await transact(owner, { address: recoveryDesk, abi: recoveryDeskAbi, functionName: 'recover', args: recovery })
}
