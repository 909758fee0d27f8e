import type { Logger } from 'pino'
import { isAddressEqual, type TypedDataDomain } from 'viem'
import { agree, decodeSignedReport, type SignedReport } from './signedReport'

const TIMEOUT_MS = 2_000

/**
 * Asks every peer for its report of the same venue, sequence and time, and keeps those that are signed by a reporter and
 * agree with our own. A peer that is down, late or wrong is left out.
 * @param enough stop waiting for the others once so many have come
 */
export async function collectReports(
  deps: { peers: readonly string[]; domain: TypedDataDomain; reporters: readonly `0x${string}`[]; log: Logger },
  own: SignedReport,
  enough: number,
): Promise<SignedReport[]> {
  const { venueId, sequence, observedAt } = own.report
  const done = new AbortController()
  const found: SignedReport[] = []

  const ask = async (peer: string): Promise<void> => {
    try {
      const url = new URL(`/v1/reports/${venueId}/${sequence}/${observedAt}`, peer)
      const response = await fetch(url, { signal: AbortSignal.any([done.signal, AbortSignal.timeout(TIMEOUT_MS)]) })
      if (!response.ok) {
        await response.body?.cancel()
        return
      }
      const signed = await decodeSignedReport(await response.json(), deps.domain)
      if (!deps.reporters.some((reporter) => isAddressEqual(reporter, signed.signer))) {
        deps.log.warn({ peer, signer: signed.signer }, 'a peer sent a report that no reporter signed')
      } else if (agree(own.report, signed.report)) {
        found.push(signed)
        if (found.length >= enough) done.abort()
      }
    } catch (error) {
      if (!done.signal.aborted) deps.log.debug({ peer, error: String(error) }, 'a peer did not answer')
    }
  }
  await Promise.all(deps.peers.map(ask))
  return found
}
