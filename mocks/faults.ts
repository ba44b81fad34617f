import { failing } from './faults/failing.ts'
import type { Fault } from './faults/fault.ts'
import { misleading } from './faults/misleading.ts'
import { refusing } from './faults/refusing.ts'
import { signIn } from './faults/signIn.ts'
import { writing } from './faults/writing.ts'
import type { Call } from './fhir/call.ts'
import { types } from './fhir/parameters.ts'

/** The faults by what they spoil, as the EHR page lists them. */
export const faultGroups = {
  'Requests that fail': failing,
  'Answers that mislead': misleading,
  'Searches that are not supported': refusing,
  Writing: writing,
  'Signing in': signIn,
} satisfies Record<string, Record<string, Fault>>

/** Every fault that a launch can ask for with `fault=id` or `fault=id:Type`. */
export const faults = { ...failing, ...misleading, ...refusing, ...writing, ...signIn } satisfies Record<
  string,
  Fault
>

type FaultId = keyof typeof faults

/** A fault as a launch asked for it. */
export type PlayedFault = { id: FaultId; fault: Fault; type: string | undefined }

function played(text: string): PlayedFault | undefined {
  const [id = '', type] = text.split(':')
  if (!Object.hasOwn(faults, id) || (type !== undefined && !types.includes(type))) return undefined
  const fault: Fault = faults[id as FaultId]
  return { id: id as FaultId, fault, type: type ?? fault.type }
}

/** Reads the `fault` options of a launch: repeated, or separated by commas or spaces. `unknown` are those that are none. */
export function parseFaults(options: readonly string[]): { faults: PlayedFault[]; unknown: string[] } {
  const texts = options.flatMap((option) => option.split(/[\s,]+/)).filter((text) => text !== '')
  const parsed = texts.map((text) => ({ text, fault: played(text) }))
  return {
    faults: parsed.flatMap(({ fault }) => fault ?? []),
    unknown: parsed.flatMap(({ text, fault }) => (fault ? [] : text)),
  }
}

/** The faults that concern a call: those of its type, and those of all types unless it is an entry of a Bundle. */
export function faultsOf(all: readonly PlayedFault[], call: Call): Fault[] {
  return all
    .filter(({ type }) => (type === undefined ? !call.nested : type === call.type))
    .map(({ fault }) => fault)
}
