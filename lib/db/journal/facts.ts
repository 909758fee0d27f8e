import type { Prisma } from '@/lib/db/generated/client'

/** A row to be written, with amounts as bigint and times as numbers. */
type Row<T> = { [K in keyof T]: Column<NonNullable<T[K]>> | (null extends T[K] ? null : never) }
type Column<T> = [string | number] extends [T] ? bigint : [bigint] extends [T] ? number : T

/** A call of a proposal, as the database keeps it. */
export type ProposalAction = { target: string; value: string; data: string }

/** Everything that one stretch of blocks adds to the index. */
export interface Facts {
  /** In rising order; each holds an event or is the last of the stretch. */
  blocks: Row<Prisma.BlockCreateManyInput>[]
  listings: Row<Prisma.VenueListingCreateManyInput>[]
  venueChanges: Row<Prisma.VenueChangeCreateManyInput>[]
  programs: Row<Prisma.ProgramCreateManyInput>[]
  layers: Row<Prisma.LayerCreateManyInput>[]
  withdrawals: Row<Prisma.ProgramWithdrawalCreateManyInput>[]
  baselines: Row<Prisma.BaselineCreateManyInput>[]
  indexRises: Row<Prisma.IndexRiseCreateManyInput>[]
  warnings: Row<Prisma.VenueWarningCreateManyInput>[]
  reports: (Omit<Row<Prisma.ReportCreateManyInput>, 'markets'> & {
    markets: { market: string; openInterest: string }[]
  })[]
  pools: Row<Prisma.PoolCreateManyInput>[]
  admissions: Row<Prisma.PoolAdmissionCreateManyInput>[]
  deposits: Row<Prisma.DepositCreateManyInput>[]
  collections: Row<Prisma.CollectionCreateManyInput>[]
  positionChanges: Row<Prisma.PositionChangeCreateManyInput>[]
  exitRequests: Row<Prisma.ExitRequestCreateManyInput>[]
  exitFulfilments: Row<Prisma.ExitFulfilmentCreateManyInput>[]
  feeCollections: Row<Prisma.FeeCollectionCreateManyInput>[]
  reserveCollections: Row<Prisma.ReserveCollectionCreateManyInput>[]
  covers: Row<Prisma.CoverCreateManyInput>[]
  coverTransfers: Row<Prisma.CoverTransferCreateManyInput>[]
  settlements: Row<Prisma.SettlementCreateManyInput>[]
  coverCessions: Row<Prisma.CoverCessionCreateManyInput>[]
  coverCancellations: Row<Prisma.CoverCancellationCreateManyInput>[]
  coverEnds: Row<Prisma.CoverEndCreateManyInput>[]
  treaties: Row<Prisma.TreatyCreateManyInput>[]
  treatyOpenings: Row<Prisma.TreatyOpeningCreateManyInput>[]
  treatyDeposits: Row<Prisma.TreatyDepositCreateManyInput>[]
  treatyWithdrawals: Row<Prisma.TreatyWithdrawalCreateManyInput>[]
  treatyPositionChanges: Row<Prisma.TreatyPositionChangeCreateManyInput>[]
  treatyLosses: Row<Prisma.TreatyLossCreateManyInput>[]
  treatyPayments: Row<Prisma.TreatyPaymentCreateManyInput>[]
  treatyRefunds: Row<Prisma.TreatyRefundCreateManyInput>[]
  treatySnapshots: Row<Prisma.TreatySnapshotCreateManyInput>[]
  recoveries: Row<Prisma.RecoveryCreateManyInput>[]
  coverRefunds: Row<Prisma.CoverRefundCreateManyInput>[]
  refundCollections: Row<Prisma.RefundCollectionCreateManyInput>[]
  parameterChanges: Row<Prisma.ParameterChangeCreateManyInput>[]
  roleChanges: Row<Prisma.RoleChangeCreateManyInput>[]
  signerChanges: Row<Prisma.SignerChangeCreateManyInput>[]
  proposals: (Omit<Row<Prisma.ProposalCreateManyInput>, 'actions'> & { actions: ProposalAction[] })[]
  proposalSteps: Row<Prisma.ProposalStepCreateManyInput>[]
  votes: Row<Prisma.VoteCreateManyInput>[]
  /** Without the sums, which the database works out. */
  snapshots: Omit<Row<Prisma.PoolSnapshotCreateManyInput>, 'premiumEarned' | 'lossesPaid'>[]
}

export function noFacts(): Facts {
  return {
    blocks: [],
    listings: [],
    venueChanges: [],
    programs: [],
    layers: [],
    withdrawals: [],
    baselines: [],
    indexRises: [],
    warnings: [],
    reports: [],
    pools: [],
    admissions: [],
    deposits: [],
    collections: [],
    positionChanges: [],
    exitRequests: [],
    exitFulfilments: [],
    feeCollections: [],
    reserveCollections: [],
    covers: [],
    coverTransfers: [],
    settlements: [],
    coverCessions: [],
    coverCancellations: [],
    coverEnds: [],
    treaties: [],
    treatyOpenings: [],
    treatyDeposits: [],
    treatyWithdrawals: [],
    treatyPositionChanges: [],
    treatyLosses: [],
    treatyPayments: [],
    treatyRefunds: [],
    treatySnapshots: [],
    recoveries: [],
    coverRefunds: [],
    refundCollections: [],
    parameterChanges: [],
    roleChanges: [],
    signerChanges: [],
    proposals: [],
    proposalSteps: [],
    votes: [],
    snapshots: [],
  }
}
