import clsx from 'clsx'

type Props = { label: string /** 0 to 1 */; ratio: number; text: string; tone?: 'marine' | 'loss' | 'warn' }

const FILL = { marine: 'bg-marine', loss: 'bg-loss', warn: 'bg-warn' } as const

/** A share of a whole as a bar; says its value to a screen reader. */
export function Meter({ label, ratio, text, tone = 'marine' }: Props) {
  const clamped = Math.min(1, Math.max(0, ratio))
  return (
    // biome-ignore lint/a11y/useSemanticElements: a native meter can't be styled the same in all browsers
    <div
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(clamped * 1000) / 10}
      aria-valuetext={text}
      className="h-2 overflow-hidden rounded-full bg-sunken ring-1 ring-line ring-inset"
    >
      <div
        className={clsx('h-full motion-safe:transition-[width] motion-safe:duration-700', FILL[tone])}
        style={{ width: `${clamped * 100}%` }}
      />
    </div>
  )
}
