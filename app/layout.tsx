import '@fontsource-variable/inter/wght.css'
import '@fontsource-variable/jetbrains-mono/wght.css'
import './globals.css'
import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { Footer } from '@/app/_components/shell/Footer'
import { Header } from '@/app/_components/shell/Header'
import { StatusBanner } from '@/app/_components/shell/StatusBanner'
import { Providers } from '@/app/_providers/Providers'
import { loadClientEnv } from '@/app/_server/clientEnv'
import { readTheme } from '@/app/_server/theme'

export const metadata: Metadata = {
  title: { default: 'Ballast: cover for exchanges’ tail risk', template: '%s · Ballast' },
  description:
    'A marketplace where underwriters back derivatives exchanges against the exhaustion of their insurance funds. Every cover is backed in full and pays by one formula.',
}

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f4f3ee' },
    { media: '(prefers-color-scheme: dark)', color: '#0c141a' },
  ],
}

export default async function Layout({ children }: { children: ReactNode }) {
  const [theme, deployment] = await Promise.all([readTheme(), loadClientEnv()])
  return (
    <html lang="en" data-theme={theme} suppressHydrationWarning>
      <body className="flex min-h-dvh flex-col antialiased">
        <Providers deployment={deployment}>
          <Header />
          <StatusBanner />
          <main
            id="main"
            tabIndex={-1}
            className="mx-auto w-full max-w-6xl flex-1 px-4 py-6 outline-none sm:px-6 sm:py-8"
          >
            {children}
          </main>
          <Footer />
        </Providers>
      </body>
    </html>
  )
}
