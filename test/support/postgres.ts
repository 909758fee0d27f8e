import { findFreePort } from '@/lib/processes/findFreePort'
import { startPostgres as start } from '@/lib/processes/startPostgres'
import { createSupervisor } from '@/lib/processes/supervisor'

/** A PostgreSQL server of the test's own with one empty database, without tables. */
export async function startPostgres(): Promise<{ url: string; stop: () => Promise<void> }> {
  const supervisor = createSupervisor()
  try {
    const { url } = await start(supervisor, { port: await findFreePort() })
    return { url, stop: () => supervisor.stop() }
  } catch (error) {
    await supervisor.stop({ keepLogs: true })
    throw error
  }
}
