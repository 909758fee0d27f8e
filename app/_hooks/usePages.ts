'use client'

import { useState } from 'react'

export type Pages = {
  /** Of the page that is shown. */
  url: string
  number: number
  next: (cursor: string) => void
  previous: () => void
}

/** Goes through a list of the API page by page. @param url of its first page, with a query */
export function usePages(url: string): Pages {
  const [cursors, setCursors] = useState<string[]>([])
  const cursor = cursors.at(-1)
  return {
    url: cursor === undefined ? url : `${url}&cursor=${encodeURIComponent(cursor)}`,
    number: cursors.length + 1,
    next: (to) => setCursors((before) => [...before, to]),
    previous: () => setCursors((before) => before.slice(0, -1)),
  }
}
