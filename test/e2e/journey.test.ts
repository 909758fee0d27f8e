import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { localAccount } from '@/lib/chain/localAccounts'
import { mint } from '@/lib/cli/marketSetup'
import { type OpenMarket, openMarket } from '@/lib/cli/openMarket'
import { moveClock } from '@/lib/cli/playReplay'
import { createProgress } from '@/lib/cli/progress'
import { replayMarket } from '@/lib/cli/replayMarket'
import { scenarioOf } from '@/lib/oracle/replayPlan'
import { findFreePort } from '@/lib/processes/findFreePort'
import { createSupervisor, type Supervisor } from '@/lib/processes/supervisor'
import { waitUntil } from '@/lib/processes/waitUntil'
import { seriousViolations, type Visit, visit } from '@/test/support/browser'
import { launchChromium } from '@/test/support/chromium'
import { giveVotes } from '@/test/support/govern'
import { moveToChain, rejectNext } from '@/test/support/injectWallet'
import { reserveFor } from '@/test/support/reserveFor'

/** One person's way through the whole product, in a real browser on a real chain: the steps build on each other. */

const DAY = 86_400
const STAKE = '100,000'
const scenario = scenarioOf({})
const account = localAccount('visitor').address

let browser: Browser
let supervisor: Supervisor
let market: OpenMarket
let tab: Visit
let page: Page

async function choosePorts(): Promise<void> {
  for (const name of ['PORT', 'ANVIL_PORT', 'POSTGRES_PORT', 'VENUE_PORT', 'REPORTER_PORT']) {
    process.env[name] = String(await findFreePort())
  }
}

beforeAll(async () => {
  await choosePorts()
  browser = await launchChromium()
  supervisor = createSupervisor()
  const options = { scenario, database: 'ballast_journey', web: 'start', showBrowser: false, handOver: true } as const
  market = await openMarket(supervisor, createProgress(), options)
  const wallet = { account, rpcUrl: market.stack.rpcUrl }
  tab = await visit(browser, { baseURL: market.url, wallet })
  page = tab.page
})
afterAll(async () => {
  await browser?.close()
  await supervisor?.stop()
})

const dialog = () => page.getByRole('dialog')

async function connect(page: Page): Promise<void> {
  await page.getByRole('banner').getByRole('button', { name: 'Connect wallet' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Test Wallet' }).click()
}

async function proposeIt(): Promise<void> {
  await page.getByRole('button', { name: 'Review proposal' }).click()
  await dialog().getByRole('button', { name: 'Continue in wallet' }).click()
  await dialog().getByText('The proposal is made.').waitFor()
  await dialog().getByRole('button', { name: 'Done' }).click()
}

describe('the journey', () => {
  it('connects a wallet that the browser announces', async () => {
    await page.goto('/')
    await connect(page)
    await page.getByRole('button', { name: /0xFABB…694a/ }).waitFor()
  })

  it('signs in, after having refused once', async () => {
    await page.goto('/account')
    await page.getByText(/^Connected as/).waitFor()
    await moveToChain(page, 1)
    await page.getByText('Your wallet is on another network').waitFor()
    expect(await seriousViolations(page)).toEqual([])
    await page.getByRole('button', { name: 'Switch to Ballast local chain' }).click()
    const signIn = page.getByRole('button', { name: 'Sign in', exact: true })
    await rejectNext(page)
    await signIn.click()
    await page.getByText('You rejected the request in your wallet').waitFor()
    await signIn.click()
    await page.getByRole('heading', { name: 'Signed in' }).waitFor()
    expect(await seriousViolations(page)).toEqual([])
  })

  it('makes an API key that is shown once, and revokes it', async () => {
    await page.getByLabel('Name of a new key').fill('journey')
    await page.getByRole('button', { name: 'Make key' }).click()
    const key = await page.locator('code', { hasText: 'blst_' }).first().textContent()
    expect(key).toMatch(/^blst_/)
    expect(await seriousViolations(page)).toEqual([])
    await page.reload()
    await page.getByRole('rowheader', { name: 'journey' }).waitFor()
    expect(await page.content()).not.toContain(key)
    await page.getByRole('button', { name: 'Revoke key journey' }).click()
    await page.getByRole('button', { name: 'Revoke for good? key journey' }).click()
    await page.getByText('revoked', { exact: true }).waitFor()
  })

  it('stakes, and is told what is wrong with a wrong amount', async () => {
    await page.goto('/pools')
    await page.getByRole('link', { name: 'Ballast Deficit Pool' }).click()
    const field = page.getByRole('textbox', { name: 'Stake' })
    await page.getByText('You have 250,000.00').waitFor()
    await field.fill('250,000.01')
    await page.getByText('That is more than you have.').waitFor()
    await field.fill('12.3.4')
    await page.getByText('Enter an amount such as').waitFor()
    await field.fill(STAKE)
    await page.getByRole('button', { name: 'Review stake' }).click()
    await page.getByRole('button', { name: 'Continue in wallet' }).waitFor()
    expect(await seriousViolations(page)).toEqual([])
    await rejectNext(page)
    await page.getByRole('button', { name: 'Continue in wallet' }).click()
    await dialog().getByText('You rejected the request in your wallet').waitFor()
    await dialog().getByRole('button', { name: 'Try again' }).click()
    await dialog().getByText('is staked in Ballast Deficit Pool').waitFor()
    await dialog().getByRole('button', { name: 'Done' }).click()
    await page
      .locator('#position')
      .getByText('99,999.')
      .or(page.locator('#position').getByText('100,000.'))
      .first()
      .waitFor()
  })

  it('sees the crash and the payout on the open page', async () => {
    await page.goto('/')
    await page.getByText('No payout yet').waitFor()
    await page.evaluate(() => {
      ;(window as unknown as { __sameDocument: boolean }).__sameDocument = true
    })
    const before = await page.getByText(/^block [\d,]+/).textContent()
    const [result] = await Promise.all([
      replayMarket(market, createProgress(), { scenario, speed: undefined }),
      page.getByText('paid so far to the fund of Replay Exchange').waitFor({ timeout: 240_000 }),
    ])
    const paid = new Intl.NumberFormat('en').format(BigInt(result.paid) / 1_000_000n)
    expect(BigInt(result.paid)).toBeGreaterThan(0n)
    await page.getByText(paid).first().waitFor({ timeout: 20_000 })
    expect(await page.getByText(/^block [\d,]+/).textContent()).not.toBe(before)
    expect(await page.evaluate(() => (window as unknown as { __sameDocument?: boolean }).__sameDocument)).toBe(true)
    expect(await seriousViolations(page)).toEqual([])
  })

  it('follows the payout to its cover and its transaction', async () => {
    await page.getByRole('link', { name: 'cover 1' }).click()
    await page.getByRole('heading', { name: /Replay Exchange, cover 1/ }).waitFor()
    await page.getByRole('region', { name: 'Timeline' }).getByText('to the venue’s fund').first().waitFor()
    expect(await seriousViolations(page)).toEqual([])
    await page.getByRole('region', { name: 'Timeline' }).getByRole('link').first().click()
    await page.getByRole('heading', { name: 'Cover settled' }).waitFor()
    expect(await seriousViolations(page)).toEqual([])
  })

  it('requests an exit of all it has', async () => {
    await page.goto(`/pools/${market.stack.market.pool}`)
    await page.getByRole('tab', { name: 'Exit' }).click()
    await page.getByRole('tabpanel', { name: 'Exit' }).getByRole('button', { name: 'Use all' }).click()
    await page.getByRole('button', { name: 'Review exit' }).click()
    await dialog().getByRole('button', { name: 'Continue in wallet' }).click()
    await dialog().getByText('The exit is requested').waitFor()
    // The position behind the dialog is empty by now, and the dialog must still be there to be read.
    await page.getByText(/^Request 1/).waitFor()
    await dialog().getByRole('button', { name: 'Done' }).click()
    await page.getByText('May become claimable in').waitFor()
    expect(await seriousViolations(page)).toEqual([])
  })

  it('claims it after the cooldown and the freeze that the crash brought', async () => {
    const { timestamp } = await market.stack.market.reader.getBlock()
    await moveClock(market.stack, Number(timestamp) + 16 * DAY)
    await page.getByRole('button', { name: 'Claim', exact: true }).click({ timeout: 60_000 })
    await dialog().getByRole('button', { name: 'Continue in wallet' }).click()
    await dialog().getByText('is back in your wallet').waitFor()
    await dialog().getByRole('button', { name: 'Done' }).click()
  })

  it('brings collateral to the next treaty and takes it', async () => {
    await page.goto('/reinsurance')
    await page.getByRole('link', { name: 'Ballast Deficit Treaty 1' }).click()
    await page.getByText('running off').waitFor()
    await page
      .getByText(/of which the treaty bears 2,39/)
      .first()
      .waitFor()
    await page.getByRole('link', { name: 'Reinsurance' }).first().click()
    await page.getByRole('link', { name: 'Ballast Deficit Treaty 2' }).click()
    await page.getByText('It can be taken once its whole limit is brought.').waitFor()
    const field = page.getByRole('textbox', { name: 'Bring collateral' })
    await field.fill('200,000.01')
    await page.getByText('That is more than is still missing.').waitFor()
    await page.getByRole('button', { name: 'Use all' }).click()
    await page.getByRole('button', { name: 'Review collateral' }).click()
    await dialog().getByRole('button', { name: 'Continue in wallet' }).click()
    await dialog().getByText('200,000.00 tUSD stands behind Ballast Deficit Treaty 2').waitFor()
    expect(await seriousViolations(page)).toEqual([])
    await dialog().getByRole('button', { name: 'Done' }).click()
    await page.getByRole('button', { name: 'Take the treaty' }).click()
    await dialog().getByRole('button', { name: 'Continue in wallet' }).click()
    await dialog().getByText('Ballast Deficit Treaty 2 is open.').waitFor()
    await dialog().getByRole('button', { name: 'Done' }).click()
    await page.getByText('Your collateral backs the covers').waitFor()
    expect(await seriousViolations(page)).toEqual([])
  })

  it('sees the venue’s owner bring what the venue got back', async () => {
    const { stack } = market
    await moveClock(stack, scenario.term.end + stack.shift + 5 * DAY)
    const isExpired = async () => {
      const { status } = (await (await fetch(`${market.url}/api/v1/covers/1`)).json()) as { status: string }
      return status === 'expired'
    }
    await waitUntil('The keeper to expire the cover', isExpired, { timeoutMs: 60_000 })
    await mint(stack.market, localAccount('venueOwner').address, 4_000_000_000_000n)
    const wallet = { account: localAccount('venueOwner').address, rpcUrl: stack.rpcUrl }
    const owner = await visit(browser, { baseURL: market.url, wallet })
    const sheet = owner.page
    await sheet.goto('/venues/replay-exchange')
    await connect(sheet)
    const field = sheet.getByRole('textbox', { name: 'What the venue got back' })
    await field.fill('900,000,000')
    await sheet.getByText('You would pay in').waitFor()
    await field.fill('4,000,000')
    await sheet.getByText('You pay in, for those who paid').waitFor()
    await sheet.getByText('to the shares of Ballast Deficit Pool held at the loss').waitFor()
    expect(await seriousViolations(sheet)).toEqual([])
    await sheet.getByRole('button', { name: 'Review recovery' }).click()
    const review = sheet.getByRole('dialog')
    await rejectNext(sheet)
    await review.getByRole('button', { name: 'Continue in wallet' }).click()
    await review.getByText('You rejected the request in your wallet').waitFor()
    await review.getByRole('button', { name: 'Try again' }).click()
    await review.getByText('is with the recovery desk').waitFor()
    expect(await seriousViolations(sheet)).toEqual([])
    await review.getByRole('button', { name: 'Done' }).click()
    await sheet.getByText('4,000,000.00 tUSD came back before').waitFor()
    await sheet.getByRole('table', { name: 'Recoveries that the venue brought' }).waitFor()
    expect(owner.complaints).toEqual([])
    await owner.context.close()
  })

  it('collects its part of it, though its shares are gone', async () => {
    await page.goto('/account')
    await page.getByRole('button', { name: /^Collect / }).click({ timeout: 60_000 })
    await dialog().getByRole('button', { name: 'Continue in wallet' }).click()
    await dialog().getByText('is in your wallet').waitFor()
    expect(await seriousViolations(page)).toEqual([])
    await dialog().getByRole('button', { name: 'Done' }).click()
    await page.getByText('Nothing to collect').waitFor()
    await page.getByText('Collected so far').waitFor()
    await page.goto('/venues/replay-exchange')
    await page.getByText('Recoveries brought').waitFor()
    expect(await page.getByText('Bring a recovery').count()).toBe(0)
  })

  it('collects what a failed transfer kept, to an address of its choice', async () => {
    await reserveFor(market.stack, account, 1_234_560_000n)
    await page.goto('/account')
    await page.getByText('Ballast Deficit Pool keeps 1,234.56').waitFor({ timeout: 30_000 })
    await page.getByRole('textbox', { name: 'Send it to' }).fill(localAccount('reinsurer').address)
    await page.getByRole('button', { name: 'Collect', exact: true }).click()
    await dialog().getByRole('button', { name: 'Continue in wallet' }).click()
    await dialog().getByText('1,234.56 tUSD was sent to').waitFor()
    expect(await seriousViolations(page)).toEqual([])
    await dialog().getByRole('button', { name: 'Done' }).click()
    await page.getByText('Reserved for you').waitFor({ state: 'hidden' })
  })

  it('delegates its votes and writes a proposal, told what the contract would refuse', async () => {
    await giveVotes(market.stack.market, account, 50_000_000n * 10n ** 18n)
    await page.goto('/governance')
    await page.getByText('No key outside the timelock governs').waitFor()
    await page.getByText('No proposal yet').waitFor()
    await page.getByRole('link', { name: 'Write a proposal' }).click()
    await page.getByText('count once they are delegated to you').waitFor()
    await page.getByRole('button', { name: 'Vote yourself' }).click()
    await dialog().getByRole('button', { name: 'Continue in wallet' }).click()
    await dialog().getByText('Your votes are cast by').waitFor()
    await dialog().getByRole('button', { name: 'Done' }).click()
    await page.getByText('yourself', { exact: true }).waitFor()
    await page.getByRole('combobox', { name: 'Parameter' }).selectOption({ label: 'Smallest cover' })
    const value = page.getByRole('textbox', { name: 'New value' })
    await value.fill('90,000')
    await page.getByText('One change may move it to between 1 and 50,999.95 tUSD.').waitFor()
    await value.fill('1,400')
    await page.getByText('Still to do: give it a title; say why.').waitFor()
    await page.getByRole('button', { name: 'Add another change' }).click()
    await page.getByRole('combobox', { name: 'Parameter' }).nth(1).selectOption({ label: 'Cooldown of exits' })
    await value.nth(1).fill('9')
    await page.getByText('It must stay under the timelock’s delay of 8 days').waitFor()
    expect(await seriousViolations(page)).toEqual([])
    await page.getByRole('button', { name: 'Remove change 2' }).click()
    await page.getByRole('textbox', { name: 'Title' }).fill('Larger covers only')
    await page.getByRole('textbox', { name: 'Why' }).fill('Small ones **cost more** to keep than they earn.')
    await page.getByText('1,000 tUSD to 1,400 tUSD').waitFor()
    await proposeIt()
    await page.getByRole('heading', { name: /^Larger covers only/ }).waitFor({ timeout: 30_000 })
    await page.getByText('until then its proposer may take it back').waitFor()
    expect(await seriousViolations(page)).toEqual([])
  })

  it('writes another and takes it back', async () => {
    await page.getByRole('button', { name: 'Write another' }).click()
    await page.getByRole('combobox', { name: 'Parameter' }).selectOption({ label: 'Smallest exit' })
    await page.getByRole('textbox', { name: 'New value' }).fill('12')
    await page.getByText('“Larger covers only” is under way').waitFor()
    await page.getByRole('textbox', { name: 'Title' }).fill('Larger exits only')
    await page.getByRole('textbox', { name: 'Why' }).fill('On second thought, no.')
    await proposeIt()
    await page.getByRole('button', { name: 'Take back: Larger exits only' }).click({ timeout: 30_000 })
    await dialog().getByRole('button', { name: 'Continue in wallet' }).click()
    await dialog().getByText('The proposal is cancelled.').waitFor()
    await dialog().getByRole('button', { name: 'Done' }).click()
    await page.getByText('It was taken back before its vote.').waitFor({ timeout: 30_000 })
    expect(await seriousViolations(page)).toEqual([])
  })

  it('votes, and carries the decision out', async () => {
    const { stack } = market
    await page.getByRole('link', { name: 'All proposals and parameters' }).click()
    await page.getByText('1,000 tUSD to 1,400 tUSD').waitFor({ timeout: 20_000 })
    const moveOn = async (seconds: number) => {
      const { timestamp } = await stack.market.reader.getBlock()
      await moveClock(stack, Number(timestamp) + seconds)
    }
    await moveOn(DAY + 60)
    await page.getByRole('button', { name: 'Vote for: Larger covers only' }).click({ timeout: 60_000 })
    await dialog().getByRole('button', { name: 'Continue in wallet' }).click()
    await dialog().getByText('Your vote is counted.').waitFor()
    await dialog().getByRole('button', { name: 'Done' }).click()
    await page.getByText('You have voted.').waitFor()
    expect(await seriousViolations(page)).toEqual([])
    await moveOn(8 * DAY)
    await page.getByRole('button', { name: 'Put into the queue' }).click({ timeout: 60_000 })
    await dialog().getByRole('button', { name: 'Continue in wallet' }).click()
    await dialog().getByText('It waits in the timelock now.').waitFor()
    await dialog().getByRole('button', { name: 'Done' }).click()
    await moveOn(8 * DAY + 60)
    await page.getByRole('button', { name: 'Carry out' }).click({ timeout: 60_000 })
    await dialog().getByRole('button', { name: 'Continue in wallet' }).click()
    await dialog().getByText('The decision is carried out.').waitFor()
    await dialog().getByRole('button', { name: 'Done' }).click()
    await page
      .getByRole('row', { name: /^Smallest cover/ })
      .getByText('1,400', { exact: true })
      .waitFor()
    expect(await seriousViolations(page)).toEqual([])
  })

  it('left no complaint in the console', () => {
    expect(tab.complaints).toEqual([])
  })
})
