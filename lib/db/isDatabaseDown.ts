/** Codes of PostgreSQL, Node's sockets and Prisma that say: nobody answers, or not any more. */
const DOWN = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EHOSTUNREACH'],
  ...['57P01', '57P02', '57P03', '08000', '08001', '08003', '08004', '08006'],
  ...['P1000', 'P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028'],
])
const WORDS = /can't reach database|connection terminated|connection ended|timeout exceeded when trying to connect/i

/** Whether an error means that the database does not answer, whoever threw it. */
export function isDatabaseDown(error: unknown): boolean {
  for (let cause: unknown = error, depth = 0; cause instanceof Error && depth < 6; cause = cause.cause, depth++) {
    const { code } = cause as { code?: unknown }
    if (typeof code === 'string' && DOWN.has(code)) return true
    if (WORDS.test(cause.message)) return true
  }
  return false
}
