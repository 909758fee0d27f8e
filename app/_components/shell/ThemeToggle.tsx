'use client'

import { Contrast } from 'lucide-react'

const YEAR = 31_536_000

/** Turns to the other theme and remembers it in a cookie that the server reads, so that no page flashes. */
export function ThemeToggle() {
  const flip = () => {
    const root = document.documentElement
    const systemDark = matchMedia('(prefers-color-scheme: dark)').matches
    const dark = root.dataset.theme ? root.dataset.theme === 'dark' : systemDark
    const next = dark ? 'light' : 'dark'
    root.dataset.theme = next
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in all browsers yet
    document.cookie = `theme=${next}; path=/; max-age=${YEAR}; samesite=lax`
  }
  return (
    <button
      type="button"
      onClick={flip}
      aria-label="Switch between light and dark"
      className="grid size-10 place-items-center rounded-md text-ink-2 hover:text-marine"
    >
      <Contrast size={18} aria-hidden />
    </button>
  )
}
