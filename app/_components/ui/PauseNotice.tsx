import { Notice } from '@/app/_components/ui/Notice'
import { formatTime } from '@/app/_format/time'

/** Says that the guardian has stopped new business, and until when. @param until unix seconds */
export function PauseNotice({ until }: { until: number }) {
  return (
    <Notice tone="warn">
      The guardian has stopped new covers and stakes until {formatTime(until)}. Payouts, exits and claims go on.
    </Notice>
  )
}
