import { describe, expect, it } from 'vitest'
import { patients } from '../../mocks/patients/index.ts'
import { users } from '../../mocks/users.ts'

const days = ['2026-11-21', '2027-03-31', '2028-02-29', '2029-01-01', '2030-12-31']
const trials = ['dragon-1', 'pump-it', 'pump-iii', 'rfa-crlm', 'pdac-liver'] as const

/** Every string within a value, with the name of the element that holds it. */
function strings(value: unknown, name = ''): { name: string; text: string }[] {
  if (typeof value === 'string') return [{ name, text: value }]
  if (Array.isArray(value)) return value.flatMap((item) => strings(item, name))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, item]) => strings(item, key))
}

const references = (resource: unknown) =>
  strings(resource)
    .filter(({ name }) => name === 'reference')
    .map(({ text }) => text)

const find = (id: string) => {
  const patient = patients.find((one) => one.id === id)
  if (!patient) throw new Error(`no patient ${id}`)
  return patient
}

describe('the patients of the sandbox', () => {
  it('cover each trial with one who meets every criterion and one who fails', () => {
    expect(patients.length).toBeGreaterThanOrEqual(20)
    for (const trial of trials) {
      const verdicts = patients
        .filter(({ answers }) => answers)
        .map(({ expect: verdict }) => verdict?.[trial])
      expect(verdicts).toContain('eligible')
      expect(verdicts).toContain('ineligible')
    }
  })

  it('have names of their own', () => {
    expect(new Set(patients.map(({ title }) => title)).size).toBe(patients.length)
    const named = patients.flatMap(({ resources }) => resources('2026-11-21')[0])
    const families = named.map((one) => (one as fhir4.Patient).name?.[0]?.family)
    expect(new Set(families).size).toBe(patients.length)
  })

  it('never share an id on one server', () => {
    const ids = patients.flatMap(({ resources }) =>
      resources('2026-11-21').map(({ resourceType, id }) => `${resourceType}/${id}`),
    )
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('are signed by people who work there', () => {
    const people = users.map(({ id }) => `Practitioner/${id}`)
    const named = patients
      .flatMap(({ resources }) => resources('2026-11-21').flatMap(references))
      .filter((to) => to.startsWith('Practitioner/'))
    expect(named.length).toBeGreaterThan(100)
    expect(named.filter((to) => !people.includes(to))).toEqual([])
  })

  it('include a record of 5,000 resources', () => {
    expect(find('large-record').resources('2026-11-21').length).toBeGreaterThanOrEqual(5000)
  })

  it('include a patient of whom nothing but the person is known', () => {
    expect(
      find('empty-chart')
        .resources('2026-11-21')
        .map(({ resourceType }) => resourceType),
    ).toEqual(['Patient'])
  })

  it.each(days)('count every age from the day they are served (%s)', (today) => {
    const age = (id: string) => {
      const [patient] = find(id).resources(today)
      const born = (patient as fhir4.Patient).birthDate ?? ''
      const years = Number(today.slice(0, 4)) - Number(born.slice(0, 4))
      return today.slice(5) < born.slice(5) ? years - 1 : years
    }
    expect([age('woman-36'), age('woman-63'), age('age-17')]).toEqual([36, 63, 17])
  })
})

describe.each(patients.map((patient) => [patient.id, patient] as const))(
  '%s',
  (id, { resources, answers }) => {
    it.each(days)('is a chart of one patient as of %s', (today) => {
      const chart = resources(today)
      expect(chart[0]).toMatchObject({ resourceType: 'Patient', id })
      expect(chart.filter(({ resourceType }) => resourceType === 'Patient')).toHaveLength(1)
      for (const resource of chart) {
        expect(resource.id).toMatch(/^[A-Za-z0-9.-]{1,64}$/)
        expect(resource.id === id || resource.id?.startsWith(`${id}-`)).toBe(true)
        expect(resource.meta).toBeUndefined()
      }
      const named = chart.flatMap(references).filter((reference) => reference.startsWith('Patient/'))
      expect(new Set(named)).toEqual(chart.length > 1 ? new Set([`Patient/${id}`]) : new Set())
    })

    it.each(days)('refers only to its own resources and to staff (%s)', (today) => {
      const chart = resources(today)
      const own = new Set(chart.map((resource) => `${resource.resourceType}/${resource.id}`))
      const foreign = chart
        .flatMap(references)
        .filter((reference) => !own.has(reference) && !reference.startsWith('Practitioner/'))
      expect(foreign).toEqual([])
    })

    it.each(days)('has no date after %s', (today) => {
      const dated = [...resources(today), answers?.(today)]
        .flatMap((value) => strings(value))
        .filter(({ text }) => /^\d{4}-\d{2}-\d{2}(T|$)/.test(text))
      expect(dated.length).toBeGreaterThan(0)
      expect(dated.filter(({ text }) => text.slice(0, 10) > today)).toEqual([])
      for (const { text } of dated) expect(new Date(text).getTime()).not.toBeNaN()
    })

    it('is the same whenever it is built', () => {
      expect(resources('2028-02-29')).toEqual(resources('2028-02-29'))
      expect(answers?.('2028-02-29')).toEqual(answers?.('2028-02-29'))
    })

    it('moves with the day it is served', () => {
      expect(resources('2026-11-21')[0]).not.toEqual(resources('2027-03-31')[0])
    })
  },
)
