import { encodeAbiParameters, getAbiItem, type Hex } from 'viem'
import { attestationOracleAbi } from '@/lib/chain/generated/abis'
import type { Report } from '@/lib/chain/reportTypedData'

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
 */
export function encodeDeficitEvidence(signed: readonly { report: Report; signature: Hex }[], day: number): Hex {
  return encodeAbiParameters(evidenceTypes, [
    {
      reports: signed.map(({ report }) => report),
      signatures: signed.map(({ signature }) => signature),
      moves: [],
      day,
    },
  ])
}
