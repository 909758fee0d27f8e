import { type ChainReader, clockOf, connectReader } from '@/lib/chain/clients'
import { WEEK } from '@/lib/domain/ballastDay'
import { DomainError } from '@/lib/domain/errors'

/** Time to set up before the scenario begins, seconds of chain time. */
const SETUP = 600

export class NotAnAnvil extends DomainError {
  readonly code = 'not-an-anvil'
}

/**
 * Connects to an anvil of the user's: the replay moves the clock of its chain, which only a local chain allows.
 * @throws {NotAnAnvil} when nothing answers at `rpcUrl`, or something else does
 */
export async function connectForeignAnvil(rpcUrl: string): Promise<ChainReader> {
  let reader: ChainReader
  try {
    reader = await connectReader(rpcUrl)
  } catch (error) {
    throw new NotAnAnvil(`No chain answers at RPC_URL ${rpcUrl}. Start one, or unset RPC_URL to have one started.`, {
      cause: error,
    })
  }
  try {
    await clockOf(reader).request({ method: 'anvil_nodeInfo' } as never)
  } catch (error) {
    throw new NotAnAnvil(
      `The chain at RPC_URL ${rpcUrl} is not an anvil. The replay needs to move its clock: give it an anvil, or unset RPC_URL to have one started.`,
      { cause: error },
    )
  }
  return reader
}

/** By how many whole weeks a scenario that starts at `start` must be late to lie ahead of the chain's clock, seconds. */
export async function shiftFor(reader: ChainReader, start: number): Promise<number> {
  const now = Number((await reader.getBlock()).timestamp)
  return Math.max(0, Math.ceil((now + SETUP - start) / WEEK)) * WEEK
}
