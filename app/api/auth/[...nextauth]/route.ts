import NextAuth from 'next-auth'
import { authOptions } from '@/lib/auth/authOptions'

type Context = { params: Promise<{ nextauth: string[] }> }

/** Options are read with the first request, so that building needs no environment. */
async function handle(request: Request, context: Context): Promise<Response> {
  return NextAuth(request as never, context as never, authOptions())
}

export { handle as GET, handle as POST }
