import { hexToString } from 'viem'
import type { ReceiptEvent } from '@/app/tx/_components/receiptView'

type Field = ReceiptEvent['fields'][number]
type MarketInterest = { market: `0x${string}`; openInterest: bigint }

function isMarkets(value: unknown): value is readonly MarketInterest[] {
  return (
    Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'object' && 'openInterest' in one)
  )
}

/** The parts of a struct or list, named by where they stand; everything else as it is. */
function flatten(name: string, value: unknown): Field[] {
  if (isMarkets(value)) {
    return value.map(({ market, openInterest }) => ({
      name: 'openInterest',
      label: `${hexToString(market, { size: 32 }).replace(/\0/g, '')} open interest`,
      value: `${openInterest}`,
    }))
  }
  if (Array.isArray(value)) return [{ name, value: value.map(String).join(', ') }]
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, part]) => flatten(key, part))
  return [{ name, value: `${value}` }]
}

/** An event's arguments in one list, structs opened, market symbols readable. */
export function eventFields(args: object | readonly unknown[] | undefined): Field[] {
  return Object.entries(args ?? {}).flatMap(([key, value]) => flatten(key, value))
}
