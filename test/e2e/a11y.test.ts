import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ApiMood, interceptApi } from '@/test/app/fixtures/interceptApi'
import { POOL } from '@/test/app/fixtures/market'
import { QUOTE } from '@/test/app/fixtures/quotes'
import { TREATY } from '@/test/app/fixtures/treaties'
import { visit } from '@/test/support/browser'
import { launchChromium } from '@/test/support/chromium'
import { FLAWLESS, lookEverywhere } from '@/test/support/lookEverywhere'
import { startWebAlone } from '@/test/support/startWebAlone'

/** Pages that show what the API answers. */
const VIEWS = {
  overview: '/',
  pools: '/pools',
  pool: `/pools/${POOL}`,
  covers: '/covers',
  cover: '/covers/1',
  venues: '/venues',
  venue: '/venues/replay-exchange',
  advice: '/venues/replay-exchange/advice',
  quote: `/account/quotes/${QUOTE}`,
  perils: '/risk/perils',
  reinsurance: '/reinsurance',
  treaty: `/reinsurance/${TREATY}`,
  governance: '/governance',
  proposal: '/governance/propose',
  reserves: '/verify',
} as const

/** Pages that don't ask it; the transaction's is in its failed state, as no chain answers. */
const OTHERS = {
  account: '/account',
  study: '/risk',
  transaction: `/tx/0x${'ab'.repeat(32)}`,
  'not found': '/nowhere',
} as const

/** What the browser says of answers that the test makes fail; the pages themselves must stay quiet. */
const PROVOKED = /Failed to load resource/

/** Words by which a view shows that it has come to its state. */
const SETTLED: Record<ApiMood, string> = {
  market: 'main h1, main [role=alert]',
  empty: 'main h1',
  failing: 'main [role=alert], main h1',
  pending: 'main [role=status], main h1',
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

/** Light and dark, wide and narrow, in one visit. */
async function check(path: string, mood: ApiMood) {
  const { context, page, complaints } = await visit(browser, { baseURL: web.url, ignore: PROVOKED })
  try {
    await interceptApi(page, mood)
    await page.goto(path, { waitUntil: 'domcontentloaded' })
    await page.waitForSelector(SETTLED[mood])
    // Charts and wallet come after the first paint.
    await page.waitForTimeout(mood === 'market' ? 900 : 400)
    expect({ ...(await lookEverywhere(page)), complaints }).toEqual({ ...FLAWLESS, complaints: [] })
  } finally {
    await context.close()
  }
}

describe.each(['market', 'empty', 'failing', 'pending'] as const)('with the API %s', (mood) => {
  it.each(Object.entries(VIEWS))('%s has no serious finding in any theme and width', async (_name, path) => {
    await check(path, mood)
  })
})

describe('whatever the API says', () => {
  it.each(Object.entries(OTHERS))('%s has no serious finding in any theme and width', async (_name, path) => {
    await check(path, 'market')
  })
})

describe('by keyboard', () => {
  it('the first stop skips to the content', async () => {
    const { context, page } = await visit(browser, { baseURL: web.url })
    await interceptApi(page, 'market')
    await page.goto('/')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to content')
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.activeElement?.id === 'main')
    await context.close()
  })
  it('a word of the field explains itself and closes with Escape', async () => {
    const { context, page } = await visit(browser, { baseURL: web.url })
    await interceptApi(page, 'market')
    await page.goto('/')
    await page.getByRole('button', { name: 'Utilisation' }).first().focus()
    await page.keyboard.press('Enter')
    await page.getByText('It never passes 100 %').waitFor()
    await page.keyboard.press('Escape')
    await page.getByText('It never passes 100 %').waitFor({ state: 'hidden' })
    await context.close()
  })
  it('the theme is kept over a reload, without a flash', async () => {
    const { context, page } = await visit(browser, { baseURL: web.url, theme: 'light' })
    await interceptApi(page, 'market')
    await page.goto('/')
    await page.getByRole('button', { name: 'Switch between light and dark' }).click()
    const html = await (await page.reload())?.text()
    expect(html).toContain('data-theme="dark"')
    await context.close()
  })
})

describe('a list longer than a page', () => {
  it('is gone through by keyboard, and the focus stays', async () => {
    const { context, page } = await visit(browser, { baseURL: web.url })
    await interceptApi(page, 'market')
    await page.goto('/covers')
    const next = page.getByRole('navigation', { name: 'Covers, page by page' }).getByRole('button', { name: 'Next' })
    await next.focus()
    await page.keyboard.press('Enter')
    await page.getByText('Page 2').waitFor()
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Next')
    await page.getByRole('button', { name: 'Previous' }).click()
    await page.getByText('Page 1').waitFor()
    await context.close()
  })
})

describe('when the API comes back', () => {
  it('a failed page recovers by itself', async () => {
    const { context, page } = await visit(browser, { baseURL: web.url, ignore: PROVOKED })
    await interceptApi(page, 'failing')
    await page.goto('/pools')
    await page.getByText('can’t be read right now').waitFor()
    await page.unrouteAll()
    await interceptApi(page, 'market')
    await page.getByRole('link', { name: 'Ballast Deficit Pool' }).waitFor({ timeout: 10_000 })
    await context.close()
  })
})
