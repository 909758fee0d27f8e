import { migrationList } from '@/lib/db/migrationList'
import { datamodel, migrationsFolder, withSchemaEngine } from '@/lib/db/schemaEngine'

const filters = { externalTables: [], externalEnums: [] }

/**
 * The next migration: from what the migrations give (replayed on a shadow database of the same server) to the schema.
 * @returns its SQL; empty when there is nothing to do
 */
export async function draftMigration(databaseUrl: string): Promise<string> {
  const { files } = datamodel()
  const result = await withSchemaEngine(databaseUrl, (engine) =>
    engine.diff({
      from: { tag: 'migrations', ...migrationList(migrationsFolder) },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      filters,
    }),
  )
  const script = (result.stdout ?? '').trim()
  return script.startsWith('-- This is an empty migration') ? '' : `${script}\n`
}
