import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { patients } from '../../mocks/patients/index.ts'
import { keyOf } from '../../src/record/answersStore.ts'
import { criteria, memory, ready, sandbox, show, TODAY } from './screen.tsx'

const inWords = { eligible: /Meets all listed criteria/, ineligible: /Does not meet: /, incomplete: /Open: / }
const isAnswer = (x: unknown): x is { value: unknown } => typeof x === 'object' && x !== null && 'value' in x

describe('a patient of the sandbox, with the answers at hand', () => {
  it.each(patients.filter((p) => p.answers && p.expect).map((p) => p.id))(
    '%s has the verdicts in words',
    async (id) => {
      const patient = patients.find((p) => p.id === id)
      const storage = memory()
      const given = Object.entries(patient?.answers?.(TODAY) ?? {})
      const answers = Object.fromEntries(given.map(([fact, a]) => [fact, isAnswer(a) ? a : { value: a }]))
      const owner = { server: 'https://ehr.example/fhir', patientId: id, user: 'Practitioner/vos' }
      storage.setItem(keyOf(owner), JSON.stringify({ answers }))
      show({ chart: sandbox(id), storage })
      await ready()
      expect(screen.queryByText(/did not fit the present criteria/)).toBeNull()
      for (const { id: trial, name } of criteria.trials) {
        const verdict = patient?.expect?.[trial as keyof typeof patient.expect]
        if (verdict === undefined) continue
        const card = screen.getByRole('button', { name }).closest('li')
        expect(card).toHaveTextContent(inWords[verdict])
      }
    },
  )
})
