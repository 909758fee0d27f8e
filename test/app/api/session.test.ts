import { decode, encode } from 'next-auth/jwt'
import { createSiweMessage } from 'viem/siwe'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as keysRoute from '@/app/api/v1/api-keys/route'
import * as nonceRoute from '@/app/api/v1/auth/nonce/route'
import * as venuesRoute from '@/app/api/v1/venues/route'
import { authOptions } from '@/lib/auth/authOptions'
import { localAccount } from '@/lib/chain/localAccounts'
import { pruneSiweNonces } from '@/lib/db/siweNonces'
import { signIn } from '@/lib/services/signIn'
import { call, startApi, type TestApi } from '@/test/support/api'

const account = localAccount('visitor')
const DOMAIN = 'localhost:3000'
const SECRET = 'only-for-tests-only-for-tests-only-for-tests'

let api: TestApi
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api?.stop())

const nonce = async (): Promise<string> => (await call(nonceRoute.POST, { method: 'POST' })).body.nonce

async function message(changes: Partial<Parameters<typeof createSiweMessage>[0]> = {}): Promise<string> {
  return createSiweMessage({
    ...{ address: account.address, chainId: 31_337, domain: DOMAIN, uri: `http://${DOMAIN}`, version: '1' },
    nonce: await nonce(),
    ...changes,
  })
}

async function attempt(text: string, by = account, domain = DOMAIN) {
  const signature = await by.signMessage({ message: text })
  return signIn({ database: api.index.database, reader: api.market.reader }, { message: text, signature, domain })
}

describe('Sign-In with Ethereum', () => {
  it('tells the account', async () => {
    expect(await attempt(await message())).toBe(account.address)
  })

  it('takes a nonce once', async () => {
    const text = await message()
    expect(await attempt(text)).toBe(account.address)
    expect(await attempt(text)).toBeNull()
  })

  it('takes a nonce once when two come at the same time', async () => {
    const text = await message()
    const answers = await Promise.all([attempt(text), attempt(text), attempt(text)])
    expect(answers.filter((answer) => answer !== null)).toHaveLength(1)
  })

  it('uses a nonce up with a wrong signature', async () => {
    const text = await message()
    expect(await attempt(text, localAccount('keeper'))).toBeNull()
    expect(await attempt(text)).toBeNull()
  })

  it.each([
    ['a nonce of the caller', () => message({ nonce: 'abcdefgh12345678' })],
    ['another domain', () => message({ domain: 'evil.example' })],
    ['another uri', () => message({ uri: 'http://evil.example' })],
    ['another chain', () => message({ chainId: 1 })],
    ['a message that has expired', () => message({ expirationTime: new Date(Date.now() - 1_000) })],
    ['a message for later', () => message({ notBefore: new Date(Date.now() + 60_000) })],
  ])('refuses %s', async (_, text) => {
    expect(await attempt(await text())).toBeNull()
  })

  it('refuses a nonce that has expired, and forgets it', async () => {
    const text = await message()
    await api.index.database.siweNonce.updateMany({ data: { expiresAt: new Date(Date.now() - 1) } })
    expect(await attempt(text)).toBeNull()
    await message()
    await api.index.database.siweNonce.updateMany({ data: { expiresAt: new Date(Date.now() - 1) } })
    expect(await pruneSiweNonces(api.index.database)).toBeGreaterThan(0)
  })

  it('is what next-auth asks, and its cookie carries the account alone', async () => {
    const options = authOptions()
    const provider = options.providers[0] as unknown as {
      options: { authorize: (credentials: object) => Promise<{ id: string } | null> }
    }
    const text = await message()
    const user = await provider.options.authorize({
      message: text,
      signature: await account.signMessage({ message: text }),
    })
    expect(user).toEqual({ id: account.address })
    expect(await provider.options.authorize({})).toBeNull()
    const token = await options.callbacks!.jwt!({ token: {}, user } as never)
    expect(token).toEqual({ sub: account.address })
    expect(await decode({ token: await encode({ token, secret: SECRET }), secret: SECRET })).toMatchObject(token)
  })
})

describe('API keys', () => {
  const cookie = async (sub: string, secret = SECRET) => ({
    cookie: `other=1; next-auth.session-token=${await encode({ token: { sub }, secret })}`,
  })
  const create = async (headers: Record<string, string>, body: unknown = { name: 'Desk' }) =>
    call(keysRoute.POST, { method: 'POST', body, headers })

  it.each([
    ['without a session', async () => ({})],
    ['with a session of another secret', () => cookie(account.address, 'another-secret-another-secret-another')],
    ['with an API key', async () => ({ authorization: `Bearer ${api.key}` })],
  ])('are not for callers %s', async (_, headers) => {
    expect((await create((await headers()) as Record<string, string>)).status).toBe(401)
  })

  it('are not for other sites', async () => {
    const headers = { ...(await cookie(account.address)), origin: 'https://evil.example' }
    expect((await create(headers)).body).toMatchObject({ status: 403, code: 'foreign-origin' })
  })

  it('are shown once, kept as a hash, and work until they are revoked', async () => {
    const headers = { ...(await cookie(account.address)), origin: 'http://localhost:3000' }
    const made = await create(headers)
    expect(made.status).toBe(201)
    const { key, id, prefix } = made.body
    expect(key.startsWith(prefix)).toBe(true)
    const list = await call(keysRoute.GET, { headers })
    expect(list.body.items).toMatchObject([{ id, prefix, owner: account.address, revokedAt: null }])
    expect(JSON.stringify(list.body)).not.toContain(key)
    const stored = await api.index.database.$queryRaw`SELECT * FROM api_key WHERE id = ${id}::uuid`
    expect(JSON.stringify(stored)).not.toContain(key.slice(prefix.length + 1))

    const use = (slug: string) => call(venuesRoute.POST, { method: 'POST', key, body: { slug, name: 'Mine' } })
    expect((await use('first')).status).toBe(201)
    const others = { ...(await cookie(localAccount('keeper').address)) }
    const revoke = (by: Record<string, string>) =>
      call(keysRoute.DELETE, { method: 'DELETE', query: `?id=${id}`, headers: by })
    expect((await revoke(others)).status).toBe(404)
    expect((await revoke(headers)).status).toBe(204)
    expect((await revoke(headers)).status).toBe(404)
    expect((await use('second')).status).toBe(401)
  })
})
