/** A sandbox EHR of the test's own, in its own process: nobody else writes to it, and the test can look inside. */
import type { BrowserContext, Page } from '@playwright/test'
import { createEhr, type Ehr } from '../../mocks/ehr.ts'
import { patients } from '../../mocks/patients/index.ts'
import { expect } from './app.ts'

/** @param wait how the slow faults wait; by default not at all */
export const newSandbox = (wait: (milliseconds: number) => Promise<void> = async () => {}): Ehr =>
  createEhr({ patients, wait })

/** Answers everything below `/ehr` of this context from `ehr`. */
export async function serve(context: BrowserContext, ehr: Ehr): Promise<void> {
  await context.route(/^http:\/\/localhost:\d+\/ehr\//, async (route) => {
    const request = route.request()
    const body = request.postDataBuffer()
    const answer = await ehr.handle(
      new Request(request.url(), {
        method: request.method(),
        headers: await request.allHeaders(),
        ...(body && { body: new Uint8Array(body) }),
      }),
    )
    if (!answer || answer.type === 'error') return route.abort('connectionreset')
    await route
      .fulfill({
        status: answer.status,
        headers: Object.fromEntries(answer.headers),
        body: Buffer.from(await answer.arrayBuffer()),
      })
      // The page may have given up waiting.
      .catch(() => {})
  })
}

type Launch = { readonly patient: string; readonly user?: string; readonly faults?: readonly string[] }

/** Launches as this user, and waits until verdicts are shown. */
export async function openAs(page: Page, { patient, user, faults = [] }: Launch): Promise<void> {
  const query = new URLSearchParams([
    ['patient', patient],
    ...(user === undefined ? [] : [['user', user]]),
    ...faults.map((fault) => ['fault', fault]),
  ])
  await page.goto(`/ehr/launch?${query}`)
  await expect(page.getByRole('heading', { name: 'Trials', exact: true })).toBeVisible({ timeout: 30_000 })
}

/** The versions of the patient's saved answers, oldest first, one list for each copy. */
export const savedAnswers = ({ store }: Ehr, patient: string): fhir4.QuestionnaireResponse[][] =>
  store
    .list('QuestionnaireResponse', patient)
    .map(({ id }) => [
      ...(store.history('QuestionnaireResponse', id, patient) as unknown as fhir4.QuestionnaireResponse[]),
    ])

/** The ECOG scores that the app wrote. */
export const savedEcog = ({ store }: Ehr, patient: string): fhir4.Observation[] =>
  (store.list('Observation', patient) as unknown as fhir4.Observation[]).filter(({ identifier }) =>
    identifier?.some(({ system }) => system?.endsWith('/ecog')),
  )
