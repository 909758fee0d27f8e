import { z } from 'zod'
import { address } from '@/lib/schemas/primitives'

/** The contracts of one deployment. Pools, treaties, funds and feeds are found through them. */
export const contractsSchema = z.object({
  asset: address,
  parameters: address,
  venueRegistry: address,
  reporterBonds: address,
  attestationOracle: address,
  programRegistry: address,
  priceExplainer: address,
  safeguard: address,
  challengeDesk: address,
  deficitTrigger: address,
  priceGapTrigger: address,
  depegTrigger: address,
  assertionTrigger: address,
  coverMarket: address,
  recoveryDesk: address,
  lens: address,
  token: address,
  timelock: address,
  governor: address,
})

/** Addresses in checksummed form. */
export type Contracts = { [Name in keyof z.output<typeof contractsSchema>]: `0x${string}` }
