import { answer } from './answering.ts'
import { expect, open, test } from './app.ts'
import { findings, smallTargets, takePictures } from './seeing.ts'
import { states, unfold } from './states.ts'

const THEMES = ['light', 'dark'] as const

for (const { name, failing = false, folded = false, reach } of states) {
  test.describe(name, () => {
    test.use({ failingRequests: failing })

    test('is fit to be seen and used, in both themes and both languages', async ({ page }, info) => {
      test.setTimeout(180_000)
      await page.setViewportSize({ width: 800, height: 900 })
      await reach(page)
      expect.soft(await takePictures(page, info), 'widths at which the page scrolls sideways').toEqual([])
      await page.setViewportSize({ width: 800, height: 900 })
      for (const language of ['en', 'nl']) {
        await page.getByRole('combobox', { name: /^(Language|Taal)$/ }).selectOption(language)
        await expect(page.locator('html')).toHaveAttribute('lang', language)
        if (!folded) await unfold(page)
        for (const colorScheme of THEMES) {
          await page.emulateMedia({ colorScheme })
          expect.soft(await findings(page), `axe: ${language}, ${colorScheme}`).toEqual([])
        }
        expect.soft(await smallTargets(page), `controls that are too small: ${language}`).toEqual([])
      }
    })
  })
}

for (const locale of ['en-GB', 'nl-NL']) {
  test(`axe finds nothing on the launch page, ${locale}`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ locale })
    const page = await context.newPage()
    for (const query of ['', '?iss=https%3A%2F%2Fehr.invalid%2Ffhir&launch=1']) {
      await page.goto(`${baseURL}/launch.html${query}`)
      await expect(page.getByRole('alert')).toBeVisible()
      for (const colorScheme of THEMES) {
        await page.emulateMedia({ colorScheme })
        expect(await findings(page), `${query} ${colorScheme}`).toEqual([])
      }
    }
    await context.close()
  })
}

test('an answer leaves the focus and everything above it where they were', async ({ page }) => {
  await open(page, 'dragon-fails')
  const card = page.locator('[data-fact="ecog"], [data-fact="liverResectability"]').first()
  const radio = card.getByRole('radio').first()
  await radio.scrollIntoViewIfNeeded()
  const before = await radio.boundingBox()
  await radio.focus()
  await page.keyboard.press('Space')
  await expect(card.getByText('Entered:')).toBeVisible()
  await expect(radio).toBeFocused()
  expect((await radio.boundingBox())?.y).toBe(before?.y)
})

test('changed verdicts are told once, politely', async ({ page }) => {
  await open(page, 'dragon-eligible')
  await expect(page.locator('[aria-live="polite"]')).toHaveCount(1)
  await answer(page, 'liverMetsPrimary', 'pdac')
  await expect(page.getByRole('status')).toContainText('DRAGON 1: Does not meet:')
})
