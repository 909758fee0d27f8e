import { formatTime } from '@/app/_format/time'

/** A chain time in UTC. */
export function Time({ at }: { at: number }) {
  return (
    <time dateTime={new Date(at * 1000).toISOString()} className="num whitespace-nowrap">
      {formatTime(at)}
    </time>
  )
}
