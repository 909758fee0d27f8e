'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { Hash } from 'viem'
import { useConfig, useConnection } from 'wagmi'
import { explainError } from '@/app/_flows/explainError'
import type { Flow, FlowContext } from '@/app/_flows/flow'
import { isRejection } from '@/app/_flows/isRejection'
import { useClientEnv } from '@/app/_providers/ClientEnvProvider'

export type StepState = 'todo' | 'checking' | 'wallet' | 'pending' | 'done' | 'skipped' | 'failed'

export type FlowProgress = {
  phase: 'ready' | 'running' | 'failed' | 'done'
  steps: { state: StepState; hash: Hash | null }[]
  error: string | null
}

const fresh = (count: number): FlowProgress => ({
  phase: 'ready',
  steps: Array.from({ length: count }, () => ({ state: 'todo', hash: null })),
  error: null,
})

/** Runs a flow step by step: check, ask the wallet, wait for the chain. After a failure `run` goes on where it stopped. */
export function useFlow<Request>(flow: Flow<Request>, request: Request) {
  const config = useConfig()
  const env = useClientEnv()
  const { address } = useConnection()
  const queryClient = useQueryClient()
  const memory = useRef<FlowContext['memory']>({})
  const [progress, setProgress] = useState<FlowProgress>(() => fresh(flow.steps.length))

  const mark = (at: number, state: StepState, hash?: Hash | null) =>
    setProgress((now) => ({
      ...now,
      steps: now.steps.map((step, i) => (i === at ? { state, hash: hash === undefined ? step.hash : hash } : step)),
    }))

  const run = async () => {
    if (!env || !address) return
    const context: FlowContext = { config, env, account: address, memory: memory.current }
    setProgress((now) => ({ ...now, phase: 'running', error: null }))
    for (const [i, step] of flow.steps.entries()) {
      if (progress.steps[i]?.state === 'done') continue
      try {
        mark(i, 'checking')
        if (!(await step.prepare(context, request))) {
          mark(i, 'skipped')
          continue
        }
        mark(i, 'wallet')
        const hash = await step.commit(context, request)
        mark(i, 'pending', hash)
        await step.verify(context, request, hash)
        mark(i, 'done')
      } catch (error) {
        mark(i, 'failed')
        // What was signed before may be what failed now, so it is asked for again; a mere no leaves it good.
        if (memory.current.permit && !isRejection(error)) {
          memory.current = {}
          for (let before = 0; before < i; before++) mark(before, 'todo')
        }
        setProgress((now) => ({ ...now, phase: 'failed', error: explainError(error) }))
        return
      }
    }
    setProgress((now) => ({ ...now, phase: 'done' }))
    await queryClient.invalidateQueries()
  }

  const reset = () => {
    memory.current = {}
    setProgress(fresh(flow.steps.length))
  }

  return { progress, run, reset }
}
