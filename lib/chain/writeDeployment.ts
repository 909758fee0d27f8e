import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Deployment } from './deployment'

/** Writes a deployment file whole or not at all, so that no process reads half of one. */
export function writeDeployment(file: string, deployment: Deployment): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(`${file}.part`, `${JSON.stringify(deployment, null, 2)}\n`)
  renameSync(`${file}.part`, file)
}
