import Link from 'next/link'
import { ChainClock } from '@/app/_components/shell/ChainClock'
import { Logo } from '@/app/_components/shell/Logo'
import { Nav } from '@/app/_components/shell/Nav'
import { ThemeToggle } from '@/app/_components/shell/ThemeToggle'
import { WalletButton } from '@/app/_components/wallet/WalletButton'

/** Skip link, mark, areas, the chain's clock, theme and wallet. */
export function Header() {
  return (
    <header className="sticky top-0 z-40 border-b border-line bg-paper/95 backdrop-blur">
      <a
        href="#main"
        className="absolute top-2 left-2 -translate-y-20 rounded-md bg-marine px-4 py-2 text-sm font-medium text-on-marine focus:translate-y-0"
      >
        Skip to content
      </a>
      <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-6 px-4 sm:px-6">
        <Link href="/" className="flex items-center gap-2 py-3 font-semibold tracking-tight">
          <Logo />
          Ballast
        </Link>
        <Nav />
        <div className="ml-auto flex items-center gap-2 py-2">
          <ChainClock />
          <ThemeToggle />
          <WalletButton />
        </div>
      </div>
    </header>
  )
}
