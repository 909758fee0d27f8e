import { createSupervisor, type Supervisor } from '@/lib/processes/supervisor'
import { untilStopped } from '@/lib/processes/untilStopped'
import { watchAncestors } from '@/lib/processes/watchAncestors'
import { messageOf } from './messageOf'

/**
 * Runs a local market until `work` ends, a child fails, or someone stops it (Ctrl-C, a signal, the end of the npm above).
 * Whatever happens, every child is stopped before this process ends.
 * @param work returns what to print last
 */
export async function runLocal(work: (supervisor: Supervisor) => Promise<string>): Promise<never> {
  const supervisor = createSupervisor()
  const stopped = Promise.race([
    untilStopped(),
    new Promise<'SIGTERM'>((resolve) => {
      watchAncestors(() => resolve('SIGTERM'))
    }),
  ])
  try {
    const outcome = await Promise.race([
      work(supervisor).then((last) => ({ last })),
      stopped.then((signal) => ({ signal })),
      supervisor.failed,
    ])
    if ('signal' in outcome) console.log('Stopping…')
    await supervisor.stop()
    if ('last' in outcome) console.log(outcome.last)
    process.exit('signal' in outcome && outcome.signal !== 'SIGINT' ? 143 : 0)
  } catch (error) {
    await supervisor.stop({ keepLogs: true })
    console.error(messageOf(error))
    if (supervisor.hasLogs()) console.error(`The logs of all processes are in ${supervisor.logFolder}`)
    process.exit(1)
  }
}
