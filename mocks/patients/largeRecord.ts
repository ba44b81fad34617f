import { amstelmeer } from './centres.ts'
import type { Chart } from './chart.ts'
import { concept, snomed } from './coding.ts'
import { bowelResection, colorectalCancer, liverMetastases, sites } from './colorectal.ts'
import { daysBefore, monthsBefore } from './day.ts'
import { condition } from './disease.ts'
import { labs, type Values } from './laboratory.ts'
import { chemotherapy, daily, drugs } from './medicines.ts'
import { dutchValues } from './metastatic.ts'
import type { SandboxPatient } from './patient.ts'
import { opened, visit } from './person.ts'
import { seeded } from './seeded.ts'
import { ecog, vitals } from './vitals.ts'

const size = 5000
/** Days between two outpatient visits: some 240 of them, of 21 resources each, fill ten years. */
const interval = 15

/** The usual values, each up to a tenth higher or lower, with the precision of the laboratory. */
function varied(random: () => number): Values {
  const entries = Object.entries(dutchValues).map(([analyte, usual]) => {
    const value = usual * (0.9 + random() * 0.2)
    return [analyte, usual < 20 ? Math.round(value * 10) / 10 : Math.round(value)]
  })
  return Object.fromEntries(entries)
}

function outpatientVisit(chart: Chart, daysAgo: number, random: () => number): fhir4.FhirResource[] {
  const day = daysBefore(chart.today, daysAgo)
  return [
    {
      ...visit(chart, 'Outpatient clinic'),
      id: `${chart.id}-enc-${daysAgo}d`,
      status: 'finished',
      period: { start: day, end: day },
    },
    ecog(chart, random() < 0.6 ? 0 : 1, { daysAgo, slug: `ecog-${daysAgo}d` }),
    ...vitals(chart, daysAgo, { kg: Math.round(740 + random() * 60) / 10, cm: 176 }),
    ...labs(chart, { daysAgo }, varied(random)),
  ]
}

const minor: [slug: string, code: string, display: string][] = [
  ['hypertension', '38341003', 'Hypertensive disorder'],
  ['gout', '90560007', 'Gout'],
  ['osteoarthritis', '396275006', 'Osteoarthritis'],
  ['cataract', '193570009', 'Cataract'],
  ['hearing-loss', '15188001', 'Hearing loss'],
]

function history(chart: Chart): fhir4.FhirResource[] {
  const { today } = chart
  return [
    ...opened(chart, {
      given: 'Sybren',
      family: 'Langelaan-Post',
      gender: 'male',
      age: 73,
      number: 'AM-100050',
    }),
    ...colorectalCancer(chart, sites.sigmoid, monthsBefore(today, 116)),
    bowelResection(chart, 'colon', monthsBefore(today, 115)),
    ...chemotherapy(chart, 'adjuvant', {
      drugs: [drugs.capecitabine, drugs.oxaliplatin],
      day: monthsBefore(today, 113),
      reason: 'crc',
      cycles: 8,
    }),
    liverMetastases(chart, monthsBefore(today, 1)),
    ...minor.map(([slug, code, display], index) =>
      condition(chart, slug, {
        code: concept(display, snomed(code, display)),
        onset: monthsBefore(today, 100 - 12 * index),
      }),
    ),
    daily(chart, drugs.metoprolol, 50, monthsBefore(today, 99)),
  ]
}

export const largeRecord: SandboxPatient = {
  id: 'large-record',
  title: 'A record of 5,000 resources',
  interest: 'Ten years of visits and results, to see how the app reads a long chart.',
  resources: (today) => {
    const chart: Chart = { id: 'large-record', today, centre: amstelmeer }
    const random = seeded(20)
    const record = history(chart)
    for (let daysAgo = 3; record.length < size; daysAgo += interval) {
      record.push(...outpatientVisit(chart, daysAgo, random))
    }
    return record.slice(0, size)
  },
  expect: {
    'dragon-1': 'incomplete',
    'pump-it': 'ineligible',
    'pump-iii': 'incomplete',
    'rfa-crlm': 'incomplete',
    'pdac-liver': 'incomplete',
  },
}
