/** The FHIR datatypes that the resources are made of, as far as the facts rely on them. */
import * as z from 'zod/mini'
import { withoutEntities } from './entities.ts'
import { parseDate } from './partialDate.ts'

export const id = z.string().check(z.minLength(1), z.maxLength(256))
/** Its length is checked by `sliceOf`, for the whole record at once. */
export const text = z.string()
/** What a person wrote; some systems send it with HTML entities. */
export const words = z.pipe(text, z.transform(withoutEntities))
/** The beginning of a text that is only shown: what is none, or long, spoils no record. */
export const opening = z.pipe(
  z.unknown(),
  z.transform((s) => (typeof s === 'string' ? withoutEntities(s.slice(0, 3_000)) : '')),
)
export const date = z.string().check(z.refine((s) => parseDate(s) !== undefined, 'is no date'))
export const list = <T extends z.ZodMiniType>(item: T) => z.optional(z.array(item))
export const number = z.number()

/** What a code of ICD-10-GM says of its certainty. */
const codeExtension = z.object({
  url: z.optional(text),
  valueCode: z.optional(text),
  valueCoding: z.optional(z.object({ code: z.optional(text) })),
})
export const coding = z.object({
  system: z.optional(text),
  code: z.optional(text),
  display: z.optional(words),
  extension: list(codeExtension),
  /** The hospital's own code that this one was put beside, by public/codes.json. */
  local: z.optional(text),
})
export const concept = z.object({ coding: list(coding), text: z.optional(words) })
export const concepts = list(concept)
export const quantity = z.object({
  value: z.optional(number),
  comparator: z.optional(z.enum(['<', '<=', '>=', '>', 'ad'])),
  unit: z.optional(words),
  system: z.optional(text),
  code: z.optional(text),
})
export const reference = z.object({
  reference: z.optional(text),
  type: z.optional(text),
  display: z.optional(text),
})
export const references = list(reference)
/** Persons and organisations: many records name the same. */
export const parties = list(reference)
export const period = z.object({ start: z.optional(date), end: z.optional(date) })
export const range = z.object({ low: z.optional(quantity), high: z.optional(quantity) })
const plainExtension = {
  url: z.optional(text),
  valueCode: z.optional(text),
  valueCoding: z.optional(coding),
  valueCodeableConcept: z.optional(concept),
  valueReference: z.optional(reference),
  valueDateTime: z.optional(text),
}
export const extension = z.object({ ...plainExtension, extension: list(z.object(plainExtension)) })

export const referenceRange = z.object({
  low: z.optional(quantity),
  high: z.optional(quantity),
  type: z.optional(concept),
  appliesTo: concepts,
  age: z.optional(range),
  text: z.optional(words),
})
export const referenceRanges = list(referenceRange)

export const dosage = z.object({
  text: z.optional(text),
  patientInstruction: z.optional(text),
  additionalInstruction: concepts,
  asNeededBoolean: z.optional(z.boolean()),
  asNeededCodeableConcept: z.optional(concept),
  route: z.optional(concept),
  timing: z.optional(
    z.object({
      repeat: z.optional(
        z.object({
          frequency: z.optional(number),
          count: z.optional(number),
          frequencyMax: z.optional(number),
          period: z.optional(number),
          periodMax: z.optional(number),
          periodUnit: z.optional(text),
          dayOfWeek: list(text),
          when: list(text),
          timeOfDay: list(text),
          boundsPeriod: z.optional(period),
        }),
      ),
    }),
  ),
  doseAndRate: list(z.object({ type: z.optional(concept), doseQuantity: z.optional(quantity) })),
})

export type Coding = z.infer<typeof coding>
export type Concept = z.infer<typeof concept>
export type Reference = z.infer<typeof reference>
export type FhirQuantity = z.infer<typeof quantity>
export type Dosage = z.infer<typeof dosage>
export type ReferenceRange = z.infer<typeof referenceRange>
