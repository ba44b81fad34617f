import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Chart } from '../../src/chart/chart.ts'
import { chartOf, person, ready, result, sandbox, show } from './screen.tsx'

async function evidenceOf(label: string, chart: Chart, trial = 'PUMP-IT', language: 'en' | 'nl' = 'en') {
  const view = show({ chart, language })
  await ready()
  await view.user.click(screen.getByRole('button', { name: trial }))
  const article = await screen.findByRole('article', { name: label })
  const evidence = within(article).getByText(/^(Evidence|Onderbouwing|Bewijs)\b.*\(/)
  if (!(evidence.closest('details') as HTMLDetailsElement).open) await view.user.click(evidence)
  return { ...view, row: within(article) }
}
const platelets = (value: number, day: string, more: object = {}) => ({
  ...result('777-3', value, '10*9/L'),
  id: `platelets-${day}`,
  effectiveDateTime: day,
  ...more,
})
const some = [
  person(),
  platelets(98, '2026-11-18'),
  platelets(156, '2026-06'),
  platelets(40, '2026-10-02', { status: 'preliminary' }),
  platelets(15, '2026-10-09', { valueQuantity: { value: 15, unit: 'per field' } }),
  platelets(90, '2026-10-12', { status: 'cancelled' }),
]
const falling = chartOf(some)
const undated = chartOf([...some, platelets(90, '2026-10-10', { effectiveDateTime: undefined })])

describe('the course of a laboratory value', () => {
  it('is drawn with a sentence that says what it shows', async () => {
    const { row } = await evidenceOf('Platelets', falling)
    const chart = row.getByRole('img', { name: /^Platelets: 4 results/ })
    expect(chart).toHaveAccessibleName(/Jun-2026 to 18-Nov-2026\. Latest: 98 ×10⁹\/L on 18-Nov-2026/)
    expect(chart).toHaveAccessibleName(/at least 100 ×10⁹\/L needed: PUMP-IT \(PIT-I13c\)/)
  })

  it('names every latest result of one moment', async () => {
    const at = '2026-11-18T09:00:00+01:00'
    const two = [platelets(105, at), { ...platelets(95, at), id: 'platelets-b' }]
    const { row } = await evidenceOf('Platelets', chartOf([person(), platelets(156, '2026-06'), ...two]))
    expect(row.getByRole('img', { name: /^Platelets: 3 results/ })).toHaveAccessibleName(
      /Latest: (105 ×10⁹\/L \/ 95|95 ×10⁹\/L \/ 105) ×10⁹\/L on 18-Nov-2026/,
    )
  })

  it('says what its lines, its shade and each kind of mark mean, and only of those that are there', async () => {
    const { row } = await evidenceOf('Platelets', falling)
    const legend = row.getAllByRole('listitem').map((li) => li.textContent?.trim())
    expect(legend).toContain('PUMP-IT: counts if taken 06-Nov-2026 to 21-Nov-2026 (15 days)')
    expect(legend).toContain('counts now')
    expect(legend).toContain('cannot be used')
    expect(legend).toContain('no usable number or unit; placed by date alone')
    expect(legend.some((l) => l?.startsWith('below the value'))).toBe(false)
    expect(legend.some((l) => l?.startsWith('ULN'))).toBe(false)
  })

  it('has a table with every result, the newest first, and why one cannot be used', async () => {
    const { row, user } = await evidenceOf('Platelets', undated)
    await user.click(row.getByText('Table of 5 results'))
    const [, ...rows] = within(row.getByRole('table')).getAllByRole('row')
    expect(rows.map((r) => within(r).getByRole('rowheader').textContent)).toEqual([
      'no date',
      '18-Nov-2026',
      '09-Oct-2026',
      '02-Oct-2026',
      'Jun-2026',
    ])
    const uses = rows.map((r) => within(r).getAllByRole('cell')[1]?.textContent?.trim())
    expect(uses).toEqual([
      'recorded without a date',
      'earlier or replaced',
      'recorded without a usable unit',
      'result is not final',
      'earlier or replaced',
    ])
    expect(rows[2]).toHaveTextContent('15 per field')
    expect(rows[1]).toHaveTextContent('Observation/platelets-2026-11-18')
    expect(row.getByText('1 result has no date and stands in the table only.')).toBeInTheDocument()
  })

  it('gives multiples of the laboratory’s own upper limit in its unit', async () => {
    const chart = chartOf([person(), result('14631-6', 20, 'umol/L', 17)])
    const { row } = await evidenceOf('Total bilirubin', chart)
    expect(row.getByRole('img')).toHaveAccessibleName(/at most 25.5 µmol\/L \(1.5 × upper limit 17\) needed/)
    const legend = row.getAllByRole('listitem').map((li) => li.textContent?.trim())
    expect(legend).toContain('ULN 17: upper limit of normal, of the laboratory')
  })

  it('says so if no result gives its upper limit', async () => {
    const { row } = await evidenceOf('Total bilirubin', chartOf([person(), result('14631-6', 20, 'umol/L')]))
    expect(row.getByText('no result gives its upper limit of normal')).toBeInTheDocument()
  })

  it('shows the last year first, and everything on demand', async () => {
    const chart = chartOf([
      person(),
      platelets(98, '2026-11-18'),
      platelets(120, '2026-10-18'),
      platelets(200, '2021-01-05'),
      platelets(210, '2020-01-05'),
    ])
    const { row, user } = await evidenceOf('Platelets', chart)
    await user.click(row.getByRole('button', { name: 'Show 2 earlier results too' }))
    expect(row.getByRole('button', { name: 'Show the last year only' })).toBeInTheDocument()
    expect(row.getByText('2026')).toBeInTheDocument()
  })

  it('stands nowhere if there is nothing to show', async () => {
    const { row } = await evidenceOf('Platelets', chartOf([person()]))
    expect(row.queryByText('Course over time')).toBeNull()
  })

  it('has twenty rows at first, of many', async () => {
    const many = Array.from({ length: 30 }, (_, i) =>
      platelets(100 + i, `2026-10-${String(i + 1).padStart(2, '0')}`),
    )
    const { row, user } = await evidenceOf('Platelets', chartOf([person(), ...many]))
    await user.click(row.getByText('Table of 30 results'))
    expect(within(row.getByRole('table')).getAllByRole('row')).toHaveLength(21)
    await user.click(row.getByRole('button', { name: 'Show all 30' }))
    expect(within(row.getByRole('table')).getAllByRole('row')).toHaveLength(31)
  })

  it('shows a tried value with a mark of its own', async () => {
    const { row, user } = await evidenceOf('Platelets', falling)
    await user.click(row.getByRole('button', { name: 'Try a value Platelets' }))
    await user.type(row.getByRole('textbox', { name: 'Platelets?' }), '140{Enter}')
    const legend = row.getAllByRole('listitem').map((li) => li.textContent?.trim())
    expect(legend).toContain('tried, not entered')
  })

  it('has its words in Dutch', async () => {
    const { row } = await evidenceOf('Trombocyten', sandbox('pump-it-fails'), 'PUMP-IT', 'nl')
    expect(row.getByRole('img')).toHaveAccessibleName(/^Trombocyten: 11 uitslagen/)
    expect(row.getByText('Verloop in de tijd')).toBeInTheDocument()
  })
})
