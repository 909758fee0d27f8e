/** What came of one suite's campaign. Refused are actions that the protocol did not allow or that found nothing to do. */
export type Campaign = {
  suite: string
  runs: number
  calls: number
  reverts: number
  actions: Record<string, { done: number; refused: number }>
}

/** The suite that a campaign's invariant belongs to. */
const SUITES: Record<string, string> = {
  invariant_everyStatementHolds: 'core',
  invariant_everyStatementHoldsInTheWhole: 'whole',
}

/**
 * Reads forge's summary (`[PASS] name() (runs: 9, calls: 9, reverts: 0)`) and the lines that each run wrote (suite, then
 * `action done refused`, parted by semicolons). Campaigns that did not pass are left out.
 */
export function readCampaigns(output: string, lines: string): Campaign[] {
  const campaigns = [...output.matchAll(/\[PASS\] (\w+)\(\) \(runs: (\d+), calls: (\d+), reverts: (\d+)\)/g)].map(
    ([, name = '', runs, calls, reverts]): Campaign => ({
      suite: SUITES[name] ?? name,
      runs: Number(runs),
      calls: Number(calls),
      reverts: Number(reverts),
      actions: {},
    }),
  )
  for (const { suite, runs, actions } of campaigns) {
    const ofSuite = lines.split('\n').filter((line) => line.startsWith(`${suite};`))
    // forge repeats the last run for its log
    for (const count of ofSuite.slice(0, runs).flatMap((line) => line.split(';').slice(1))) {
      const [action = '', done, refused] = count.split(' ')
      const sum = actions[action] ?? { done: 0, refused: 0 }
      actions[action] = { done: sum.done + Number(done), refused: sum.refused + Number(refused) }
    }
  }
  return campaigns
}
