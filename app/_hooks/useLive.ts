'use client'

import { useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import { ApiError, fetchView } from '@/app/_hooks/fetchView'
import { useStream } from '@/app/_providers/StreamProvider'
import type { Topic } from '@/lib/schemas/stream'

/** What of the market a view shows: the stream's topics, and `status`, which moves with each block. */
export type LiveTopic = Topic | 'status'

type Options<S extends z.ZodType> = {
  url: string | null
  schema: S
  topics: readonly LiveTopic[]
  /** What the server rendered; undefined when it could not. */
  initial?: z.output<S> | null
  /** Asked at least this often, whatever the stream says. */
  pollMs?: number
}

export type Live<T> = {
  data: T | undefined
  /** The last attempt failed; `data` may still hold the last known figures. */
  error: ApiError | Error | null
  missing: boolean
  retry: () => void
}

/** How often to ask without a word from the stream: it covers a lost connection and a change that was missed. */
const POLL_OPEN_MS = 15_000
const POLL_LOST_MS = 3_000

/** View data that stays current: rendered by the server first, asked again when the stream says so, polled as a net. */
export function useLive<S extends z.ZodType>({ url, schema, topics, initial, pollMs }: Options<S>): Live<z.output<S>> {
  const { state } = useStream()
  const query = useQuery<z.output<S>>({
    queryKey: ['live', url],
    queryFn: ({ signal }) => fetchView(url ?? '', schema, { signal }),
    enabled: url !== null,
    initialData: initial ?? undefined,
    meta: { topics },
    refetchInterval: (current) => (state === 'open' && !current.state.error ? (pollMs ?? POLL_OPEN_MS) : POLL_LOST_MS),
  })
  return {
    data: query.data,
    error: query.error,
    missing: query.error instanceof ApiError && query.error.status === 404,
    retry: () => void query.refetch(),
  }
}
