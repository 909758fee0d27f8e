'use client'

import type { ComponentProps } from 'react'
import { UnitField } from '@/app/_components/ui/UnitField'
import { useAsset } from '@/app/_providers/ClientEnvProvider'

type Props = Omit<ComponentProps<typeof UnitField>, 'unit' | 'placeholder'>

/** A field for an amount of the asset. */
export function AmountField(props: Props) {
  const { symbol } = useAsset()
  return <UnitField {...props} unit={symbol} placeholder="0.00" />
}
