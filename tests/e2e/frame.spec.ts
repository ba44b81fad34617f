/** Inside a frame of the EHR. */
import type { FrameLocator, Page } from '@playwright/test'
import { expect, test } from './app.ts'

const patient = 'pump-it-fails'

const page = (src: string, width: number, height: number) =>
  `<!doctype html><html lang="en"><title>EHR</title><h1>EHR</h1>
   <iframe title="Trialside" width="${width}" height="${height}" src="${src}"></iframe></html>`

/** How far the document in the frame and its window differ. */
const overflow = (app: FrameLocator) =>
  app.locator('html').evaluate((html) => ({
    sideways: html.scrollWidth - window.innerWidth,
    down: html.scrollHeight - window.innerHeight,
  }))

async function openFrame(at: Page, width: number, height: number): Promise<FrameLocator> {
  await at.setViewportSize({ width: width + 40, height: height + 100 })
  await at.route('**/frame.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: page(`/ehr/launch?patient=${patient}`, width, height),
    }),
  )
  await at.goto('/frame.html')
  const app = at.frameLocator('iframe')
  await expect(app.getByRole('heading', { name: 'Trials', exact: true })).toBeVisible({ timeout: 30_000 })
  return app
}

test('a wide frame holds all of it: each place scrolls by itself, the frame does not', async ({
  page,
}, info) => {
  const app = await openFrame(page, 1000, 700)
  await app.getByRole('button', { name: 'PUMP-IT', exact: true }).click()
  for (const name of [/^Questions/, /^Criteria/, /^Facts/, /^Calendar/, /^Entered/, /^Save and share/]) {
    await app.getByRole('tab', { name }).click()
    await expect(app.getByRole('tabpanel')).toBeVisible()
    expect.soft(await overflow(app), String(name)).toEqual({ sideways: 0, down: 0 })
    await page.screenshot({ path: info.outputPath(`${name.source.replace(/\W/g, '')}.png`) })
  }
  for (const part of [app.locator('.banner'), app.getByRole('tablist'), app.locator('.footer')])
    await expect(part).toBeInViewport({ ratio: 1 })
})

test('a side panel scrolls down alone, under the banner', async ({ page }, info) => {
  const app = await openFrame(page, 420, 700)
  await app.getByRole('button', { name: 'PUMP-IT', exact: true }).click()
  await expect(app.getByRole('heading', { name: 'Not met (1)' })).toBeInViewport()
  expect((await overflow(app)).sideways).toBe(0)
  await page.screenshot({ path: info.outputPath('criteria.png') })
  await app.locator('html').evaluate(() => window.scrollTo(0, 10_000))
  await expect(app.locator('.banner')).toBeInViewport({ ratio: 1 })
  // The only thing that scrolls down, so that no scrollbar stands inside another.
  const inner = await app
    .locator('body *')
    .evaluateAll((all) =>
      all
        .filter((e) => /auto|scroll/.test(getComputedStyle(e).overflowY) && e.scrollHeight > e.clientHeight)
        .map((e) => e.className),
    )
  expect(inner).toEqual([])
})

/**
 * The EHR's own page, on an origin that is not the app's.
 * @param ancestor the origin that the policy names beside its own
 */
async function openAtEhr(at: Page, app: string, ehr: string, ancestor?: string): Promise<FrameLocator> {
  await at.route(`${ehr}/`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: page(`${app}/ehr/launch?patient=${patient}`, 1000, 700),
    }),
  )
  await at.route(`${app}/**`, async (route) => {
    if (!route.request().isNavigationRequest()) return route.fallback()
    const response = await route.fetch({ maxRedirects: 0 })
    const { location, ...headers } = response.headers()
    // A redirect that the browser follows by itself would not come by here.
    if (location !== undefined)
      return route.fulfill({
        contentType: 'text/html',
        body: `<script>location.replace(${JSON.stringify(location)})</script>`,
      })
    const policy = String(headers['content-security-policy'])
    const named = ancestor === undefined ? policy : policy.replace("frame-ancestors 'self'", `$& ${ancestor}`)
    return route.fulfill({ response, headers: { ...headers, 'content-security-policy': named } })
  })
  await at.goto(`${ehr}/`)
  return at.frameLocator('iframe')
}

test('an EHR elsewhere may show it only once the policy names that origin', async ({ browser, baseURL }) => {
  // Another origin of the same site: for another site the browser of these tests keeps nothing.
  const ehr = 'http://localhost:9'
  const context = await browser.newContext()
  const named = await openAtEhr(await context.newPage(), String(baseURL), ehr, ehr)
  await expect(named.getByRole('heading', { name: 'Trials', exact: true })).toBeVisible({ timeout: 30_000 })
  const refused: string[] = []
  const at = await context.newPage()
  at.on('console', (message) => refused.push(message.text()))
  const other = await openAtEhr(at, String(baseURL), ehr)
  await expect.poll(() => refused.join()).toContain("frame-ancestors 'self'")
  await expect(other.locator('#message')).toHaveCount(0)
  await context.close()
})

test('a browser that keeps nothing for it in the frame of another site is told from a fault', async ({
  browser,
  baseURL,
}) => {
  const ehr = 'https://ehr.example'
  const context = await browser.newContext()
  // What a browser does that blocks it; not every Chromium that may run these tests is set to.
  await context.addInitScript(() => {
    if (window.top === window) return
    for (const storage of ['sessionStorage', 'localStorage'])
      Object.defineProperty(window, storage, {
        get: () => {
          throw new DOMException('Access is denied for this document.', 'SecurityError')
        },
      })
  })
  const app = await openAtEhr(await context.newPage(), String(baseURL), ehr, ehr)
  await expect(app.getByRole('alert')).toContainText('The browser lets this app keep nothing here')
  await context.close()
})
