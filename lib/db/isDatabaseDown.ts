/** Codes of PostgreSQL, Node's sockets and Prisma that say: nobody answers, or not any more. */
const DOWN = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EHOSTUNREACH'],
  ...['08000', '08001', '08003', '08004', '08006', '3D000', '53300'],
  ...['P1000', 'P1001', 'P1002', 'P1003', 'P1008', 'P1017', 'P2024', 'P2028', 'P2037'],
])
const WORDS =
  /can't reach database|connection terminated|connection ended|server has closed|timeout exceeded|timeout expired/i

/** What errors of Prisma, its adapter and the driver have between them. */
interface Fault {
  code?: unknown
  originalCode?: unknown
  message?: unknown
  /** PostgreSQL ends the connection after a FATAL error. */
  severity?: unknown
  cause?: unknown
  meta?: { driverAdapterError?: unknown }
}

/** Whether an error means that the database does not answer, whoever threw it. */
export function isDatabaseDown(error: unknown, depth = 0): boolean {
  if (typeof error !== 'object' || error === null || depth > 6) return false
  const fault = error as Fault
  if (fault.severity === 'FATAL' || fault.severity === 'PANIC') return true
  if ([fault.code, fault.originalCode].some((code) => typeof code === 'string' && DOWN.has(code))) return true
  if (typeof fault.message === 'string' && WORDS.test(fault.message)) return true
  return isDatabaseDown(fault.cause, depth + 1) || isDatabaseDown(fault.meta?.driverAdapterError, depth + 1)
}
