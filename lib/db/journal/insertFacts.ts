import type { Db } from '@/lib/db/client'
import type { Facts } from '@/lib/db/journal/facts'

/** Rows of one statement: PostgreSQL takes at most 65 535 parameters. */
const CHUNK = 1000

/** Prisma takes exact numbers as text. */
function encode<T>(rows: readonly object[]): T[] {
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([key, value]) => [key, typeof value === 'bigint' ? `${value}` : value]),
    ),
  ) as T[]
}

async function insert<T>(rows: readonly object[], write: (data: T[]) => Promise<unknown>): Promise<void> {
  for (let first = 0; first < rows.length; first += CHUNK) await write(encode<T>(rows.slice(first, first + CHUNK)))
}

/** Writes the rows, each after those that it refers to. */
export async function insertFacts(db: Db, facts: Facts): Promise<void> {
  await insertBlocks(db, facts.blocks)
  await insert<never>(facts.listings, (data) => db.venueListing.createMany({ data }))
  await insert<never>(facts.venueChanges, (data) => db.venueChange.createMany({ data }))
  await insert<never>(facts.programs, (data) => db.program.createMany({ data }))
  await insert<never>(facts.layers, (data) => db.layer.createMany({ data }))
  await insert<never>(facts.withdrawals, (data) => db.programWithdrawal.createMany({ data }))
  await insert<never>(facts.baselines, (data) => db.baseline.createMany({ data }))
  await insert<never>(facts.indexRises, (data) => db.indexRise.createMany({ data }))
  await insert<never>(facts.warnings, (data) => db.venueWarning.createMany({ data }))
  await insert<never>(facts.reports, (data) => db.report.createMany({ data }))
  await insert<never>(facts.pools, (data) => db.pool.createMany({ data }))
  await insert<never>(facts.admissions, (data) => db.poolAdmission.createMany({ data }))
  await insert<never>(facts.deposits, (data) => db.deposit.createMany({ data }))
  await insert<never>(facts.collections, (data) => db.collection.createMany({ data }))
  await insert<never>(facts.positionChanges, (data) => db.positionChange.createMany({ data }))
  await insert<never>(facts.exitRequests, (data) => db.exitRequest.createMany({ data }))
  await insert<never>(facts.exitFulfilments, (data) => db.exitFulfilment.createMany({ data }))
  await insert<never>(facts.feeCollections, (data) => db.feeCollection.createMany({ data }))
  await insert<never>(facts.reserveCollections, (data) => db.reserveCollection.createMany({ data }))
  await insert<never>(facts.covers, (data) => db.cover.createMany({ data }))
  await insert<never>(facts.coverTransfers, (data) => db.coverTransfer.createMany({ data }))
  await insert<never>(facts.settlements, (data) => db.settlement.createMany({ data }))
  await insert<never>(facts.coverCessions, (data) => db.coverCession.createMany({ data }))
  await insert<never>(facts.coverCancellations, (data) => db.coverCancellation.createMany({ data }))
  await insert<never>(facts.coverEnds, (data) => db.coverEnd.createMany({ data }))
  await insert<never>(facts.treaties, (data) => db.treaty.createMany({ data }))
  await insert<never>(facts.treatyOpenings, (data) => db.treatyOpening.createMany({ data }))
  await insert<never>(facts.treatyDeposits, (data) => db.treatyDeposit.createMany({ data }))
  await insert<never>(facts.treatyWithdrawals, (data) => db.treatyWithdrawal.createMany({ data }))
  await insert<never>(facts.treatyPositionChanges, (data) => db.treatyPositionChange.createMany({ data }))
  await insert<never>(facts.treatyLosses, (data) => db.treatyLoss.createMany({ data }))
  await insert<never>(facts.treatyPayments, (data) => db.treatyPayment.createMany({ data }))
  await insert<never>(facts.treatyRefunds, (data) => db.treatyRefund.createMany({ data }))
  await insert<never>(facts.treatySnapshots, (data) => db.treatySnapshot.createMany({ data }))
  await insert<never>(facts.recoveries, (data) => db.recovery.createMany({ data }))
  await insert<never>(facts.coverRefunds, (data) => db.coverRefund.createMany({ data }))
  await insert<never>(facts.refundCollections, (data) => db.refundCollection.createMany({ data }))
  await insert<never>(facts.parameterChanges, (data) => db.parameterChange.createMany({ data }))
  await insert<never>(facts.roleChanges, (data) => db.roleChange.createMany({ data }))
  await insert<never>(facts.signerChanges, (data) => db.signerChange.createMany({ data }))
  await insert<never>(facts.proposals, (data) => db.proposal.createMany({ data }))
  await insert<never>(facts.proposalSteps, (data) => db.proposalStep.createMany({ data }))
  await insert<never>(facts.votes, (data) => db.vote.createMany({ data }))
  const snapshots = facts.snapshots.map((snapshot) => ({ ...snapshot, premiumEarned: 0n, lossesPaid: 0n }))
  // After a reorganisation the last block may have its snapshot already.
  await insert<never>(snapshots, (data) => db.poolSnapshot.createMany({ data, skipDuplicates: true }))
}

/** A pool that is admitted late brings blocks that may be in the journal already. */
async function insertBlocks(db: Db, blocks: Facts['blocks']): Promise<void> {
  await db.$executeRaw`
    INSERT INTO block (number, hash, time, core, holds)
    SELECT * FROM unnest(
      ${blocks.map(({ number }) => number)}::int[], ${blocks.map(({ hash }) => hash)}::text[],
      ${blocks.map(({ time }) => time)}::bigint[], ${blocks.map(({ core }) => core)}::boolean[],
      ${blocks.map(({ holds }) => holds)}::boolean[])
    ON CONFLICT (number) DO UPDATE SET core = block.core OR excluded.core, holds = block.holds OR excluded.holds`
}
