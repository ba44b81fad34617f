import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { assembleChart } from '../../src/chart/assemble.ts'
import { loadCriteria } from '../../src/criteria/load.ts'
import { assess } from '../../src/eligibility/assess.ts'
import { catalogueOf } from '../../src/facts/catalogue.ts'
import { parseAnswers } from '../../src/facts/parseAnswers.ts'

describe('the sixth trial that criteria/README.md teaches to add', () => {
  const folder = mkdtempSync(join(tmpdir(), 'criteria-'))
  cpSync('criteria', folder, { recursive: true })
  const readme = readFileSync('criteria/README.md', 'utf8')
  const example = /```yaml\n([\s\S]*?)```/.exec(readme)?.[1] ?? ''
  writeFileSync(join(folder, 'trials', 'example-6.yaml'), example)
  afterAll(() => rmSync(folder, { recursive: true }))

  const asOf = '2026-11-21'
  const chart = assembleChart([
    { resource: { resourceType: 'Patient', id: 'p', gender: 'female', birthDate: '1960-05-01' } },
  ])
  const judged = (given: Record<string, unknown>) => {
    const criteria = loadCriteria(folder)
    const answers = parseAnswers(given, catalogueOf(criteria), asOf)
    const trial = assess({ criteria, chart, answers, asOf }).trials.find((t) => t.trial.id === 'example-6')
    return trial?.verdict
  }

  it('is judged without a line of code', () => {
    expect(judged({})).toBe('incomplete')
    expect(judged({ platelets: 80, miDate: 'never' })).toBe('eligible')
    expect(judged({ platelets: 80, miDate: '2026-10-01' })).toBe('ineligible')
  })

  it('keeps its own laboratory window of 21 days, where other trials have 14 or 15', () => {
    expect(judged({ platelets: { value: 80, date: '2026-10-31' }, miDate: 'never' })).toBe('eligible')
    expect(judged({ platelets: { value: 80, date: '2026-10-30' }, miDate: 'never' })).toBe('incomplete')
  })
})
