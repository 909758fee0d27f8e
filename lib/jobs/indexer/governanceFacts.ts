import type { MarketEvents } from '@/lib/chain/marketEvents'
import type { Facts } from '@/lib/db/journal/facts'
import { originOf } from '@/lib/jobs/indexer/originOf'

const GROUPS = { TimingSet: 'timing', EconomicsSet: 'economics', FloorCurveSet: 'floorCurve' } as const

/** Adds what was governed: parameters, roles, signers, proposals and votes. */
export function governanceFacts(events: MarketEvents, facts: Facts): void {
  for (const event of events.parameters) {
    const group = event.eventName in GROUPS && GROUPS[event.eventName as keyof typeof GROUPS]
    if (group) facts.parameterChanges.push({ group, ...originOf(event) })
  }
  for (const event of events.timelock) {
    if (event.eventName !== 'RoleGranted' && event.eventName !== 'RoleRevoked') continue
    const { role, account } = event.args
    facts.roleChanges.push({ role, account, granted: event.eventName === 'RoleGranted', ...originOf(event) })
  }
  for (const event of events.coverMarket) {
    if (event.eventName !== 'SignerSet') continue
    facts.signerChanges.push({ signer: event.args.signer, role: event.args.role, ...originOf(event) })
  }
  for (const event of events.governor) addGovernor(event, facts)
}

function addGovernor(event: MarketEvents['governor'][number], facts: Facts): void {
  const origin = originOf(event)
  switch (event.eventName) {
    case 'ProposalCreated': {
      const { proposalId, proposer, targets, values, calldatas, voteStart, voteEnd, description } = event.args
      facts.proposals.push({
        ...{ id: `${proposalId}`, proposer, description },
        ...{ voteStart: Number(voteStart), voteEnd: Number(voteEnd) },
        actions: targets.map((target, i) => ({ target, value: `${values[i] ?? 0n}`, data: calldatas[i] ?? '0x' })),
        ...origin,
      })
      break
    }
    case 'ProposalExtended':
      addStep('extended', event.args.proposalId, Number(event.args.extendedDeadline))
      break
    case 'ProposalQueued':
      addStep('queued', event.args.proposalId, Number(event.args.etaSeconds))
      break
    case 'ProposalExecuted':
      addStep('executed', event.args.proposalId, null)
      break
    case 'ProposalCanceled':
      addStep('canceled', event.args.proposalId, null)
      break
    case 'VoteCast':
    case 'VoteCastWithParams': {
      const { voter, proposalId, support, weight, reason } = event.args
      facts.votes.push({ proposalId: `${proposalId}`, voter, support, weight, reason, ...origin })
      break
    }
  }

  function addStep(kind: Facts['proposalSteps'][number]['kind'], proposalId: bigint, time: number | null): void {
    facts.proposalSteps.push({ proposalId: `${proposalId}`, kind, time, ...origin })
  }
}
