import type { Band } from '@/app/_components/tower/towerGeometry'

const ENTRIES: { kind: Band['kind']; label: string; swatch: string }[] = [
  {
    kind: 'beyond',
    label: 'Beyond: the venue recapitalises, then shares the loss',
    swatch: 'border border-dashed border-line-strong',
  },
  { kind: 'cover', label: 'Covered: pools pay', swatch: 'bg-cover' },
  { kind: 'others', label: 'Covered by other pools', swatch: 'bg-marine-soft border border-line-strong' },
  { kind: 'unsold', label: 'Unsold: the venue’s own', swatch: 'bg-surface border border-dotted border-line-strong' },
  {
    kind: 'coinsurance',
    label: 'Coinsurance: the venue’s own',
    swatch:
      'border border-line-strong bg-[repeating-linear-gradient(45deg,var(--sunken)_0_4px,var(--line-strong)_4px_6px)]',
  },
  { kind: 'fund', label: 'The venue’s insurance fund', swatch: 'bg-sunken border border-line-strong' },
]

/** What the fillings mean, from the top of the tower down. */
export function TowerLegend({ kinds }: { kinds: Set<Band['kind']> }) {
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1.5 text-xs text-ink-2">
      {ENTRIES.filter((entry) => kinds.has(entry.kind)).map((entry) => (
        <li key={entry.kind} className="flex items-center gap-2">
          <span className={`inline-block size-3.5 rounded-[2px] ${entry.swatch}`} aria-hidden="true" />
          {entry.label}
        </li>
      ))}
      <li className="flex items-center gap-2">
        <span className="inline-block size-3.5 rounded-[2px] bg-paid" aria-hidden="true" />
        Loss so far, borne by pools
      </li>
      <li className="flex items-center gap-2">
        <span
          className="inline-block size-3.5 rounded-[2px] border border-loss bg-[repeating-linear-gradient(45deg,var(--loss-soft)_0_4px,var(--loss)_4px_5px)]"
          aria-hidden="true"
        />
        Loss so far, borne by the venue
      </li>
    </ul>
  )
}
