import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Chart } from '../../src/chart/chart.ts'
import { chartOf, person, ready, result, sandbox, show } from './screen.tsx'

async function row(label: string, chart: Chart, trial = 'PUMP-IT', language: 'en' | 'nl' = 'en') {
  const { user } = show({ chart, language })
  await ready()
  await user.click(screen.getByRole('button', { name: trial }))
  return screen.findByRole('article', { name: label })
}
const labs = chartOf([person(), result('777-3', 40, '10*9/L')])
const born = (birthDate: string) => chartOf([person({ birthDate })])

describe('a criterion that fails', () => {
  it('says from which registration date it no longer does', async () => {
    expect(await row('Age', born('2008-12-25'))).toHaveTextContent(
      'This can change in time. Not a reason for a registration from 25-Dec-2026 on.',
    )
  })

  it('says what to repeat where a new value can change it', async () => {
    expect(await row('Platelets', labs)).toHaveTextContent(
      'This can change in time. Repeat platelets: a newer value may meet it.',
    )
  })

  it('says what to repeat after treatment', async () => {
    const high = chartOf([person(), result('14631-6', 60, 'umol/L', 17)])
    expect(await row('Total bilirubin', high)).toHaveTextContent(
      'This can change by treatment. After treatment, repeat total bilirubin.',
    )
  })

  it('says that it cannot change, and nothing about dates', async () => {
    const article = await row('No previous systemic therapy', sandbox('dragon-fails'))
    expect(article).toHaveTextContent('This cannot change.')
    expect(article).not.toHaveTextContent('Not a reason')
  })

  it('says so in Dutch', async () => {
    expect(await row('Trombocyten', labs, 'PUMP-IT', 'nl')).toHaveTextContent(
      'Herhaal trombocyten: een nieuwere waarde kan wel voldoen.',
    )
  })
})

describe('a criterion that is open or met', () => {
  it('says nothing of change', async () => {
    const article = await row('Neutrophils', labs)
    expect(article).not.toHaveTextContent(/can(not)? change/)
  })
})
