import { Client } from 'pg'
import { CHANNEL, type Notice } from '@/lib/db/notify'
import { topicSchema } from '@/lib/schemas/stream'

type Listener = (notice: Notice) => void

const RETRY = 1_000

/** Tells listeners of every notice. One connection serves them all; it exists while there are any. */
export interface ChangeFeed {
  /** @returns ends it */
  subscribe(listener: Listener): () => void
}

/** @param url of the database; it may be down: the feed connects again until it is back, and then says that all changed */
export function createChangeFeed(url: string): ChangeFeed {
  const listeners = new Set<Listener>()
  let running = false

  const tell = (notice: Notice) => {
    for (const listener of listeners) listener(notice)
  }

  async function listen(): Promise<void> {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000, keepAlive: true })
    const ended = new Promise<void>((resolve) => {
      client.once('end', resolve)
      client.once('error', () => resolve())
    })
    client.on('error', () => {})
    client.on('notification', ({ payload }) => payload && tell(JSON.parse(payload) as Notice))
    try {
      await client.connect()
      await client.query(`LISTEN ${CHANNEL}`)
      await Promise.race([ended, unused()])
    } finally {
      await client.end().catch(() => {})
    }
  }

  /** Ends when nobody listens any more. */
  function unused(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setInterval(() => {
        if (listeners.size > 0) return
        clearInterval(timer)
        resolve()
      }, RETRY)
      timer.unref()
    })
  }

  async function run(): Promise<void> {
    running = true
    for (let first = true; listeners.size > 0; first = false) {
      if (!first) {
        await new Promise((resolve) => setTimeout(resolve, RETRY))
        // What happened meanwhile was missed.
        tell({ topics: [...topicSchema.options] })
      }
      await listen().catch(() => {})
    }
    running = false
  }

  return {
    subscribe(listener) {
      listeners.add(listener)
      if (!running) void run()
      return () => listeners.delete(listener)
    },
  }
}
