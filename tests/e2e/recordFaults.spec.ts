/** Everything that may go wrong on the way into the EHR: a sentence each, and nothing lost or doubled. */
import { answer } from './answering.ts'
import { expect, test } from './app.ts'
import { newSandbox, openAs, savedAnswers, savedEcog, serve } from './sandbox.ts'
import { keepsEntries, openSaving, save, saving } from './saving.ts'

const patient = 'empty-chart'
/** The gateway gives up after two seconds more than the app. */
const wait = (milliseconds: number) =>
  new Promise<void>((done) => setTimeout(done, Math.min(milliseconds, 22_000)))

type Row = {
  readonly faults: readonly string[]
  readonly says: RegExp
  /** What the EHR holds of it: facts, and scores as results. */
  readonly stored: { readonly facts: readonly string[]; readonly scores: number }
}
const NOTHING = { facts: [], scores: 0 }
const ALL = { facts: ['liverMetsPrimary', 'ecog'], scores: 1 }

const matrix: Record<string, Row> = {
  'a 201 with an empty body': {
    faults: ['create-empty-body'],
    says: /^Saved and read back/,
    stored: ALL,
  },
  'a 201 with an empty body, one by one': {
    faults: ['create-empty-body', 'no-transactions'],
    says: /^Saved and read back/,
    stored: ALL,
  },
  'no transactions': { faults: ['no-transactions'], says: /^Saved and read back/, stored: ALL },
  'a 403 on writing': {
    faults: ['write-forbidden'],
    says: /does not allow you to write to this record/,
    stored: NOTHING,
  },
  'a 403 on writing results alone': {
    faults: ['write-forbidden:Observation'],
    says: /does not allow you to write to this record/,
    stored: { facts: ALL.facts, scores: 0 },
  },
  'a 409': { faults: ['write-conflict'], says: /reports a conflict/, stored: NOTHING },
  'a 412 with nothing newer': {
    faults: ['write-stale'],
    says: /has changed meanwhile, but shows nothing newer/,
    stored: NOTHING,
  },
  'a 422': { faults: ['write-invalid'], says: /does not accept these data/, stored: NOTHING },
  'a 504 after it was stored': {
    faults: ['write-answer-fails'],
    says: /it holds what was sent. Nothing was sent twice/,
    stored: ALL,
  },
  'a time-out after it was stored': {
    faults: ['write-answer-late'],
    says: /it holds what was sent. Nothing was sent twice/,
    stored: ALL,
  },
  'a connection that breaks after it was stored': {
    faults: ['write-answer-lost'],
    says: /it holds what was sent. Nothing was sent twice/,
    stored: ALL,
  },
  'items dropped in silence': {
    faults: ['items-dropped:QuestionnaireResponse'],
    says: /stored the answers without: ECOG performance status/,
    stored: { facts: ['liverMetsPrimary'], scores: 1 },
  },
  'a yes that is none': {
    faults: ['write-forgotten'],
    says: /said that it stored this, but does not hold it/,
    stored: NOTHING,
  },
  'a session that ends between preview and writing': {
    faults: ['write-unauthorized'],
    says: /^The session with the EHR has ended/,
    stored: NOTHING,
  },
}

test.describe('saving meets', () => {
  test.use({ failingRequests: true })

  for (const [name, { faults, says, stored }] of Object.entries(matrix)) {
    test(name, async ({ context, page }) => {
      test.setTimeout(120_000)
      const ehr = newSandbox(wait)
      await serve(context, ehr)
      const facts = () =>
        savedAnswers(ehr, patient).map((versions) => (versions.at(-1)?.item ?? []).map((i) => i.linkId))

      await openAs(page, { patient, faults })
      await answer(page, 'liverMetsPrimary', 'colorectal')
      await answer(page, 'ecog', 1)
      await save(page)
      await expect(page.getByText(says).first()).toBeVisible({ timeout: 60_000 })
      expect(facts()).toEqual(stored.facts.length > 0 ? [stored.facts] : [])
      expect(savedEcog(ehr, patient)).toHaveLength(stored.scores)
      const complete = stored.facts.length === 2 && stored.scores === 1
      expect(await keepsEntries(page)).toBe(!complete)

      // Another day, without the fault: what waited is there, is saved, and exists once.
      await openAs(page, { patient })
      await openSaving(page)
      if (!complete) {
        await save(page)
        await expect(page.getByText(/^Saved and read back/)).toBeVisible()
      }
      await expect(saving(page)).toContainText('Nothing waits to be saved.')
      expect(facts()).toEqual([ALL.facts])
      expect(savedEcog(ehr, patient)).toHaveLength(1)
      expect(await keepsEntries(page)).toBe(false)
    })
  }
})

test('saving says why it cannot where writing was not granted, and offers the summary', async ({
  context,
  page,
}) => {
  await serve(context, newSandbox())
  await openAs(page, { patient, faults: ['no-write-scopes'] })
  await answer(page, 'liverMetsPrimary', 'colorectal')
  await openSaving(page)
  const button = page.getByRole('button', { name: 'Save to the EHR…' })
  await expect(button).toHaveAttribute('aria-disabled', 'true')
  await expect(button).toHaveAccessibleDescription(/did not grant this app the right to write answers/)
  await expect(page.getByRole('button', { name: 'Copy as text' })).toBeEnabled()
})

test.describe('reading back', () => {
  test.use({ failingRequests: true })

  test('that fails is said, and nothing is written over what cannot be seen', async ({ context, page }) => {
    const ehr = newSandbox()
    await serve(context, ehr)
    await openAs(page, { patient, faults: ['forbidden:QuestionnaireResponse'] })
    await expect(page.getByText(/Answers that were saved earlier could not be read/)).toBeVisible()
    await answer(page, 'liverMetsPrimary', 'colorectal')
    await openSaving(page)
    await page.getByRole('button', { name: 'Save to the EHR…' }).click()
    await expect(page.getByText(/Nothing was written, because what the EHR holds/)).toBeVisible()
    expect(savedAnswers(ehr, patient)).toEqual([])
    expect(await keepsEntries(page)).toBe(true)
  })
})

test('two tabs that save: both sides are shown, the user chooses, both versions are kept', async ({
  context,
  page,
}) => {
  const ehr = newSandbox()
  await serve(context, ehr)
  const other = await context.newPage()
  await openAs(page, { patient })
  await openAs(other, { patient, user: 'lindstrom' })
  await answer(page, 'liverMetsPrimary', 'colorectal')
  await save(page)
  await expect(page.getByText(/^Saved and read back/)).toBeVisible()

  await answer(other, 'ecog', 1)
  await answer(other, 'liverMetsPrimary', 'other')
  await openSaving(other)
  await other.getByRole('button', { name: 'Save to the EHR…' }).click()
  await expect(other.getByText(/^Meanwhile Dr\. Marieke van der Veen saved answers/)).toBeVisible()
  const contested = other.getByRole('region', { name: /1 answer was changed by two people/ })
  await expect(contested).toContainText('another primary')
  await expect(contested).toContainText('colorectal cancer')
  await expect(other.getByRole('button', { name: 'Save to the EHR…' })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
  await contested.getByRole('button', { name: /^Take what is in the EHR/ }).click()
  await save(other)
  await expect(other.getByText(/^Saved and read back/)).toBeVisible()

  const [versions, ...copies] = savedAnswers(ehr, patient)
  expect(copies).toEqual([])
  expect(versions?.map((v) => v.item?.map((i) => i.linkId))).toEqual([
    ['liverMetsPrimary'],
    ['liverMetsPrimary', 'ecog'],
  ])
  expect(versions?.[1]?.item?.[0]?.answer?.[0]?.valueCoding?.code).toBe('colorectal')
})
