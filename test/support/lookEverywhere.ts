import type { Page } from 'playwright-core'
import { seriousViolations, VIEWPORTS } from '@/test/support/browser'

/** Nothing to complain of in any theme and width. */
export const FLAWLESS = { light: [], dark: [], narrow: [], overflow: 0 }

/** Light and dark, wide and narrow, as the page stands: a theme changes colours and nothing else. */
export async function lookEverywhere(page: Page) {
  const light = await seriousViolations(page)
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  const dark = await seriousViolations(page, ['color-contrast'])
  await page.setViewportSize(VIEWPORTS.narrow)
  const narrow = await seriousViolations(page)
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  return { light, dark, narrow, overflow: Math.max(0, overflow) }
}
