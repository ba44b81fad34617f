/** A patient's answers as one QuestionnaireResponse, and back. */
import * as z from 'zod/mini'
import type { Answer, Answers } from '../facts/answers.ts'
import type { Catalogue } from '../facts/catalogue.ts'
import { baseOf } from '../smart/address.ts'
import { fits } from './fits.ts'
import { IDENTIFIERS, QUESTIONNAIRE, versioned } from './names.ts'
import { answerOf, responseItem } from './readItem.ts'
import { itemOf } from './writeItem.ts'

/** Answers as the EHR holds them. */
export type Saved = {
  readonly id: string
  readonly version: string | undefined
  /** The instant that the last author gave. */
  readonly authored: string | undefined
  /** When the server stored it. */
  readonly stored: string | undefined
  readonly author: string | undefined
  readonly answers: Answers
  /** Items that are not understood, as they came: writing keeps them. */
  readonly foreign: readonly fhir4.QuestionnaireResponseItem[]
  /** The resource as it came, to compare with what was sent. */
  readonly resource: Readonly<Record<string, unknown>>
}

/** Who writes, about whom, when. */
export type Signature = {
  readonly patientId: string
  readonly encounterId?: string | undefined
  readonly user: { readonly reference?: string; readonly name?: string }
  /** ISO instant. */
  readonly at: string
}

/** Who may stand as author, source and performer alike. */
const PEOPLE = /^(Practitioner|PractitionerRole|Patient|RelatedPerson)\//

/** The signed-in user as a reference; undefined if the EHR does not say who it is. */
export function authorOf({ user }: Signature): fhir4.Reference | undefined {
  const { name } = user
  const reference = PEOPLE.test(user.reference ?? '') ? user.reference : undefined
  if (reference === undefined && name === undefined) return undefined
  return {
    ...(reference !== undefined && { reference }),
    ...(name !== undefined && { display: name }),
  }
}

/**
 * @param identifier tells a repeat of this writing from another one
 * @param before what it replaces: its id stays, and so do the items that are not understood
 */
export function responseOf(
  answers: Answers,
  catalogue: Catalogue,
  signature: Signature,
  identifier: string,
  before?: Pick<Saved, 'id' | 'foreign'>,
): fhir4.QuestionnaireResponse {
  const { patientId, encounterId, at } = signature
  const author = authorOf(signature)
  const items = catalogue.criteria.facts.flatMap((d) => {
    const answer = answers[d.id]
    return answer ? [itemOf(d, answer, catalogue)] : []
  })
  const kept = (before?.foreign ?? []).filter((i) => !Object.hasOwn(answers, i.linkId))
  const item = [...items, ...kept]
  return {
    resourceType: 'QuestionnaireResponse',
    ...(before && { id: before.id }),
    identifier: { system: IDENTIFIERS.answers, value: identifier },
    questionnaire: versioned(catalogue.criteria.version),
    status: before ? 'amended' : 'completed',
    subject: { reference: `Patient/${patientId}` },
    ...(encounterId !== undefined && { encounter: { reference: `Encounter/${encounterId}` } }),
    authored: at,
    ...(author && { author }),
    ...(author && { source: author }),
    ...(item.length > 0 && { item }),
  }
}

const envelope = z.object({
  resourceType: z.literal('QuestionnaireResponse'),
  // It becomes part of an address.
  id: z.string().check(z.refine((id) => /^[A-Za-z0-9.-]{1,64}$/.test(id))),
  status: z.string(),
  questionnaire: z.string(),
  subject: z.object({ reference: z.string() }),
  meta: z.optional(z.object({ versionId: z.optional(z.string()), lastUpdated: z.optional(z.string()) })),
  authored: z.optional(z.string()),
  author: z.optional(z.object({ display: z.optional(z.string()), reference: z.optional(z.string()) })),
  item: z.optional(z.array(z.unknown())),
  modifierExtension: z.optional(z.unknown()),
})

/** Whose answers: the patient of this server. The same id on another server is somebody else's. */
type Whose = { readonly server: string; readonly patientId: string }

export const isAbout = (reference: string, { server, patientId }: Whose): boolean =>
  baseOf(server).reference(reference) === `Patient/${patientId}`

/**
 * @returns undefined if it is none of ours, or not this patient's; `withdrawn`, and without answers, if it is not
 *   finished or no longer counts (`in-progress`, `entered-in-error`)
 */
export function readResponse(
  resource: unknown,
  whose: Whose,
  catalogue: Catalogue,
): { readonly saved: Saved; readonly withdrawn: boolean } | undefined {
  const read = envelope.safeParse(resource)
  if (!read.success) return undefined
  const { id, status, questionnaire, subject, meta, authored, author, modifierExtension } = read.data
  if (questionnaire.split('|')[0] !== QUESTIONNAIRE || !isAbout(subject.reference, whose)) return undefined
  const withdrawn = !['completed', 'amended'].includes(status) || modifierExtension !== undefined
  const saved = {
    id,
    version: meta?.versionId,
    stored: meta?.lastUpdated,
    authored,
    author: author?.display ?? author?.reference,
    ...(withdrawn ? { answers: {}, foreign: [] } : readItems(read.data.item ?? [], catalogue)),
    resource: resource as Record<string, unknown>,
  }
  return { saved, withdrawn }
}

const linkIdOf = (raw: unknown): unknown => (raw as { linkId?: unknown }).linkId

/** Answers, and beside them what is not as the app writes it: nothing of that is guessed at. */
function readItems(items: readonly unknown[], catalogue: Catalogue): Pick<Saved, 'answers' | 'foreign'> {
  const answers: Record<string, Answer> = {}
  const foreign: unknown[] = []
  const all = items.filter((raw) => typeof raw === 'object' && raw !== null)
  const times = new Map<unknown, number>()
  for (const raw of all) times.set(linkIdOf(raw), (times.get(linkIdOf(raw)) ?? 0) + 1)
  for (const raw of all) {
    const parsed = responseItem.safeParse(raw)
    const definition = parsed.success ? catalogue.find(parsed.data.linkId) : undefined
    const answer = parsed.success && definition ? answerOf(definition, parsed.data) : undefined
    // Of two items for one question nobody can say which counts.
    const alone = times.get(linkIdOf(raw)) === 1
    if (definition && answer && alone && isDated(answer) && fits(definition.id, answer, catalogue))
      answers[definition.id] = answer
    else foreign.push(raw)
  }
  return { answers, foreign: foreign as fhir4.QuestionnaireResponseItem[] }
}

/** An answer of no known time would never grow old, and never give way to a newer value. */
const isDated = ({ at = '' }: Answer): boolean =>
  /^\d{4}-\d{2}-\d{2}T/.test(at) && !Number.isNaN(Date.parse(at))
