import { datamodel, withSchemaEngine } from '@/lib/db/schemaEngine'

const filters = { externalTables: [], externalEnums: [] }

/**
 * How a database differs from `prisma/schema.prisma`.
 * @returns the SQL that would bring the database to the schema; empty when they agree
 */
export async function schemaDrift(databaseUrl: string): Promise<string> {
  const schema = datamodel()
  const result = await withSchemaEngine(databaseUrl, (engine) =>
    engine.diff({
      from: { tag: 'schemaDatasource', ...schema },
      to: { tag: 'schemaDatamodel', ...schema },
      script: true,
      exitCode: null,
      filters,
    }),
  )
  const script = (result.stdout ?? '').trim()
  return script.startsWith('-- This is an empty migration') ? '' : script
}
