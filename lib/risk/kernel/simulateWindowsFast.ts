import type { VenueExposure } from '@/lib/risk/exposure'
import { instantiateKernel } from '@/lib/risk/kernel/instantiateKernel'
import { windowBlock } from '@/lib/risk/kernel/windowBlock'
import { type KernelExports, runBlock } from '@/lib/risk/kernel/windowWorker.mjs'
import type { ModelParameters } from '@/lib/risk/parameters'
import type { WindowPlan, WindowRecords } from '@/lib/risk/windowPlan'

let kernel: KernelExports | undefined

/**
 * `simulateWindows` on the kernel, in this thread: the same bytes, several times as fast. Synchronous; a plan that takes
 * longer than a request may wait belongs to a pool.
 *
 * @param exposure one that `assertExposure` has passed
 * @throws {InvalidPlan}
 */
export function simulateWindowsFast(
  exposure: VenueExposure,
  parameters: ModelParameters,
  plan: WindowPlan,
): WindowRecords {
  kernel ??= instantiateKernel()
  return runBlock(kernel, windowBlock(exposure, parameters, plan))
}
