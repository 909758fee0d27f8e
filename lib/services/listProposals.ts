import type { z } from 'zod'
import type { ChainReader } from '@/lib/chain/clients'
import type { Deployment } from '@/lib/chain/deployment'
import { ballastGovernorAbi } from '@/lib/chain/generated/abis'
import { inParallel } from '@/lib/chain/inParallel'
import type { Database } from '@/lib/db/client'
import { type ProposalRecord, listProposals as read } from '@/lib/db/governance'
import { type ProposalView, type proposalListQuerySchema, proposalStateSchema } from '@/lib/schemas/governance'
import type { Page } from '@/lib/schemas/page'
import { proposalCall } from '@/lib/services/views/proposalCall'

type Deps = { database: Database; reader: ChainReader; deployment: Deployment }

const SUPPORT = ['against', 'for', 'abstain'] as const
/** Proposals whose state is asked for at the same time. */
const AT_ONCE = 5

/**
 * Proposals, newest first. States and counts are the governor's, of now.
 * @throws {viem.BaseError} when the chain does not answer
 */
export async function listProposals(
  deps: Deps,
  page: z.output<typeof proposalListQuerySchema>,
): Promise<Page<ProposalView>> {
  const { items, nextCursor } = await read(deps.database, page)
  const { timestamp } = await deps.reader.getBlock()
  return { items: await inParallel(items, (proposal) => view(deps, proposal, timestamp), AT_ONCE), nextCursor }
}

async function view({ reader, deployment }: Deps, proposal: ProposalRecord, now: bigint): Promise<ProposalView> {
  const governor = { address: deployment.contracts.governor, abi: ballastGovernorAbi } as const
  const id = BigInt(proposal.id)
  const start = BigInt(proposal.voteStart)
  const [state, votes, deadline, quorum] = await Promise.all([
    reader.readContract({ ...governor, functionName: 'state', args: [id] }),
    reader.readContract({ ...governor, functionName: 'proposalVotes', args: [id] }),
    reader.readContract({ ...governor, functionName: 'proposalDeadline', args: [id] }),
    reader.readContract({ ...governor, functionName: 'quorum', args: [start < now ? start : now - 1n] }),
  ])
  const [against, inFavour, abstain] = votes
  const { blockNumber, block, transaction, steps } = proposal
  return {
    id: proposal.id,
    state: proposalStateSchema.options[state] ?? 'pending',
    description: proposal.description,
    proposer: proposal.proposer,
    at: { block: blockNumber, time: block.time, transaction },
    voteStart: proposal.voteStart,
    voteEnd: Number(deadline),
    votes: { for: `${inFavour}`, against: `${against}`, abstain: `${abstain}`, quorum: `${quorum}` },
    executableAt: steps.find(({ kind }) => kind === 'queued')?.time ?? null,
    calls: proposal.actions.map((action) => proposalCall(action, deployment.contracts)),
    ballots: proposal.votes.map((vote) => ({
      ...{ voter: vote.voter, support: SUPPORT[vote.support] ?? 'abstain', weight: `${vote.weight}` },
      at: { block: vote.blockNumber, time: vote.block.time, transaction: vote.transaction },
    })),
  }
}
