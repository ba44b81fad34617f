/** Zoomed in: 640 px are a screen of 1280 px at 200 %, 320 × 256 px one of 1280 × 1024 at 400 %. */
import type { Page } from '@playwright/test'
import { banner, expect, familyOf, open, panel, test, trialCard } from './app.ts'
import { scrollsSideways } from './seeing.ts'
import { states, unfold } from './states.ts'

const SIZES = [
  [640, 512],
  [320, 256],
] as const

/** Of what has the focus, whether any part is in sight and not under something else. */
const focusInSight = (page: Page) =>
  page.evaluate(() => {
    const focused = document.activeElement
    if (!focused || focused === document.body) return true
    const target = focused.closest('label') ?? focused
    const { left, top, right, bottom } = target.getBoundingClientRect()
    const places = [0.1, 0.5, 0.9].flatMap((part) =>
      [0.1, 0.5, 0.9].map((other) => [left + (right - left) * part, top + (bottom - top) * other] as const),
    )
    return places.some(([x, y]) => {
      const there = document.elementFromPoint(x, y)
      return there !== null && (target.contains(there) || there.contains(target))
    })
  })

for (const [width, height] of SIZES) {
  test(`every state needs one direction of scrolling alone at ${width} × ${height} px`, async ({ page }) => {
    test.setTimeout(120_000)
    await page.setViewportSize({ width, height })
    await open(page, 'pump-it-fails')
    await expect(banner(page)).toContainText(familyOf('pump-it-fails'))
    for (const name of [/^Questions/, /^Criteria/, /^Facts/, /^Calendar/, /^Entered/, /^Save and share/]) {
      await panel(page, name).click()
      await unfold(page)
      expect.soft(await scrollsSideways(page), String(name)).toBe(false)
      // The fact sheet is a table: it scrolls in a frame of its own.
      const wide = await page.evaluate(() =>
        [...document.querySelectorAll('main *')]
          .filter((e) => !e.closest('.sheet-scroll, pre') && e.checkVisibility())
          .filter((e) => e.getBoundingClientRect().right > window.innerWidth + 1)
          .map((e) => `${e.tagName} ${e.className} ${e.textContent?.slice(0, 40)}`),
      )
      expect.soft(wide, `beyond the edge: ${name}`).toEqual([])
    }
  })

  test(`what has the focus is in sight at ${width} × ${height} px, also while a value is tried`, async ({
    page,
  }) => {
    test.setTimeout(120_000)
    await page.setViewportSize({ width, height })
    await states.find(({ name }) => name === 'what if')?.reach(page)
    await panel(page, /^Questions/).click()
    for (const key of ['Tab', 'Shift+Tab']) {
      for (let i = 0; i < 40; i += 1) {
        await page.keyboard.press(key)
        const hidden = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200))
        expect.soft(await focusInSight(page), `${key} ${i}: ${hidden}`).toBe(true)
      }
    }
  })
}

test('a trial that is chosen on a phone brings its criteria into sight', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await open(page, 'pump-it-fails')
  await trialCard(page, 'PUMP-IT').getByRole('button').click()
  await expect(panel(page, /^Criteria/)).toBeFocused()
  await expect(page.getByRole('heading', { name: 'Not met (1)' })).toBeInViewport()
  await expect(banner(page)).toBeInViewport()
})
