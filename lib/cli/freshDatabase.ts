import { Client } from 'pg'
import { DomainError } from '@/lib/domain/errors'

export class DatabaseUnreachable extends DomainError {
  readonly code = 'database-unreachable'
}

/**
 * Creates a database anew on the user's server; one of the same name is dropped first.
 * @param url of any database on that server
 * @returns the URL of the new database
 * @throws {DatabaseUnreachable} when the server does not answer or refuses
 */
export async function freshDatabase(url: string, name: string): Promise<string> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  try {
    await client.connect()
    await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
    await client.query(`CREATE DATABASE ${name}`)
  } catch (error) {
    throw new DatabaseUnreachable(
      `DATABASE_URL: the server refused to create the database ${name} (${error instanceof Error ? error.message : error}). Check that it runs and that the user may create databases, or unset DATABASE_URL to have a server started.`,
      { cause: error },
    )
  } finally {
    await client.end().catch(() => {})
  }
  const created = new URL(url)
  created.pathname = `/${name}`
  return created.href
}
