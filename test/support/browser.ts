import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { injectWallet, type Wallet } from '@/test/support/injectWallet'

export type Theme = 'light' | 'dark'

export const VIEWPORTS = { wide: { width: 1440, height: 900 }, narrow: { width: 390, height: 844 } } as const

export type Visit = {
  context: BrowserContext
  page: Page
  /** Everything the page complained of: console errors, uncaught exceptions, responses of 500 and above. */
  complaints: string[]
}

type Options = {
  theme?: Theme
  viewport?: keyof typeof VIEWPORTS
  /** Gives the page a wallet. */
  wallet?: Wallet
  baseURL?: string
  /** Complaints that the test provokes on purpose, such as a failing API. */
  ignore?: RegExp
}

/** A fresh page with its complaints collected, in one theme and size, with a wallet if asked for. */
export async function visit(browser: Browser, options: Options = {}): Promise<Visit> {
  const { theme = 'light', viewport = 'wide', wallet, baseURL, ignore } = options
  const context = await browser.newContext({
    viewport: VIEWPORTS[viewport],
    colorScheme: theme,
    baseURL,
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  const page = await context.newPage()
  const complaints: string[] = []
  const complain = (text: string) => {
    if (!ignore?.test(text)) complaints.push(text)
  }
  page.on('console', (message) => {
    if (message.type() === 'error') complain(`console: ${message.text()} (${message.location().url})`)
  })
  page.on('pageerror', (error) => complain(`uncaught: ${error.message}`))
  if (wallet) await injectWallet(page, wallet)
  return { context, page, complaints }
}

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * Violations that axe calls serious or critical, one line each with the elements.
 * @param rules only these, where the rest can't have changed since the last look
 */
export async function seriousViolations(page: Page, rules?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page })
  const { violations } = await (rules ? axe.withRules(rules) : axe.withTags(TAGS)).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`)
}
