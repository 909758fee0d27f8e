'use client'

import clsx from 'clsx'
import Link from 'next/link'
import { usePathname } from 'next/navigation'

const AREAS = [
  { href: '/', label: 'Overview' },
  { href: '/pools', label: 'Pools' },
  { href: '/covers', label: 'Covers' },
  { href: '/venues', label: 'Venues' },
  { href: '/reinsurance', label: 'Reinsurance' },
  { href: '/risk', label: 'Risk' },
] as const

/** The areas; on narrow screens a row of its own under the mark. */
export function Nav() {
  const path = usePathname()
  return (
    <nav aria-label="Main" className="order-last -mx-2 w-full sm:order-none sm:w-auto">
      <ul className="flex">
        {AREAS.map(({ href, label }) => {
          const here = href === '/' ? path === '/' : path.startsWith(href)
          return (
            <li key={href}>
              <Link
                href={href}
                aria-current={here ? 'page' : undefined}
                className={clsx(
                  'block border-b-2 px-1.5 py-2.5 text-[0.8rem] sm:px-2.5 sm:py-4 sm:text-sm',
                  here ? 'border-marine font-medium text-ink' : 'border-transparent text-ink-2 hover:text-marine',
                )}
              >
                {label}
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
