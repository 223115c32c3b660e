import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** Widths that must not scroll sideways besides the one in use: the narrowest phone and two tablets. */
const widths = [320, 768, 1024]

/** No rule of axe is broken and nothing sticks out at the side. */
export async function expectAccessible(page: Page): Promise<void> {
  await expectNothingSticksOut(page)
  await expectNoViolations(page, {})
}

/** The same in the dark, where nothing but colours is different. */
export async function expectAccessibleInTheDark(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  await expectReadableColors(page)
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
}

/** Every text stands out from what is behind it, in the colours in use. */
export async function expectReadableColors(page: Page): Promise<void> {
  await expectNoViolations(page, { runOnly: ['color-contrast', 'link-in-text-block'] })
}

export async function expectToFitTheNarrowestPhone(page: Page): Promise<void> {
  const usual = page.viewportSize()
  for (const width of widths) {
    await page.setViewportSize({ width, height: 720 })
    await expectNothingSticksOut(page)
  }
  if (usual) await page.setViewportSize(usual)
}

async function expectNoViolations(page: Page, rules: { runOnly?: string[] }): Promise<void> {
  // A document keeps axe until it is left; to hand it over again takes longer than most rules.
  const source = (await page.evaluate(() => 'axe' in window)) ? { axeSource: ';' } : {}
  // Mails stand in frames where no script runs, not even one that looks for mistakes.
  const options = { ...rules, resultTypes: ['violations' as const], iframes: false }
  const axe = new AxeBuilder({ page, ...source }).options(options)
  // The other mode opens a tab per run to join the results of frames.
  const { violations } = await axe.setLegacyMode().analyze()
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help}\n${target}\n${failureSummary}`),
  )
  expect(found, `on ${page.url()}`).toEqual([])
}

/** A page never scrolls sideways. Phones zoom out instead, so the window's own width says nothing. */
async function expectNothingSticksOut(page: Page): Promise<void> {
  const width = page.viewportSize()?.width ?? 0
  const needed = () => page.evaluate(() => document.documentElement.scrollWidth)
  await expect.poll(needed, { message: `width of ${page.url()}` }).toBeLessThanOrEqual(width)
}
