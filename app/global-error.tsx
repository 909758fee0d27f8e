'use client'

import './globals.css'
import { FailedState } from '@/app/_components/ui/FailedState'

/** When even the layout fails. */
export default function GlobalError({ retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>Ballast is away</title>
        <main className="mx-auto max-w-2xl px-4 py-16">
          <FailedState what="Ballast" reason="The server failed while drawing the page." onRetry={retry} />
        </main>
      </body>
    </html>
  )
}
