/** Reads one observation as a whole number or as one of a fact's options. */
import type { Concept } from '../chart/datatypes.ts'
import type { Observation, ObservationComponent } from '../chart/resources.ts'
import type { FactDefinition } from '../criteria/fact.ts'
import type { Catalogue } from './catalogue.ts'
import type { ObservationHit } from './chartIndex.ts'
import { booleanValue, choiceValue, saysNothing, wording } from './finding.ts'
import type { Interpreted } from './quantity.ts'
import { rational } from './rational.ts'

type Part = Observation | ObservationComponent

/** "1", "ECOG PS: 2", "1 - Restricted in strenuous activity": one grade, with or without its description. */
const GRADE =
  /^\s*(?:(?:ECOG|WHO|Zubrod)\s*(?:PS)?\s*(?:grade|graad|score)?\s*[:=]?\s*)?(\d+)\s*(?:[-–—:=.,(]\s*\p{L}[\s\S]*)?$/iu
/** Another number that may be a grade. */
const SECOND_GRADE = /^[^\d]*\d[\s\S]*?\b[0-5]\b(?!\s*%)/

const hasValue = (p: Part): boolean =>
  p.valueInteger !== undefined ||
  p.valueQuantity?.value !== undefined ||
  p.valueCodeableConcept !== undefined ||
  Boolean(p.valueString?.trim()) ||
  p.valueBoolean !== undefined

/** A coded value, or a text in the place of one. */
const conceptOf = ({ valueCodeableConcept, valueString }: Part): Concept | undefined =>
  valueCodeableConcept ?? (valueString?.trim() ? { text: valueString } : undefined)

/** Where a record has no value of its own its first component may hold it (Epic), unless that is about something else. */
function partOf(hit: ObservationHit, codes: string, { concepts }: Catalogue): Part {
  if (hit.part !== hit.record || hasValue(hit.record)) return hit.part
  const inner = hit.record.component?.[0]
  if (!inner) return hit.part
  const others = concepts.memberships(inner.code)
  return others.length === 0 || others.some((m) => m.list === codes) ? inner : hit.part
}

/**
 * Reads a whole number such as ECOG in any of its codings; never `Number(null)`.
 * @param codes the list of what is asked @param values the list of its answers
 */
export function readInteger(
  hit: ObservationHit,
  codes: string,
  values: string | undefined,
  d: FactDefinition,
  c: Catalogue,
): Interpreted {
  const part = partOf(hit, codes, c)
  const { valueInteger, valueQuantity } = part
  const concept = conceptOf(part)
  if (valueInteger !== undefined) return whole(valueInteger, d)
  if (valueQuantity?.value !== undefined)
    return valueQuantity.comparator ? { why: 'imprecise' } : whole(valueQuantity.value, d)
  if (!concept) return { none: true }
  const said = values === undefined ? undefined : c.concepts.answer(concept, values)
  if (said === 'disagree') return { why: 'conflicting' }
  if (said) return whole(Number(said.gives), d)
  const words = wording(concept)
  const grade = SECOND_GRADE.test(words) ? undefined : GRADE.exec(words)?.[1]
  if (grade !== undefined) return whole(Number(grade), d)
  return saysNothing(concept) ? { none: true } : { why: 'imprecise' }
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
  const { valueBoolean, valueQuantity, interpretation } = part
  if (valueBoolean !== undefined)
    return definition.type === 'boolean' ? { value: booleanValue(valueBoolean) } : { why: 'imprecise' }
  const own = conceptOf(part)
  // A number is read by the laboratory's own interpretation, never by a limit of ours.
  const said = own ? [own] : valueQuantity?.value === undefined ? [] : (interpretation ?? [])
  const answers = said.flatMap((concept) => catalogue.concepts.answer(concept, values) ?? [])
  const [first] = answers
  if (answers.some((a) => a === 'disagree' || (first !== 'disagree' && a.gives !== first?.gives)))
    return { why: 'conflicting' }
  if (first && first !== 'disagree') {
    const { gives, byText } = first
    const value = typeof gives === 'boolean' ? booleanValue(gives) : choiceValue(String(gives))
    return byText ? { value, byText } : { value }
  }
  const silent = own ? saysNothing(own) : valueQuantity?.value === undefined
  return silent ? { none: true } : { why: 'imprecise' }
}
