import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { nextCommand } from '@/lib/cli/nextCommand'
import type { Supervisor } from '@/lib/processes/supervisor'

/** What a build of the web app depends on. */
const SOURCES = ['app', 'lib', 'public', 'prisma/schema.prisma', 'package-lock.json', 'tsconfig.json']
const CONFIGS = /^(next|postcss)\.config\./
/** Never imported by a page. */
const APART = /^lib\/(cli|processes|oracle|replay)(\/|$)|^lib\/db\/generated(\/|$)/
const STAMP = '.next/ballast-sources'

function filesUnder(path: string): string[] {
  if (!existsSync(path) || APART.test(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .toSorted()
    .flatMap((name) => filesUnder(join(path, name)))
}

function sourcesHash(): string {
  const hash = createHash('sha256')
  const configs = readdirSync('.').filter((name) => CONFIGS.test(name))
  for (const file of [...SOURCES, ...configs].flatMap(filesUnder))
    hash.update(file).update('\0').update(readFileSync(file))
  return hash.digest('hex')
}

/**
 * Builds the web app, unless the last build was of the same sources.
 * @returns whether it had to build
 * @throws {Error} with the end of the build's log
 */
export async function buildWeb(supervisor: Supervisor): Promise<boolean> {
  const hash = sourcesHash()
  // Next names each build anew, so one made without us is not taken for ours.
  const stamp = () => `${hash} ${readFileSync('.next/BUILD_ID', 'utf8')}`
  const built = existsSync('.next/BUILD_ID') && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stamp()
  if (built) return false
  const build = supervisor.start({
    name: 'web-build',
    ...nextCommand('build'),
    env: { NEXT_TELEMETRY_DISABLED: '1' },
    expectedToEnd: true,
  })
  const code = await build.exited
  if (code !== 0)
    throw new Error(`The web build failed (${code}). Its log ${build.logFile} ends with:\n${build.tail(40)}`)
  writeFileSync(STAMP, stamp())
  return true
}
