/** The shape of a file in criteria/trials/. */
import { z } from 'zod'
import { rule } from './rule.ts'

/** A text in both languages of the screen. */
export const text = z.strictObject({ en: z.string().min(1), nl: z.string().min(1) })
export type Text = z.infer<typeof text>

/** A ruling on damaged or ambiguous source text; `outside` cites what lies outside the trial's page. */
const ruling = z.strictObject({
  id: z.string().regex(/^B-(X|[A-Z0-9]+-)\d+$/),
  severity: z.enum(['H', 'M', 'L']),
  restored: z.literal(true).optional(),
  en: z.string().min(1),
  nl: z.string().min(1),
  outside: z.string().optional(),
})

/** Said beside the verdict of a criterion when `when` is met; it changes no verdict. */
const remark = z.strictObject({
  when: rule,
  kind: z.enum(['action', 'caution', 'recheck', 'note']),
  en: z.string().min(1),
  nl: z.string().min(1),
})

export const criterion = z.strictObject({
  id: z.string().regex(/^[A-Z0-9]+-[A-Z]\d+[a-z]?$/, 'is no criterion id such as PIT-I3a'),
  /** A short name for a row on screen. */
  label: text,
  /** The page's words, in the page's language, unchanged. */
  source: z.string().min(1),
  /** Which part of a longer source line this atom is; absent if it is all of it. */
  part: z.string().optional(),
  /** The source text in the other language of the screen, and in English and Dutch at least. */
  translation: z.strictObject({ en: z.string().optional(), nl: z.string().optional() }),
  /** For an exclusion criterion the rule states the condition that excludes. */
  rule,
  cohort: z.string().optional(),
  onTheDay: z.literal(true).optional(),
  /** Whether a failure can change. */
  failure: z.enum(['never', 'inTime', 'byTreatment', 'byDecision']),
  rulings: z.array(ruling).optional(),
  remarks: z.array(remark).optional(),
})
export type Criterion = z.infer<typeof criterion>

export const RECRUITMENT = ['recruiting', 'not-yet-recruiting', 'full', 'closed'] as const

export const trial = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string().min(1),
  title: text,
  phase: text,
  sponsor: z.string().min(1),
  /** Who to ask when the source is silent: "ask the site". */
  site: z.string().min(1),
  registry: z.strictObject({ id: z.string(), url: z.url() }),
  language: z.enum(['en', 'nl']),
  recruitment: z.strictObject({
    status: z.enum(RECRUITMENT),
    /** The day on which the status was so, by the page or by what `outside` cites; absent if neither says. */
    date: z
      .string()
      .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
      .optional(),
    quote: z.string().min(1),
    note: text.optional(),
    outside: z.string().optional(),
  }),
  /** Named validity windows that this trial's page sets itself; they replace those of criteria/policies.yaml. */
  windows: z
    .record(z.string(), z.strictObject({ days: z.int().nonnegative(), quote: z.string() }))
    .optional(),
  cohorts: z.array(z.strictObject({ id: z.string(), name: text })).optional(),
  /** What to say while only criteria of the assessable cohorts fail. */
  otherCohorts: text.optional(),
  /** Facts shown with the trial's administrative notes, which none of its criteria decides by. */
  notes: z.array(z.string()).optional(),
  /** Statements on the page that are information and no criteria. */
  information: z.array(z.strictObject({ source: z.string(), why: text })).optional(),
  /** Rulings on the page that belong to no single criterion. */
  rulings: z.array(ruling).optional(),
  inclusion: z.array(criterion).min(1),
  exclusion: z.array(criterion).min(1),
})
export type Trial = z.infer<typeof trial>
export type Recruitment = (typeof RECRUITMENT)[number]
export type Ruling = z.infer<typeof ruling>
