import clsx from 'clsx'

type Props = {
  change: number
  /** Half of the bar's width; the largest change of all bars. */
  largest: number
}

/** A change as a bar from the middle: dearer to the right, cheaper to the left. The number stands beside it. */
export function ChangeBar({ change, largest }: Props) {
  const share = largest > 0 ? Math.min(Math.abs(change) / largest, 1) : 0
  return (
    <div aria-hidden className="relative h-3 min-w-24 rounded-sm bg-sunken">
      <div className="absolute inset-y-0 left-1/2 w-px bg-line-strong" />
      <div
        className={clsx('absolute inset-y-0', change >= 0 ? 'left-1/2 bg-loss' : 'right-1/2 bg-marine')}
        style={{ width: `${50 * share}%` }}
      />
    </div>
  )
}
