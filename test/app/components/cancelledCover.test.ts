import { createElement, type ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { CoverStatusBadge } from '@/app/covers/_components/CoverStatusBadge'
import { CoverTerms } from '@/app/covers/_components/CoverTerms'
import { TimelineText } from '@/app/covers/_components/TimelineText'
import { VenuesTable } from '@/app/venues/_components/VenuesTable'
import { cover, venueDetail } from '@/test/app/fixtures/market'

const DAY = 86_400
const at = { block: 9, time: cover.term.start, transaction: `0x${'99'.repeat(32)}` }
const until = cover.term.start + DAY

/** What is read on the page. */
function textOf(element: ReactElement): string {
  return renderToStaticMarkup(element)
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll(/\s+/g, ' ')
}

describe('a cover’s page', () => {
  it('says that it was cancelled, until when it covers and what was given back', () => {
    const cancellation = { until, refund: '120000000', charge: '7000000', at }
    const terms = textOf(createElement(CoverTerms, { cover: { ...cover, status: 'cancelled', cancellation } }))
    expect(terms).toMatch(/13 Mar 2020.*\(cancelled; agreed was .*27 Mar 2020/)
    expect(terms).toMatch(/Refunded to the holder120.*Charge for cancelling7/)
    expect(textOf(createElement(CoverStatusBadge, { status: 'cancelled' }))).toBe('cancelled')
    const entry = { kind: 'cancelled' as const, ...at, until, refund: '120000000', charge: '7000000' }
    expect(textOf(createElement(TimelineText, { entry }))).toMatch(/ends .*13 Mar 2020.*120.*refunded to the holder/)
    expect(textOf(createElement(CoverTerms, { cover }))).not.toMatch(/cancel/i)
  })

  it('names the treaty that reinsures it and the premium that went there', () => {
    const cession = { treaty: cover.vault, premium: '33000000' }
    const terms = textOf(createElement(CoverTerms, { cover: { ...cover, cession } }))
    expect(terms).toMatch(/Reinsured by treaty0x.*Ceded premium33/)
  })

  it('tells when the venue was at warning', () => {
    const warned = { kind: 'warned' as const, ...at, loss: '6500000000000', level: '6000000000000' }
    expect(textOf(createElement(TimelineText, { entry: warned }))).toMatch(
      /at warning: its loss of 6,500,000.* passed 6,000,000.*stand still; payouts go on/,
    )
  })
})

describe('the venues', () => {
  it('show which is at warning', () => {
    const warning = { since: at.time, loss: '6500000000000', level: '6000000000000' }
    const listed = (venue: typeof venueDetail) => textOf(createElement(VenuesTable, { venues: [venue] }))
    expect(listed({ ...venueDetail, warning })).toContain('at warning')
    expect(listed(venueDetail)).not.toContain('at warning')
  })
})
