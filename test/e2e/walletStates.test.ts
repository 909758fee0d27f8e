import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { interceptApi } from '@/test/app/fixtures/interceptApi'
import { type ChainAnswers, fixedChain, interceptChain } from '@/test/app/fixtures/interceptChain'
import { ACCOUNT } from '@/test/app/fixtures/market'
import { visit } from '@/test/support/browser'
import { launchChromium } from '@/test/support/chromium'
import { FLAWLESS, lookEverywhere } from '@/test/support/lookEverywhere'
import { startWebAlone } from '@/test/support/startWebAlone'

/** What only a connected account sees, in states that the whole product rarely comes to: a chain of fixed answers. */

const DOLLARS = 10n ** 6n
const VOTES = 10n ** 18n
const answers: ChainAnswers = {
  balanceOf: 2_000_000n * VOTES,
  getVotes: 2_000_000n * VOTES,
  delegates: ACCOUNT,
  recovery: { recovered: 2_000_000n * DOLLARS, paidIn: 1_800_000n * DOLLARS },
  isFinal: true,
  reservedFor: 4_588_000n * DOLLARS,
}

let browser: Browser
let web: Awaited<ReturnType<typeof startWebAlone>>

beforeAll(async () => {
  browser = await launchChromium()
  web = await startWebAlone()
})
afterAll(async () => {
  await browser?.close()
  await web?.stop()
})

/** Opens a page with a connected wallet, brings about a state, and looks at it in both themes and widths. */
async function check(path: string, chain: ChainAnswers, act: (page: Page) => Promise<void>) {
  const rpc = fixedChain({ ...answers, ...chain })
  const wallet = { account: ACCOUNT, rpcUrl: rpc }
  const { context, page, complaints } = await visit(browser, { baseURL: web.url, wallet })
  try {
    await interceptApi(page, 'market')
    await interceptChain(page, rpc)
    await page.goto(path, { waitUntil: 'domcontentloaded' })
    await page.getByRole('banner').getByRole('button', { name: 'Connect wallet' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Test Wallet' }).click()
    await act(page)
    // What lies under the header after a scroll would count as too small to touch.
    await page.evaluate(() => window.scrollTo(0, 0))
    expect({ ...(await lookEverywhere(page)), complaints }).toEqual({ ...FLAWLESS, complaints: [] })
  } finally {
    await context.close()
  }
}

const parameter = (page: Page) => page.getByRole('combobox', { name: 'Parameter' })
const value = (page: Page) => page.getByRole('textbox', { name: 'New value' })
const review = (page: Page) => page.getByRole('button', { name: 'Review proposal' })

describe('a proposal', () => {
  it('with faults of its own and of what would have to move along', async () => {
    await check('/governance/propose', {}, async (page) => {
      await parameter(page).selectOption({ label: 'Arbiter’s time to decide' })
      await value(page).fill('3')
      await page.getByText('Grace after a term would have to change with it.').waitFor()
      await page.getByRole('button', { name: 'Add another change' }).click()
      await parameter(page).nth(1).selectOption({ label: 'Protocol’s share of premium' })
      await value(page).nth(1).fill('30')
      await page.getByText('It must stay between 0 and 20 %.').waitFor()
      await page.getByText('mend what is marked in red').waitFor()
      expect(await review(page).isDisabled()).toBe(true)
    })
  })

  it('that can be signed, with its reasons as they will read', async () => {
    await check('/governance/propose', {}, async (page) => {
      await parameter(page).selectOption({ label: 'Smallest cover' })
      await value(page).fill('1,400')
      await page.getByRole('textbox', { name: 'Title' }).fill('Larger covers only')
      const why = '## Why\n\n- they **cost** more\n- see [the paper](https://example.org/a)'
      await page.getByRole('textbox', { name: 'Why' }).fill(why)
      await page.getByRole('link', { name: 'the paper (example.org)' }).waitFor()
      await page.getByText('“Larger covers only” is under way').waitFor()
      await page.getByText('2.00M of the 1.00M votes it takes').first().waitFor()
      await page.waitForFunction(() => !document.querySelector('button[aria-describedby$="missing"]:disabled'))
    })
  })

  it('is still there after a reload', async () => {
    await check('/governance/propose', {}, async (page) => {
      await parameter(page).selectOption({ label: 'Use at the kink' })
      await value(page).fill('75.5')
      await page.getByRole('textbox', { name: 'Title' }).fill('Dearer sooner')
      await page.reload()
      await page.getByText('Still to do: say why.').waitFor()
      expect(await value(page).inputValue()).toBe('75.5')
    })
  })

  it('of an account whose tokens are not delegated', async () => {
    await check('/governance/propose', { getVotes: 0n }, async (page) => {
      await page.getByText('That is too few to propose.').waitFor()
      expect(await review(page).isDisabled()).toBe(true)
    })
  })

  it('is written by keyboard: a new change takes the focus, and a removed one gives it back', async () => {
    await check('/governance/propose', {}, async (page) => {
      const add = page.getByRole('button', { name: 'Add another change' })
      await add.focus()
      await page.keyboard.press('Enter')
      await parameter(page).nth(1).waitFor()
      const focused = () => page.evaluate(() => document.activeElement?.tagName)
      expect(await focused()).toBe('SELECT')
      await page.getByRole('button', { name: 'Remove change 2' }).focus()
      await page.keyboard.press('Enter')
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Add another change')
    })
  })
})

describe('a recovery', () => {
  it('with what it would refund', async () => {
    await check('/venues/replay-exchange', {}, async (page) => {
      const field = page.getByRole('textbox', { name: 'What the venue got back' })
      await field.fill('20,000,000')
      await page.getByText('counts: with what came back before, the rest exceeds the loss.').waitFor()
      await field.fill('1,000,000')
      await page.getByText('to the shares of Ballast Deficit Pool held at the loss').waitFor()
    })
  })
  it('of a loss that is not final', async () => {
    await check('/venues/replay-exchange', { isFinal: false }, async (page) => {
      await page.getByText('The loss of this program is not final yet.').waitFor()
    })
  })
})

describe('a payout that could not be delivered', () => {
  it('is collected to an address that is checked', async () => {
    await check('/account', {}, async (page) => {
      const to = page.getByRole('textbox', { name: 'Send it to' })
      await to.fill('0x12')
      await page.getByText('Enter an address: 0x and 40 hex digits.').waitFor()
      expect(await page.getByRole('button', { name: 'Collect', exact: true }).first().isDisabled()).toBe(true)
      await to.fill(ACCOUNT)
      await page.getByRole('button', { name: 'Collect', exact: true }).first().click()
      await page.getByRole('dialog').getByText('Sent to').waitFor()
    })
  })
})
