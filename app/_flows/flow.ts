import type { ReactNode } from 'react'
import type { Address, Hash, Hex } from 'viem'
import type { Config } from 'wagmi'
import type { Asset } from '@/app/_providers/ClientEnvProvider'
import type { ClientEnv } from '@/lib/env.client'

/** A signed permit that a later step spends. */
export type Permit = { deadline: bigint; v: number; r: Hex; s: Hex }

/** What a step works with. `memory` passes what one step signed to the next. */
export type FlowContext = {
  config: Config
  env: ClientEnv
  account: Address
  memory: { permit?: Permit }
}

/** One thing the wallet is asked for. */
export type FlowStep<Request> = {
  /** Imperative, as the person reads it. */
  name: (request: Request) => string
  /** Whether the step is needed; throws what would make it fail, so that nothing is signed in vain. */
  prepare: (context: FlowContext, request: Request) => Promise<boolean>
  /** Asks the wallet. Returns the transaction's hash, null for a mere signature. */
  commit: (context: FlowContext, request: Request) => Promise<Hash | null>
  /** Waits until it is final and throws if it failed. */
  verify: (context: FlowContext, request: Request, hash: Hash | null) => Promise<void>
}

/** One thing a person signs, as data: what it is called, what it will do, and its steps. */
export type Flow<Request> = {
  title: string
  summary: (request: Request, asset: Asset) => { label: string; value: ReactNode }[]
  /** Said when all steps are through. */
  done: (request: Request, asset: Asset) => string
  steps: FlowStep<Request>[]
}
