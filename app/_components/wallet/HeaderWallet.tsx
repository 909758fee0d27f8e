'use client'

import { useConnection } from 'wagmi'
import { Button } from '@/app/_components/ui/Button'
import { AccountMenu } from '@/app/_components/wallet/AccountMenu'
import { ConnectDialog } from '@/app/_components/wallet/ConnectDialog'
import { WalletRoot } from '@/app/_components/wallet/WalletRoot'

function Connected() {
  const { address, isReconnecting } = useConnection()
  if (address) return <AccountMenu address={address} />
  return <ConnectDialog busy={isReconnecting} />
}

/** Connect, or the account that is connected. */
export function HeaderWallet() {
  return (
    <WalletRoot
      fallback={
        <Button look="quiet" disabled>
          Connect wallet
        </Button>
      }
    >
      <Connected />
    </WalletRoot>
  )
}
