import { describe, expect, it } from 'vitest'
import type { TypeReading } from '../../src/chart/chart.ts'
import { RESOURCES, type ResourceType } from '../../src/chart/resources.ts'
import { catalogue, factsOf, plain } from './factCase.ts'
import {
  allergy,
  condition,
  ecog,
  icd10,
  lab,
  loinc,
  observation,
  order,
  patient,
  procedure,
  snomed,
  ucum,
} from './resources.ts'

const unread: TypeReading = { status: 'notRead', why: 'forbidden' }
const partly: TypeReading = { status: 'partial', why: 'pageMissing' }
const READ_BY: Partial<Record<ResourceType, readonly string[]>> = {
  Patient: ['age', 'administrativeSex', 'birthSex', 'sexForReproduction'],
  Observation: [
    'ecog',
    'hemoglobin',
    'egfr',
    'crcl',
    'ptInrTimesUln',
    'rasStatus',
    'mmrStatus',
    'pregnancyStatus',
    'serumPregnancyTest',
  ],
  Condition: [
    'liverMetsPresent',
    'liverMetsPrimary',
    'miDate',
    'extrahepaticSites/lung',
    'cardiacFailure',
    'priorMalignancies',
    // Nothing is read for these: records are only shown with their questions.
    'uncontrolledAngina',
    'clinicallySignificantArrhythmia',
    'portalOrHepaticVeinTumour',
  ],
  Procedure: [
    'priorHepaticResection',
    'childbearingPotential',
    'primaryTumourStatus',
    'lastMajorNonPancreaticSurgeryDate',
  ],
  MedicationRequest: [
    'coumarinUse',
    'corticosteroidMpEqMgPerDay',
    'priorSystemicTherapyCrc',
    'seriousInfection',
    'uncontrolledBacterialFungalInfection',
    'corticosteroidChronic',
  ],
  MedicationStatement: ['coumarinUse', 'continuousImmunosuppression'],
  MedicationAdministration: ['priorSystemicTherapyCrc', 'conversionChemo'],
  AllergyIntolerance: ['contrastHypersensitivity'],
  DiagnosticReport: ['stagingCtDate'],
  ImagingStudy: ['stagingCtDate'],
  Consent: ['consent.pump-it'],
  ResearchSubject: ['otherInvestigationalDrug', 'otherSurvivalTrial'],
  BodyStructure: ['lesionCount'],
}
const reasons = (type: ResourceType, reading: TypeReading) => {
  const chart = type === 'Patient' ? [patient({ birthDate: undefined, gender: undefined })] : []
  return factsOf({ chart, reading: { [type]: reading } })
}

describe('a type of resource that was not read', () => {
  it.each(Object.entries(READ_BY))(
    '%s: its facts could not be read, and are not «not recorded»',
    (type, ids) => {
      for (const reading of [unread, partly]) {
        const facts = reasons(type as ResourceType, reading)
        for (const id of ids)
          expect([id, facts.get(id)]).toEqual([id, expect.objectContaining({ why: 'couldNotRead' })])
      }
    },
  )

  it('leaves every fact as it is that does not read it', () => {
    const facts = reasons('AllergyIntolerance', unread)
    const blind = [...facts].filter(([, f]) => !f.known && f.why === 'couldNotRead').map(([id]) => id)
    expect(blind).toEqual(['contrastHypersensitivity'])
  })

  it('leaves to be asked what only a board or an examination can say', () => {
    const facts = reasons('DiagnosticReport', unread)
    expect(facts.get('ctChestExcludesUnresectableEhd')).toMatchObject({ why: 'notRecorded' })
    expect(reasons('MedicationRequest', unread).get('contraceptionAdequate')).toMatchObject({
      why: 'notRecorded',
    })
  })

  it('decides nothing in either direction, whatever of it was read', () => {
    const chart = [
      ecog({ valueInteger: 1 }),
      lab('718-7', ucum(9, 'g/dL')),
      condition(icd10('C78.7')),
      condition(icd10('I50.9')),
      order({ coding: [{ system: 'http://www.whocc.no/atc', code: 'B01AA07' }] }),
    ]
    for (const type of Object.keys(RESOURCES) as ResourceType[]) {
      const before = factsOf({ chart })
      const after = factsOf({ chart, reading: { [type]: partly } })
      for (const [id, fact] of after) {
        const was = before.get(id)
        if (fact.known && was?.known) expect([id, plain(fact.value)]).toEqual([id, plain(was.value)])
        else if (fact.known) expect([type, id]).toEqual(['nothing becomes', 'known'])
      }
    }
  })

  it('leaves lifetime events standing', () => {
    const chart = [
      procedure(snomed('71273005')),
      condition(icd10('I21.9'), { onsetDateTime: '2026-08-01' }),
      condition(icd10('C78.0')),
      allergy(snomed('293637006')),
      observation(loinc('81420-2'), { valueCodeableConcept: loinc('LA9633-4') }),
    ]
    const reading = { Procedure: partly, Condition: partly, AllergyIntolerance: partly, Observation: partly }
    const facts = factsOf({ chart, reading })
    for (const id of [
      'priorHepaticResection',
      'miDate',
      'historyExtrahepaticDisease',
      'contrastHypersensitivity',
      'rasStatus',
    ])
      expect([id, facts.get(id)?.known]).toEqual([id, true])
    expect(facts.get('extrahepaticSites/lung')).toMatchObject({ known: false, why: 'couldNotRead' })
  })
})

describe('a record that could not be used', () => {
  const good = [lab('718-7', ucum(9, 'g/dL')), lab('777-3', ucum(120, '10*9/L')), ecog({ valueInteger: 1 })]
  const state = (broken: object) => {
    const facts = factsOf({ chart: [...good, broken] })
    return ['hemoglobin', 'platelets', 'ecog'].map((id) => {
      const fact = facts.get(id)
      return fact?.known ? 'known' : fact?.why
    })
  }
  const broken = { valueQuantity: { value: '9' } }

  it('blinds the facts that its code speaks of, and no other', () => {
    expect(state(observation(loinc('718-7'), broken))).toEqual(['couldNotRead', 'known', 'known'])
  })

  it('blinds every fact of its type if its code cannot be read', () => {
    expect(state(observation({ coding: 'x' }, broken))).toEqual([
      'couldNotRead',
      'couldNotRead',
      'couldNotRead',
    ])
  })

  it('blinds every fact of its type if the system of its code cannot be read', () => {
    expect(state(observation({ coding: [{ system: 1, code: '718-7' }] }))).toEqual([
      'couldNotRead',
      'couldNotRead',
      'couldNotRead',
    ])
  })

  it('blinds every fact of its type if its components cannot be read', () => {
    expect(state(observation(loinc('58410-2'), { component: 'x' }))).toEqual([
      'couldNotRead',
      'couldNotRead',
      'couldNotRead',
    ])
  })

  it('blinds none if it is about something else', () => {
    expect(state(observation(loinc('2345-7'), broken))).toEqual(['known', 'known', 'known'])
  })

  it('blinds the facts of a code in one of its components', () => {
    const component = [{ code: loinc('777-3'), valueQuantity: { value: '9' } }]
    expect(state(observation(loinc('58410-2'), { component }))).toEqual(['known', 'couldNotRead', 'known'])
  })

  it('blinds the facts of each component, whatever stands beside it', () => {
    // A leukocyte differential counts neutrophils, and says their share.
    const component = [
      { code: loinc('718-7'), valueQuantity: { value: '9' } },
      { code: loinc('4548-4'), valueQuantity: { value: 40, unit: '%' } },
    ]
    expect(state(observation(loinc('58410-2'), { component }))).toEqual(['couldNotRead', 'known', 'known'])
  })

  it('blinds them as well if it names no patient', () => {
    expect(state(observation(loinc('718-7'), { subject: {} }))).toEqual(['couldNotRead', 'known', 'known'])
  })

  it('blinds every fact about medicines if nobody can name the drug', () => {
    const record = {
      medicationCodeableConcept: undefined,
      medicationReference: { reference: 'Medication/9' },
    }
    const facts = factsOf({ chart: [order({}, record)] })
    expect(facts.get('coumarinUse')).toMatchObject({ why: 'couldNotRead' })
    const named = factsOf({ chart: [order({}, record), { resourceType: 'Medication', id: '9', code: {} }] })
    expect(named.get('coumarinUse')).toMatchObject({ why: 'notRecorded' })
  })

  it('blinds nobody if it was entered in error', () => {
    expect(state(observation(loinc('718-7'), { ...broken, status: 'entered-in-error' }))).toEqual([
      'known',
      'known',
      'known',
    ])
  })

  it('blinds nobody if it is another patient’s', () => {
    expect(state(observation(loinc('718-7'), { ...broken, subject: { reference: 'Patient/8' } }))).toEqual([
      'known',
      'known',
      'known',
    ])
  })
})

it('leaves every fact of an empty chart unknown, but for the questions that do not apply', () => {
  const facts = factsOf({ chart: [patient({ birthDate: undefined, gender: undefined })] })
  const known = [...facts].filter(([, f]) => f.known).map(([id]) => id)
  expect(known).toEqual(['sexForReproduction'])
  const others = [...facts].filter(([, f]) => !f.known && f.why !== 'notRecorded').map(([id]) => id)
  expect(others).toEqual([])
  expect(facts.size).toBe(catalogue.ids.length)
})
