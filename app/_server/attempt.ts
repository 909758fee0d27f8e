import { notFound } from 'next/navigation'
import { type ServerDeps, serverDeps } from '@/lib/http/serverDeps'
import { NotFound } from '@/lib/services/notFound'

/** A page waits at most this long for its first figures; the browser then goes on asking. */
const PATIENCE_MS = 2_500

/**
 * What a use case gives for the first rendering, undefined while database or chain are away: the view then says so and
 * recovers by itself. What does not exist becomes the not-found page.
 */
export async function attempt<T>(work: (deps: ServerDeps) => Promise<T>): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const patience = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), PATIENCE_MS)
  })
  const reading = Promise.resolve().then(() => work(serverDeps()))
  try {
    return await Promise.race([reading, patience])
  } catch (error) {
    if (error instanceof NotFound) notFound()
    return undefined
  } finally {
    clearTimeout(timer)
  }
}
