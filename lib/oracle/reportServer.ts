import { createServer, type Server, type ServerResponse } from 'node:http'
import { encodeSignedReport, type SignedReport } from './signedReport'

/** How many of its own reports a reporter keeps for its peers: old ones are of no use to anyone. */
const KEPT = 32

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
 * Serves a reporter's own signed reports on `port`: `GET /v1/reports/<venue>/<sequence>/<observedAt>`, 404 where it has
 * none (yet), and `GET /v1/health`. Reports are public, so nobody is asked who they are.
 * @throws when the port is taken
 */
export async function serveReports(port: number, health: () => object): Promise<ReportServer> {
  const reports = new Map<string, string>()
  const server: Server = createServer((request, response) => {
    const path = (request.url ?? '').split('?')[0] ?? ''
    if (request.method !== 'GET') return send(response, 405, '{"error":"only GET"}')
    if (path === '/v1/health') return send(response, 200, JSON.stringify(health()))
    const [, venue = '', sequence = '', observedAt = ''] = /^\/v1\/reports\/(\d+)\/(\d+)\/(\d+)$/.exec(path) ?? []
    const body = reports.get(keyOf(venue, sequence, observedAt))
    send(response, body ? 200 : 404, body ?? '{"error":"no such report"}')
  })
  server.keepAliveTimeout = 30_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  return {
    publish(signed) {
      const { venueId, sequence, observedAt } = signed.report
      reports.set(keyOf(venueId, sequence, observedAt), encodeSignedReport(signed))
      const oldest = reports.keys().next().value
      if (reports.size > KEPT && oldest !== undefined) reports.delete(oldest)
    },
    close() {
      server.closeAllConnections()
      return new Promise((resolve) => void server.close(() => resolve()))
    },
  }
}
