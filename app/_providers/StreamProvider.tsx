'use client'

import { useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { parseStreamEvent } from '@/app/_providers/parseStreamEvent'

/** The head of the chain as the server sees it. */
export type Head = { number: number; time: number }

export type Stream = {
  /** `waiting` until the first connection; `lost` while it is down and being tried again. */
  state: 'waiting' | 'open' | 'lost'
  head: Head | null
}

const Context = createContext<Stream>({ state: 'waiting', head: null })

/** Changes are gathered this long before the queries they touch are asked again. */
const GATHER_MS = 300

/**
 * Listens to the server's event stream and has every query asked again whose `meta.topics` a change names. The browser
 * reconnects by itself; after a reconnection everything is asked again, since changes may have been missed.
 */
export function StreamProvider({ children }: { children: ReactNode }) {
  const queryClient = useQueryClient()
  const [stream, setStream] = useState<Stream>({ state: 'waiting', head: null })

  useEffect(() => {
    const source = new EventSource('/api/v1/stream')
    const touched = new Set<string>()
    let timer: ReturnType<typeof setTimeout> | undefined
    let lost = false

    const flush = () => {
      timer = undefined
      const topics = new Set(touched)
      touched.clear()
      queryClient.invalidateQueries({
        predicate: (query) => {
          const wanted = query.meta?.topics as readonly string[] | undefined
          return wanted?.some((topic) => topics.has(topic)) ?? false
        },
      })
    }
    const touch = (topics: readonly string[]) => {
      for (const topic of topics) touched.add(topic)
      timer ??= setTimeout(flush, GATHER_MS)
    }

    source.addEventListener('open', () => {
      setStream((now) => ({ ...now, state: 'open' }))
      if (lost) queryClient.invalidateQueries()
      lost = false
    })
    source.addEventListener('error', () => {
      lost = true
      setStream((now) => ({ ...now, state: 'lost' }))
    })
    source.addEventListener('block', (event) => {
      const head = parseStreamEvent.block(event.data)
      if (head) setStream((now) => ({ state: 'open', head: now.head?.number === head.number ? now.head : head }))
      touch(['status'])
    })
    source.addEventListener('change', (event) => touch(parseStreamEvent.change(event.data)))

    return () => {
      clearTimeout(timer)
      source.close()
    }
  }, [queryClient])

  return <Context.Provider value={stream}>{children}</Context.Provider>
}

/** The state of the live connection and the chain's head. */
export function useStream(): Stream {
  return useContext(Context)
}
