import { writerFor } from '@/lib/chain/clients'
import type { LocalMarket } from '@/lib/chain/deployLocal'
import { coverMarketAbi, programRegistryAbi, tailRiskPoolAbi, testDollarAbi } from '@/lib/chain/generated/abis'
import { localAccount } from '@/lib/chain/localAccounts'
import { type Quote, quoteDomain, quoteTypes } from '@/lib/chain/quoteTypedData'
import { transact } from '@/lib/chain/transact'
import { mint } from '@/lib/cli/marketSetup'
import { limitOfShareDown } from '@/lib/domain/layer'

/** The venue's owner buys `share` of a program's first layer at twice the floor, on a quote signed here. */
export async function buyCover(market: LocalMarket, programId: bigint, share: bigint): Promise<bigint> {
  const { reader, deployment, pool } = market
  const { programRegistry, coverMarket, asset } = deployment.contracts
  const registry = { address: programRegistry, abi: programRegistryAbi } as const
  const program = await reader.readContract({ ...registry, functionName: 'program', args: [programId] })
  const layer = await reader.readContract({ ...registry, functionName: 'layer', args: [programId, 0] })
  const now = Number((await reader.getBlock()).timestamp)
  const limit = limitOfShareDown(share, layer)
  const floor = await reader.readContract({
    address: pool,
    abi: tailRiskPoolAbi,
    functionName: 'floorPremiumUp',
    args: [limit, BigInt(program.end + program.grace - now)],
  })
  const owner = localAccount('venueOwner')
  const quote: Quote = {
    venueId: program.venueId,
    programId,
    layer: 0,
    share,
    buyer: owner.address,
    pool,
    peril: program.peril,
    attachment: layer.attachment,
    exhaustion: layer.exhaustion,
    limit,
    start: program.start,
    end: program.end,
    vault: program.vault,
    premium: floor * 2n,
    modelHash: `0x${'11'.repeat(32)}`,
    nonce: BigInt(now),
    deadline: now + 3600,
  }
  const signature = await localAccount('quoteSigner').signTypedData({
    domain: quoteDomain(deployment.chainId, coverMarket),
    types: quoteTypes,
    primaryType: 'Quote',
    message: quote,
  })
  await mint(market, owner.address, quote.premium)
  const buyer = { reader, writer: writerFor(reader, owner) }
  await transact(buyer, {
    address: asset,
    abi: testDollarAbi,
    functionName: 'approve',
    args: [coverMarket, quote.premium],
  })
  const { result } = await transact(buyer, {
    address: coverMarket,
    abi: coverMarketAbi,
    functionName: 'buy',
    args: [quote, signature, '0x'],
  })
  return result as bigint
}
