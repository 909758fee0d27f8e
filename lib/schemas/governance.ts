import { z } from 'zod'
import { pageOf, pageQuery } from '@/lib/schemas/page'
import { address, amount, blockNumber, bytes, seconds, whole } from '@/lib/schemas/primitives'
import { occurrence } from '@/lib/schemas/reference'

const parameterSchema = z
  .object({
    /** As the contract names it. */
    name: z.string(),
    unit: z.enum(['seconds', 'wad', 'amount']),
    value: whole,
    /** Hard bounds that no vote can leave. Some follow others of their group. */
    minimum: whole,
    maximum: whole,
    /** How far the next change may move it, the others of its group as they are. */
    lowest: whole,
    highest: whole,
  })
  .meta({ id: 'Parameter' })
export type ParameterView = z.output<typeof parameterSchema>

const roleSchema = z
  .object({
    role: z.enum([
      ...(['owner', 'proposer', 'canceller', 'executor', 'admin'] as const),
      ...(['guardian', 'arbiter', 'reporter', 'quote-signer', 'fee-recipient'] as const),
    ]),
    /** `anyone` stands for the zero address, with which the timelock opens a role to all. */
    holders: z.array(z.object({ address, is: z.enum(['timelock', 'governor', 'anyone', 'key']) })),
  })
  .meta({ id: 'Role' })
export type RoleView = z.output<typeof roleSchema>

/** `GET /governance`: what is governed, by whom, and how fast it may change; from the chain at one block. */
export const governanceSchema = z
  .object({
    block: z.object({ number: blockNumber, time: seconds }),
    groups: z.array(
      z.object({
        group: z.enum(['timing', 'economics', 'floorCurve']),
        /** Null since the deployment. */
        changedAt: seconds.nullable(),
        /** When the group may change again at the earliest; null when it may now. */
        nextChangeAt: seconds.nullable(),
        parameters: z.array(parameterSchema),
      }),
    ),
    /** The timelock's delay, and the cooldown of exits that it is always longer than. */
    delay: seconds,
    cooldown: seconds,
    voting: z.object({
      token: address,
      symbol: z.string(),
      decimals: z.number().int(),
      supply: whole,
      /** Seconds before votes count, and for how long they do. */
      delay: seconds,
      period: seconds,
      /** Votes that a proposal takes, and that a decision takes. */
      threshold: whole,
      quorum: whole,
    }),
    contracts: z.object({ parameters: address, timelock: address, governor: address }),
    roles: z.array(roleSchema),
    /** Accounts other than timelock and governor that own, propose, cancel or administer. Empty after the hand-over. */
    keysThatGovern: z.array(address),
  })
  .meta({ id: 'Governance' })
export type GovernanceView = z.output<typeof governanceSchema>

export const proposalStateSchema = z
  .enum(['pending', 'active', 'canceled', 'defeated', 'succeeded', 'queued', 'expired', 'executed'])
  .meta({ id: 'ProposalState' })

/** What token holders are asked to decide. */
export const proposalSchema = z
  .object({
    /** The governor's number. */
    id: whole,
    state: proposalStateSchema,
    description: z.string(),
    proposer: address,
    at: occurrence,
    /** Votes held at `voteStart` count, until `voteEnd`. */
    voteStart: seconds,
    voteEnd: seconds,
    votes: z.object({ for: whole, against: whole, abstain: whole, quorum: whole }),
    /** When the timelock lets it be executed; null before it is queued. */
    executableAt: seconds.nullable(),
    calls: z.array(
      z.object({
        target: address,
        /** What the target is called; null where it is no contract of the deployment. */
        contract: z.string().nullable(),
        /** The function and its arguments; null where they can't be read. */
        name: z.string().nullable(),
        args: z.array(z.object({ name: z.string(), value: z.string() })),
        value: amount,
        data: bytes,
      }),
    ),
    /** The latest votes, 20 at most. */
    ballots: z.array(
      z.object({ voter: address, support: z.enum(['against', 'for', 'abstain']), weight: whole, at: occurrence }),
    ),
  })
  .meta({ id: 'Proposal' })
export type ProposalView = z.output<typeof proposalSchema>

/** Newest first. */
export const proposalListQuerySchema = pageQuery.extend({
  limit: z.coerce.number().int().min(1).max(50).default(20),
})
export const proposalListSchema = pageOf(proposalSchema).meta({ id: 'ProposalList' })
