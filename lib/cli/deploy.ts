import { parseArgs } from 'node:util'
import { privateKeyToAccount } from 'viem/accounts'
import { connectReader, writerFor } from '@/lib/chain/clients'
import { deploy } from '@/lib/chain/deploy'
import { deployFund } from '@/lib/chain/deployFund'
import { readDeployment } from '@/lib/chain/deployment'
import { deployTreaty } from '@/lib/chain/deployTreaty'
import { handOver } from '@/lib/chain/handOver'
import { LOCAL_CHAIN_ID } from '@/lib/chain/localAccounts'
import { localConfig } from '@/lib/chain/localConfig'
import { smokeTest } from '@/lib/chain/smokeTest'
import { writeDeployment } from '@/lib/chain/writeDeployment'
import { readDeployConfig } from '@/lib/cli/deployConfigFile'
import { readFundFile } from '@/lib/cli/fundFile'
import { runCli } from '@/lib/cli/runCli'
import { readTreatyFile } from '@/lib/cli/treatyFile'
import { env, loadEnvironment } from '@/lib/env'

/**
 * `npm run deploy`: deploys Ballast on the chain behind RPC_URL, with DEPLOYER_KEY as its first governance, and writes
 * DEPLOYMENT_FILE. Running it again finishes what is missing and changes nothing else. `--hand-over` then gives governance
 * to the timelock for good. `--treaty FILE` and `--fund FILE` add to what DEPLOYMENT_FILE names.
 */
const HELP = `npm run deploy -- [--hand-over | --treaty FILE | --fund FILE]

Deploys Ballast on the chain behind RPC_URL and writes DEPLOYMENT_FILE. DEPLOYER_KEY pays and governs until the hand-over;
DEPLOY_CONFIG names a JSON file with the keys and the asset (docs/operations.md). What is there already stays.

  --hand-over    then gives governance to the timelock, for good
  --treaty FILE  deploys a treaty behind a pool of DEPLOYMENT_FILE; its terms stand in FILE (docs/operations.md). Admits it
                 where DEPLOYER_KEY governs, else prints the call to vote on
  --fund FILE    deploys an insurance fund for a venue, with the auction of the venue's token behind it where FILE has one.
                 Names it as the venue's vault and connects it where DEPLOYER_KEY is the venue's owner, else prints the
                 calls that the owner has to make`

await runCli(async () => {
  loadEnvironment()
  const { values } = parseArgs({
    options: {
      'hand-over': { type: 'boolean', default: false },
      treaty: { type: 'string' },
      fund: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) return console.log(HELP)
  const { RPC_URL, DEPLOYMENT_FILE } = env('chain')
  const { DEPLOYER_KEY, DEPLOY_CONFIG } = env('deploy')
  const reader = await connectReader(RPC_URL)
  const governance = writerFor(reader, privateKeyToAccount(DEPLOYER_KEY))
  if (values.treaty !== undefined) {
    const { contracts } = readDeployment(DEPLOYMENT_FILE)
    const treaty = await deployTreaty({ reader, governance }, contracts, readTreatyFile(values.treaty))
    console.log(`treaty ${treaty.address}`)
    if (treaty.admission) console.log(`To be voted on: ${treaty.admission.to} ${treaty.admission.data}`)
    return
  }
  if (values.fund !== undefined) {
    const { contracts } = readDeployment(DEPLOYMENT_FILE)
    const fund = await deployFund({ reader, governance }, contracts, readFundFile(values.fund))
    console.log(`fund ${fund.address}`)
    if (fund.recapitalisation) console.log(`recapitalisation ${fund.recapitalisation}`)
    for (const call of [fund.naming, fund.connecting]) {
      if (call) console.log(`To be called by the venue's owner: ${call.to} ${call.data}`)
    }
    return
  }
  if (!DEPLOY_CONFIG && reader.chain.id !== LOCAL_CHAIN_ID) {
    throw new Error(
      `Set DEPLOY_CONFIG: chain ${reader.chain.id} is not a local one, so test accounts get no part in it.`,
    )
  }
  const config = DEPLOY_CONFIG ? readDeployConfig(DEPLOY_CONFIG) : localConfig()
  const { deployment, pools } = await deploy({ reader, governance }, config)
  await smokeTest(reader, deployment.contracts, pools)
  writeDeployment(DEPLOYMENT_FILE, deployment)
  for (const [name, at] of Object.entries(deployment.contracts)) console.log(`${name} ${at}`)
  for (const pool of pools) console.log(`pool ${pool}`)
  console.log(`Wrote ${DEPLOYMENT_FILE}`)
  if (!values['hand-over']) return
  await handOver({ reader, governance }, deployment)
  console.log(`Governance belongs to the timelock at ${deployment.contracts.timelock}`)
})
