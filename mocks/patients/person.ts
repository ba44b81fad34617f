import { type Chart, recorder, subject } from './chart.ts'
import { hl7 } from './coding.ts'
import { bornAt } from './day.ts'

export type Person = {
  given: string
  family: string
  gender: 'male' | 'female' | 'other' | 'unknown'
  /** Completed years today. */
  age: number
  /** Days since the last birthday. */
  daysSinceBirthday?: number
  /** The hospital's own number for this patient. */
  number: string
}

export function person(chart: Chart, who: Person): fhir4.Patient {
  const { centre, id, today } = chart
  return {
    resourceType: 'Patient',
    id,
    identifier: [
      {
        use: 'usual',
        type: { ...hl7('v2-0203', 'MR', 'Medical record number'), text: 'Medical record number' },
        system: 'https://sandbox.example/patients',
        value: who.number,
      },
    ],
    active: true,
    name: [
      {
        use: 'official',
        text: `${who.given} ${who.family}`,
        family: who.family,
        given: who.given.split(' '),
      },
    ],
    gender: who.gender,
    birthDate: bornAt(today, who.age, who.daysSinceBirthday),
    address: [{ use: 'home', city: centre.city, country: centre.country }],
    managingOrganization: { display: centre.hospital },
  }
}

/** Today's visit, the encounter in whose context the app is launched. */
export function visit(chart: Chart, reason = 'Liver tumour board'): fhir4.Encounter {
  return {
    resourceType: 'Encounter',
    id: `${chart.id}-enc`,
    status: 'in-progress',
    class: {
      system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode',
      code: 'AMB',
      display: 'ambulatory',
    },
    subject: subject(chart),
    participant: [{ individual: recorder }],
    period: { start: chart.today },
    reasonCode: [{ text: reason }],
    serviceProvider: { display: chart.centre.hospital },
  }
}

/** The Patient and the visit, with which every chart but the empty one begins. */
export function opened(chart: Chart, who: Person): fhir4.FhirResource[] {
  return [person(chart, who), visit(chart)]
}
