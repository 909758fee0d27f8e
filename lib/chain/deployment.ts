import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { type Contracts, contractsSchema } from '@/lib/schemas/contracts'

/** Where one deployment of Ballast lives. `genesisHash` tells two local chains with the same id apart. */
export const deploymentSchema = z.object({
  chainId: z.number().int().positive(),
  genesisHash: z
    .string()
    .regex(/^0x[0-9a-f]{64}$/)
    .transform((hash) => hash as `0x${string}`),
  /** First block that can hold an event of the contracts. */
  startBlock: z.number().int().nonnegative(),
  contracts: contractsSchema.transform((contracts) => contracts as Contracts),
})

export type Deployment = z.output<typeof deploymentSchema>

/**
 * Reads a deployment file.
 * @throws {Error} when the file is missing or malformed, naming the file and the fault
 */
export function readDeployment(file: string): Deployment {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    throw new Error(`No deployment at ${file}. Run \`npm run deploy\` or point DEPLOYMENT_FILE at one.`)
  }
  const result = deploymentSchema.safeParse(JSON.parse(text))
  if (!result.success) throw new Error(`${file} is not a deployment: ${z.prettifyError(result.error)}`)
  return result.data
}
