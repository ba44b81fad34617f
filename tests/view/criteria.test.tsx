import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { chartOf, person, ready, result, show } from './screen.tsx'

const labs = chartOf([person(), result('777-3', 40, '10*9/L')])

async function openTrial(name: string, chart = labs) {
  const view = show({ chart })
  await ready()
  await view.user.click(screen.getByRole('button', { name }))
  return view
}
const criterion = (label: string) => within(screen.getByRole('article', { name: label }))

describe('the criteria of a trial', () => {
  it('stand failed first, then open, then met and folded', async () => {
    await openTrial('PUMP-IT')
    const panel = within(screen.getByRole('region', { name: 'Criteria of PUMP-IT' }))
    const headings = panel.getAllByRole('heading', { level: 3 }).map((h) => h.textContent)
    expect(headings[0]).toMatch(/^Not met \(1\)/)
    expect(headings[1]).toMatch(/^Open \(\d+\)/)
    expect(panel.getByText(/^Met \(\d+\)/).closest('details')).not.toHaveAttribute('open')
  })

  it('say in words why one fails, with value, date and limit, and whether that can change', async () => {
    await openTrial('PUMP-IT')
    const row = screen.getByRole('article', { name: /Platelets/ })
    expect(row).toHaveTextContent('Not met')
    expect(row).toHaveTextContent(/40 ×10⁹\/L .*18-Nov-2026/)
    expect(row).toHaveTextContent(/at least 100/)
    expect(row).toHaveTextContent(/This can change|This cannot change/)
  })

  it('show the words of the page in their language, and the evidence with its record', async () => {
    await openTrial('PUMP-III')
    const row = screen.getByRole('article', { name: /Platelets/ })
    expect(row.querySelector('blockquote')).toHaveAttribute('lang', 'nl')
    expect(row).toHaveTextContent('Observation/lab-777-3')
    expect(row).toHaveTextContent('status final')
  })

  it('say so where a value is on the edge, and the card of the trial as well', async () => {
    await openTrial('RFA in recurrent CRLM', chartOf([person(), result('59260-0', 6.2, 'mmol/L')]))
    const edge = 'Borderline: not rounded, haemoglobin is 9.991 g/dL.'
    expect(screen.getByRole('article', { name: 'Low haemoglobin' })).toHaveTextContent(edge)
    const card = screen.getByRole('button', { name: 'RFA in recurrent CRLM' }).closest('li')
    expect(card).toHaveTextContent(`below 10 g/dL (6.206 mmol/L) excludes. ${edge}`)
  })

  it('show what a result says that is not final, and decide nothing by it', async () => {
    const waiting = { ...result('777-3', 40, '10*9/L'), status: 'preliminary' as const }
    await openTrial('PUMP-IT', chartOf([person(), waiting]))
    const row = screen.getByRole('article', { name: /Platelets/ })
    expect(row).toHaveTextContent('Platelets: result is not final (40 ×10⁹/L on 18-Nov-2026)')
    expect(within(row).getByText('Open')).toBeVisible()
  })

  it('say whose the age is that a value may have: the page’s, or our own', async () => {
    const { user } = await openTrial('PUMP-IT')
    const row = criterion('Platelets')
    expect(row.getByText(/^Platelets: at most 15 days old/)).toHaveTextContent(
      /The page says: «Laboratory requirements/,
    )
    await user.click(screen.getByRole('button', { name: 'RFA in recurrent CRLM' }))
    const ours = criterion('Low platelets').getByText(/^Platelets: at most 14 days old/)
    expect(ours).toHaveTextContent(/Our own default: No page but/)
  })

  it('show the rate by the equation of today beside that of the page, and use it for nothing', async () => {
    const creatinine = result('14682-9', 150, 'umol/L', 60)
    await openTrial('PUMP-IT', chartOf([person(), creatinine]))
    const row = screen.getByRole('article', { name: /MDRD/ })
    // 142 × (1.697 / 0.9)^−1.2 × 0.9938^66
    expect(row).toHaveTextContent('For comparison CKD-EPI 2021: 44 mL/min/1.73 m². No criterion uses it.')
  })

  it('are worded as exclusions where they are', async () => {
    await openTrial('RFA in recurrent CRLM')
    const applies = screen.getAllByText('Applies, excludes')
    expect(applies.length).toBeGreaterThan(0)
  })
})

describe('an administrative note', () => {
  it('may be a fact of other trials, which this one only records', async () => {
    await openTrial('ScanPan1')
    const notes = within(screen.getByRole('region', { name: 'Administrative notes' }))
    expect(notes.getByText(/Synchronous or metachronous/, { selector: 'strong' })).toBeVisible()
  })

  it('stands below the criteria of its trial, can be entered, and is no criterion', async () => {
    const { user } = await openTrial('ScanPan1')
    const counts = () => screen.getAllByRole('heading', { level: 3 }).map((h) => h.textContent)
    const before = counts()
    const notes = within(screen.getByRole('region', { name: 'Administrative notes' }))
    expect(notes.getByText(/lists consent as no criterion/)).toBeVisible()
    await user.click(notes.getByRole('button', { name: 'Answer Informed consent for the PDAC trial' }))
    await user.click(notes.getByRole('radio', { name: 'refused' }))
    expect(notes.getByText(/: refused \(entered/)).toBeVisible()
    expect(counts()).toEqual(before)
  })

  it('is not shown with a trial that has none', async () => {
    await openTrial('PUMP-IT')
    expect(screen.queryByRole('region', { name: 'Administrative notes' })).toBeNull()
  })
})

describe('a value of the chart', () => {
  it('is corrected only with a reason, and then both are shown', async () => {
    const { user } = await openTrial('PUMP-IT')
    const row = criterion('Platelets')
    await user.click(row.getByRole('button', { name: 'Correct Platelets' }))
    await user.type(row.getByRole('textbox', { name: 'Platelets?' }), '140')
    // The day of the specimen, not today: a mending keeps a result usable no longer.
    expect(row.getByLabelText('Date')).toHaveValue('18-Nov-2026')
    await user.click(row.getByRole('button', { name: 'Save' }))
    expect(row.getByRole('alert')).toHaveTextContent('Say why.')
    expect(row.getByLabelText('Reason')).toHaveFocus()
    expect(row.getByLabelText('Reason')).toBeInvalid()
    expect(row.getByLabelText('Reason')).toHaveAccessibleDescription(/^Say why\./)
    await user.type(row.getByLabelText('Reason'), 'clumped sample{Enter}')
    const article = screen.getByRole('article', { name: 'Platelets' })
    expect(article).toHaveTextContent('140 ×10⁹/L')
    expect(article).toHaveTextContent('Reason: clumped sample')
    expect(article).toHaveTextContent(/Not used, replaced: 40 ×10⁹\/L/)
    expect(article).toHaveTextContent('Met')
  })

  it('is questioned where the correction is implausible, though it has a reason', async () => {
    const { user } = await openTrial('PUMP-IT')
    const row = criterion('Platelets')
    await user.click(row.getByRole('button', { name: 'Correct Platelets' }))
    await user.type(row.getByRole('textbox', { name: 'Platelets?' }), '140000')
    await user.type(row.getByLabelText('Reason'), 'clumped sample{Enter}')
    expect(row.getByRole('alert')).toHaveTextContent('This is an unusual value.')
    expect(screen.getByRole('article', { name: 'Platelets' })).toHaveTextContent('Not met')
    await user.clear(row.getByRole('textbox', { name: 'Platelets?' }))
    await user.type(row.getByRole('textbox', { name: 'Platelets?' }), '140{Enter}')
    expect(screen.getByRole('article', { name: 'Platelets' })).toHaveTextContent('140 ×10⁹/L')
  })

  it('stays where it is on screen until the user orders the criteria again', async () => {
    const { user } = await openTrial('PUMP-IT')
    const row = criterion('Platelets')
    await user.click(row.getByRole('button', { name: 'Correct Platelets' }))
    await user.type(row.getByRole('textbox', { name: 'Platelets?' }), '140')
    await user.type(row.getByLabelText('Reason'), 'clumped sample{Enter}')
    expect(screen.getByText('Not met (1)')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Put in order again' }))
    expect(screen.queryByText('Not met (1)')).toBeNull()
  })
})
