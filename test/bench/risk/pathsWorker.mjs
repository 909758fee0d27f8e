import { runPaths } from '../../../lib/risk/kernel/windowWorker.mjs'

/** @type {import('../../../lib/risk/kernel/windowWorker.mjs').KernelExports | undefined} */
let kernel

/** @param {{ module: WebAssembly.Module, block: import('../../../lib/risk/kernel/windowWorker.mjs').Block }} task */
export default function paths({ module, block }) {
  kernel ??= /** @type {any} */ (new WebAssembly.Instance(module, {}).exports)
  runPaths(/** @type {import('../../../lib/risk/kernel/windowWorker.mjs').KernelExports} */ (kernel), block)
}
