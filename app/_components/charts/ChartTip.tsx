'use client'

type Entry = { value?: unknown; name?: unknown }

type Props = {
  title: (label: unknown) => string
  value: (value: unknown, name: string) => string
  active?: boolean
  label?: unknown
  payload?: readonly Entry[]
}

/** The box beside the pointer. recharts fills in the last three. */
export function ChartTip({ title, value, active, label, payload }: Props) {
  if (!active || !payload?.length) return null
  return (
    <div className="rounded-md border border-line bg-surface px-3 py-2 text-xs shadow-lg">
      <p className="text-ink-2">{title(label)}</p>
      {payload.map((entry) => (
        <p key={String(entry.name)} className="num font-medium text-ink">
          {value(entry.value, String(entry.name))}
        </p>
      ))}
    </div>
  )
}
