import { once } from 'node:events'
import { createServer } from 'node:net'
import { defineConfig } from '@playwright/test'
import { browserOnce, howToGetOne, launchOptions } from './tests/browser.ts'

const browser = await browserOnce()
if (!browser) throw new Error(howToGetOne)

async function freePort(): Promise<number> {
  const server = createServer().listen(0, 'localhost')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : 4173
}

// Kept in the environment, because each worker reads this file anew.
process.env.E2E_PORT ??= String(await freePort())
const port = process.env.E2E_PORT
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
    screenshot: 'only-on-failure',
  },
  webServer: {
    // Built before: by `npm test`, or by `npm run build`.
    command: `node node_modules/vite/bin/vite.js preview --port ${port} --strictPort`,
    url: `${baseURL}/ehr/`,
    reuseExistingServer: false,
  },
})
