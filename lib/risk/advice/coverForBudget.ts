/** What a budget buys above one attachment, asset. */
export type BudgetedCover = {
  attachment: number
  /** Largest limit whose premium is within the budget. */
  limit: number
  premium: number
}

const STEPS = 40
/** Of the budget. */
const TOLERANCE = 1e-4

/**
 * The largest limit above an attachment that a budget buys, at most `mostLimit`; the premium must rise with the limit. By
 * false position with Illinois' halving, since premiums are nearly linear in the limit: a handful of prices suffice. The
 * limit returned never costs more than the budget. Dowell & Jarratt (1971), BIT 11.
 * @param premiumOf premium of a layer `attachment → attachment + limit`, asset
 */
export function coverForBudget(
  premiumOf: (attachment: number, limit: number) => number,
  attachment: number,
  budget: number,
  mostLimit: number,
): BudgetedCover {
  if (!(budget > 0) || !(mostLimit > 0)) return { attachment, limit: 0, premium: 0 }
  const whole = premiumOf(attachment, mostLimit)
  if (whole <= budget) return { attachment, limit: mostLimit, premium: whole }
  let low = { limit: 0, premium: 0, gap: -budget }
  let high = { limit: mostLimit, gap: whole - budget }
  for (let step = 0; step < STEPS && low.gap < -TOLERANCE * budget; step++) {
    const falsePosition = low.limit - (low.gap * (high.limit - low.limit)) / (high.gap - low.gap)
    // Every third step halves, so that a bent curve can't hold one side for long.
    const limit =
      step % 3 < 2 && falsePosition > low.limit && falsePosition < high.limit
        ? falsePosition
        : (low.limit + high.limit) / 2
    const premium = premiumOf(attachment, limit)
    if (premium <= budget) {
      low = { limit, premium, gap: premium - budget }
      high = { ...high, gap: high.gap / 2 }
    } else high = { limit, gap: premium - budget }
  }
  return { attachment, limit: low.limit, premium: low.premium }
}
