import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Chart, UnreadReason } from '../../src/chart/chart.ts'
import type { ReadOptions } from '../../src/chart/read.ts'
import type { ResourceType } from '../../src/chart/resources.ts'
import type { Connection } from '../../src/smart/connect.ts'
import { FRAME } from '../../src/view/words/frame.ts'
import { chartOf, person, ready, result, show } from './screen.tsx'

const banner = () => screen.getByRole('region', { name: 'Patient' })

describe('the patient banner', () => {
  it('says name, birth date with age, gender and a labelled identifier', async () => {
    show()
    await ready()
    expect(banner()).toHaveTextContent('Piet Jansen')
    expect(banner()).toHaveTextContent('Born 04-May-1960 (66 y)')
    expect(banner()).toHaveTextContent('Male')
    expect(banner()).toHaveTextContent('Medical record number 123')
  })

  it('keeps to name and birth date where the EHR shows the rest itself', async () => {
    show({ connection: { needPatientBanner: false } })
    await ready()
    expect(banner()).toHaveTextContent('Piet Jansen')
    expect(banner()).toHaveTextContent('04-May-1960')
    expect(banner()).not.toHaveTextContent('123')
  })

  it('gives both ages that a birth year allows', async () => {
    show({ chart: chartOf([person({ birthDate: '1960' })]) })
    await ready()
    expect(banner()).toHaveTextContent('Born 1960 (65–66 y)')
  })

  it('says that the patient has died, and no trial has a verdict then', async () => {
    show({ chart: chartOf([person({ deceasedDateTime: '2026-10-02' })]) })
    await ready()
    expect(banner()).toHaveTextContent('Deceased 02-Oct-2026')
    expect(screen.getAllByText('No verdict: the patient has died')).toHaveLength(5)
    expect(screen.getByText(/No verdict is given/)).toBeVisible()
  })

  it('passes an old name over for the official one', async () => {
    const name: fhir4.HumanName[] = [
      { use: 'old', family: 'Smit' },
      { use: 'usual', family: 'Piet' },
      { use: 'official', given: ['Petrus'], family: 'Jansen' },
    ]
    show({ chart: chartOf([person({ name })]) })
    await ready()
    expect(within(banner()).getByRole('heading')).toHaveTextContent('Petrus Jansen')
  })
})

describe('while the chart is read', () => {
  it('says what and how many', async () => {
    let finish = (_: Chart): void => undefined
    const read = (_: unknown, { onProgress }: ReadOptions) => {
      onProgress?.({
        Observation: { records: 120 },
        Condition: { records: 14, reading: { status: 'complete' } },
      })
      return new Promise<Chart>((done) => {
        finish = done
      })
    }
    show({ read })
    expect(await screen.findByText('134 records so far')).toBeVisible()
    expect(screen.getByRole('row', { name: /Results and observations 120 reading…/ })).toBeVisible()
    expect(screen.getByRole('row', { name: /Conditions 14 read completely/ })).toBeVisible()
    finish(chartOf([person()]))
    await ready()
  })
})

describe('completeness', () => {
  const reasons = Object.keys(FRAME.en.unread) as UnreadReason[]

  it('has a sentence of its own for every reason why records were not read', async () => {
    const types = Object.keys(FRAME.en.types).filter((t) => t !== 'Patient') as ResourceType[]
    const reading = Object.fromEntries(reasons.map((why, i) => [types[i], { status: 'notRead', why }]))
    const { user } = show({ chart: chartOf([person()], reading) })
    await ready()
    await user.click(screen.getByText(/^Chart read 21-Nov-2026/))
    const rows = screen.getAllByRole('row').map((row) => row.textContent)
    // What no trial asks for is no gap: its row is not there.
    for (const why of reasons)
      expect(rows.filter((row) => row?.includes(FRAME.en.unread[why]))).toHaveLength(
        why === 'notNeeded' ? 0 : 1,
      )
  })

  it('reads the chart again on request, and shows what is new', async () => {
    let times = 0
    const read = async () => {
      times += 1
      return chartOf(
        [person()],
        times === 1 ? { Condition: { status: 'partial', why: 'pageMissing' } } : undefined,
      )
    }
    const { user } = show({ read })
    await ready()
    expect(screen.getByText(/1 kind of record was not read completely/)).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Try again Conditions' }))
    expect(await screen.findByText(/all read/)).toBeVisible()
    expect(times).toBe(2)
  })

  it('counts and names the records that were left out', async () => {
    const broken = {
      resourceType: 'Condition',
      id: 'c9',
      subject: { reference: 'Patient/p1' },
      code: 'no concept',
    }
    const { user } = show({ chart: chartOf([person(), broken]) })
    await ready()
    await user.click(screen.getByText(/1 record left out/))
    expect(screen.getByText('Condition/c9')).toBeVisible()
  })
})

describe('the planned registration date', () => {
  it('is today unless it is set, and moves the windows', async () => {
    const chart = chartOf([person(), result('777-3', 40, '10*9/L')])
    const { user } = show({ chart })
    await ready()
    const field = screen.getByLabelText('Planned registration date')
    expect(field).toHaveValue('21-Nov-2026')
    const card = screen.getByRole('button', { name: 'PUMP-IT' }).closest('li')
    expect(card).toHaveTextContent('Does not meet')
    await user.clear(field)
    await user.type(field, '1 mrt 2027')
    expect(screen.getByText('= 01-Mar-2027')).toBeVisible()
    await user.tab()
    expect(field).toHaveValue('01-Mar-2027')
    await waitFor(() => expect(card).toHaveTextContent('Open'))
    await user.click(screen.getByRole('button', { name: 'Today' }))
    expect(card).toHaveTextContent('Does not meet')
  })
})

describe('a registration date that is no day', () => {
  it('leaves the one before it in force', async () => {
    const { user } = show()
    await ready()
    const field = screen.getByLabelText('Planned registration date')
    await user.clear(field)
    await user.type(field, '31-02-2027')
    await user.tab()
    expect(field).toHaveValue('21-Nov-2026')
  })
})

describe('the language', () => {
  it.each([
    ['nl-NL', 'en', 'nl'],
    ['nl', 'en', 'nl'],
    ['en_GB', 'nl', 'en'],
    ['sv-SE', 'nl', 'nl'],
  ] as const)(
    'is the one of the EHR (%s) before that of the browser (%s): %s',
    async (locale, language, spoken) => {
      show({ language, connection: { user: { reference: 'Practitioner/vos', locale } } })
      await ready()
      await waitFor(() => expect(document.documentElement).toHaveAttribute('lang', spoken))
    },
  )

  it('stays the one that is chosen afterwards', async () => {
    const { user } = show({ connection: { user: { reference: 'Practitioner/vos', locale: 'nl-NL' } } })
    await ready()
    await user.selectOptions(await screen.findByLabelText('Taal'), 'English')
    expect(document.documentElement).toHaveAttribute('lang', 'en')
    await user.click(screen.getByRole('button', { name: 'Read again' }))
    expect(document.documentElement).toHaveAttribute('lang', 'en')
  })

  it('stays the one that is chosen while the EHR has not answered yet', async () => {
    let answer = (_: Connection): void => {}
    const connection = new Promise<Connection>((resolve) => {
      answer = resolve
    })
    const { user } = show({ connect: () => connection })
    await user.selectOptions(await screen.findByLabelText('Language'), 'Nederlands')
    await waitFor(() => expect(document.documentElement).toHaveAttribute('lang', 'nl'))
    answer({
      server: 'https://ehr.example/fhir',
      ehr: 'Example',
      patientId: 'p1',
      user: { locale: 'en-GB' },
      scopes: [],
      needPatientBanner: true,
      launchId: 'launch-1',
      request: () => Promise.reject(new Error('no requests here')),
    })
    await ready()
    expect(document.documentElement).toHaveAttribute('lang', 'nl')
  })

  it('is Dutch on request, everywhere', async () => {
    const { user } = show()
    await ready()
    await user.selectOptions(screen.getByLabelText('Language'), 'Nederlands')
    expect(document.documentElement).toHaveAttribute('lang', 'nl')
    expect(screen.getByRole('tab', { name: /^Vragen/ })).toBeVisible()
    expect(screen.getByText(/vervangt het klinisch oordeel niet/)).toBeVisible()
    expect(screen.getByRole('region', { name: 'Patiënt' })).toHaveTextContent('Geboren 04-May-1960 (66 jr)')
  })
})
