import { describe, expect, it } from 'vitest'
import type { Answer } from '../../src/facts/answers.ts'
import { AnswerError } from '../../src/facts/answerValue.ts'
import { parseAnswers } from '../../src/facts/parseAnswers.ts'
import { usable } from '../../src/facts/validity.ts'
import { answerProblem } from '../../src/screening/sentences.ts'
import { catalogue, factsOf, plain } from './factCase.ts'
import {
  ATC,
  coded,
  condition,
  ecog,
  icd10,
  imaging,
  lab,
  loinc,
  man,
  observation,
  patient,
  snomed,
  statement,
  TODAY,
  ucum,
  upTo,
} from './resources.ts'

const parse = (answers: unknown) => parseAnswers(answers, catalogue, TODAY)
const facts = (chart: readonly unknown[], answers: unknown) => factsOf({ chart, answers: parse(answers) })
const fact = (id: string, chart: readonly unknown[], answer?: unknown) => {
  const given = answer === undefined ? {} : { [id.split('/')[0] as string]: answer }
  const found = facts(chart, given).get(id)
  if (!found) throw new Error(`no fact ${id}`)
  return found
}
/** The value in plain words, or why there is none. */
const brief = (id: string, chart: readonly unknown[], answer?: unknown) => {
  const found = fact(id, chart, answer)
  return found.known ? plain(found.value) : found.why
}
const hb = (value: number, day = '2026-11-10') =>
  lab('718-7', ucum(value, 'g/dL'), { effectiveDateTime: day })

describe('an answer', () => {
  it.each([
    ['conversionChemo', true, true],
    ['conversionChemo', { value: false }, false],
    ['liverResectability', 'resectable', 'resectable'],
    ['ecog', 1, 1],
    ['age', 64, 64],
    ['age', '1961-11-21', 65],
    ['age', '1961', '64–65'],
    ['hemoglobin', 8.1, 8.1],
    ['hemoglobin', { value: 5.5, unit: 'mmol/L' }, 8.862975],
    ['hemoglobin', { value: 81, unit: 'g/L' }, 8.1],
    ['platelets', { value: 120, unit: 'K/uL' }, 120],
    ['egfr', '>60', '>60'],
    ['egfr', '>= 60', '≥60'],
    ['bodyTemperature', { value: 101, unit: '[degF]' }, 38.3333333333],
    ['miDate', 'never', 'never'],
    ['miDate', '2026-05', '2026-05'],
    ['stagingCtDate', '2026-11-02', '2026-11-02'],
    ['extrahepaticSites/lung', { lung: 'present', bone: 'absent' }, 'present'],
    ['extrahepaticSites/bone', { lung: 'present', bone: 'absent' }, 'absent'],
    ['extrahepaticSites/brain', { lung: 'present' }, 'notRecorded'],
    ['extrahepaticSites/brain', { lung: 'present', brain: 'unknown' }, 'notRecorded'],
    ['indeterminateExtrahepaticLesions', 'none', ''],
    ['indeterminateExtrahepaticLesions', [{ site: 'lung', sizeMm: 4 }], 'site=lung sizeMm=4'],
    [
      'indeterminateExtrahepaticLesions',
      [{ site: 'lung', sizeMm: { value: 1.2, unit: 'cm' } }],
      'site=lung sizeMm=12',
    ],
    [
      'priorMalignancies',
      { items: [{ type: 'nmsc', lastActiveDate: 'never-after-treatment' }], listComplete: true },
      'type=nmsc lastActiveDate=never-after-treatment',
    ],
    ['consent.dragon-1', { value: 'signed', date: '2026-11-01' }, 'signed'],
    ['administrativeSex', 'unknown', 'unknown'],
  ])('to %s of %j is read as %s', (id, answer, expected) => {
    const chart =
      id === 'administrativeSex' || id === 'age' ? [patient({ gender: undefined, birthDate: undefined })] : []
    expect(brief(id, chart, answer)).toBe(expected)
  })

  it.each([
    ['liverResectability', 'not-assessed'],
    ['nationalPanelVerdict', 'pending'],
    ['rasStatus', 'not-tested'],
    ['mmrStatus', 'pending'],
    ['serumPregnancyTest', 'not-done'],
    ['pdacConfirmation', 'none'],
    ['crcHistology', 'not-confirmed'],
    ['responseAfterConversion', 'not-evaluable'],
    ['arterialPhaseCtDone', 'not-done'],
    ['consent.pump-it', 'not-yet'],
  ])('to %s of %s is awaited and decides nothing', (id, value) => {
    expect(fact(id, [], value)).toMatchObject({ known: false, why: 'awaited', awaited: value })
  })

  it.each(['none-known', 'not-tested'])(
    'to dpdStatus of %s is a value: what it means is for the criterion',
    (value) => {
      expect(brief('dpdStatus', [], value)).toBe(value)
    },
  )

  it('of unknown leaves the reason as it was, and is not asked again by itself', () => {
    expect(fact('conversionChemo', [], 'unknown')).toMatchObject({
      known: false,
      why: 'notRecorded',
      answeredUnknown: true,
    })
    expect(brief('hemoglobin', [hb(9)], 'unknown')).toBe(9)
  })

  it('is as old as its own date, else as the day it was entered, else as the registration', () => {
    const dated = (answer: unknown) => {
      const found = fact('ecog', [], answer)
      return found.known && typeof found.date === 'object' && found.date.from
    }
    expect(dated({ value: 1, date: '2026-10-30' })).toBe('2026-10-30')
    expect(dated({ value: 1, at: '2026-11-20T09:00:00Z' })).toBe('2026-11-20')
    expect(dated(1)).toBe(TODAY)
  })

  it('is attributed', () => {
    expect(fact('ecog', [], { value: 1, by: 'Dr Roe', at: '2026-11-20T09:00:00Z' })).toMatchObject({
      entered: true,
      evidence: [{ kind: 'clinician', by: 'Dr Roe', at: '2026-11-20T09:00:00Z' }],
    })
  })

  it('may name a day to come only for a plan', () => {
    for (const [id, expected] of [
      ['plannedTreatmentStart', true],
      ['indexOperationDate', false],
    ] as const) {
      const found = fact(id, [], '2026-12-10')
      if (!found.known) throw new Error(found.why)
      expect(usable(found, catalogue.definition(id), catalogue, TODAY).ok).toBe(expected)
    }
  })

  it('that is implausible is not believed', () => {
    expect(brief('hemoglobin', [], { value: 81 })).toBe('implausible')
    expect(brief('crcl', [], { value: -5 })).toBe('implausible')
    expect(brief('age', [patient({ birthDate: undefined })], '2030-01-01')).toBe('implausible')
  })

  it('that is implausible counts once it is confirmed with a reason', () => {
    expect(brief('platelets', [], { value: 3200, reason: 'essential thrombocythaemia' })).toBe(3200)
  })

  it('has its upper limit in its own unit', () => {
    expect(fact('bilirubinTotal', [], { value: 34.208, unit: 'umol/L', upperLimit: 17.104 })).toMatchObject({
      value: { upperLimit: { kind: 'number', value: { n: 1n, d: 1n } } },
    })
  })

  it('has no upper limit of INR that is a therapeutic range', () => {
    expect(fact('inr', [], { value: 2.5, upperLimit: 3 })).toMatchObject({
      value: { upperLimitMissing: 'noUpperLimit' },
    })
    expect(fact('inr', [], { value: 2.5, upperLimit: 1.2 })).toMatchObject({
      value: { upperLimit: { kind: 'number' } },
    })
  })

  it('has no upper limit beyond those of laboratories', () => {
    expect(fact('ast', [], { value: 3000, upperLimit: 9999 })).toMatchObject({
      value: { upperLimitMissing: 'noUpperLimit' },
    })
  })

  it('counts as reported where a value is otherwise computed', () => {
    const chart = [man(), lab('2160-0', ucum(1, 'mg/dL'))]
    expect(brief('egfr', chart, 25)).toBe(25)
    expect(fact('egfr', chart, 25)).toMatchObject({ value: { others: [{ label: 'mdrd4' }] } })
  })

  it('of unknown is kept where nothing can be computed either', () => {
    expect(fact('egfr', [], 'unknown')).toMatchObject({ why: 'notRecorded', answeredUnknown: true })
  })

  it('of a creatinine is what the filtration is computed from', () => {
    const found = facts([man({ birthDate: '1961-01-01' })], { creatinine: 1.6 }).get('egfrMdrd')
    expect(found?.known && plain(found.value)).toBeCloseTo(43.6, 1)
  })

  it('of a creatinine next to nothing computes nothing', () => {
    const found = facts([man()], { creatinine: { value: 1e-300, reason: 'x' } }).get('egfrMdrd')
    expect(found).toMatchObject({ known: false, why: 'implausible' })
  })

  it('keeps a list open that does not say it is complete', () => {
    expect(fact('priorMalignancies', [], { value: [] })).toMatchObject({ value: { complete: false } })
    expect(fact('priorMalignancies', [], { value: [], listComplete: true })).toMatchObject({
      value: { complete: true },
    })
    expect(fact('indeterminateExtrahepaticLesions', [], 'none')).toMatchObject({ value: { complete: true } })
  })
})

describe('an answer beside the chart', () => {
  const chart = [hb(9)]

  it('without a reason decides nothing, and both stay visible', () => {
    const found = fact('hemoglobin', chart, 8)
    expect(found).toMatchObject({ known: false, why: 'conflicting' })
    expect(!found.known && found.sides?.map((s) => plain(s.value))).toEqual([9, 8])
  })

  it('with a reason gives way to a value that came after it was given, and both stay visible', () => {
    const given = { value: 8, date: '2026-11-01', reason: 'sample mixed up' }
    const found = fact('hemoglobin', [hb(10)], { ...given, at: '2026-11-02T09:00:00Z' })
    expect(found.known && plain(found.value)).toBe(10)
    expect(found.known && found.instead?.entered).toBe(true)
    expect(brief('hemoglobin', [hb(10)], { ...given, at: '2026-11-10T09:00:00Z' })).toBe(8)
    expect(brief('hemoglobin', [hb(10)], given)).toBe(8)
  })

  it('with a reason replaces it, and both stay visible', () => {
    const found = fact('hemoglobin', chart, { value: 8, reason: 'sample mixed up' })
    expect(found).toMatchObject({ known: true, entered: true, instead: { known: true } })
    expect(found.known && plain(found.value)).toBe(8)
  })

  it('that says the same leaves the chart its evidence', () => {
    const found = fact('hemoglobin', [hb(9, '2026-11-21')], 9)
    expect(found).toMatchObject({ known: true, evidence: [{ kind: 'chart' }] })
  })

  it('that says the same later is the fresher one', () => {
    expect(fact('hemoglobin', chart, { value: 9, date: '2026-11-20' })).toMatchObject({ entered: true })
  })

  it('that says the same adds the upper limit', () => {
    expect(
      fact('ast', [lab('1920-8', ucum(60, 'U/L'))], { value: 60, upperLimit: 40, date: '2026-11-01' }),
    ).toMatchObject({
      entered: true,
      value: { upperLimit: { kind: 'number' } },
    })
  })

  it('gives way to a newer value of the chart', () => {
    const found = fact('hemoglobin', [hb(9, '2026-11-20')], { value: 8, date: '2026-11-12' })
    expect(found.known && plain(found.value)).toBe(9)
    expect(found).toMatchObject({ instead: { entered: true } })
  })

  it.each([
    [
      'preliminary',
      [lab('718-7', ucum(6, 'g/dL'), { effectiveDateTime: '2026-11-20', status: 'preliminary' })],
      'notFinal',
    ],
    ['without a unit', [lab('718-7', { value: 6 }, { effectiveDateTime: '2026-11-20' })], 'unitMissing'],
    [
      'masked',
      [
        lab('718-7', ucum(6, 'g/dL'), {
          effectiveDateTime: '2026-11-20',
          valueQuantity: undefined,
          dataAbsentReason: coded('http://terminology.hl7.org/CodeSystem/data-absent-reason', 'masked'),
        }),
      ],
      'couldNotRead',
    ],
    ['contradicted at the same time', [hb(9, '2026-11-20'), hb(6, '2026-11-20')], 'conflicting'],
  ])('from before a newer value that is %s does not pass it over', (_, chart, why) => {
    const earlier = { value: 12, date: '2026-11-12', at: '2026-11-12T09:00:00Z' }
    expect(brief('hemoglobin', chart, earlier)).toBe(why)
    expect(brief('hemoglobin', chart, { ...earlier, reason: 'as the laboratory said by telephone' })).toBe(
      why,
    )
    expect(fact('hemoglobin', chart, earlier)).toMatchObject({
      sides: expect.arrayContaining([expect.objectContaining({ entered: true })]),
    })
    expect(brief('hemoglobin', chart, { value: 12, date: '2026-11-20' })).toBe(12)
  })

  it('with a reason gives way to what was measured after it was given on the same day', () => {
    const measured = (at: string) => lab('718-7', ucum(6, 'g/dL'), { effectiveDateTime: at })
    const earlier = lab('718-7', ucum(7, 'g/dL'), { effectiveDateTime: '2026-11-20T07:00:00-08:00' })
    const given = (at: string) => ({ value: 12, date: at.slice(0, 10), reason: 'sample mixed up', at })
    // In California it is still the 20th: the sample of the next morning was not seen.
    const evening = given('2026-11-21T02:00:00Z')
    expect(brief('hemoglobin', [earlier], evening)).toBe(12)
    expect(brief('hemoglobin', [earlier, measured('2026-11-21T06:00:00-08:00')], evening)).not.toBe(12)
    const morning = given('2026-11-20T17:00:00Z')
    expect(brief('hemoglobin', [earlier, measured('2026-11-20T14:00:00-08:00')], morning)).toBe('conflicting')
    // In China it is the 21st already: the sample of that morning was seen.
    const early = given('2026-11-20T23:30:00Z')
    expect(brief('hemoglobin', [measured('2026-11-21T06:00:00+08:00')], early)).toBe(12)
  })

  it('does not pass over a preliminary result of later on the same day', () => {
    const result = (at: string) =>
      lab('718-7', ucum(6, 'g/dL'), { effectiveDateTime: at, status: 'preliminary' })
    const given = { value: 12, at: '2026-11-20T09:00:00Z' }
    expect(brief('hemoglobin', [result('2026-11-20T14:00:00+01:00')], given)).toBe('notFinal')
    expect(brief('hemoglobin', [result('2026-11-20T08:00:00+01:00')], given)).toBe(12)
  })

  it('of before does not pass over a result of this month that cannot be used', () => {
    for (const over of [{ status: 'preliminary' }, { valueQuantity: { value: 6 } }]) {
      const result = [lab('718-7', ucum(6, 'g/dL'), { effectiveDateTime: '2026-11', ...over })]
      const given = { value: 12, date: '2026-11-10' }
      expect(fact('hemoglobin', result, given)).toMatchObject({ known: false })
      const reason = { ...given, reason: 'the sample of the 9th', at: '2026-11-20T09:00:00Z' }
      expect(brief('hemoglobin', result, reason)).toBe(12)
      expect(brief('hemoglobin', result, 12)).toBe(12)
    }
  })

  it('is not kept beside a newer record without a date of its own', () => {
    const infarction = condition(icd10('I21.9'), { recordedDate: '2026-11-10' })
    expect(brief('miDate', [infarction], { value: 'never', at: '2026-11-01T09:00:00Z' })).toBe('undated')
    expect(brief('miDate', [infarction], { value: 'never', at: '2026-11-12T09:00:00Z' })).toBe('never')
  })

  const lesion = (mm: number) =>
    observation(loinc('21889-1'), {
      bodySite: snomed('10200004'),
      component: [{ code: loinc('33728-7'), valueQuantity: ucum(mm, 'mm') }],
    })
  it.each([
    ['the largest lesion', 'lesionMaxDiameter', 30, [lesion(60)], [lesion(30)]],
    [
      'a liver disease',
      'underlyingLiverDisease',
      false,
      [condition(icd10('K76.6'), { recordedDate: '2026-11-10' })],
      [],
    ],
    [
      'systemic therapy',
      'priorSystemicTherapyCrc',
      false,
      [statement(coded(ATC, 'L01BC06'), { effectiveDateTime: '2026-11-10' })],
      [],
    ],
  ])('waits where a newer record hints at something else: %s', (_, id, value, newer, agreeing) => {
    const before = { value, at: '2026-11-01T09:00:00Z' }
    const said = brief(id, [], before)
    expect(brief(id, newer, before)).toBe('needsConfirmation')
    expect(brief(id, newer, { value, at: '2026-11-19T09:00:00Z' })).toBe(said)
    expect(brief(id, agreeing, before)).toBe(said)
  })

  it('keeps a date though there is a newer one of its kind', () => {
    const scan = imaging('CT', '2026-11-18', { procedureCode: [loinc('36103-0')] })
    const assessed = { value: '2026-11-02', at: '2026-11-10T09:00:00Z' }
    expect(fact('stagingCtDate', [scan], assessed)).toMatchObject({ known: true, suggestion: {} })
    expect(brief('stagingCtDate', [scan], assessed)).toBe('2026-11-02')
  })

  it('that was given after the registration date speaks of that', () => {
    const found = fact('liverMetsPrimary', [], { value: 'colorectal', at: '2026-11-23T12:00:00Z' })
    if (!found.known) throw new Error(found.why)
    const definition = catalogue.definition('liverMetsPrimary')
    expect(usable(found, definition, catalogue, TODAY)).toMatchObject({ ok: true })
  })

  it('takes the place of one that is out of its window', () => {
    expect(brief('hemoglobin', [hb(9, '2026-09-01')], 8)).toBe(8)
  })

  it('takes the place of one that cannot be used', () => {
    expect(brief('hemoglobin', [lab('718-7', { value: 9 })], 8)).toBe(8)
    expect(brief('hemoglobin', [hb(9), hb(7)], 8)).toBe(8)
  })

  it('chooses between two values of one minute, and both stay visible', () => {
    const both = [hb(9), hb(7)]
    expect(brief('hemoglobin', both)).toBe('conflicting')
    const chosen = fact('hemoglobin', both, { value: 9, reason: 'the other tube was mislabelled' })
    expect(chosen.known && plain(chosen.value)).toBe(9)
    expect(chosen.known && chosen.sides?.map((s) => plain(s.value)).toSorted()).toEqual([7, 9])
    expect(chosen.evidence.map((e) => e.kind)).toEqual(['clinician', 'chart', 'chart'])
  })

  it('chooses between two performance statuses of one day, and both stay visible', () => {
    const grade = (valueInteger: number) =>
      observation(loinc('89247-1'), { valueInteger, effectiveDateTime: '2026-11-16' })
    const both = [grade(1), grade(3)]
    const open = fact('ecog', both)
    expect(!open.known && open.sides?.map((s) => plain(s.value)).toSorted()).toEqual([1, 3])
    const chosen = fact('ecog', both, { value: 1, reason: 'seen today' })
    expect(chosen.known && plain(chosen.value)).toBe(1)
    expect(chosen.known && chosen.sides?.length).toBe(2)
  })

  it('decides what a code and its display contradict, and the record stays visible with both', () => {
    const lung = condition(snomed('94381002', 'Secondary malignant neoplasm of lung'))
    const open = fact('liverMetsPresent', [lung])
    const text = 'Secondary malignant neoplasm of lung [94381002]'
    expect(open).toMatchObject({ known: false, why: 'conflicting', evidence: [{ text }] })
    const chosen = fact('liverMetsPresent', [lung], { value: true, reason: 'pathology report' })
    expect(chosen).toMatchObject({ known: true, evidence: [{ kind: 'clinician' }, { text }] })
  })

  it('decides what the codings of a value contradict, and the record shows all of them', () => {
    const value = snomed('425389002', 'ECOG performance status - grade 2')
    const open = fact('ecog', [observation(loinc('89247-1'), { valueCodeableConcept: value })])
    expect(open.evidence).toMatchObject([{ text: '89247-1: ECOG performance status - grade 2 / 425389002' }])
  })

  it('makes a partial date precise', () => {
    expect(brief('age', [patient({ birthDate: '1961' })], '1961-11-25')).toBe(64)
    expect(brief('miDate', [condition(icd10('I21.9'), { onsetDateTime: '2026-08' })], '2026-08-12')).toBe(
      '2026-08-12',
    )
  })

  it('does not make a partial date into another one', () => {
    expect(brief('miDate', [condition(icd10('I21.9'), { onsetDateTime: '2026-08' })], '2026-09-12')).toBe(
      'conflicting',
    )
  })

  it('makes an interval precise', () => {
    const below = [lab('777-3', ucum(150, '10*9/L', '<'))]
    expect(brief('platelets', below, 120)).toBe(120)
    expect(brief('platelets', below, 160)).toBe('conflicting')
    expect(brief('platelets', below, 150)).toBe('conflicting')
  })

  it('of before does not make an interval of since precise', () => {
    const newer = [lab('62238-1', ucum(60, 'mL/min/{1.73_m2}', '<'), { effectiveDateTime: '2026-11-20' })]
    expect(brief('egfr', newer, { value: 45, date: '2026-11-08' })).toBe('<60')
    expect(brief('egfr', newer, { value: 45, date: '2026-11-20' })).toBe(45)
    const sometime = [lab('777-3', ucum(20, '10*9/L', '>'), { effectiveDateTime: '2026-11' })]
    expect(brief('platelets', sometime, { value: 120, date: '2026-11-10' })).toBe('conflicting')
  })

  it.each([
    ['of this month', '2026-11'],
    ['of a day to come', '2026-11-25'],
  ])('of before does not stand against a result %s', (_, effectiveDateTime) => {
    const low = [lab('777-3', ucum(40, '10*9/L'), { effectiveDateTime })]
    const given = { value: 200, date: '2026-11-10' }
    const found = fact('platelets', low, given)
    const definition = catalogue.definition('platelets')
    expect(found.known && usable(found, definition, catalogue, TODAY).ok).toBe(false)
    const reason = { ...given, reason: 'the sample of the 9th', at: '2026-11-20T09:00:00Z' }
    expect(brief('platelets', low, reason)).toBe(200)
  })

  it('of the registration date takes the place of a result of a day to come', () => {
    const later = [lab('777-3', ucum(40, '10*9/L'), { effectiveDateTime: '2026-11-25' })]
    for (const value of [200, 40]) {
      const found = fact('platelets', later, value)
      expect(found).toMatchObject({ known: true, entered: true })
    }
  })

  it('of the registration date settles a result of this month', () => {
    expect(
      brief('platelets', [lab('777-3', ucum(40, '10*9/L'), { effectiveDateTime: '2026-10' })], 200),
    ).toBe(200)
  })

  it('that is too old itself does not stand against what cannot be used', () => {
    const old = { value: 8, date: '2026-09-01' }
    expect(brief('hemoglobin', [lab('718-7', { value: 9 })], old)).toBe('unitMissing')
    const unread = { reading: { Observation: { status: 'notRead', why: 'forbidden' } } } as const
    const found = factsOf({ chart: [], answers: parse({ hemoglobin: old }), ...unread }).get('hemoglobin')
    expect(found).toMatchObject({ known: false, why: 'couldNotRead' })
  })

  it('of a list that is old keeps what it lists beside what the chart hints at', () => {
    const listed = {
      value: [{ type: 'other', currentEvidence: true }],
      listComplete: true,
      date: '2026-09-01',
    }
    const breast = condition(icd10('C50.9'), { recordedDate: '2026-08-01' })
    expect(fact('priorMalignancies', [breast], listed)).toMatchObject({ known: true, entered: true })
  })

  it('of a list that is said not to be complete is not complete', () => {
    const given = (listComplete?: boolean) => {
      const found = fact(
        'indeterminateExtrahepaticLesions',
        [],
        listComplete === undefined ? [] : { value: [], listComplete },
      )
      return found.known && found.value.type === 'list' && found.value.complete
    }
    expect([given(false), given(true), given()]).toEqual([false, true, true])
  })

  it('that is awaited does not undo what is recorded', () => {
    const test = observation(loinc('81420-2'), { valueCodeableConcept: loinc('LA9633-4') })
    expect(brief('rasStatus', [test], 'pending')).toBe('mutated')
  })

  it('of «never» does not undo an infarction', () => {
    const infarction = condition(icd10('I21.9'), { onsetDateTime: '2026-08-01' })
    expect(brief('miDate', [infarction], 'never')).toBe('conflicting')
    expect(brief('miDate', [infarction], { value: 'never', reason: 'wrong patient' })).toBe('never')
  })

  it('of absent does not undo a metastasis', () => {
    const lung = condition(icd10('C78.0'))
    expect(brief('extrahepaticSites/lung', [lung], { lung: 'absent' })).toBe('conflicting')
    expect(brief('extrahepaticSites/bone', [lung], { lung: 'absent', bone: 'absent' })).toBe('absent')
  })

  it('keeps the hint of the chart beside it', () => {
    const resolved = condition(snomed('94381002'), {}, { clinical: 'resolved' })
    expect(fact('liverMetsPresent', [resolved], false)).toMatchObject({ known: true, suggestion: {} })
  })

  it('stands where the chart could not be read', () => {
    const found = factsOf({
      chart: [],
      answers: parse({ ecog: 1 }),
      reading: { Observation: { status: 'notRead', why: 'forbidden' } },
    }).get('ecog')
    expect(found?.known && plain(found.value)).toBe(1)
  })

  it('that is implausible does not leave the chart to decide', () => {
    expect(brief('ecog', [ecog({ valueInteger: 1 })], 1)).toBe(1)
    expect(brief('hemoglobin', chart, 90)).toBe('implausible')
  })

  it('of an INR with its limit is the multiple that a rule reads', () => {
    const found = facts([lab('5902-2', ucum(12, 's'), upTo(12))], { inr: { value: 1.8, upperLimit: 1.2 } })
    const times = found.get('ptInrTimesUln')
    expect(times?.known && plain(times.value)).toBe(1.5)
  })
})

/** What the command line says of them. */
function problemOf(answers: unknown): string {
  try {
    parse(answers)
  } catch (error) {
    if (error instanceof AnswerError) return answerProblem(error)
    throw error
  }
  throw new Error('they fit')
}

describe('answers that do not fit', () => {
  const wrong: [answers: unknown, message: string][] = [
    [null, 'The answers must be an object'],
    [[], 'The answers must be an object'],
    ['ecog', 'The answers must be an object'],
    [{ ecgo: 1 }, 'There is no fact "ecgo"'],
    [{ 'extrahepaticSites/lung': 'present' }, 'There is no fact "extrahepaticSites/lung"'],
    [{ constructor: 1 }, 'There is no fact "constructor"'],
    [JSON.parse('{"__proto__": 1}'), 'There is no fact "__proto__"'],
    [{ ecog: null }, 'The answer to "ecog" must be a whole number, not null'],
    [{ ecog: '1' }, 'The answer to "ecog" must be a whole number, not "1"'],
    [{ ecog: 1.5 }, 'must be a whole number'],
    [{ ecog: 6 }, 'must lie between 0 and 5, not 6'],
    [{ ecog: -1 }, 'must lie between 0 and 5'],
    [{ age: 'x' }, 'must be a date of birth or completed years'],
    [{ age: '1961-02-30' }, 'must be a date of birth or completed years'],
    [{ conversionChemo: 'yes' }, 'must be true or false, not "yes"'],
    [{ conversionChemo: null }, 'must be true or false, not null'],
    [{ liverResectability: 'maybe' }, 'must be one of resectable, potentially-resectable'],
    [{ liverResectability: true }, 'must be one of'],
    [{ hemoglobin: '8.1' }, 'must be a number, not "8.1"'],
    [{ hemoglobin: { value: 8, unit: 'blobs' } }, 'has the unit "blobs", which does not measure it'],
    [{ hemoglobin: { value: 8, unit: 'U/L' } }, 'has the unit "U/L", which does not measure it'],
    [{ inr: { value: 85, unit: '%' } }, 'has the unit "%", which does not measure it'],
    [{ hemoglobin: { value: Number.POSITIVE_INFINITY } }, 'must be a number'],
    [{ ast: { value: 40, upperLimit: 0 } }, 'has the upper limit 0, which is no positive number'],
    [{ ast: { value: 40, upperLimit: Number.POSITIVE_INFINITY } }, 'which is no positive number'],
    [{ ast: { value: 40, upperLimit: '40' } }, 'has the upper limit "40", which is no positive number'],
    [{ ecog: { value: 1, date: '2026-02-30' } }, 'has the date "2026-02-30", which does not exist'],
    [{ ecog: { value: 1, date: 20261121 } }, 'has a date that is no text'],
    [{ ecog: { value: 1, source: 'me' } }, 'has "source", which means nothing here'],
    [{ ecog: { value: 1, extras: 'x' } }, 'has extras that are no object'],
    [{ stagingCtDate: 'yesterday' }, 'must be a date (YYYY, YYYY-MM or YYYY-MM-DD), not "yesterday"'],
    [{ miDate: 'none' }, 'must be a date'],
    [{ extrahepaticSites: 'absent' }, 'must be an object such as {"lung": "absent"}'],
    [{ extrahepaticSites: { liver: 'absent' } }, 'names "liver"; it has lung'],
    [{ extrahepaticSites: { lung: 'no' } }, 'must be one of present, absent, not "no"'],
    [{ indeterminateExtrahepaticLesions: 'some' }, 'must be a list or "none"'],
    [
      { indeterminateExtrahepaticLesions: ['lung'] },
      'The answer to "indeterminateExtrahepaticLesions[1]" must be an object, not "lung"',
    ],
    [{ indeterminateExtrahepaticLesions: [{ place: 'lung' }] }, 'has a field "place" that is not known'],
    [{ indeterminateExtrahepaticLesions: [{ site: 'liver' }] }, 'must be one of'],
    [{ indeterminateExtrahepaticLesions: [{ sizeMm: -1 }] }, 'must be a number'],
    [{ indeterminateExtrahepaticLesions: [{ sizeMm: Number.POSITIVE_INFINITY }] }, 'must be a number'],
    [{ indeterminateExtrahepaticLesions: [{ sizeMm: 0 }] }, 'must lie between 1 and 300 mm, not 0'],
    [{ indeterminateExtrahepaticLesions: [{ sizeMm: { value: 31, unit: 'cm' } }] }, 'between 1 and 300 mm'],
    [
      { indeterminateExtrahepaticLesions: [{ sizeMm: { value: 1, unit: 'kg' } }] },
      'which does not measure it',
    ],
    [{ indeterminateExtrahepaticLesions: [{ clearlySuspicious: 'yes' }] }, 'must be true or false'],
    [
      { priorMalignancies: { value: [], listComplete: 'yes' } },
      'has listComplete "yes", which is neither true nor false',
    ],
    [{ priorMalignancies: [{ diagnosisDate: '2019-13' }] }, 'must be a date'],
  ]

  it.each(wrong)('%j: «%s»', (answers, message) => {
    const told = problemOf(answers)
    expect(told).toContain(message)
    expect(told).toMatch(/^The[^\n]*\.$/)
  })

  it('leave those that fit as they were', () => {
    const answers: Record<string, Answer> = {
      ecog: { value: 1 },
      conversionChemo: { value: true, by: 'Dr Roe' },
    }
    expect(parse(answers)).toEqual(answers)
  })
})
