/** The page of each end-to-end test: launched as an EHR does, and watched for what it must never do. */
import { expect, type Locator, type Page, test as playwright } from '@playwright/test'
import { patients } from '../../mocks/patients/index.ts'

type Options = {
  /** Requests may fail in this test: the browser reports each in the console. */
  failingRequests: boolean
}

/** What a page did that none may do: requests to other hosts, errors, violations of the policy. */
function watch(page: Page, origin: string, { failingRequests }: Options): string[] {
  const seen: string[] = []
  page.on('request', (request) => {
    const { protocol, origin: to } = new URL(request.url())
    if (/^https?:$/.test(protocol) && to !== origin) seen.push(`request to ${to}`)
  })
  page.on('pageerror', (error) => seen.push(`error: ${error.message}`))
  page.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type())) return
    const expected = failingRequests && message.text().startsWith('Failed to load resource')
    if (!expected) seen.push(`console: ${message.text()}`)
  })
  return seen
}

/** As Playwright's, with every page of the test watched. */
export const test = playwright.extend<Options & { watched: undefined }>({
  failingRequests: [false, { option: true }],
  watched: [
    async ({ context, baseURL, failingRequests }, use) => {
      const seen: string[] = []
      const pages: string[][] = []
      context.on('page', (page) =>
        pages.push(watch(page, new URL(baseURL ?? '').origin, { failingRequests })),
      )
      context.on('weberror', (error) => seen.push(`error: ${error.error().message}`))
      await use(undefined)
      expect([...seen, ...pages.flat()]).toEqual([])
    },
    { auto: true },
  ],
})
export { expect }

/** The local day, which is also the sandbox's. */
export function today(): string {
  const now = new Date()
  const pad = (part: number) => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`
}

export function patientOf(id: string) {
  const patient = patients.find((one) => one.id === id)
  if (!patient) throw new Error(`There is no patient ${id}`)
  return patient
}

/** The family name of a sandbox patient: it stands in the banner, whatever the order of names. */
export function familyOf(id: string): string {
  const [patient] = patientOf(id).resources(today())
  return (patient as fhir4.Patient).name?.[0]?.family ?? ''
}

/** Launches the app for a patient, with faults, as the EHR page would. */
export async function launch(page: Page, patient: string, ...faults: string[]): Promise<void> {
  const query = new URLSearchParams([['patient', patient], ...faults.map((fault) => ['fault', fault])])
  await page.goto(`/ehr/launch?${query}`)
}

/** Launches, and waits until verdicts are shown. */
export async function open(page: Page, patient: string, ...faults: string[]): Promise<void> {
  await launch(page, patient, ...faults)
  await expect(page.getByRole('heading', { name: 'Trials', exact: true })).toBeVisible({ timeout: 30_000 })
}

/** The card of a trial in the list at the left, by the name it has there. */
export function trialCard(page: Page, name: string): Locator {
  const button = page.getByRole('button', { name, exact: true })
  return page.getByRole('navigation', { name: 'Trials' }).getByRole('listitem').filter({ has: button })
}

/** Whose chart it is. */
export const banner = (page: Page): Locator => page.getByRole('region', { name: 'Patient', exact: true })

/** A place at the right: the questions, the criteria of the chosen trial, what was entered. */
export const panel = (page: Page, name: RegExp): Locator => page.getByRole('tab', { name })
