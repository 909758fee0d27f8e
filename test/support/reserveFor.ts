import {
  type Address,
  createTestClient,
  encodeAbiParameters,
  http,
  keccak256,
  pad,
  parseAbiParameters,
  toHex,
} from 'viem'
import { anvil } from 'viem/chains'
import type { LocalMarket } from '@/lib/chain/deployLocal'
import { tailRiskPoolAbi } from '@/lib/chain/generated/abis'
import { mint } from '@/lib/cli/marketSetup'

/** No variable of a pool lies beyond. */
const SLOTS = 100n
/** Where `ExitLib` packs what is reserved. */
const RESERVED_BIT = 80n

/**
 * Leaves a pool as a payout leaves it whose transfer failed: so much is reserved for an account. The test token refuses
 * nobody, so the pool's storage is written.
 */
export async function reserveFor(
  { market, rpcUrl }: { market: LocalMarket; rpcUrl: string },
  account: Address,
  amount: bigint,
): Promise<void> {
  const chain = createTestClient({ mode: 'anvil', chain: anvil, transport: http(rpcUrl) })
  const { reader, pool } = market
  const contract = { address: pool, abi: tailRiskPoolAbi } as const
  /** Writes where it shows in what the pool says, and nowhere else. */
  const write = async (slotOf: (at: bigint) => `0x${string}`, add: bigint, shows: () => Promise<boolean>) => {
    for (let at = 0n; at < SLOTS; at++) {
      const index = slotOf(at)
      const before = BigInt((await reader.getStorageAt({ address: pool, slot: index })) ?? 0)
      const set = (value: bigint) => chain.setStorageAt({ address: pool, index, value: toHex(value, { size: 32 }) })
      await set(before + add)
      if (await shows().catch(() => false)) return
      await set(before)
    }
    throw new Error('The pool keeps what is reserved elsewhere: look at its variables.')
  }
  const ofAccount = (at: bigint) =>
    keccak256(encodeAbiParameters(parseAbiParameters('address, uint256'), [account, at]))
  await mint(market, pool, amount)
  await write(ofAccount, amount, async () => {
    return (await reader.readContract({ ...contract, functionName: 'reservedFor', args: [account] })) === amount
  })
  const { reserved } = await reader.readContract({ ...contract, functionName: 'state' })
  await write(
    (at) => pad(toHex(at)),
    amount << RESERVED_BIT,
    async () => (await reader.readContract({ ...contract, functionName: 'state' })).reserved === reserved + amount,
  )
}
