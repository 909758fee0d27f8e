// Plants one import against the direction per folder of lib/ and fails unless the linter refuses each: a rule that
// nothing can break protects nothing.
import { spawnSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const plants: readonly [file: string, source: string][] = [
  ['lib/domain', '@/lib/risk/window'],
  ['lib/domain', '../risk/window'],
  ['lib/domain', 'viem'],
  ['lib/risk', '@/lib/db/client'],
  ['lib/risk', 'node:crypto'],
  ['lib/replay', '@/lib/env'],
  ['lib/schemas', '@/lib/services/status'],
  ['lib/chain', '@/lib/db/client'],
  ['lib/db', '@/lib/services/status'],
  ['lib/services', '@/lib/http/route'],
  ['lib/services', '@prisma/client'],
  ['lib/http', '@/app/layout'],
  ['lib/oracle', '@/lib/cli/demo'],
  ['app', '@/lib/jobs/worker'],
]

let missed = 0
for (const [folder, source] of plants) {
  const file = join(folder, 'planted.violation.ts')
  writeFileSync(file, `import * as planted from '${source}'\n\nexport const use = planted\n`)
  try {
    const lint = spawnSync(join('node_modules', '.bin', 'biome'), ['lint', file], { encoding: 'utf8' })
    const caught = lint.status !== 0 && `${lint.stdout}${lint.stderr}`.includes('noRestrictedImports')
    if (!caught) {
      missed++
      console.error(`${folder} may import ${source}: the rule does not bite`)
    }
  } finally {
    rmSync(file)
  }
}
if (missed > 0) process.exit(1)
console.log(`${plants.length} planted imports, ${plants.length} refused`)
