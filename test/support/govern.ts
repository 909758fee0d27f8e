import type { Address } from 'viem'
import { writerFor } from '@/lib/chain/clients'
import type { LocalMarket } from '@/lib/chain/deployLocal'
import { ballastTokenAbi } from '@/lib/chain/generated/abis'
import { localAccount } from '@/lib/chain/localAccounts'
import { transact } from '@/lib/chain/transact'

const asHolder = ({ reader }: LocalMarket) => ({ reader, writer: writerFor(reader, localAccount('tokenHolder')) })

/** Sends governance tokens out of the first holder's supply, who takes the votes of the rest. */
export async function giveVotes(market: LocalMarket, to: Address, amount: bigint): Promise<void> {
  const token = { address: market.deployment.contracts.token, abi: ballastTokenAbi } as const
  const holder = asHolder(market)
  await transact(holder, { ...token, functionName: 'transfer', args: [to, amount] })
  await transact(holder, { ...token, functionName: 'delegate', args: [holder.writer.account.address] })
}
