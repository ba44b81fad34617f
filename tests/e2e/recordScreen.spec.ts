/** The panel that saves and shares: to look at, with the keyboard, in a frame. */
import { readFileSync } from 'node:fs'
import { answer } from './answering.ts'
import { expect, panel, test } from './app.ts'
import { newSandbox, openAs, savedAnswers, serve } from './sandbox.ts'
import { openSaving, preview } from './saving.ts'

const patient = 'pump-it-fails'

test('saving works with the keyboard alone', async ({ context, page }) => {
  const ehr = newSandbox()
  await serve(context, ehr)
  await openAs(page, { patient })
  await answer(page, 'liverMetsPrimary', 'colorectal')
  const tab = panel(page, /^Save and share/)
  await panel(page, /^Questions/).focus()
  for (let i = 0; i < 6 && !(await tab.evaluate((one) => one === document.activeElement)); i++)
    await page.keyboard.press('ArrowRight')
  await expect(tab).toBeFocused()
  const reach = async (name: RegExp) => {
    const button = page.getByRole('button', { name })
    await expect(button).toBeVisible()
    for (let i = 0; i < 12 && !(await button.evaluate((one) => one === document.activeElement)); i++)
      await page.keyboard.press('Tab')
    await expect(button).toBeFocused()
    await page.keyboard.press('Enter')
  }
  await reach(/^Save to the EHR…/)
  await expect(page.getByRole('heading', { name: 'This will be written to Sandbox EHR' })).toBeFocused()
  await reach(/^Save for Truus van Elzakker, born /)
  await expect(page.getByText(/^Saved and read back/)).toBeVisible()
  expect(savedAnswers(ehr, patient)).toHaveLength(1)
})

test('the preview says what, for whom and by whom, and not saving writes nothing', async ({
  context,
  page,
}) => {
  const ehr = newSandbox()
  await serve(context, ehr)
  await openAs(page, { patient })
  await answer(page, 'liverMetsPrimary', 'colorectal')
  await preview(page)
  const shown = page.getByRole('region', { name: 'This will be written to Sandbox EHR' })
  await expect(shown).toContainText('Truus van Elzakker, born')
  await expect(shown).toContainText('Dr. Marieke van der Veen')
  await expect(shown).toContainText('Primary of the liver metastases: colorectal cancer')
  await shown.getByText('As FHIR').click()
  await expect(shown.locator('pre')).toContainText('"linkId": "liverMetsPrimary"')
  await page.getByRole('button', { name: 'Do not save' }).click()
  expect(savedAnswers(ehr, patient)).toEqual([])
})

test('entries outlive a reload, and are gone once they are discarded', async ({ context, page }) => {
  await serve(context, newSandbox())
  await openAs(page, { patient })
  await answer(page, 'liverMetsPrimary', 'colorectal')
  await page.reload()
  await openSaving(page)
  await expect(page.getByText('1 entry is not saved yet.')).toBeVisible()
  await page.getByRole('button', { name: 'Discard 1 entry…' }).click()
  await page.getByRole('button', { name: 'Keep', exact: true }).click()
  await expect(page.getByText('1 entry is not saved yet.')).toBeVisible()
  await page.getByRole('button', { name: 'Discard 1 entry…' }).click()
  await page.getByRole('button', { name: 'Discard', exact: true }).click()
  await expect(page.getByText('Nothing waits to be saved.')).toBeVisible()
  await page.reload()
  await expect(panel(page, /^Entered 0/)).toBeVisible()
})

test('the summary is copied and downloaded, and no file names the patient', async ({ context, page }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await serve(context, newSandbox())
  await openAs(page, { patient })
  await openSaving(page)
  await page.getByRole('button', { name: 'Copy as text' }).click()
  await expect(page.getByText('Copied. Paste it into the note.')).toBeVisible()
  const text = await page.evaluate(() => navigator.clipboard.readText())
  expect(text).toContain('Truus van Elzakker')
  expect(text).toContain('Platelets: 98 ×10⁹/L')

  const [fhir] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download as FHIR' }).click(),
  ])
  expect(fhir.suggestedFilename()).toBe('trialside-summary.json')
  const bundle: fhir4.Bundle = JSON.parse(readFileSync(await fhir.path(), 'utf8'))
  expect(bundle.entry?.[0]?.resource?.resourceType).toBe('Composition')

  await page.getByLabel('Screening number').fill('AM-211388')
  await page.getByRole('button', { name: /^Download screening-log/ }).click()
  await expect(page.getByRole('alert')).toContainText('holds the patient’s name, number or birth date')
  await page.getByRole('button', { name: 'Make one up' }).click()
  const number = await page.getByLabel('Screening number').inputValue()
  const [log] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /^Download screening-log/ }).click(),
  ])
  const lines = readFileSync(await log.path(), 'utf8')
  expect(lines).toContain(`"${number}","pump-it","not met","PIT-I13c"`)
  expect(lines).not.toMatch(/Truus|Elzakker|AM-211388|pump-it-fails/)
})

test('in a frame that forbids copying and downloads the text is offered to select', async ({
  context,
  page,
}) => {
  await serve(context, newSandbox())
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new DOMException('blocked', 'NotAllowedError')) },
    })
  })
  await page.route('**/frame.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="en"><title>EHR</title><iframe title="app" width="1000" height="800"
        src="/ehr/launch?patient=${patient}"></iframe></html>`,
    }),
  )
  await page.goto('/frame.html')
  const app = page.frameLocator('iframe')
  await app.getByRole('tab', { name: /^Save and share/ }).click({ timeout: 30_000 })
  await app.getByRole('button', { name: 'Copy as text' }).click()
  await expect(app.getByText(/does not allow copying/)).toBeVisible()
  const area = app.getByLabel('Text to select and copy')
  await expect(area).toBeFocused()
  await expect(area).toHaveValue(/Truus van Elzakker/)
  await app.getByRole('button', { name: 'Download as FHIR' }).click()
  await expect(app.getByText(/If nothing arrives, the EHR’s frame does not allow downloads/)).toBeVisible()
  await expect(area).toHaveValue(/"resourceType": "Bundle"/)
})

test('all of it is there in Dutch', async ({ context, page }) => {
  await serve(context, newSandbox())
  await openAs(page, { patient })
  await answer(page, 'liverMetsPrimary', 'colorectal')
  await page.getByLabel('Language').selectOption({ label: 'Nederlands' })
  await panel(page, /^Opslaan en delen/).click()
  await page.getByRole('button', { name: 'Opslaan in het EPD…' }).click()
  await page.getByRole('button', { name: /^Opslaan voor Truus van Elzakker/ }).click()
  await expect(page.getByText(/^Opgeslagen en teruggelezen/)).toBeVisible()
  const text = await page.getByRole('main').textContent()
  expect(text).not.toMatch(/\b(save|saved|answers|download as|print)\b/i)
})
