import type { Simulator } from '@/lib/risk/buildLibrary'
import { rescaledPlan } from '@/lib/risk/feedback/rescaledPlan'
import type { Simulating } from '@/lib/risk/library/simulation'
import type { ModelParameters } from '@/lib/risk/parameters'
import { simulateWindows } from '@/lib/risk/simulateWindows'

/** Runs a computation on this thread, with the reference simulator unless another is given. */
export function driveHere<Result>(
  run: Simulating<Result>,
  parameters: ModelParameters,
  simulate: typeof simulateWindows = simulateWindows,
): Result {
  let step = run.next()
  while (!step.done) {
    step = run.next(
      step.value.map(({ exposure, plan }) => simulate(exposure, parameters, rescaledPlan(exposure, parameters, plan))),
    )
  }
  return step.value
}

/** Runs a computation with a simulator elsewhere: all requests of a round at once. The same bytes. */
export async function driveWith<Result>(
  simulate: Simulator,
  run: Simulating<Result>,
  parameters: ModelParameters,
  signal?: AbortSignal,
): Promise<Result> {
  const options = signal ? { signal } : {}
  let step = run.next()
  while (!step.done) {
    signal?.throwIfAborted()
    const requests = step.value.map(({ exposure, plan }) =>
      simulate(exposure, parameters, rescaledPlan(exposure, parameters, plan), options),
    )
    step = run.next(await Promise.all(requests))
  }
  return step.value
}
