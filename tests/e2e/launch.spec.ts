import { answer } from './answering.ts'
import { banner, expect, familyOf, open, test, trialCard } from './app.ts'

test('is launched from the EHR, reads the chart, asks, and keeps what was answered', async ({ page }) => {
  await page.goto('/ehr/')
  await page
    .getByRole('button', { name: new RegExp(`^Launch with .*${familyOf('dragon-eligible')}`) })
    .click()
  await expect(banner(page)).toContainText(familyOf('dragon-eligible'))
  await expect(page.getByText(/^Chart read at .*read completely$/)).toBeVisible()
  await expect(trialCard(page, 'DRAGON 1')).toContainText('still needed')

  await answer(page, 'liverMetsPrimary', 'pdac')
  await expect(trialCard(page, 'DRAGON 1')).toContainText('Does not meet the criteria')
  await expect(page.getByRole('status')).toContainText('DRAGON 1: Does not meet the criteria')

  await page.reload()
  await expect(trialCard(page, 'DRAGON 1')).toContainText('Does not meet the criteria')
  await page.getByText('Entered (1)').click()
  await expect(page.getByText('Answered').first()).toBeVisible()

  await page.getByRole('button', { name: 'Take back' }).first().click()
  await expect(trialCard(page, 'DRAGON 1')).toContainText('still needed')
})

test('finds the answers again when it is launched anew for the same patient', async ({ page }) => {
  await open(page, 'dragon-eligible')
  await answer(page, 'liverMetsPrimary', 'pdac')
  await open(page, 'pdac-eligible')
  await expect(page.getByText('Entered (0)')).toBeVisible()
  await open(page, 'dragon-eligible')
  await expect(page.getByText('Entered (1)')).toBeVisible()
})

test('keeps each tab with its own patient', async ({ page, context }) => {
  const [a, b] = ['dragon-eligible', 'pdac-eligible']
  await open(page, a)
  // A tab that is opened by a page inherits what that page has stored.
  const [opened] = await Promise.all([
    context.waitForEvent('page'),
    page.evaluate((url) => void window.open(url), `/ehr/launch?patient=${b}`),
  ])
  const fresh = await context.newPage()
  await open(fresh, b)
  for (const other of [opened, fresh]) await expect(banner(other)).toContainText(familyOf(b))

  await page.reload()
  await expect(banner(page)).toContainText(familyOf(a))
  await expect(page.getByText(familyOf(b))).toHaveCount(0)
  for (const other of [opened, fresh]) {
    await other.reload()
    await expect(banner(other)).toContainText(familyOf(b))
  }
})

test('lets the patient be picked when it is opened outside the EHR', async ({ page, baseURL }) => {
  await page.goto(`/launch.html?iss=${encodeURIComponent(`${baseURL}/ehr/fhir`)}`)
  await page.getByRole('button', { name: new RegExp(familyOf('pump-it-eligible')) }).click()
  await expect(banner(page)).toContainText(familyOf('pump-it-eligible'))
})

test('leaves no trace of the patient in the address and in what outlives the tab', async ({
  page,
  context,
}) => {
  await open(page, 'dragon-eligible')
  await answer(page, 'liverMetsPrimary', 'colorectal')
  const traces = [
    page.url(),
    await page.title(),
    JSON.stringify(await page.evaluate(() => ({ ...localStorage }))),
    JSON.stringify(await context.cookies()),
    JSON.stringify(await page.evaluate(() => indexedDB.databases())),
    JSON.stringify(await page.evaluate(() => caches.keys())),
  ]
  for (const trace of traces) {
    expect(trace).not.toMatch(new RegExp(`dragon-eligible|${familyOf('dragon-eligible')}|colorectal`, 'i'))
  }
  expect(await page.evaluate(() => localStorage.length)).toBe(0)
})
