import { writerFor } from '@/lib/chain/clients'
import type { LocalMarket } from '@/lib/chain/deployLocal'
import { coverMarketAbi, programRegistryAbi, tailRiskPoolAbi, testDollarAbi } from '@/lib/chain/generated/abis'
import { localAccount } from '@/lib/chain/localAccounts'
import { transact } from '@/lib/chain/transact'
import { mint } from '@/lib/cli/marketSetup'
import { limitOfShareDown } from '@/lib/domain/layer'

const quoteType = [
  { name: 'venueId', type: 'uint64' },
  { name: 'programId', type: 'uint256' },
  { name: 'layer', type: 'uint8' },
  { name: 'share', type: 'uint64' },
  { name: 'buyer', type: 'address' },
  { name: 'pool', type: 'address' },
  { name: 'peril', type: 'uint8' },
  { name: 'attachment', type: 'uint96' },
  { name: 'exhaustion', type: 'uint96' },
  { name: 'limit', type: 'uint96' },
  { name: 'start', type: 'uint40' },
  { name: 'end', type: 'uint40' },
  { name: 'vault', type: 'address' },
  { name: 'premium', type: 'uint96' },
  { name: 'modelHash', type: 'bytes32' },
  { name: 'nonce', type: 'uint256' },
  { name: 'deadline', type: 'uint40' },
] as const

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
  const quote = {
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
  } as const
  const signature = await localAccount('quoteSigner').signTypedData({
    domain: {
      name: 'Ballast Cover Market',
      version: '1',
      chainId: deployment.chainId,
      verifyingContract: coverMarket,
    },
    types: { Quote: quoteType },
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
