import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { openApi } from '@/lib/http/openApi'
import { operations } from '@/lib/http/operations'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']
/** Server-sent events, which OpenAPI can't describe. */
const NO_JSON = new Set(['GET /api/v1/stream'])

async function operationsOnDisk(): Promise<string[]> {
  const files = readdirSync(join(root, 'app/api/v1'), { recursive: true, encoding: 'utf8' })
  const found: string[] = []
  for (const file of files.filter((name) => name.endsWith('route.ts') && !name.includes('[...'))) {
    const path = `/api/v1/${file.replaceAll('\\', '/').replace(/\/route\.ts$/, '')}`.replaceAll(/\[(\w+)\]/g, '{$1}')
    const exported = Object.keys(await import(join(root, 'app/api/v1', file)))
    found.push(...METHODS.filter((method) => exported.includes(method)).map((method) => `${method} ${path}`))
  }
  return found.filter((name) => !NO_JSON.has(name)).sort()
}

const document = openApi(Object.values(operations))

it('documents exactly the routes on disk', async () => {
  const documented = Object.entries(document.paths ?? {}).flatMap(([path, methods]) =>
    Object.keys(methods ?? {}).map((method) => `${method.toUpperCase()} ${path}`),
  )
  expect(documented.sort()).toEqual(await operationsOnDisk())
})

it('names every operation once', () => {
  const ids = Object.values(operations).map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(Object.keys(operations)).toEqual(ids)
})

it('is OpenAPI 3.1 without dangling references, path parameters included', () => {
  expect(document.openapi).toBe('3.1.0')
  const text = JSON.stringify(document)
  for (const [, name] of text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
    expect(Object.keys(document.components?.schemas ?? {})).toContain(name)
  }
  for (const [path, methods] of Object.entries(document.paths ?? {})) {
    const wanted = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
    for (const operation of Object.values(methods ?? {}) as { parameters?: { in: string; name: string }[] }[]) {
      const given = (operation.parameters ?? []).filter((parameter) => parameter.in === 'path')
      expect(given.map(({ name }) => name)).toEqual(wanted)
    }
  }
})

it('asks writes with an API key for an Idempotency-Key', () => {
  const write = document.paths?.['/api/v1/quotes']?.post
  expect(JSON.stringify(write?.parameters)).toContain('Idempotency-Key')
  expect(write?.security).toEqual([{ apiKey: [] }])
})
