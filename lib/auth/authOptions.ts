import type { NextAuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { env } from '@/lib/env'
import { serverDeps } from '@/lib/http/serverDeps'
import { signIn } from '@/lib/services/signIn'

declare module 'next-auth' {
  interface Session {
    /** The account that signed in, checksummed. */
    address: string
  }
}

/** A working day. */
const LIFETIME = 8 * 3600

/** Sign-In with Ethereum; the session is an encrypted cookie that carries the account and nothing else. */
export function authOptions(): NextAuthOptions {
  const { APP_URL, NEXTAUTH_SECRET } = env('web')
  return {
    secret: NEXTAUTH_SECRET,
    useSecureCookies: APP_URL.startsWith('https://'),
    session: { strategy: 'jwt', maxAge: LIFETIME },
    pages: { signIn: '/account', error: '/account' },
    providers: [
      CredentialsProvider({
        id: 'siwe',
        name: 'Ethereum',
        credentials: { message: { type: 'text' }, signature: { type: 'text' } },
        async authorize(credentials) {
          const { message, signature } = credentials ?? {}
          if (!message || !signature) return null
          const address = await signIn(serverDeps(), { message, signature, domain: new URL(APP_URL).host })
          return address === null ? null : { id: address }
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user ? { sub: user.id } : { sub: token.sub }),
      session: ({ session, token }) => ({ expires: session.expires, address: token.sub ?? '' }),
    },
  }
}
