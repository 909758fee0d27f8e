import pino, { type Logger } from 'pino'
import { env } from '@/lib/env'

/** The log of one process: JSON lines on its standard output. */
export function createLog(name: string): Logger {
  return pino({ name, level: env('log').LOG_LEVEL })
}
