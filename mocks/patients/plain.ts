import { amstelmeer } from './centres.ts'
import type { Chart } from './chart.ts'
import { daysBefore } from './day.ts'
import { labs } from './laboratory.ts'
import { dutchValues, metastatic } from './metastatic.ts'
import { everyTrial, type SandboxPatient } from './patient.ts'
import { person } from './person.ts'
import { ecog, vitals } from './vitals.ts'

export const emptyChart: SandboxPatient = {
  id: 'empty-chart',
  title: 'An empty chart',
  interest: 'Name, sex and date of birth, and nothing else: every other fact has to be asked.',
  resources: (today) => [
    person(
      { id: 'empty-chart', today, centre: amstelmeer },
      { given: 'Lodewijk', family: 'Niemandsverdriet', gender: 'male', age: 58, number: 'AM-220001' },
    ),
  ],
  expect: everyTrial('incomplete' as const),
}

export const age17: SandboxPatient = {
  id: 'age-17',
  title: 'A seventeen-year-old',
  interest: 'Eighteen in two weeks, so too young for each of the five trials today.',
  resources: (today) => {
    const chart: Chart = { id: 'age-17', today, centre: amstelmeer }
    return [
      ...metastatic(chart, {
        given: 'Jorrit',
        family: 'Schuitemaker-Dijk',
        gender: 'male',
        age: 17,
        daysSinceBirthday: 350,
        number: 'AM-219874',
      }),
      ecog(chart, 0, { daysAgo: 3 }),
      ...vitals(chart, 3, { kg: 69, cm: 184 }),
      ...labs(chart, { daysAgo: 3 }, dutchValues),
    ]
  },
  expect: everyTrial('ineligible' as const),
}

export const deceased: SandboxPatient = {
  id: 'deceased',
  title: 'A patient who has died',
  interest: 'Died four days ago: the chart is shown, and no trial gets a verdict.',
  resources: (today) => {
    const chart: Chart = { id: 'deceased', today, centre: amstelmeer }
    const [patient, ...rest] = metastatic(chart, {
      given: 'Hendrika',
      family: 'Overgaauw',
      gender: 'female',
      age: 74,
      number: 'AM-187450',
    })
    const died = { deceasedDateTime: `${daysBefore(today, 4)}T04:15:00+01:00` }
    return [
      { ...(patient as fhir4.Patient), active: false, ...died },
      // The visit of the day she was last seen; the others have theirs today.
      ...rest.map((resource) =>
        resource.resourceType === 'Encounter'
          ? {
              ...resource,
              status: 'finished' as const,
              period: { start: daysBefore(today, 9), end: daysBefore(today, 9) },
            }
          : resource,
      ),
      ecog(chart, 2, { daysAgo: 9 }),
      ...labs(chart, { daysAgo: 9 }, { ...dutchValues, hemoglobin: 6.4, bilirubin: 41, egfr: 71 }),
    ]
  },
}
