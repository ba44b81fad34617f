/** The trials as ResearchStudy and Group: criteria as coded characteristics where R4 can say them, else as text. */
import type { Criteria } from '../criteria/criteria.ts'
import type { FactDefinition } from '../criteria/fact.ts'
import type { FactTest, Rule } from '../criteria/rule.ts'
import type { Criterion, Recruitment, Trial } from '../criteria/trial.ts'
import { isFactTest } from '../criteria/walk.ts'
import { catalogueOf } from '../facts/catalogue.ts'
import { describeRule } from '../wording/explain.ts'
import { en } from '../wording/phrases/en.ts'
import { bringPhrases } from '../wording/phrases.ts'
import { factLabel, type WordingContext } from '../wording/values.ts'
import { addressOf, FACTS, optionsOf, TRIALS } from './names.ts'
import { quantityOf } from './writeItem.ts'

// Whatever the language of the screen.
bringPhrases('en', en)

type Kind = 'inclusion' | 'exclusion'
type Value = Pick<
  fhir4.GroupCharacteristic,
  'valueBoolean' | 'valueCodeableConcept' | 'valueQuantity' | 'valueRange'
>

const STATUS: Readonly<Record<Recruitment, fhir4.ResearchStudy['status']>> = {
  recruiting: 'active',
  'not-yet-recruiting': 'approved',
  full: 'closed-to-accrual',
  closed: 'closed-to-accrual',
}
const COMPARATORS = { atLeast: '>=', atMost: '<=', above: '>', below: '<' } as const

/** What a comparison with a constant asks; undefined where a characteristic cannot hold it. */
function askedValue(test: FactTest, definition: FactDefinition, context: WordingContext): Value | undefined {
  // A limit that hangs on a laboratory's own range, another day or another fact is no constant.
  if (test.unit === 'ULN' || definition.unit === 'ULN') return undefined
  if (typeof test.is === 'boolean') return { valueBoolean: test.is }
  if (typeof test.is === 'number') return { valueQuantity: { value: test.is } }
  if (typeof test.is === 'string') {
    const option = definition.options?.find((o) => o.id === test.is)
    const coding = { system: optionsOf(definition.id), code: test.is }
    return {
      valueCodeableConcept: {
        coding: [{ ...coding, ...(option && { display: option.label.en }) }],
      },
    }
  }
  const limits = (Object.keys(COMPARATORS) as (keyof typeof COMPARATORS)[]).filter(
    (op) => test[op] !== undefined,
  )
  const [only, ...more] = limits
  const limit = only && test[only]
  if (only === undefined || limit === undefined || more.length > 0) return undefined
  return { valueQuantity: quantityOf(`${COMPARATORS[only]}${limit}`, test.unit, context.catalogue) }
}

/** How old a value may be: a characteristic has no place for it but its text. */
function windowText(definition: FactDefinition, trial: Trial, { catalogue }: WordingContext): string {
  const validity = [definition.validity ?? []].flat().find((v) => v.only === undefined)
  if (!validity) return ''
  return ` (${en.window(catalogue.windowDays(validity.window, trial))})`
}

type Coded = Value & { readonly code: fhir4.CodeableConcept }

function coded(rule: Rule, trial: Trial, context: WordingContext): Coded | undefined {
  if (!isFactTest(rule)) return undefined
  const id = rule.entry === undefined ? rule.fact : `${rule.fact}/${rule.entry}`
  const definition = context.catalogue.definition(id)
  const value = askedValue(rule, definition, context)
  const display = factLabel(id, context)
  const text = `${display}${windowText(definition, trial, context)}`
  return value && { code: { coding: [{ system: FACTS, code: id, display }], text }, ...value }
}

/** All of an inclusion and each of an exclusion count alone, as the characteristics of a Group do. */
function partsOf(rule: Rule, kind: Kind): readonly Rule[] {
  if (kind === 'inclusion' && 'all' in rule) return rule.all
  if (kind === 'exclusion' && 'any' in rule) return rule.any
  return [rule]
}

const said = (name: string, text: string): string => (name.endsWith(` ${text}`) ? name : `${name}: ${text}`)

function characteristics(
  criterion: Criterion,
  kind: Kind,
  trial: Trial,
  context: WordingContext,
): fhir4.GroupCharacteristic[] {
  const exclude = kind === 'exclusion'
  const parts = partsOf(criterion.rule, kind).map((rule) => coded(rule, trial, context))
  const label = `${criterion.label.en}${criterion.onTheDay ? ', on the day of treatment' : ''}`
  if (parts.every((p) => p !== undefined))
    return parts.map((p, i) => ({
      id: parts.length === 1 ? criterion.id : `${criterion.id}.${i + 1}`,
      ...p,
      code: { ...p.code, text: said(`${criterion.id} ${label}`, p.code.text ?? '') },
      exclude,
    }))
  return [
    {
      id: criterion.id,
      code: { text: `${criterion.id} ${label}` },
      valueCodeableConcept: { text: describeRule(criterion.rule, context) },
      exclude,
    },
  ]
}

/** @param cohort undefined: what is asked of everybody */
const groupOf = (
  trial: Trial,
  cohort: NonNullable<Trial['cohorts']>[number] | undefined,
  context: WordingContext,
): fhir4.Group => {
  const asked = (c: Criterion) => c.cohort === undefined || c.cohort === cohort?.id
  return {
    resourceType: 'Group',
    id: groupId(trial, cohort),
    type: 'person',
    actual: false,
    name: `${trial.name}${cohort ? `, ${cohort.name.en}` : ''}: who meets the criteria`,
    characteristic: [
      ...trial.inclusion.filter(asked).flatMap((c) => characteristics(c, 'inclusion', trial, context)),
      ...trial.exclusion.filter(asked).flatMap((c) => characteristics(c, 'exclusion', trial, context)),
    ],
  }
}
const groupId = ({ id }: Trial, cohort?: { id: string }): string =>
  [id, cohort?.id, 'criteria'].filter(Boolean).join('-')

/** A trial with cohorts asks more of some: a group for all, and one for each. */
const groupsOf = (trial: Trial) => [undefined, ...(trial.cohorts ?? [])]

/** The page's own words, line by line. */
const sourceText = ({ inclusion, exclusion }: Trial): string => {
  const lines = (criteria: readonly Criterion[]) =>
    [...new Set(criteria.map((c) => c.source))].map((source) => `- ${source}`)
  return ['Inclusion', '', ...lines(inclusion), '', 'Exclusion', '', ...lines(exclusion)].join('\n')
}

const studyOf = (trial: Trial, version: string): fhir4.ResearchStudy => ({
  resourceType: 'ResearchStudy',
  id: trial.id,
  identifier: [
    // A page may state no number; the words that say so are none.
    ...(/\d/.test(trial.registry.id)
      ? [
          {
            use: 'official' as const,
            system: new URL(trial.registry.url).origin,
            value: trial.registry.id,
          },
        ]
      : []),
    { use: 'secondary', system: TRIALS, value: trial.id },
  ],
  title: `${trial.name}: ${trial.title.en}`,
  status: STATUS[trial.recruitment.status],
  phase: { text: trial.phase.en },
  sponsor: { display: trial.sponsor },
  site: [{ display: trial.site }],
  relatedArtifact: [{ type: 'documentation', display: trial.registry.id, url: trial.registry.url }],
  description: sourceText(trial),
  enrollment: groupsOf(trial).map((cohort) => ({ reference: `Group/${groupId(trial, cohort)}` })),
  note: [
    {
      text: [
        `Recruitment on the page: ${trial.recruitment.quote}.`,
        ...(trial.recruitment.outside ? [`Outside the page: ${trial.recruitment.outside}.`] : []),
        `Criteria version ${version}.`,
      ].join(' '),
    },
  ],
})

/** A collection: for each trial its ResearchStudy, and the Group of those who meet its criteria. */
export function studiesOf(criteria: Criteria): fhir4.Bundle {
  const context: WordingContext = { catalogue: catalogueOf(criteria), language: 'en' }
  return {
    resourceType: 'Bundle',
    type: 'collection',
    entry: criteria.trials.flatMap((trial) =>
      [
        studyOf(trial, criteria.version),
        ...groupsOf(trial).map((cohort) => groupOf(trial, cohort, context)),
      ].map((resource) => ({ fullUrl: addressOf(resource), resource })),
    ),
  }
}
