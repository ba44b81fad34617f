/** The app's screen over a small chart, with the outside world in the test's hands. */
import { join } from 'node:path'
import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, vi } from 'vitest'
import { patients } from '../../mocks/patients/index.ts'
import { assembleChart } from '../../src/chart/assemble.ts'
import type { Chart, TypeReading } from '../../src/chart/chart.ts'
import type { ResourceType } from '../../src/chart/resources.ts'
import { loadCriteria } from '../../src/criteria/load.ts'
import type { Connection } from '../../src/smart/connect.ts'
import { App, type Outside } from '../../src/view/App.tsx'
import { PANELS } from '../../src/view/panel.ts'
import { FRAME } from '../../src/view/words/frame.ts'
import { LANGUAGES, type Language } from '../../src/wording/language.ts'

// The screen is large and the machine may be busy.
vi.setConfig({ testTimeout: 30_000 })

export const criteria = loadCriteria(join(import.meta.dirname, '../../criteria'))
export const TODAY = '2026-11-21'

/** A patient of whom nothing but the Patient is recorded, and what a test adds. */
export const person = (more: Partial<fhir4.Patient> = {}): fhir4.Patient => ({
  resourceType: 'Patient',
  id: 'p1',
  gender: 'male',
  birthDate: '1960-05-04',
  name: [{ family: 'Jansen', given: ['Piet'] }],
  identifier: [{ value: '123', type: { text: 'Medical record number' } }],
  ...more,
})

export const chartOf = (
  resources: readonly unknown[],
  reading?: Partial<Record<ResourceType, TypeReading>>,
): Chart =>
  assembleChart(
    resources.map((resource) => ({ resource })),
    { patientId: (resources[0] as { id: string }).id, ...(reading && { reading }) },
  )

export const sandbox = (id: string): Chart =>
  chartOf(patients.find((p) => p.id === id)?.resources(TODAY) ?? [])

/** A laboratory result of three days ago. */
export const result = (code: string, value: number, unit: string, high?: number): fhir4.Observation => ({
  resourceType: 'Observation',
  id: `lab-${code}`,
  status: 'final',
  category: [{ coding: [{ code: 'laboratory' }] }],
  code: { coding: [{ system: 'http://loinc.org', code }] },
  subject: { reference: 'Patient/p1' },
  effectiveDateTime: '2026-11-18',
  valueQuantity: { value, unit, system: 'http://unitsofmeasure.org', code: unit },
  ...(high !== undefined && { referenceRange: [{ high: { value: high, unit } }] }),
})

type Setting = {
  chart?: Chart
  read?: Outside['read']
  connect?: Outside['connect']
  storage?: Outside['storage']
  user?: string
  connection?: Partial<Connection>
  language?: Language
  now?: Outside['now']
}

/** A session storage of its own. */
export function memory(): Outside['storage'] & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>()
  return {
    kept,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  }
}

/** Whose the entries are not. */
export const OTHERS: readonly (readonly [name: string, setting: Setting])[] = [
  ['another patient', { chart: chartOf([person({ id: 'p2' })]) }],
  ['another user', { user: 'Practitioner/other' }],
  ['another server', { connection: { server: 'https://other.example/fhir' } }],
]

export function show(setting: Setting = {}) {
  const {
    chart = chartOf([person()]),
    storage = memory(),
    user = 'Practitioner/vos',
    language = 'en',
    now = () => new Date(`${TODAY}T10:00:00`),
  } = setting
  const connection: Connection = {
    server: 'https://ehr.example/fhir',
    ehr: 'Example',
    patientId: chart.patient.id,
    user: { reference: user, name: 'Dr. Vos' },
    scopes: [],
    needPatientBanner: true,
    launchId: 'launch-1',
    request: () => Promise.reject(new Error('no requests here')),
    ...setting.connection,
  }
  const outside: Outside = {
    criteria,
    connect: setting.connect ?? (async () => connection),
    read: setting.read ?? (async () => chart),
    storage,
    now,
    sandbox: async () => '/ehr/',
  }
  const view = render(<App outside={outside} initialLanguage={language} />)
  return { ...view, user: userEvent.setup(), storage }
}

/** Waits until the chart is read and judged, and every panel has arrived. */
export async function ready(): Promise<void> {
  await screen.findByRole('tab', { name: /^(Questions|Vragen)/ }, { timeout: 20_000 })
  await Promise.all(PANELS.map(({ load }) => load()))
  const arriving = () => LANGUAGES.some((l) => screen.queryByText(FRAME[l].panelArriving))
  await waitFor(() => expect(arriving()).toBe(false))
}
