import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { problemSchema } from '@/lib/schemas/problem'

/** What a write of a market that has just started may still get: its index is a moment behind the chain. */
const NOT_YET = new Set([404, 409, 425, 429, 503])
const PATIENCE_MS = 30_000

/** Calls the REST API as an exchange would, with an API key. */
export function createApiClient(baseUrl: string, key: string) {
  async function send(method: string, path: string, body: unknown, idempotencyKey: string): Promise<Response> {
    return fetch(new URL(path, baseUrl), {
      method,
      headers: {
        authorization: `Bearer ${key}`,
        'content-type': 'application/json',
        'idempotency-key': idempotencyKey,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
  }
  /**
   * One request; repeated while the market says "not yet".
   * @throws {Error} with the problem's title and detail
   */
  return async function request<S extends z.ZodType>(
    schema: S,
    method: 'GET' | 'POST' | 'PUT',
    path: string,
    body?: unknown,
  ): Promise<z.output<S>> {
    const deadline = Date.now() + PATIENCE_MS
    const idempotencyKey = randomUUID()
    for (;;) {
      const response = await send(method, path, body, idempotencyKey)
      const answer: unknown = await response.json()
      if (response.ok) return schema.parse(answer)
      if (!NOT_YET.has(response.status) || Date.now() > deadline) {
        const problem = problemSchema.safeParse(answer)
        const told = problem.success ? `${problem.data.title}: ${problem.data.detail}` : JSON.stringify(answer)
        throw new Error(`${method} ${path} was answered ${response.status}. ${told}`)
      }
      await new Promise((resolve) => setTimeout(resolve, 150))
    }
  }
}

export type ApiClient = ReturnType<typeof createApiClient>
