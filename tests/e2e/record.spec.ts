import { loadCriteria } from '../../src/criteria/load.ts'
import { catalogueOf } from '../../src/facts/catalogue.ts'
import { responseOf } from '../../src/record/response.ts'
import { answer } from './answering.ts'
import { expect, panel, test, trialCard } from './app.ts'
import { newSandbox, openAs, savedAnswers, savedEcog, serve } from './sandbox.ts'
import { keepsEntries, save } from './saving.ts'

const patient = 'empty-chart'
const SURGEON = 'Dr. Marieke van der Veen'
const NURSE = 'Åsa Lindström'

test('answers outlive the tab: the next user finds them, changes one, and both versions are kept', async ({
  context,
  page,
  browser,
}) => {
  const ehr = newSandbox()
  await serve(context, ehr)
  await openAs(page, { patient })
  await answer(page, 'liverMetsPrimary', 'colorectal')
  await answer(page, 'ecog', 1)
  await expect(panel(page, /^Save and share 2$/)).toBeVisible()
  await save(page)
  await expect(page.getByText(/^Saved and read back/)).toBeVisible()
  await expect(panel(page, /^Save and share$/)).toBeVisible()
  expect(await keepsEntries(page)).toBe(false)
  await page.close()

  const second = await browser.newContext()
  await serve(second, ehr)
  const other = await second.newPage()
  await openAs(other, { patient, user: 'lindstrom' })
  await panel(other, /^Entered 2/).click()
  await expect(other.getByText(new RegExp(`by ${SURGEON}`))).toHaveCount(2)
  const row = other.getByRole('listitem').filter({ hasText: 'Primary of the liver metastases' })
  await row.getByRole('button', { name: /^Change/ }).click()
  await row.getByRole('radio', { name: /PDAC/ }).click()
  const save2 = row.getByRole('button', { name: 'Save', exact: true })
  if (await save2.isVisible()) await save2.click()
  await save(other)
  await expect(other.getByText(/^Saved and read back/)).toBeVisible()
  await second.close()

  const [versions, ...copies] = savedAnswers(ehr, patient)
  expect(copies).toEqual([])
  expect(versions?.map((v) => [v.meta?.versionId, v.status, v.author?.display])).toEqual([
    ['1', 'completed', SURGEON],
    ['2', 'amended', NURSE],
  ])
  // The score was not the nurse's: it keeps its author, in the answers and in the chart.
  expect(authorsIn(versions?.[1])).toEqual({ liverMetsPrimary: NURSE, ecog: SURGEON })
  expect(savedEcog(ehr, patient)).toMatchObject([
    { valueInteger: 1, status: 'final', performer: [{ display: SURGEON }], meta: { versionId: '1' } },
  ])
})

test('an earlier answer gives way to a newer value in the chart, and goes stale like any other', async ({
  context,
  page,
}) => {
  const patient = 'pump-it-fails'
  const ehr = newSandbox()
  await serve(context, ehr)
  const old = { by: 'Dr. Anne de Vries', at: '2024-03-01T10:00:00.000Z' }
  const answers = {
    platelets: { value: 250, unit: '10*9/L', date: '2024-03-01', reason: 'clumped', ...old },
    lifeExpectancyAtLeast12Weeks: { value: true, date: '2024-03-01', ...old },
  }
  const signature = { patientId: patient, user: { name: old.by }, at: old.at }
  const response = responseOf(answers, catalogueOf(loadCriteria('criteria')), signature, patient)
  ehr.store.put({ ...response, id: 'earlier', meta: {} }, patient)
  await openAs(page, { patient })
  await panel(page, /^Entered 2/).click()
  const row = page.getByRole('tabpanel').getByRole('listitem').filter({ hasText: 'Platelets' })
  await expect(row).toContainText('by Dr. Anne de Vries')
  await expect(row).toContainText('A newer value in the chart is used instead.')
  await expect(trialCard(page, 'PUMP-IT')).toContainText('Platelets: 98 ×10⁹/L')
  await trialCard(page, 'PUMP-IT').getByRole('button').click()
  const life = page.getByRole('article', { name: 'Life expectancy' })
  await expect(life).toContainText('01-Mar-2024')
  await expect(life).toContainText('Open')
})

/** Who gave each answer. */
const authorsIn = (response: fhir4.QuestionnaireResponse | undefined) =>
  Object.fromEntries(
    (response?.item ?? []).map(({ linkId, answer: [first] = [] }) => [
      linkId,
      first?.item?.find((i) => i.linkId === `${linkId}:by`)?.answer?.[0]?.valueString,
    ]),
  )
