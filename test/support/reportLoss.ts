import { writerFor } from '@/lib/chain/clients'
import type { LocalMarket } from '@/lib/chain/deployLocal'
import { attestationOracleAbi } from '@/lib/chain/generated/abis'
import { localAccount } from '@/lib/chain/localAccounts'
import { marketToBytes32, reportDomain } from '@/lib/chain/reportTypedData'
import { transact } from '@/lib/chain/transact'
import { quorum, signReport } from '@/lib/oracle/signedReport'
import { submitReports } from '@/lib/oracle/submitReports'

const M = 1_000_000_000_000n

/** Three reporters' signatures on a venue's loss as of now. */
export async function signLoss(market: LocalMarket, venueId: bigint, netLiquidationLoss: bigint) {
  const { reader, deployment } = market
  const oracle = deployment.contracts.attestationOracle
  const last = await reader.readContract({
    address: oracle,
    abi: attestationOracleAbi,
    functionName: 'latest',
    args: [venueId],
  })
  const observedAt = Number((await reader.getBlock()).timestamp)
  const report = {
    ...{ venueId, sequence: last.sequence + 1, observedAt, netLiquidationLoss },
    ...{ fundBalance: 9n * M, raoi: 20n * M },
    markets: [{ market: marketToBytes32('BTC-USD'), openInterest: 300n * M }],
  }
  const accounts = (['reporter0', 'reporter1', 'reporter2'] as const).map(localAccount)
  const domain = reportDomain(deployment.chainId, oracle)
  return quorum(await Promise.all(accounts.map((account) => signReport(account, domain, report))), 3)
}

/** Three reporters attest a venue's loss as of now, and settle what it makes pay. */
export async function reportLoss(market: LocalMarket, venueId: bigint, netLiquidationLoss: bigint) {
  const { reader, deployment } = market
  const writer = writerFor(reader, localAccount('reporter0'))
  const signed = await signLoss(market, venueId, netLiquidationLoss)
  return submitReports({ reader, writer, contracts: deployment.contracts }, signed)
}

/** The same, but whoever brings the reports leaves the covers alone. */
export async function attestLoss(market: LocalMarket, venueId: bigint, netLiquidationLoss: bigint): Promise<void> {
  const { reader, deployment } = market
  const signed = await signLoss(market, venueId, netLiquidationLoss)
  const reports = [signed.map(({ report }) => report), signed.map(({ signature }) => signature), []] as const
  await transact(
    { reader, writer: writerFor(reader, localAccount('reporter0')) },
    {
      address: deployment.contracts.attestationOracle,
      abi: attestationOracleAbi,
      functionName: 'submit',
      args: reports,
    },
  )
}
