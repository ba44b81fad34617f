import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { jsonSchemas } from '../../src/criteria/jsonSchema.ts'
import { loadCriteria } from '../../src/criteria/load.ts'
import { factsOf } from '../../src/criteria/walk.ts'
import { unitTable } from '../../src/facts/units.ts'
import { ids } from './ids.ts'

const criteria = loadCriteria('criteria')
const all = criteria.trials.flatMap((t) => [...t.inclusion, ...t.exclusion].map((c) => ({ trial: t, c })))

describe('the criteria', () => {
  it('are 179', () => {
    expect(Object.values(ids).flat()).toHaveLength(179)
    expect(all).toHaveLength(179)
  })

  it.each(Object.entries(ids))('of %s are those of its page, in its order', (id, expected) => {
    const trial = criteria.trials.find((t) => t.id === id)
    expect([...(trial?.inclusion ?? []), ...(trial?.exclusion ?? [])].map((c) => c.id).toSorted()).toEqual(
      expected.toSorted(),
    )
    for (const kind of ['inclusion', 'exclusion'] as const) {
      const own = trial?.[kind].map((c) => c.id) ?? []
      expect(own).toEqual(expected.filter((e) => own.includes(e)))
    }
  })

  it('belong to five trials, and no other', () => {
    expect(criteria.trials.map((t) => t.id).toSorted()).toEqual(Object.keys(ids).toSorted())
  })

  it('say what they are in both languages', () => {
    for (const { c } of all) {
      expect([c.id, c.label.en.trim() !== '' && c.label.nl.trim() !== '']).toEqual([c.id, true])
      for (const r of [...(c.rulings ?? []), ...(c.remarks ?? [])])
        expect([c.id, r.en.trim() !== '' && r.nl.trim() !== '']).toEqual([c.id, true])
    }
  })

  it('have the words of their page in the other language of the screen', () => {
    for (const { trial, c } of all) {
      const other = trial.language === 'en' ? c.translation.nl : c.translation.en
      expect([c.id, other?.trim()]).toEqual([c.id, expect.stringMatching(/./)])
    }
  })

  it('exclude by letters, include by others', () => {
    for (const t of criteria.trials) {
      for (const c of t.exclusion) expect(c.id).toMatch(/^[A-Z0-9]+-E/)
      for (const c of t.inclusion) expect(c.id).not.toMatch(/^[A-Z0-9]+-E/)
    }
  })

  it('leave one criterion to the day of treatment', () => {
    expect(all.filter(({ c }) => c.onTheDay).map(({ c }) => c.id)).toEqual(['RFA-E10'])
  })

  it('give the cohort its own', () => {
    expect(all.filter(({ c }) => c.cohort !== undefined).map(({ c }) => c.id)).toEqual([
      'PDA-I1c',
      'PDA-I6a',
      'PDA-I6b',
      'PDA-I6c',
      'PDA-I6d',
      'PDA-E5',
    ])
  })
})

describe('the rulings', () => {
  const windowsOf = (id: string) => [criteria.facts.find((f) => f.id === id)?.validity ?? []].flat()

  it('say of every age limit that is our own that it is (B-X5), and of no other', () => {
    for (const { trial, c } of all) {
      const own = factsOf(c.rule, criteria.shared)
        .flatMap(windowsOf)
        .some((v) => criteria.policies.windows[v.window]?.policy && !trial.windows?.[v.window])
      expect([c.id, c.rulings?.some((r) => r.id === 'B-X5') ?? false]).toEqual([c.id, own])
    }
  })

  it('name no number of days that criteria/policies.yaml may change', () => {
    const said = all.flatMap(({ c }) => (c.rulings ?? []).filter((r) => r.id === 'B-X5'))
    expect(said.filter((r) => /\d/.test(`${r.en} ${r.nl}`))).toEqual([])
  })
})

describe('a failure', () => {
  it('is called final only where no later finding can undo it', () => {
    const final = [
      'DRG-E3 DRG-E4 DRG-E5 PDA-I1a P3-I3 PIT-I2 RFA-I1a', // which tumour it is
      'P3-I4b P3-E1 PIT-I3b', // when it spread
      'PIT-E1a PIT-E1b PIT-E1c PIT-I5 PIT-I10a P3-T1 P3-E4 PDA-E4', // what was done, and what came of it
      'PIT-I6b PIT-I6d P3-I6c', // the arteries
      'PIT-E5 PIT-E6 P3-E5 PIT-E9 P3-E9 PIT-E15 RFA-E3', // the patient's constitution
    ].flatMap((ids) => ids.split(' '))
    expect(
      all
        .filter(({ c }) => c.failure === 'never')
        .map(({ c }) => c.id)
        .toSorted(),
    ).toEqual(final.toSorted())
  })
})

describe('the words', () => {
  const questionOf = (id: string) => criteria.facts.find((f) => f.id === id)

  it('keep apart what the pages keep apart, in Dutch too', () => {
    // «Accessory or aberrant hepatic arteries are no contra-indication»; two replaced ones are.
    const replaced = questionOf('bothRhaAndLhaReplaced')
    expect(`${replaced?.label.nl} ${replaced?.question.nl}`).not.toMatch(/aberrant/)
    // Serious and not healing are said of the ulcer and the fracture too.
    expect(questionOf('seriousNonHealingWound')?.question.nl).not.toMatch(/een (ulcus|botbreuk)/)
    // «requiring treatment» is more than being treated.
    const infection = questionOf('seriousInfection')
    expect([infection?.question.nl, infection?.help?.en, infection?.help?.nl].join(' ')).not.toMatch(
      /being treated|met behandeling/,
    )
    // «adequately controlled» is not «adequately treated».
    const prior = all.find(({ c }) => c.id === 'PIT-E3')
    expect(prior?.c.translation.nl).toMatch(/huidkanker die adequaat onder controle is/)
  })
})

describe('the catalogue', () => {
  const read = new Set(all.flatMap(({ c }) => factsOf(c.rule, criteria.shared)))

  it('has no fact that no rule reads, but readings, what is only shown, and what decides what is asked', () => {
    const helping = criteria.facts.flatMap((f) => [
      ...(f.askedIf ? factsOf(f.askedIf, criteria.shared) : []),
      ...(f.impliedBy ?? []).flatMap((x) => factsOf(x.when, criteria.shared)),
      ...(f.read ?? []).flatMap((r) =>
        r.from === 'condition' && r.if ? factsOf(r.if, criteria.shared) : [],
      ),
    ])
    const idle = criteria.facts
      .filter(
        (f) => f.role !== 'reading' && f.role !== 'display' && !read.has(f.id) && !helping.includes(f.id),
      )
      .map((f) => f.id)
    expect(idle).toEqual([])
  })

  it('asks every fact in both languages', () => {
    for (const f of criteria.facts) {
      const texts = [
        f.label,
        f.question,
        ...(f.help ? [f.help] : []),
        ...(f.options ?? []).map((o) => o.label),
      ]
      expect([f.id, texts.every((t) => t.en.trim() !== '' && t.nl.trim() !== '')]).toEqual([f.id, true])
    }
  })

  it.each([
    ['liverResectability', ['not-assessed']],
    ['nationalPanelVerdict', ['pending']],
    ['lungMetsBoardStatement', ['not-yet']],
    ['ctChestExcludesUnresectableEhd', ['not-done']],
    ['extraImagingExcludesUnresectableEhd', ['not-done']],
    ['crcHistology', ['not-confirmed']],
    ['pdacConfirmation', ['none']],
    ['responseAfterConversion', ['not-evaluable', 'not-imaged']],
    ['pdacProgressionOnChemo', ['not-yet-imaged']],
    ['arterialPhaseCtDone', ['not-done']],
    ['serumPregnancyTest', ['not-done']],
    ['rasStatus', ['pending', 'not-tested']],
    ['brafV600eStatus', ['pending', 'not-tested']],
    ['mmrStatus', ['pending', 'not-tested']],
    ['dpdStatus', []],
    ['consent.dragon-1', ['not-yet']],
  ])('awaits, for %s, %j', (id, awaited) => {
    const options = criteria.facts.find((f) => f.id === id)?.options ?? []
    expect(options.filter((o) => o.awaited).map((o) => o.id)).toEqual(awaited)
  })

  it.each([
    ['hemoglobin', 2, 25],
    ['anc', 0, 100],
    ['platelets', 1, 3000],
    ['bilirubinTotal', 0.05, 60],
    ['creatinine', 0.1, 25],
    ['ast', 1, 20000],
    ['alt', 1, 20000],
    ['alp', 1, 20000],
    ['inr', 0.5, 20],
    ['pt', 5, 150],
    ['prothrombinActivity', 1, 200],
    ['albumin', 0.5, 7],
    ['bodyTemperature', 30, 43],
    ['egfr', 1, 200],
    ['egfrMdrd', 1, 200],
    ['bodyWeight', 20, 350],
    ['lesionMaxDiameter', 1, 300],
    ['flrPercent', 1, 100],
  ])('believes %s from %d to %d', (id, low, high) => {
    expect(criteria.facts.find((f) => f.id === id)?.plausible).toEqual([low, high])
  })

  it('decides nothing by the chart where the mode asks for a tap', () => {
    for (const f of criteria.facts.filter((x) => x.mode === 'Q'))
      expect([f.id, f.chartDecides]).toEqual([f.id, undefined])
    const named = criteria.facts.filter((f) => f.mode === 'P' && f.chartDecides).map((f) => f.id)
    expect(named).toEqual(['primaryTumourStatus'])
  })
})

describe('the code lists', () => {
  const listed = (name: string, system: 'snomed' | 'icd10' | 'atc' | 'loinc' | 'rxnorm') =>
    (criteria.codes[name]?.[system] ?? []).map((c) => c.code)

  it('name where each code was verified', () => {
    const bare = Object.entries(criteria.codes).flatMap(([name, list]) =>
      [list.loinc, list.snomed, list.icd10, list.icdo3, list.atc, list.rxnorm, list.hgnc].flatMap((codes) =>
        (codes ?? []).filter((c) => !c.verified).map((c) => `${name}: ${c.code}`),
      ),
    )
    expect(bare).toEqual([])
  })

  it('name no code twice in one list with two meanings', () => {
    for (const [name, list] of Object.entries(criteria.codes))
      for (const codes of [list.loinc, list.snomed, list.icd10, list.atc, list.rxnorm, list.hgnc]) {
        const names = (codes ?? []).map((c) => c.code)
        expect([name, names.filter((c, i) => names.indexOf(c) !== i)]).toEqual([name, []])
      }
  })

  it('keep the traps out', () => {
    expect(listed('crc-primary', 'snomed')).not.toContain('94260004')
    expect(listed('liver-metastasis', 'snomed')).not.toContain('94260004')
    expect(listed('pdac-primary', 'icd10')).not.toContain('C25.4')
    expect(listed('nmsc', 'icd10')).not.toContain('C43')
    expect(listed('neutrophils', 'loinc')).not.toContain('770-8')
    expect(listed('serum-hcg', 'loinc')).not.toContain('2106-3')
    expect(listed('bilirubin-total', 'loinc')).not.toContain('1968-7')
    expect(listed('coumarins', 'atc')).not.toContain('B01AA02')
    expect(listed('crc-systemic-agents', 'atc')).not.toContain('V03AF03')
    expect(listed('egfr', 'loinc')).not.toContain('48643-1')
    expect(listed('stroke', 'icd10')).not.toContain('G45')
  })
})

it('has units that can all be read', () => {
  expect(unitTable(criteria.units).byCode.size).toBeGreaterThan(50)
})

describe('the JSON Schemas for editors', () => {
  const schemas = jsonSchemas()

  it.each([...schemas.keys()])('%s is up to date: `npm run schema`', (name) => {
    expect(readFileSync(`criteria/schema/${name}`, 'utf8')).toBe(schemas.get(name))
  })

  it('are all there, and no other', () => {
    expect(readdirSync('criteria/schema').toSorted()).toEqual([...schemas.keys()].toSorted())
  })
})
