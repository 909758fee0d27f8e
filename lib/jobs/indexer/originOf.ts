/** Where an event happened, as rows say it. */
export function originOf(event: { blockNumber: bigint; logIndex: number; transactionHash: string }) {
  return {
    blockNumber: Number(event.blockNumber),
    logIndex: event.logIndex,
    transaction: event.transactionHash,
  }
}
