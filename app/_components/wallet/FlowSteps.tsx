'use client'

import clsx from 'clsx'
import { Check, LoaderCircle, X } from 'lucide-react'
import { TxLink } from '@/app/_components/ui/TxLink'
import type { FlowProgress, StepState } from '@/app/_hooks/useFlow'

const WORDS: Record<StepState, string> = {
  todo: '',
  checking: 'checking',
  wallet: 'confirm in your wallet',
  pending: 'waiting for the chain',
  done: 'done',
  skipped: 'not needed',
  failed: 'not done',
}

function Mark({ state, number }: { state: StepState; number: number }) {
  if (state === 'done' || state === 'skipped') return <Check size={14} aria-hidden />
  if (state === 'failed') return <X size={14} aria-hidden />
  if (state === 'todo') return <span aria-hidden="true">{number}</span>
  return <LoaderCircle size={14} className="animate-spin" aria-hidden />
}

/** The steps of a flow and how far they are. */
export function FlowSteps({ names, progress }: { names: string[]; progress: FlowProgress }) {
  return (
    <ol className="mt-4 space-y-3 border-t border-line pt-4" aria-live="polite">
      {names.map((name, i) => {
        const step = progress.steps[i]
        const state = step?.state ?? 'todo'
        return (
          <li key={name} className="flex items-start gap-3 text-sm">
            <span
              className={clsx(
                'num mt-px grid size-6 shrink-0 place-items-center rounded-full border text-xs',
                state === 'done' && 'border-good bg-good-soft text-good',
                state === 'failed' && 'border-loss bg-loss-soft text-loss',
                state !== 'done' && state !== 'failed' && 'border-line-strong text-ink-2',
              )}
            >
              <Mark state={state} number={i + 1} />
            </span>
            <span className="pt-0.5">
              {name}
              {WORDS[state] && <span className="text-ink-2"> · {WORDS[state]}</span>}
              {step?.hash && (
                <>
                  {' · '}
                  <TxLink hash={step.hash}>transaction</TxLink>
                </>
              )}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
