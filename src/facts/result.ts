/** Reads one observation as a whole number or as one of a fact's options. */
import type { Concept } from '../chart/datatypes.ts'
import type { Observation, ObservationComponent } from '../chart/resources.ts'
import type { FactDefinition } from '../criteria/fact.ts'
import type { Catalogue } from './catalogue.ts'
import type { ObservationHit } from './chartIndex.ts'
import { textsOf } from './concepts.ts'
import { booleanValue, choiceValue, codedValue, saysNothing } from './finding.ts'
import { hasOtherValue, type Interpreted } from './quantity.ts'
import { rational } from './rational.ts'

type Part = Observation | ObservationComponent

/** "1", "ECOG PS: 2", "(1) Restricted in strenuous activity": one grade, with or without its description. */
const GRADE =
  /^(?:(?:ECOG|WHO|OMS|Zubrod|PS|performance status|status|grade?|graad|score|评分)[\s:=/-]*)*\(?(\d+)\s*(?:[-–—:=.,()]\s*\p{L}[\s\S]*|[.)分])?$/iu
/** Another number that may be a grade. */
const SECOND_GRADE = /^[^\d]*\d[\s\S]*?\b[0-5]\b(?!\s*%)/
/** The number before a word: "9 - Unknown". */
const LABEL = /^\(?\d+\s*[-–—:=.,()]\s*(?=\p{L})/u

/** The grade that a text gives, none if it is about something else. */
function gradeOf(text: string, catalogue: Catalogue): readonly (number | 'none' | 'unclear')[] {
  if (saysNothing(text.replace(LABEL, ''), catalogue)) return ['none']
  if (SECOND_GRADE.test(text)) return ['unclear']
  return GRADE.exec(text)?.slice(1).map(Number) ?? []
}

const hasValue = (p: Part): boolean =>
  p.valueInteger !== undefined ||
  p.valueQuantity?.value !== undefined ||
  p.valueCodeableConcept !== undefined ||
  Boolean(p.valueString?.trim()) ||
  hasOtherValue(p)

/**
 * Reads a whole number such as ECOG in any of its codings; never `Number(null)`.
 * Where a record has no value of its own one component may hold it (Epic), unless a code says that it is something else.
 * @param values the list of its answers
 */
export function readInteger(
  { record, part }: ObservationHit,
  values: string | undefined,
  d: FactDefinition,
  c: Catalogue,
): Interpreted {
  if (part !== record || hasValue(record)) return readPart(part, values, d, c)
  const uncoded = (record.component ?? []).filter(({ code }) => !code.coding?.some(c.concepts.knowsSystem))
  const read = uncoded.map((p) => readPart(p, values, d, c)).filter((r) => !('none' in r))
  const grades = read.filter((r) => 'value' in r)
  if (grades[0] && !grades[1]) return grades[0]
  return read[0] ? { why: 'imprecise' } : { none: true }
}

function readPart(part: Part, values: string | undefined, d: FactDefinition, c: Catalogue): Interpreted {
  const { valueInteger, valueQuantity } = part
  const concept = codedValue(part)
  if (valueInteger !== undefined) return whole(valueInteger, d)
  if (valueQuantity?.value !== undefined) {
    const { value, comparator, unit, code } = valueQuantity
    // A grade has no unit, or a word of its own in place of one: what is measured in a unit is none.
    if ([unit, code].some((u) => (c.units.spelled(u ?? '')?.dimension ?? 'ratio') !== 'ratio'))
      return { why: 'unitNotConvertible' }
    return comparator ? { why: 'imprecise' } : whole(value, d)
  }
  if (!concept) return hasOtherValue(part) ? { why: 'imprecise' } : { none: true }
  const said = values === undefined ? undefined : c.concepts.answer(concept, values)
  if (said === 'disagree') return { why: 'conflicting' }
  const [grade, ...others] = new Set([
    ...(said ? [Number(said.gives)] : []),
    ...textsOf(concept).flatMap((text) => gradeOf(text, c)),
  ])
  if (others.length > 0) return { why: 'conflicting' }
  if (typeof grade === 'number') return whole(grade, d)
  return grade === 'none' || saysNothing(concept, c) ? { none: true } : { why: 'imprecise' }
}

function whole(n: number, { range }: FactDefinition): Interpreted {
  const [low, high] = range ?? [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER]
  if (!Number.isInteger(n) || n < low || n > high) return { why: 'implausible' }
  return { value: { type: 'integer', range: { low: rational(n), high: rational(n) } } }
}

/** Reads a coded value as one of the fact's options. */
export function readCoded(
  hit: ObservationHit,
  values: string,
  definition: Pick<FactDefinition, 'type'>,
  catalogue: Catalogue,
): Interpreted {
  const { part } = hit
  const { valueBoolean, valueInteger, valueQuantity, interpretation } = part
  const number = valueQuantity?.value ?? valueInteger
  if (valueBoolean !== undefined)
    return definition.type === 'boolean' ? { value: booleanValue(valueBoolean) } : { why: 'imprecise' }
  const own = codedValue(part)
  // A number is read by the laboratory's own interpretation, never by a limit of ours.
  const answersOf = (said: readonly Concept[]) =>
    said.flatMap((concept) => catalogue.concepts.answer(concept, values) ?? [])
  const answers = answersOf(own ? [own] : number === undefined ? [] : (interpretation ?? []))
  // One that calls a negative result positive contradicts it.
  if (own && answers[0]) answers.push(...answersOf(interpretation ?? []))
  const [first] = answers
  if (answers.some((a) => a === 'disagree' || (first !== 'disagree' && a.gives !== first?.gives)))
    return { why: 'conflicting' }
  if (first && first !== 'disagree') {
    const { gives, byText } = first
    const value = typeof gives === 'boolean' ? booleanValue(gives) : choiceValue(String(gives))
    return byText ? { value, byText } : { value }
  }
  const silent = own ? saysNothing(own, catalogue) : number === undefined && !hasOtherValue(part)
  return silent ? { none: true } : { why: 'imprecise' }
}
