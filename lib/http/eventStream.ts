import type { ChangeFeed } from '@/lib/db/changeFeed'
import type { Database } from '@/lib/db/client'
import { getCheckpoint } from '@/lib/db/journal/checkpoint'
import type { Notice } from '@/lib/db/notify'

/** Proxies close connections that are silent for long. */
const HEARTBEAT = 15_000

/**
 * Server-sent events of what changes: `block` {number, time} as the index moves, `change` {topics} when reads go out of
 * date. It begins with the block that the index has reached.
 */
export function eventStream(
  { database, changes }: { database: Database; changes: ChangeFeed },
  request: Request,
): Response {
  const encoder = new TextEncoder()
  let stop = () => {}
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const write = (text: string) => controller.enqueue(encoder.encode(text))
      const send = ({ block, topics }: Notice) => {
        if (block) write(`event: block\ndata: ${JSON.stringify(block)}\n\n`)
        if (topics.length > 0) write(`event: change\ndata: ${JSON.stringify({ topics })}\n\n`)
      }
      const unsubscribe = changes.subscribe(send)
      const heartbeat = setInterval(() => write(': still here\n\n'), HEARTBEAT)
      let open = true
      stop = () => {
        open = false
        clearInterval(heartbeat)
        unsubscribe()
      }
      const end = () => {
        if (open) controller.close()
        stop()
      }
      if (request.signal.aborted) end()
      else request.signal.addEventListener('abort', end, { once: true })
      write('retry: 2000\n\n')
      getCheckpoint(database).then(
        (checkpoint) => {
          if (!open || !checkpoint) return
          send({ block: { number: checkpoint.blockNumber, time: checkpoint.blockTime }, topics: [] })
        },
        () => {},
      )
    },
    cancel: () => stop(),
  })
  return new Response(body, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    },
  })
}
