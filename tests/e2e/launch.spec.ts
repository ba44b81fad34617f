import { answer } from './answering.ts'
import { banner, expect, familyOf, open, panel, test, trialCard } from './app.ts'

const dragon = 'DRAGON 1'

test('is launched from the EHR, reads the chart, asks, and keeps what was answered', async ({ page }) => {
  await page.goto('/ehr/')
  await page
    .getByRole('button', { name: new RegExp(`^Launch with .*${familyOf('dragon-eligible')}`) })
    .click()
  await expect(banner(page)).toContainText(familyOf('dragon-eligible'))
  await expect(page.getByText(/^Chart read .*all read$/)).toBeVisible()
  await expect(trialCard(page, dragon)).toContainText(/Open: \d+ answers needed/)

  await answer(page, 'liverMetsPrimary', 'pdac')
  await expect(trialCard(page, dragon)).toContainText('Does not meet:')
  await expect(page.getByRole('status')).toContainText(`${dragon}: Does not meet:`)

  await page.reload()
  await expect(trialCard(page, dragon)).toContainText('Does not meet:')
  await panel(page, /^Entered 1$/).click()
  const entered = page.getByRole('region', { name: 'Entered' })
  await expect(entered).toContainText('by Dr')

  await entered.getByRole('button', { name: /^Take back/ }).click()
  await expect(trialCard(page, dragon)).toContainText(/Open: \d+ answers needed/)
  await expect(panel(page, /^Entered 0$/)).toBeVisible()
})

test('finds the answers again when it is launched anew for the same patient', async ({ page }) => {
  await open(page, 'dragon-eligible')
  await answer(page, 'liverMetsPrimary', 'pdac')
  await open(page, 'pdac-eligible')
  await expect(panel(page, /^Entered 0$/)).toBeVisible()
  await open(page, 'dragon-eligible')
  await expect(panel(page, /^Entered 1$/)).toBeVisible()
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

test('hands nothing of the patient to an extension with developer tools', async ({ page }) => {
  await page.addInitScript(() => {
    const told: string[] = []
    const hook = new Proxy({ supportsFiber: true, inject: () => void told.push('inject') } as object, {
      get: (target, key) => {
        told.push(String(key))
        return Reflect.get(target, key)
      },
    })
    Object.assign(window, { told, __REACT_DEVTOOLS_GLOBAL_HOOK__: hook })
  })
  await open(page, 'dragon-eligible')
  expect(await page.evaluate(() => Reflect.get(window, 'told'))).toEqual([])
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
