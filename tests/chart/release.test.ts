/** Which FHIR release a server speaks, and what becomes of a record in the shape of another one. */
import { HttpResponse, http } from 'msw'
import { describe, expect, it } from 'vitest'
import { readChart } from '../../src/chart/read.ts'
import { namedRelease, statedRelease } from '../../src/chart/release.ts'
import { shapeOf } from '../../src/chart/shape.ts'
import { readFacts } from '../../src/facts/readFacts.ts'
import { catalogue } from '../facts/factCase.ts'
import { chartOf, patient } from '../facts/resources.ts'
import { fhir } from '../mocks/fixture.ts'
import { pathsOf, plan, playNetwork, read, server, sourceOf } from './reading.ts'

playNetwork()

const subject = { reference: 'Patient/anna' }
const condition = (id: string, clinicalStatus: unknown) => ({
  resourceType: 'Condition',
  id,
  subject,
  clinicalStatus,
  code: { coding: [{ system: 'http://snomed.info/sct', code: '94381002' }] },
})
const asCode = condition('as-code', 'active')
const asConcept = condition('as-concept', { coding: [{ code: 'active' }] })

/** Reads from a server that states this release of itself, or none, and has these Conditions. */
async function readWith(release: string | undefined, conditions: readonly object[]) {
  const source = await sourceOf()
  const entry = conditions.map((resource) => ({ resource }))
  server.use(
    http.get(`${fhir}/Condition`, () =>
      HttpResponse.json({ resourceType: 'Bundle', type: 'searchset', entry }),
    ),
    http.get(`${fhir}/metadata`, () =>
      release === undefined
        ? new HttpResponse(null, { status: 401 })
        : HttpResponse.json({ resourceType: 'CapabilityStatement', fhirVersion: release }),
    ),
  )
  return readChart(source, plan)
}

describe('a server of another release', () => {
  it('is known by its media type', async () => {
    const source = await sourceOf()
    const headers = { 'Content-Type': 'application/fhir+json; fhirVersion=5.0' }
    server.use(
      http.get(`${fhir}/Patient/anna`, () =>
        HttpResponse.json({ resourceType: 'Patient', id: 'anna' }, { headers }),
      ),
    )
    await expect(readChart(source, plan)).rejects.toMatchObject({ code: 'notR4', detail: '5.0' })
  })

  it('is asked for its release when it refuses the patient', async () => {
    const source = await sourceOf()
    server.use(
      http.get(`${fhir}/Patient/anna`, () => new HttpResponse(null, { status: 406 })),
      http.get(`${fhir}/metadata`, () =>
        HttpResponse.json({ resourceType: 'CapabilityStatement', fhirVersion: '1.0.2' }),
      ),
    )
    await expect(readChart(source, plan)).rejects.toMatchObject({ code: 'notR4', detail: '1.0.2' })
  })

  it('is asked for its release when a record is out of shape', async () => {
    await expect(readWith('3.0.2', [asConcept, asCode])).rejects.toMatchObject({
      code: 'notR4',
      detail: '3.0.2',
    })
  })

  it('is known by the shape of its records where it does not say', async () => {
    const refused = readWith(undefined, [asCode, condition('other', 'resolved')])
    await expect(refused).rejects.toMatchObject({ code: 'notR4', detail: '3' })
  })
})

it.each([
  ['application/fhir+json; fhirVersion=4.0', undefined],
  ['application/fhir+json; FHIRVERSION = "3.0"; charset=utf-8', '3.0'],
  ['application/fhir+json; fhirVersion=14.0', '14.0'],
  ['application/json', undefined],
])('is named by a media type: %s', (type, release) => {
  expect(namedRelease(new Headers({ 'Content-Type': type }))).toBe(release)
})

it.each([
  ['5.0.0', '5.0.0'],
  [5, undefined],
])('is what the server states, and it is asked once: %j', async (fhirVersion, expected) => {
  let asked = 0
  const stated = statedRelease(async () => {
    asked++
    return { status: 200, headers: new Headers(), body: { fhirVersion } }
  })
  expect([await stated(), await stated()]).toEqual([expected, expected])
  expect(asked).toBe(1)
})

describe('a server of R4 with a record in the shape of STU3', () => {
  it.each([
    ['and says what it is', '4.0.1', [asCode]],
    ['and says that it is R4B', '4.3.0', [asCode, asConcept]],
    ['and does not say, but for the others', undefined, [asCode, asConcept]],
  ])('%s: that record alone is left out, and says so', async (_, release, conditions) => {
    const chart = await readWith(release, conditions)
    expect(chart.leftOut).toMatchObject([
      { reference: 'Condition/as-code', why: 'malformed', detail: 'has the shape of FHIR release 3' },
    ])
    expect(chart.records.Condition.map((c) => c.id)).toEqual(
      conditions.includes(asConcept) ? ['as-concept'] : [],
    )
  })

  it('is asked for its release once for a search, and not at all without cause', async () => {
    await read('patient=anna&fault=status-as-code,small-pages')
    expect(pathsOf().filter((p) => p === 'metadata')).toHaveLength(1)
    await read('patient=anna')
    expect(pathsOf().filter((p) => p === 'metadata')).toHaveLength(1)
  })

  it('does not say that the patient has no such condition, nor that there is none', async () => {
    const chart = await readWith('4.0.1', [asCode])
    const facts = readFacts(catalogue, chart, {}, '2026-11-21')
    expect(facts.get('liverMetsPresent')).toMatchObject({ known: false, why: 'couldNotRead' })
    expect(facts.get('ecog')).toEqual(readFacts(catalogue, await read(), {}, '2026-11-21').get('ecog'))
  })
})

describe('a record whose meaning another release turns round', () => {
  it.each([
    ['Procedure', { status: 'completed', notDone: true }],
    ['MedicationStatement', { status: 'completed', taken: 'n' }],
    ['MedicationAdministration', { status: 'completed', notGiven: true }],
    ['MedicationRequest', { status: 'completed', intent: 'order', medication: { concept: { text: 'x' } } }],
    // R4 names the patient elsewhere, and has a list of categories.
    ['Condition', { subject: undefined, patient: { reference: 'Patient/7' }, abatementBoolean: true }],
    ['Condition', { category: { coding: [] }, abatementBoolean: true }],
    ['ResearchSubject', { status: 'active' }],
  ])('is left out of a file too: %s', (resourceType, more) => {
    const record = { resourceType, id: 'x', subject: { reference: 'Patient/7' }, code: {}, ...more }
    const chart = chartOf([patient(), record])
    expect(chart.leftOut).toMatchObject([{ reference: `${resourceType}/x`, why: 'malformed' }])
  })
})

describe('the release by the shape of a record', () => {
  it.each([
    ['3', 'Condition', { clinicalStatus: 'active' }],
    ['3', 'Condition', { verificationStatus: 'confirmed' }],
    ['3', 'AllergyIntolerance', { verificationStatus: 'confirmed' }],
    ['3', 'Procedure', { notDone: true }],
    ['3', 'Procedure', { notPerformed: true }],
    ['3', 'MedicationStatement', { taken: 'n' }],
    ['3', 'MedicationStatement', { wasNotTaken: true }],
    ['3', 'MedicationAdministration', { notGiven: true }],
    ['3', 'MedicationAdministration', { wasNotGiven: true }],
    ['5', 'MedicationRequest', { medication: {} }],
    ['5', 'MedicationStatement', { medication: {} }],
    [undefined, 'Condition', { clinicalStatus: { coding: [] } }],
    [undefined, 'Procedure', { status: 'not-done' }],
    [undefined, 'MedicationRequest', { medicationCodeableConcept: {} }],
  ])('is %s of %s with %j', (release, resourceType, raw) => {
    expect(shapeOf({ resourceType, ...raw })).toBe(release)
  })
})
