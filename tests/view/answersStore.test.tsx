import { describe, expect, it } from 'vitest'
import { createAnswersStore, keyOf } from '../../src/record/answersStore.ts'
import { chosen, confirmed, discarded, received } from '../../src/record/settle.ts'
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

describe('answers that the EHR holds', () => {
  const [mine, theirs] = [
    { value: 1, by: 'Vos' },
    { value: 2, by: 'Bos' },
  ]
  const opened = () => {
    const storage = memory()
    return { storage, store: createAnswersStore(storage, owner, fits) }
  }

  it('count like those entered here, and are not kept here as well', () => {
    const { storage, store } = opened()
    store.update(received({ id: 'r1', version: '1', answers: { ecog: theirs } }))
    expect(store.current()).toMatchObject({ answers: { ecog: theirs }, contested: [], takenOver: [] })
    expect(storage.kept.size).toBe(0)
  })

  it('leave what was entered meanwhile to the user where both changed it', () => {
    const { store } = opened()
    store.enter({ ecog: mine, age: { value: '1960' } })
    store.update(received({ id: 'r1', version: '1', answers: { ecog: theirs, sex: { value: 'F' } } }))
    expect(store.current()).toMatchObject({
      answers: { ecog: mine, age: { value: '1960' }, sex: { value: 'F' } },
      contested: ['ecog'],
    })
    store.update(chosen('ecog', 'theirs'))
    expect(store.current()).toMatchObject({ answers: { ecog: theirs }, contested: [] })
  })

  it('stay contested over a reload and a second look, until the user has chosen', () => {
    const { storage, store } = opened()
    store.enter({ ecog: mine })
    store.update(received({ id: 'r1', version: '1', answers: { ecog: theirs } }))
    const again = createAnswersStore(storage, owner, fits)
    again.update(received({ id: 'r1', version: '1', answers: { ecog: theirs } }))
    expect(again.current()).toMatchObject({ answers: { ecog: mine }, contested: ['ecog'] })
    again.update(chosen('ecog', 'mine'))
    expect(again.current()).toMatchObject({ answers: { ecog: mine }, contested: [] })
  })

  it('name what somebody else changed while entries waited here', () => {
    const { store } = opened()
    store.update(received({ id: 'r1', version: '1', answers: { ecog: theirs } }))
    store.enter({ age: { value: '1960' } })
    store.update(received({ id: 'r1', version: '2', answers: { ecog: { value: 3 } } }))
    expect(store.current()).toMatchObject({ takenOver: ['ecog'], contested: [] })
  })

  it('are no longer kept once saving is confirmed; what was dropped is', () => {
    const { storage, store } = opened()
    store.enter({ ecog: mine, age: { value: '1960' } })
    store.update(confirmed({ id: 'r1', version: '1', answers: { ecog: mine } }, false))
    expect(storage.kept.size).toBe(1)
    store.update(
      confirmed({ id: 'r1', version: '2', answers: { ecog: mine, age: { value: '1960' } } }, false),
    )
    expect(storage.kept.size).toBe(0)
  })

  it('leave nothing but the registration date behind', () => {
    const { storage, store } = opened()
    store.setRegistration('2026-12-01')
    store.enter({ ecog: mine })
    store.update(confirmed({ id: 'r1', version: '1', answers: { ecog: mine } }, false))
    expect([...storage.kept.values()]).toEqual(['{"answers":{},"registration":"2026-12-01"}'])
  })

  it('wait on while the score as a result does', () => {
    const { storage, store } = opened()
    store.enter({ ecog: mine })
    store.update(confirmed({ id: 'r1', version: '1', answers: { ecog: mine } }, true))
    expect(createAnswersStore(storage, owner, fits).current().ecogPending).toBe(true)
  })

  it('are what is left when the rest is discarded, taken back ones among them', () => {
    const { storage, store } = opened()
    store.update(received({ id: 'r1', version: '1', answers: { ecog: theirs } }))
    store.takeBack('ecog')
    store.enter({ age: { value: '1960' } })
    store.setRegistration('2026-12-01')
    store.update(discarded)
    expect(store.current().answers).toEqual({ ecog: theirs })
    expect(store.current()).not.toHaveProperty('registration')
    expect(storage.kept.size).toBe(0)
  })

  it('that were taken back stay so over a reload', () => {
    const { storage, store } = opened()
    const saved = { id: 'r1', version: '1', answers: { ecog: theirs } }
    store.update(received(saved))
    store.takeBack('ecog')
    const again = createAnswersStore(storage, owner, fits)
    again.update(received(saved))
    expect(again.current().answers).toEqual({})
  })
})
