import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { chartOf, person, ready, show } from './screen.tsx'

const coding = (system: string, code: string, display?: string) => ({ coding: [{ system, code, display }] })
const skin: fhir4.Condition = {
  resourceType: 'Condition',
  id: 'skin',
  subject: { reference: 'Patient/p1' },
  clinicalStatus: coding('http://terminology.hl7.org/CodeSystem/condition-clinical', 'resolved'),
  code: coding('http://hl7.org/fhir/sid/icd-10', 'C44.3', 'Skin of face'),
  onsetDateTime: '2019-05-02',
}

describe('a charted malignancy', () => {
  it('stands with the criterion, with its record and the exceptions of that trial alone', async () => {
    const { user } = show({ chart: chartOf([person(), skin]) })
    await ready()
    await user.click(screen.getByRole('button', { name: 'PUMP-IT' }))
    const row = screen.getByRole('article', { name: /Prior malignancy/ })
    await user.click(within(row).getByText(/^Evidence/))
    expect(row).toHaveTextContent(/non-melanoma skin cancer, date of diagnosis 02-May-2019/)
    expect(row).toHaveTextContent('Condition/skin')
    expect(row).toHaveTextContent('PUMP-IT, PIT-E3: open: no exception certainly applies yet')
    expect(row).toHaveTextContent('open, not recorded: adequately treated')
    expect(row).not.toHaveTextContent('P3-E2')
  })
})
