import type { Band } from '@/app/_components/tower/towerGeometry'

const FILL: Record<Band['kind'], string> = {
  fund: 'var(--sunken)',
  beyond: 'transparent',
  coinsurance: 'url(#tower-own)',
  unsold: 'url(#tower-unsold)',
  cover: 'var(--cover)',
  others: 'var(--marine-soft)',
}

/** The bands of a tower and the index over them. @param level of the index, per cent from the top */
export function TowerBands({ bands, level }: { bands: Band[]; level: number }) {
  return (
    <svg className="absolute inset-0 size-full" aria-hidden="true">
      <defs>
        <pattern id="tower-own" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="7" height="7" fill="var(--sunken)" />
          <path d="M0 0V7" stroke="var(--line-strong)" strokeWidth="2" />
        </pattern>
        <pattern id="tower-unsold" width="9" height="9" patternUnits="userSpaceOnUse">
          <rect width="9" height="9" fill="var(--surface)" />
          <circle cx="4.5" cy="4.5" r="1" fill="var(--line-strong)" />
        </pattern>
        <pattern id="tower-own-loss" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="7" height="7" fill="var(--loss-soft)" />
          <path d="M0 0V7" stroke="var(--loss)" strokeWidth="1.5" strokeOpacity="0.55" />
        </pattern>
      </defs>
      {bands.map((band) => (
        <rect
          key={band.key}
          x={`${band.x}%`}
          y={`${band.y}%`}
          width={`${band.width}%`}
          height={`${band.height}%`}
          fill={FILL[band.kind]}
          stroke="var(--line-strong)"
          strokeDasharray={band.kind === 'beyond' ? '4 4' : undefined}
        />
      ))}
      {bands.map((band) => (
        <rect
          key={`flood-${band.key}`}
          x={`${band.x}%`}
          y={`${Math.min(band.y + band.height, Math.max(band.y, level))}%`}
          width={`${band.width}%`}
          height={`${Math.min(band.height, Math.max(0, band.y + band.height - level))}%`}
          fill={band.kind === 'cover' || band.kind === 'others' ? 'var(--paid)' : 'url(#tower-own-loss)'}
          className="motion-safe:transition-[y,height] motion-safe:duration-700"
        />
      ))}
      <line x1="0" x2="100%" y1={`${level}%`} y2={`${level}%`} stroke="var(--loss)" strokeWidth="3" />
    </svg>
  )
}
