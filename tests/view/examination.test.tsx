/** What an examination says is of its own day: today says nothing of how old the scan is. */
import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { catalogueOf } from '../../src/facts/catalogue.ts'
import { examinedOn } from '../../src/view/questions/hints.ts'
import { chartOf, criteria, memory, person, ready, result, show, TODAY } from './screen.tsx'

const scan = (day: string): fhir4.DiagnosticReport => ({
  resourceType: 'DiagnosticReport',
  id: 'ct-chest',
  status: 'final',
  code: { coding: [{ system: 'http://loinc.org', code: '24627-2' }] },
  subject: { reference: 'Patient/p1' },
  effectiveDateTime: day,
})
const study: fhir4.ImagingStudy = {
  resourceType: 'ImagingStudy',
  id: 'study',
  status: 'available',
  subject: { reference: 'Patient/p1' },
  started: '2026-09-20',
  modality: [{ system: 'http://dicom.nema.org/resources/ontology/DCM', code: 'CT' }],
  description: 'CT thorax',
}

async function ask(fact: string, ...records: fhir4.FhirResource[]) {
  const storage = memory()
  const view = show({ storage, chart: chartOf([person(), ...records]) })
  await ready()
  await view.user.click(screen.getByRole('button', { name: /^Show \d+ more/ }))
  const found = document.querySelector<HTMLElement>(`[data-fact="${fact}"]`)
  if (!found) throw new Error(`${fact} is not asked`)
  const kept = () => JSON.parse([...storage.kept.values()][0] ?? '{}').answers?.[fact]
  return { ...view, card: within(found), kept }
}

describe('a question about an examination', () => {
  it('takes its day from the record, and a scan that is too old does not count', async () => {
    const { user, card, kept } = await ask('ctChestExcludesUnresectableEhd', scan('2026-09-01'))
    expect(card.getByLabelText('Date')).toHaveValue('01-Sep-2026')
    await user.click(card.getByRole('radio', { name: 'yes' }))
    expect(kept()).toMatchObject({ value: 'yes', date: '2026-09-01' })
    await user.click(screen.getByRole('button', { name: 'DRAGON 1' }))
    expect(screen.getByRole('article', { name: 'Staging CT chest' })).toHaveTextContent(/older than 42 days/)
  })

  it('takes the newest, and shows studies beside reports', async () => {
    const { card } = await ask('ctChestExcludesUnresectableEhd', scan('2026-09-01'), study)
    expect(card.getByLabelText('Date')).toHaveValue('20-Sep-2026')
    expect(card.getByText('ImagingStudy/study')).toBeInTheDocument()
  })

  it('takes no day from what only speaks of an examination, nor from one that did not take place', () => {
    const catalogue = catalogueOf(criteria)
    const subject = { reference: 'Patient/p1' }
    const code = { text: 'MRI lever' }
    const of = { subject, code }
    const on = (...records: fhir4.FhirResource[]) =>
      examinedOn(
        catalogue.definition('extraImagingExcludesUnresectableEhd'),
        chartOf([person(), ...records]),
        catalogue,
        TODAY,
      )
    const done = { ...scan('2026-09-10'), code }
    expect(on(done)).toBe('2026-09-10')
    const others: fhir4.FhirResource[] = [
      { resourceType: 'Condition', id: 'c', ...of, recordedDate: '2026-11-15' },
      {
        resourceType: 'MedicationRequest',
        id: 'm',
        status: 'active',
        intent: 'order',
        subject,
        medicationCodeableConcept: { text: 'Gadobutrol for MRI lever' },
        authoredOn: '2026-11-16',
      },
      { resourceType: 'Procedure', id: 'p', status: 'not-done', ...of, performedDateTime: '2026-11-17' },
      { ...scan('2026-11-18'), id: 'r', status: 'cancelled', code },
      { ...study, status: 'registered', started: '2026-11-19' },
    ]
    for (const record of others) expect(on(done, record), record.resourceType).toBe('2026-09-10')
  })

  it('asks for the day where no record has one: the answer counts once it is there', async () => {
    const { user, card, kept } = await ask('ctChestExcludesUnresectableEhd')
    expect(card.getByLabelText('Date')).toHaveValue('')
    await user.click(card.getByRole('radio', { name: 'yes' }))
    expect(card.getByRole('alert')).toHaveTextContent(/^Enter the day of the examination: until then/)
    expect(kept()).toBeUndefined()
    await user.type(card.getByLabelText('Date'), '2026-11-10{Tab}')
    expect(kept()).toMatchObject({ value: 'yes', date: '2026-11-10' })
  })

  it('is of today where nothing was examined', async () => {
    const { user, card, kept } = await ask('ctChestExcludesUnresectableEhd', scan('2026-09-01'))
    await user.click(card.getByRole('radio', { name: 'CT not done' }))
    expect(kept()).toMatchObject({ value: 'not-done', date: TODAY })
    await user.click(card.getByRole('radio', { name: 'no' }))
    expect(kept()).toMatchObject({ value: 'no', date: '2026-09-01' })
  })

  it('keeps the day that was typed', async () => {
    const { user, card, kept } = await ask('pdacProgressionOnChemo')
    await user.type(card.getByLabelText('Date'), '2026-11-10{Tab}')
    await user.click(card.getByRole('radio', { name: 'no' }))
    expect(kept()).toMatchObject({ value: 'no', date: '2026-11-10' })
  })
})

describe('a suggested result', () => {
  it('is confirmed with the upper limit of its own laboratory, in the unit of the value', async () => {
    const { user, card, kept } = await ask('inr', result('46418-0', 1.1, '{INR}', 1.2))
    await user.click(card.getByRole('button', { name: /^Confirm/ }))
    expect(kept()).toMatchObject({ value: 1.1, upperLimit: 1.2 })
  })
})
