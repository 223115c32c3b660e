import { expectAccessible, expectReadableColors } from '@/tests/support/axe'
import { expect, test } from '@/tests/support/journey'
import { goTo } from '@/tests/support/pages'

// What the dark changes is colours.
const checkOf = { light: expectAccessible, dark: expectReadableColors }

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every component in ${colorScheme}, as a picture`, async ({ page }, info) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await goTo(page, '/kitchen-sink')
    await expect(page.getByRole('heading', { name: 'Kitchen sink' })).toBeVisible()
    await checkOf[colorScheme](page)
    const path = info.outputPath(`kitchen-sink-${info.project.name}-${colorScheme}.png`)
    await page.screenshot({ path, fullPage: true })
    await info.attach('kitchen sink', { path, contentType: 'image/png' })
  })
}

const frames = [
  { name: 'list', path: '/kitchen-sink/list?open=0042', heading: 'Invoices' },
  { name: 'dashboard', path: '/kitchen-sink/dashboard', heading: 'Good morning, Maya' },
]

for (const { name, path, heading } of frames)
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`a made-up ${name} in ${colorScheme}, as a picture`, async ({ page }, info) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      // A phone shows an open row as a page of its own.
      await goTo(page, info.project.name.includes('phone') ? path.replace(/\?.*/, '') : path)
      await expect(page.getByRole('heading', { name: heading })).toBeVisible()
      await checkOf[colorScheme](page)
      const picture = info.outputPath(`${name}-${info.project.name}-${colorScheme}.png`)
      await page.screenshot({ path: picture })
      await info.attach(name, { path: picture, contentType: 'image/png' })
    })
  }
