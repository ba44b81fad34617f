import type { SandboxPatient } from '../patients/patient.ts'
import { isShared, patientOf, type Resource } from './resource.ts'

/** Undoes one write; a failed transaction runs these backwards. */
export type Undo = () => void

export type StoreOptions = {
  patients: readonly SandboxPatient[]
  /** Resources that belong to no patient, such as the practitioners. */
  common: readonly Resource[]
  /** `YYYY-MM-DD`. When it moves on, the patients are built anew, and what was written stays. */
  today: () => string
  now: () => Date
}

type Kept = { versions: Resource[]; owner: string | undefined; written: boolean }

/** The resources of the sandbox in memory, indexed by type and by patient; each patient is built when first asked for. */
export function createStore({ patients, common, today, now }: StoreOptions) {
  const byType = new Map<string, Map<string, Kept>>()
  const byPatient = new Map<string, Map<string, Kept>>()
  const loaded = new Set<string>()
  const known = new Set(patients.map(({ id }) => id))
  let day: string | undefined

  const bucket = (index: Map<string, Map<string, Kept>>, key: string) => {
    const found = index.get(key) ?? new Map<string, Kept>()
    index.set(key, found)
    return found
  }

  function index(type: string, id: string, kept: Kept) {
    bucket(byType, type).set(id, kept)
    if (kept.owner !== undefined) bucket(byPatient, `${kept.owner}/${type}`).set(id, kept)
  }

  function remove(type: string, id: string, owner: string | undefined) {
    byType.get(type)?.delete(id)
    byPatient.get(`${owner}/${type}`)?.delete(id)
  }

  function add(resource: Resource, owner: string | undefined) {
    const { resourceType: type, id } = resource
    const present = byType.get(type)?.get(id)
    if (present?.written || (present && isShared(type))) return
    if (present) throw new Error(`${type}/${id} exists twice: ids must be unique among all patients`)
    const lastUpdated = resource.meta?.lastUpdated ?? `${day}T00:00:00.000Z`
    const meta = { ...resource.meta, versionId: '1', lastUpdated }
    index(type, id, { versions: [{ ...resource, meta }], owner, written: false })
  }

  function ownerOf(resource: Resource, fallback: string | undefined): string | undefined {
    if (isShared(resource.resourceType)) return undefined
    const named = patientOf(resource)
    return named !== undefined && known.has(named) ? named : fallback
  }

  function begin(keepWritten: boolean) {
    const everything = [...byType].flatMap(([type, all]) =>
      [...all].map(([id, kept]) => ({ type, id, kept })),
    )
    byType.clear()
    byPatient.clear()
    loaded.clear()
    day = today()
    if (keepWritten) for (const { type, id, kept } of everything) if (kept.written) index(type, id, kept)
    for (const resource of common) add(resource, undefined)
  }

  function load(patient: string | undefined) {
    if (day !== today()) begin(true)
    for (const { id, resources } of patients) {
      if (loaded.has(id) || (patient !== undefined && patient !== id)) continue
      loaded.add(id)
      for (const resource of resources(today()) as Resource[]) add(resource, ownerOf(resource, id))
    }
  }

  function find(type: string, id: string, patient: string | undefined): Kept | undefined {
    load(patient)
    const kept = byType.get(type)?.get(id)
    return patient === undefined || isShared(type) || kept?.owner === patient ? kept : undefined
  }

  return {
    /** All versions, oldest first, as far as `patient` may see them (undefined: all patients); empty when there is none. */
    history(type: string, id: string, patient?: string): readonly Resource[] {
      return find(type, id, patient)?.versions ?? []
    },

    /** The newest version, as far as `patient` may see it (undefined: all patients). */
    read(type: string, id: string, patient?: string): Resource | undefined {
      return find(type, id, patient)?.versions.at(-1)
    },

    /** Whether another patient already uses this id. */
    taken(type: string, id: string): boolean {
      return find(type, id, undefined) !== undefined
    },

    /** The newest versions of one type, of one patient (and those of nobody) or of all. */
    list(type: string, patient?: string): Resource[] {
      load(patient)
      const all =
        patient === undefined || isShared(type) ? byType.get(type) : byPatient.get(`${patient}/${type}`)
      return [...(all?.values() ?? [])].flatMap(({ versions }) => versions.at(-1) ?? [])
    },

    /** Keeps a new version and returns it with its `meta`; `owner` applies to a resource that names no patient. */
    put(resource: Resource, owner?: string, journal?: Undo[]): Resource {
      const { resourceType: type, id } = resource
      const before = find(type, id, undefined)
      const versions = before?.versions ?? []
      const meta = {
        ...resource.meta,
        versionId: String(versions.length + 1),
        lastUpdated: now().toISOString(),
      }
      const stored = { ...resource, meta }
      const kept = { versions: [...versions, stored], owner: ownerOf(resource, owner), written: true }
      if (before && before.owner !== kept.owner) remove(type, id, before.owner)
      index(type, id, kept)
      journal?.push(() => {
        remove(type, id, kept.owner)
        if (before) index(type, id, before)
      })
      return stored
    },

    /** Forgets everything that was written. */
    reset() {
      begin(false)
    },
  }
}

export type Store = ReturnType<typeof createStore>
