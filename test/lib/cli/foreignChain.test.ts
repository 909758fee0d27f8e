import { createServer, type Server } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clockOf } from '@/lib/chain/clients'
import { connectForeignAnvil, shiftFor } from '@/lib/cli/foreignChain'
import { WEEK } from '@/lib/domain/ballastDay'
import { startAnvil } from '@/test/support/anvil'

const MARCH_2020 = Date.parse('2020-03-07T08:00Z') / 1000
const NOW = Date.parse('2026-11-22T00:00Z') / 1000

describe('a chain that is not an anvil', () => {
  let server: Server
  let url: string
  beforeAll(async () => {
    server = createServer(async (request, response) => {
      let body = ''
      for await (const chunk of request) body += chunk
      const { id, method } = JSON.parse(body)
      const answer =
        method === 'eth_chainId' ? { result: '0x1' } : { error: { code: -32601, message: 'no such method' } }
      response.end(JSON.stringify({ jsonrpc: '2.0', id, ...answer }))
    })
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
  })
  afterAll(() => new Promise<void>((resolve) => void server.close(() => resolve())))

  it('is refused, by its URL', async () => {
    await expect(connectForeignAnvil(url)).rejects.toThrow(`The chain at RPC_URL ${url} is not an anvil.`)
  })
})

it('says so when nothing answers', async () => {
  await expect(connectForeignAnvil('http://127.0.0.1:1')).rejects.toThrow(
    /No chain answers at RPC_URL http:\/\/127.0.0.1:1/,
  )
})

describe('an anvil of the user', () => {
  let chain: Awaited<ReturnType<typeof startAnvil>>
  beforeAll(async () => {
    chain = await startAnvil({ timestamp: NOW })
  })
  afterAll(() => chain.stop())

  it('shifts the scenario by the fewest whole weeks that put it ahead of the clock', async () => {
    const reader = await connectForeignAnvil(chain.rpcUrl)
    const shift = await shiftFor(reader, MARCH_2020)
    expect(shift % WEEK).toBe(0)
    expect(MARCH_2020 + shift).toBeGreaterThan(NOW)
    expect(MARCH_2020 + shift - WEEK).toBeLessThan(NOW + 3600)
  })

  it('shifts nothing where the clock is behind the scenario', async () => {
    const reader = await connectForeignAnvil(chain.rpcUrl)
    await clockOf(reader).mine({ blocks: 1 })
    expect(await shiftFor(reader, NOW + WEEK)).toBe(0)
  })
})
