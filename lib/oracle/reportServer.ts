import { createServer, type Server, type ServerResponse } from 'node:http'
import { encodeSignedReport, type SignedReport } from './signedReport'

/** How many of its own reports a reporter keeps for its peers: old ones are of no use to anyone. */
const KEPT = 32
/** How long a peer that asks early is kept waiting for a report in the making, milliseconds. */
const HOLD_MS = 1_000

export interface ReportServer {
  /** Offers an own report to the peers. */
  publish(signed: SignedReport): void
  close(): Promise<void>
}

const keyOf = (venue: string | bigint, sequence: string | number, observedAt: string | number) =>
  `${venue}/${sequence}/${observedAt}`

function send(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(body)
}

/**
 * Serves a reporter's own signed reports: `GET /v1/reports/<venue>/<sequence>/<observedAt>`, answered when
 * the report is there or with 404 after a second, and `GET /v1/health`. Reports are public, so nobody is asked who they are.
 * @throws when the port is taken
 */
export async function serveReports(
  { host, port }: { host: string; port: number },
  health: () => object,
): Promise<ReportServer> {
  const reports = new Map<string, string>()
  const waiting = new Map<string, Set<ServerResponse>>()

  function hold(key: string, response: ServerResponse): void {
    const held = waiting.get(key) ?? new Set()
    waiting.set(key, held.add(response))
    const release = () => {
      held.delete(response)
      if (held.size === 0) waiting.delete(key)
    }
    const timer = setTimeout(() => {
      release()
      send(response, 404, '{"error":"no such report"}')
    }, HOLD_MS)
    response.once('close', () => {
      clearTimeout(timer)
      release()
    })
  }

  const server: Server = createServer((request, response) => {
    const path = (request.url ?? '').split('?')[0] ?? ''
    if (request.method !== 'GET') return send(response, 405, '{"error":"only GET"}')
    if (path === '/v1/health') return send(response, 200, JSON.stringify(health()))
    const [found, venue = '', sequence = '', observedAt = ''] =
      /^\/v1\/reports\/(\d{1,20})\/(\d{1,13})\/(\d{1,13})$/.exec(path) ?? []
    if (!found) return send(response, 404, '{"error":"nothing here"}')
    const key = keyOf(venue, sequence, observedAt)
    const body = reports.get(key)
    if (body) send(response, 200, body)
    else hold(key, response)
  })
  server.keepAliveTimeout = 30_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  return {
    publish(signed) {
      const { venueId, sequence, observedAt } = signed.report
      const key = keyOf(venueId, sequence, observedAt)
      const body = encodeSignedReport(signed)
      reports.set(key, body)
      for (const response of waiting.get(key) ?? []) send(response, 200, body)
      const oldest = reports.keys().next().value
      if (reports.size > KEPT && oldest !== undefined) reports.delete(oldest)
    },
    close() {
      server.closeAllConnections()
      return new Promise((resolve) => void server.close(() => resolve()))
    },
  }
}
