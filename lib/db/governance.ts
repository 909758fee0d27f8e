import type { Db } from '@/lib/db/client'
import { type PageInput, placeCursor, toPage } from '@/lib/db/cursor'
import type { ProposalAction } from '@/lib/db/journal/facts'
import { type Plain, plain } from '@/lib/db/plain'

const MOST_BALLOTS = 20
const newest = [{ blockNumber: 'desc' as const }, { logIndex: 'desc' as const }]
const block = { select: { time: true } }

/** When each group of parameters was last set after its deployment. */
export async function parameterChanges(db: Db): Promise<Map<string, number>> {
  const rows = await db.parameterChange.findMany({
    orderBy: [{ blockNumber: 'asc' }, { logIndex: 'asc' }],
    include: { block },
  })
  const seen = new Set<string>()
  const changes = new Map<string, number>()
  for (const row of plain(rows)) {
    if (seen.has(row.group)) changes.set(row.group, row.block.time)
    seen.add(row.group)
  }
  return changes
}

/** Every account that ever got a role of the timelock. */
export async function rolesEverHeld(db: Db): Promise<{ role: string; account: string }[]> {
  return db.roleChange.findMany({ where: { granted: true }, distinct: ['role', 'account'], select: rolePair })
}
const rolePair = { role: true, account: true }

/** Every account that was ever a quote signer. */
export async function signersEverNamed(db: Db): Promise<string[]> {
  const rows = await db.signerChange.findMany({ distinct: ['signer'], select: { signer: true } })
  return rows.map(({ signer }) => signer)
}

function read(db: Db, where: object, take: number) {
  return db.proposal.findMany({
    where,
    take,
    orderBy: newest,
    include: {
      block,
      steps: { orderBy: newest },
      votes: { orderBy: newest, take: MOST_BALLOTS, include: { block } },
    },
  })
}

export type ProposalRecord = Omit<Plain<Awaited<ReturnType<typeof read>>[number]>, 'actions'> & {
  actions: ProposalAction[]
}

/** Proposals, newest first. */
export async function listProposals(db: Db, page: PageInput) {
  const rows = plain(await read(db, placeCursor(page.cursor), page.limit + 1)) as unknown as ProposalRecord[]
  return toPage(rows, page.limit, ({ blockNumber, logIndex }) => `${blockNumber}-${logIndex}`)
}
