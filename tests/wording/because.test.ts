/** Why a criterion stands as it does, in words: for every criterion, in both languages. */
import { describe, expect, it } from 'vitest'
import { patients } from '../../mocks/patients/index.ts'
import { assembleChart } from '../../src/chart/assemble.ts'
import { assess } from '../../src/eligibility/assess.ts'
import type { Assessment, CriterionResult } from '../../src/eligibility/assessment.ts'
import { parseAnswers } from '../../src/facts/parseAnswers.ts'
import { because, describeRule } from '../../src/wording/explain.ts'
import { LANGUAGES, type Language } from '../../src/wording/language.ts'
import { CASES } from '../eligibility/cases/all.ts'
import { type Cases, lesions, liverOnly, malignancies, sites } from '../eligibility/cases/writing.ts'
import {
  ago,
  assessed,
  catalogue,
  criteria,
  criterionOf,
  TODAY,
  type Written,
} from '../eligibility/factsOf.ts'

const done = new Map<Written, Assessment>()
const assessedOnce = (written: Written): Assessment => {
  const a = done.get(written) ?? assessed(written)
  done.set(written, a)
  return a
}
const sentence = (id: string, written: Written, language: Language = 'en'): string => {
  const a = assessedOnce(written)
  return because(criterionOf(a, id), a.facts, { catalogue, language })
}

/** Labels and options are the catalogue's words: long ones may use the page's own. */
const ownWords = criteria.facts
  .flatMap((f) => [
    f.label,
    ...(f.options ?? []).map((o) => o.label),
    ...(f.fields ?? []).map((x) => x.label),
  ])
  .flatMap((t) => [t.en, t.nl])
  .toSorted((a, b) => b.length - a.length)
const escaped = ownWords.map((w) => w.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
const own = new RegExp(escaped.join('|'), 'gi')
/** What the wording adds to them. */
const added = (text: string) => text.replace(own, '')

const optionIds = criteria.facts
  .flatMap((f) => [...(f.options ?? []), ...(f.entries ?? [])].map((o) => o.id))
  .filter((id) => /[a-z]-[a-z]/.test(id))
const shown = ownWords.join(' ')
const hidden = new Set(
  [...criteria.facts.map((f) => f.id), ...optionIds].filter(
    (id) => /[A-Z.-]/.test(id) && !shown.includes(id),
  ),
)

function expectPlain(text: string, language: Language) {
  expect(text.length).toBeGreaterThan(4)
  expect(text).toMatch(/\.$/)
  expect(text).not.toMatch(/undefined|\[object|NaN|null|\$\{|\.\.|: \.|\( ?\)| {2}|: *;|; *;| [.;,]/)
  expect(text.split(/[\s:;,()]+/).filter((word) => hidden.has(word.replace(/\.$/, '')))).toEqual([])
  const promising = language === 'en' ? /eligib|enrol/i : /in aanmerking|geschikt/i
  if (promising.test(text)) expect(added(text)).not.toMatch(promising)
  const sentences = text.split(/(?<=\.) /)
  expect(new Set(sentences).size).toBe(sentences.length)
}

const everyCase = Object.values(CASES as Readonly<Record<string, Cases>>).flatMap((cases) =>
  Object.entries(cases).map(([id, c]) => [id, [...c.satisfied, ...c.failed, ...c.unknown, {}]] as const),
)

describe.each(LANGUAGES)('in %s', (language) => {
  const context = { catalogue, language }

  it.each(everyCase)('%s is explained in plain words, whatever its status', (id, cases) => {
    for (const facts of cases) {
      const text = sentence(id, facts, language)
      expectPlain(text, language)
      expect(text.length).toBeLessThan(460)
    }
  })

  it.each(criteria.trials.flatMap((t) => [...t.inclusion, ...t.exclusion]).map((c) => [c.id, c] as const))(
    'the rule of %s reads as a sentence would',
    (_, criterion) => expectPlain(`${describeRule(criterion.rule, context)}.`, language),
  )

  it.each(patients.map((p) => [p.id, p] as const))('the chart of %s is explained', (_, patient) => {
    const chart = assembleChart(patient.resources(TODAY).map((resource) => ({ resource })))
    const answers = parseAnswers(patient.answers?.(TODAY) ?? {}, catalogue, TODAY)
    const a: Assessment = assess({ criteria, chart, answers, asOf: TODAY })
    const results: CriterionResult[] = a.trials.flatMap((t) => [...t.criteria])
    for (const r of results) expectPlain(because(r, a.facts, context), language)
  })
})

describe('a laboratory result', () => {
  const bilirubin = { bilirubinTotal: { value: 20, unit: 'umol/L', upperLimit: 17, date: ago(3) } }

  it('is told with its value, its unit, its day and the limit', () => {
    const platelets = { platelets: { value: 98, unit: '10*9/L', date: ago(5) } }
    expect(sentence('PIT-I13c', platelets)).toBe(
      'Platelets: 98 ×10⁹/L (entered, 16-Nov-2026); at least 100 ×10⁹/L needed.',
    )
    expect(sentence('RFA-E6a', platelets)).toBe(
      'Platelets: 98 ×10⁹/L (entered, 16-Nov-2026); below 50 ×10⁹/L excludes.',
    )
    expect(sentence('PIT-I13c', platelets, 'nl')).toBe(
      'Trombocyten: 98 ×10⁹/L (ingevuld, 16-Nov-2026); ten minste 100 ×10⁹/L vereist.',
    )
  })

  it('is compared in the unit it was reported in', () => {
    expect(sentence('PIT-I13a', { hemoglobin: { value: 8.8, unit: 'g/dL', date: ago(3) } })).toBe(
      'Haemoglobin: 8.8 g/dL (entered, 18-Nov-2026); at least 5.5 mmol/L (8.863 g/dL) needed.',
    )
    expect(sentence('RFA-E7', { creatinine: { value: 230, unit: 'umol/L', date: ago(3) } }, 'nl')).toBe(
      'Serumcreatinine: 230 µmol/L (ingevuld, 18-Nov-2026); ten minste 2,5 mg/dL (221 µmol/L) sluit uit.',
    )
    expect(sentence('RFA-E10', { bodyTemperature: { value: 101, unit: '[degF]', date: TODAY } })).toContain(
      'above 38.3 °C (100.9 °F) excludes',
    )
  })

  it('is compared with a multiple of its own upper limit, worked out', () => {
    expect(sentence('PIT-I13d', bilirubin)).toBe(
      'Total bilirubin: 20 µmol/L (entered, 18-Nov-2026); at most 25.5 µmol/L (1.5 × upper limit 17) needed.',
    )
    expect(sentence('RFA-E5', { inr: { value: 1.9, upperLimit: 1.2 } })).toBe(
      'INR: 1.9 (entered, 21-Nov-2026); above 1.8 (1.5 × upper limit 1.2) excludes.',
    )
  })

  it('says why it does not count: too old, imprecise, without an upper limit', () => {
    expect(sentence('PIT-I13c', { platelets: { value: 98, date: ago(16) } })).toBe(
      'Platelets: 98 ×10⁹/L (entered, 05-Nov-2026) – older than 15 days: repeat.',
    )
    expect(sentence('PIT-I13c', { platelets: '<150' })).toContain(
      'not known precisely enough to decide (at least 100',
    )
    expect(sentence('PIT-I13e', { ast: 30 })).toContain(
      '30 U/L (entered, 21-Nov-2026) – upper limit of normal not known',
    )
    expect(sentence('RFA-E10', { bodyTemperature: { value: 37, date: ago(1) } })).toContain(
      'repeat on the day',
    )
  })

  it('is told beside the one that is missing', () => {
    expect(sentence('PIT-I13h', { creatinine: { value: 200, unit: 'umol/L', upperLimit: 100 } })).toBe(
      'Serum creatinine: 200 µmol/L (entered, 21-Nov-2026); at most 150 µmol/L (1.5 × upper limit 100) needed. MDRD eGFR: not recorded.',
    )
  })
})

describe('sites of disease', () => {
  const absent = '(entered, 21-Nov-2026)'
  it('that all say the same are one phrase', () => {
    expect(sentence('PIT-I4', liverOnly)).toBe(
      `Extrahepatic disease: absent ${absent}. Indeterminate extrahepatic lesions: none.`,
    )
    expect(sentence('DRG-E1', liverOnly)).toContain(
      `Extrahepatic disease, everywhere but lung: absent ${absent}.`,
    )
    expect(sentence('PIT-I4', lesions())).toBe('Extrahepatic disease: not recorded.')
  })

  it('that decide are named', () => {
    const two = { extrahepaticSites: sites({ bone: 'present', brain: 'present' }) }
    expect(sentence('PIT-I4', two)).toBe(`Extrahepatic disease, bone and brain: present ${absent}.`)
    expect(sentence('DRG-E1', { ...lesions(), extrahepaticSites: sites({ bone: 'unknown' }) })).toBe(
      'Extrahepatic disease, bone: not recorded.',
    )
  })
})

describe('yes, no and choices', () => {
  it.each([
    ['PIT-I6c', { celiacTrunkStenosis: false }, 'Celiac trunk stenosis: no (entered, 21-Nov-2026).'],
    [
      'PIT-I3c',
      { nationalPanelVerdict: 'resectable' },
      'National Liver Panel: resectable (entered, 21-Nov-2026); unresectable needed.',
    ],
    [
      'DRG-E6a',
      { sexForReproduction: 'ask', pregnancyStatus: 'not-pregnant' },
      'Pregnancy: not pregnant (entered, 21-Nov-2026).',
    ],
    [
      'DRG-I5a',
      { ctChestExcludesUnresectableEhd: 'no' },
      'CT chest excludes unresectable disease: no (entered, 21-Nov-2026).',
    ],
    [
      'DRG-I5b',
      { symptomsNeedExtraImaging: false },
      'Symptoms that need more imaging: no (entered, 21-Nov-2026).',
    ],
    ['DRG-I4', {}, 'Status of the primary tumour: not recorded.'],
    [
      'PIT-I9a',
      { rasStatus: 'pending' },
      'RAS mutation status: tested, result pending – the answer itself is still awaited.',
    ],
    ['PIT-I7', { ecog: 2 }, 'ECOG performance status: 2 (entered, 21-Nov-2026); at most 1 needed.'],
    [
      'PDA-I6a',
      { lesionCount: 3 },
      'Number of liver metastases: 3 (entered, 21-Nov-2026); at least 1 and at most 4 needed.',
    ],
  ])('%s with %j', (id, facts, text) => {
    expect(sentence(id, facts)).toBe(text)
  })
})

describe('dates', () => {
  it('are compared in words', () => {
    expect(sentence('RFA-E1b', { miDate: '2026-06-01' })).toBe(
      'Last myocardial infarction: 01-Jun-2026 (entered); within 6 months before registration excludes.',
    )
    expect(sentence('P3-T1', { indexOperationDate: '2025-01-10', recurrenceDate: '2025-08' })).toBe(
      'Date of the recurrence: Aug-2025 (entered); more than 6 months after the date of the index operation (10-Jan-2025) needed.',
    )
    expect(sentence('PIT-I3d', { stagingCtDate: '2026-11-01' })).toBe(
      "Date of the panel's CT: 01-Nov-2026 (entered); at most 28 days old needed.",
    )
  })
})

describe('a day that cannot be', () => {
  it('is told, and not what else is missing', () => {
    expect(sentence('PDA-E6', malignancies([{ diagnosisDate: '2030-01-01', mayAffectOutcome: true }]))).toBe(
      'Other malignancies: date of diagnosis 01-Jan-2030 – recorded value or date is not plausible: check it.',
    )
    const past = { lastMajorNonPancreaticSurgeryDate: '2026-10-01', plannedTreatmentStart: '2026-10-10' }
    expect(sentence('PDA-E7a', past)).toBe(
      'Planned start of study treatment: 10-Oct-2026 (entered) – too old: repeat.',
    )
  })
})

describe('what the page leaves open', () => {
  it('is told with the value that it is silent about', () => {
    const site = 'The trial’s page contradicts itself or is silent here: ask the site.'
    expect(sentence('P3-I1', { age: 18 })).toBe(`Age: 18 (entered, 21-Nov-2026). ${site}`)
    expect(sentence('P3-I4a', { indexCrlmResection: 'ablated-only' })).toBe(
      `Treatment of the index CRLM: ablated only (entered, 21-Nov-2026). ${site}`,
    )
    expect(sentence('P3-T1', { indexOperationDate: '2025-01-10', recurrenceDate: '2025-03-01' })).toContain(
      site,
    )
  })

  it('is not told while the value itself is missing', () => {
    expect(sentence('P3-I4a', {})).toBe('Treatment of the index CRLM: not recorded.')
    expect(sentence('P3-I8', {})).toBe('Written informed consent for PUMP-III: not recorded.')
  })
})

describe('lists', () => {
  it('are told by the items that matter', () => {
    expect(sentence('PIT-E3', malignancies([]))).toBe('Other malignancies: none.')
    expect(sentence('PIT-E3', malignancies([], false))).toContain('the list is not confirmed to be complete')
    const skin = { type: 'nmsc', adequatelyTreated: true }
    const bowel = { type: 'colorectal-other-primary', curativeIntent: false }
    expect(sentence('PIT-E3', malignancies([skin]))).toBe(
      'Other malignancies: non-melanoma skin cancer – does not exclude.',
    )
    expect(sentence('PIT-E3', malignancies([skin, bowel]))).toBe(
      'Other malignancies: another colorectal primary – excludes.',
    )
    expect(
      sentence('P3-E2', malignancies([{ type: 'nmsc', treatmentEndDate: '2024', recurrence: false }])),
    ).toBe(
      'Other malignancies: non-melanoma skin cancer, end of treatment 2024 – not recorded: adequately treated.',
    )
  })
})

describe('a rule in words', () => {
  const rule = (id: string, language: Language = 'en') => {
    const found = criteria.trials.flatMap((t) => [...t.inclusion, ...t.exclusion]).find((c) => c.id === id)
    return found && describeRule(found.rule, { catalogue, language })
  }
  it.each([
    ['PIT-I13a', 'Haemoglobin at least 5.5 mmol/L'],
    ['P3-I2', 'ECOG performance status: 0 or 1'],
    ['RFA-E1b', 'Last myocardial infarction within 6 months before registration'],
    ['P3-I1', 'Age at least 19; if Age at least 18, ask the site'],
    ['P3-I3', 'Histology of the colorectal primary: adenocarcinoma; otherwise ask the site'],
    ['PIT-I6c', 'Celiac trunk stenosis: no'],
    ['PIT-I3d', "Date of the panel's CT known, at most 28 days old"],
    [
      'PIT-E11',
      'Chronic systemic corticosteroid: yes and Corticosteroid dose as methylprednisolone at least 10 mg/d',
    ],
    [
      'PDA-E5',
      'Extrahepatic disease, other than portal or hilar lymph nodes: at least one present; if Extrahepatic disease: portal or hilar lymph nodes: present, ask the site; if Indeterminate extrahepatic lesions: at least one with Site known, open until it is classified',
    ],
  ])('of %s', (id, text) => {
    expect(rule(id)).toBe(text)
  })

  it('is Dutch in Dutch', () => {
    expect(rule('PIT-I13a', 'nl')).toBe('Hemoglobine ten minste 5,5 mmol/L')
    expect(rule('RFA-E1b', 'nl')).toBe('Laatste myocardinfarct binnen 6 maanden vóór registratie')
  })
})
