'use client'

import { useConnection } from 'wagmi'
import { Button } from '@/app/_components/ui/Button'
import { Facts } from '@/app/_components/ui/Facts'
import { Modal } from '@/app/_components/ui/Modal'
import { Notice } from '@/app/_components/ui/Notice'
import { FlowSteps } from '@/app/_components/wallet/FlowSteps'
import { NetworkNotice } from '@/app/_components/wallet/NetworkNotice'
import type { Flow } from '@/app/_flows/flow'
import { useFlow } from '@/app/_hooks/useFlow'
import { useAsset, useClientEnv } from '@/app/_providers/ClientEnvProvider'

type Props<Request> = { flow: Flow<Request>; request: Request; onClose: (done: boolean) => void }

const LABEL = { ready: 'Continue in wallet', running: 'Waiting…', failed: 'Try again', done: 'Done' } as const

/** Review, sign and follow one flow. Mount it when the person has asked for it. */
export function FlowDialog<Request>({ flow, request, onClose }: Props<Request>) {
  const asset = useAsset()
  const env = useClientEnv()
  const { chainId } = useConnection()
  const { progress, run } = useFlow(flow, request)
  const done = progress.phase === 'done'
  const wrong = env !== null && chainId !== env.chainId
  return (
    <Modal open onOpenChange={(open) => !open && onClose(done)} title={flow.title}>
      <Facts facts={flow.summary(request, asset)} />
      <FlowSteps names={flow.steps.map((step) => step.name(request))} progress={progress} />
      <div aria-live="polite" className="mt-4 space-y-3">
        {wrong && !done && <NetworkNotice />}
        {progress.error && <Notice tone="loss">{progress.error}</Notice>}
        {done && <Notice tone="good">{flow.done(request, asset)}</Notice>}
      </div>
      <Button
        className="mt-4 w-full"
        disabled={progress.phase === 'running' || (wrong && !done)}
        onClick={() => (done ? onClose(true) : run())}
      >
        {LABEL[progress.phase]}
      </Button>
    </Modal>
  )
}
