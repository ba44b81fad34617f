import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { chartOf, criteria, memory, OTHERS, person, ready, sandbox, show } from './screen.tsx'

const questionOf = (id: string) => criteria.facts.find((f) => f.id === id)?.question.en ?? id
/** By its fact: looking for a role in the whole screen takes long. */
const card = (id: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(`[data-fact="${id}"]`)
  if (!found) throw new Error(`${id} is not asked`)
  expect(found).toHaveAccessibleName(questionOf(id))
  return found
}
const within_ = (id: string) => within(card(id))

/** Every question in sight, at once. */
async function open(setting: Parameters<typeof show>[0] = {}) {
  const view = show(setting)
  await ready()
  await view.user.click(screen.getByRole('button', { name: /^Show \d+ more/ }))
  return view
}

/** What the session keeps. */
const kept = (storage: { getItem: (key: string) => string | null } & { kept?: Map<string, string> }) =>
  JSON.parse([...(storage.kept?.values() ?? [])][0] ?? '{}').answers

describe('a question', () => {
  it('is answered by a choice at once, and the changed verdicts are announced', async () => {
    const { user } = show()
    await ready()
    const trial = screen.getByRole('button', { name: 'DRAGON 1' }).closest('li')
    expect(trial).toHaveTextContent(/Open: \d+ answers needed/)
    await user.click(within_('liverMetsPrimary').getByRole('radio', { name: /PDAC/ }))
    expect(trial).toHaveTextContent('Does not meet: Colorectal liver metastases')
    await waitFor(() =>
      expect(screen.getByRole('status')).toHaveTextContent(
        'DRAGON 1: Does not meet: Colorectal liver metastases',
      ),
    )
  })

  it('keeps its place and the focus when it is answered', async () => {
    const { user } = await open()
    const names = () =>
      within(screen.getByRole('tabpanel'))
        .getAllByRole('heading', { level: 3 })
        .map((h) => h.textContent)
    const before = names()
    const at = before.indexOf(questionOf('primaryTumourStatus'))
    const radio = within_('primaryTumourStatus').getByRole('radio', { name: 'resected' })
    await user.click(radio)
    expect(names().slice(0, at + 1)).toEqual(before.slice(0, at + 1))
    expect(radio).toHaveFocus()
    expect(radio).toBeChecked()
  })

  it('has "not known" among its choices, always', async () => {
    await open()
    for (const group of screen.getAllByRole('group')) {
      const radios = within(group).queryAllByRole('radio')
      if (radios.length > 0) expect(radios.map((r) => r.closest('label')?.textContent)).toContain('not known')
    }
  })

  it('says which trials and criteria it would settle', async () => {
    await open()
    expect(card('platelets')).toHaveTextContent(/Settles: .*PUMP-IT \(PIT-I13c\)/)
  })

  it('is not asked again once it is answered with "not known"', async () => {
    const { user } = await open()
    await user.click(within_('nationalPanelVerdict').getByRole('radio', { name: 'not known' }))
    await user.click(screen.getByRole('button', { name: 'Hide answered' }))
    expect(screen.queryByRole('heading', { name: questionOf('nationalPanelVerdict') })).toBeNull()
  })

  it('shows the judgement in the words of the source', async () => {
    await open()
    expect(card('complianceBarrier.pump-it')).toHaveTextContent('Your judgement, in the words of the source')
  })
})

describe('a number', () => {
  it('takes a unit and the upper limit of normal, and counts when Enter is pressed', async () => {
    const { user, storage } = await open()
    const bilirubin = within_('bilirubinTotal')
    await user.type(bilirubin.getByRole('textbox', { name: questionOf('bilirubinTotal') }), '1,2')
    await user.selectOptions(bilirubin.getByRole('combobox', { name: 'Unit' }), 'mg/dL')
    await user.type(bilirubin.getByLabelText('Upper limit of normal'), '1.2{Enter}')
    expect(kept(storage).bilirubinTotal).toMatchObject({
      value: 1.2,
      unit: 'mg/dL',
      upperLimit: 1.2,
      date: '2026-11-21',
      by: 'Dr. Vos',
    })
    expect(card('bilirubinTotal')).toHaveTextContent('Entered: 1.2 mg/dL by Dr. Vos')
  })

  it('that is unusual and of a day to come is questioned for each once, and then saved', async () => {
    const { user, storage } = await open()
    const platelets = within_('platelets')
    await user.type(platelets.getByRole('textbox', { name: questionOf('platelets') }), '140000')
    await user.clear(platelets.getByLabelText('Date'))
    await user.type(platelets.getByLabelText('Date'), '2027-01-05{Enter}')
    expect(platelets.getByRole('alert')).toHaveTextContent('This is an unusual value.')
    await user.type(platelets.getByLabelText('Reason'), 'really{Enter}')
    expect(platelets.getByRole('alert')).not.toHaveTextContent('This is an unusual value.')
    expect(card('platelets')).not.toHaveTextContent('Entered')
    await user.click(platelets.getByRole('button', { name: 'It is right: save' }))
    expect(kept(storage).platelets).toMatchObject({ value: 140000, date: '2027-01-05', reason: 'really' })
  })

  it('may carry a comparator', async () => {
    const { user, storage } = await open()
    const platelets = within_('platelets')
    await user.type(platelets.getByRole('textbox', { name: questionOf('platelets') }), '< 50{Enter}')
    expect(kept(storage).platelets).toMatchObject({ value: '<50', unit: '10*9/L' })
  })

  it('is asked for where there is none', async () => {
    const { user, storage } = await open()
    const platelets = within_('platelets')
    await user.click(platelets.getByRole('button', { name: 'Save' }))
    expect(platelets.getByRole('alert')).toHaveTextContent('Enter a value first.')
    await user.type(platelets.getByRole('textbox', { name: questionOf('platelets') }), 'many{Enter}')
    expect(platelets.getByRole('alert')).toHaveTextContent('Enter a number')
    expect(kept(storage)).toBeUndefined()
  })

  it('is questioned, not refused, when it is implausible', async () => {
    const { user, storage } = await open()
    const platelets = within_('platelets')
    await user.type(platelets.getByRole('textbox', { name: questionOf('platelets') }), '90000{Enter}')
    expect(platelets.getByRole('alert')).toHaveTextContent('This is an unusual value.')
    await user.click(platelets.getByRole('button', { name: 'It is right: save' }))
    expect(platelets.getByRole('alert')).toHaveTextContent('Say why.')
    await user.type(platelets.getByLabelText('Reason'), 'essential thrombocythaemia{Enter}')
    expect(kept(storage).platelets).toMatchObject({ value: 90000, reason: 'essential thrombocythaemia' })
  })

  it('of a short scale is a choice', async () => {
    const { user, storage } = await open()
    await user.click(within_('ecog').getByRole('radio', { name: '1' }))
    expect(kept(storage).ecog).toMatchObject({ value: 1, date: '2026-11-21' })
  })
})

describe('a date', () => {
  it('may be known to the month or the year only', async () => {
    const { user, storage } = await open()
    const date = within_('stagingCtDate')
    const field = date.getByLabelText(questionOf('stagingCtDate'))
    await user.type(field, 'okt 2026{Enter}')
    expect(kept(storage).stagingCtDate.value).toBe('2026-10')
    await user.clear(field)
    await user.type(field, '2026{Enter}')
    expect(kept(storage).stagingCtDate.value).toBe('2026')
  })

  it('that does not exist is said to be none', async () => {
    const { user, storage } = await open()
    const date = within_('stagingCtDate')
    await user.type(date.getByLabelText(questionOf('stagingCtDate')), '31-02-2026{Enter}')
    expect(date.getByRole('alert')).toHaveTextContent('Enter a date that exists')
    expect(kept(storage)).toBeUndefined()
  })

  it('may be "never"', async () => {
    const { user, storage } = await open()
    const date = within_('lastMajorNonPancreaticSurgeryDate')
    await user.click(date.getByRole('checkbox', { name: 'never' }))
    await user.click(date.getByRole('button', { name: 'Save' }))
    expect(kept(storage).lastMajorNonPancreaticSurgeryDate).toMatchObject({
      value: 'never',
      date: '2026-11-21',
    })
  })

  it('after the registration date is questioned', async () => {
    const { user } = await open()
    const date = within_('stagingCtDate')
    await user.type(date.getByLabelText(questionOf('stagingCtDate')), '2027-01-05')
    await user.click(date.getByRole('button', { name: 'Save' }))
    expect(date.getByRole('alert')).toHaveTextContent('after the registration date')
  })
})

describe('a list of sites', () => {
  it('takes present, absent or not known for each, and none of these in one tap', async () => {
    const { user, storage } = await open()
    const sites = within_('extrahepaticSites')
    await user.click(sites.getByRole('button', { name: 'None of these' }))
    expect(Object.values(kept(storage).extrahepaticSites.value)).toEqual(Array(8).fill('absent'))
    await user.click(
      within(sites.getByRole('group', { name: 'lung' })).getByRole('radio', { name: 'present' }),
    )
    await user.click(
      within(sites.getByRole('group', { name: 'bone' })).getByRole('radio', { name: 'not known' }),
    )
    expect(kept(storage).extrahepaticSites.value).toMatchObject({ lung: 'present', brain: 'absent' })
    expect(kept(storage).extrahepaticSites.value).not.toHaveProperty('bone')
  })
})

describe('a list with a form for each item', () => {
  it('is entered item by item and said to be complete', async () => {
    const { user, storage } = await open()
    const list = within_('priorMalignancies')
    await user.click(list.getByRole('button', { name: 'Add one' }))
    const item = within(list.getByRole('group', { name: 'Number 1' }))
    const type = within(item.getByRole('group', { name: 'Type' }))
    expect(type.getByRole('radio', { name: 'not known' })).toBeChecked()
    await user.click(type.getByRole('radio', { name: 'non-melanoma skin cancer' }))
    await user.click(
      within(item.getByRole('group', { name: 'Adequately treated' })).getByRole('radio', { name: 'yes' }),
    )
    await user.click(list.getByRole('checkbox', { name: 'The list is complete' }))
    await user.click(list.getByRole('button', { name: 'Save' }))
    expect(kept(storage).priorMalignancies.value).toEqual({
      items: [{ type: 'nmsc', adequatelyTreated: true }],
      listComplete: true,
    })
    expect(card('priorMalignancies')).toHaveTextContent('non-melanoma skin cancer')
  })

  it('is questioned, not refused, when a size is implausible', async () => {
    const { user, storage } = await open()
    await user.click(within_('extrahepaticSites').getByRole('button', { name: 'None of these' }))
    const list = within_('indeterminateExtrahepaticLesions')
    await user.click(list.getByRole('button', { name: 'Add one' }))
    const item = within(list.getByRole('group', { name: 'Number 1' }))
    await user.click(within(item.getByRole('group', { name: 'Site' })).getByRole('radio', { name: 'lung' }))
    await user.type(item.getByLabelText(/^Size/), '400{Enter}')
    expect(list.getByRole('alert')).toHaveTextContent('This is an unusual value.')
    expect(kept(storage)).not.toHaveProperty('indeterminateExtrahepaticLesions')
    await user.type(list.getByLabelText('Reason'), 'whole lung{Enter}')
    expect(kept(storage).indeterminateExtrahepaticLesions).toMatchObject({
      value: [{ site: 'lung', sizeMm: 400 }],
      reason: 'whole lung',
    })
  })

  it('may be empty and complete', async () => {
    const { user, storage } = await open()
    const list = within_('priorMalignancies')
    await user.click(list.getByRole('checkbox', { name: /^None/ }))
    await user.click(list.getByRole('button', { name: 'Save' }))
    expect(kept(storage).priorMalignancies.value).toEqual({ items: [], listComplete: true })
  })
})

describe('side answers', () => {
  it('are kept with the answer, and alone are no answer', async () => {
    const { user, storage } = await open()
    const question = within_('liverResectability')
    await user.type(question.getByLabelText('Decided by'), 'tumour board')
    await user.tab()
    expect(kept(storage)).toBeUndefined()
    await user.click(question.getByRole('radio', { name: 'potentially resectable' }))
    expect(kept(storage).liverResectability).toMatchObject({
      value: 'potentially-resectable',
      extras: { decider: 'tumour board' },
    })
  })
})

describe('an answer from before what the chart has now', () => {
  const capecitabine = (over: object) => ({
    resourceType: 'MedicationStatement',
    id: 'm1',
    status: 'completed',
    subject: { reference: 'Patient/p1' },
    medicationCodeableConcept: { coding: [{ system: 'http://www.whocc.no/atc', code: 'L01BC06' }] },
    ...over,
  })

  it('waits to be given again, or changed', async () => {
    const storage = memory()
    const first = await open({ storage, now: () => new Date('2026-11-01T09:00:00') })
    await first.user.click(within_('priorSystemicTherapyCrc').getByRole('radio', { name: 'no' }))
    first.unmount()
    const chart = chartOf([person(), capecitabine({ effectiveDateTime: '2026-11-10' })])
    const { user } = await open({ storage, chart })
    const asked = within_('priorSystemicTherapyCrc')
    expect(asked.getByText(/Give the answer again, or change it/)).toBeVisible()
    expect(asked.getByRole('button', { name: /^Confirm/ })).toBeEnabled()
    expect(asked.getByRole('radio', { name: 'no' })).toBeChecked()
    await user.click(asked.getByRole('button', { name: 'Save' }))
    expect(asked.queryByText(/Give the answer again/)).toBeNull()
    expect(kept(storage).priorSystemicTherapyCrc).toMatchObject({
      value: false,
      at: expect.stringMatching(/^2026-11-21/),
    })
  })
})

describe('what the chart suggests', () => {
  it('is shown with its evidence and confirmed in one tap', async () => {
    const { user, storage } = show({ chart: sandbox('dragon-fails') })
    await ready()
    const gate = within_('liverMetsPrimary')
    expect(gate.getByText(/The chart suggests: colorectal cancer/)).toBeVisible()
    expect(gate.getByText('Condition/dragon-fails-crc')).toBeVisible()
    await user.click(gate.getByRole('button', { name: /^Confirm/ }))
    expect(kept(storage).liverMetsPrimary).toMatchObject({ value: 'colorectal' })
  })
})

it('names a record once on which several others rest', async () => {
  show({ chart: sandbox('rfa-eligible') })
  await ready()
  expect(within_('liverMetsPrimary').getAllByText('Condition/rfa-eligible-crc')).toHaveLength(1)
})

describe('what our own rule suggests', () => {
  it('is not said to stand in the chart', async () => {
    const { user } = show({ chart: sandbox('woman-63') })
    await ready()
    await user.click(screen.getByRole('button', { name: /^Show \d+ more/ }))
    expect(screen.getByText('Our own rule suggests: not pregnant')).toBeVisible()
    expect(screen.queryByText(/The chart suggests: not pregnant/)).toBeNull()
  })
})

describe('what the chart is silent about', () => {
  it('is confirmed as a group in one tap, without what is taken out', async () => {
    const { user, storage } = await open()
    const group = within(screen.getByRole('region', { name: 'Immunity' }))
    await user.click(group.getByRole('checkbox', { name: /Chronic systemic corticosteroid/ }))
    await user.click(group.getByRole('radio', { name: 'yes' }))
    await user.click(group.getByRole('button', { name: /^None of these 2/ }))
    expect(kept(storage)).toMatchObject({
      allograftWithImmunosuppression: { value: false },
      continuousImmunosuppression: { value: false },
      corticosteroidChronic: { value: true },
    })
  })
})

describe('what was entered', () => {
  it('comes back after a reload, is changed and taken back', async () => {
    const storage = memory()
    const first = show({ storage })
    await ready()
    await first.user.click(within_('liverMetsPrimary').getByRole('radio', { name: /PDAC/ }))
    first.unmount()
    const { user } = show({ storage })
    await ready()
    expect(screen.getByRole('button', { name: 'DRAGON 1' }).closest('li')).toHaveTextContent('Does not meet')
    await user.click(screen.getByRole('tab', { name: /^Entered/ }))
    expect(screen.getByText(/by Dr. Vos, 21-Nov-2026/)).toBeVisible()
    await user.click(screen.getByRole('button', { name: /^Change/ }))
    await user.click(screen.getByRole('radio', { name: 'colorectal cancer' }))
    expect(kept(storage).liverMetsPrimary.value).toBe('colorectal')
    await user.click(screen.getByRole('button', { name: /^Take back/ }))
    expect(screen.getByText('Nothing has been entered for this patient.')).toBeVisible()
    expect(kept(storage)).toBeUndefined()
  })

  it.each(OTHERS)('is not shown to %s', async (_, other) => {
    const storage = memory()
    const first = show({ storage })
    await ready()
    await first.user.click(within_('liverMetsPrimary').getByRole('radio', { name: /PDAC/ }))
    first.unmount()
    const { user } = show({ storage, ...other })
    await ready()
    await user.click(screen.getByRole('tab', { name: /^Entered/ }))
    expect(screen.getByText('Nothing has been entered for this patient.')).toBeVisible()
  })

  it('says so where the browser keeps nothing', async () => {
    const blocked = () => {
      throw new Error('SecurityError')
    }
    const { user } = show({ storage: { getItem: blocked, setItem: blocked, removeItem: blocked } })
    await ready()
    expect(screen.getByText(/does not keep what you enter/)).toBeVisible()
    await user.click(within_('liverMetsPrimary').getByRole('radio', { name: /PDAC/ }))
    expect(within_('liverMetsPrimary').getByRole('radio', { name: /PDAC/ })).toBeChecked()
  })
})
