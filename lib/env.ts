import { existsSync } from 'node:fs'
import { z } from 'zod'

/**
 * The only reader of `process.env` on the server. Each process asks for the part it needs when it starts, so that a
 * missing variable fails there, by name, and `next build` needs none.
 */
const url = z.url({ error: 'must be a URL' })
const port = z.coerce.number().int().min(1).max(65_535)
const privateKey = z
  .string()
  .regex(/^0x[0-9a-fA-F]{64}$/, 'must be 0x and 64 hex digits')
  .transform((key) => key as `0x${string}`)

const schemas = {
  /** Where the contracts are. */
  chain: z.object({
    RPC_URL: url.default('http://127.0.0.1:8545'),
    DEPLOYMENT_FILE: z.string().default('build/deployments/local.json'),
    EXPLORER_URL: url.optional(),
  }),
  database: z.object({ DATABASE_URL: url }),
  web: z.object({
    APP_URL: url.default('http://localhost:3000'),
    NEXTAUTH_SECRET: z.string().min(32, 'must have 32 characters or more'),
    QUOTE_SIGNER_KEY: privateKey,
  }),
  worker: z.object({ KEEPER_KEY: privateKey }),
  reporter: z.object({
    REPORTER_KEY: privateKey,
    REPORTER_PORT: port,
    /** Address that the peers reach it at; the loopback where all run on one machine. */
    REPORTER_HOST: z.string().default('127.0.0.1'),
    /** Comma-separated base URLs of the other reporters. */
    REPORTER_PEERS: z.string().transform((list) => list.split(',').filter(Boolean)),
    VENUE_FEED_URL: url,
    /** The venue's id in the registry. */
    VENUE_ID: z.coerce.number().int().positive().default(1),
    REPORT_INTERVAL_SECONDS: z.coerce.number().int().min(1).default(300),
  }),
  /** The replay venue's feed, a process of its own. */
  venue: z.object({
    VENUE_PORT: port.default(4100),
    /** JSON file that says which prices are replayed over which time; the demo writes it. */
    REPLAY_FILE: z.string(),
  }),
  /** What `npm run deploy` deploys with. */
  deploy: z.object({
    /** Pays, and becomes the governance. */
    DEPLOYER_KEY: privateKey,
    /** JSON file with a `DeployConfig`; without it the local test accounts take every part. */
    DEPLOY_CONFIG: z.string().optional(),
  }),
  /** What `npm run demo` and `npm run dev` may be told. Without `DATABASE_URL` and `RPC_URL` they start their own. */
  local: z.object({
    DATABASE_URL: url.optional(),
    RPC_URL: url.optional(),
    PORT: port.default(3000),
    ANVIL_PORT: port.default(8545),
    POSTGRES_PORT: port.default(54_329),
    VENUE_PORT: port.default(4100),
    REPORTER_PORT: port.default(4201),
    BROWSER: z.string().optional(),
    CI: z.string().optional(),
  }),
  log: z.object({ LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info') }),
} as const

type Section = keyof typeof schemas
type Env<S extends Section> = z.output<(typeof schemas)[S]>

const parsed = new Map<Section, unknown>()

/**
 * One section of the environment, parsed and kept.
 * @throws {Error} naming each variable that is missing or wrong and the rule it breaks
 */
export function env<S extends Section>(section: S): Env<S> {
  const known = parsed.get(section)
  if (known) return known as Env<S>
  const set = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''))
  const result = schemas[section].safeParse(set)
  if (!result.success) {
    const faults = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`The environment is incomplete; see .env.example.\n  ${faults.join('\n  ')}`)
  }
  parsed.set(section, result.data)
  return result.data as Env<S>
}

/** This process's environment and what `set` adds to it, for a process it starts. */
export function childEnvironment(set: Record<string, string>): NodeJS.ProcessEnv {
  return { ...process.env, ...set }
}

/**
 * Adds what an environment file says to this process's environment; what is set already stays. Called by the programs of
 * a deployment, before they ask for a section.
 * @param file by default `.env`, which may be missing
 * @throws when a file that was asked for by name can't be read
 */
export function loadEnvironment(file?: string): void {
  if (file !== undefined || existsSync('.env')) process.loadEnvFile(file)
}
