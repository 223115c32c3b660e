import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** Widths that must not scroll sideways besides the one in use: the narrowest phone and two tablets. */
const widths = [320, 768, 1024]

/** No rule of axe is broken and nothing sticks out at the side. */
export async function expectAccessible(page: Page): Promise<void> {
  await expectNothingSticksOut(page)
  const { violations } = await new AxeBuilder({ page }).analyze()
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help}\n${target}\n${failureSummary}`),
  )
  expect(found, `on ${page.url()}`).toEqual([])
}

/** The same in the dark. */
export async function expectAccessibleInTheDark(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  await expectAccessible(page)
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
}

export async function expectToFitTheNarrowestPhone(page: Page): Promise<void> {
  const usual = page.viewportSize()
  for (const width of widths) {
    await page.setViewportSize({ width, height: 720 })
    await expectNothingSticksOut(page)
  }
  if (usual) await page.setViewportSize(usual)
}

/** A page never scrolls sideways. Phones zoom out instead, so the window's own width says nothing. */
async function expectNothingSticksOut(page: Page): Promise<void> {
  const width = page.viewportSize()?.width ?? 0
  const needed = () => page.evaluate(() => document.documentElement.scrollWidth)
  await expect.poll(needed, { message: `width of ${page.url()}` }).toBeLessThanOrEqual(width)
}
