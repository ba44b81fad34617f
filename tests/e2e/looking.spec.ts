/** Looking at what is known: the fact sheet, the courses, the calendar, and what would be if. */
import type { Page } from '@playwright/test'
import { expect, open, panel, test, trialCard } from './app.ts'

const sheet = (page: Page) => page.getByRole('region', { name: 'Facts and trials' })
const notice = (page: Page) => page.getByRole('region', { name: 'What if', exact: true })
const criterion = (page: Page, name: string) => page.getByRole('article', { name, exact: true })
const choose = (page: Page, trial: string) =>
  trialCard(page, trial).getByRole('button', { name: trial, exact: true }).click()

async function tryPlatelets(page: Page, value: string) {
  const row = criterion(page, 'Platelets')
  await row.getByRole('button', { name: 'Try a value Platelets' }).click()
  await row.getByRole('textbox', { name: 'Platelets?' }).fill(value)
  await row.getByRole('button', { name: 'Try it' }).click()
  await expect(notice(page)).toBeVisible()
}

test('a value is tried, seen against the real verdicts, and left without a trace', async ({ page }) => {
  await open(page, 'pump-it-fails')
  await choose(page, 'PUMP-IT')
  const kept = () => page.evaluate(() => JSON.stringify(Object.entries(sessionStorage)))
  const before = await kept()
  const verdicts = await page.getByRole('navigation', { name: 'Trials' }).textContent()
  await tryPlatelets(page, '140')
  await expect(notice(page)).toContainText('2 verdicts change: PUMP-III and PUMP-IT')
  await expect(trialCard(page, 'PUMP-IT')).toContainText('really: Does not meet: Platelets')
  expect(await kept()).toBe(before)

  // Neither saved, nor shared, nor printed.
  await panel(page, /^Save and share/).click()
  await expect(page.getByRole('tabpanel')).toContainText('This place shows only what is really entered.')
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText('Values were being tried, so nothing is printed.')).toBeVisible()
  await expect(page.getByRole('navigation', { name: 'Trials' })).toBeHidden()
  await page.emulateMedia({ media: 'screen' })

  await page.getByRole('button', { name: 'Leave “what if”' }).click()
  await expect(notice(page)).toBeHidden()
  expect(await page.getByRole('navigation', { name: 'Trials' }).textContent()).toBe(verdicts)
  expect(await kept()).toBe(before)
})

test('bilirubin after drainage is tried with the upper limit of the same laboratory', async ({ page }) => {
  await open(page, 'pump-it-fails')
  await choose(page, 'PUMP-IT')
  await panel(page, /^Facts/).click()
  await sheet(page).getByRole('button', { name: 'Total bilirubin', exact: true }).click()
  await sheet(page).getByRole('button', { name: 'Try a value Total bilirubin' }).click()
  await expect(sheet(page).getByLabel('Upper limit of normal')).toHaveValue('17')
  await sheet(page).getByRole('textbox', { name: 'Total bilirubin?' }).fill('30')
  await page.keyboard.press('Enter')
  await expect(
    sheet(page)
      .getByText(/^30 µmol\/L \(tried, not entered/)
      .first(),
  ).toBeVisible()
  await expect(notice(page)).toContainText('No verdict changes')
  await expect(page.getByRole('region', { name: 'What would change' })).toContainText('1 criterion changes')
})

test('the sheet keeps its heads and its facts in sight', async ({ page }) => {
  await page.setViewportSize({ width: 800, height: 700 })
  await open(page, 'pump-it-fails')
  await panel(page, /^Facts/).click()
  await sheet(page).evaluate((region) => region.scrollTo({ left: 400, top: 1500 }))
  await expect(sheet(page).getByRole('columnheader', { name: 'Fact, value and source' })).toBeInViewport()
  const left = await sheet(page).evaluate((region) => region.getBoundingClientRect().left)
  const heads = sheet(page).locator('tbody th[scope="row"]')
  for (const box of [await heads.nth(0).boundingBox(), await heads.nth(40).boundingBox()])
    expect(Math.abs((box?.x ?? 0) - left)).toBeLessThan(3)
})

test('all is reached with the keyboard: the sheet, a fact, a try, the way back', async ({ page }) => {
  await open(page, 'pump-it-fails')
  await panel(page, /^Questions/).focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(panel(page, /^Facts/)).toBeFocused()
  await expect(sheet(page)).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('radio', { name: /^All/ })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('radio', { name: /^Open/ })).toBeChecked()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Tab')
  await expect(sheet(page)).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(sheet(page).getByRole('button').first()).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(sheet(page).getByRole('button').first()).toHaveAttribute('aria-expanded', 'true')

  const platelets = sheet(page).getByRole('button', { name: 'Platelets', exact: true })
  await platelets.focus()
  await page.keyboard.press('Enter')
  const tryIt = sheet(page).getByRole('button', { name: 'Try a value Platelets' })
  for (let i = 0; i < 6 && !(await tryIt.evaluate((b) => b === document.activeElement)); i++)
    await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.type('140')
  await page.keyboard.press('Enter')
  await expect(notice(page)).toBeVisible()
  await expect(tryIt).toBeFocused()
  await page.getByRole('button', { name: 'Leave “what if”' }).focus()
  await page.keyboard.press('Enter')
  await expect(notice(page)).toBeHidden()
  // The button is gone; the next Tab goes on from the top and not from nowhere.
  expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true)
})

test('the course of a large record opens at once', async ({ page }) => {
  await open(page, 'large-record')
  await panel(page, /^Facts/).click()
  const button = sheet(page).getByRole('button', { name: 'Platelets', exact: true })
  await expect(button).toBeVisible()
  const opened = await button.evaluate(async (b: HTMLButtonElement) => {
    const begun = performance.now()
    b.click()
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
    return performance.now() - begun
  })
  console.log(`Opening a fact with its course on the large record: ${Math.round(opened)} ms`)
  await expect(sheet(page).getByRole('img', { name: /^Platelets/ })).toBeVisible()
  expect(opened).toBeLessThan(1000)
})
