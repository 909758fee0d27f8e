import { runLocal } from '@/lib/cli/runLocal'
import { findFreePort } from '@/lib/processes/findFreePort'
import { startAnvil } from '@/lib/processes/startAnvil'
import { startPostgres } from '@/lib/processes/startPostgres'

/** A program for tests to kill: as the demo does, it starts a chain and a database, says so in one line, and stays. */
await runLocal(async (supervisor) => {
  const anvil = await startAnvil(supervisor, { port: await findFreePort(), timestamp: 1_583_568_000 })
  const postgres = await startPostgres(supervisor, { port: await findFreePort() })
  const pids = [process.pid, anvil.child.pid, postgres.child.pid]
  console.log(JSON.stringify({ pids, logFolder: supervisor.logFolder }))
  return new Promise<never>(() => {})
})
