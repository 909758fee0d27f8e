import { defineConfig } from 'prisma/config'

// The command line looks for an engine to download unless it is told that there is one; nothing here ever runs it:
// migrations go through lib/db/migrate.ts.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= 'package.json'

export default defineConfig({ schema: 'prisma/schema.prisma', migrations: { path: 'prisma/migrations' } })
