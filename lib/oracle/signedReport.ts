import { type Address, isAddressEqual, type LocalAccount, recoverTypedDataAddress, type TypedDataDomain } from 'viem'
import { z } from 'zod'
import { type Report, reportTypes } from '@/lib/chain/reportTypedData'

const uint = z
  .string()
  .regex(/^\d{1,39}$/)
  .transform(BigInt)
const int = z
  .string()
  .regex(/^-?\d{1,39}$/)
  .transform(BigInt)
const hex = z
  .string()
  .regex(/^0x[0-9a-f]*$/)
  .transform((value) => value as `0x${string}`)
const uint40 = z
  .int()
  .min(0)
  .max(2 ** 40 - 1)

/** A report and its signature as reporters send them to each other: JSON with decimal strings for amounts. */
export const signedReportSchema = z.object({
  report: z.object({
    venueId: uint,
    sequence: uint40,
    observedAt: uint40,
    netLiquidationLoss: int,
    fundBalance: uint,
    raoi: uint,
    markets: z.array(z.object({ market: hex, openInterest: uint })).max(64),
  }),
  signature: hex,
})

export interface SignedReport {
  report: Report
  signature: `0x${string}`
  signer: Address
}

export async function signReport(
  account: LocalAccount,
  domain: TypedDataDomain,
  report: Report,
): Promise<SignedReport> {
  const signature = await account.signTypedData({ domain, types: reportTypes, primaryType: 'Report', message: report })
  return { report, signature, signer: account.address }
}

/** As JSON, which has no 128-bit integers. */
export function encodeSignedReport({ report, signature }: SignedReport): string {
  return JSON.stringify({ report, signature }, (_, value) => (typeof value === 'bigint' ? value.toString() : value))
}

/**
 * Reads what a peer sent and finds out who signed it.
 * @throws {z.ZodError} when it is not a signed report
 */
export async function decodeSignedReport(body: unknown, domain: TypedDataDomain): Promise<SignedReport> {
  const { report, signature } = signedReportSchema.parse(body)
  const signer = await recoverTypedDataAddress({
    domain,
    types: reportTypes,
    primaryType: 'Report',
    message: report,
    signature,
  })
  return { report, signature, signer }
}

/** Whether two reports speak of the same venue, sequence, time and markets, so that one submission may hold both. */
export function agree(a: Report, b: Report): boolean {
  return (
    a.venueId === b.venueId &&
    a.sequence === b.sequence &&
    a.observedAt === b.observedAt &&
    a.markets.length === b.markets.length &&
    a.markets.every(({ market }, index) => market === b.markets[index]?.market)
  )
}

/** The signed reports in the order the oracle wants, each signer once, at most `count` of them. */
export function quorum(signed: readonly SignedReport[], count: number): SignedReport[] {
  const distinct: SignedReport[] = []
  for (const entry of signed) {
    if (!distinct.some(({ signer }) => isAddressEqual(signer, entry.signer))) distinct.push(entry)
  }
  return distinct.slice(0, count).toSorted((a, b) => (BigInt(a.signer) < BigInt(b.signer) ? -1 : 1))
}
