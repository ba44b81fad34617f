/** Keeps what is typed and not yet entered over a reload: in this tab's session, beside the entries of the same owner. */
import { useSyncExternalStore } from 'react'
import * as z from 'zod/mini'
import type { AnswersStore } from '../../record/answersStore.ts'
import type { Draft } from './draft.ts'

type Place = AnswersStore['beside']

const text = z.string().check(z.maxLength(4000))
const typed = z.record(
  z.string(),
  z.object({
    draft: z.object({
      // No key at all where nothing has been chosen: JSON holds nothing undefined.
      value: z.optional(z.unknown()),
      unit: z.optional(text),
      upperLimit: text,
      date: text,
      extras: z.record(z.string(), text),
      reason: text,
    }),
    /** When the answer was given that it was to change. */
    over: z.optional(text),
  }),
)
type Typed = z.infer<typeof typed>

const keyOf = ({ key }: Place): string => `${key}/typed`

function read(place: Place): Typed {
  try {
    const found = typed.safeParse(JSON.parse(place.storage.getItem(keyOf(place)) ?? '{}'))
    return found.success ? found.data : {}
  } catch {
    return {}
  }
}

function write(place: Place, all: Typed): void {
  try {
    if (Object.keys(all).length === 0) place.storage.removeItem(keyOf(place))
    else place.storage.setItem(keyOf(place), JSON.stringify(all))
  } catch {
    // Storage is blocked or full: the screen says so of the entries.
  }
}

/** @param over when the answer was given that is to be changed: what was typed over another one is not for this one */
export function typedBefore(place: Place, id: string, over: string | undefined): Draft | undefined {
  const found = read(place)[id]
  if (!found || found.over !== over) return undefined
  const { value, unit, ...rest } = found.draft
  return { value, unit, ...rest }
}

/** @param draft undefined: it has been entered, or given up */
export function keepTyped(place: Place, id: string, draft?: Draft, over?: string): void {
  const { [id]: before, ...others } = read(place)
  if (draft) write(place, { ...others, [id]: { draft, ...(over !== undefined && { over }) } })
  else if (before) write(place, others)
}

let given = 0
const forms = new Set<() => void>()

/** How often everything was given up: a form that has seen another number begins anew. */
export function useGivenUp(): number {
  return useSyncExternalStore(
    (changed) => {
      forms.add(changed)
      return () => forms.delete(changed)
    },
    () => given,
  )
}

/** Given up with everything else that was not saved. */
export function forgetTyped(place: Place): void {
  write(place, {})
  given++
  for (const changed of forms) changed()
}
