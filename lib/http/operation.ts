import type { z } from 'zod'

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'
/**
 * `public`: anyone. `key`: an API key, and an Idempotency-Key, since all of them but reads write. `session`: a browser's. `owner`:
 * reads of what an API key made, by the key or by the session of its account.
 */
export type Access = 'public' | 'key' | 'session' | 'owner'

/** One operation of the API: what the route parses by and what the OpenAPI document says. */
export interface Operation {
  id: string
  method: Method
  /** As in OpenAPI: `/api/v1/covers/{id}`. */
  path: string
  summary: string
  tag: string
  access: Access
  params?: z.ZodType
  query?: z.ZodType
  body?: z.ZodType
  /** Of success; 204 has no body. */
  status: 200 | 201 | 204
  response?: z.ZodType
}

/** Keeps the exact types of an operation's schemas. */
export function operation<const O extends Operation>(value: O): O {
  return value
}
