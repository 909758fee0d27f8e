import { readFileSync } from 'node:fs'
import { getAddress } from 'viem'
import { z } from 'zod'
import { type DeployConfig, firstTerms } from '@/lib/chain/deployConfig'
import { DomainError } from '@/lib/domain/errors'

export class BadDeployConfig extends DomainError {
  readonly code = 'bad-deploy-config'
}

const address = z
  .string()
  .regex(/^0x[0-9a-fA-F]{40}$/, 'must be an address')
  .transform((value) => getAddress(value))

/** What must be said for a chain of others; the terms are the first ones (lib/chain/deployConfig). */
const schema = z.strictObject({
  /** The stablecoin: 6 decimals, no transfer fees. Left out, a test dollar anyone can mint is deployed. */
  asset: address.optional(),
  feeRecipient: address,
  /** Chainlink's uptime feed of a rollup's sequencer. */
  sequencerFeed: address.optional(),
  /** UMA's Optimistic Oracle V3, for `ASSERTION`. */
  optimisticOracle: address.optional(),
  guardian: address,
  arbiter: address,
  tokenHolder: address,
  reporters: z.array(address).min(4, 'must name at least 4 reporters'),
  threshold: z.int().min(3).default(firstTerms.threshold),
  quoteSigners: z.array(address).min(1),
})

/**
 * Reads the configuration of a deployment.
 * @throws {BadDeployConfig} naming the file and the field
 */
export function readDeployConfig(file: string): DeployConfig {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    throw new BadDeployConfig(`DEPLOY_CONFIG names ${file}, which can't be read.`)
  }
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    throw new BadDeployConfig(`${file} is not JSON: ${error instanceof Error ? error.message : error}`)
  }
  const result = schema.safeParse(json)
  if (!result.success) throw new BadDeployConfig(`${file}: ${z.prettifyError(result.error)}`)
  const { asset, sequencerFeed, optimisticOracle, ...config } = result.data
  return {
    ...{ ...firstTerms, ...config },
    ...(asset && { asset }),
    ...(sequencerFeed && { sequencerFeed }),
    ...(optimisticOracle && { optimisticOracle }),
  }
}
