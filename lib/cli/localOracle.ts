import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { REPORTERS } from '@/lib/cli/localPorts'
import { type LocalStack, reporterSettings } from '@/lib/cli/localStack'
import { nodeCommand } from '@/lib/cli/nodeCommand'
import type { Progress } from '@/lib/cli/progress'
import type { ReplayPlan } from '@/lib/oracle/replayPlan'

/**
 * Starts the venue and its reporters, each a process. A reporter may be killed: the market goes on, and it is told how to
 * bring the reporter back.
 */
export function startOracle(stack: LocalStack, progress: Progress, venueId: bigint, plan: ReplayPlan): void {
  const { supervisor, ports, settings, rpcUrl } = stack
  const folder = supervisor.temporaryFolder('oracle')
  const planFile = join(folder, 'replay.json')
  writeFileSync(planFile, JSON.stringify(plan))
  supervisor.start({
    name: 'venue',
    ...nodeCommand('lib/cli/venue.ts'),
    env: { ...settings, RPC_URL: rpcUrl, VENUE_PORT: String(ports.venue), REPLAY_FILE: planFile },
  })
  const pids: string[] = []
  for (let index = 0; index < REPORTERS; index++) {
    const name = `reporter-${index + 1}`
    const set = reporterSettings(stack, index, venueId)
    const file = join(folder, `${name}.env`)
    const lines = Object.entries(set).map(([key, value]) => `${key}=${value}`)
    writeFileSync(file, `${lines.join('\n')}\n`, { mode: 0o600 })
    const child = supervisor.start({
      name,
      ...nodeCommand('lib/cli/reporter.ts'),
      env: set,
      onEnd: (how) => progress(`${name} ended (${how}). Bring it back with: npm run reporter -- --env ${file}`),
    })
    pids.push(`${name} ${child.pid}`)
  }
  progress(`Four reporters, three signatures needed: ${pids.join(', ')}`)
}
