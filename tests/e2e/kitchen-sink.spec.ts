import { expectAccessible } from '@/tests/support/axe'
import { expect, test } from '@/tests/support/journey'
import { goTo } from '@/tests/support/pages'

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every component in ${colorScheme}, as a picture`, async ({ page }, info) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await goTo(page, '/kitchen-sink')
    await expect(page.getByRole('heading', { name: 'Kitchen sink' })).toBeVisible()
    await expectAccessible(page)
    const path = info.outputPath(`kitchen-sink-${info.project.name}-${colorScheme}.png`)
    await page.screenshot({ path, fullPage: true })
    await info.attach('kitchen sink', { path, contentType: 'image/png' })
  })
}
