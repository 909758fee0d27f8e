import { messageOf } from './messageOf'

/** Runs a command's work; a failure is told in one paragraph, without a stack, and exits with 1. */
export async function runCli(work: () => Promise<void>): Promise<never> {
  try {
    await work()
    process.exit(0)
  } catch (error) {
    console.error(messageOf(error))
    process.exit(1)
  }
}
