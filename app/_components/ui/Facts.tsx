import type { ReactNode } from 'react'

export type Fact = { label: ReactNode; value: ReactNode }

/** Label and value, line by line. */
export function Facts({ facts }: { facts: Fact[] }) {
  return (
    <dl className="divide-y divide-line text-sm">
      {facts.map((fact, i) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: facts never change their order
          key={i}
          className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-0.5 py-2 first:pt-0 last:pb-0"
        >
          <dt className="text-ink-2">{fact.label}</dt>
          <dd className="ml-auto text-right font-medium">{fact.value}</dd>
        </div>
      ))}
    </dl>
  )
}
