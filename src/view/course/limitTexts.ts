/** A limit in words: short beside its line, and in full with everybody who sets it. */
import type { FactDefinition } from '../../criteria/fact.ts'
import type { CourseLimit } from '../../eligibility/courseLimits.ts'
import type { CoursePoint } from '../../facts/course.ts'
import { type Rational, toNumber } from '../../facts/rational.ts'
import { limitText } from '../../wording/limits.ts'
import { phrasesOf } from '../../wording/phrases.ts'
import { showNumber, type WordingContext } from '../../wording/values.ts'
import { useScreening } from '../screening.ts'
import { COURSE } from '../words/course.ts'

/** The side on which a value has to lie. */
const NEEDED = { atLeast: '≥', above: '>', atMost: '≤', below: '<' } as const
const ALLOWED = { atLeast: '<', above: '≤', atMost: '>', below: '≥' } as const
const OPERATORS = ['atLeast', 'above', 'atMost', 'below'] as const

function sign({ set }: CourseLimit): string {
  const [first] = set
  const op = OPERATORS.find((o) => first?.test[o] !== undefined)
  return op ? (first?.need.wanted === 'met' ? NEEDED : ALLOWED)[op] : ''
}

export function limitTexts(
  definition: FactDefinition,
  points: readonly CoursePoint[],
  wording: WordingContext,
) {
  const { language } = wording
  const [p, words] = [phrasesOf(language), COURSE[language]]
  const latest = points.findLast((x) => x.value && !x.why)?.value
  const amount = (n: number) => showNumber(Number(n.toPrecision(4)), language)
  return {
    short(limit: CourseLimit, inUnit: (n: Rational) => number | undefined): string {
      const { kind, value } = limit.at
      if (kind === 'timesUpperLimit')
        return `${sign(limit)} ${words.timesUpperLimit(amount(toNumber(value)))}`
      const shown = inUnit(value)
      return shown === undefined ? '' : `${sign(limit)} ${amount(shown)}`
    },
    long({ set }: CourseLimit): string {
      const bySentence = new Map<string, string[]>()
      for (const { need, test } of set) {
        const limit = limitText(test, definition, wording, latest)
        const sentence = need.wanted === 'met' ? p.needed(limit) : p.excludes(limit)
        const who = `${need.trial.name} (${need.result.criterion.id})`
        bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), who])
      }
      return [...bySentence].map(([sentence, who]) => `${words.setBy(sentence, who.join(', '))}.`).join(' ')
    },
  }
}

export const useLimitTexts = (definition: FactDefinition, points: readonly CoursePoint[]) =>
  limitTexts(definition, points, useScreening().wording)
