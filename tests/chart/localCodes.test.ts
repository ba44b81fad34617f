import { describe, expect, it } from 'vitest'
import { createEhr } from '../../mocks/ehr.ts'
import type { SandboxPatient } from '../../mocks/patients/patient.ts'
import { LocalCodesError, parseLocalCodes } from '../../src/chart/localCodes.ts'
import { withLocalCodes } from '../../src/chart/queries.ts'
import { readChart } from '../../src/chart/read.ts'
import { knownCodes } from '../../src/facts/concepts.ts'
import { readFacts } from '../../src/facts/readFacts.ts'
import { catalogue, factsOf } from '../facts/factCase.ts'
import { lab, TODAY, ucum } from '../facts/resources.ts'
import { plan, playNetwork, requests, sourceOf } from './reading.ts'

playNetwork()

const known = knownCodes(catalogue.concepts)
const LAB = 'urn:oid:2.16.840.1.113883.2.4.99'
const creatinine = { system: 'http://loinc.org', code: '14682-9' }
const KREA = { system: LAB, code: 'KREA', is: creatinine, note: 'Kreatinine' }
const parse = (codes: unknown) => parseLocalCodes(JSON.stringify({ codes }), known)

describe('the list of local codes', () => {
  it('may be empty', () => {
    const raw = { code: { coding: [{ code: 'KREA' }] } }
    expect(parse([]).translate(raw)).toBe(raw)
  })

  it.each([
    ['{', 'codes.json is not JSON.'],
    ['[]', 'codes.json: must be of type object.'],
    ['{"codes":{}}', 'codes.json › codes: must be of type array.'],
    ['{"codes":[{"code":"KREA"}]}', 'codes.json › codes[0].is: must be of type object.'],
    [JSON.stringify({ codes: [{ ...KREA, code: '' }] }), 'codes.json › codes[0].code: must not be empty.'],
    [
      JSON.stringify({ codes: [{ ...KREA, is: { ...creatinine, code: ' 14682-9' } }] }),
      'codes.json › codes[0].is.code: has a blank around it.',
    ],
    [JSON.stringify({ codes: [{ ...KREA, unit: 'x' }] }), 'codes.json › codes[0]: "unit" is not known.'],
    [
      JSON.stringify({
        codes: [KREA, { ...KREA, code: 'NA', is: { system: 'http://loinc.org', code: '2951-2' } }],
      }),
      'codes.json › codes[1].is: no list of criteria/codes/ has http://loinc.org|2951-2.',
    ],
    [
      JSON.stringify({ codes: [{ ...KREA, system: 'http://loinc.org', code: '2823-3' }] }),
      'codes.json › codes[0].system: http://loinc.org is a standard, whose codes mean the same in every hospital; one that is missing belongs in criteria/codes/.',
    ],
    [
      JSON.stringify({ codes: [{ ...KREA, system: 'urn:oid:2.16.840.1.113883.6.1', code: '1742-6' }] }),
      'codes.json › codes[0].system: urn:oid:2.16.840.1.113883.6.1 is a standard, whose codes mean the same in every hospital; one that is missing belongs in criteria/codes/.',
    ],
    [
      JSON.stringify({ codes: [{ ...KREA, system: '' }] }),
      'codes.json › codes[0].system: must not be empty.',
    ],
    [JSON.stringify({ codes: [KREA, KREA] }), `codes.json › codes[1]: ${LAB}|KREA stands in codes[0] too.`],
  ])('is refused in a sentence: %s', (text, sentence) => {
    expect(() => parseLocalCodes(text, known)).toThrow(new LocalCodesError(sentence))
  })

  it('puts the known code beside the local one, wherever it stands, and changes nothing else', () => {
    const raw = Object.freeze({
      resourceType: 'Observation',
      code: { text: 'Kreatinine', coding: [{ system: LAB, code: 'KREA' }] },
      component: [{ code: { coding: [{ system: 'urn:other', code: 'KREA' }] } }],
    })
    expect(parse([KREA]).translate(raw)).toEqual({
      ...raw,
      code: {
        text: 'Kreatinine',
        coding: [
          { system: LAB, code: 'KREA' },
          { ...creatinine, local: 'KREA' },
        ],
      },
    })
    const other = { code: { coding: [creatinine] } }
    expect(parse([KREA]).translate(other)).toBe(other)
  })

  it('leaves a record as it is that says itself what it is, in whatever writing of the standard', () => {
    for (const system of ['http://loinc.org', 'urn:oid:2.16.840.1.113883.6.1']) {
      const raw = {
        code: {
          coding: [
            { system: LAB, code: 'KREA' },
            { system, code: '2161-8' },
          ],
        },
      }
      expect(parse([KREA]).translate(raw)).toBe(raw)
    }
  })

  it('reads the local code beside a coding of the standard that has no code', () => {
    const named = { system: 'http://loinc.org', display: 'Kreatinine' }
    const raw = { code: { coding: [{ system: LAB, code: 'KREA' }, named] } }
    expect(parse([KREA]).translate(raw)).toEqual({
      code: { coding: [...raw.code.coding, { ...creatinine, local: 'KREA' }] },
    })
  })

  it('reads the local code whatever version its system is of, and beside a coding that is nothing', () => {
    const coding = [null, { system: `${LAB}|2026-11`, code: 'KREA' }]
    expect(parse([KREA]).translate({ code: { coding } })).toEqual({
      code: { coding: [...coding, { ...creatinine, local: 'KREA' }] },
    })
  })

  it('reads the local code of the kind of a study', () => {
    const modality = [{ system: LAB, code: 'KREA' }]
    expect(parse([KREA]).translate({ modality })).toEqual({
      modality: [...modality, { ...creatinine, local: 'KREA' }],
    })
  })

  it('leaves a list of anything else as it is', () => {
    const raw = { codings: [{ system: LAB, code: 'KREA' }] }
    expect(parse([KREA]).translate(raw)).toBe(raw)
  })

  it('asks for the local codes of what is asked for, and for no other', () => {
    const drug = {
      system: 'urn:pharmacy',
      code: 'XEL',
      is: { system: 'http://www.whocc.no/atc', code: 'L01BC06' },
    }
    const { codes } = withLocalCodes(plan, parse([KREA, drug]))
    expect(codes).toEqual(expect.arrayContaining([...plan.codes]))
    expect(codes).toContainEqual({ system: LAB, code: 'KREA' })
    expect(codes.map((c) => c.code)).not.toContain('XEL')
  })
})

describe('a chart with local codes alone', () => {
  const subject = { reference: 'Patient/f201' }
  const patient: SandboxPatient = {
    id: 'f201',
    title: 'Roel',
    interest: 'A laboratory with codes of its own',
    resources: () =>
      [
        { resourceType: 'Patient', id: 'f201', birthDate: '1960-03-13', gender: 'male' },
        {
          resourceType: 'Observation',
          id: 'krea',
          status: 'final',
          subject,
          // No category: only a search for the code finds it.
          code: { text: 'Kreatinine', coding: [{ system: LAB, code: 'KREA', display: 'Kreatinine' }] },
          effectiveDateTime: '2026-11-20',
          valueQuantity: { value: 122, unit: 'umol/L' },
        },
        {
          resourceType: 'MedicationRequest',
          id: 'coumarin',
          status: 'active',
          intent: 'order',
          subject,
          authoredOn: '2026-11-19',
          medicationCodeableConcept: {
            coding: [{ system: 'urn:pharmacy', code: 'ACE', display: 'Acenocoumarol' }],
          },
        },
      ] as fhir4.FhirResource[],
    expect: {},
  }
  const facts = async (codes: readonly unknown[]) => {
    const local = parse(codes)
    const source = await sourceOf('patient=f201', createEhr({ patients: [patient], today: TODAY }))
    const chart = await readChart(source, withLocalCodes(plan, local), {
      translate: local.translate,
      wanted: (code) => catalogue.concepts.memberships(code).length > 0,
    })
    return readFacts(catalogue, chart, {}, TODAY)
  }

  it('is read by the list, and the evidence says so', async () => {
    const found = await facts([
      KREA,
      { system: 'urn:pharmacy', code: 'ACE', is: { system: 'http://www.whocc.no/atc', code: 'B01AA07' } },
    ])
    expect(requests).toHaveLength(14)
    expect(found.get('creatinine')).toMatchObject({
      known: true,
      evidence: [
        {
          reference: 'Observation/krea',
          text: 'Kreatinine',
          translations: [{ local: 'KREA', as: '14682-9' }],
        },
      ],
    })
    expect(found.get('coumarinUse')).toMatchObject({
      suggestion: { value: { type: 'boolean', value: true } },
      evidence: [{ text: 'Acenocoumarol', translations: [{ local: 'ACE', as: 'B01AA07' }] }],
    })
  })

  it('is not believed where the words of the record are those of another code', () => {
    const { translate } = parse([{ ...KREA, is: { system: 'http://loinc.org', code: '718-7' } }])
    const raw = (display: string) =>
      lab('718-7', ucum(6, 'g/dL'), { code: { coding: [{ system: `${LAB}|2`, code: 'KREA', display }] } })
    const read = (display: string) => factsOf({ chart: [translate(raw(display))] }).get('hemoglobin')
    expect(read('Hb')).toMatchObject({ known: true })
    expect(read('Hemoglobin A1c/Hemoglobin.total in Blood')).toMatchObject({ why: 'conflicting' })
  })

  it('says nothing without the list', async () => {
    const found = await facts([])
    expect(found.get('creatinine')).toMatchObject({ known: false, why: 'notRecorded' })
  })
})
