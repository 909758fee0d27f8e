import { Client } from 'pg'
import { migrationList } from '@/lib/db/migrationList'
import { migrationsFolder, type SchemaEngine, withSchemaEngine } from '@/lib/db/schemaEngine'

const filters = { externalTables: [], externalEnums: [] }
/** Any number, the same for all who migrate: they wait for each other. */
const LOCK = 7_265_141

/**
 * Applies the migrations that a database lacks. Each runs in one transaction, so one that fails leaves nothing and can be
 * mended and run again. Several processes may call it at once.
 * @returns names of what was applied, empty when the database is up to date
 * @throws {Error} naming the migration that failed and why
 */
export async function migrate(databaseUrl: string, folder: string = migrationsFolder): Promise<string[]> {
  const lock = new Client({ connectionString: databaseUrl })
  await lock.connect()
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [LOCK])
    return await withSchemaEngine(databaseUrl, (engine) => apply(engine, folder))
  } finally {
    await lock.end()
  }
}

async function apply(engine: SchemaEngine, folder: string): Promise<string[]> {
  const migrationsList = migrationList(folder)
  try {
    return (await engine.applyMigrations({ migrationsList, filters })).appliedMigrationNames
  } catch (error) {
    const { failedMigrationNames } = await engine.diagnoseMigrationHistory({
      migrationsList,
      optInToShadowDatabase: false,
      filters,
    })
    // Nothing of it is in the database; without this mark the engine would refuse to run the mended script.
    for (const migrationName of failedMigrationNames) await engine.markMigrationRolledBack({ migrationName })
    throw error instanceof Error ? error : new Error(`The migration failed: ${JSON.stringify(error)}`)
  }
}
