import { join } from 'node:path'
import { writeDeployment } from '@/lib/chain/writeDeployment'
import { nextCommand } from '@/lib/cli/nextCommand'
import { buildWeb } from '@/lib/cli/webBuild'
import { findFreePort } from '@/lib/processes/findFreePort'
import { createSupervisor } from '@/lib/processes/supervisor'
import { waitUntil } from '@/lib/processes/waitUntil'
import { status } from '@/test/app/fixtures/market'

const UNREACHABLE = 'http://127.0.0.1:9'

/** The web server by itself: it knows a deployment, but neither chain nor database answer. */
export async function startWebAlone(): Promise<{ url: string; stop: () => Promise<void> }> {
  const supervisor = createSupervisor()
  try {
    await buildWeb(supervisor)
    const port = await findFreePort()
    const url = `http://localhost:${port}`
    const file = join(supervisor.temporaryFolder('deployment'), 'deployment.json')
    const { id, genesisHash } = status.chain
    writeDeployment(file, {
      chainId: id,
      genesisHash: genesisHash as `0x${string}`,
      startBlock: 0,
      contracts: status.contracts as Record<keyof typeof status.contracts, `0x${string}`>,
    })
    supervisor.start({
      name: 'web',
      ...nextCommand('start', '--port', String(port)),
      env: {
        NODE_ENV: 'production',
        RPC_URL: UNREACHABLE,
        DATABASE_URL: 'postgres://nobody@127.0.0.1:9/nothing',
        DEPLOYMENT_FILE: file,
        APP_URL: url,
        NEXTAUTH_URL: url,
        NEXTAUTH_SECRET: 'only-for-tests-only-for-tests-only-for-tests',
        QUOTE_SIGNER_KEY: `0x${'11'.repeat(32)}`,
      },
    })
    const answers = async () => (await fetch(url, { signal: AbortSignal.timeout(20_000) })).ok
    await Promise.race([
      waitUntil('The first page', answers, { timeoutMs: 60_000, intervalMs: 100 }),
      supervisor.failed,
    ])
    return { url, stop: () => supervisor.stop() }
  } catch (error) {
    await supervisor.stop({ keepLogs: true })
    throw error
  }
}
