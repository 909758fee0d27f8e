import { type ContractFunctionReturnType, maxUint256, zeroAddress } from 'viem'
import type { lensAbi } from '@/lib/chain/generated/abis'
import type { FundReading } from '@/lib/chain/readFunds'
import type { VenueReference } from '@/lib/schemas/reference'
import type { ChainFundView, PoolReservesView, VenueReservesView } from '@/lib/schemas/reserves'

type PoolReserves = ContractFunctionReturnType<typeof lensAbi, 'view', 'pool'>
type VenueReserves = ContractFunctionReturnType<typeof lensAbi, 'view', 'venue'>

const STAGES = ['raising', 'open', 'run-off', 'released', 'failed'] as const

/** @param now seconds; a freeze that lies behind is none */
export function poolReservesView(reserves: PoolReserves, name: string, now: number): PoolReservesView {
  const { state, treaty } = reserves
  return {
    pool: { address: reserves.pool, name },
    balance: `${reserves.balance}`,
    cash: `${state.cash}`,
    totalAssets: `${state.totalAssets}`,
    unearned: `${state.unearned}`,
    fees: `${state.fees}`,
    reserved: `${state.reserved}`,
    claimable: `${state.claimable}`,
    dripping: `${state.dripping}`,
    outstanding: `${state.outstanding}`,
    freeCapacity: `${reserves.freeCapacity}`,
    pendingExits: Number(reserves.pendingExits),
    requested: `${state.requested}`,
    frozen: reserves.frozen,
    frozenUntil: reserves.frozenUntil > now ? reserves.frozenUntil : null,
    sound: reserves.sound,
    treaty:
      treaty.treaty === zeroAddress
        ? null
        : {
            address: treaty.treaty,
            stage: STAGES[treaty.stage] ?? 'failed',
            retention: `${treaty.retention}`,
            limit: `${treaty.limit}`,
            cession: `${treaty.cession}`,
            closesAt: treaty.closesAt,
            cumulativeLoss: `${treaty.cumulativeLoss}`,
            ceded: `${treaty.ceded}`,
            receivable: `${treaty.receivable}`,
            balance: `${treaty.balance}`,
          },
  }
}

function chainFundView({ address, state, recapitalisation }: FundReading): ChainFundView {
  return {
    address,
    own: `${state.liquid + state.reserve}`,
    payouts: `${state.payouts}`,
    outstandingDeficit: `${state.outstandingDeficit}`,
    socialisedRatio: `${state.socialisedRatio}`,
    recapitalisation: recapitalisation && {
      address: recapitalisation.address,
      token: recapitalisation.token,
      yearlyCap: `${recapitalisation.yearlyCap}`,
      live: recapitalisation.isLive,
      price: `${recapitalisation.price}`,
      target: `${recapitalisation.auction.target}`,
      raised: `${recapitalisation.auction.raised}`,
    },
  }
}

/** @param fund the venue's vault where it is a fund on chain */
export function venueReservesView(
  reserves: VenueReserves,
  venue: VenueReference,
  fund: FundReading | null,
): VenueReservesView {
  const { report, warning, fundToOpenInterest } = reserves
  const hasRatio = report.sequence !== 0 && fundToOpenInterest !== maxUint256
  return {
    venue,
    fund: `${report.fundBalance}`,
    fundToOpenInterest: hasRatio ? `${fundToOpenInterest}` : null,
    raoi: `${report.raoi}`,
    netLiquidationLoss: `${report.reportedLoss}`,
    outstanding: `${reserves.outstanding}`,
    insurableInterest: `${reserves.insurableInterest}`,
    programIds: reserves.programs.map(({ programId }) => Number(programId)),
    atWarning: warning.active,
    warningLevel: warning.programId === 0n ? null : `${warning.loss}`,
    openClaims: reserves.programs.reduce((sum, { openClaims }) => sum + Number(openClaims), 0),
    chainFund: fund && chainFundView(fund),
  }
}
