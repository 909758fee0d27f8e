import { sessionAccount } from '@/lib/auth/sessionAccount'
import { env } from '@/lib/env'
import type { Access } from '@/lib/http/operation'
import { ForeignOrigin, Unauthenticated } from '@/lib/http/requestErrors'
import type { ServerDeps } from '@/lib/http/serverDeps'
import { authenticateApiKey } from '@/lib/services/authenticateApiKey'

/** Who asks. `scope` tells callers apart. */
export interface Principal {
  scope: string
  /** Account, checksummed; of anyone, the empty text. */
  account: string
  apiKeyId: string | null
}

/**
 * Who sends a request, by what its operation asks for.
 * @throws {Unauthenticated} {@link ForeignOrigin}
 */
export async function authenticate(deps: ServerDeps, request: Request, access: Access): Promise<Principal> {
  if (access === 'public') return { scope: 'public', account: '', apiKeyId: null }
  const header = request.headers.get('authorization')
  if (access === 'session' || (access === 'owner' && header === null)) {
    requireOurOrigin(request)
    const account = await sessionAccount(request)
    if (!account) {
      const or = access === 'owner' ? ' or send an API key: Authorization: Bearer blst_…' : ''
      throw new Unauthenticated(`Sign in with your wallet first${or}.`)
    }
    return { scope: account, account, apiKeyId: null }
  }
  const text = /^Bearer (\S+)$/i.exec(header ?? '')?.[1]
  if (!text) throw new Unauthenticated('Send an API key: Authorization: Bearer blst_… . Make one on the account page.')
  const key = await authenticateApiKey(deps, text)
  if (!key) throw new Unauthenticated('This API key is unknown or revoked. Make a new one on the account page.')
  return { scope: key.id, account: key.owner, apiKeyId: key.id }
}

/** Browsers send a session's cookie with requests of other sites too, and name the site. */
function requireOurOrigin(request: Request): void {
  const origin = request.headers.get('origin')
  if (origin && origin !== new URL(env('web').APP_URL).origin) throw new ForeignOrigin(origin)
}
