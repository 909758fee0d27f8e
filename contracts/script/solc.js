#!/usr/bin/env node
// Foundry calls this file as its `solc`: the compiler is the WebAssembly build from npm, so that a fresh machine needs
// no download besides `npm ci`. Foundry reads the version line's platform suffix, hence the rename.
import { readFileSync } from 'node:fs'
import solc from 'solc'

if (process.argv.includes('--version')) {
  const version = solc.version().replace('.Emscripten.clang', '.Linux.g++')
  console.log(`solc, the solidity compiler commandline interface\nVersion: ${version}`)
} else {
  process.stdout.write(solc.compile(readFileSync(0, 'utf8')))
}
