import { describe, expect, it } from 'vitest'
import { createAnswersStore, keyOf } from '../../src/record/answersStore.ts'
import { memory } from './screen.tsx'

const owner = { server: 'https://ehr.example/fhir', patientId: 'p1', user: 'Practitioner/vos' }
const fits = () => true

describe('the answers of a session', () => {
  it('are bound to server, patient and user, none of which can run into another', () => {
    const keys = [
      keyOf(owner),
      keyOf({ ...owner, patientId: 'p1/Practitioner', user: 'vos' }),
      keyOf({ ...owner, patientId: 'p2' }),
      keyOf({ ...owner, user: '' }),
      keyOf({ ...owner, server: 'https://ehr.example/fhir/p1' }),
    ]
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('come back with the registration date', () => {
    const storage = memory()
    const store = createAnswersStore(storage, owner, fits)
    store.enter({ ecog: { value: 1, date: '2026-11-20' } })
    store.setRegistration('2026-12-01')
    const again = createAnswersStore(storage, owner, fits).current()
    expect(again).toMatchObject({ answers: { ecog: { value: 1 } }, registration: '2026-12-01', leftOut: 0 })
  })

  it('lose the registration date when it is set back', () => {
    const store = createAnswersStore(memory(), owner, fits)
    store.setRegistration('2026-12-01')
    store.setRegistration(undefined)
    expect(store.current()).not.toHaveProperty('registration')
  })

  it.each(['not JSON', '[]', '{"answers":[1]}', 'null', '{"answers":{},"registration":"tomorrow"}'])(
    'begin anew where what is kept cannot be read: %s',
    (raw) => {
      const storage = memory()
      storage.setItem(keyOf(owner), raw)
      expect(createAnswersStore(storage, owner, fits).current().answers).toEqual({})
    },
  )

  it('leave out what no longer fits, and count it', () => {
    const storage = memory()
    storage.setItem(
      keyOf(owner),
      JSON.stringify({ answers: { ecog: { value: 1 }, gone: { value: 2 }, broken: { value: 1, date: 7 } } }),
    )
    const { answers, leftOut } = createAnswersStore(storage, owner, (id) => id !== 'gone').current()
    expect(answers).toEqual({ ecog: { value: 1 } })
    expect(leftOut).toBe(2)
  })

  it('tell whoever listens, until it stops listening', () => {
    const store = createAnswersStore(memory(), owner, fits)
    let times = 0
    const stop = store.subscribe(() => {
      times += 1
    })
    store.enter({ ecog: { value: 1 } })
    stop()
    store.takeBack('ecog')
    expect(times).toBe(1)
    expect(store.current().answers).toEqual({})
  })
})
