import { getAddress } from 'viem'
import type { MarketEvents } from '@/lib/chain/marketEvents'
import { marketFromBytes32 } from '@/lib/chain/reportTypedData'
import type { Facts } from '@/lib/db/journal/facts'
import { originOf } from '@/lib/jobs/indexer/originOf'

/** Adds what the registries, the oracle, the safeguard and the trigger say. */
export function coreFacts(events: MarketEvents, facts: Facts): void {
  for (const event of events.venueRegistry) {
    const origin = originOf(event)
    if (event.eventName === 'VenueListed') {
      const { venueId, owner, vault, riskGroup, name } = event.args
      facts.listings.push({ id: Number(venueId), owner, vault, riskGroup: Number(riskGroup), name, ...origin })
    } else if (event.eventName === 'VaultSet') {
      facts.venueChanges.push({ venueId: Number(event.args.venueId), vault: event.args.vault, ...origin })
    } else if (event.eventName === 'OwnershipAccepted') {
      facts.venueChanges.push({ venueId: Number(event.args.venueId), owner: event.args.owner, ...origin })
    }
  }
  for (const event of events.programRegistry) {
    if (event.eventName === 'ProgramOpened') addProgram(event, facts)
    else if (event.eventName === 'ProgramWithdrawn') {
      facts.withdrawals.push({ programId: Number(event.args.programId), ...originOf(event) })
    }
  }
  for (const event of events.deficitTrigger) {
    const origin = originOf(event)
    if (event.eventName === 'IndexRaised') {
      facts.indexRises.push({ programId: Number(event.args.programId), index: event.args.index, ...origin })
    } else if (event.eventName === 'BaselineFixed') {
      const { programId, baseline, day } = event.args
      facts.baselines.push({ programId: Number(programId), baseline, day, ...origin })
    }
  }
  for (const event of events.safeguard) {
    if (event.eventName !== 'VenueWarned' && event.eventName !== 'WarningEnded') continue
    const { venueId, programId, loss } = event.args
    const level = event.eventName === 'VenueWarned' ? event.args.level : null
    facts.warnings.push({ venueId: Number(venueId), programId: Number(programId), loss, level, ...originOf(event) })
  }
  for (const event of events.attestationOracle) {
    if (event.eventName !== 'Reported') continue
    const { venueId, sequence, observedAt, markets, submitter, ...amounts } = event.args
    facts.reports.push({
      venueId: Number(venueId),
      sequence,
      observedAt,
      ...amounts,
      submitter: getAddress(submitter),
      markets: markets.map(({ market, openInterest }) => ({
        market: marketFromBytes32(market),
        openInterest: `${openInterest}`,
      })),
      ...originOf(event),
    })
  }
}

type Opened = Extract<MarketEvents['programRegistry'][number], { eventName: 'ProgramOpened' }>

function addProgram(event: Opened, facts: Facts): void {
  const { programId, program, bounds } = event.args
  const { venueId, peril, start, end, response, grace, trigger, coinsurance, vault, fundDeclared } = program
  facts.programs.push({
    ...{ id: Number(programId), venueId: Number(venueId), peril, start, end, response, grace },
    ...{ trigger, coinsurance, vault, fundDeclared },
    ...originOf(event),
  })
  bounds.slice(1).forEach((exhaustion, index) => {
    const attachment = bounds[index] ?? 0n
    facts.layers.push({ programId: Number(programId), index, attachment, exhaustion })
  })
}
