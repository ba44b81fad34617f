/**
 * The language in which a trial file states its rules: three-valued logic over facts.
 * Only AND (`all`), OR (`any`), NOT, IF and comparisons, as `src/eligibility/evaluate.ts` reads them.
 */
import { z } from 'zod'

/** Reasons a rule may give for staying unknown although its facts are known. */
export const RULE_REASONS = ['sourceConflict', 'tentative', 'awaited'] as const

const factId = z.string().regex(/^[a-zA-Z0-9]+(\.[a-z0-9-]+)?$/, 'is not a fact id')

/** A calendar distance; months and years clamp to the month's last day. */
export const span = z
  .strictObject({
    days: z.int().positive().optional(),
    months: z.int().positive().optional(),
    years: z.int().positive().optional(),
  })
  .refine(
    (s) => Object.values(s).filter((n) => n !== undefined).length === 1,
    'names one of days, months, years',
  )

/** A day to compare with: the registration date or another date fact, moved by a span. */
const anchor = z.strictObject({
  day: z.union([z.literal('registration'), factId]),
  minus: span.optional(),
  plus: span.optional(),
})

/** What a value must be. Exactly one comparison per leaf. */
const comparison = {
  is: z.union([z.boolean(), z.string(), z.number()]).optional(),
  in: z
    .array(z.union([z.string(), z.number()]))
    .min(1)
    .optional(),
  /** `known: true`: any usable value satisfies (and only an unusable one leaves it unknown). */
  known: z.literal(true).optional(),
  atLeast: z.number().optional(),
  atMost: z.number().optional(),
  above: z.number().optional(),
  below: z.number().optional(),
  onOrAfter: anchor.optional(),
  onOrBefore: anchor.optional(),
  after: anchor.optional(),
  before: anchor.optional(),
  /** Unit of atLeast/atMost/above/below: a unit of criteria/units.yaml, or `ULN` for multiples of the upper limit of normal. */
  unit: z.string().optional(),
}

export const COMPARISONS = [
  'is',
  'in',
  'known',
  'atLeast',
  'atMost',
  'above',
  'below',
  'onOrAfter',
  'onOrBefore',
  'after',
  'before',
] as const
export type Comparison = (typeof COMPARISONS)[number]

const oneComparison = (leaf: Partial<Record<Comparison, unknown>>) =>
  COMPARISONS.filter((c) => leaf[c] !== undefined).length === 1

export const factTest = z
  .strictObject({ fact: factId, entry: z.string().optional(), ...comparison })
  .refine(oneComparison, 'has exactly one comparison')

export const fieldTest = z
  .strictObject({ field: z.string(), ...comparison })
  .refine(oneComparison, 'has exactly one comparison')

/** Some or every entry of a fact of type `map` (one value per named entry). */
export const entriesTest = z.union([
  z.strictObject({
    someEntry: factId,
    only: z.array(z.string()).optional(),
    except: z.array(z.string()).optional(),
    is: z.string(),
  }),
  z.strictObject({
    everyEntry: factId,
    only: z.array(z.string()).optional(),
    except: z.array(z.string()).optional(),
    is: z.string(),
  }),
])

export type FactTest = z.infer<typeof factTest>
export type FieldTest = z.infer<typeof fieldTest>
export type EntriesTest = z.infer<typeof entriesTest>
export type Anchor = z.infer<typeof anchor>

export type Rule =
  | FactTest
  | FieldTest
  | EntriesTest
  | { all: Rule[] }
  | { any: Rule[] }
  | { not: Rule }
  | { if: Rule; then: Rule }
  | { unknown: (typeof RULE_REASONS)[number] }
  | { someItem: string; satisfies: Rule }
  | { everyItem: string; satisfies: Rule }
  | { use: string }

/** A rule as data. `use` names a rule of criteria/shared.yaml. */
export const rule: z.ZodType<Rule> = z.lazy(() =>
  z.union([
    factTest,
    fieldTest,
    entriesTest,
    z.strictObject({ all: z.array(rule).min(1) }),
    z.strictObject({ any: z.array(rule).min(1) }),
    z.strictObject({ not: rule }),
    // biome-ignore lint/suspicious/noThenProperty: the language of the trial files says `if … then …`
    z.strictObject({ if: rule, then: rule }),
    z.strictObject({ unknown: z.enum(RULE_REASONS) }),
    z.strictObject({ someItem: factId, satisfies: rule }),
    z.strictObject({ everyItem: factId, satisfies: rule }),
    z.strictObject({ use: z.string() }),
  ]),
) as z.ZodType<Rule>
