import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { CriteriaError, loadCriteria } from '../../src/criteria/load.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'criteria-'))
  cpSync('criteria', folder, { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Replaces the first occurrence of a text in a file, which must be there. */
function change(file: string, from: string | RegExp, to: string) {
  const path = join(folder, file)
  const before = readFileSync(path, 'utf8')
  const after = before.replace(from, to)
  if (after === before) throw new Error(`${file} has no ${from}`)
  writeFileSync(path, after)
}
const add = (file: string, text: string) =>
  writeFileSync(join(folder, file), `${readFileSync(join(folder, file), 'utf8')}\n${text}\n`)
function message(): string {
  try {
    loadCriteria(folder)
  } catch (error) {
    expect(error).toBeInstanceOf(CriteriaError)
    return (error as Error).message
  }
  return 'loaded'
}

const FACT = (over: string) => `
- id: probe
  section: laboratory
  label: { en: Probe, nl: Probe }
  question: { en: Probe?, nl: Probe? }
${over}`

type Break = readonly [what: string, how: () => void, says: string | RegExp]
const inTrial: readonly Break[] = [
  [
    'an unknown fact',
    () => change('trials/pump-it.yaml', 'fact: age', 'fact: agee'),
    /^criteria\/trials\/pump-it\.yaml › inclusion\[0\]\.rule.*fact: there is no fact "agee"$/,
  ],
  [
    'a spelling of two units',
    () => change('units.yaml', 'spellings: [mg/dl, ', 'spellings: [mg/dl, g∕l, '),
    'criteria/units.yaml › mass-concentration.mg/dL: "g∕l" is g/L already',
  ],
  [
    'a unit of two kinds',
    () => add('units.yaml', "again:\n  g/L:\n    factor: '1'\n"),
    'criteria/units.yaml › again.g/L: stands twice',
  ],
  [
    'a factor that is no number',
    () => change('units.yaml', "factor: '5/9'", "factor: '5/0'"),
    /^criteria\/units\.yaml › temperature\.[^ ]+: "5\/0" is no exact number$/,
  ],
  [
    'an unknown unit',
    () => change('trials/pump-it.yaml', 'unit: mm', 'unit: mgdl'),
    /^criteria\/trials\/pump-it\.yaml › (in|ex)clusion\[\d+\]\.rule.*unit: "mgdl" is not a known unit$/,
  ],
  [
    'a unit of another kind',
    () => change('trials/pump-it.yaml', 'unit: mm', 'unit: kg'),
    /› .*unit: "kg" does not measure this fact$/,
  ],
  [
    'an unknown option',
    () => change('trials/dragon-1.yaml', /is: colorectal/, 'is: colo-rectal'),
    /^criteria\/trials\/dragon-1\.yaml › inclusion\[\d+\]\.rule.*is: "colo-rectal" is no value of this fact$/,
  ],
  [
    'a fact that no rule reads',
    () => change('trials/pump-it.yaml', 'fact: age', 'fact: birthSex'),
    /"birthSex" is no fact that rules read$/,
  ],
  [
    'an unknown key',
    () => change('trials/pump-it.yaml', 'fact: age', 'fakt: age'),
    /^criteria\/trials\/pump-it\.yaml › inclusion\[0\]/,
  ],
  ['broken YAML', () => add('trials/pump-it.yaml', 'a: [b'), /^criteria\/trials\/pump-it\.yaml: /],
  [
    'a key that stands twice',
    () => add('trials/pump-it.yaml', 'id: pump-it'),
    /^criteria\/trials\/pump-it\.yaml: .*unique/,
  ],
  [
    'a criterion that stands twice',
    () => change('trials/pump-it.yaml', 'id: PIT-I2', 'id: PIT-I1'),
    'criteria/trials/pump-it.yaml › inclusion[1].id: PIT-I1 stands twice',
  ],
  [
    'a criterion of another trial',
    () => change('trials/rfa-crlm.yaml', /id: RFA-E13/, 'id: DRG-I1a'),
    /^criteria\/trials\/rfa-crlm\.yaml › exclusion\[\d+\]\.id: DRG-I1a stands twice$/,
  ],
  [
    'a trial that stands twice',
    () => change('trials/rfa-crlm.yaml', /^id: rfa-crlm/m, 'id: pump-it'),
    /^criteria\/trials\/.*\.yaml › id: the trial "pump-it" stands twice$/,
  ],
  [
    'an unknown cohort',
    () => change('trials/pdac-liver.yaml', /cohort: primary-limited/, 'cohort: nobody'),
    /^criteria\/trials\/pdac-liver\.yaml › (in|ex)clusion\[\d+\]\.cohort: there is no cohort "nobody"$/,
  ],
  [
    'an unknown window',
    () => change('trials/pump-it.yaml', /^windows:\n {2}laboratory:/m, 'windows:\n  labratory:'),
    'criteria/trials/pump-it.yaml › windows: there is no window "labratory"',
  ],
  [
    'a label in one language',
    () => change('trials/pump-it.yaml', /label: \{ en: ([^,]+), nl: [^}]+\}/, 'label: { en: $1 }'),
    /^criteria\/trials\/pump-it\.yaml › inclusion\[\d+\]\.label\.nl/,
  ],
]

const inCatalogue: readonly Break[] = [
  [
    'a fact that stands twice',
    () => add('facts/laboratory.yaml', FACT('  type: boolean\n  mode: Q').replace('probe', 'age')),
    /^criteria\/facts\/laboratory\.yaml › age: stands twice$/,
  ],
  [
    'an unknown unit',
    () => change('facts/laboratory.yaml', 'unit: g/dL', 'unit: gdl'),
    'criteria/facts/laboratory.yaml › hemoglobin.unit: "gdl" is not a known unit',
  ],
  [
    'an unknown unit on offer',
    () => change('facts/laboratory.yaml', 'units: [mmol/L, g/dL, g/L]', 'units: [mmol/L, gram]'),
    'criteria/facts/laboratory.yaml › hemoglobin.units: "gram" is not a known unit',
  ],
  [
    'a missing code list',
    () => change('facts/laboratory.yaml', 'codes: hemoglobin,', 'codes: haemoglobin,'),
    'criteria/facts/laboratory.yaml › hemoglobin.read[0]: there is no code list "haemoglobin"',
  ],
  [
    'a missing list of values',
    () => change('facts/fitness.yaml', 'values: ecog-values', 'values: ecogs'),
    'criteria/facts/fitness.yaml › ecog.read[0]: there is no code list "ecogs"',
  ],
  [
    'a missing list of prompts',
    () => change('facts/fitness.yaml', 'prompts: [impaired-capacity]', 'prompts: [capacity]'),
    /^criteria\/facts\/fitness\.yaml › capacityToUnderstand\.prompts: there is no code list "capacity"$/,
  ],
  [
    'a missing window',
    () => change('facts/fitness.yaml', 'window: performanceStatus', 'window: performance'),
    'criteria/facts/fitness.yaml › ecog.validity: there is no window "performance"',
  ],
  [
    'a value that is no option',
    () => change('facts/fitness.yaml', 'gives: signed', 'gives: sigend'),
    'criteria/facts/fitness.yaml › consent.dragon-1.read[0]: gives: "sigend" is no value of this fact',
  ],
  [
    'a list whose answer is no option',
    () => change('codes/reproduction.yaml', 'gives: lactating', 'gives: lactates'),
    /^criteria\/facts\/identity\.yaml › lactationStatus\.read\[0\]: values: breastfeeding-values: "lactates" is no value of this fact$/,
  ],
  [
    'a word where yes or no is meant',
    () => change('facts/comorbidity.yaml', 'codes: coumarins, gives: true', "codes: coumarins, gives: 'yes'"),
    /coumarinUse\.read\[0\]: gives: "yes" is no value of this fact$/,
  ],
  [
    'an unknown entry',
    () => change('facts/disease.yaml', 'entry: lung', 'entry: lungs'),
    /^criteria\/facts\/disease\.yaml › extrahepaticSites\.read\[0\]: entry: "lungs" is no entry of this fact$/,
  ],
  [
    'an unknown trial',
    () => change('facts/fitness.yaml', 'trial: dragon-1', 'trial: dragon-2'),
    /consent\.dragon-1\.read\[0\]: trial: there is no trial "dragon-2"$/,
  ],
  [
    'a decision on a value that does not exist',
    () => change('facts/disease.yaml', 'chartDecides: [present]', 'chartDecides: [there]'),
    /extrahepaticSites\.chartDecides: "there" is no value of this fact$/,
  ],
  [
    'a silent answer that does not exist',
    () =>
      change(
        'facts/comorbidity.yaml',
        'group: { id: cardiac, none: never }',
        'group: { id: cardiac, none: nevver }',
      ),
    /miDate\.group\.none: "nevver" is no value of this fact$/,
  ],
  [
    'a window for a value that does not exist',
    () => change('facts/identity.yaml', 'only: [pregnant]', 'only: [pregnat]'),
    /pregnancyStatus\.validity: "pregnat" is no value of this fact$/,
  ],
  [
    'a question that depends on an unknown fact',
    () => change('facts/fitness.yaml', 'askedIf: { fact: ecog, is: 3 }', 'askedIf: { fact: ekog, is: 3 }'),
    /bedboundOver50\.askedIf: fact: there is no fact "ekog"$/,
  ],
  [
    'a rule that implies no value',
    () =>
      change('facts/identity.yaml', 'is: false }, value: not-pregnant', 'is: false }, value: not-pregnat'),
    /pregnancyStatus\.when: "not-pregnat" is no value of this fact$/,
  ],
  [
    'a quantity without a unit',
    () => add('facts/laboratory.yaml', FACT('  type: quantity\n  mode: A')),
    'criteria/facts/laboratory.yaml › probe.unit: a quantity needs a canonical unit',
  ],
  [
    'a choice without options',
    () => add('facts/laboratory.yaml', FACT('  type: choice\n  mode: A')),
    'criteria/facts/laboratory.yaml › probe.options: are missing',
  ],
  [
    'an option that stands twice',
    () => change('facts/fitness.yaml', '{ id: verbal,', '{ id: signed,'),
    /consent\.dragon-1\.options: "signed" stands twice$/,
  ],
  [
    'an unknown mode',
    () => change('facts/laboratory.yaml', 'mode: A', 'mode: B'),
    /^criteria\/facts\/laboratory\.yaml › \[?\d+\]?\.mode/,
  ],
  [
    'an unknown kind of reading',
    () => change('facts/laboratory.yaml', 'from: observation', 'from: observatory'),
    /^criteria\/facts\/laboratory\.yaml › .*read/,
  ],
  [
    'an unknown reader',
    () => change('facts/molecular.yaml', 'reader: rasVariants', 'reader: rasVariant'),
    /^criteria\/facts\/molecular\.yaml › .*reader/,
  ],
]

const elsewhere: readonly Break[] = [
  [
    'words that are no pattern',
    () => change('words.yaml', '- susp\\p{L}*|sospett\\p{L}*', '- (susp'),
    'criteria/words.yaml › doubted.before[12]: is no regular expression',
  ],
  [
    'words in capitals, which no text would match',
    () => change('words.yaml', '- susp\\p{L}*|sospett\\p{L}*', '- Susp\\p{L}*|sospett\\p{L}*'),
    'criteria/words.yaml › doubted.before[12]: is not in lower case',
  ],
  [
    'a code list that includes an unknown one',
    () => change('codes/laboratory.yaml', 'includes: [egfr-mdrd, egfr-ckd-epi]', 'includes: [egfr-mdr]'),
    'criteria/codes/laboratory.yaml › egfr: there is no code list "egfr-mdr"',
  ],
  [
    'a code list that excepts an unknown one',
    () => change('codes/laboratory.yaml', 'except: [hemoglobin-other]', 'except: [hemoglobins]'),
    'criteria/codes/laboratory.yaml › hemoglobin: there is no code list "hemoglobins"',
  ],
  [
    'a code list that stands in two files',
    () => add('codes/other.yaml', "hemoglobin:\n  loinc:\n    - { code: '1' }"),
    'criteria/codes/other.yaml › hemoglobin: stands in another file too',
  ],
  [
    'an unknown code system',
    () => add('codes/other.yaml', "probe:\n  loink:\n    - { code: '1' }"),
    /^criteria\/codes\/other\.yaml › probe/,
  ],
  [
    'a shared rule about an unknown fact',
    () => change('shared.yaml', 'everyEntry: extrahepaticSites', 'everyEntry: sites'),
    /^criteria\/shared\.yaml › noExtrahepaticSite\.rule\..*"sites" is no fact of type map$/,
  ],
  [
    'a window of half a day',
    () => change('policies.yaml', 'days: 14', 'days: 14.5'),
    /^criteria\/policies\.yaml › windows\.laboratory\.days/,
  ],
]

describe('a file of the criteria that is wrong is named with its place', () => {
  it.each([...inTrial])('in a trial: %s', (_, how, says) => {
    how()
    expect(message()).toMatch(says)
  })

  it.each([...inCatalogue])('in the catalogue: %s', (_, how, says) => {
    how()
    expect(message()).toMatch(says)
  })

  it.each([...elsewhere])('elsewhere: %s', (_, how, says) => {
    how()
    expect(message()).toMatch(says)
  })

  it('where a shared rule leads back to itself', () => {
    add('shared.yaml', 'circle:\n  label: { en: a, nl: b }\n  rule: { not: { use: circle } }')
    expect(message()).toBe('criteria/shared.yaml › circle: leads back to itself')
  })
})

it('loads an untouched copy, with the same version', () => {
  expect(loadCriteria(folder).version).toBe(loadCriteria('criteria').version)
})

it('has another version once a word changes', () => {
  const before = loadCriteria(folder).version
  change('trials/pump-it.yaml', 'nl:', 'nl: ')
  expect(loadCriteria(folder).version).not.toBe(before)
})
