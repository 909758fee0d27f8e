import { z } from 'zod'
import { operation } from '@/lib/http/operation'
import { adviceQuerySchema, adviceSchema } from '@/lib/schemas/advice'
import {
  apiKeyCreatedSchema,
  apiKeyCreateSchema,
  apiKeyDeleteQuerySchema,
  apiKeyListSchema,
} from '@/lib/schemas/apiKey'
import { attributionQuerySchema, attributionSchema } from '@/lib/schemas/attribution'
import { coverDetailSchema, coverListQuerySchema, coverListSchema, coverParamsSchema } from '@/lib/schemas/cover'
import { exposurePutSchema, exposureReceiptSchema } from '@/lib/schemas/exposure'
import { governanceSchema, proposalListQuerySchema, proposalListSchema } from '@/lib/schemas/governance'
import { nonceSchema } from '@/lib/schemas/nonce'
import { payoutListQuerySchema, payoutListSchema } from '@/lib/schemas/payout'
import {
  assertionRequestSchema,
  depegRequestSchema,
  perilPriceSchema,
  priceGapRequestSchema,
} from '@/lib/schemas/peril'
import {
  poolDetailSchema,
  poolHistoryQuerySchema,
  poolHistorySchema,
  poolListSchema,
  poolParamsSchema,
  positionParamsSchema,
  positionSchema,
} from '@/lib/schemas/pool'
import { programListQuerySchema, programListSchema, programParamsSchema, programSchema } from '@/lib/schemas/program'
import {
  quoteListQuerySchema,
  quoteListSchema,
  quoteParamsSchema,
  quoteRequestSchema,
  quoteSchema,
} from '@/lib/schemas/quote'
import {
  accountParamsSchema,
  accountRefundsSchema,
  recoveryListQuerySchema,
  recoveryListSchema,
} from '@/lib/schemas/refund'
import { replayStudySchema } from '@/lib/schemas/replayStudy'
import { reportListQuerySchema, reportListSchema } from '@/lib/schemas/report'
import { poolStandingSchema, reservesSchema } from '@/lib/schemas/reserves'
import { sensitivitiesQuerySchema, sensitivitiesSchema } from '@/lib/schemas/sensitivity'
import { statusSchema } from '@/lib/schemas/status'
import {
  treatyDetailSchema,
  treatyListQuerySchema,
  treatyListSchema,
  treatyParamsSchema,
  treatyPositionParamsSchema,
  treatyPositionSchema,
} from '@/lib/schemas/treaty'
import {
  venueCreateSchema,
  venueDetailSchema,
  venueListQuerySchema,
  venueListSchema,
  venueParamsSchema,
  venueSchema,
} from '@/lib/schemas/venue'

const read = { method: 'GET', access: 'public', status: 200 } as const
/** Computes an answer from the body alone and keeps nothing. */
const compute = { method: 'POST', access: 'public', status: 200 } as const
const own = { method: 'GET', access: 'owner', status: 200 } as const
const v1 = '/api/v1'

/** Every operation of the API that answers with JSON. A test holds the routes on disk to this list. */
export const operations = {
  getStatus: operation({
    ...{ ...read, id: 'getStatus', path: `${v1}/status`, tag: 'Status' },
    summary: 'What the market rests on and whether it is up',
    response: statusSchema,
  }),
  getReserves: operation({
    ...{ ...read, id: 'getReserves', path: `${v1}/reserves`, tag: 'Status' },
    summary: 'Proof of reserves: what pools hold and owe and venues are insured for, from the chain at one block',
    response: reservesSchema,
  }),
  listPools: operation({
    ...{ ...read, id: 'listPools', path: `${v1}/pools`, tag: 'Pools' },
    summary: 'Every pool',
    response: poolListSchema,
  }),
  getPool: operation({
    ...{ ...read, id: 'getPool', path: `${v1}/pools/{address}`, tag: 'Pools' },
    summary: 'One pool with everything between its cash and its shares',
    params: poolParamsSchema,
    response: poolDetailSchema,
  }),
  getPoolReserves: operation({
    ...{ ...read, id: 'getPoolReserves', path: `${v1}/pools/{address}/reserves`, tag: 'Pools' },
    summary: 'What one pool holds and owes and whether it stands still, from the chain',
    params: poolParamsSchema,
    response: poolStandingSchema,
  }),
  getPoolHistory: operation({
    ...{ ...read, id: 'getPoolHistory', path: `${v1}/pools/{address}/history`, tag: 'Pools' },
    summary: "A pool's figures over time",
    params: poolParamsSchema,
    query: poolHistoryQuerySchema,
    response: poolHistorySchema,
  }),
  getPosition: operation({
    ...{ ...read, id: 'getPosition', path: `${v1}/pools/{address}/positions/{account}`, tag: 'Pools' },
    summary: 'What an account has in a pool',
    params: positionParamsSchema,
    response: positionSchema,
  }),
  listTreaties: operation({
    ...{ ...read, id: 'listTreaties', path: `${v1}/treaties`, tag: 'Treaties' },
    summary: 'Every treaty of reinsurers, the latest first',
    query: treatyListQuerySchema,
    response: treatyListSchema,
  }),
  getTreaty: operation({
    ...{ ...read, id: 'getTreaty', path: `${v1}/treaties/{address}`, tag: 'Treaties' },
    summary: 'One treaty with its money and what happened to it',
    params: treatyParamsSchema,
    response: treatyDetailSchema,
  }),
  getTreatyPosition: operation({
    ...{ ...read, id: 'getTreatyPosition', path: `${v1}/treaties/{address}/positions/{account}`, tag: 'Treaties' },
    summary: 'What an account has in a treaty',
    params: treatyPositionParamsSchema,
    response: treatyPositionSchema,
  }),
  listVenues: operation({
    ...{ ...read, id: 'listVenues', path: `${v1}/venues`, tag: 'Venues' },
    summary: 'Every venue',
    query: venueListQuerySchema,
    response: venueListSchema,
  }),
  getVenue: operation({
    ...{ ...read, id: 'getVenue', path: `${v1}/venues/{slug}`, tag: 'Venues' },
    summary: 'One venue with its exposure, its risk and its last report',
    params: venueParamsSchema,
    response: venueDetailSchema,
  }),
  getAdvice: operation({
    ...{ ...read, id: 'getAdvice', path: `${v1}/venues/{slug}/advice`, tag: 'Venues' },
    summary: 'What a venue can do about its tail: margins, fund, fees, stresses, and what a budget buys',
    params: venueParamsSchema,
    query: adviceQuerySchema,
    response: adviceSchema,
  }),
  getVenueSensitivities: operation({
    ...{ ...read, id: 'getVenueSensitivities', path: `${v1}/venues/{slug}/sensitivities`, tag: 'Venues' },
    summary: "How the price of a layer of the venue's last program answers to what it rests on",
    params: venueParamsSchema,
    query: sensitivitiesQuerySchema,
    response: sensitivitiesSchema,
  }),
  createVenue: operation({
    ...{ method: 'POST', access: 'key', id: 'createVenue', path: `${v1}/venues`, tag: 'Venues' },
    summary: "Adds a venue's profile",
    body: venueCreateSchema,
    status: 201,
    response: venueSchema,
  }),
  putExposure: operation({
    ...{ method: 'PUT', access: 'key', id: 'putExposure', path: `${v1}/venues/{slug}/exposure`, tag: 'Venues' },
    summary: "Replaces a venue's exposure snapshot",
    params: venueParamsSchema,
    body: exposurePutSchema,
    status: 200,
    response: exposureReceiptSchema,
  }),
  listPrograms: operation({
    ...{ ...read, id: 'listPrograms', path: `${v1}/programs`, tag: 'Programs' },
    summary: 'Programs, newest first',
    query: programListQuerySchema,
    response: programListSchema,
  }),
  getProgram: operation({
    ...{ ...read, id: 'getProgram', path: `${v1}/programs/{id}`, tag: 'Programs' },
    summary: 'One program with its tower of layers',
    params: programParamsSchema,
    response: programSchema,
  }),
  listCovers: operation({
    ...{ ...read, id: 'listCovers', path: `${v1}/covers`, tag: 'Covers' },
    summary: 'Covers, newest first',
    query: coverListQuerySchema,
    response: coverListSchema,
  }),
  getCover: operation({
    ...{ ...read, id: 'getCover', path: `${v1}/covers/{id}`, tag: 'Covers' },
    summary: 'One cover with its index and everything that happened to it',
    params: coverParamsSchema,
    response: coverDetailSchema,
  }),
  listReports: operation({
    ...{ ...read, id: 'listReports', path: `${v1}/reports`, tag: 'Reports' },
    summary: 'Reports, newest first',
    query: reportListQuerySchema,
    response: reportListSchema,
  }),
  listPayouts: operation({
    ...{ ...read, id: 'listPayouts', path: `${v1}/payouts`, tag: 'Payouts' },
    summary: 'Payouts, newest first',
    query: payoutListQuerySchema,
    response: payoutListSchema,
  }),
  listRecoveries: operation({
    ...{ ...read, id: 'listRecoveries', path: `${v1}/recoveries`, tag: 'Recoveries' },
    summary: 'What venues got back after losses and brought to those who paid, newest first',
    query: recoveryListQuerySchema,
    response: recoveryListSchema,
  }),
  getRefunds: operation({
    ...{ ...read, id: 'getRefunds', path: `${v1}/accounts/{account}/refunds`, tag: 'Recoveries' },
    summary: 'What recoveries owe an account for shares that it held at a loss',
    params: accountParamsSchema,
    response: accountRefundsSchema,
  }),
  getGovernance: operation({
    ...{ ...read, id: 'getGovernance', path: `${v1}/governance`, tag: 'Governance' },
    summary: 'What is governed, by whom, and how fast it may change, from the chain at one block',
    response: governanceSchema,
  }),
  listProposals: operation({
    ...{ ...read, id: 'listProposals', path: `${v1}/governance/proposals`, tag: 'Governance' },
    summary: 'Proposals with their votes, newest first',
    query: proposalListQuerySchema,
    response: proposalListSchema,
  }),
  requestQuote: operation({
    ...{ method: 'POST', access: 'key', id: 'requestQuote', path: `${v1}/quotes`, tag: 'Quotes' },
    summary: 'A signed price for a share of a layer, with ready calldata',
    body: quoteRequestSchema,
    status: 201,
    response: quoteSchema,
  }),
  listQuotes: operation({
    ...{ ...own, id: 'listQuotes', path: `${v1}/quotes`, tag: 'Quotes' },
    summary: 'Quotes of this API key, or of all keys of the account that is signed in; newest first',
    query: quoteListQuerySchema,
    response: quoteListSchema,
  }),
  getQuote: operation({
    ...{ ...own, id: 'getQuote', path: `${v1}/quotes/{id}`, tag: 'Quotes' },
    summary: 'One of these quotes',
    params: quoteParamsSchema,
    response: quoteSchema,
  }),
  getSensitivities: operation({
    ...{ ...own, id: 'getSensitivities', path: `${v1}/quotes/{id}/sensitivities`, tag: 'Quotes' },
    summary: "How a quote's price answers to open interest, volatility, fund, depth and attachment",
    params: quoteParamsSchema,
    response: sensitivitiesSchema,
  }),
  getAttribution: operation({
    ...{ ...own, id: 'getAttribution', path: `${v1}/quotes/{id}/attribution`, tag: 'Quotes' },
    summary: "Why a quote's premium differs from that of an earlier one on the same program",
    params: quoteParamsSchema,
    query: attributionQuerySchema,
    response: attributionSchema,
  }),
  getReplayStudy: operation({
    ...{ ...read, id: 'getReplayStudy', path: `${v1}/risk/replay-study`, tag: 'Risk' },
    summary: 'Where the losses of three known days fell in the distribution of their eve',
    response: replayStudySchema,
  }),
  pricePriceGap: operation({
    ...{ ...compute, id: 'pricePriceGap', path: `${v1}/perils/price-gap`, tag: 'Risk' },
    summary: 'What a layer on the largest drop of a price within a window would cost',
    body: priceGapRequestSchema,
    response: perilPriceSchema,
  }),
  priceDepeg: operation({
    ...{ ...compute, id: 'priceDepeg', path: `${v1}/perils/depeg`, tag: 'Risk' },
    summary: 'What a layer on the longest run of a feed below a strike would cost',
    body: depegRequestSchema,
    response: perilPriceSchema,
  }),
  priceAssertion: operation({
    ...{ ...compute, id: 'priceAssertion', path: `${v1}/perils/assertion`, tag: 'Risk' },
    summary: 'What a layer on an asserted event, a withdrawal halt or an exploit, would cost',
    body: assertionRequestSchema,
    response: perilPriceSchema,
  }),
  listApiKeys: operation({
    ...{ method: 'GET', access: 'session', id: 'listApiKeys', path: `${v1}/api-keys`, tag: 'API keys' },
    summary: 'The API keys of the account that is signed in',
    status: 200,
    response: apiKeyListSchema,
  }),
  createApiKey: operation({
    ...{ method: 'POST', access: 'session', id: 'createApiKey', path: `${v1}/api-keys`, tag: 'API keys' },
    summary: 'Makes an API key; the only answer that shows it',
    body: apiKeyCreateSchema,
    status: 201,
    response: apiKeyCreatedSchema,
  }),
  revokeApiKey: operation({
    ...{ method: 'DELETE', access: 'session', id: 'revokeApiKey', path: `${v1}/api-keys`, tag: 'API keys' },
    summary: 'Revokes an API key at once',
    query: apiKeyDeleteQuerySchema,
    status: 204,
  }),
  issueNonce: operation({
    ...{ method: 'POST', access: 'public', id: 'issueNonce', path: `${v1}/auth/nonce`, tag: 'Session' },
    summary: 'A nonce for one Sign-In with Ethereum message',
    status: 201,
    response: nonceSchema,
  }),
  getOpenApi: operation({
    ...{ ...read, id: 'getOpenApi', path: `${v1}/openapi.json`, tag: 'Status' },
    summary: 'This document',
    response: z.looseObject({ openapi: z.string() }).meta({ description: 'An OpenAPI 3.1 document.' }),
  }),
}
