import { encodeAbiParameters, getAbiItem, type Hex } from 'viem'
import { attestationOracleAbi } from '@/lib/chain/generated/abis'
import type { FeedMove, Report } from '@/lib/chain/reportTypedData'

const [reportsType, , movesType] = getAbiItem({ abi: attestationOracleAbi, name: 'submit' }).inputs
const evidenceTypes = [
  {
    type: 'tuple',
    components: [
      { ...reportsType, name: 'reports' },
      { type: 'bytes[]', name: 'signatures' },
      { ...movesType, name: 'moves' },
      { type: 'uint32', name: 'day' },
    ],
  },
] as const

/**
 * `DeficitEvidence`: the reports to submit first, if any, and the Ballast day whose highest loss is to count.
 * @param signed in rising order of the signers' addresses
 * @param moves feed rounds that explain the loss, in rising order of their market
 */
export function encodeDeficitEvidence(
  signed: readonly { report: Report; signature: Hex }[],
  day: number,
  moves: readonly FeedMove[] = [],
): Hex {
  return encodeAbiParameters(evidenceTypes, [
    {
      reports: signed.map(({ report }) => report),
      signatures: signed.map(({ signature }) => signature),
      moves,
      day,
    },
  ])
}
