'use client'

import { createContext, type ReactNode, useContext } from 'react'
import type { ClientEnv } from '@/lib/env.client'

/** The money everything is counted in. */
export type Asset = { symbol: string; decimals: number }

type Value = { env: ClientEnv | null; asset: Asset }

const Context = createContext<Value>({ env: null, asset: { symbol: '', decimals: 6 } })

type Props = { value: Value; children: ReactNode }

/** Hands the deployment from the server's layout to the views. `env` is null while the server knows of none. */
export function ClientEnvProvider({ value, children }: Props) {
  return <Context.Provider value={value}>{children}</Context.Provider>
}

/** The deployment these pages show, null while the server knows of none. */
export function useClientEnv(): ClientEnv | null {
  return useContext(Context).env
}

/** Symbol and decimals of the asset. */
export function useAsset(): Asset {
  return useContext(Context).asset
}
