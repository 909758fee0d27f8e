import { PrismaPg } from '@prisma/adapter-pg'
import type { SqlDriverAdapter, SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import { Client, type FieldDef, type QueryResult } from 'pg'

/** PostgreSQL's one-byte "char", which catalogues use and the adapter does not know; it reads well as text. */
const CHAR_OID = 18
const TEXT_OID = 25
/** `ColumnTypeEnum.Character` of the driver adapters. */
const CHARACTER = 6

type Adapter = Awaited<ReturnType<PrismaPg['connect']>>
/** What the adapter has besides its declared interface. */
interface Inner {
  client: { query(sql: string): Promise<unknown> }
  performIO(query: unknown): Promise<QueryResult>
  onError(error: unknown): never
}

/** `close` ends the connections: the engine leaves them open, and with them its lock on the migrations. */
export interface MigrationAdapter extends SqlMigrationAwareDriverAdapterFactory {
  close(): Promise<void>
}

/**
 * The PostgreSQL adapter as migrations need it: scripts run whole, not cut at every semicolon (which breaks `$$` bodies
 * and the script's one transaction), and the shadow database is another one than the real.
 */
export function migrationAdapter(databaseUrl: string): MigrationAdapter {
  const open: SqlDriverAdapter[] = []
  return {
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect: async () => {
      const adapter = whole(await new PrismaPg({ connectionString: databaseUrl }).connect())
      open.push(adapter)
      return adapter
    },
    close: async () => {
      await Promise.all(open.splice(0).map((adapter) => adapter.dispose()))
    },
    connectToShadowDb: async () => {
      const shadow = await shadowDatabase(databaseUrl)
      const adapter = whole(await new PrismaPg({ connectionString: shadow.url }).connect())
      const dispose = adapter.dispose.bind(adapter)
      adapter.dispose = async () => {
        await dispose()
        await shadow.drop()
      }
      return adapter
    },
  }
}

async function shadowDatabase(databaseUrl: string): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `shadow_${crypto.randomUUID().replaceAll('-', '')}`
  const admin = new Client({ connectionString: databaseUrl })
  await admin.connect()
  await admin.query(`CREATE DATABASE "${name}"`)
  const url = new URL(databaseUrl)
  url.pathname = `/${name}`
  return {
    url: url.toString(),
    drop: async () => {
      await admin.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`)
      await admin.end()
    },
  }
}

function whole(adapter: Adapter): SqlDriverAdapter {
  const inner = adapter as unknown as Inner
  const performIO = inner.performIO.bind(adapter)
  const queryRaw = adapter.queryRaw.bind(adapter)
  let chars: number[] = []
  adapter.executeScript = async (script) => {
    try {
      await inner.client.query(script)
    } catch (error) {
      inner.onError(error)
    }
  }
  inner.performIO = async (query) => {
    const result = await performIO(query)
    chars = []
    result.fields.forEach((field: FieldDef, position) => {
      if (field.dataTypeID !== CHAR_OID) return
      field.dataTypeID = TEXT_OID
      chars.push(position)
    })
    return result
  }
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query)
    for (const position of chars) result.columnTypes[position] = CHARACTER
    return result
  }
  return adapter
}
