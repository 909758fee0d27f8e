import { decode } from 'next-auth/jwt'
import { env } from '@/lib/env'

/** The account of a request's session cookie, checksummed; null without a valid one. */
export async function sessionAccount(request: Request): Promise<string | null> {
  const { APP_URL, NEXTAUTH_SECRET } = env('web')
  const name = `${APP_URL.startsWith('https://') ? '__Secure-' : ''}next-auth.session-token`
  const token = cookieOf(request.headers.get('cookie') ?? '', name)
  if (!token) return null
  const session = await decode({ token, secret: NEXTAUTH_SECRET }).catch(() => null)
  return session?.sub ?? null
}

function cookieOf(header: string, name: string): string | undefined {
  for (const part of header.split(';')) {
    const [key, ...value] = part.trim().split('=')
    if (key === name) return value.join('=')
  }
  return undefined
}
