/** What is denied in one tap: only that about which the chart is silent. */
import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Chart } from '../../src/chart/chart.ts'
import { chartOf, memory, person, ready, show } from './screen.tsx'

const hl7 = (system: string, code: string) => ({
  coding: [{ system: `http://terminology.hl7.org/CodeSystem/${system}`, code }],
})
const condition = (id: string, code: string, verification = 'confirmed'): fhir4.Condition => ({
  resourceType: 'Condition',
  id,
  clinicalStatus: hl7('condition-clinical', 'active'),
  verificationStatus: hl7('condition-ver-status', verification),
  code: { coding: [{ system: 'http://hl7.org/fhir/sid/icd-10', code }] },
  subject: { reference: 'Patient/p1' },
})

const worded = (id: string, text: string): fhir4.Condition => ({ ...condition(id, ''), code: { text } })

const open = (...records: fhir4.Condition[]) => openChart(chartOf([person(), ...records]))

async function openChart(chart: Chart) {
  const storage = memory()
  const view = show({ chart, storage })
  await ready()
  await view.user.click(screen.getByRole('button', { name: /^Show \d+ more/ }))
  const kept = () => JSON.parse([...storage.kept.values()][0] ?? '{}').answers ?? {}
  return { ...view, kept }
}
const group = (name: string) => within(screen.getByRole('region', { name }))
function question(id: string) {
  const found = document.querySelector<HTMLElement>(`[data-fact="${id}"]`)
  if (!found) throw new Error(`${id} is not asked`)
  return within(found)
}

describe('none of these', () => {
  it('says of each what is entered', async () => {
    const { user, kept } = await open()
    const heart = group('Heart and vessels')
    for (const name of [
      'Last stroke never',
      'NYHA class no heart failure',
      'Uncontrolled angina pectoris does not apply',
    ])
      expect(heart.getByRole('checkbox', { name: new RegExp(name) })).toBeChecked()
    await user.click(heart.getByRole('button', { name: /^None of these/ }))
    expect(kept()).toMatchObject({ strokeDate: { value: 'never' }, nyhaClass: { value: 'no-heart-failure' } })
  })

  it.each([
    ['Condition', 'Heart and vessels', /Last stroke|Uncontrolled angina/],
    ['Procedure', 'Earlier liver treatment', /./],
    ['MedicationRequest', 'Infection', /./],
    ['MedicationStatement', 'Immunity', /./],
  ] as const)(
    'offers nothing of which records may be among those that were not read: %s',
    async (type, of, which) => {
      const { kept } = await openChart(chartOf([person()], { [type]: { status: 'notRead', why: 'scope' } }))
      const boxes = group(of).getAllByRole('checkbox', { name: which })
      expect(boxes.length).toBeGreaterThan(1)
      for (const box of boxes) expect(box).not.toBeChecked()
      expect(group(of).queryByText(/The chart is silent/)).toBeNull()
      expect(group(of).queryByRole('button', { name: /^None of these \d/ })).toBeNull()
      expect(kept()).toEqual({})
    },
  )

  it('leaves out an event that the chart names without its date, and shows the record', async () => {
    const { user, kept } = await open(condition('mi', 'I21.4'))
    const heart = group('Heart and vessels')
    expect(heart.getByRole('checkbox', { name: /Last myocardial infarction/ })).not.toBeChecked()
    expect(heart.getByRole('checkbox', { name: /Last stroke/ })).toBeChecked()
    expect(heart.getAllByText('Condition/mi').length).toBeGreaterThan(0)
    await user.click(heart.getByRole('button', { name: /^None of these/ }))
    expect(kept()).toMatchObject({ strokeDate: { value: 'never' } })
    expect(kept()).not.toHaveProperty('miDate')
  })

  it('leaves out what a record that proves nothing is shown with', async () => {
    const { user, kept } = await open(condition('sepsis', 'A41.9'))
    const infection = group('Infection')
    expect(infection.getByRole('checkbox', { name: /Serious infection/ })).not.toBeChecked()
    expect(infection.queryByRole('button', { name: /^None of these/ })).toBeNull()
    expect(kept()).not.toHaveProperty('seriousInfection')
    await user.click(infection.getByRole('checkbox', { name: /Serious infection/ }))
    await user.click(infection.getByRole('button', { name: /^None of these 1/ }))
    expect(kept()).toMatchObject({ seriousInfection: { value: false } })
  })

  it('is not offered for a list whose question a record names in words, and the record is in sight', async () => {
    const { kept } = await open(worded('lungs', 'Longmetastasen beiderzijds'))
    const sites = question('extrahepaticSites')
    expect(sites.getByText('Condition/lungs')).toBeVisible()
    expect(sites.getByText('Condition/lungs').closest('details')).toHaveAttribute('open')
    expect(sites.queryByRole('button', { name: /^None of these/ })).toBeNull()
    expect(question('otherLiverPrimary').getByRole('button', { name: /^None of these/ })).toBeVisible()
    expect(kept()).toEqual({})
  })

  it('leaves out an entry of a list at which the chart hints, until it is answered itself', async () => {
    const { user, kept } = await open(condition('hcc', 'C22.0', 'provisional'), condition('nodes', 'C77.2'))
    const liver = question('otherLiverPrimary')
    expect(liver.getByText('Condition/hcc')).toBeInTheDocument()
    await user.click(liver.getByRole('button', { name: 'None of these' }))
    expect(kept().otherLiverPrimary.value).toEqual({ ihcc: 'absent', phcc: 'absent' })
    const sites = question('extrahepaticSites')
    await user.click(sites.getByRole('button', { name: 'None of these' }))
    expect(kept().extrahepaticSites.value).toMatchObject({ lung: 'absent', bone: 'absent' })
    expect(kept().extrahepaticSites.value).not.toHaveProperty('nodal-distant')
    const nodes = within(sites.getByRole('group', { name: 'distant lymph nodes' }))
    await user.click(nodes.getByRole('radio', { name: 'absent' }))
    await user.click(sites.getByRole('button', { name: 'None of these' }))
    expect(Object.values(kept().extrahepaticSites.value)).toEqual(Array(8).fill('absent'))
  })
})
