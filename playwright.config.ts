import { defineConfig } from '@playwright/test'
import { browserOnce, howToGetOne, launchOptions } from './tests/browser.ts'

const browser = await browserOnce()
if (!browser) throw new Error(howToGetOne)

const port = Number(process.env.E2E_PORT ?? 4173)
const baseURL = `http://localhost:${port}`

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/end-to-end',
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  // A test that passes at the second try has found something.
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    baseURL,
    launchOptions: launchOptions(browser),
    locale: 'en-GB',
    timezoneId: 'Europe/Amsterdam',
    trace: 'retain-on-failure',
  },
  webServer: {
    // Built before: `npm test` and `npm run build` do.
    command: `npx vite preview --port ${port} --strictPort`,
    url: `${baseURL}/ehr/`,
    reuseExistingServer: false,
  },
})
