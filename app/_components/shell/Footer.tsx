import Link from 'next/link'
import { ChainClock } from '@/app/_components/shell/ChainClock'

const LINKS = [
  { href: '/verify', label: 'Proof of reserves' },
  { href: '/governance', label: 'Governance' },
  { href: '/account', label: 'Account and API keys' },
  { href: '/api/v1/openapi.json', label: 'API (OpenAPI)' },
] as const

export function Footer() {
  return (
    <footer className="border-t border-line">
      <div className="mx-auto flex max-w-6xl flex-wrap items-baseline justify-between gap-x-8 gap-y-2 px-4 py-6 text-sm text-ink-2 sm:px-6">
        <div>
          <p>Every cover is backed in full, always; it pays at once, by one formula, whoever calls.</p>
          <ChainClock className="mt-1 flex md:hidden" />
        </div>
        <ul className="flex flex-wrap gap-x-6 gap-y-1">
          {LINKS.map(({ href, label }) => (
            <li key={href}>
              <Link href={href} prefetch={false} className="underline-offset-4 hover:text-marine hover:underline">
                {label}
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </footer>
  )
}
