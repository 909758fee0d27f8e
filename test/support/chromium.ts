import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

/** Where the browser is unpacked once; kept between runs. */
const HOME = resolve('build/chromium')

/** Meant for functions that die with their page; with several contexts they take the browser down. */
const UNSTABLE = new Set(['--single-process', '--no-zygote', '--disable-web-security'])

/**
 * Runs `work` with the variables the packaged Chromium reads while it is imported and unpacked, and takes them back, so
 * that its libraries don't reach the servers that tests start.
 */
async function withEnvironment<T>(tmp: string, work: () => Promise<T>): Promise<{ result: T; env: NodeJS.ProcessEnv }> {
  const before = { ...process.env }
  process.env.TMPDIR = tmp
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs22.x'
  try {
    const result = await work()
    return { result, env: { ...process.env } }
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name]
    Object.assign(process.env, before)
  }
}

async function unpack(): Promise<{ executablePath: string; args: string[]; env: NodeJS.ProcessEnv }> {
  mkdirSync(HOME, { recursive: true })
  const ready = join(HOME, 'ready')
  if (!existsSync(ready)) {
    // Unpacked aside and renamed, so that two runs at once don't see half a browser.
    const aside = mkdtempSync(join(HOME, 'unpacking-'))
    await withEnvironment(aside, async () => (await import('@sparticuz/chromium')).default.executablePath())
    try {
      renameSync(aside, ready)
    } catch {
      rmSync(aside, { recursive: true, force: true })
    }
  }
  const fonts = join(ready, 'fonts')
  const conf = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${fonts}</dir><cachedir>${fonts}/cache</cachedir></fontconfig>`
  writeFileSync(join(fonts, 'fonts.conf'), conf)
  const { result, env } = await withEnvironment(ready, async () => {
    const { default: packaged } = await import('@sparticuz/chromium')
    return { executablePath: join(ready, 'chromium'), args: packaged.args.filter((arg) => !UNSTABLE.has(arg)) }
  })
  env.LD_LIBRARY_PATH = join(ready, 'al2023', 'lib')
  env.FONTCONFIG_PATH = fonts
  return { ...result, env }
}

/**
 * A headless Chromium: `CHROMIUM_PATH` if set, else the one from the package. Close it after use. Launch it before anything
 * else starts: while it is unpacked this process has the browser's `TMPDIR`.
 */
export async function launchChromium(): Promise<Browser> {
  const own = process.env.CHROMIUM_PATH
  if (own) return chromium.launch({ executablePath: own, headless: true })
  const { executablePath, args, env } = await unpack()
  const variables = Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
  return chromium.launch({ executablePath, args, env: variables, headless: true })
}
