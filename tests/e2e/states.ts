/** Every state of the screen, each as the user gets there. */
import type { Page } from '@playwright/test'
import { answer } from './answering.ts'
import { expect, launch, open, panel, trialCard } from './app.ts'
import { newSandbox, openAs, serve } from './sandbox.ts'
import { openSaving, preview, save } from './saving.ts'

export type State = {
  readonly name: string
  /** Requests fail in it. */
  readonly failing?: boolean
  /** One thing in a place that is unfolded whole in another state. */
  readonly folded?: boolean
  readonly reach: (page: Page) => Promise<unknown>
}

const PATIENT = 'pump-it-fails'

/** Unfolds everything: axe does not look at what is hidden. */
export const unfold = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (const details of document.querySelectorAll('details')) details.open = true
    // What is rendered only when it is unfolded comes a moment later.
    await new Promise((done) => setTimeout(done, 100))
  })

const inPanel = (name: string, pattern: RegExp): State => ({
  name,
  reach: async (page) => {
    await open(page, 'dragon-fails')
    await panel(page, pattern).click()
  },
})

async function openPumpIt(page: Page): Promise<void> {
  await open(page, PATIENT)
  await trialCard(page, 'PUMP-IT').getByRole('button').click()
}

const platelets = (page: Page) => page.getByRole('article', { name: 'Platelets', exact: true })

/** The form with which a value of the chart is tried. */
async function openTrying(page: Page): Promise<void> {
  await openPumpIt(page)
  await platelets(page).getByRole('button', { name: 'Try a value Platelets' }).click()
}

async function tryValue(page: Page): Promise<void> {
  await openTrying(page)
  await platelets(page).getByRole('textbox', { name: 'Platelets?' }).fill('140')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'What if', exact: true })).toBeVisible()
}

const looking: readonly State[] = [
  inPanel('the questions', /^Questions/),
  inPanel('the criteria', /^Criteria/),
  inPanel('the calendar', /^Calendar/),
  inPanel('nothing entered', /^Entered/),
  inPanel('nothing to save', /^Save and share/),
  {
    name: 'the facts, one with its course',
    reach: async (page) => {
      await open(page, PATIENT)
      await panel(page, /^Facts/).click()
      const fact = page.getByRole('button', { name: 'Platelets', exact: true })
      await fact.click()
      await expect(page.getByRole('img', { name: /^Platelets: \d+ results/ })).toBeVisible()
      await fact.evaluate((button) => button.scrollIntoView({ block: 'center' }))
    },
  },
  {
    name: 'the calendar of another day',
    reach: async (page) => {
      await open(page, PATIENT)
      await panel(page, /^Calendar/).click()
      await page.getByLabel('If registration moves to').fill(`31-Dec-${new Date().getFullYear() + 1}`)
      await expect(page.getByText('To be repeated by then:')).toBeVisible()
    },
  },
  { name: 'a value that is about to be tried', folded: true, reach: openTrying },
  { name: 'what if', folded: true, reach: tryValue },
  {
    name: 'what if, where nothing is tried',
    reach: async (page) => {
      await tryValue(page)
      await panel(page, /^Save and share/).click()
    },
  },
]

const filling: readonly State[] = [
  {
    name: 'every question, with a list begun',
    reach: async (page) => {
      await open(page, 'empty-chart')
      await page.getByRole('button', { name: /^Show \d+ more/ }).click()
      await page.locator('[data-fact="priorMalignancies"]').getByRole('button', { name: 'Add one' }).click()
    },
  },
  {
    name: 'an answer, and the way back',
    reach: async (page) => {
      await open(page, 'dragon-fails')
      await answer(page, 'liverMetsPrimary', 'colorectal')
      await expect(page.getByRole('button', { name: /^Undo/ })).toBeVisible()
    },
  },
  {
    name: 'an entry that is being changed',
    reach: async (page) => {
      await open(page, 'dragon-fails')
      await answer(page, 'liverMetsPrimary', 'colorectal')
      await panel(page, /^Entered 1/).click()
      await page.getByRole('button', { name: /^Change/ }).click()
    },
  },
  {
    name: 'a correction that is questioned',
    folded: true,
    reach: async (page) => {
      await openPumpIt(page)
      await platelets(page).getByRole('button', { name: 'Correct Platelets' }).click()
      await platelets(page).getByRole('textbox', { name: 'Platelets?' }).fill('90000')
      await page.keyboard.press('Enter')
      await expect(platelets(page).getByRole('alert')).not.toBeEmpty()
    },
  },
]

const charts: readonly State[] = [
  { name: 'a patient who has died', reach: (page) => open(page, 'deceased') },
  { name: 'an empty chart', reach: (page) => open(page, 'empty-chart') },
  { name: 'a chart that contradicts itself', reach: (page) => open(page, 'conflicting') },
  {
    name: 'a chart that was not read completely',
    failing: true,
    reach: (page) => open(page, 'dragon-eligible', 'labs-forbidden', 'no-write-scopes'),
  },
  {
    name: 'entries that the browser does not keep',
    reach: async (page) => {
      await page.addInitScript(() => {
        const { setItem } = Storage.prototype
        Storage.prototype.setItem = function (key, value) {
          if (key.startsWith('trialside.answers')) throw new DOMException('blocked', 'QuotaExceededError')
          setItem.call(this, key, value)
        }
      })
      await open(page, PATIENT)
      await answer(page, 'liverMetsPrimary', 'colorectal')
      await expect(page.locator('.notice.warning')).toBeVisible()
    },
  },
]

const alone: readonly State[] = [
  {
    name: 'a sign-in that is going on',
    reach: async (page) => {
      // Never answered.
      await page.route('**/ehr/**/token', () => {})
      await launch(page, PATIENT)
      await expect(page.getByRole('heading', { name: 'Signing in to the EHR…' })).toBeVisible()
    },
  },
  {
    name: 'a chart that is being read',
    reach: async (page) => {
      await page.route('**/ehr/fhir/Observation?**', () => {})
      await launch(page, PATIENT)
      await expect(page.getByRole('row', { name: /^Conditions/ })).toBeVisible()
    },
  },
  {
    name: 'a sign-in that was refused',
    reach: async (page) => {
      await launch(page, PATIENT, 'auth-denied')
      await expect(page.getByRole('alert')).toBeVisible()
    },
  },
  {
    name: 'a session that has ended',
    failing: true,
    reach: async (page) => {
      await launch(page, PATIENT, 'token-expired', 'refresh-refused')
      await expect(page.getByRole('alert')).toBeVisible()
    },
  },
  {
    name: 'a chart that cannot be read',
    failing: true,
    reach: async (page) => {
      await launch(page, PATIENT, 'forbidden')
      await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible()
    },
  },
  {
    name: 'a launch that is forgotten',
    reach: async (page) => {
      await open(page, PATIENT)
      await page.evaluate(() => sessionStorage.clear())
      await page.reload()
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

const saving: readonly State[] = [
  {
    name: 'what will be written',
    reach: async (page) => {
      await serve(page.context(), newSandbox())
      await openAs(page, { patient: PATIENT })
      await answer(page, 'liverMetsPrimary', 'colorectal')
      await preview(page)
      await expect(page.getByRole('button', { name: /^Save for / })).toBeVisible()
    },
  },
  {
    name: 'what was written',
    reach: async (page) => {
      await serve(page.context(), newSandbox())
      await openAs(page, { patient: PATIENT })
      await answer(page, 'liverMetsPrimary', 'colorectal')
      await save(page)
      await expect(page.getByText(/^Saved and read back/)).toBeVisible()
    },
  },
  {
    name: 'an answer that two people changed, entries about to be discarded, a screening number missing',
    reach: async (page) => {
      await serve(page.context(), newSandbox())
      await openAs(page, { patient: PATIENT })
      await answer(page, 'liverMetsPrimary', 'other')
      const other = await page.context().newPage()
      await openAs(other, { patient: PATIENT, user: 'lindstrom' })
      await answer(other, 'liverMetsPrimary', 'colorectal')
      await save(other)
      await expect(other.getByText(/^Saved and read back/)).toBeVisible()
      await other.close()
      await openSaving(page)
      await page.getByRole('button', { name: 'Save to the EHR…' }).click()
      await expect(page.getByText(/changed by two people/)).toBeVisible()
      await page.getByRole('button', { name: /^Discard/ }).click()
      await page.getByRole('button', { name: /^Download screening-log/ }).click()
      await expect(page.getByText('Enter a screening number first')).toBeVisible()
    },
  },
]

export const states: readonly State[] = [...looking, ...filling, ...charts, ...alone, ...saving]
