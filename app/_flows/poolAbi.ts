import { tailRiskPoolAbi, testDollarAbi } from '@/lib/chain/generated/abis'

const tokenErrors = testDollarAbi.filter((entry) => entry.type === 'error')

/** The pool's ABI with the errors of the token it calls, so that those are decoded too. */
export const poolAbi = [...tailRiskPoolAbi, ...tokenErrors] as const
