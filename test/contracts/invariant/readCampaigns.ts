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
  for (const line of lines.split('\n').filter((text) => text !== '')) {
    const [suite, ...counts] = line.split(';')
    const actions = campaigns.find((campaign) => campaign.suite === suite)?.actions
    if (actions === undefined) continue
    for (const count of counts) {
      const [action = '', done, refused] = count.split(' ')
      const sum = actions[action] ?? { done: 0, refused: 0 }
      actions[action] = { done: sum.done + Number(done), refused: sum.refused + Number(refused) }
    }
  }
  return campaigns
}
