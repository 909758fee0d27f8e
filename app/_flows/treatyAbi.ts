import { coverMarketAbi, treatyAbi as ownAbi, testDollarAbi } from '@/lib/chain/generated/abis'

const tokenErrors = testDollarAbi.filter((entry) => entry.type === 'error')

type Refusal = Extract<(typeof coverMarketAbi)[number], { type: 'error'; name: 'PoolHasTreaty' | 'TreatyNotAdmitted' }>

const REFUSALS: readonly string[] = ['PoolHasTreaty', 'TreatyNotAdmitted'] satisfies Refusal['name'][]
const refusals = coverMarketAbi.filter(
  (entry): entry is Refusal => entry.type === 'error' && REFUSALS.includes(entry.name),
)

/** The treaty's ABI with the errors of the token and the market that it calls, so that those are decoded too. */
export const treatyAbi = [...ownAbi, ...tokenErrors, ...refusals] as const
