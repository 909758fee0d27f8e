import { z } from 'zod'

/** A nonce for one Sign-In with Ethereum message; good once, until `expiresAt` (unix seconds, server time). */
export const nonceSchema = z.object({ nonce: z.string(), expiresAt: z.number().int() }).meta({ id: 'Nonce' })
export type Nonce = z.output<typeof nonceSchema>
