/** The chain was reorganised while it was being read; reading again gives the answer. */
export class ChainMoved extends Error {
  constructor(block: number) {
    super(`The chain changed at block ${block} while it was read; it will be read again.`)
    this.name = 'ChainMoved'
  }
}
