import { KERNEL_BINARY } from '@/lib/risk/kernel/kernelBinary'
import type { KernelExports } from '@/lib/risk/kernel/windowWorker.mjs'

let compiled: WebAssembly.Module | undefined

/** The compiled kernel; the same module serves any number of instances and can be sent to workers. */
export function kernelModule(): WebAssembly.Module {
  compiled ??= new WebAssembly.Module(Uint8Array.from(atob(KERNEL_BINARY), (character) => character.charCodeAt(0)))
  return compiled
}

/** An instance of the kernel with memory of its own. */
export function instantiateKernel(): KernelExports {
  return new WebAssembly.Instance(kernelModule(), {}).exports as unknown as KernelExports
}
