import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { draftMigration } from '@/lib/db/draftMigration'
import { migrate } from '@/lib/db/migrate'
import { schemaDrift } from '@/lib/db/schemaDrift'
import { startPostgres } from '@/test/support/postgres'

const migrations = [
  '20261122000000_init',
  '20261122105000_cancellations_cessions_warnings',
  '20261122123000_treaties_recoveries',
  '20261122130500_governance',
]

let postgres: Awaited<ReturnType<typeof startPostgres>>
let admin: Client
let url: string
let folder: string

beforeAll(async () => {
  postgres = await startPostgres()
  admin = new Client({ connectionString: postgres.url })
  await admin.connect()
})
afterAll(async () => {
  await admin?.end()
  await postgres?.stop()
})
beforeEach(async () => {
  const name = `m_${crypto.randomUUID().replaceAll('-', '')}`
  await admin.query(`CREATE DATABASE ${name}`)
  const target = new URL(postgres.url)
  target.pathname = `/${name}`
  url = target.toString()
  folder = mkdtempSync(join(tmpdir(), 'ballast-migrations-'))
  return () => rmSync(folder, { recursive: true })
})

function add(name: string, sql: string) {
  mkdirSync(join(folder, name), { recursive: true })
  writeFileSync(join(folder, name, 'migration.sql'), sql)
}

async function query<T extends object>(sql: string): Promise<T[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<T>(sql)).rows
  } finally {
    await client.end()
  }
}

describe('migrate', () => {
  it('brings an empty database to the schema, and does nothing the second time', async () => {
    expect(await migrate(url)).toEqual(migrations)
    expect(await migrate(url)).toEqual([])
    expect(await schemaDrift(url)).toBe('')
    expect(await draftMigration(url)).toBe('')
  })

  it('lets several processes start at once', async () => {
    const applied = await Promise.all([migrate(url), migrate(url), migrate(url)])
    expect(applied.flat()).toEqual(migrations)
  })

  it('runs $$ bodies whole', async () => {
    add('1_function', 'CREATE FUNCTION two() RETURNS int AS $$ BEGIN PERFORM 1; RETURN 2; END; $$ LANGUAGE plpgsql;')
    await migrate(url, folder)
    expect(await query('SELECT two()')).toEqual([{ two: 2 }])
  })

  it('leaves nothing of a migration that fails, and takes the mended one', async () => {
    add('1_good', 'CREATE TABLE good (id int);')
    add('2_bad', 'CREATE TABLE half (id int); INSERT INTO half VALUES (1); CREATE TABLE good (id int);')
    await expect(migrate(url, folder)).rejects.toThrow(/good/)
    const tables = "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename IN ('good', 'half')"
    expect(await query(tables)).toEqual([{ tablename: 'good' }])
    add('2_bad', 'CREATE TABLE half (id int);')
    expect(await migrate(url, folder)).toEqual(['2_bad'])
    expect(await query(tables)).toHaveLength(2)
  })

  it('sees drift', async () => {
    await migrate(url)
    await query('ALTER TABLE quote DROP COLUMN premium')
    expect(await schemaDrift(url)).toMatch(/ADD COLUMN\s+"premium"/)
  })
})
