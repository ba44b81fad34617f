/**
 * A hospital's own codes, read as codes that the criteria know: public/codes.json, checked. Pure.
 * The foreign coding stays; the known one is put beside it and says where it comes from.
 */
import * as z from 'zod/mini'
import type { Coding } from './datatypes.ts'
import { isObject, type Raw } from './legible.ts'

const text = z.string().check(
  z.minLength(1),
  z.refine((t) => t.trim() === t, 'has a blank around it'),
)
const entry = z.strictObject({
  /** The system of the local code as the EHR writes it; absent where it writes none. */
  system: z.optional(text),
  code: text,
  /** The code that it stands for. */
  is: z.strictObject({ system: text, code: text }),
  /** For readers of the file. */
  note: z.optional(z.string()),
})
const schema = z.strictObject({ codes: z.array(entry) })

export type LocalCode = z.infer<typeof entry>
export type LocalCodes = {
  readonly codes: readonly LocalCode[]
  /** The record with the known codes beside the local ones; the same object where there are none. */
  translate(raw: Raw): Raw
}

/** What the criteria know of codes. */
export type KnownCodes = {
  /** Whether some list of criteria/codes/ has the code. */
  lists(coding: Coding): boolean
  /** The name of the standard that the code's system is, if it is one: LOINC, SNOMED CT … */
  standard(coding: Coding): string | undefined
}

/** The file is wrong; `message` is one sentence with file and place. */
export class LocalCodesError extends Error {}

const place = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (at, p) => (typeof p === 'number' ? `${at}[${p}]` : at ? `${at}.${String(p)}` : String(p)),
    '',
  )
const complaint = (issue: z.core.$ZodIssue | undefined): string => {
  if (issue?.code === 'unrecognized_keys') return `${issue.keys.map((k) => `"${k}"`).join(', ')} is not known`
  if (issue?.code === 'invalid_type') return `must be of type ${issue.expected}`
  if (issue?.code === 'custom') return issue.message
  return issue?.code === 'too_small' ? 'must not be empty' : 'does not fit'
}
/** A system may bear its version behind a bar. */
const keyOf = ({ system, code }: Pick<Coding, 'system' | 'code'>): string =>
  `${String(system ?? '').replace(/\|.*/, '')}|${code ?? ''}`

/**
 * Checks the text of the file. A code of a standard is not the hospital's to give another meaning.
 * @param file named in the error
 * @throws LocalCodesError
 */
export function parseLocalCodes(json: string, known: KnownCodes, file = 'codes.json'): LocalCodes {
  let parsed: unknown
  try {
    parsed = JSON.parse(json)
  } catch {
    throw new LocalCodesError(`${file} is not JSON.`)
  }
  const result = schema.safeParse(parsed)
  if (!result.success) {
    const [issue] = result.error.issues
    const at = place(issue?.path ?? [])
    throw new LocalCodesError(`${file}${at ? ` › ${at}` : ''}: ${complaint(issue)}.`)
  }
  const { codes } = result.data
  const seen = new Map<string, number>()
  for (const [i, local] of codes.entries()) {
    if (known.standard(local))
      throw new LocalCodesError(
        `${file} › codes[${i}].system: ${local.system} is a standard, whose codes mean the same in every hospital; one that is missing belongs in criteria/codes/.`,
      )
    if (!known.lists(local.is))
      throw new LocalCodesError(
        `${file} › codes[${i}].is: no list of criteria/codes/ has ${local.is.system}|${local.is.code}.`,
      )
    const before = seen.get(keyOf(local))
    if (before !== undefined)
      throw new LocalCodesError(`${file} › codes[${i}]: ${keyOf(local)} stands in codes[${before}] too.`)
    seen.set(keyOf(local), i)
  }
  return localCodes(codes, known)
}

/** Nested deeper than any concept. */
const DEEPEST = 8

function localCodes(codes: readonly LocalCode[], { standard }: KnownCodes): LocalCodes {
  const known = new Map(codes.map((c) => [keyOf(c), c]))

  /**
   * The codings with what they stand for behind them. What the record itself says in that standard stands alone: one
   * local code may be that of the same quantity in blood and in urine.
   */
  const withKnown = (codings: readonly unknown[]): readonly unknown[] => {
    const said = new Set(codings.map((c) => (isObject(c) && c.code ? standard(c as Coding) : undefined)))
    const found = codings.flatMap((c) => {
      const local = isObject(c) ? known.get(keyOf(c as Coding)) : undefined
      if (!local || said.has(standard(local.is))) return []
      // Its words may be those of another code.
      const { display } = c as Coding
      return [{ ...local.is, ...(typeof display === 'string' && { display }), local: local.code }]
    })
    return found.length > 0 ? [...codings, ...found] : codings
  }
  function walk(x: unknown, depth: number): unknown {
    if (typeof x !== 'object' || x === null || depth > DEEPEST) return x
    if (Array.isArray(x)) {
      const items = x.map((y) => walk(y, depth + 1))
      return items.some((y, i) => y !== x[i]) ? items : x
    }
    let copy: Record<string, unknown> | undefined
    for (const [key, value] of Object.entries(x)) {
      // A list of codings is a concept's, or stands by itself (the modality of a study).
      const list = Array.isArray(value) && (key === 'coding' || key === 'modality') ? withKnown(value) : value
      const walked = list === value ? walk(value, depth + 1) : list
      if (walked !== value) {
        copy ??= { ...x }
        copy[key] = walked
      }
    }
    return copy ?? x
  }
  return { codes, translate: (raw) => (known.size === 0 ? raw : (walk(raw, 0) as Raw)) }
}
