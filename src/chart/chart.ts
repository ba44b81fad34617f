/** One patient's chart: what was read, in the slices that facts rely on, and what was not read. */
import type { Coding } from './datatypes.ts'
import type { Patient, Resources, ResourceType } from './resources.ts'

/** How far a resource type was read. Anything but `complete` may miss the latest record. */
export type TypeReading =
  | { readonly status: 'complete' }
  | {
      readonly status: 'partial' | 'notRead'
      readonly why: UnreadReason
      readonly detail?: string | undefined
    }

/** forbidden 401/403 · scope not granted · unavailable 5xx, 429, network · timeout · notBundle HTML or broken JSON ·
 * malformed the Patient itself does not fit · refused 400/404 · warning search warning · pageMissing a later page failed · foreignLink a link to another host ·
 * notNeeded no trial asks for it. */
export type UnreadReason =
  | 'forbidden'
  | 'scope'
  | 'unavailable'
  | 'timeout'
  | 'notBundle'
  | 'refused'
  | 'warning'
  | 'pageMissing'
  | 'foreignLink'
  | 'malformed'
  | 'notNeeded'

/** A resource that could not be used. `codings` (as far as legible) limit which facts that touches. */
export type LeftOut = {
  readonly reference: string
  readonly type: string
  readonly why: 'malformed' | 'noSubject' | 'modified'
  readonly detail: string
  readonly codings?: readonly Coding[] | undefined
}

/** erroneous entered in error · others about somebody else */
export type SetAside = 'erroneous' | 'others'

export type Chart = {
  readonly patient: Patient
  readonly records: { readonly [T in ResourceType]: readonly Resources[T][] }
  readonly reading: { readonly [T in ResourceType]: TypeReading }
  readonly leftOut: readonly LeftOut[]
  /** Resources of other types, by type: counted, not used. */
  readonly unused: Readonly<Record<string, number>>
  /** Records that say nothing of this patient, by type. */
  readonly setAside: Readonly<Record<SetAside, Readonly<Record<string, number>>>>
}
