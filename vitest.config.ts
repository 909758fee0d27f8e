import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('.', import.meta.url))
const resolve = { alias: { '@': root.replace(/\/$/, '') } }

/**
 * `unit` needs nothing; `system` starts PostgreSQL and anvil per file; `e2e` runs the whole product and a browser.
 * System and browser files run one at a time: they start servers and share two cores.
 */
export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        test: {
          name: 'unit',
          include: ['test/lib/{domain,risk,replay,schemas,chain,http}/**/*.test.ts', 'test/*.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        resolve,
        test: {
          name: 'system',
          include: [
            'test/lib/{db,services,jobs,oracle,processes,cli,auth}/**/*.test.ts',
            'test/app/**/*.test.{ts,tsx}',
          ],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        resolve,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
})
