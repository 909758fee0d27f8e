import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import type { SchemaEngine as Engine, SchemasWithConfigDir } from '@prisma/schema-engine-wasm/schema_engine_bg'
import { migrationAdapter } from '@/lib/db/migrationAdapter'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const SCHEMA = 'prisma/schema.prisma'

export const migrationsFolder = join(root, 'prisma', 'migrations')

export type SchemaEngine = Engine

/** The schema file as the engine takes it. */
export function datamodel(): SchemasWithConfigDir {
  return { files: [{ path: SCHEMA, content: readFileSync(join(root, SCHEMA), 'utf8') }], configDir: root }
}

let loaded: Promise<typeof import('@prisma/schema-engine-wasm/schema_engine_bg')> | undefined

/** Prisma's schema engine as WebAssembly: the package's own loader needs a bundler, and the native one a download. */
async function load() {
  const registry = globalThis as { PRISMA_WASM_PANIC_REGISTRY?: { set_message(message: string): void } }
  registry.PRISMA_WASM_PANIC_REGISTRY ??= {
    set_message(message) {
      throw new Error(`Prisma's schema engine failed: ${message}`)
    },
  }
  const engine = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const code = readFileSync(join(dirname(entry), 'schema_engine_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(code, {
    './schema_engine_bg.js': engine as unknown as WebAssembly.ModuleImports,
  })
  engine.__wbg_set_wasm(instance.exports)
  const start = instance.exports.__wbindgen_start
  if (typeof start === 'function') start()
  return engine
}

/** Runs `use` with an engine on a database and frees it. */
export async function withSchemaEngine<T>(databaseUrl: string, use: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  loaded ??= load()
  const { SchemaEngine } = await loaded
  const { files } = datamodel()
  const adapter = migrationAdapter(databaseUrl)
  try {
    const engine = await SchemaEngine.new(
      { datamodels: files.map(({ path, content }) => [path, content]) },
      () => {},
      bindMigrationAwareSqlAdapterFactory(adapter),
    )
    try {
      return await use(engine)
    } finally {
      engine.free()
    }
  } finally {
    await adapter.close()
  }
}
