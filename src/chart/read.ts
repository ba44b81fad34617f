/** Reads one patient's chart from the EHR: in parallel, to the last page, and frank about what is missing. */
import { baseOf } from '../smart/address.ts'
import { allows } from '../smart/scopes.ts'
import { chartOf, elsewhere } from './assemble.ts'
import type { Chart, TypeReading } from './chart.ts'
import { type CrossCheck, crossCheck } from './crossCheck.ts'
import { type Intake, type IntakeOptions, intake, type RawEntry } from './intake.ts'
import { isObject, type Raw } from './legible.ts'
import { readPages, reasonOf, type Take } from './pages.ts'
import { readPatientRecord, type Source } from './patientRecord.ts'
import { findPatient } from './person.ts'
import { type Progress, progressing } from './progress.ts'
import { type QueryPlan, type Search, searchesById, searchesOf } from './queries.ts'
import { COMPLETE, together } from './reading.ts'
import { references } from './references.ts'
import { RESOURCES, type ResourceType } from './resources.ts'
import { localReference, namesPatient } from './subject.ts'

export type ReadOptions = {
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: Progress) => void
}

/** What is done with records as they come. */
export type Handling = Pick<IntakeOptions, 'wanted' | 'translate'>

const TYPES = Object.keys(RESOURCES) as ResourceType[]
const NOT_NEEDED: TypeReading = { status: 'notRead', why: 'notNeeded' }

/** Records that are read one by one where the server cannot be asked for a list of ids. */
const MOST_SINGLE_READS = 200
const MOST_BY_ID = 600

/**
 * Whether the same may be asked in another way. A type that is not served (404) is not served in any way. What is to come
 * along (`_include`) is more than some servers can do: they warn, or fail, and would have found the records themselves.
 */
const refused = (reading: TypeReading, { type, address }: Search): boolean =>
  reading.status === 'notRead' && reading.why === 'refused'
    ? reading.detail !== '404' || type === 'Observation'
    : reading.status !== 'complete' &&
      address.includes('_include') &&
      ['warning', 'unavailable'].includes(reading.why)

/**
 * Reads the chart of the connection's patient.
 * @param plan from `planQueries`
 * @returns the chart; whatever could not be read, or not completely, says so in `reading`
 * @throws SmartError the session has ended, no R4 server, the Patient cannot be read, no network · ChartError the
 *   Patient is malformed · the signal's reason when aborted
 */
export async function readChart(
  source: Source,
  plan: QueryPlan,
  options: ReadOptions & Handling = {},
): Promise<Chart> {
  const stop = new AbortController()
  const signal = options.signal ? AbortSignal.any([options.signal, stop.signal]) : stop.signal
  signal.throwIfAborted()
  try {
    return await new ChartReader(source, plan, { ...options, signal }).read()
  } catch (error) {
    // One failure ends them all: no request goes on for a chart that nobody waits for.
    stop.abort()
    throw error
  }
}

class ChartReader {
  readonly #base
  readonly #intake: Intake
  readonly #references
  readonly #check: CrossCheck
  readonly #progress
  readonly #readings = new Map<ResourceType, TypeReading[]>()
  /** Who else is named, by type: `Condition Patient/8`, without the server. */
  readonly #others = new Set<string>()
  readonly #asked = new Map<string, Promise<TypeReading>>()

  readonly source: Source
  readonly plan: QueryPlan
  readonly signal: AbortSignal

  constructor(source: Source, plan: QueryPlan, options: ReadOptions & Handling & { signal: AbortSignal }) {
    this.source = source
    this.plan = plan
    this.signal = options.signal
    const { patientId } = source
    this.#base = baseOf(source.server)
    const { wanted, translate } = options
    this.#intake = intake({ patientId, names: (r, type) => this.#names(r, type), wanted, translate })
    this.#references = references(this.#base)
    this.#check = crossCheck(plan)
    this.#progress = progressing(options.onProgress, () => this.#soFar())
  }

  async read(): Promise<Chart> {
    for (const type of TYPES) if (!this.plan.types.includes(type)) this.#note(type, NOT_NEEDED)
    const searches = searchesOf(this.plan, this.source.patientId)
    const [patient] = await Promise.all([this.#patient(), ...searches.map((s) => this.#search(s))])
    await Promise.all((['code', 'category'] as const).map((by) => this.#askAgain(searches, by)))
    await Promise.all([this.#follow('Observation'), this.#follow('Medication')])
    // What a prescription names is unknown with the medication that it refers to.
    const unnamed = this.#reading('Medication')
    if (unnamed.status !== 'complete' && unnamed.why !== 'notNeeded')
      for (const type of ['MedicationRequest', 'MedicationStatement', 'MedicationAdministration'] as const)
        this.#note(type, { ...unnamed, status: 'partial' })
    for (const [type, reading] of Object.entries(elsewhere([patient], this.source.patientId, this.#others)))
      this.#note(type as ResourceType, reading)
    const reading = Object.fromEntries([...this.#readings.keys()].map((t) => [t, this.#reading(t)]))
    return chartOf(findPatient([patient], this.source.patientId), this.#intake, reading)
  }

  #reading(type: ResourceType): TypeReading {
    return together(this.#readings.get(type) ?? [])
  }

  #note(type: ResourceType, reading: TypeReading): void {
    this.#readings.set(type, [...(this.#readings.get(type) ?? []), reading])
  }

  #soFar(): Progress {
    const types = TYPES.filter((t) => this.#intake.count(t) > 0 || this.#readings.has(t))
    const stateOf = (type: ResourceType) => ({
      records: type === 'Patient' ? 1 : this.#intake.count(type),
      ...(this.#readings.has(type) && { reading: this.#reading(type) }),
    })
    return Object.fromEntries(types.map((t) => [t, stateOf(t)]))
  }

  async #patient(): Promise<RawEntry> {
    const entry = await readPatientRecord(this.source, this.#base, this.signal)
    this.#note('Patient', COMPLETE)
    this.#progress.changed(true)
    return entry
  }

  /** Whether a reference names the patient, in whatever writing of the address (`https://ehr:443/fhir/…`). */
  #names(reference: string, type: ResourceType): boolean {
    const { patientId } = this.source
    const local = /^https?:/i.test(reference) ? this.#base.reference(reference) : undefined
    const address = `${this.#base.href}/Patient/${patientId}`
    if (namesPatient(local ?? reference, patientId, address)) return true
    this.#others.add(`${type} ${localReference(reference)}`)
    return false
  }

  /** Takes in what one search finds. */
  #taking(by?: Search['by']): Take {
    const bringer = new Set()
    return (found) => {
      if (by) this.#check.note(by, found)
      const again: Raw[] = []
      for (const one of found) {
        this.#references.note(one)
        if (!this.#intake.add(one, bringer)) again.push(one)
      }
      this.#progress.changed()
      return again
    }
  }

  async #search(search: Search): Promise<void> {
    const { type } = search
    const allowed = allows(this.source.scopes, type, 's')
    if (allowed === 'no') this.#note(type, { status: 'notRead', why: 'scope' })
    else {
      this.#note(type, await this.#ask(search))
      if (allowed === 'partly') this.#note(type, { status: 'partial', why: 'scope' })
    }
    this.#progress.changed(true)
  }

  /** Asks, and asks another way where the server refuses. No address is asked twice. */
  async #ask(search: Search): Promise<TypeReading> {
    const { address, otherwise = [], lossy, by } = search
    let asked = this.#asked.get(address)
    if (!asked) {
      asked = readPages(this.source.request, address, this.#taking(by), this.signal)
      this.#asked.set(address, asked)
    }
    const reading = await asked
    const fallsBack = refused(reading, search) && otherwise.length > 0
    const read = fallsBack ? together(await Promise.all(otherwise.map((s) => this.#ask(s)))) : reading
    return lossy && read.status === 'complete' ? { status: 'partial', why: 'refused' } : read
  }

  /** Asks another way for Observations where the server has not understood the question, and did not say so. */
  async #askAgain(searches: readonly Search[], by: NonNullable<Search['by']>): Promise<void> {
    if (!this.#check.misunderstood(by)) return
    const others = searches.filter((s) => s.by === by).flatMap((s) => s.otherwise ?? [])
    for (const reading of await Promise.all(others.map((s) => this.#ask(s))))
      this.#note('Observation', reading)
    // A code finds what stands outside the categories, a category the components of panels.
    if (this.#check.misunderstood(by)) this.#note('Observation', { status: 'partial', why: 'refused' })
  }

  /** Fetches records that others refer to. */
  async #follow(type: 'Observation' | 'Medication'): Promise<void> {
    if (!this.plan.types.includes(type)) return
    const { ids, foreign } = this.#references.missing(type, (id) => this.#intake.has(type, id))
    if (foreign) this.#note(type, { status: 'partial', why: 'foreignLink' })
    if (ids.length === 0) return
    if (ids.length > MOST_BY_ID)
      this.#note(type, { status: 'partial', why: 'pageMissing', detail: 'too many' })
    const { patientId, scopes } = this.source
    const maySearch = allows(scopes, type, 's') !== 'no'
    const mayRead = allows(scopes, type, 'r') !== 'no'
    if (!maySearch && !mayRead) return this.#note(type, { status: 'notRead', why: 'scope' })
    const searches = searchesById(type, ids.slice(0, MOST_BY_ID), patientId)
    const readings = maySearch ? await Promise.all(searches.map((s) => this.#ask(s))) : []
    const oneByOne = !maySearch || readings.some((r) => r.status === 'notRead' && r.why === 'refused')
    if (oneByOne && mayRead) await this.#readEach(type, ids)
    else for (const r of readings) this.#note(type, r)
    if (this.#reading(type).status === 'complete' && ids.some((id) => !this.#intake.has(type, id)))
      this.#note(type, { status: 'partial', why: 'refused', detail: 'referred to' })
    this.#progress.changed(true)
  }

  async #readEach(type: ResourceType, ids: readonly string[]): Promise<void> {
    if (ids.length > MOST_SINGLE_READS)
      this.#note(type, { status: 'partial', why: 'refused', detail: 'too many' })
    const take = this.#taking()
    await Promise.all(
      ids.slice(0, MOST_SINGLE_READS).map(async (id) => {
        try {
          const { body } = await this.source.request(`${type}/${id}`, { signal: this.signal })
          if (isObject(body) && body.resourceType === type) take([body])
          else this.#note(type, { status: 'partial', why: 'notBundle' })
        } catch (error) {
          this.#note(type, { status: 'partial', why: reasonOf(error) })
        }
      }),
    )
  }
}
