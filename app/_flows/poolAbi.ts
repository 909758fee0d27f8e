import { safeguardAbi, tailRiskPoolAbi, testDollarAbi } from '@/lib/chain/generated/abis'

const tokenErrors = testDollarAbi.filter((entry) => entry.type === 'error')

type Stop = Extract<
  (typeof safeguardAbi)[number],
  { type: 'error'; name: 'PoolIsFrozen' | 'NewBusinessPaused' | 'SequencerDown' }
>

const STOPS: readonly string[] = ['PoolIsFrozen', 'NewBusinessPaused', 'SequencerDown'] satisfies Stop['name'][]
const stops = safeguardAbi.filter((entry): entry is Stop => entry.type === 'error' && STOPS.includes(entry.name))

/** The pool's ABI with the errors of the token and the safeguard that it calls, so that those are decoded too. */
export const poolAbi = [...tailRiskPoolAbi, ...tokenErrors, ...stops] as const
