import { randomBytes } from 'node:crypto'
import { chownSync, cpSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { Client } from 'pg'
import { packageBinary } from './packageBinary'
import { postgresUser } from './postgresUser'
import type { Child, Supervisor } from './supervisor'
import { waitUntil } from './waitUntil'

const DATABASE = 'ballast'

/**
 * Starts a PostgreSQL server of our own with an empty database, and waits until it answers. Its data lies in a private
 * folder that goes with it; it listens on the loopback only, under a random password.
 * @throws {Error} when it can't be started, with the end of its log
 */
export async function startPostgres(
  supervisor: Supervisor,
  { port, name = 'postgres' }: { port: number; name?: string },
): Promise<{ url: string; child: Child }> {
  const folder = supervisor.temporaryFolder('postgres')
  const owner = postgresUser(dirname(packageBinary('postgres')), tmpdir())
  const user = owner && { uid: owner.uid, gid: owner.gid }
  if (user) chownSync(folder, user.uid, user.gid)
  const programs = owner?.reachesPrograms === false ? copyPrograms(folder) : dirname(packageBinary('postgres'))
  const data = join(folder, 'data')
  const password = randomBytes(18).toString('hex')
  const passwordFile = join(folder, 'password')
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (user) chownSync(passwordFile, user.uid, user.gid)

  const init = supervisor.start({
    name: `${name}-init`,
    command: join(programs, basename(packageBinary('initdb'))),
    args: [
      ...['--pgdata', data, '--username', 'postgres', '--pwfile', passwordFile, '--auth', 'scram-sha-256'],
      ...['--encoding', 'UTF8', '--locale', 'C', '--no-sync', '--no-instructions'],
    ],
    ...(user && { user }),
    expectedToEnd: true,
  })
  const code = await init.exited
  if (code !== 0) throw new Error(`initdb failed (${code}). Its log ${init.logFile} ends with:\n${init.tail()}`)

  const child = supervisor.start({
    name,
    command: join(programs, basename(packageBinary('postgres'))),
    args: [
      ...['-D', data, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='],
      // The data does not outlive the process, so nothing is gained by waiting for the disk.
      ...['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off', '-c', 'max_connections=200'],
    ],
    ...(user && { user }),
    stopSignal: 'SIGINT',
    store: true,
  })
  const urlOf = (database: string) => `postgresql://postgres:${password}@127.0.0.1:${port}/${database}`
  const create = async () => {
    const client = new Client({ connectionString: urlOf('postgres') })
    await client.connect()
    try {
      await client.query(`CREATE DATABASE ${DATABASE}`)
    } finally {
      await client.end()
    }
    return true
  }
  await Promise.race([waitUntil(`The start of PostgreSQL (log: ${child.logFile})`, create), ended(child)])
  return { url: urlOf(DATABASE), child }
}

/** The programs with their libraries, where any user can reach them. */
function copyPrograms(folder: string): string {
  const native = join(folder, 'native')
  cpSync(dirname(dirname(packageBinary('postgres'))), native, { recursive: true, verbatimSymlinks: true })
  return join(native, 'bin')
}

async function ended(child: Child): Promise<never> {
  const how = await child.exited
  throw new Error(`${child.name} ended at its start (${how}). Its log ${child.logFile} ends with:\n${child.tail()}`)
}
