/** An answer in words, as it was given. */
import type { FactDefinition } from '../../criteria/fact.ts'
import type { Answer } from '../../facts/answers.ts'
import { answerValue } from '../../facts/answerValue.ts'
import { pick } from '../../wording/language.ts'
import { showValue, type WordingContext } from '../../wording/values.ts'

/** @param notKnown the words for *not known* */
export function showAnswer(
  definition: FactDefinition,
  answer: Answer,
  context: WordingContext,
  notKnown: string,
): string {
  const { language, catalogue } = context
  const option = (id: unknown) => {
    const found = definition.options?.find((o) => o.id === id)
    return found ? pick(found.label, language) : String(id)
  }
  if (answer.value === 'unknown') return notKnown
  if (definition.type === 'map') {
    const given = answer.value as Readonly<Record<string, unknown>>
    const entries = (definition.entries ?? []).filter((e) => e.id in given)
    return entries.map((e) => `${pick(e.label, language)} ${option(given[e.id])}`).join(', ')
  }
  // The reason lets an implausible value through: it is shown as it was entered.
  const day = answer.date ?? '9999-12-31'
  const read = answerValue(definition, { ...answer, reason: answer.reason ?? '-' }, catalogue, day)
  if ('value' in read) return showValue(read.value, definition, context)
  return 'awaited' in read ? option(read.awaited) : String(answer.value)
}
