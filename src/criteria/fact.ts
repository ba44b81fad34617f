/** The shape of an entry in criteria/facts/: one typed patient variable and how it is read. */
import { z } from 'zod'
import { rule, span } from './rule.ts'
import { SECTIONS } from './sections.ts'
import { SYSTEMS, type SystemName } from './systems.ts'
import { text } from './trial.ts'

const option = z.strictObject({
  id: z.union([z.string(), z.number()]).transform(String),
  label: text,
  /** Stored as unknown with the reason `awaited`; never decides. */
  awaited: z.literal(true).optional(),
})
export type Option = z.infer<typeof option>

/** decides: alone, as far as the fact's mode allows. suggests: waits for one tap. */
const strength = z.enum(['decides', 'suggests'])
const value = z.union([z.boolean(), z.string(), z.number()])

/** What a piece of the chart says about a fact. `codes` names a list of criteria/codes/. */
const reading = z.discriminatedUnion('from', [
  /** Patient.birthDate, gender, birth sex extension. */
  z.strictObject({
    from: z.literal('patient'),
    element: z.enum(['birthDate', 'gender', 'birthSex', 'reproduction']),
  }),
  /** The latest usable Observation (or component) with one of the codes, as a quantity or an integer. */
  z.strictObject({
    from: z.literal('observation'),
    codes: z.string(),
    as: z.enum(['quantity', 'integer']),
    /** A code list whose groups (`gives`) turn coded values into the integer. */
    values: z.string().optional(),
    /** Accept text such as ">60" in valueString as a comparator. */
    comparatorText: z.literal(true).optional(),
    /** Newest imaging date: take the largest of that day (lesions have one Observation each). */
    largestOfDay: z.literal(true).optional(),
    /** Codes are different methods: results of one day stand beside each other and must agree with the limit. */
    methodsByDay: z.literal(true).optional(),
    /** Only where the Observation's site (its own, or that of the tumour or condition it is about) is in this list. */
    bodySite: z.string().optional(),
    /** A list of words: a name or a method that holds one of them spoils the result. */
    spoiltBy: z.string().optional(),
    /** The same for a comment. */
    spoiltByNote: z.string().optional(),
    strength,
  }),
  /** The latest usable Observation whose coded (or boolean) value is in a list of `values`, by option. */
  z.strictObject({
    from: z.literal('codedObservation'),
    codes: z.string(),
    values: z.string(),
    /** Of an Observation about a condition: only where the condition is in this list. */
    about: z.string().optional(),
    /** As above. */
    spoiltBy: z.string().optional(),
    spoiltByNote: z.string().optional(),
    strength,
  }),
  /** A Condition. `current`: active, recurrence or relapse decides; `lasting`: what is not over; `ever`: any clinical status. */
  z.strictObject({
    from: z.literal('condition'),
    codes: z.string(),
    gives: value,
    entry: z.string().optional(),
    when: z.enum(['current', 'lasting', 'ever']),
    strength,
    /** A further rule that must be met before it decides; else it suggests. */
    if: rule.optional(),
    /** Not one whose body site is in this list. */
    exceptSite: z.string().optional(),
    /** What was over before all conditions of this list began only suggests. */
    since: z.string().optional(),
    /** True on the day it began or was recorded (undated without one), not as long as its record stands. */
    dated: z.literal(true).optional(),
  }),
  /** The onset date of the newest such Condition; decides only from `since` on, else suggests. */
  z.strictObject({
    from: z.literal('conditionOnset'),
    codes: z.string(),
    decidesSince: span.optional(),
    /** Only on a later day than every Procedure of this list that was done; not without one. */
    after: z.string().optional(),
    strength,
  }),
  /** A Procedure. `reason: index` demands the index colorectal cancer as its reason, on or after its onset. */
  z.strictObject({
    from: z.literal('procedure'),
    codes: z.string(),
    gives: value,
    strength,
    reason: z.literal('indexColorectalCancer').optional(),
    bodySite: z.string().optional(),
  }),
  /** The date of the newest such Procedure. */
  z.strictObject({
    from: z.literal('procedureDate'),
    codes: z.string(),
    except: z.string().optional(),
    strength,
  }),
  /** MedicationRequest, MedicationStatement, MedicationAdministration. */
  z.strictObject({
    from: z.literal('medication'),
    codes: z.string(),
    gives: value,
    strength,
    reason: z.literal('indexColorectalCancer').optional(),
    /** Only medication that is going on. */
    current: z.literal(true).optional(),
    /** Only together with a Condition or Procedure of this list. */
    with: z.string().optional(),
  }),
  z.strictObject({ from: z.literal('allergy'), codes: z.string(), gives: value, strength }),
  /** The date of the newest ImagingStudy or DiagnosticReport with one of the codes. */
  z.strictObject({ from: z.literal('imagingDate'), codes: z.string(), strength }),
  z.strictObject({ from: z.literal('consent'), trial: z.string(), gives: value, strength }),
  z.strictObject({ from: z.literal('researchSubject'), gives: value, strength }),
  /** A reading with logic of its own; a row of src/facts/readers.ts. */
  z.strictObject({
    from: z.literal('special'),
    reader: z.enum([
      'rasVariants',
      'brafVariant',
      'mismatchRepair',
      'dpydVariant',
      'steroidDose',
      'otherMalignancies',
      'liverPrimary',
      'crlmTiming',
      'primarySite',
      'histology',
      'lesionCount',
      'karnofsky',
      'pregnancy',
    ]),
    codes: z.string().optional(),
    strength,
  }),
  /** Computed from other facts; used only if nothing was recorded. */
  z.strictObject({
    from: z.literal('computed'),
    formula: z.enum(['mdrd4', 'cockcroftGault', 'ptInrTimesUln']),
  }),
])
export type Reading = z.infer<typeof reading>

const percent = z.int().min(0).max(100)

const validity = z.strictObject({
  /** A named window of criteria/policies.yaml (or of a trial). */
  window: z.string(),
  /** Only these values go stale; the others hold as long as their record does. */
  only: z.array(value).optional(),
  /** dateOrNever: a date inside this span before the registration date does not go stale. */
  exceptSince: span.optional(),
})
export type Validity = z.infer<typeof validity>

const field = z.strictObject({
  id: z.string(),
  label: text,
  type: z.enum(['boolean', 'choice', 'date', 'dateOrMark', 'quantity']),
  /** For `dateOrMark`: the word that stands in place of a date. */
  mark: z.string().optional(),
  options: z.array(option).optional(),
  unit: z.string().optional(),
  /** The gate outside which a quantity is not taken. */
  plausible: z.tuple([z.number(), z.number()]).optional(),
})
export type Field = z.infer<typeof field>

export const fact = z.strictObject({
  id: z.string(),
  section: z.enum(SECTIONS),
  label: text,
  question: text,
  /** A line of help below the question. */
  help: text.optional(),
  type: z.enum(['boolean', 'choice', 'integer', 'quantity', 'date', 'dateOrNever', 'map', 'list']),
  options: z.array(option).optional(),
  /** map: what each entry may be `options`; the entries themselves. */
  entries: z.array(z.strictObject({ id: z.string(), label: text })).optional(),
  /** list: the fields of each item; `completeness`: the list says whether it is complete; `none`: the word for an empty list. */
  fields: z.array(field).optional(),
  completeness: z.literal(true).optional(),
  none: z.string().optional(),
  /** Canonical unit (criteria/units.yaml), units offered for entry, and the gate outside which a value is implausible. */
  unit: z.string().optional(),
  units: z.array(z.string()).optional(),
  /** Units whose number means the same here though they measure something else. */
  alsoUnits: z.array(z.string()).optional(),
  plausible: z.tuple([z.number(), z.number()]).optional(),
  range: z.tuple([z.int(), z.int()]).optional(),
  /** Equal amounts by mass and by substance, exact: `{ mass: "1 mg/dL", substance: "88.402 umol/L" }`. */
  molar: z.strictObject({ mass: z.string(), substance: z.string() }).optional(),
  /** Some rule compares with the upper limit of normal. */
  upperLimit: z.literal(true).optional(),
  /** An upper limit outside these bounds is no limit of normal: a therapeutic or critical range, or another unit. */
  upperLimitBounds: z.tuple([z.number(), z.number()]).optional(),
  /** `N` may mean "in therapeutic range": the interpretation code proves nothing. */
  interpretationUnsafe: z.literal(true).optional(),
  /** How long a value holds; of several, the first whose `only` fits it. */
  validity: z.union([validity, z.array(validity)]).optional(),
  mode: z.enum(['A', 'A-', 'P', 'Q']),
  /** A⁻: the only value (or entry value) the chart may decide. */
  chartDecides: z.array(value).optional(),
  role: z.enum(['reading', 'display', 'derived']).optional(),
  /** The first question: it settles which trials come into question at all. */
  gate: z.literal(true).optional(),
  /**
   * Of a hundred patients who come into question, how many the answer rules out of a trial that asks it: our estimate,
   * for the order of the questions alone.
   */
  rulesOut: percent.optional(),
  /** In its place where more is known; of several, the first that is met. */
  rulesOutWhen: z.array(z.strictObject({ when: rule, percent })).optional(),
  /** An entry replaces the chart's value without giving a reason. */
  overridable: z.literal(true).optional(),
  /** The answers that are of the day of an examination, which `prompts` name: today says nothing of how old that is. */
  ofExamination: z.array(z.string()).optional(),
  /** Asked only while this is not known to be false. */
  askedIf: rule.optional(),
  /** Asked in place of this derived fact. */
  askedAs: z.array(z.string()).optional(),
  /** date: the value when nothing is entered. */
  default: z.literal('registration').optional(),
  /** Dates in the future are meant (a planned date). */
  future: z.literal(true).optional(),
  /** Also asked with the answer: decider, method, criteria, date of imaging. Recorded and shown; no rule reads them. */
  extras: z.array(z.strictObject({ id: z.string(), label: text })).optional(),
  /** The investigator's judgement, asked in the source's own words. */
  judgement: z.literal(true).optional(),
  /** Silent exclusions of one group are confirmed together; the value that means "does not apply". */
  group: z.strictObject({ id: z.string(), none: value }).optional(),
  /** What follows from other facts: `value` when `when` is met, but not where `unless` is. */
  impliedBy: z.array(z.strictObject({ when: rule, unless: rule.optional(), value })).optional(),
  /** Suggested (one tap) when the rule is met. */
  suggestedWhen: z.array(z.strictObject({ when: rule, value, because: text })).optional(),
  read: z.array(reading).optional(),
  /** Lists of records of any kind that are shown with the question; they prove nothing. */
  prompts: z.array(z.string()).optional(),
  /** Besides, every Condition: no list can hold all that a judgement may rest on. */
  promptsEveryCondition: z.literal(true).optional(),
})
export type FactDefinition = z.infer<typeof fact>
export const factFile = z.array(fact).min(1)

/** One code of a code list. `gives`: the option it stands for where the list maps values. */
const code = z.strictObject({
  code: z.union([z.string(), z.number()]).transform(String),
  display: z.string().optional(),
  /** Where the code was verified (criteria/codes/README.md). */
  verified: z.string().optional(),
  gives: value.optional(),
  /** The kind of quantity the code stands for; a unit of another kind does not fit. */
  dimension: z.string().optional(),
})

const codesBySystem = Object.fromEntries(SYSTEMS.map((s) => [s, z.array(code).optional()])) as Record<
  SystemName,
  z.ZodOptional<z.ZodArray<typeof code>>
>
/** A named code list. ICD-10 and ATC codes stand for everything below them in the hierarchy. */
export const codeList = z.strictObject({
  note: z.string().optional(),
  /** Codes of these lists do not belong, though a code above them does. */
  except: z.array(z.string()).optional(),
  /** The codes of these lists belong too. */
  includes: z.array(z.string()).optional(),
  /** Imaging: lists of words for what it is of. What names some other part of the body is not meant. */
  regions: z.array(z.string()).optional(),
  ...codesBySystem,
})
export type CodeList = z.infer<typeof codeList>
export const codeFile = z.record(z.string(), codeList)

export const systemsFile = z.record(z.enum(SYSTEMS), z.array(z.string()).min(1))

/** criteria/units.yaml: a dimension, its units with exact factors to its first unit, and the spellings met in the wild. */
export const unitsFile = z.record(
  z.string(),
  z.record(
    z.string(),
    z.strictObject({
      /** Exact decimal or fraction ("5/9"): how many base units one unit is. */
      factor: z.union([z.string(), z.number()]).transform(String),
      /** Added after multiplying (temperatures), exact. */
      offset: z.union([z.string(), z.number()]).transform(String).optional(),
      show: z.string().optional(),
      spellings: z.array(z.string()).optional(),
      snomed: z.array(z.union([z.string(), z.number()]).transform(String)).optional(),
    }),
  ),
)
export type Units = z.infer<typeof unitsFile>

export const sharedRulesFile = z.record(z.string(), z.strictObject({ label: text, rule }))
