import { findFreePort } from '@/lib/processes/findFreePort'
import { startAnvil } from '@/lib/processes/startAnvil'
import { startPostgres } from '@/lib/processes/startPostgres'
import { createSupervisor } from '@/lib/processes/supervisor'

/** A process for tests to kill: it starts a chain and a database, says so in one line, and stays. */
const supervisor = createSupervisor()
const anvil = await startAnvil(supervisor, { port: await findFreePort(), timestamp: 1_583_568_000 })
const postgres = await startPostgres(supervisor, { port: await findFreePort() })
console.log(JSON.stringify({ pids: [anvil.child.pid, postgres.child.pid], logFolder: supervisor.logFolder }))
setInterval(() => {}, 60_000)
