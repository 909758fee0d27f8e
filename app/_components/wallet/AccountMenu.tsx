'use client'

import { Menu } from '@base-ui/react/menu'
import { useRouter } from 'next/navigation'
import { signOut, useSession } from 'next-auth/react'
import { useConnection, useDisconnect } from 'wagmi'
import { buttonClass } from '@/app/_components/ui/Button'
import { NetworkNotice } from '@/app/_components/wallet/NetworkNotice'
import { shorten } from '@/app/_format/shorten'
import { useClientEnv } from '@/app/_providers/ClientEnvProvider'

const item =
  'flex min-h-10 w-full cursor-pointer items-center rounded px-3 text-left text-sm outline-none data-highlighted:bg-marine-soft data-highlighted:text-marine'

/** The connected account, and what can be done with the connection. */
export function AccountMenu({ address }: { address: `0x${string}` }) {
  const env = useClientEnv()
  const { chainId } = useConnection()
  const disconnect = useDisconnect()
  const session = useSession()
  const router = useRouter()
  const wrong = env !== null && chainId !== env.chainId
  const leave = async () => {
    if (session.status === 'authenticated') await signOut({ redirect: false })
    disconnect.mutate({})
  }
  return (
    <Menu.Root>
      <Menu.Trigger className={buttonClass('quiet')}>
        <span className={`size-2 rounded-full ${wrong ? 'bg-warn' : 'bg-good'}`} aria-hidden="true" />
        <span className="font-mono text-[0.85em]">{shorten(address)}</span>
        {wrong && <span className="sr-only">, wrong network</span>}
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner sideOffset={6} align="end" className="z-50">
          <Menu.Popup className="w-60 rounded-md border border-line bg-surface p-1 shadow-lg outline-none">
            {wrong && (
              <div className="p-2">
                <NetworkNotice />
              </div>
            )}
            <Menu.Item className={item} onClick={() => navigator.clipboard.writeText(address)}>
              Copy address
            </Menu.Item>
            <Menu.Item className={item} onClick={() => router.push('/account')}>
              Account and API keys
            </Menu.Item>
            <Menu.Item className={item} onClick={leave}>
              {session.status === 'authenticated' ? 'Sign out and disconnect' : 'Disconnect'}
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}
