import { ballastDayOf, DAY, startOfBallastDay, type Time } from '@/lib/domain/ballastDay'
import { earnedPremiumDown, unearnedPremiumUp } from '@/lib/domain/premium'
import { bindStream, type CoverStream, cancelStream, payStream, ratesDown, streamAt } from '@/lib/domain/stream'
import type { Case } from '@/test/lib/domain/differential/cases'
import type { Draw } from '@/test/lib/domain/differential/draw'

/** As `PremiumCases`. */
export function premiumCase({ word, pick }: Draw): Case {
  const later = (field: number, from: Time, to: Time): Time => {
    const time = Number(pick(field, BigInt(from), BigInt(to)))
    const dayStart = startOfBallastDay(ballastDayOf(time))
    return (word(field + 20) & 3n) === 0n && dayStart >= from ? dayStart : time
  }
  const start = startOfBallastDay(20_000 + Number(pick(0, 0n, 60n)))
  const end = start + Number(pick(2, 1n, 364n)) * DAY
  const premium = pick(3, 0n, 1n << 60n)
  const terms = {
    premium,
    fee: pick(4, 0n, premium),
    start,
    end,
    limit: pick(5, 1n, (1n << 64n) - 1n),
    until: end,
  }
  const boughtAt = start - Number(pick(1, 1n, BigInt(28 * DAY)))

  const pay = (stream: CoverStream, field: number) => payStream(stream, pick(field, 0n, terms.limit - stream.paid))
  const cancel = (stream: CoverStream, at: Time) => {
    const first = Math.max(startOfBallastDay(ballastDayOf(at) + 1), start)
    if (first >= end) return stream
    const until = first + DAY * Number(pick(11, 0n, BigInt((end - first) / DAY - 1)))
    return cancelStream(stream, until, pick(12, 0n, premium))
  }
  const kind = Number(word(20) % 6n)
  const firstAt = later(6, boughtAt, end)
  const secondAt = later(7, firstAt, end)
  const now = later(8, secondAt, end + 7 * DAY)
  let stream = bindStream(terms)
  if ([1, 3, 5].includes(kind)) stream = pay(stream, 9)
  if ([2, 4].includes(kind)) stream = cancel(stream, firstAt)
  if ([4, 5].includes(kind)) stream = pay(stream, 10)
  if (kind === 3) stream = cancel(stream, secondAt)

  const rates = ratesDown(terms, stream.paid)
  const { unearned, unearnedFee, earned, earnedFee, rate } = streamAt(stream, now)
  const isPlain = kind === 0 && terms.fee === 0n
  return {
    inputs: { terms, boughtAt, kind, firstAt, secondAt, now, stream },
    results: [
      rates.premium,
      rates.fee,
      // pages show plain covers through `lib/domain/premium`, which has to agree
      isPlain ? unearnedPremiumUp(terms, now) : unearned,
      unearnedFee,
      isPlain ? earnedPremiumDown(terms, now) : earned,
      earnedFee,
      stream.refund,
      rate,
    ],
    shows: {
      'before the start': now < start,
      'within the term': now > start && now < stream.terms.until,
      'at the end or after': now >= end,
      'after a cancelled end': now >= stream.terms.until && now < end,
      'paid in part': stream.paid > 0n && stream.paid < terms.limit,
      'paid in full': stream.paid === terms.limit,
      cancelled: stream.terms.until < end,
      'gives back': stream.refund > 0n,
      'paid in part, cancelled and still earning': rate > 0n && stream.paid > 0n && stream.terms.until < end,
      'nothing happens to it': isPlain,
    },
  }
}
