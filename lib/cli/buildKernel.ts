import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { compileKernel } from '@/lib/cli/compileKernel'

/**
 * Compiles the risk kernel and writes it, as text, to lib/risk/kernel/kernelBinary.ts, which is committed: nothing needs a
 * compiler to run. With `--check` it writes nothing and fails where the committed kernel is not what its source compiles to.
 */
const target = fileURLToPath(new URL('../risk/kernel/kernelBinary.ts', import.meta.url))
const text = await compileKernel()
if (!process.argv.includes('--check')) {
  writeFileSync(target, text)
  console.log(`wrote ${target}`)
} else if (readFileSync(target, 'utf8') !== text) {
  console.error('The committed kernel is not what lib/risk/kernel/assembly compiles to: run npm run build:kernel.')
  process.exitCode = 1
}
