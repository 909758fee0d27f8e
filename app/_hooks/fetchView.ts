import type { z } from 'zod'

/** The API refused or could not answer. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly code?: string,
  ) {
    super(message)
    this.name = 'ApiError'
  }
}

/** A server that has hung counts as one that does not answer. */
const PATIENCE_MS = 20_000

/**
 * Reads view data from our API and checks its shape.
 * @throws {ApiError} with the problem's detail; status 0 when the server does not answer
 */
export async function fetchView<S extends z.ZodType>(url: string, schema: S, init?: RequestInit): Promise<z.output<S>> {
  const patience = AbortSignal.timeout(PATIENCE_MS)
  const signal = init?.signal ? AbortSignal.any([init.signal, patience]) : patience
  let response: Response
  try {
    response = await fetch(url, { ...init, signal, headers: { accept: 'application/json', ...init?.headers } })
  } catch {
    throw new ApiError(0, 'The server does not answer.')
  }
  const body: unknown = response.status === 204 ? undefined : await response.json().catch(() => null)
  if (!response.ok) {
    const problem = (body ?? {}) as { title?: string; detail?: string; code?: string }
    throw new ApiError(response.status, problem.detail ?? problem.title ?? `HTTP ${response.status}`, problem.code)
  }
  return schema.parse(body)
}
