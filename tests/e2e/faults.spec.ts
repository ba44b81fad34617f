import { answer } from './answering.ts'
import { banner, expect, familyOf, launch, open, test, trialCard } from './app.ts'

const patient = 'dragon-eligible'

test.describe('an EHR that refuses or fails', () => {
  test.use({ failingRequests: true })

  test('is named where laboratory results are forbidden, and nothing is decided by their absence', async ({
    page,
  }) => {
    await open(page, patient, 'labs-forbidden')
    const strip = page.getByRole('group').filter({ hasText: 'Chart read at' })
    await expect(strip).toContainText('not read completely: Observation')
    await page.getByText(/^Chart read at/).click()
    await expect(strip).toContainText('The EHR does not allow this app or this user to read it.')
    await expect(strip.getByRole('button', { name: 'Try again' })).toBeVisible()
    await expect(trialCard(page, 'DRAGON 1').locator('.verdict')).toHaveText('Open')
  })

  test('is signed in to again where the token has expired but can be refreshed', async ({ page }) => {
    await open(page, patient, 'token-expired')
    await expect(banner(page)).toContainText(familyOf(patient))
  })

  test('has ended the session: no verdict, a way back, and the answers are still there', async ({ page }) => {
    await open(page, patient)
    await answer(page, 'liverMetsPrimary', 'colorectal')
    await launch(page, patient, 'token-expired', 'refresh-refused')
    await expect(page.getByRole('heading', { name: 'Your session in the EHR has ended' })).toBeVisible()
    await expect(page.getByText('What you entered is kept')).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Trials' })).toHaveCount(0)
    await page.getByRole('link', { name: 'Launch again' }).click()
    await page.getByRole('button', { name: new RegExp(familyOf(patient)) }).click()
    await expect(page.getByText('Entered (1)')).toBeVisible()
  })

  test('breaks off: the screen says so and offers to try again', async ({ page }) => {
    await launch(page, patient, 'offline')
    await expect(page.getByRole('heading', { name: 'No connection to the EHR' })).toBeVisible({
      timeout: 60_000,
    })
    await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible()
  })

  test('is asked again where it was busy', async ({ page }) => {
    await open(page, patient, 'rate-limited', 'unavailable')
    await expect(page.getByText(/^Chart read at .*read completely$/)).toBeVisible()
  })

  test('fails on a later page: the chart counts as incomplete', async ({ page }) => {
    await open(page, patient, 'page-two-fails')
    await expect(page.getByText(/not read completely: .*Observation/)).toBeVisible()
  })
})

test('says what is missing where scopes were not granted', async ({ page }) => {
  await open(page, patient, 'narrow-scopes')
  await page.getByText(/^Chart read at .*not read completely: .*Condition/).click()
  await expect(page.getByText('The right to read it was not granted at sign-in.').first()).toBeVisible()
})

test('refuses an EHR that is not on the list', async ({ page }) => {
  await page.goto('/launch.html?iss=https%3A%2F%2Fehr.invalid%2Ffhir&launch=1')
  await expect(page.getByRole('alert')).toContainText('may not be opened from this EHR (ehr.invalid)')
})

for (const parameter of [
  'fhirServiceUrl=https://ehr.invalid/fhir',
  'clientId=other',
  'patientId=pdac-eligible',
]) {
  test(`refuses an address with ${parameter.replace(/=.*/, '')}`, async ({ page, baseURL }) => {
    await page.goto(`/launch.html?iss=${baseURL}/ehr/fhir&launch=1&${parameter}`)
    await expect(page.getByRole('alert')).toContainText('which only the configuration may set')
  })
}

test('says how to begin when no EHR is named', async ({ page }) => {
  await page.goto('/launch.html')
  await expect(page.getByRole('alert')).toContainText('This page was opened without an EHR.')
})

test('says that the sign-in was refused', async ({ page }) => {
  await launch(page, patient, 'auth-denied')
  await expect(page.getByRole('heading', { name: 'The sign-in was refused' })).toBeVisible()
})

test('says that no chart is open when it is opened by itself', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { name: 'No chart is open' })).toBeVisible()
})

test('says that the launch is forgotten when the session is gone', async ({ page }) => {
  await open(page, patient)
  await page.evaluate(() => sessionStorage.clear())
  await page.reload()
  await expect(page.getByRole('heading', { name: 'This launch is no longer known' })).toBeVisible()
  await expect(page.getByText(familyOf(patient))).toHaveCount(0)
})
