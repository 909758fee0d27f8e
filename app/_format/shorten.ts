/** An address or hash for tight places: `0x1234…abcd`. The full value belongs into a title or a copy button. */
export function shorten(hex: string): string {
  return hex.length > 14 ? `${hex.slice(0, 6)}…${hex.slice(-4)}` : hex
}
