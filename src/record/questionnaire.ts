/** The fact catalogue as a FHIR Questionnaire: what the saved answers answer. */
import type { FactDefinition, Field, Option } from '../criteria/fact.ts'
import type { Text } from '../criteria/trial.ts'
import type { Catalogue } from '../facts/catalogue.ts'
import { extraPart, fieldPart, isGroup, markPart, PARTS, type Part, part, questionType } from './itemShape.ts'
import { optionsOf, QUESTIONNAIRE, TRANSLATION, UCUM } from './names.ts'

type Item = fhir4.QuestionnaireItem

const UNIT_OPTION = 'http://hl7.org/fhir/StructureDefinition/questionnaire-unitOption'

/** An English text with its Dutch translation beside it. */
export const translated = (nl: string): fhir4.Element => ({
  extension: [
    {
      url: TRANSLATION,
      extension: [
        { url: 'lang', valueCode: 'nl' },
        { url: 'content', valueString: nl },
      ],
    },
  ],
})
const inBoth = ({ en, nl }: Text): Pick<Item, 'text' | '_text'> => ({ text: en, _text: translated(nl) })

const own = (fact: string, name: Part, more: Partial<Item> = {}): Item => ({
  linkId: part(fact, name),
  ...inBoth(PARTS[name]),
  type: PARTS[name].type,
  ...more,
})

const answerOptions = (system: string, options: readonly Option[] = []) => ({
  answerOption: options.map(({ id, label }) => ({
    valueCoding: { system, code: id, display: label.en, _display: translated(label.nl) },
  })),
})

const unitOptions = (units: readonly string[], catalogue: Catalogue): fhir4.Extension[] =>
  units.map((code) => ({
    url: UNIT_OPTION,
    valueCoding: {
      ...(code !== 'ULN' && { system: UCUM }),
      code,
      display: catalogue.units.byCode.get(code)?.show ?? code,
    },
  }))

function fieldItems(d: FactDefinition, field: Field, catalogue: Catalogue): Item[] {
  const linkId = fieldPart(d.id, field.id)
  const head = { linkId, ...inBoth(field.label) }
  switch (field.type) {
    case 'boolean':
    case 'date':
      return [{ ...head, type: field.type }]
    case 'choice':
      return [{ ...head, type: 'choice', ...answerOptions(optionsOf(linkId), field.options) }]
    case 'quantity': {
      const extension = unitOptions(field.unit === undefined ? [] : [field.unit], catalogue)
      return [{ ...head, type: 'quantity', ...(extension.length > 0 && { extension }) }]
    }
    case 'dateOrMark':
      return [
        { ...head, type: 'date' },
        { linkId: markPart(d.id, field), ...inBoth(PARTS.never), type: 'boolean' },
      ]
  }
}

/** What a group asks. */
function groupItems(d: FactDefinition, catalogue: Catalogue): Item[] {
  if (d.type === 'dateOrNever') return [own(d.id, 'when'), own(d.id, 'never')]
  if (d.type === 'list')
    return [
      own(d.id, 'item', {
        repeats: true,
        item: (d.fields ?? []).flatMap((f) => fieldItems(d, f, catalogue)),
      }),
      ...(d.none === undefined ? [] : [own(d.id, 'none')]),
      ...(d.completeness ? [own(d.id, 'complete')] : []),
    ]
  return (d.entries ?? []).map((e) => ({
    linkId: `${d.id}/${e.id}`,
    ...inBoth(e.label),
    type: 'choice',
    ...answerOptions(optionsOf(d.id), d.options),
  }))
}

function itemOf(d: FactDefinition, catalogue: Catalogue): Item {
  const head = { linkId: d.id, ...inBoth(d.question) }
  const side = [
    own(d.id, 'date'),
    ...(d.upperLimit ? [own(d.id, 'upperLimit')] : []),
    own(d.id, 'reason'),
    ...(d.extras ?? []).map(
      (e): Item => ({ linkId: extraPart(d.id, e.id), ...inBoth(e.label), type: 'string' }),
    ),
    own(d.id, 'by'),
    own(d.id, 'at'),
  ]
  if (isGroup(d))
    return { ...head, type: 'group', item: [...groupItems(d, catalogue), own(d.id, 'notKnown'), ...side] }
  const type = questionType(d)
  const extension = type === 'quantity' ? unitOptions(d.units ?? (d.unit ? [d.unit] : []), catalogue) : []
  return {
    ...head,
    type,
    ...(extension.length > 0 && { extension }),
    ...(type === 'choice' && answerOptions(optionsOf(d.id), d.options)),
    item: side,
  }
}

/** One question for each fact; `linkId` is the fact's id. The version is that of the criteria. */
export const questionnaireOf = (catalogue: Catalogue): fhir4.Questionnaire => ({
  resourceType: 'Questionnaire',
  url: QUESTIONNAIRE,
  version: catalogue.criteria.version,
  name: 'TrialsideAnswers',
  title: 'What liver-surgery trials need to know of a patient',
  _title: translated('Wat leverchirurgische studies van een patiënt moeten weten'),
  status: 'active',
  subjectType: ['Patient'],
  item: catalogue.criteria.facts.map((d) => itemOf(d, catalogue)),
})
