import { env } from '@/lib/env'
import { requireFreePort } from '@/lib/processes/portTaken'

export const REPORTERS = 4

export interface LocalPorts {
  web: number
  anvil: number
  postgres: number
  venue: number
  reporters: readonly number[]
}

/**
 * The ports of a local market, each checked to be free before anything starts.
 * @throws {PortTaken} naming the port and its variable
 */
export async function claimLocalPorts(): Promise<LocalPorts> {
  const settings = env('local')
  await requireFreePort(settings.PORT, 'PORT', 'the web server')
  if (!settings.RPC_URL) await requireFreePort(settings.ANVIL_PORT, 'ANVIL_PORT', 'the local chain')
  if (!settings.DATABASE_URL) await requireFreePort(settings.POSTGRES_PORT, 'POSTGRES_PORT', 'PostgreSQL')
  await requireFreePort(settings.VENUE_PORT, 'VENUE_PORT', "the venue's feed")
  const reporters = Array.from({ length: REPORTERS }, (_, index) => settings.REPORTER_PORT + index)
  for (const [index, port] of reporters.entries()) {
    await requireFreePort(port, 'REPORTER_PORT', `reporter ${index + 1} (REPORTER_PORT + ${index})`)
  }
  const { PORT, ANVIL_PORT, POSTGRES_PORT, VENUE_PORT } = settings
  return { web: PORT, anvil: ANVIL_PORT, postgres: POSTGRES_PORT, venue: VENUE_PORT, reporters }
}
