/** What is traded: `BTC` of `BTC-USD`, `BTC/USDT`, `BTCUSDT` or `BTC-PERP`. */
export function underlyingOf(market: string): string {
  return (market.toUpperCase().split(/[-/_:]/)[0] as string).replace(/(USDT|USDC|USD)$/, '')
}
