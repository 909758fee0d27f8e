import { writerFor } from '@/lib/chain/clients'
import type { LocalMarket } from '@/lib/chain/deployLocal'
import { attestationOracleAbi } from '@/lib/chain/generated/abis'
import { localAccount } from '@/lib/chain/localAccounts'
import { marketToBytes32, reportDomain } from '@/lib/chain/reportTypedData'
import { quorum, signReport } from '@/lib/oracle/signedReport'
import { submitReports } from '@/lib/oracle/submitReports'

const M = 1_000_000_000_000n

/** Three reporters attest a venue's loss as of now, and settle what it makes pay. */
export async function reportLoss(market: LocalMarket, venueId: bigint, netLiquidationLoss: bigint) {
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
  const signed = await Promise.all(accounts.map((account) => signReport(account, domain, report)))
  const writer = writerFor(reader, localAccount('reporter0'))
  return submitReports({ reader, writer, contracts: deployment.contracts }, quorum(signed, 3))
}
