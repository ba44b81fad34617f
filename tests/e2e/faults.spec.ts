import { answer } from './answering.ts'
import { banner, expect, familyOf, launch, open, panel, test, trialCard } from './app.ts'

const patient = 'dragon-eligible'

test.describe('an EHR that refuses or fails', () => {
  test.use({ failingRequests: true })

  test('is named where laboratory results are forbidden, and nothing is decided by their absence', async ({
    page,
  }) => {
    await open(page, patient, 'labs-forbidden')
    await page.getByText('1 kind of record was not read completely').click()
    const row = page.getByRole('row', { name: /^Results and observations/ })
    await expect(row).toContainText('The EHR does not allow this user or this app to read them.')
    await expect(page.getByText('it is taken neither as present nor as absent')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible()
    await expect(trialCard(page, 'DRAGON 1').locator('.verdict')).toContainText('Open: ')
  })

  test('is signed in to again where the token has expired but can be refreshed', async ({ page }) => {
    await open(page, patient, 'token-expired')
    await expect(banner(page)).toContainText(familyOf(patient))
  })

  test('has ended the session: no verdict, a way back, and the answers are still there', async ({ page }) => {
    await open(page, patient)
    await answer(page, 'liverMetsPrimary', 'colorectal')
    await launch(page, patient, 'token-expired', 'refresh-refused')
    await expect(page.getByRole('heading', { name: 'The session with the EHR has ended.' })).toBeVisible()
    await expect(page.getByText('What you entered is kept in this tab.')).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Trials', exact: true })).toHaveCount(0)
    await page.getByRole('link', { name: 'Open again' }).click()
    await page.getByRole('button', { name: new RegExp(familyOf(patient)) }).click()
    await expect(panel(page, /^Entered 1$/)).toBeVisible()
  })

  test('breaks off: the screen says so and offers to try again', async ({ page }) => {
    await launch(page, patient, 'offline')
    const heading = page.getByRole('heading', { name: /no connection|could not be read/i })
    await expect(heading).toBeVisible({ timeout: 45_000 })
    await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible()
  })

  test('refuses the token unseen, without CORS headers: it is signed in to again', async ({ page }) => {
    await open(page, patient, 'unauthorized-unseen')
    await expect(page.getByText(/^Chart read .*all read$/)).toBeVisible()
  })

  for (const fault of ['unauthorized-unseen', 'unauthorized-unseen-later'])
    test(`ends the session unseen, and says so: ${fault}`, async ({ page }) => {
      await launch(page, patient, fault, 'refresh-refused')
      const heading = page.getByRole('heading', { name: 'The session with the EHR has ended.' })
      await expect(heading).toBeVisible({ timeout: 30_000 })
      await expect(page.getByRole('link', { name: 'Open again' })).toBeVisible()
    })

  test('is asked again where it was busy', async ({ page }) => {
    await open(page, patient, 'rate-limited', 'unavailable')
    await expect(page.getByText(/^Chart read .*all read$/)).toBeVisible()
  })

  test('fails on a later page: the chart counts as incomplete', async ({ page }) => {
    await open(page, patient, 'page-two-fails')
    await page.getByText(/not read completely/).click()
    await expect(page.getByRole('row', { name: /^Results and observations/ })).toContainText('read in part')
  })
})

test('says what is missing where scopes were not granted', async ({ page }) => {
  await open(page, patient, 'narrow-scopes')
  await page.getByText('1 kind of record was not read completely').click()
  const row = page.getByRole('row', { name: /^Conditions/ })
  await expect(row).toContainText('was not granted the right to read them at sign-in')
})

test('reads to the end where pages grow shorter and their links name the port twice', async ({ page }) => {
  await open(page, patient, 'shorter-pages', 'ports-in-links')
  await expect(page.getByText(/^Chart read .*all read$/)).toBeVisible()
})

test('leaves out one record in the shape of another release, and says so', async ({ page }) => {
  await open(page, patient, 'status-as-code')
  await page.getByText(/1 record left out/).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'does not follow the standard' })).toContainText(
    'Condition/',
  )
})

test('refuses an EHR of another FHIR release', async ({ page }) => {
  await launch(page, patient, 'stu3')
  const heading = page.getByRole('heading', { name: 'The EHR speaks another version of FHIR than R4.' })
  await expect(heading).toBeVisible()
})

test('shows nothing more when the EHR has moved on to another patient', async ({ page }) => {
  await launch(page, patient, 'patient-changes')
  const heading = page.getByRole('heading', { name: 'The EHR moved on to another patient or another user.' })
  await expect(heading).toBeVisible()
  await expect(page.getByText(familyOf(patient))).toHaveCount(0)
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
  await expect(page.getByRole('heading', { name: 'The EHR did not authorise the app.' })).toBeVisible()
})

test('says that no chart is open when it is opened by itself', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { name: 'Trialside was opened without a patient.' })).toBeVisible()
  await page.getByRole('link', { name: 'Open the sandbox EHR' }).click()
  await expect(page.getByRole('heading', { name: 'Sandbox EHR' })).toBeVisible()
})

test('says that the launch is forgotten when the session is gone', async ({ page }) => {
  await open(page, patient)
  await page.evaluate(() => sessionStorage.clear())
  await page.reload()
  await expect(page.getByRole('heading', { name: /a sign-in that this tab does not know/ })).toBeVisible()
  await expect(page.getByText(familyOf(patient))).toHaveCount(0)
})
