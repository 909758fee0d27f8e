import type { ChainReader } from '@/lib/chain/clients'
import {
  attestationOracleAbi,
  ballastGovernorAbi,
  ballastTimelockAbi,
  ballastTokenAbi,
  challengeDeskAbi,
  parametersAbi,
  safeguardAbi,
} from '@/lib/chain/generated/abis'
import type { Contracts } from '@/lib/schemas/contracts'

/** What is governed and who holds the single keys, at the end of a block. */
export async function readGoverned(
  reader: ChainReader,
  contracts: Contracts,
  { number: blockNumber, timestamp }: { number: bigint; timestamp: bigint },
) {
  const parameters = { address: contracts.parameters, abi: parametersAbi, blockNumber } as const
  const governor = { address: contracts.governor, abi: ballastGovernorAbi, blockNumber } as const
  const token = { address: contracts.token, abi: ballastTokenAbi, blockNumber } as const
  const timelock = { address: contracts.timelock, abi: ballastTimelockAbi, blockNumber } as const
  const safeguard = { address: contracts.safeguard, abi: safeguardAbi, blockNumber } as const
  const desk = { address: contracts.challengeDesk, abi: challengeDeskAbi, blockNumber } as const
  const oracle = { address: contracts.attestationOracle, abi: attestationOracleAbi, blockNumber } as const
  const [governed, rules, keys] = await Promise.all([
    Promise.all([
      reader.readContract({ ...parameters, functionName: 'timing' }),
      reader.readContract({ ...parameters, functionName: 'economics' }),
      reader.readContract({ ...parameters, functionName: 'floorCurve' }),
    ]),
    Promise.all([
      reader.readContract({ ...timelock, functionName: 'getMinDelay' }),
      reader.readContract({ ...governor, functionName: 'votingDelay' }),
      reader.readContract({ ...governor, functionName: 'votingPeriod' }),
      reader.readContract({ ...governor, functionName: 'proposalThreshold' }),
      // The quorum of a time that has passed; the one of now is not known yet.
      reader.readContract({ ...governor, functionName: 'quorum', args: [timestamp - 1n] }),
      reader.readContract({ ...token, functionName: 'totalSupply' }),
      reader.readContract({ ...token, functionName: 'symbol' }),
      reader.readContract({ ...token, functionName: 'decimals' }),
    ]),
    Promise.all([
      reader.readContract({ ...parameters, functionName: 'owner' }),
      reader.readContract({ ...safeguard, functionName: 'guardian' }),
      reader.readContract({ ...desk, functionName: 'arbiter' }),
      reader.readContract({ ...parameters, functionName: 'feeRecipient' }),
      reader.readContract({ ...oracle, functionName: 'reporters' }),
    ]),
  ])
  const [timing, economics, floorCurve] = governed
  const [delay, votingDelay, votingPeriod, threshold, quorum, supply, symbol, decimals] = rules
  const [owner, guardian, arbiter, feeRecipient, reporters] = keys
  return {
    groups: { timing, economics, floorCurve },
    ...{ delay, votingDelay, votingPeriod, threshold, quorum, supply, symbol, decimals },
    ...{ owner, guardian, arbiter, feeRecipient, reporters },
  }
}
