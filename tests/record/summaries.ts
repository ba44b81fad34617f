/** Summaries of sandbox patients, as the screen makes them. */
import { patients } from '../../mocks/patients/index.ts'
import { assembleChart } from '../../src/chart/assemble.ts'
import { assess } from '../../src/eligibility/assess.ts'
import type { Answers } from '../../src/facts/answers.ts'
import { type Summary, summaryOf } from '../../src/record/summary.ts'
import { decidingFailures, verdictInWords } from '../../src/view/trials/verdict.ts'
import { bringWords } from '../../src/view/words/first.ts'
import { LANGUAGES, type Language } from '../../src/wording/language.ts'
import { catalogue } from './answers.ts'

await Promise.all(LANGUAGES.map(bringWords))

export const TODAY = '2026-11-21'
export const SIGNATURE = {
  patientId: 'p1',
  user: { reference: 'Practitioner/vos', name: 'Dr. Vos' },
  at: `${TODAY}T10:00:00.000Z`,
}

export function summaryFor(id: string, answers: Answers = {}, language: Language = 'en'): Summary {
  const resources = patients.find((p) => p.id === id)?.resources(TODAY) ?? []
  const chart = assembleChart(
    resources.map((resource) => ({ resource })),
    { patientId: id, reading: { Procedure: { status: 'notRead', why: 'forbidden' } } },
  )
  return summaryOf({
    chart,
    assessment: assess({ criteria: catalogue.criteria, chart, answers, asOf: TODAY }),
    context: { catalogue, language },
    patient: {
      id,
      name: 'Truus van Elzakker',
      born: '24-Jul-1960',
      birthDate: '1960-07-24',
      identifier: 'Number AM-211388',
    },
    by: 'Dr. Vos',
    at: SIGNATURE.at,
    day: TODAY,
    readAt: SIGNATURE.at,
    unsaved: Object.keys(answers).length,
    showInstant: (iso) => iso,
    kindOf: (type) => type,
    verdictOf: (result) => verdictInWords(result, language),
    deciding: decidingFailures,
  })
}
