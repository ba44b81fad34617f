/** Reads one patient's chart from the EHR: in parallel, to the last page, and frank about what is missing. */
import { baseOf } from '../smart/address.ts'
import { allows } from '../smart/scopes.ts'
import { assembleChart, type RawEntry } from './assemble.ts'
import type { Chart, TypeReading } from './chart.ts'
import { type Pages, readPages, reasonOf } from './pages.ts'
import { readPatientRecord, type Source } from './patientRecord.ts'
import { type QueryPlan, type Search, searchesById, searchesOf } from './queries.ts'
import { COMPLETE, together } from './reading.ts'
import { atHome, keyOf, type Missing, missingMedications, missingResults } from './references.ts'
import type { ResourceType } from './resources.ts'

/** By type: how many records so far, and how far it was read once that is known. */
export type Progress = {
  readonly [T in ResourceType]?: { readonly records: number; readonly reading?: TypeReading }
}

export type ReadOptions = {
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: Progress) => void
}

/** Records that are read one by one where the server cannot be asked for a list of ids. */
const MOST_SINGLE_READS = 30
const MOST_BY_ID = 600

/**
 * Reads the chart of the connection's patient.
 * @param plan from `planQueries`
 * @returns the chart; whatever could not be read, or not completely, says so in `reading`
 * @throws SmartError the session has ended, no R4 server, the Patient cannot be read, no network · ChartError the
 *   Patient is malformed · the signal's reason when aborted
 */
export async function readChart(source: Source, plan: QueryPlan, options: ReadOptions = {}): Promise<Chart> {
  const stop = new AbortController()
  const signal = options.signal ? AbortSignal.any([options.signal, stop.signal]) : stop.signal
  signal.throwIfAborted()
  try {
    return await new ChartReader(source, signal, options.onProgress).read(plan)
  } catch (error) {
    // One failure ends them all: no request goes on for a chart that nobody waits for.
    stop.abort()
    throw error
  }
}

class ChartReader {
  readonly #base
  readonly #entries: RawEntry[] = []
  readonly #readings = new Map<ResourceType, TypeReading[]>()
  readonly #records = new Map<string, { type: ResourceType; records: number }>()
  readonly #asked = new Map<string, Promise<Pages>>()

  readonly source: Source
  readonly signal: AbortSignal
  readonly onProgress: ReadOptions['onProgress']

  constructor(source: Source, signal: AbortSignal, onProgress: ReadOptions['onProgress']) {
    this.source = source
    this.signal = signal
    this.onProgress = onProgress
    this.#base = baseOf(source.server)
  }

  async read(plan: QueryPlan): Promise<Chart> {
    const { patientId } = this.source
    await Promise.all([this.#patient(), ...searchesOf(plan, patientId).map((s) => this.#search(s))])
    const [results, medications] = [
      missingResults(this.#entries, this.#base),
      missingMedications(this.#entries, this.#base),
    ]
    await Promise.all([this.#follow('Observation', results), this.#follow('Medication', medications)])
    // What a prescription names is unknown with the medication that it refers to.
    const unnamed = this.#reading('Medication')
    if (unnamed.status !== 'complete')
      for (const type of ['MedicationRequest', 'MedicationStatement', 'MedicationAdministration'] as const)
        this.#note(type, { ...unnamed, status: 'partial' })
    return this.#chart()
  }

  #chart(): Chart {
    const { patientId } = this.source
    const entries = this.#entries.map((e) => {
      const { entry, elsewhere } = atHome(e, this.#base, patientId)
      if (elsewhere)
        this.#note((entry.resource as { resourceType: ResourceType }).resourceType, {
          status: 'partial',
          why: 'foreignLink',
          detail: 'records that name the patient at another address',
        })
      return entry
    })
    const reading = Object.fromEntries([...this.#readings.keys()].map((t) => [t, this.#reading(t)]))
    return assembleChart(entries, { patientId, reading })
  }

  #reading(type: ResourceType): TypeReading {
    return together(this.#readings.get(type) ?? [])
  }

  #note(type: ResourceType, reading: TypeReading): void {
    this.#readings.set(type, [...(this.#readings.get(type) ?? []), reading])
  }

  #report(): void {
    if (!this.onProgress) return
    const progress: Partial<Record<ResourceType, { records: number; reading?: TypeReading }>> = {}
    for (const { type, records } of this.#records.values())
      progress[type] = { records: (progress[type]?.records ?? 0) + records }
    for (const type of this.#readings.keys())
      progress[type] = { records: progress[type]?.records ?? 0, reading: this.#reading(type) }
    this.onProgress(progress)
  }

  async #patient(): Promise<void> {
    this.#entries.push(await readPatientRecord(this.source, this.#base, this.signal))
    this.#note('Patient', COMPLETE)
    this.#report()
  }

  async #search(search: Search): Promise<void> {
    const { type } = search
    const allowed = allows(this.source.scopes, type, 's')
    if (allowed === 'no') this.#note(type, { status: 'notRead', why: 'scope' })
    else {
      const reading = await this.#ask(search)
      this.#note(type, reading)
      if (allowed === 'partly') this.#note(type, { status: 'partial', why: 'scope' })
    }
    this.#report()
  }

  /** Asks, and asks another way where the server refuses. No address is asked twice. */
  async #ask(search: Search): Promise<TypeReading> {
    const { type, address, otherwise = [], lossy } = search
    let asked = this.#asked.get(address)
    if (!asked) {
      asked = readPages(this.source.request, address, {
        signal: this.signal,
        onPage: (records) => {
          this.#records.set(address, { type, records })
          this.#report()
        },
      }).then((pages) => {
        this.#entries.push(...pages.entries)
        return pages
      })
      this.#asked.set(address, asked)
    }
    const { reading } = await asked
    if (reading.status === 'notRead' && reading.why === 'refused' && otherwise.length > 0) {
      const others = await Promise.all(otherwise.map((other) => this.#ask(other)))
      return together(others)
    }
    return lossy && reading.status === 'complete' ? { status: 'partial', why: 'refused' } : reading
  }

  /** Fetches records that others refer to. */
  async #follow(type: 'Observation' | 'Medication', { ids, foreign }: Missing): Promise<void> {
    if (foreign.length > 0) this.#note(type, { status: 'partial', why: 'foreignLink' })
    if (ids.length === 0) return
    if (ids.length > MOST_BY_ID)
      this.#note(type, { status: 'partial', why: 'pageMissing', detail: 'too many' })
    const { patientId, scopes } = this.source
    if (allows(scopes, type, 's') !== 'no') {
      const searches = searchesById(type, ids.slice(0, MOST_BY_ID), patientId)
      const readings = await Promise.all(searches.map((s) => this.#ask(s)))
      const refused = readings.some((r) => r.status === 'notRead' && r.why === 'refused')
      if (!refused || allows(scopes, type, 'r') === 'no') for (const r of readings) this.#note(type, r)
      else await this.#readEach(type, ids)
    } else if (allows(scopes, type, 'r') !== 'no') await this.#readEach(type, ids)
    else return this.#note(type, { status: 'notRead', why: 'scope' })
    const inHand = new Set(this.#entries.map(keyOf))
    if (this.#reading(type).status === 'complete' && ids.some((id) => !inHand.has(`${type}/${id}`)))
      this.#note(type, { status: 'partial', why: 'refused', detail: 'records that others refer to' })
    this.#report()
  }

  async #readEach(type: ResourceType, ids: readonly string[]): Promise<void> {
    if (ids.length > MOST_SINGLE_READS)
      this.#note(type, { status: 'partial', why: 'refused', detail: 'too many' })
    await Promise.all(
      ids.slice(0, MOST_SINGLE_READS).map(async (id) => {
        try {
          const { body } = await this.source.request(`${type}/${id}`, { signal: this.signal })
          if ((body as { resourceType?: unknown } | undefined)?.resourceType === type)
            this.#entries.push({ resource: body })
          else this.#note(type, { status: 'partial', why: 'notBundle' })
        } catch (error) {
          this.#note(type, { status: 'partial', why: reasonOf(error) })
        }
      }),
    )
  }
}
