import { errorsOf } from '@/app/_flows/errorsOf'
import { safeguardAbi, tailRiskPoolAbi, testDollarAbi } from '@/lib/chain/generated/abis'

/** The pool's ABI with the errors of the token and the safeguard that it calls, so that those are decoded too. */
export const poolAbi = [
  ...tailRiskPoolAbi,
  ...errorsOf(testDollarAbi),
  ...errorsOf(safeguardAbi, ['PoolIsFrozen', 'NewBusinessPaused', 'SequencerDown']),
] as const
