/** A reason not to go on that already speaks plainly to the person. */
export class FlowError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'FlowError'
  }
}
