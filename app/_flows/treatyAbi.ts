import { errorsOf } from '@/app/_flows/errorsOf'
import { coverMarketAbi, treatyAbi as ownAbi, testDollarAbi } from '@/lib/chain/generated/abis'

/** The treaty's ABI with the errors of the token and the market that it calls, so that those are decoded too. */
export const treatyAbi = [
  ...ownAbi,
  ...errorsOf(testDollarAbi),
  ...errorsOf(coverMarketAbi, ['PoolHasTreaty', 'TreatyNotAdmitted']),
] as const
