import { Client } from 'pg'
import type { TestIndex } from '@/test/support/indexedMarket'

const tables = [
  ...['venue_listing', 'venue_change', 'program', 'layer', 'program_withdrawal', 'baseline', 'index_rise', 'report'],
  ...['venue_warning', 'pool', 'pool_admission', 'deposit', 'collection', 'position_change', 'exit_request'],
  ...['exit_fulfilment', 'fee_collection', 'reserve_collection', 'pool_snapshot', 'cover', 'cover_transfer'],
  ...['settlement', 'cover_cession', 'cover_cancellation', 'cover_end', 'checkpoint'],
  ...['treaty', 'treaty_opening', 'treaty_deposit', 'treaty_withdrawal', 'treaty_position_change', 'treaty_loss'],
  ...['treaty_payment', 'treaty_refund', 'treaty_snapshot', 'recovery', 'cover_refund', 'refund_collection'],
  ...['parameter_change', 'role_change', 'signer_change', 'proposal', 'proposal_step', 'vote'],
]

/** Everything that is indexed, as text; blocks of the journal only where they hold a fact. */
export async function dumpIndex({ url }: TestIndex): Promise<Record<string, string[]>> {
  const client = new Client({ connectionString: url })
  await client.connect()
  const rows = async (table: string, where = '') =>
    (await client.query<{ row: string }>(`SELECT t::text AS row FROM ${table} t ${where} ORDER BY 1`)).rows.map(
      ({ row }) => row,
    )
  const all: Record<string, string[]> = { block: await rows('block', 'WHERE holds') }
  for (const table of tables) all[table] = await rows(table)
  await client.end()
  return all
}
