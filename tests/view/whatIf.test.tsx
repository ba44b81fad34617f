import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { chartOf, memory, person, ready, result, show } from './screen.tsx'

const labs = chartOf([person(), result('777-3', 40, '10*9/L')])
const FAILS = 'Does not meet: Platelets'

async function openTrial(language: 'en' | 'nl' = 'en') {
  const storage = memory()
  const view = show({ chart: labs, storage, language })
  await ready()
  await view.user.click(screen.getByRole('button', { name: 'PUMP-IT' }))
  await screen.findByRole('article', { name: /Platelets|Trombocyten/ })
  return { ...view, storage }
}
const row = () => within(screen.getByRole('article', { name: 'Platelets' }))
const card = (name: string) => screen.getByRole('button', { name }).closest('li') as HTMLElement
const notice = () => screen.queryByRole('region', { name: 'What if' })

async function tryPlatelets(user: Awaited<ReturnType<typeof openTrial>>['user'], value: string) {
  await user.click(row().getByRole('button', { name: 'Try a value Platelets' }))
  await user.type(row().getByRole('textbox', { name: 'Platelets?' }), value)
  await user.click(row().getByRole('button', { name: 'Try it' }))
}

describe('a value that is tried', () => {
  it('is looked at against the real verdicts, and said plainly to be tried', async () => {
    const { user } = await openTrial()
    expect(notice()).toBeNull()
    expect(card('PUMP-IT')).toHaveTextContent(FAILS)
    await tryPlatelets(user, '140')

    expect(notice()).toHaveTextContent(
      'Values are being tried. Nothing of this is entered, saved or printed.',
    )
    expect(notice()).toHaveTextContent('3 verdicts change: PUMP-III, PUMP-IT, and RFA in recurrent CRLM')
    expect(card('PUMP-IT')).toHaveTextContent(`Tried (really: ${FAILS})`)
    expect(card('DRAGON 1')).toHaveTextContent('Tried')
    expect(card('DRAGON 1')).not.toHaveTextContent('really')
    const article = screen.getByRole('article', { name: 'Platelets' })
    expect(article).toHaveTextContent('Tried (really: Not met)')
    expect(article).toHaveTextContent('140 ×10⁹/L (tried, not entered, 21-Nov-2026)')
    expect(article).toHaveTextContent(/Not used, replaced: 40 ×10⁹\/L/)
  })

  it('lists each changed verdict beside the real one, with the criteria that make the difference', async () => {
    const { user } = await openTrial()
    await tryPlatelets(user, '140')
    const table = within(screen.getByRole('region', { name: 'What would change' })).getByRole('table')
    const changed = within(table).getByRole('row', { name: /^PUMP-IT/ })
    const [before, now] = within(changed).getAllByRole('cell')
    expect(before).toHaveTextContent(FAILS)
    expect(now).toHaveTextContent(/Open: \d+ answers needed/)
    expect(now).toHaveTextContent('Platelets PIT-I13c: Not met → Met')
  })

  it('says so if no verdict changes', async () => {
    const { user } = await openTrial()
    await tryPlatelets(user, '41')
    expect(notice()).toHaveTextContent('No verdict changes.')
  })

  it('is told to a screen reader', async () => {
    const { user } = await openTrial()
    await tryPlatelets(user, '140')
    const status = screen.getByRole('status')
    await waitFor(() => expect(status).toHaveTextContent(/^What if: Values are being tried\..*PUMP-IT: Open/))
    await user.click(screen.getByRole('button', { name: 'Leave “what if”' }))
    await waitFor(() =>
      expect(status).toHaveTextContent(/^Nothing is tried any more.*PUMP-IT: Does not meet/),
    )
  })

  it('is neither kept nor counted as entered', async () => {
    const { user, storage } = await openTrial()
    const before = new Map(storage.kept)
    await tryPlatelets(user, '140')
    expect(new Map(storage.kept)).toEqual(before)
    await user.click(screen.getByRole('tab', { name: /^Entered/ }))
    expect(screen.getByRole('tab', { name: /^Entered/ })).toHaveTextContent('Entered 0')
    expect(screen.getByRole('tabpanel')).toHaveTextContent('This place shows only what is really entered.')
  })

  it('makes everything that is filled in a try, until it is left', async () => {
    const { user, storage } = await openTrial()
    await tryPlatelets(user, '140')
    expect(row().queryByRole('button', { name: 'Correct Platelets' })).toBeNull()
    await user.click(screen.getByRole('tab', { name: /^Questions/ }))
    const gate = within(screen.getByRole('region', { name: 'Liver metastases from which primary?' }))
    await user.click(gate.getByRole('radio', { name: 'colorectal cancer' }))
    expect(gate.getByText(/^Tried:/)).toHaveTextContent('Tried: colorectal cancer')
    expect(JSON.stringify([...storage.kept.values()])).not.toContain('colorectal')
    await user.click(screen.getByRole('button', { name: 'Leave “what if”' }))
    expect(gate.getByRole('radio', { name: 'colorectal cancer' })).not.toBeChecked()
  })

  it('can be dropped by itself', async () => {
    const { user } = await openTrial()
    await tryPlatelets(user, '140')
    await user.click(screen.getByRole('button', { name: /^Do not try Platelets/ }))
    expect(notice()).toBeNull()
    expect(card('PUMP-IT')).toHaveTextContent(FAILS)
  })

  it('may be a registration date, while values are tried', async () => {
    const { user, storage } = await openTrial()
    await tryPlatelets(user, '140')
    fireEvent.change(screen.getByLabelText('Planned registration date'), { target: { value: '24-Dec-2026' } })
    expect(screen.getByText('Registration on 24-Dec-2026', { selector: 'strong' })).toBeVisible()
    expect(JSON.stringify([...storage.kept.values()])).not.toContain('2026-12-24')
    await user.click(screen.getByRole('button', { name: 'Leave “what if”' }))
    expect(screen.getByLabelText('Planned registration date')).toHaveValue('21-Nov-2026')
  })
})

describe('leaving', () => {
  it('restores every verdict and keeps the focus in the page', async () => {
    const { user } = await openTrial()
    const before = screen.getByRole('navigation', { name: 'Trials' }).textContent
    await tryPlatelets(user, '140')
    expect(screen.getByRole('navigation', { name: 'Trials' }).textContent).not.toBe(before)
    await user.click(screen.getByRole('button', { name: 'Leave “what if”' }))
    expect(notice()).toBeNull()
    expect(screen.getByRole('navigation', { name: 'Trials' }).textContent).toBe(before)
    expect(document.activeElement).not.toBe(document.body)
  })

  it('restores an answer that was tried without', async () => {
    const { user } = await openTrial()
    await user.click(screen.getByRole('tab', { name: /^Questions/ }))
    const gate = () => within(screen.getByRole('region', { name: 'Liver metastases from which primary?' }))
    await user.click(gate().getByRole('radio', { name: 'another primary' }))
    await user.click(screen.getByRole('tab', { name: /^Criteria/ }))
    await tryPlatelets(user, '140')
    await user.click(screen.getByRole('tab', { name: /^Questions/ }))
    await user.click(gate().getByRole('button', { name: /^Take back/ }))
    expect(screen.getByText(/as if nothing had been entered/, { selector: 'strong' })).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Leave “what if”' }))
    expect(gate().getByRole('radio', { name: 'another primary' })).toBeChecked()
  })

  it('has its words in Dutch', async () => {
    const { user } = await openTrial('nl')
    const article = within(screen.getByRole('article', { name: 'Trombocyten' }))
    await user.click(article.getByRole('button', { name: 'Waarde proberen Trombocyten' }))
    await user.type(article.getByRole('textbox', { name: 'Trombocyten?' }), '140{Enter}')
    expect(screen.getByRole('region', { name: 'Wat als' })).toHaveTextContent('Er worden waarden geprobeerd.')
  })
})
