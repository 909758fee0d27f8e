import { parseArgs } from 'node:util'
import { privateKeyToAccount } from 'viem/accounts'
import { connectReader, writerFor } from '@/lib/chain/clients'
import { deploy } from '@/lib/chain/deploy'
import { handOver } from '@/lib/chain/handOver'
import { LOCAL_CHAIN_ID } from '@/lib/chain/localAccounts'
import { localConfig } from '@/lib/chain/localConfig'
import { smokeTest } from '@/lib/chain/smokeTest'
import { writeDeployment } from '@/lib/chain/writeDeployment'
import { readDeployConfig } from '@/lib/cli/deployConfigFile'
import { runCli } from '@/lib/cli/runCli'
import { env, loadEnvironment } from '@/lib/env'

/**
 * `npm run deploy`: deploys Ballast on the chain behind RPC_URL, with DEPLOYER_KEY as its first governance, and writes
 * DEPLOYMENT_FILE. Running it again finishes what is missing and changes nothing else. `--hand-over` then gives governance
 * to the timelock for good.
 */
const HELP = `npm run deploy -- [--hand-over]

Deploys Ballast on the chain behind RPC_URL and writes DEPLOYMENT_FILE. DEPLOYER_KEY pays and governs until the hand-over;
DEPLOY_CONFIG names a JSON file with the keys and the asset (docs/operations.md). What is there already stays.

  --hand-over  then gives governance to the timelock, for good`

await runCli(async () => {
  loadEnvironment()
  const { values } = parseArgs({
    options: { 'hand-over': { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
  })
  if (values.help) return console.log(HELP)
  const { RPC_URL, DEPLOYMENT_FILE } = env('chain')
  const { DEPLOYER_KEY, DEPLOY_CONFIG } = env('deploy')
  const reader = await connectReader(RPC_URL)
  if (!DEPLOY_CONFIG && reader.chain.id !== LOCAL_CHAIN_ID) {
    throw new Error(
      `Set DEPLOY_CONFIG: chain ${reader.chain.id} is not a local one, so test accounts get no part in it.`,
    )
  }
  const config = DEPLOY_CONFIG ? readDeployConfig(DEPLOY_CONFIG) : localConfig()
  const governance = writerFor(reader, privateKeyToAccount(DEPLOYER_KEY))
  const { deployment, pools } = await deploy({ reader, governance }, config)
  await smokeTest(reader, deployment.contracts, pools)
  writeDeployment(DEPLOYMENT_FILE, deployment)
  for (const [name, at] of Object.entries(deployment.contracts)) console.log(`${name} ${at}`)
  for (const pool of pools) console.log(`pool ${pool}`)
  console.log(`Wrote ${DEPLOYMENT_FILE}`)
  if (!values['hand-over']) return
  await handOver({ reader, governance }, deployment.contracts)
  console.log(`Governance belongs to the timelock at ${deployment.contracts.timelock}`)
})
