import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, launch, open, panel, test, trialCard } from './app.ts'

/** What axe finds, one line for each place. */
async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

/** Unfolds everything: axe does not look at what is hidden. */
const unfold = (page: Page) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
  })

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [800, 1280]) {
    test(`axe finds nothing on the screen, ${colorScheme}, ${width} px wide`, async ({ page }) => {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: 900 })
      await open(page, 'dragon-fails')
      for (const place of [/^Questions/, /^Criteria/, /^Entered/]) {
        await panel(page, place).click()
        await unfold(page)
        expect.soft(await findings(page), String(place)).toEqual([])
      }
      const scrolls = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
      expect(scrolls, 'the page scrolls sideways').toBe(false)
    })
  }
}

test('axe finds nothing on the pages of errors', async ({ page }) => {
  await page.goto('/launch.html')
  await expect(page.getByRole('alert')).toBeVisible()
  expect(await findings(page)).toEqual([])
  await launch(page, 'dragon-eligible', 'auth-denied')
  await expect(page.getByRole('heading', { name: 'The EHR did not authorise the app.' })).toBeVisible()
  expect(await findings(page)).toEqual([])
})

test('works in Dutch', async ({ page }) => {
  await open(page, 'dragon-eligible')
  await page.getByLabel('Language').selectOption({ label: 'Nederlands' })
  await expect(page.locator('html')).toHaveAttribute('lang', 'nl')
  expect(await findings(page)).toEqual([])
})

test('can be used with the keyboard alone', async ({ page }) => {
  await open(page, 'dragon-eligible')
  const button = trialCard(page, 'PUMP-IT').getByRole('button')
  for (let i = 0; i < 40 && !(await button.evaluate((one) => one === document.activeElement)); i++) {
    await page.keyboard.press('Tab')
  }
  await expect(button).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(panel(page, /^Criteria/)).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByRole('region', { name: 'Criteria of PUMP-IT' })).toBeVisible()
})
