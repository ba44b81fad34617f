/** A value that came through the hospital's list of its own codes says so, wherever its source is named. */
import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { assembleChart } from '../../src/chart/assemble.ts'
import { parseLocalCodes } from '../../src/chart/localCodes.ts'
import { catalogueOf } from '../../src/facts/catalogue.ts'
import { knownCodes } from '../../src/facts/concepts.ts'
import { criteria, person, ready, result, show } from './screen.tsx'

const TROMBO = { system: 'urn:lab', code: 'TROMBO', is: { system: 'http://loinc.org', code: '777-3' } }
const { translate } = parseLocalCodes(
  JSON.stringify({ codes: [TROMBO] }),
  knownCodes(catalogueOf(criteria).concepts),
)
const local = { code: { text: 'Trombocyten', coding: [{ system: 'urn:lab', code: 'TROMBO' }] } }
const chart = assembleChart(
  [person(), { ...result('777-3', 40, '10*9/L'), ...local }].map((resource) => ({ resource })),
  { patientId: 'p1', translate },
)

describe.each([
  ['en', /Platelets/, 'the hospital’s own code TROMBO, read as 777-3 (codes.json)'],
  ['nl', /Trombocyten/, 'eigen code TROMBO van het ziekenhuis, gelezen als 777-3 (codes.json)'],
] as const)('a value read by a local code, in %s', (language, name, sentence) => {
  it('names the code and the list in its evidence', async () => {
    const { user } = show({ chart, language })
    await ready()
    await user.click(screen.getByRole('button', { name: 'PUMP-IT' }))
    const row = within(screen.getByRole('article', { name }))
    const [source] = row.getAllByText((_, e) => e?.tagName === 'LI' && /lab-777-3/.test(e.textContent))
    expect(source).toHaveTextContent(`Trombocyten · 18-Nov-2026`)
    expect(source).toHaveTextContent(sentence)
  })
})

it('says nothing of the kind of a value that has its code itself', async () => {
  const plain = assembleChart(
    [person(), result('777-3', 40, '10*9/L')].map((resource) => ({ resource })),
    { patientId: 'p1', translate },
  )
  const { user } = show({ chart: plain })
  await ready()
  await user.click(screen.getByRole('button', { name: 'PUMP-IT' }))
  expect(screen.getByRole('article', { name: /Platelets/ })).toHaveTextContent('lab-777-3')
  expect(document.body).not.toHaveTextContent('own code')
})
