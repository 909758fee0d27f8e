import type { Address } from 'viem'
import { writerFor } from '@/lib/chain/clients'
import type { LocalMarket } from '@/lib/chain/deployLocal'
import { deployTreaty, type TreatySpec } from '@/lib/chain/deployTreaty'
import { testDollarAbi, treatyAbi } from '@/lib/chain/generated/abis'
import { type LocalPart, localAccount } from '@/lib/chain/localAccounts'
import { transact } from '@/lib/chain/transact'
import { mint } from '@/lib/cli/marketSetup'

/** Governance deploys and admits a treaty of the local market's pool, unless it has. */
export async function offerTreaty(
  market: LocalMarket,
  { name, symbol, terms }: Omit<TreatySpec, 'terms'> & { terms: Omit<TreatySpec['terms'], 'pool'> },
): Promise<Address> {
  const { reader, deployment, pool } = market
  const deps = { reader, governance: writerFor(reader, localAccount('governance')) }
  const { address, admission } = await deployTreaty(deps, deployment.contracts, {
    ...{ name, symbol, terms: { pool, ...terms } },
  })
  if (admission) throw new Error('Offer the treaty before governance is handed over.')
  return address
}

/** A reinsurer of the test accounts brings a treaty's whole collateral and takes it at the ceded share of now. */
export async function placeTreaty(market: LocalMarket, part: LocalPart, address: Address): Promise<void> {
  const { reader, deployment } = market
  const { asset } = deployment.contracts
  const reinsurer = { reader, writer: writerFor(reader, localAccount(part)) }
  const account = reinsurer.writer.account.address
  const treaty = { address, abi: treatyAbi } as const
  const limit = await reader.readContract({ ...treaty, functionName: 'maxDeposit', args: [account] })
  await mint(market, account, limit)
  await transact(reinsurer, { address: asset, abi: testDollarAbi, functionName: 'approve', args: [address, limit] })
  await transact(reinsurer, { ...treaty, functionName: 'deposit', args: [limit, account] })
  const cession = await reader.readContract({ ...treaty, functionName: 'cession' })
  await transact(reinsurer, { ...treaty, functionName: 'open', args: [cession] })
}
