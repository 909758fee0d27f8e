import clsx from 'clsx'

/** Grey bars in the place of what is loading. Says so once to a screen reader. */
export function Skeleton({
  label = 'Loading',
  rows = 4,
  className,
}: {
  label?: string
  rows?: number
  className?: string
}) {
  return (
    <div role="status" className={clsx('animate-pulse space-y-3', className)}>
      <span className="sr-only">{label}</span>
      {Array.from({ length: rows }, (_, i) => 92 - ((i * 17) % 40)).map((width) => (
        <div key={width} className="h-4 rounded bg-sunken" style={{ width: `${width}%` }} />
      ))}
    </div>
  )
}
