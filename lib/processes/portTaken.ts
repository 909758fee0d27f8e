import { createServer } from 'node:net'
import { DomainError } from '@/lib/domain/errors'

export class PortTaken extends DomainError {
  readonly code = 'port-taken'

  constructor(
    readonly port: number,
    readonly variable: string,
    user: string,
  ) {
    super(`Port ${port} for ${user} is taken. Free it, or set ${variable} to another port.`)
  }
}

function canListen(port: number, host: string | undefined): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) => {
      // A machine without IPv6 has no such address to be taken.
      if (error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT') resolve(true)
      else if (error.code === 'EADDRINUSE') resolve(false)
      else if (error.code === 'EACCES') resolve(false)
      else reject(error)
    })
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)))
  })
}

/**
 * Makes sure that `port` is free on this machine's loopback and on all its addresses.
 * @param variable the environment variable that sets it
 * @param user what needs it, for the message
 * @throws {PortTaken}
 */
export async function requireFreePort(port: number, variable: string, user: string): Promise<void> {
  for (const host of ['127.0.0.1', '::1', undefined]) {
    if (!(await canListen(port, host))) throw new PortTaken(port, variable, user)
  }
}
