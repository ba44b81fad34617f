/** The steps of saving, as a user takes them. */
import type { Locator, Page } from '@playwright/test'
import { panel } from './app.ts'

export const openSaving = (page: Page): Promise<void> => panel(page, /^Save and share/).click()

/** What waits, and what came of saving. */
export const saving = (page: Page): Locator => page.getByRole('region', { name: 'Saving to the EHR' })

/** From the entries to the preview. */
export async function preview(page: Page): Promise<void> {
  await openSaving(page)
  await page.getByRole('button', { name: 'Save to the EHR…' }).click()
}

/** And on to what comes of it. */
export async function save(page: Page): Promise<void> {
  await preview(page)
  await page.getByRole('button', { name: /^Save for / }).click()
}

/** Whether this tab still keeps entries. */
export const keepsEntries = (page: Page): Promise<boolean> =>
  page.evaluate(() => Object.keys(sessionStorage).some((key) => key.startsWith('trialside.answers')))
