import { createServer } from 'node:net'
import { describe, expect, it } from 'vitest'
import { findFreePort } from '@/lib/processes/findFreePort'
import { PortTaken, requireFreePort } from '@/lib/processes/portTaken'

describe('requireFreePort', () => {
  for (const host of ['127.0.0.1', '0.0.0.0', undefined]) {
    it(`names port, variable and user of a port taken on ${host ?? 'all addresses'}`, async () => {
      const port = await findFreePort()
      const server = createServer()
      await new Promise<void>((resolve) => void server.listen(port, host, resolve))
      const error = await requireFreePort(port, 'ANVIL_PORT', 'the local chain').catch((thrown) => thrown)
      await new Promise<void>((resolve) => void server.close(() => resolve()))
      expect(error).toBeInstanceOf(PortTaken)
      expect(error.message).toBe(
        `Port ${port} for the local chain is taken. Free it, or set ANVIL_PORT to another port.`,
      )
    })
  }

  it('accepts a free port', async () => {
    await expect(requireFreePort(await findFreePort(), 'PORT', 'the web server')).resolves.toBeUndefined()
  })
})
