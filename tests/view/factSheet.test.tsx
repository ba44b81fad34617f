import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Chart } from '../../src/chart/chart.ts'
import { chartOf, person, ready, result, sandbox, show } from './screen.tsx'

const lab = (day: string | undefined, value: number, more: object = {}) => ({
  ...result('777-3', value, '10*9/L'),
  id: `platelets-${value}`,
  effectiveDateTime: day,
  ...more,
})

async function openSheet(chart?: Chart, language: 'en' | 'nl' = 'en') {
  const view = show({ language, ...(chart && { chart }) })
  await ready()
  await view.user.click(screen.getByRole('tab', { name: /^(Facts|Gegevens)/ }))
  await screen.findByRole('heading', { name: /^(Facts and trials|Gegevens en studies)$/ })
  return view
}
const sheet = () => within(screen.getByRole('region', { name: /^(Facts and trials|Gegevens en studies)$/ }))
const rowOf = (fact: string) => sheet().getByRole('button', { name: fact }).closest('tr') as HTMLElement
/** The cell of a trial in a fact's row. */
function cell(fact: string, trial: string): HTMLElement {
  const heads = sheet()
    .getAllByRole('columnheader')
    .map((h) => h.textContent)
  const at = heads.indexOf(trial)
  return rowOf(fact).children[at] as HTMLElement
}

describe('the fact sheet', () => {
  it('is a table with trials as columns and facts as rows, grouped by section', async () => {
    await openSheet()
    const heads = sheet()
      .getAllByRole('columnheader')
      .map((h) => h.textContent)
    expect(heads[0]).toBe('Fact, value and source')
    expect(heads.slice(1).toSorted()).toEqual([
      'DRAGON 1',
      'PUMP-III',
      'PUMP-IT',
      'RFA in recurrent CRLM',
      'ScanPan1',
    ])
    const sections = sheet()
      .getAllByRole('rowheader')
      .map((h) => h.textContent)
    for (const name of ['Person and consent', 'Disease', 'Laboratory and measurements'])
      expect(sections).toContain(name)
  })

  it('says what each trial needs of a fact and whether it has it', async () => {
    await openSheet(chartOf([person(), lab('2026-11-18', 60)]))
    expect(rowOf('Platelets')).toHaveTextContent('60 ×10⁹/L on 18-Nov-2026')
    expect(rowOf('Platelets')).toHaveTextContent('Observation/platelets-60')
    expect(cell('Platelets', 'PUMP-IT')).toHaveTextContent('Not metat least 100 ×10⁹/L needed PIT-I13c')
    expect(cell('Platelets', 'RFA in recurrent CRLM')).toHaveTextContent(
      /Metabove 50 ×10⁹\/L needed RFA-I12a.*Does not applybelow 50 ×10⁹\/L excludes RFA-E6a/,
    )
    expect(cell('Platelets', 'DRAGON 1')).toHaveTextContent('not needed')
  })

  it('tells the trials apart whose windows differ', async () => {
    await openSheet(chartOf([person(), lab('2026-11-06', 160)]))
    expect(cell('Platelets', 'PUMP-IT')).toHaveTextContent(/^Met/)
    expect(cell('Platelets', 'RFA in recurrent CRLM')).toHaveTextContent(/^Open.*too old: repeat/)
  })

  it('shows a value without a date, a partial date and what could not be read as what they are', async () => {
    await openSheet(chartOf([person(), lab(undefined, 160)]))
    expect(rowOf('Platelets')).toHaveTextContent('160 ×10⁹/L')
    expect(cell('Platelets', 'PUMP-IT')).toHaveTextContent(/^Open.*recorded without a date/)
  })

  it('shows a date that is known to the month', async () => {
    await openSheet(chartOf([person(), lab('2026-11', 160)]))
    expect(rowOf('Platelets')).toHaveTextContent('160 ×10⁹/L on Nov-2026')
  })

  it('says what could not be read', async () => {
    await openSheet(chartOf([person()], { Observation: { status: 'notRead', why: 'forbidden' } }))
    expect(rowOf('Platelets')).toHaveTextContent('could not be read completely')
    expect(cell('Platelets', 'PUMP-IT')).toHaveTextContent(/^Open/)
  })

  it('opens a row to its evidence and course, and closes it again', async () => {
    const { user } = await openSheet(chartOf([person(), lab('2026-11-18', 60)]))
    const button = screen.getByRole('button', { name: 'Platelets' })
    expect(button).toHaveAttribute('aria-expanded', 'false')
    await user.click(button)
    expect(button).toHaveAttribute('aria-expanded', 'true')
    const detail = rowOf('Platelets').nextElementSibling as HTMLElement
    expect(detail).toHaveTextContent('status final')
    const chart = within(detail).getByRole('img', { name: /^Platelets: 1 result/ })
    expect(chart).toHaveAccessibleName(/PUMP-IT \(PIT-I13c\)/)
    expect(chart).toHaveAccessibleName(/RFA in recurrent CRLM \(RFA-I12a\)/)
    await user.click(button)
    expect(screen.queryByRole('img', { name: /^Platelets/ })).toBeNull()
  })

  it('opens with the keyboard, and its scrolling part can be reached', async () => {
    const { user } = await openSheet(chartOf([person(), lab('2026-11-18', 60)]))
    screen.getByRole('button', { name: 'Platelets' }).focus()
    await user.keyboard('{Enter}')
    expect(screen.getByRole('img', { name: /^Platelets/ })).toBeInTheDocument()
    expect(screen.getByRole('region', { name: 'Facts and trials' })).toHaveAttribute('tabindex', '0')
  })
})

describe('the filter of the fact sheet', () => {
  const facts = () =>
    sheet()
      .getAllByRole('rowheader')
      .filter((h) => within(h).queryByRole('button')).length

  it('counts and shows the facts that leave a criterion open', async () => {
    const { user } = await openSheet(chartOf([person(), lab('2026-11-18', 60)]))
    const all = facts()
    expect(screen.getByRole('radio', { name: `All (${all})` })).toBeChecked()
    await user.click(screen.getByRole('radio', { name: /^Open \(/ }))
    expect(facts()).toBeLessThan(all)
    expect(screen.getByRole('radio', { name: `Open (${facts()})` })).toBeChecked()
    expect(screen.queryByRole('button', { name: 'Platelets' })).toBeNull()
    expect(screen.getByRole('button', { name: 'Haemoglobin' })).toBeInTheDocument()
  })

  it('finds what contradicts itself', async () => {
    const { user } = await openSheet(chartOf([person(), lab('2026-11-18', 60), lab('2026-11-18', 160)]))
    await user.click(screen.getByRole('radio', { name: 'Conflicting (1)' }))
    expect(rowOf('Platelets')).toHaveTextContent(
      'Conflict: records contradict each other (160 ×10⁹/L on 18-Nov-2026; 60 ×10⁹/L on 18-Nov-2026)',
    )
    expect(rowOf('Platelets')).toHaveTextContent('and 1 other record')
  })

  it('says so if nothing does', async () => {
    const { user } = await openSheet()
    await user.click(screen.getByRole('radio', { name: 'Conflicting (0)' }))
    expect(screen.getByText('No records contradict each other.')).toBeInTheDocument()
    expect(screen.queryByRole('region', { name: 'Facts and trials' })).toBeNull()
  })
})

describe('the fact sheet of a demo patient', () => {
  it('puts the chosen trial first', async () => {
    const { user } = await openSheet(sandbox('pump-it-fails'))
    await user.click(screen.getByRole('button', { name: 'PUMP-III' }))
    await user.click(screen.getByRole('tab', { name: /^Facts/ }))
    await screen.findByRole('heading', { name: 'Facts and trials' })
    const heads = sheet()
      .getAllByRole('columnheader')
      .map((h) => h.textContent)
    expect(heads[1]).toBe('PUMP-III')
  })

  it('gathers the entries of a map that say the same', async () => {
    await openSheet(sandbox('pump-it-fails'))
    expect(rowOf('Extrahepatic disease').querySelector('p')?.textContent).not.toBe('')
  })

  it('has its words in Dutch', async () => {
    await openSheet(sandbox('pump-it-fails'), 'nl')
    expect(rowOf('Trombocyten')).toHaveTextContent('98 ×10⁹/L op 18-Nov-2026')
    expect(screen.getByRole('radio', { name: /^Tegenstrijdig \(/ })).toBeInTheDocument()
  })

  it('marks a value that is tried', async () => {
    const { user } = await openSheet(sandbox('pump-it-fails'))
    await user.click(screen.getByRole('button', { name: 'Platelets' }))
    await user.click(screen.getByRole('button', { name: 'Try a value Platelets' }))
    await user.type(screen.getByRole('textbox', { name: 'Platelets?' }), '140{Enter}')
    expect(rowOf('Platelets')).toHaveTextContent('140 ×10⁹/L (tried, not entered, 21-Nov-2026)')
    expect(cell('Platelets', 'PUMP-IT')).toHaveTextContent(/^Met/)
    expect(screen.getByRole('region', { name: 'What if' })).toHaveTextContent('2 verdicts change')
  })
})
