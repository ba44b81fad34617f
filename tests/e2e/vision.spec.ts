/** For those who see other colours, or want their own, or less motion. */
import type { Locator } from '@playwright/test'
import { expect, open, panel, test, trialCard } from './app.ts'

const DEFICIENCIES = ['achromatopsia', 'deuteranopia', 'protanopia', 'tritanopia'] as const
const WORDS = { satisfied: /^Met$/, failed: /^Not met$/, unknown: /^Open$/ }

const style = (of: Locator, property: string) =>
  of.evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property)

test('every status has a word and an icon of its own, and every mark of a course a shape', async ({
  page,
}, info) => {
  await page.setViewportSize({ width: 1280, height: 1000 })
  await open(page, 'pump-it-fails')
  await trialCard(page, 'PUMP-IT').getByRole('button').click()
  await page.getByText(/^Met \(\d+\)$/).click()
  const outlines: string[] = []
  for (const [look, words] of Object.entries(WORDS)) {
    const statuses = page.locator(`.criterion.${look} > header .status`)
    await expect(statuses.first()).toBeVisible()
    for (const text of await statuses.allTextContents()) expect(text.trim()).toMatch(words)
    const drawn = await statuses.locator('path').evaluateAll((all) => all.map((p) => p.getAttribute('d')))
    expect(drawn).toHaveLength(await statuses.count())
    expect(new Set(drawn).size).toBe(1)
    outlines.push(String(drawn[0]))
  }
  expect(new Set(outlines).size).toBe(outlines.length)
  // Those of the legend: a ring, or a shape; lines differ by weight and dash.
  const marks = await page
    .locator('.course-legend .result')
    .evaluateAll((all) => all.map((mark) => mark.innerHTML.replace(/ class="[^"]*"/g, '')))
  expect(marks.length).toBeGreaterThan(3)
  expect(new Set(marks).size).toBe(marks.length)

  const session = await page.context().newCDPSession(page)
  for (const type of DEFICIENCIES) {
    await session.send('Emulation.setEmulatedVisionDeficiency', { type })
    await page.screenshot({ path: info.outputPath(`${type}.png`) })
  }
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`with the few colours of the user everything can still be told, ${colorScheme}`, async ({
    page,
  }, info) => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme })
    await open(page, 'pump-it-fails')
    const suggestion = page.locator('.suggestion').first()
    expect(await style(suggestion, 'border-top-style')).toBe('solid')
    await page.screenshot({ path: info.outputPath('questions.png') })
    const trial = (name: string) => style(trialCard(page, name), 'border-left-color')
    await trialCard(page, 'PUMP-IT').getByRole('button').click()
    expect(await trial('PUMP-IT')).not.toBe(await trial('PUMP-III'))
    // What was focused or hovered a moment ago is still on its way to its colour.
    const line = (name: RegExp) => () => style(panel(page, name), 'border-bottom-color')
    const ground = await style(page.locator('body'), 'background-color')
    await expect.poll(line(/^Criteria/)).not.toBe(ground)
    await expect.poll(line(/^Facts/)).toBe(ground)
    const icon = page.locator('.criterion.failed > header .icon')
    expect(await style(icon, 'stroke')).not.toBe(ground)
    expect(await style(page.locator('.criterion.failed'), 'border-left-style')).toBe('solid')
    await page.screenshot({ path: info.outputPath('criteria.png') })
    await panel(page, /^Calendar/).click()
    const dots = await page
      .locator('.days > li')
      .evaluateAll((days) => days.map((day) => getComputedStyle(day, '::before').backgroundColor))
    expect(dots.length).toBeGreaterThan(1)
    expect(dots[0]).not.toBe(dots[1])
    await page.screenshot({ path: info.outputPath('calendar.png') })
  })
}

test('nothing moves for those who want less motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await open(page, 'dragon-eligible')
  const moving = await page.evaluate(
    () =>
      [...document.querySelectorAll('*')].filter((element) => {
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element)
        return transitionDuration !== '0s' || animationName !== 'none' || scrollBehavior !== 'auto'
      }).length,
  )
  expect(moving).toBe(0)
})
