import { findFreePort } from '@/lib/processes/findFreePort'
import { startAnvil as start } from '@/lib/processes/startAnvil'
import { createSupervisor } from '@/lib/processes/supervisor'

/** Sat 7 Mar 2020 08:00 UTC, five days before the crash: when tests' chains begin unless told otherwise. */
const GENESIS = 1_583_568_000

/** A local chain of the test's own. The accounts are those of `lib/chain/localAccounts`. */
export async function startAnvil({ timestamp = GENESIS }: { timestamp?: number } = {}): Promise<{
  rpcUrl: string
  stop: () => Promise<void>
}> {
  const supervisor = createSupervisor()
  try {
    const { rpcUrl } = await start(supervisor, { port: await findFreePort(), timestamp })
    return { rpcUrl, stop: () => supervisor.stop() }
  } catch (error) {
    await supervisor.stop({ keepLogs: true })
    throw error
  }
}
