import type { Page } from 'playwright-core'

export type Wallet = {
  /** Unlocked on the chain, so that the node signs for it. */
  account: string
  /** The chain's node, or what answers in its place. */
  rpcUrl: string | ((method: string, params: unknown[]) => Promise<RpcAnswer>)
}

type RpcAnswer = { result?: unknown; error?: { code: number; message: string } }

/** What a test does to the page's wallet. */
export type WalletControls = {
  /** The next signature or transaction is refused, as a person would. */
  rejectNext?: boolean
  /** The person turns the wallet to another network. */
  moveToChain: (chainId: number) => void
}

/** Gives the page an EIP-6963 wallet named "Test Wallet", backed by an unlocked account of anvil; see `controlWallet`. */
export async function injectWallet(page: Page, { account, rpcUrl }: Wallet): Promise<void> {
  await page.exposeFunction('__rpc', async (method: string, params: unknown[]): Promise<RpcAnswer> => {
    if (typeof rpcUrl !== 'string') return rpcUrl(method, params)
    const response = await fetch(rpcUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
    })
    return (await response.json()) as RpcAnswer
  })
  await page.addInitScript((account) => {
    type Listener = (value: unknown) => void
    const scope = window as unknown as {
      __rpc: (method: string, params: unknown[]) => Promise<RpcAnswer>
      __wallet: WalletControls
    }
    const listeners: Record<string, Listener[]> = {}
    const tell = (event: string, value: unknown) => {
      for (const listener of listeners[event] ?? []) listener(value)
    }
    let accounts: string[] = sessionStorage.getItem('wallet') ? [account] : []
    let elsewhere: string | undefined
    scope.__wallet = {
      moveToChain(chainId) {
        elsewhere = `0x${chainId.toString(16)}`
        tell('chainChanged', elsewhere)
      },
    }
    const fail = (code: number, message: string) => Object.assign(new Error(message), { code })
    const provider = {
      on: (event: string, listener: Listener) => {
        listeners[event] = [...(listeners[event] ?? []), listener]
      },
      removeListener: (event: string, listener: Listener) => {
        listeners[event] = (listeners[event] ?? []).filter((known) => known !== listener)
      },
      async request({ method, params = [] }: { method: string; params?: unknown[] }): Promise<unknown> {
        if (method === 'eth_requestAccounts' || method === 'wallet_requestPermissions') {
          accounts = [account]
          sessionStorage.setItem('wallet', 'connected')
          if (method === 'eth_requestAccounts') return accounts
          const caveats = [{ type: 'restrictReturnedAccounts', value: accounts }]
          return [{ parentCapability: 'eth_accounts', caveats }]
        }
        if (method === 'eth_accounts') return accounts
        if (method === 'eth_chainId' && elsewhere) return elsewhere
        if (method === 'wallet_switchEthereumChain' || method === 'wallet_addEthereumChain') {
          elsewhere = undefined
          tell('chainChanged', (await scope.__rpc('eth_chainId', [])).result)
          return null
        }
        if (method === 'wallet_revokePermissions') {
          accounts = []
          sessionStorage.removeItem('wallet')
          return null
        }
        if (scope.__wallet.rejectNext && /^(personal_sign|eth_sendTransaction|eth_signTypedData_v4)$/.test(method)) {
          scope.__wallet.rejectNext = false
          throw fail(4001, 'User rejected the request.')
        }
        const { result, error } = await scope.__rpc(method, params)
        if (error) throw fail(error.code, error.message)
        return result
      },
    }
    const info = {
      uuid: '350670db-19fa-4704-a166-e52e178b59d2',
      name: 'Test Wallet',
      icon: 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><rect width="1" height="1" fill="teal"/></svg>',
      rdns: 'test.wallet',
    }
    const announce = () => {
      const detail = Object.freeze({ info, provider })
      window.dispatchEvent(new CustomEvent('eip6963:announceProvider', { detail }))
    }
    window.addEventListener('eip6963:requestProvider', announce)
    announce()
  }, account)
}

/** Has the page's wallet refuse what it is asked next. */
export async function rejectNext(page: Page): Promise<void> {
  await page.evaluate(() => {
    ;(window as unknown as { __wallet: WalletControls }).__wallet.rejectNext = true
  })
}

/** Turns the page's wallet to another network. */
export async function moveToChain(page: Page, chainId: number): Promise<void> {
  await page.evaluate((id) => (window as unknown as { __wallet: WalletControls }).__wallet.moveToChain(id), chainId)
}
