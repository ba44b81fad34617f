/** What can be found wrong with a page as it stands, and its pictures. */
import AxeBuilder from '@axe-core/playwright'
import type { Page, TestInfo } from '@playwright/test'

/** What axe finds, one line for each place. */
export async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    // The other mode opens a page for each run, to gather from frames: there are none.
    .setLegacyMode(true)
    // Off unless asked for: controls of 24 px (WCAG 2.2, 2.5.8).
    .options({ resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } })
    .analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

/** What can be pressed or filled in and is not 24 px wide and high, with its label; a link in a line of text may be lower. */
export const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('a[href], button, summary, input, select, textarea, [tabindex="0"]')]
      .filter((target) => target.checkVisibility({ visibilityProperty: true }))
      .filter((target) => !(target.matches('a') && target.parentElement?.matches('p, li, dd')))
      .flatMap((target) => {
        const label = target.closest('label') ?? target
        const { width, height } = label.getBoundingClientRect()
        const size = `${Math.round(width * 10) / 10} × ${Math.round(height * 10) / 10}`
        return height < 24 || width < 24 ? [`${size}: ${label.outerHTML.slice(0, 120)}`] : []
      }),
  )

export const scrollsSideways = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)

/** A phone, a frame in an EHR, a tab, a large screen. */
const SIZES = [
  [390, 844],
  [800, 900],
  [1280, 900],
  [1600, 1000],
] as const

/**
 * Takes pictures in every size and both themes, to be looked at.
 * @returns the widths at which the page scrolls sideways
 */
export async function takePictures(page: Page, info: TestInfo): Promise<number[]> {
  const wrong: number[] = []
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height })
    if (await scrollsSideways(page)) wrong.push(width)
    // On a phone the place that this is about stands below the trials.
    await page.evaluate(() => document.querySelector('#root:not(:has(.what-if)) .panels')?.scrollIntoView())
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await page.screenshot({ path: info.outputPath(`${width}-${colorScheme}.png`) })
    }
  }
  return wrong
}
