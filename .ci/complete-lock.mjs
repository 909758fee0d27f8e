#!/usr/bin/env node
// Adds to package-lock.json the optional packages of other platforms that the registry lacked when `npm install` wrote
// it. npm 11 and later refuse a lock in which an optional dependency has no entry; npm 10 does not mind the extra ones.
// Run after every `npm install` (`npm run lock:complete`); CI fails if it would change anything.
import { readFileSync, writeFileSync } from 'node:fs'

const OS = {
  ...{ darwin: 'darwin', linux: 'linux', win32: 'win32', windows: 'win32', android: 'android', wasi: 'wasi' },
  ...{ freebsd: 'freebsd', netbsd: 'netbsd', openbsd: 'openbsd', openharmony: 'openharmony', sunos: 'sunos', aix: 'aix' },
  ...{ wasm32: 'wasm32' },
}
const CPU = {
  ...{ x64: 'x64', amd64: 'x64', arm64: 'arm64', ia32: 'ia32', arm: 'arm', gnueabihf: 'arm', musleabihf: 'arm' },
  ...{ riscv64: 'riscv64', ppc64: 'ppc64', s390x: 's390x', wasm32: 'wasm32', loong64: 'loong64', mips64el: 'mips64el' },
}

/** Whether `name`, required by the package at `from`, resolves inside the lock, looking outwards as Node does. */
function isLocked(packages, from, name) {
  for (let folder = from; ; ) {
    if (packages[`${folder ? `${folder}/` : ''}node_modules/${name}`]) return true
    if (!folder) return false
    const up = folder.lastIndexOf('node_modules/')
    folder = up <= 0 ? '' : folder.slice(0, up - 1)
  }
}

const check = process.argv.includes('--check')
const text = readFileSync('package-lock.json', 'utf8')
const lock = JSON.parse(text)
const added = []

for (const [from, entry] of Object.entries(lock.packages)) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    if (isLocked(lock.packages, from, name)) continue
    const words = name.split(/[-/@]/)
    const os = [...new Set(words.map((word) => OS[word]).filter(Boolean))]
    const cpu = [...new Set(words.map((word) => CPU[word]).filter(Boolean))]
    // Without a platform the entry would be installed everywhere, from a registry that does not have it.
    if (os.length === 0) throw new Error(`${name}: no platform in its name; add it to the lock by hand`)
    lock.packages[`node_modules/${name}`] = {
      version: range.replace(/^[\^~]/, ''),
      ...(cpu.length > 0 && { cpu }),
      ...(entry.dev && { dev: true }),
      optional: true,
      os,
    }
    added.push(name)
  }
}

if (added.length > 0) {
  if (check) throw new Error(`package-lock.json lacks ${added.join(', ')}; run \`npm run lock:complete\``)
  const sorted = Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1))
  lock.packages = Object.fromEntries(sorted)
  writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`)
}
console.log(added.length === 0 ? 'package-lock.json is complete' : `added ${added.length}: ${added.join(', ')}`)
