/** Every ruling that can flip a verdict (severity H) has a test that names it. */
import { describe, expect, it } from 'vitest'
import { assembleChart } from '../../src/chart/assemble.ts'
import { factsOf as factsRead } from '../../src/criteria/walk.ts'
import { assess, assessFacts } from '../../src/eligibility/assess.ts'
import type { Assessment } from '../../src/eligibility/assessment.ts'
import type { Answers } from '../../src/facts/answers.ts'
import { catalogueOf } from '../../src/facts/catalogue.ts'
import { toNumber } from '../../src/facts/rational.ts'
import { meeting, TRIAL_IDS } from './cases/all.ts'
import { lab, malignancies, sites } from './cases/writing.ts'
import {
  ago,
  assessed,
  catalogue,
  criteria,
  criterionOf,
  factsOf,
  statusOf,
  TODAY,
  trialOf,
  type Written,
} from './factsOf.ts'

type Resource = Readonly<Record<string, unknown>>
const snomed = (code: string) => ({ coding: [{ system: 'http://snomed.info/sct', code }] })
const loinc = (code: string) => ({ coding: [{ system: 'http://loinc.org', code }] })
const subject = { reference: 'Patient/x1' }
const hl7 = (system: string, code: string) => ({
  coding: [{ system: `http://terminology.hl7.org/CodeSystem/${system}`, code }],
})
const condition = (id: string, code: object, onsetDateTime?: string): Resource => ({
  resourceType: 'Condition',
  id,
  clinicalStatus: hl7('condition-clinical', 'active'),
  verificationStatus: hl7('condition-ver-status', 'confirmed'),
  code,
  subject,
  ...(onsetDateTime && { onsetDateTime }),
})
const result = (id: string, code: string, value: number, unit: string, high?: number): Resource => ({
  resourceType: 'Observation',
  id,
  status: 'final',
  code: loinc(code),
  subject,
  effectiveDateTime: ago(3),
  valueQuantity: { value, unit, system: 'http://unitsofmeasure.org', code: unit },
  ...(high !== undefined && {
    referenceRange: [{ high: { value: high, unit, system: 'http://unitsofmeasure.org', code: unit } }],
  }),
})
const medicine = (atc: string): Resource => ({
  resourceType: 'MedicationStatement',
  id: `drug-${atc}`,
  status: 'active',
  medicationCodeableConcept: { coding: [{ system: 'http://www.whocc.no/atc', code: atc }] },
  subject,
  effectiveDateTime: ago(10),
})

/** A patient with these records. */
const charted = (person: Resource, ...records: Resource[]): Assessment => answered({}, person, ...records)
const answered = (answers: Answers, person: Resource, ...records: Resource[]): Assessment =>
  assess({
    criteria,
    chart: assembleChart(
      [{ resourceType: 'Patient', id: 'x1', ...person }, ...records].map((resource) => ({ resource })),
    ),
    answers,
    asOf: TODAY,
  })
const man = { gender: 'male', birthDate: '1966-03-01' }
const status = (a: Assessment, id: string) => criterionOf(a, id).status
const statuses = (id: string, ...cases: readonly Written[]) => cases.map((c) => statusOf(id, c))
const trial = (id: string) => {
  const found = criteria.trials.find((t) => t.id === id)
  if (!found) throw new RangeError(id)
  return found
}
const suggestion = (a: Assessment, fact: string) => a.facts.get(fact)?.suggestion?.value
const platelets = (n: number) => ({ platelets: lab(n, '10*9/L') })
const coumarinOnly = (...drugs: string[]) => suggestion(charted(man, ...drugs.map(medicine)), 'coumarinUse')

const RULINGS: Readonly<Record<string, readonly [string, () => void]>> = {
  'B-X1': [
    '«109/L» is ×10⁹/L, not 109: an ANC of 1.5 and platelets of 100 are enough',
    () => {
      expect(statuses('PIT-I13b', { anc: lab(1.5, '10*9/L') }, { anc: lab(1.4, '10*9/L') })).toEqual([
        'satisfied',
        'failed',
      ])
      expect(statuses('P3-I7b', platelets(100), platelets(99))).toEqual(['satisfied', 'failed'])
    },
  ],
  'B-X2': [
    '«=» of the PUMP-III page is ≥ or ≤, never equality',
    () => {
      expect(statuses('P3-I7a', { anc: lab(9, '10*9/L') }, { anc: lab(1.5, '10*9/L') })).toEqual([
        'satisfied',
        'satisfied',
      ])
      expect(statuses('P3-I7e', { ast: lab(20, 'U/L', 35) }, { ast: lab(176, 'U/L', 35) })).toEqual([
        'satisfied',
        'failed',
      ])
    },
  ],
  'B-X4': [
    'haemoglobin in mmol/L is the monomer: 5.5 mmol/L is 8.863 g/dL, and 35 g/dL is implausible',
    () => {
      const hb = (value: number, unit: string) => ({ hemoglobin: lab(value, unit) })
      expect(
        statuses('PIT-I13a', hb(5.5, 'mmol/L'), hb(8.9, 'g/dL'), hb(8.8, 'g/dL'), hb(35, 'g/dL')),
      ).toEqual(['satisfied', 'satisfied', 'failed', 'unknown'])
      expect(statuses('RFA-E6c', hb(6.21, 'mmol/L'), hb(6.2, 'mmol/L'))).toEqual(['satisfied', 'failed'])
    },
  ],
  'B-X6': [
    'pregnancy is out of the question only for a recorded man without female birth sex; age alone decides nothing',
    () => {
      const born = (code: string) => ({
        extension: [
          { url: 'http://hl7.org/fhir/us/core/StructureDefinition/us-core-birthsex', valueCode: code },
        ],
      })
      const e6a = (person: Resource) => status(charted({ birthDate: '1966-03-01', ...person }), 'DRG-E6a')
      expect(e6a({ gender: 'male' })).toBe('satisfied')
      expect(e6a({ gender: 'male', ...born('M') })).toBe('satisfied')
      expect(e6a({ gender: 'male', ...born('F') })).toBe('unknown')
      for (const gender of ['female', 'other', 'unknown', undefined])
        expect(e6a(gender === undefined ? {} : { gender })).toBe('unknown')
      const old = charted({ gender: 'female', birthDate: '1940-01-01' })
      expect(status(old, 'DRG-E6a')).toBe('unknown')
      expect(suggestion(old, 'childbearingPotential')).toEqual({ type: 'boolean', value: false })
      expect(
        suggestion(charted({ gender: 'female', birthDate: '1970-01-01' }), 'childbearingPotential'),
      ).toBeUndefined()
      expect(status(charted({ gender: 'male', birthDate: '1966' }), 'PDA-E14')).toBe('unknown')
      const afterMenopause = (person: Resource) =>
        status(charted(person, condition('past', snomed('76498008'))), 'PDA-E14')
      expect(afterMenopause({ gender: 'female' })).toBe('satisfied')
      expect(afterMenopause({ gender: 'female', ...born('F') })).toBe('satisfied')
      for (const person of [
        { gender: 'male' },
        { gender: 'unknown' },
        {},
        { gender: 'female', ...born('M') },
      ])
        expect(afterMenopause(person)).toBe('unknown')
      const renal = [result('s', '2160-0', 1, 'mg/dL')]
      expect(status(charted({ birthDate: '1966-03-01', gender: 'other' }, ...renal), 'P3-I7h')).toBe(
        'unknown',
      )
      expect(status(charted(man, ...renal), 'P3-I7h')).toBe('satisfied')
    },
  ],
  'B-X8': [
    'a judgement is asked, never derived; one about the study is a fact of that trial alone',
    () => {
      const judged = criteria.trials.flatMap((t) =>
        [...t.inclusion, ...t.exclusion]
          .filter((c) => c.rulings?.some((r) => r.id === 'B-X8'))
          .map((c) => ({ trial: t.id, facts: factsRead(c.rule, criteria.shared) })),
      )
      expect(judged.length).toBeGreaterThan(10)
      // What one trial calls a judgement is none the less one in another; a list is more than its judgements.
      const facts = new Set(judged.flatMap((j) => j.facts))
      facts.delete('priorMalignancies')
      const bare = criteria.trials
        .flatMap((t) => [...t.inclusion, ...t.exclusion])
        .filter((c) => factsRead(c.rule, criteria.shared).some((f) => facts.has(f)))
        .filter((c) => !c.rulings?.some((r) => r.id === 'B-X8'))
      expect(bare.map((c) => c.id)).toEqual([])
      const asked = criteria.facts.filter((f) => f.judgement)
      expect(asked.length).toBe(10)
      for (const f of asked) expect([f.id, f.mode, f.read]).toEqual([f.id, 'Q', undefined])
      for (const { trial: id, facts } of judged)
        for (const fact of facts) {
          const own = /\.(.+)$/.exec(fact)?.[1]
          if (own) expect(own).toBe(id)
        }
    },
  ],
  'B-X9': [
    'recruitment stands beside the verdict and never changes it',
    () => {
      expect(Object.fromEntries(criteria.trials.map((t) => [t.id, t.recruitment.status]))).toEqual({
        'dragon-1': 'closed',
        'pump-it': 'recruiting',
        'pump-iii': 'full',
        'rfa-crlm': 'not-yet-recruiting',
        'pdac-liver': 'not-yet-recruiting',
      })
      const open = criteria.trials.map((t) => ({
        ...t,
        recruitment: { ...t.recruitment, status: 'recruiting' as const },
      }))
      const other = catalogueOf({ ...criteria, trials: open })
      for (const id of TRIAL_IDS) {
        const facts = factsOf(meeting(id))
        const verdicts = assessFacts(other, facts, TODAY).trials.map((t) => t.verdict)
        expect(verdicts).toEqual(assessFacts(catalogue, facts, TODAY).trials.map((t) => t.verdict))
        expect(verdicts).toContain('eligible')
      }
    },
  ],
  'B-DRG-1': [
    'the lost number of «years and older» is 18',
    () => expect(statuses('DRG-I2', { age: 18 }, { age: 17 })).toEqual(['satisfied', 'failed']),
  ],
  'B-DRG-2': [
    'ECOG 3 needs the answer that the patient is not more than 50% bedbound',
    () =>
      expect(
        statuses(
          'DRG-I3',
          { ecog: 2 },
          { ecog: 3 },
          { ecog: 3, bedboundOver50: false },
          { ecog: 3, bedboundOver50: true },
          { ecog: 4 },
        ),
      ).toEqual(['satisfied', 'unknown', 'satisfied', 'failed', 'failed']),
  ],
  'B-DRG-3': [
    'a damaged liver allows a remnant below 40%',
    () => {
      const flr = (n: number, damaged?: boolean) => ({
        flrPercent: n,
        ...(damaged !== undefined && { chemoDamagedLiver: damaged }),
      })
      expect(
        statuses('DRG-I1d', flr(29.9, false), flr(39.9, true), flr(40, true), flr(30, false), flr(30)),
      ).toEqual(['satisfied', 'satisfied', 'failed', 'failed', 'unknown'])
    },
  ],
  'B-DRG-5': [
    'any disease outside liver and lung excludes, portal nodes included, though it may be cured',
    () => {
      for (const site of ['portal-node', 'peritoneal', 'brain'])
        expect(
          statusOf('DRG-E1', {
            ctChestExcludesUnresectableEhd: 'yes',
            extrahepaticSites: { [site]: 'present' },
          }),
        ).toBe('failed')
      expect(
        statusOf('DRG-E1', {
          extrahepaticSites: sites({ lung: 'present' }),
          indeterminateExtrahepaticLesions: 'none',
        }),
      ).toBe('satisfied')
    },
  ],
  'B-DRG-7': [
    'a complete response excludes',
    () => expect(statusOf('DRG-E8b', { responseAfterConversion: 'complete-response' })).toBe('failed'),
  ],
  'B-PIT-1': [
    'creatinine or MDRD: one is enough, and the one that is not met is pointed out',
    () => {
      const both = (creatinine: number, mdrd: number) => ({
        creatinine: lab(creatinine, 'umol/L', 100),
        egfrMdrd: lab(mdrd, 'mL/min/{1.73_m2}'),
      })
      expect(statuses('PIT-I13h', both(151, 45), both(150, 44), both(151, 44))).toEqual([
        'satisfied',
        'satisfied',
        'failed',
      ])
      expect(criterionOf(assessed(both(151, 45)), 'PIT-I13h').remarks).toMatchObject([{ kind: 'caution' }])
      expect(criterionOf(assessed(both(90, 80)), 'PIT-I13h').remarks).toEqual([])
    },
  ],
  'B-PIT-2': [
    'synchronous is only suggested, and only where the metastases were known by the diagnosis of the primary',
    () => {
      const crc = condition('crc', snomed('1701000119104'), '2026-05-02')
      const liver = (onset: string) => charted(man, crc, condition('liver', snomed('94381002'), onset))
      expect(suggestion(liver('2026-05-02'), 'crlmTiming')).toEqual({ type: 'choice', value: 'synchronous' })
      expect(suggestion(liver('2026-07-30'), 'crlmTiming')).not.toEqual({
        type: 'choice',
        value: 'synchronous',
      })
      expect(status(liver('2026-05-02'), 'PIT-I3b')).toBe('unknown')
    },
  ],
  'B-PIT-4': [
    'the larger of INR and PT counts, strictly below 1.5 times; one that cannot be used leaves it unknown',
    () => {
      const inr = (n: number) => result('inr', '6301-6', n, '{INR}', 1.2)
      const pt = (n: number, limit?: number) => result('pt', '5902-2', n, 's', limit)
      const ratio = (a: Assessment) => {
        const fact = a.facts.get('ptInrTimesUln')
        return fact?.known && fact.value.type === 'quantity' && fact.value.range.high
          ? toNumber(fact.value.range.high)
          : undefined
      }
      expect(ratio(charted(man, inr(1.2), pt(18, 12)))).toBe(1.5)
      expect(status(charted(man, inr(1.2), pt(12, 12)), 'PIT-I13i')).toBe('satisfied')
      expect(status(charted(man, inr(1.2), pt(18)), 'PIT-I13i')).toBe('unknown')
      expect(statuses('PIT-I13i', { ptInrTimesUln: lab(1.5, 'ULN'), coumarinUse: false })).toEqual(['failed'])
    },
  ],
  'B-PIT-5': [
    'a coumarin waives the limit and asks for a switch; DOAC, heparin and indandiones are none',
    () => {
      const on = assessed({ ptInrTimesUln: lab(3, 'ULN'), coumarinUse: true })
      expect(criterionOf(on, 'PIT-I13i')).toMatchObject({
        status: 'satisfied',
        remarks: [{ kind: 'action' }],
      })
      for (const coumarin of ['B01AA03', 'B01AA04', 'B01AA07'])
        expect(coumarinOnly(coumarin)).toEqual({ type: 'boolean', value: true })
      for (const other of ['B01AF01', 'B01AB05', 'B01AA02', 'B01AA09', 'B01AA10', 'B01AA12'])
        expect(coumarinOnly(other)).toBeUndefined()
    },
  ],
  'B-PIT-6': [
    'partial and complete DPD deficiency exclude; untested or none known is unknown',
    () =>
      expect(
        statuses(
          'PIT-E6',
          ...['partial', 'complete', 'normal', 'none-known', 'not-tested'].map((dpdStatus) => ({
            dpdStatus,
          })),
        ),
      ).toEqual(['failed', 'failed', 'satisfied', 'unknown', 'unknown']),
  ],
  'B-PIT-7': [
    'any one of the four exceptions is enough for a malignancy; whether it interferes is another question',
    () => {
      const skin = { type: 'nmsc', adequatelyTreated: true, curativeIntent: false }
      const second = { type: 'colorectal-other-primary', curativeIntent: false }
      expect(statuses('PIT-E3', malignancies([skin]), malignancies([skin, second]))).toEqual([
        'satisfied',
        'failed',
      ])
      expect(statusOf('PIT-E2', malignancies([skin]))).toBe('unknown')
      const listed = suggestion(
        charted(
          man,
          condition('crc', snomed('1701000119104'), '2026-05-02'),
          condition('liver', snomed('94381002'), '2026-05-02'),
          condition('skin', snomed('254701007'), '2019-05-02'),
        ),
        'priorMalignancies',
      )
      expect(listed?.type === 'list' && listed.items.map((i) => i.type)).toEqual([
        { type: 'choice', value: 'nmsc' },
      ])
    },
  ],
  'B-P3-1': [
    'the operators are restored: at least for marrow and steroid dose, at most for liver and lesion size',
    () => {
      expect(
        statuses('P3-I7c', { hemoglobin: lab(5.5, 'mmol/L') }, { hemoglobin: lab(7, 'mmol/L') }),
      ).toEqual(['satisfied', 'satisfied'])
      expect(
        statuses(
          'P3-I7d',
          { bilirubinTotal: lab(5, 'umol/L', 17) },
          { bilirubinTotal: lab(25.6, 'umol/L', 17) },
        ),
      ).toEqual(['satisfied', 'failed'])
      const dose = (n: number) => ({ corticosteroidChronic: true, corticosteroidMpEqMgPerDay: n })
      expect(statuses('P3-E11', dose(40), dose(10), dose(9.9))).toEqual(['failed', 'failed', 'satisfied'])
      const lesion = (sizeMm: number) => ({
        historyExtrahepaticDisease: false,
        extrahepaticSites: sites(),
        indeterminateExtrahepaticLesions: [
          { site: 'bone', sizeMm, clearlySuspicious: false, tooSmallToCharacterise: true },
        ],
      })
      expect(statuses('P3-E1', lesion(4), lesion(10), lesion(10.1))).toEqual([
        'satisfied',
        'satisfied',
        'unknown',
      ])
    },
  ],
  'B-P3-2': [
    'at 18 the page and the sponsor disagree: ask the site',
    () =>
      expect(statuses('P3-I1', { age: 19 }, { age: 18 }, { age: 17 })).toEqual([
        'satisfied',
        'unknown',
        'failed',
      ]),
  ],
  'B-P3-3': [
    'the exclusions begin with the history of extrahepatic disease',
    () => {
      expect(
        trial('pump-iii')
          .inclusion.map((c) => c.id)
          .at(-1),
      ).toBe('P3-I8')
      expect(trial('pump-iii').exclusion[0]).toMatchObject({ id: 'P3-E1' })
      expect(trial('pump-iii').exclusion[0]?.source).toMatch(/^Voorgeschiedenis van extrahepatische ziekten/)
      expect(trial('pump-iii').information?.map((i) => i.source)).toContain('Single arm fase 2 trial')
    },
  ],
  'B-P3-6': [
    'recurrence at the same place within 6 months excludes; any other interval up to 6 months is for the site',
    () => {
      const at = (recurrenceDate: string, same: boolean) => ({
        indexOperationDate: '2025-01-10',
        recurrenceDate,
        recurrenceSameSite: same,
      })
      expect(
        statuses('P3-E4', at('2025-07-09', true), at('2025-07-09', false), at('2025-07-10', true)),
      ).toEqual(['failed', 'satisfied', 'satisfied'])
      expect(
        statuses('P3-T1', at('2025-07-09', false), at('2025-07-10', false), at('2025-07-11', false)),
      ).toEqual(['unknown', 'unknown', 'satisfied'])
      for (const id of ['P3-T1', 'P3-E4']) {
        const cautions = (day: string) => criterionOf(assessed(at(day, true)), id).remarks.map((r) => r.kind)
        expect([cautions('2025-01-09'), cautions('2025-01-10')]).toEqual([['caution'], []])
      }
    },
  ],
  'B-P3-12': [
    'PUMP-III is full',
    () => expect(trial('pump-iii').recruitment).toMatchObject({ status: 'full', quote: '45/45 (100%)' }),
  ],
  'B-RFA-1': [
    'platelets of exactly 50 are not excluded and yet not included',
    () => {
      expect([statusOf('RFA-I12a', platelets(50)), statusOf('RFA-E6a', platelets(50))]).toEqual([
        'failed',
        'satisfied',
      ])
      expect(trialOf(assessed({ ...meeting('rfa-crlm'), ...platelets(50) }), 'rfa-crlm').verdict).toBe(
        'ineligible',
      )
    },
  ],
  'B-RFA-2': [
    '«50, 000/mm3» is 50 and «1500/mm3» is 1.5 ×10⁹/L',
    () => {
      expect(
        statuses('RFA-I12a', { platelets: lab(50001, '/mm3') }, { platelets: lab(50000, '/mm3') }),
      ).toEqual(['satisfied', 'failed'])
      expect(statuses('RFA-E6b', { anc: lab(1500, '/mm3') }, { anc: lab(1.499, '10*9/L') })).toEqual([
        'satisfied',
        'failed',
      ])
    },
  ],
  'B-RFA-3': [
    'recurrence after liver surgery is required',
    () => {
      const found = assessed({ ...meeting('rfa-crlm'), recurrentAfterLiverSurgery: false })
      expect(trialOf(found, 'rfa-crlm').verdict).toBe('ineligible')
    },
  ],
  'B-RFA-4': [
    'six months bind all four illnesses; an older infarction is for the investigator; NYHA I, II or none only suggests',
    () => {
      for (const [id, fact] of [
        ['RFA-E1b', 'miDate'],
        ['RFA-E1c', 'strokeDate'],
        ['RFA-E1d', 'arrhythmiaDate'],
      ] as const)
        expect(statuses(id, { [fact]: '2026-05-21' }, { [fact]: '2026-05-20' })).toEqual([
          'failed',
          'satisfied',
        ])
      expect(criterionOf(assessed({ miDate: '2020-01-01' }), 'RFA-E1e').remarks).toMatchObject([
        { kind: 'caution' },
      ])
      const failure = condition('hf', snomed('84114007'))
      const nyha = (code: string): Resource => ({
        resourceType: 'Observation',
        id: 'nyha',
        status: 'final',
        code: loinc('88020-3'),
        subject,
        effectiveDateTime: ago(3),
        valueCodeableConcept: snomed(code),
      })
      expect(status(charted(man, failure, nyha('420913000')), 'RFA-E1a')).toBe('failed')
      // What may only suggest a class decides no more by way of it.
      const { effectiveDateTime: _, ...undated } = nyha('420913000') as Record<string, unknown>
      const inWords = { ...nyha('420913000'), valueCodeableConcept: { text: 'NYHA III' } }
      const over = {
        ...condition('nyha', snomed('422293003')),
        clinicalStatus: hl7('condition-clinical', 'resolved'),
      }
      for (const record of [
        undated as Resource,
        inWords,
        over,
        { ...nyha('420913000'), status: 'preliminary' },
      ]) {
        const a = charted(man, failure, record)
        expect(status(a, 'RFA-E1a'), JSON.stringify(record)).toBe('unknown')
        expect(suggestion(a, 'heartFailureWithin6m')).toEqual({ type: 'boolean', value: true })
      }
      expect(status(charted(man, failure, condition('nyha', snomed('422293003'))), 'RFA-E1a')).toBe('failed')
      // Who enters the opposite has to say why.
      const no = { heartFailureWithin6m: { value: false } }
      const unsaid = answered(no, man, failure, nyha('420913000'))
      expect(status(unsaid, 'RFA-E1a')).toBe('unknown')
      expect(unsaid.facts.get('heartFailureWithin6m')).toMatchObject({ known: false, why: 'conflicting' })
      const said = { heartFailureWithin6m: { value: false, reason: 'amyloid ruled out' } }
      expect(status(answered(said, man, failure, nyha('420913000')), 'RFA-E1a')).toBe('satisfied')
      const same = { heartFailureWithin6m: { value: true } }
      expect(status(answered(same, man, failure, nyha('420913000')), 'RFA-E1a')).toBe('failed')
      expect(status(answered(no, man, failure), 'RFA-E1a')).toBe('satisfied')
      for (const records of [[failure], [failure, nyha('421704003')]]) {
        const a = charted(man, ...records)
        expect(status(a, 'RFA-E1a')).toBe('unknown')
        expect(suggestion(a, 'heartFailureWithin6m')).toEqual({ type: 'boolean', value: true })
      }
    },
  ],
  'B-PDA-1': [
    'ECOG 2 is in neither list: the inclusion criterion decides',
    () => {
      expect([statusOf('PDA-I8', { ecog: 2 }), statusOf('PDA-E2', { ecog: 2 })]).toEqual([
        'failed',
        'satisfied',
      ])
      expect(trialOf(assessed({ ...meeting('pdac-liver'), ecog: 2 }), 'pdac-liver').verdict).toBe(
        'ineligible',
      )
    },
  ],
  'B-PDA-2': [
    'failing only the limited cohort leaves the trial open for the site',
    () => {
      for (const fails of [{ lesionCount: 5 }, { extrahepaticSites: sites({ lung: 'present' }) }]) {
        const found = trialOf(assessed({ ...meeting('pdac-liver'), ...fails }), 'pdac-liver')
        expect([found.verdict, found.cohorts?.[0]?.verdict]).toEqual(['incomplete', 'ineligible'])
      }
      expect(trial('pdac-liver').otherCohorts?.en).toMatch(/contact the site/)
    },
  ],
  'B-PDA-3': [
    'the sizes are strict: exactly 5.0 and 2.0 cm are too large',
    () => {
      const mm = (n: number) => ({ lesionMaxDiameter: lab(n, 'cm') })
      expect(statuses('PDA-I6c', mm(4.9), mm(5))).toEqual(['satisfied', 'failed'])
      const ablated = (n: number) => ({
        ...mm(4),
        ablationPlanned: true,
        maxAblatedLesionDiameter: lab(n, 'cm'),
      })
      expect(statuses('PDA-I6d', ablated(1.9), ablated(2))).toEqual(['satisfied', 'failed'])
    },
  ],
  'B-PDA-4': [
    'every lesion under 5 cm, every ablated one under 2 cm; undecided between 2 and 5 cm stays open',
    () => {
      const mm = (n: number) => ({ lesionMaxDiameter: lab(n, 'mm') })
      expect(statuses('PDA-I6d', mm(19.9), mm(20), mm(49), { ...mm(49), ablationPlanned: false })).toEqual([
        'satisfied',
        'unknown',
        'unknown',
        'satisfied',
      ])
    },
  ],
}

const ofTrials = criteria.trials.flatMap((t) => [
  ...(t.rulings ?? []),
  ...[...t.inclusion, ...t.exclusion].flatMap((c) => c.rulings ?? []),
])
const grave = [...new Set(ofTrials.filter((r) => r.severity === 'H').map((r) => r.id))]

describe('the rulings that can flip a verdict', () => {
  it('all have a test, and the trial files name every one of them', () => {
    expect(grave.toSorted()).toEqual(Object.keys(RULINGS).toSorted())
  })

  it('have one severity each', () => {
    for (const id of grave)
      expect(new Set(ofTrials.filter((r) => r.id === id).map((r) => r.severity)).size).toBe(1)
  })

  it.each(Object.entries(RULINGS).map(([id, [says, test]]) => [id, says, test] as const))(
    '%s: %s',
    (_, __, test) => test(),
  )
})
