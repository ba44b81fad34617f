import { fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Chart } from '../../src/chart/chart.ts'
import { type Happening, happenings, until } from '../../src/view/calendar/days.ts'
import { chartOf, criteria, person, ready, result, sandbox, show } from './screen.tsx'

async function openCalendar(chart?: Chart, trial = 'PUMP-IT', language: 'en' | 'nl' = 'en') {
  const view = show({ language, ...(chart && { chart }) })
  await ready()
  await view.user.click(screen.getByRole('button', { name: trial }))
  await view.user.click(screen.getByRole('tab', { name: /^(Calendar|Kalender)/ }))
  await screen.findByRole('heading', { name: /^(Calendar|Kalender)$/ })
  return view
}
const lab = (day: string, value = 160) => ({ ...result('777-3', value, '10*9/L'), effectiveDateTime: day })
/** The part of the list below the heading of a day. */
const day = (name: RegExp) => screen.getByRole('heading', { name }).closest('li') as HTMLElement
const moveTo = (text: string) =>
  fireEvent.change(screen.getByLabelText('If registration moves to'), { target: { value: text } })

describe('the calendar', () => {
  it('marks today and the planned registration', async () => {
    await openCalendar()
    expect(day(/21-Nov-2026/)).toHaveTextContent('Today, planned registration')
    fireEvent.change(screen.getByLabelText('Planned registration date'), { target: { value: '24-Dec-2026' } })
    expect(day(/21-Nov-2026/)).toHaveTextContent(/Today$/)
    expect(day(/24-Dec-2026/)).toHaveTextContent('Planned registration')
  })

  it('says that nothing goes stale where nothing is known', async () => {
    await openCalendar()
    expect(screen.getByText(/^Nothing that is known for it goes stale/)).toBeInTheDocument()
    expect(screen.queryByLabelText('If registration moves to')).toBeNull()
  })

  it('names the last day of a value, with value, date and criteria', async () => {
    await openCalendar(chartOf([person(), lab('2026-11-18')]))
    const last = day(/03-Dec-2026/)
    expect(last).toHaveTextContent('12 days later')
    expect(last).toHaveTextContent('Last registration day with these values; after it, repeat:')
    expect(last).toHaveTextContent('Platelets: 160 ×10⁹/L on 18-Nov-2026 PIT-I13c')
  })

  it('shows one trial by its own window, or all', async () => {
    const { user } = await openCalendar(chartOf([person(), lab('2026-11-18')]))
    expect(screen.queryByRole('heading', { name: /02-Dec-2026/ })).toBeNull()
    await user.click(screen.getByRole('radio', { name: 'All trials' }))
    expect(day(/02-Dec-2026/)).toHaveTextContent('RFA-I12a, RFA-E6a')
    expect(day(/03-Dec-2026/)).toHaveTextContent('P3-I7b, PIT-I13c')
  })

  it('says first what is too old already', async () => {
    await openCalendar(chartOf([person(), lab('2026-10-01')]))
    const section = screen.getByRole('heading', { name: /^Too old for the planned registration/ })
    expect(section.nextElementSibling).toHaveTextContent(
      'Platelets: 160 ×10⁹/L on 01-Oct-2026, could be used until 16-Oct-2026 PIT-I13c',
    )
  })

  it('tells from which day a failure is none', async () => {
    await openCalendar(chartOf([person({ birthDate: '2008-12-25' })]))
    const birthday = day(/25-Dec-2026/)
    expect(birthday).toHaveTextContent('From this registration day no longer a reason to exclude:')
    expect(birthday).toHaveTextContent(/Age.*PIT-I1/)
  })

  it('says what must be repeated if registration moves, and moves it', async () => {
    const { user } = await openCalendar(chartOf([person({ birthDate: '2008-12-25' }), lab('2026-11-18')]))
    moveTo('1-12-2026')
    expect(screen.getByText('Nothing has to be repeated.')).toBeInTheDocument()
    moveTo('2026-12-28')
    const moved = screen.getByRole('heading', { name: 'For registration on 28-Dec-2026' })
    const told = within(moved.parentElement as HTMLElement)
    expect(told.getAllByRole('listitem').map((li) => li.textContent)).toEqual([
      expect.stringMatching(/^Platelets/),
      expect.stringMatching(/^Age/),
    ])
    await user.click(screen.getByRole('button', { name: 'Plan registration on 28-Dec-2026' }))
    expect(screen.getByLabelText('Planned registration date')).toHaveValue('28-Dec-2026')
    expect(screen.getByRole('heading', { name: /^Too old for the planned registration/ })).toBeVisible()
  })

  it('asks for a day after the planned one', async () => {
    await openCalendar(chartOf([person(), lab('2026-11-18')]))
    moveTo('2026-11-01')
    expect(screen.getByText('Choose a day after the planned registration date.')).toBeInTheDocument()
    moveTo('nonsense')
    expect(screen.queryByRole('button', { name: /^Plan registration/ })).toBeNull()
  })

  it('has its words in Dutch', async () => {
    await openCalendar(sandbox('pump-it-fails'), 'PUMP-IT', 'nl')
    expect(screen.getAllByText(/Laatste registratiedag met deze waarden/).length).toBeGreaterThan(0)
  })
})

describe('happenings', () => {
  const [trial] = criteria.trials
  const entry = (kind: Happening['kind'], onDay: string, fact = 'platelets', criterion = 'A-I1') =>
    ({ kind, day: onDay, fact, criteria: [criterion] }) as const
  const calendar = (...entries: ReturnType<typeof entry>[]) => {
    if (!trial) throw new Error('no trial')
    return { trial, entries }
  }

  it('are one for each day and fact, with the criteria of all trials', () => {
    const found = happenings([
      calendar(entry('expires', '2026-12-02'), entry('expires', '2026-12-01', 'ast')),
      calendar(entry('expires', '2026-12-02', 'platelets', 'B-I1')),
    ])
    expect(found.map((h) => [h.day, h.fact, h.criteria])).toEqual([
      ['2026-12-01', 'ast', ['A-I1']],
      ['2026-12-02', 'platelets', ['A-I1', 'B-I1']],
    ])
  })

  it('lie before another day if their own has passed by then', () => {
    const all = happenings([
      calendar(
        entry('expired', '2026-11-01', 'alt'),
        entry('expires', '2026-12-02'),
        entry('expires', '2026-12-03', 'ast'),
        entry('opens', '2026-12-03', 'age'),
        entry('closes', '2026-12-04', 'miDate'),
      ),
    ])
    const { repeat, opens, closes } = until(all, '2026-12-03')
    expect(repeat.map((h) => h.fact)).toEqual(['alt', 'platelets'])
    expect(opens.map((h) => h.fact)).toEqual(['age'])
    expect(closes).toEqual([])
  })
})
