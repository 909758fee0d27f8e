import { InvalidExposure, list, MAX_BRACKETS, record, TOLERANCE, within } from '@/lib/risk/exposureChecks'

/** Checks a venue's rules for liquidations. @throws {InvalidExposure} */
export function assertRules(value: unknown): void {
  const rules = record(value, 'rules')
  within(rules.liquidationFee, 'rules.liquidationFee', 0, 0.1)
  within(rules.partialLiquidation, 'rules.partialLiquidation', 0, 1, 'above')
  within(rules.participation, 'rules.participation', 0, 1, 'above')
  if (rules.lossRule !== 'deleverage' && rules.lossRule !== 'socialise') {
    throw new InvalidExposure('rules.lossRule', 'must be "deleverage" or "socialise"')
  }
}

/** Checks a market's maintenance-margin brackets, whose shares of open interest sum to 1. @throws {InvalidExposure} */
export function assertBrackets(value: unknown, field: string): void {
  let shares = 0
  list(value, field, MAX_BRACKETS).forEach((entry, index) => {
    const name = `${field}[${index}]`
    const bracket = record(entry, name)
    within(bracket.maintenanceMargin, `${name}.maintenanceMargin`, 0, 0.5)
    shares += within(bracket.openInterestShare, `${name}.openInterestShare`, 0, 1)
  })
  if (Math.abs(shares - 1) > TOLERANCE) {
    throw new InvalidExposure(field, `must have shares of open interest that sum to 1, not ${shares}`)
  }
}
