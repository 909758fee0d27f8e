import { writerFor } from './clients'
import type { LocalMarket } from './deployLocal'
import { handOver } from './handOver'
import { localAccount } from './localAccounts'

/** Gives a local market to its timelock: from then on not even the test accounts govern it alone. */
export async function localHandOver({ reader, deployment }: LocalMarket): Promise<void> {
  await handOver({ reader, governance: writerFor(reader, localAccount('governance')) }, deployment)
}
