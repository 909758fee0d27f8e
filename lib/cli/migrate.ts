import { runCli } from '@/lib/cli/runCli'
import { migrate } from '@/lib/db/migrate'
import { env, loadEnvironment } from '@/lib/env'

/** `npm run migrate`: brings the database behind DATABASE_URL up to date. */
await runCli(async () => {
  loadEnvironment()
  const applied = await migrate(env('database').DATABASE_URL)
  console.log(applied.length > 0 ? `Applied ${applied.join(', ')}` : 'The database is up to date.')
})
