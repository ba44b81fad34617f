import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { patients } from '../../mocks/patients/index.ts'
import { parseDate } from '../../src/chart/partialDate.ts'
import { APP_VERSION } from '../../src/record/appVersion.ts'
import { namesSomebody, screeningLog, screeningNumber } from '../../src/record/screeningLog.ts'
import { summaryBundle } from '../../src/record/summaryBundle.ts'
import { summaryText } from '../../src/record/summaryText.ts'
import { showDate } from '../../src/wording/language.ts'
import { SUMMARY } from '../../src/wording/summary.ts'
import { catalogue } from './answers.ts'
import { SIGNATURE, summaryFor, TODAY } from './summaries.ts'
import { flawsOf } from './validator.ts'

const by = { by: 'Dr. Vos', at: SIGNATURE.at }
const answers = {
  ecog: { value: 1, date: '2026-11-20', ...by },
  liverMetsPrimary: { value: 'colorectal', reason: 'seen <b>&amp; heard', ...by },
}
const failing = summaryFor('pump-it-fails', answers)
const bundle = () => {
  let n = 0
  return summaryBundle(
    failing,
    { answers, catalogue, signature: SIGNATURE },
    'https://ehr.example/fhir',
    () => `00000000-0000-4000-8000-${String(n++).padStart(12, '0')}`,
  )
}
const fhirText = () =>
  JSON.stringify(bundle()).replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
const log = () => screeningLog(failing, 'S-1')

/** The cells of a line, as a spreadsheet reads them. */
const cells = (line: string): string[] =>
  [...line.matchAll(/"((?:[^"]|"")*)"(?:,|$)/g)].map(([, text = '']) => text.replaceAll('""', '"'))

describe('every rendering of the summary', () => {
  const renderings: Record<string, () => string> = {
    text: () => summaryText(failing),
    FHIR: fhirText,
    log,
  }

  it.each(Object.entries(renderings))('says who, when, as of, and by which versions: %s', (_, render) => {
    const text = render()
    for (const part of ['Dr. Vos', '2026-11-21', APP_VERSION, catalogue.criteria.version])
      expect(text).toContain(part)
  })

  it.each(Object.entries(renderings))(
    'says what fails, with value, unit, date, limit and ruling: %s',
    (_, render) => {
      const text = render()
      expect(text).toContain('PIT-I13c')
      expect(text).toContain('98 ×10⁹/L on 18-Nov-2026; at least 100 ×10⁹/L needed')
      expect(text).toContain('B-X1')
      expect(text).toContain('It does not replace clinical judgement.')
    },
  )

  it('promises nothing: no verdict and no word of its own says eligible or enrol', () => {
    const verdicts = patients.flatMap(({ id }) => summaryFor(id).trials.map((t) => t.inWords))
    expect(new Set(verdicts).size).toBeGreaterThan(5)
    const [, ...lines] = log().trimEnd().split('\r\n')
    const own = [...verdicts, JSON.stringify(SUMMARY), ...lines.map((l) => cells(l)[2])]
    for (const text of own) expect(text).not.toMatch(/eligible|enrol/i)
  })
})

describe('the text', () => {
  const text = summaryText(failing)

  it('names the patient, the sources and what was not read', () => {
    expect(text).toContain('Truus van Elzakker, born 24-Jul-1960')
    expect(text).toMatch(/\n\d+ Observation\/pump-it-fails-platelets\S+, 18-Nov-2026, final/)
    expect(text).toContain('Not read completely: Procedure.')
    expect(text).toContain('2 of the answers are not saved in the EHR.')
    expect(text).toMatch(/entered by Dr\. Vos, 2026-11-21T10:00:00\.000Z/)
  })

  it('leaves no failed and no open criterion out', () => {
    for (const trial of failing.trials)
      for (const line of [...trial.failed, ...trial.open]) expect(text).toContain(`- ${line.id} `)
  })

  it('says what each met criterion rests on, and names the source by its number', () => {
    const found =
      /- PIT-I13a Haemoglobin: [^:]* mmol\/L on 18-Nov-2026; at least 5\.5 mmol\/L needed\. \[(\d+)/.exec(
        text,
      )
    expect(found, text).not.toBeNull()
    expect(text).toMatch(new RegExp(`\\n${found?.[1]} Observation/pump-it-fails-hemoglobin`))
  })

  it('lists each source and each ruling once', () => {
    const lines = text.split('\n')
    const listed = lines.filter((l) => /^(\d+|B-[A-Z0-9-]+) /.test(l))
    expect(listed.length).toBeGreaterThan(20)
    expect(new Set(listed.map((l) => l.replace(/^\d+ /, ''))).size).toBe(listed.length)
  })

  it('shows both sides of what was entered in place of what the chart says, and why', () => {
    const value = { value: 140, unit: '10*9/L', date: '2026-11-18', reason: 'clumped', ...by }
    const told = summaryFor('pump-it-fails', { platelets: value })
    expect(told.overrides).toEqual([
      'Platelets: 140 ×10⁹/L (entered, 18-Nov-2026); the chart: 98 ×10⁹/L on 18-Nov-2026, upper limit 400 ×10⁹/L; reason: clumped',
    ])
    expect(summaryText(told)).toContain(`Entered in place of what the chart says:\n  - ${told.overrides[0]}`)
    expect(failing.overrides).toEqual([])
    expect(text).not.toContain('in place of')
  })

  it('is of one trial alone where that is asked', () => {
    const [first, second] = failing.trials
    const alone = summaryText(failing, first ? [first] : [])
    expect(alone).toContain(first?.name)
    expect(alone).not.toContain(`\n${second?.name}:`)
  })

  it('is Dutch where the screen is', () => {
    const dutch = summaryText(summaryFor('pump-it-fails', answers, 'nl'))
    expect(dutch).toContain('Zij vervangt het klinisch oordeel niet.')
    expect(dutch).toContain('Niet voldaan (1)')
    expect(dutch).not.toMatch(/\b(Verdict|Source|Ruling|Open because)\b/)
  })
})

describe('the FHIR document', () => {
  it('is valid R4', () => {
    expect(flawsOf(bundle())).toEqual([])
    for (const { resource } of bundle().entry ?? []) expect(flawsOf(resource ?? {})).toEqual([])
  })

  it('begins with what is concluded, and carries the answers and the ECOG score', () => {
    expect(bundle().entry?.map((e) => e.resource?.resourceType)).toEqual([
      'Composition',
      'QuestionnaireResponse',
      'Observation',
    ])
  })

  it('leads every reference somewhere', () => {
    const { entry = [] } = bundle()
    const inside = entry.map((e) => e.fullUrl)
    const references = [...JSON.stringify(bundle()).matchAll(/"reference":"([^"]+)"/g)].map((m) => m[1])
    expect(references.length).toBeGreaterThan(4)
    for (const to of references)
      expect(inside.includes(to) || to?.startsWith('https://ehr.example/fhir/'), to).toBe(true)
  })

  it('is inert: what was typed is text', () => {
    const raw = JSON.stringify(bundle().entry?.[0])
    expect(raw).not.toContain('<b>')
    expect(raw).toContain('seen &lt;b&gt;&amp;amp; heard')
  })
})

describe('the screening log', () => {
  it('has a line for each trial, under the number alone', () => {
    const [head = '', ...lines] = log().trimEnd().split('\r\n')
    expect(cells(head)[0]).toBe('screening_number')
    expect(lines.map((l) => cells(l).slice(0, 4))).toContainEqual(['S-1', 'pump-it', 'not met', 'PIT-I13c'])
    expect(lines).toHaveLength(5)
    for (const line of lines) expect(cells(line)).toHaveLength(cells(head).length)
  })

  it.each(patients.map((p) => p.id))('says nothing of who it is: %s', (id) => {
    const summary = summaryFor(id)
    const text = screeningLog(summary, 'S-1')
    for (const part of [id, 'Truus', 'Elzakker', '24-Jul-1960', 'AM-211388'])
      expect(text, part).not.toContain(part)
    const person = patients
      .find((p) => p.id === id)
      ?.resources(TODAY)
      .find((r) => r.resourceType === 'Patient')
    const { birthDate = '', deceasedDateTime = '', name, identifier } = person as fhir4.Patient
    const own = [birthDate, deceasedDateTime, name?.[0]?.family, identifier?.[0]?.value]
    const days = [birthDate, deceasedDateTime].flatMap((day) => parseDate(day) ?? []).map(showDate)
    for (const part of [...own, ...days]) if (part) expect(text, part).not.toContain(part)
    expect(text).not.toMatch(/(Observation|Condition|Patient|Procedure)\//)
  })

  it('holds no formula', () => {
    const [, line = ''] = screeningLog({ ...failing, by: '=HYPERLINK("x")' }, '+1').split('\r\n')
    expect(line.startsWith(`"'+1"`)).toBe(true)
    expect(line).toContain(`"'=HYPERLINK(""x"")"`)
    // A Dutch spreadsheet cuts at semicolons, and has left the quotes by then.
    for (const name of ['Vos;=1+1', 'Vos; "@SUM(1)', 'Vos;＝1', '\n=1', '\t-1']) {
      const [, next = ''] = screeningLog({ ...failing, by: name }, 'S-1').split(/\r\n/)
      for (const cut of next.split(/;|","/)) expect(cut, name).not.toMatch(/^[\s"]*[=+\-@＝]/)
    }
  })

  it('says of a verdict before the day of treatment that it is one', () => {
    const { trials } = failing
    const [trial] = trials
    const open = trials.flatMap((t) => t.open).slice(0, 1)
    const said = (more: object) =>
      cells(screeningLog(failing, 'S-1', trial && [{ ...trial, verdict: 'eligible', ...more }], false))[2]
    expect(said({ open: [] })).toBe('meets all listed criteria')
    expect(said({ open })).toBe('meets all listed criteria that can be judged before the day of treatment')
  })

  it('refuses a number that names the patient', () => {
    for (const number of ['pump-it-fails', 'AM-211388', 'Number AM211388', 'S-Elzakker'])
      expect(namesSomebody(number, failing), number).toBe(true)
    for (const number of ['S-1960-07-24', 'TE240760', 's.19600724', '24/07/1960', '600724'])
      expect(namesSomebody(number, failing), number).toBe(true)
    expect(namesSomebody('S-7K3F9QWZ', failing)).toBe(false)
    const short = { ...failing, patient: { ...failing.patient, name: 'Jo Bos' } }
    expect(namesSomebody('BOS-01', short)).toBe(true)
    expect(namesSomebody('BOSTON-01', short)).toBe(false)
  })

  it('makes a number up from chance alone', () => {
    expect(screeningNumber(new Uint8Array(8))).toBe('S-AAAAAAAA')
    expect(screeningNumber(Uint8Array.from([0, 1, 2, 3, 255, 254, 31, 32]))).toBe('S-ABCD989A')
  })
})

it('the version is that of the package', () => {
  expect(APP_VERSION).toBe(JSON.parse(readFileSync('package.json', 'utf8')).version)
})
