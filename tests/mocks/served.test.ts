import { describe, expect, it } from 'vitest'
import { types } from '../../mocks/fhir/parameters.ts'
import { patients } from '../../mocks/patients/index.ts'
import { client, newEhr, nextOf } from './fixture.ts'

const today = '2026-11-21'

describe('every patient of the sandbox', () => {
  it('has resources of types that are served', () => {
    const other = patients.flatMap(({ resources }) =>
      resources(today).filter(({ resourceType }) => !types.includes(resourceType)),
    )
    expect(other).toEqual([])
  })

  it('has ids of its own', () => {
    const { store } = newEhr({ patients })
    expect(store.list('Patient').map(({ id }) => id)).toEqual(patients.map(({ id }) => id))
  })

  it.each(patients.map(({ id }) => id))('%s can be launched and read to the end', async (id) => {
    const call = await client(newEhr({ patients }), `patient=${id}`)
    expect(await (await call(`Patient/${id}`)).json()).toMatchObject({ resourceType: 'Patient', id })
    const expected = patients
      .find((patient) => patient.id === id)
      ?.resources(today)
      .filter(({ resourceType }) => resourceType === 'Observation').length
    let read = 0
    for (let url: string | undefined = `Observation?patient=${id}&_count=200`; url; ) {
      const bundle: fhir4.Bundle = await (await call(url)).json()
      read += bundle.entry?.length ?? 0
      url = nextOf(bundle)
    }
    expect(read).toBe(expected)
  })
})
