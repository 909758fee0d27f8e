import { type Address, encodeFunctionData } from 'viem'
import { writerFor } from '@/lib/chain/clients'
import type { LocalMarket } from '@/lib/chain/deployLocal'
import { ballastGovernorAbi, ballastTokenAbi, parametersAbi } from '@/lib/chain/generated/abis'
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

/** The first holder proposes another smallest limit, base units; its votes must have been taken in an earlier block. */
export async function proposeSmallestCover(market: LocalMarket, minimumLimit: bigint): Promise<void> {
  const { reader, deployment } = market
  const { parameters, governor } = deployment.contracts
  const holder = asHolder(market)
  const economics = await reader.readContract({ address: parameters, abi: parametersAbi, functionName: 'economics' })
  const changed = [{ ...economics, minimumLimit }] as const
  const data = encodeFunctionData({ abi: parametersAbi, functionName: 'setEconomics', args: changed })
  const description = '# Larger covers only\n\nSmall ones cost more to keep than they earn.'
  const proposal = [[parameters], [0n], [data], description] as const
  await transact(holder, { address: governor, abi: ballastGovernorAbi, functionName: 'propose', args: proposal })
}
