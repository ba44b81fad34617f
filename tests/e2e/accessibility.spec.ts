import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { answer } from './answering.ts'
import { banner, expect, familyOf, launch, open, panel, test, trialCard } from './app.ts'

/** What axe finds, one line for each place. */
async function findings(page: Page, colorScheme: 'light' | 'dark'): Promise<string[]> {
  await page.emulateMedia({ colorScheme })
  const { violations } = await new AxeBuilder({ page })
    // Off unless asked for: controls of 24 px (WCAG 2.2, 2.5.8).
    .options({ rules: { 'target-size': { enabled: true } } })
    .analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

/** Unfolds everything: axe does not look at what is hidden. */
const unfold = (page: Page) =>
  page.evaluate(async () => {
    for (const details of document.querySelectorAll('details')) details.open = true
    // What is rendered only when it is unfolded comes a moment later.
    await new Promise((done) => setTimeout(done, 100))
  })

const inDutch = (page: Page) => page.getByRole('combobox', { name: /^(Language|Taal)$/ }).selectOption('nl')

type State = { name: string; failing?: boolean; reach: (page: Page) => Promise<unknown> }

const inPanel = (name: RegExp, patient = 'dragon-fails'): State => ({
  name: `the panel ${name.source}`,
  reach: async (page) => {
    await open(page, patient)
    await panel(page, name).click()
  },
})

/** Every state of the screen, each as the user gets there. */
const states: readonly State[] = [
  inPanel(/^Questions/),
  inPanel(/^Criteria/),
  inPanel(/^Facts/),
  inPanel(/^Calendar/),
  inPanel(/^Entered/),
  inPanel(/^Save and share/),
  {
    name: 'an answer, and the way back',
    reach: async (page) => {
      await open(page, 'dragon-fails')
      await answer(page, 'liverMetsPrimary', 'colorectal')
      await expect(page.getByRole('button', { name: /^Undo/ })).toBeVisible()
    },
  },
  {
    name: 'a correction that is questioned',
    reach: async (page) => {
      await open(page, 'pump-it-fails')
      await trialCard(page, 'PUMP-IT').getByRole('button').click()
      await unfold(page)
      await page
        .getByRole('button', { name: /^Correct / })
        .first()
        .click()
      await page.getByRole('button', { name: 'Save', exact: true }).first().click()
    },
  },
  {
    name: 'a value that is tried',
    reach: async (page) => {
      await open(page, 'pump-it-fails')
      await trialCard(page, 'PUMP-IT').getByRole('button').click()
      await unfold(page)
      await page
        .getByRole('button', { name: /^Try a value/ })
        .first()
        .click()
    },
  },
  { name: 'a patient who has died', reach: (page) => open(page, 'deceased') },
  { name: 'an empty chart', reach: (page) => open(page, 'empty-chart') },
  {
    name: 'a chart that was not read completely',
    failing: true,
    reach: (page) => open(page, 'dragon-eligible', 'labs-forbidden'),
  },
  {
    name: 'a chart that is being read',
    reach: async (page) => {
      await launch(page, 'dragon-eligible', 'slow')
      await expect(page.getByRole('heading', { name: 'Reading the chart' })).toBeVisible()
    },
  },
  {
    name: 'a sign-in that was refused',
    reach: async (page) => {
      await launch(page, 'dragon-eligible', 'auth-denied')
      await expect(page.getByRole('alert')).toBeVisible()
    },
  },
  {
    name: 'a session that has ended',
    failing: true,
    reach: async (page) => {
      await launch(page, 'dragon-eligible', 'token-expired', 'refresh-refused')
      await expect(page.getByRole('alert')).toBeVisible()
    },
  },
  {
    name: 'no patient',
    reach: async (page) => {
      await page.goto('/')
      await expect(page.getByRole('link', { name: 'Open the sandbox EHR' })).toBeVisible()
    },
  },
]

for (const { name, failing = false, reach } of states) {
  test.describe(name, () => {
    test.use({ failingRequests: failing })

    // No finding depends on theme and language together: two runs see what four would.
    test('axe finds nothing, in both themes and both languages', async ({ page }) => {
      test.setTimeout(180_000)
      await page.setViewportSize({ width: 800, height: 900 })
      await reach(page)
      await unfold(page)
      expect.soft(await findings(page, 'light'), 'English, light').toEqual([])
      await inDutch(page)
      await expect(page.locator('html')).toHaveAttribute('lang', 'nl')
      await unfold(page)
      expect.soft(await findings(page, 'dark'), 'Dutch, dark').toEqual([])
      const scrolls = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
      expect(scrolls, 'the page scrolls sideways').toBe(false)
    })
  })
}

for (const locale of ['en-GB', 'nl-NL']) {
  test(`axe finds nothing on the launch page, ${locale}`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ locale })
    const page = await context.newPage()
    await page.goto(`${baseURL}/launch.html`)
    await expect(page.getByRole('alert')).toBeVisible()
    for (const theme of ['light', 'dark'] as const) expect(await findings(page, theme)).toEqual([])
    await context.close()
  })
}

/** 320 px is a screen of 1280 px at 400 %, 640 px one at 200 %. */
for (const width of [320, 640]) {
  test(`needs no scrolling sideways at ${width} px, and covers nothing`, async ({ page }) => {
    await page.setViewportSize({ width, height: 450 })
    await open(page, 'dragon-fails')
    await expect(banner(page)).toContainText(familyOf('dragon-fails'))
    for (const name of [/^Questions/, /^Criteria/, /^Entered/]) {
      await panel(page, name).click()
      await unfold(page)
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect.soft(over, String(name)).toBeLessThanOrEqual(0)
    }
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

test('nothing moves for those who want less motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await open(page, 'dragon-eligible')
  const moving = await page.evaluate(
    () =>
      [...document.querySelectorAll('*')].filter((element) => {
        const { transitionDuration, animationName } = getComputedStyle(element)
        return transitionDuration !== '0s' || animationName !== 'none'
      }).length,
  )
  expect(moving).toBe(0)
})
