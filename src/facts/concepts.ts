/** Which code lists of criteria/codes/ a coded value belongs to. */
import type { Coding, Concept } from '../chart/datatypes.ts'
import type { KnownCodes } from '../chart/localCodes.ts'
import { same } from '../chart/versions.ts'
import type { Criteria } from '../criteria/criteria.ts'
import type { CodeList } from '../criteria/fact.ts'
import { named } from '../criteria/named.ts'
import { SYSTEMS, type SystemName } from '../criteria/systems.ts'
import type { WordsName } from '../criteria/words.ts'

/** A code's membership in a list: what it stands for there and the kind of quantity it names. */
export type Membership = {
  readonly list: string
  readonly gives?: boolean | string | number | undefined
  readonly dimension?: string | undefined
  /** Matched by words alone: a prompt, never proof. */
  readonly byText?: true
  /** The display beside the code is that of something else: nobody can say which is meant. */
  readonly disputed?: true
}

export type Answered = { readonly gives: NonNullable<Membership['gives']>; readonly byText: boolean }

export type ConceptIndex = {
  /** Every list the concept belongs to. */
  memberships(concept: Concept | undefined): readonly Membership[]
  /** The membership in one list, or undefined. @throws RangeError for a list that does not exist */
  member(concept: Concept | undefined, list: string): Membership | undefined
  /**
   * What a coded value says in the words of a list of answers; undefined if the list knows no answer for it,
   * `disagree` if its codings contradict each other or what is written beside them.
   */
  answer(concept: Concept | undefined, list: string): Answered | 'disagree' | undefined
  /** What a SNOMED CT expression refines its focus with: hints, never the code itself. */
  refinements(concept: Concept | undefined): Concept
  has(list: string): boolean
  /** Whether the words of an examination name parts of the body, and none that the list means. */
  elsewhere(list: string, words: string): boolean
  /** Whether any coding has a system and code at all. */
  knowsSystem(coding: Coding): SystemName | undefined
}

/** A list that holds a code of these holds all that is below it; what no list holds is something else. */
export const HIERARCHICAL: readonly (SystemName | undefined)[] = ['icd10', 'atc']
/** Words for what an examination is of. */
const REGIONS = ['imaging-of-abdomen', 'imaging-of-chest', 'imaging-elsewhere']
const NONE: readonly Membership[] = []
/** Codes remembered at once, and the ways of writing one of them; free text may differ in every record. */
const MOST_KNOWN = 10_000
const MOST_ALIKE = 50

/** A code in the one writing used for look-ups. */
function normalise(system: SystemName, code: string): string {
  if (system === 'icd10') return code.toUpperCase().replace(/[.\s]/g, '')
  if (system === 'atc') return code.toUpperCase().replace(/\s/g, '')
  if (system === 'hgnc') return code.toUpperCase().replace(/^HGNC:/, '')
  return code.trim()
}

/** The focus concepts of a SNOMED CT expression: `94381002 |x|:260716003=93761005` → `94381002`. */
const focusConcepts = (expression: string): string[] =>
  (
    expression
      .replace(/\|[^|]*\|/g, '')
      .replace(/^\s*(===|<<<)/, '')
      .split(/[:{]/)[0] ?? ''
  )
    .split('+')
    .map((c) => c.trim())

/** The values of its refinements: `94381002:260716003=93761005` → `93761005`. */
const refinementCodes = (expression: string): string[] =>
  [...expression.replace(/\|[^|]*\|/g, '').matchAll(/=\s*\(?\s*(\d{6,18})/g)].map((m) => m[1] ?? '')

/** A display in the one writing used to compare it: without its kind in brackets, in American spelling. */
const plainDisplay = (display: string): string =>
  display
    .toLowerCase()
    .replace(/\([a-z ]+\)\s*$/, '')
    .replace(/tumour/g, 'tumor')
    .replace(/haem/g, 'hem')
    .replace(/caec/g, 'cec')
    .replace(/oesoph/g, 'esoph')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()

export const textsOf = (concept: Concept | undefined): string[] =>
  [concept?.text, ...(concept?.coding ?? []).map((c) => c.display)].flatMap(
    (t) => t?.trim().toLowerCase() || [],
  )

/** Whether a text says what words of a kind (criteria/words.yaml) say. */
export type Says = (kind: WordsName, text: string) => boolean

/** Whether a text speaks of the words without taking them back: not "no liver metastases", not "extrahepatic". */
function affirms(text: string, words: string, says: Says): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    if (
      !says('takenBackBefore', `${text.slice(Math.max(0, at - 80), at)}_`) &&
      !says('takenBackBehind', `_${text.slice(at + words.length)}`)
    )
      return true
  return false
}

export function conceptIndex(criteria: Pick<Criteria, 'codes' | 'systems'>, says: Says): ConceptIndex {
  const systemOf = new Map<string, SystemName>()
  for (const system of SYSTEMS) for (const uri of criteria.systems[system] ?? []) systemOf.set(uri, system)
  /** Some write its version behind a bar. */
  const knowsSystem = ({ system = '' }: Coding) => systemOf.get(system.replace(/\|.*/, ''))

  const table = new Map<string, Membership[]>()
  const words: { text: string; membership: Membership }[] = []
  /** What a display stands for; `own`: in a list itself, not in one that includes it. */
  const displays = new Map<string, { membership: Membership; own: boolean }[]>()
  const enter = (list: string, from: CodeList, seen: Set<string>) => {
    for (const system of SYSTEMS)
      for (const entry of from[system] ?? []) {
        const membership: Membership = { list, gives: entry.gives, dimension: entry.dimension }
        if (system === 'text') {
          words.push({ text: entry.code.toLowerCase(), membership: { ...membership, byText: true } })
          continue
        }
        const shown = plainDisplay(entry.display ?? '')
        if (shown) displays.set(shown, [...(displays.get(shown) ?? []), { membership, own: seen.size === 1 }])
        const key = `${system}|${normalise(system, entry.code)}`
        const row = table.get(key)
        if (!row) table.set(key, [membership])
        else if (!row.some((m) => m.list === list && m.gives === membership.gives)) row.push(membership)
      }
    for (const name of from.includes ?? []) {
      const included = criteria.codes[name]
      if (included && !seen.has(name)) enter(list, included, new Set([...seen, name]))
    }
  }
  for (const [name, list] of Object.entries(criteria.codes)) enter(name, list, new Set([name]))

  /** The nearest entry up the hierarchy wins within a list. */
  const lookUp = (system: SystemName, code: string): Membership[] => {
    const found: Membership[] = []
    const shortest = HIERARCHICAL.includes(system) ? 1 : code.length
    for (let length = code.length; length >= shortest && length > 0; length--)
      for (const m of table.get(`${system}|${code.slice(0, length)}`) ?? [])
        if (!found.some((f) => f.list === m.list)) found.push(m)
    return found
  }
  const cache = new Map<string, readonly Membership[]>()
  const ofCoding = (coding: Coding): readonly Membership[] => {
    const system = knowsSystem(coding)
    if (!system || !coding.code) return NONE
    const key = `${system}|${coding.code}`
    const known = cache.get(key)
    if (known) return known
    const codes = system === 'snomed' ? focusConcepts(coding.code) : [coding.code]
    const found = without(codes.flatMap((c) => lookUp(system, normalise(system, c))))
    cache.set(key, found)
    return found
  }
  /** The memberships of a coding and, where its display is known as that of something else, of that too. */
  const settled = (coding: Coding): readonly Membership[] => {
    const found = ofCoding(coding)
    const shown = found.length > 0 && coding.display ? displays.get(plainDisplay(coding.display)) : undefined
    const takes = (list: string, kind: 'includes' | 'except', other: string) =>
      criteria.codes[list]?.[kind]?.includes(other)
    // The name may be a part of the code's own list, or in a list that leaves out what is known more closely.
    const named = ({ membership: m, own }: NonNullable<typeof shown>[number]) =>
      own &&
      found.some((f) =>
        f.list === m.list
          ? f.gives === m.gives
          : takes(m.list, 'except', f.list) ||
            (takes(f.list, 'includes', m.list) && !found.some((g) => takes(f.list, 'includes', g.list))),
      )
    if (!shown || shown.some(named)) return found
    return [...found, ...shown.map((s) => s.membership)].map((m) => ({ ...m, disputed: true as const }))
  }
  /** Drops memberships that a list takes back by `except`. */
  const without = (found: readonly Membership[]): readonly Membership[] => {
    const lists = new Set(found.map((m) => m.list))
    return found.filter((m) => !criteria.codes[m.list]?.except?.some((e) => lists.has(e)))
  }
  const lookUpConcept = (concept: Concept): readonly Membership[] => {
    const codings = concept.coding ?? []
    const all = codings.flatMap(settled)
    const coded = [...without(all.filter((m) => !m.disputed)), ...all.filter((m) => m.disputed)]
    if (coded.length > 0 || codings.some((c) => c.code && knowsSystem(c))) return coded
    const texts = textsOf(concept)
    // Words that stand for an answer must be the whole text: "detected" is part of "not detected".
    const meets = (w: (typeof words)[number]) =>
      w.membership.gives === undefined ? texts.some((t) => affirms(t, w.text, says)) : texts.includes(w.text)
    return texts.length > 0 ? words.filter(meets).map((w) => w.membership) : NONE
  }
  /** A chart repeats few concepts often: each is looked up once. By the first code, or the text: those tell most apart. */
  const known = new Map<
    string | undefined,
    { readonly concept: Concept; readonly found: readonly Membership[] }[]
  >()
  const memberships = (concept: Concept | undefined): readonly Membership[] => {
    if (!concept) return NONE
    const key = concept.coding?.[0]?.code ?? concept.text
    const alike = known.get(key)
    if (alike) for (const k of alike) if (same(k.concept, concept)) return k.found
    const found = lookUpConcept(concept)
    if (known.size >= MOST_KNOWN) known.clear()
    const others = alike && alike.length < MOST_ALIKE ? alike : []
    known.set(key, [...others, { concept, found }])
    return found
  }
  const within = (concept: Concept | undefined, list: string) => {
    named(criteria.codes[list], 'code list', list)
    return memberships(concept).filter((m) => m.list === list)
  }
  return {
    memberships,
    member: (concept, list) => within(concept, list)[0],
    answer(concept, list) {
      const found = within(concept, list)
      const { gives } = found.find((m) => m.gives !== undefined) ?? {}
      if (gives === undefined) return undefined
      const texts = textsOf(concept)
      const written = words.filter((w) => w.membership.list === list && texts.includes(w.text))
      const all = [...found, ...written.map((w) => w.membership)]
      if (found.some((m) => m.disputed) || all.some((m) => m.gives !== undefined && m.gives !== gives))
        return 'disagree'
      return { gives, byText: found.every((m) => m.byText === true) }
    },
    refinements: (concept) => ({
      coding: (concept?.coding ?? [])
        .filter((c) => knowsSystem(c) === 'snomed')
        .flatMap((c) => refinementCodes(c.code ?? '').map((code) => ({ ...c, code, display: undefined }))),
    }),
    has: (list) => criteria.codes[list] !== undefined,
    elsewhere(list, text) {
      const meant = criteria.codes[list]?.regions ?? []
      const names = (region: string) => within({ text }, region).length > 0
      return meant.length > 0 && !meant.some(names) && REGIONS.some(names)
    },
    knowsSystem,
  }
}

/** What a file of local codes is checked against. */
export const knownCodes = ({ memberships, knowsSystem }: ConceptIndex): KnownCodes => ({
  lists: (coding) => memberships({ coding: [coding] }).length > 0,
  standard: knowsSystem,
})
