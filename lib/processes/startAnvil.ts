import { ANVIL_MNEMONIC, LOCAL_CHAIN_ID } from '@/lib/chain/localAccounts'
import { packageBinary } from './packageBinary'
import type { Child, Supervisor } from './supervisor'
import { waitUntil } from './waitUntil'

/**
 * Starts a local chain whose first block is at `timestamp`, and waits until it answers.
 * @param timestamp unix seconds; its clock runs on from there
 */
export async function startAnvil(
  supervisor: Supervisor,
  { port, timestamp, name = 'anvil' }: { port: number; timestamp: number; name?: string },
): Promise<{ rpcUrl: string; child: Child }> {
  const rpcUrl = `http://127.0.0.1:${port}`
  const child = supervisor.start({
    name,
    command: packageBinary('anvil'),
    args: [
      ...['--host', '127.0.0.1', '--port', String(port), '--chain-id', String(LOCAL_CHAIN_ID)],
      ...['--timestamp', String(timestamp), '--mnemonic', ANVIL_MNEMONIC, '--accounts', '20'],
      ...['--cache-path', supervisor.temporaryFolder('anvil'), '--quiet'],
    ],
    store: true,
  })
  const answers = async () => {
    const response = await fetch(rpcUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'eth_chainId', params: [] }),
    })
    return response.ok
  }
  await Promise.race([waitUntil(`The start of the local chain (log: ${child.logFile})`, answers), ended(child)])
  return { rpcUrl, child }
}

async function ended(child: Child): Promise<never> {
  const how = await child.exited
  throw new Error(`${child.name} ended at its start (${how}). Its log ${child.logFile} ends with:\n${child.tail()}`)
}
