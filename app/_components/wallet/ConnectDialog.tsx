'use client'

import { useState } from 'react'
import { useConnect, useConnectors } from 'wagmi'
import { Button, buttonClass } from '@/app/_components/ui/Button'
import { Modal } from '@/app/_components/ui/Modal'
import { Notice } from '@/app/_components/ui/Notice'
import { explainError } from '@/app/_flows/explainError'
import { useClientEnv } from '@/app/_providers/ClientEnvProvider'

type Props = { busy?: boolean; look?: 'primary' | 'quiet' }

/** Offers the wallets that announced themselves in this browser. */
export function ConnectDialog({ busy = false, look = 'quiet' }: Props) {
  const [open, setOpen] = useState(false)
  const connectors = useConnectors()
  const env = useClientEnv()
  const connect = useConnect()
  const change = (next: boolean) => {
    setOpen(next)
    if (!next) connect.reset()
  }
  return (
    <>
      <Button look={look} onClick={() => setOpen(true)} disabled={busy}>
        {busy ? 'Reconnecting…' : 'Connect wallet'}
      </Button>
      <Modal
        open={open}
        onOpenChange={change}
        title="Connect a wallet"
        description="Only wallets in this browser are asked. Connecting signs nothing and costs nothing."
      >
        {connectors.length === 0 && (
          <Notice tone="warn">
            No wallet was found in this browser. Install one that announces itself (EIP-6963), such as MetaMask or
            Rabby, and load this page again.
          </Notice>
        )}
        <ul className="space-y-2">
          {connectors.map((connector) => (
            <li key={connector.uid}>
              <button
                type="button"
                className={`${buttonClass('quiet')} w-full justify-start!`}
                disabled={connect.isPending}
                onClick={() => connect.mutate({ connector, chainId: env?.chainId }, { onSuccess: () => change(false) })}
              >
                {/* biome-ignore lint/performance/noImgElement: a data URI that the wallet gave; nothing to optimise */}
                {connector.icon && <img src={connector.icon} alt="" width={20} height={20} />}
                {connector.name}
              </button>
            </li>
          ))}
        </ul>
        <div aria-live="polite" className="mt-3">
          {connect.isPending && <p className="text-sm text-ink-2">Confirm in your wallet…</p>}
          {connect.error && <Notice tone="loss">{explainError(connect.error)}</Notice>}
        </div>
      </Modal>
    </>
  )
}
