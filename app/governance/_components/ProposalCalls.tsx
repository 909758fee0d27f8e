'use client'

import { Hex } from '@/app/_components/ui/Hex'
import type { ProposalView } from '@/lib/schemas/governance'

type Call = Pick<ProposalView['calls'][number], 'target' | 'contract' | 'name' | 'args'> & { data?: string }

/** What a proposal would call, with its arguments as the contract takes them. */
export function ProposalCalls({ calls }: { calls: readonly Call[] }) {
  return (
    <ul className="space-y-2 text-sm">
      {calls.map((call, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a proposal's calls never change
        <li key={i}>
          <details>
            <summary className="text-marine">
              {call.contract ?? 'Another contract'}: <code className="font-mono">{call.name ?? 'unknown call'}</code>
            </summary>
            <dl className="mt-2 grid grid-cols-[auto_1fr] gap-x-6 gap-y-1 border-l-2 border-line pl-3">
              <dt className="text-ink-2">contract</dt>
              <dd className="text-right">
                <Hex value={call.target} />
              </dd>
              {call.args.map(({ name, value }) => (
                <div key={name} className="contents">
                  <dt className="text-ink-2">{name}</dt>
                  <dd className="num text-right break-all">{value}</dd>
                </div>
              ))}
              {call.name === null && (
                <>
                  <dt className="text-ink-2">data</dt>
                  <dd className="text-right font-mono text-xs break-all">{call.data}</dd>
                </>
              )}
            </dl>
          </details>
        </li>
      ))}
    </ul>
  )
}
