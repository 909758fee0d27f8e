import { errorsOf } from '@/app/_flows/errorsOf'
import { ballastGovernorAbi, parametersAbi } from '@/lib/chain/generated/abis'

/** The governor's ABI with the errors of the parameters that its decisions set, so that those are decoded too. */
export const governorAbi = [...ballastGovernorAbi, ...errorsOf(parametersAbi)] as const
