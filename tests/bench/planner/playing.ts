/** Answers the questions of a patient one after the other, and counts. */
import type { Assessment, Question } from '../../../src/eligibility/assessment.ts'
import type { Answers } from '../../../src/facts/answers.ts'
import type { Screened } from './screened.ts'

/** What is answered in one go: a question, or a group of silent exclusions confirmed in one tap. */
export type Tap = readonly string[]

export type Played = {
  /** A group confirmed in one tap counts once. */
  readonly taps: number
  /** Each fact counts. */
  readonly facts: number
}

/** All five verdicts are final, or each question that is left concerns one trial only. */
export const onlyOwnQuestionsRemain = ({ questions }: Assessment): boolean =>
  questions.every((q) => q.trials.length === 1)
export const nothingIsOpen = ({ questions }: Assessment): boolean => questions.length === 0

const plain = (value: unknown) =>
  typeof value === 'object' && value !== null ? Object.values(value) : [value]

/** What one tap on this question answers, as on screen: of a group those that do not apply, if there are several. */
export function tapOn(question: Question, { questions, facts }: Assessment, { truth }: Screened): Tap {
  const { id, group } = question.fact
  if (!group || facts.get(id)?.suggestion) return [id]
  const silent = questions.filter((q) => q.fact.group?.id === group.id && !facts.get(q.fact.id)?.suggestion)
  if (silent.length < 2) return [id]
  const none = silent.filter((q) => plain(truth[q.fact.id]?.value).every((v) => v === q.fact.group?.none))
  return none.length > 0 ? none.map((q) => q.fact.id) : [id]
}

export function answering({ truth, name }: Screened, answers: Answers, tap: Tap): Answers {
  const given = tap.map((id) => {
    const answer = truth[id]
    if (!answer) throw new Error(`${name} has no answer to ${id}`)
    return [id, answer] as const
  })
  return { ...answers, ...Object.fromEntries(given) }
}

/** @param choose the question to answer next */
export function play(
  patient: Screened,
  choose: (now: Assessment) => Question | undefined,
  done: (now: Assessment) => boolean,
): Played {
  let answers: Answers = {}
  let now = patient.assess(answers)
  for (let taps = 0; ; taps += 1) {
    const next = done(now) ? undefined : choose(now)
    if (!next) return { taps, facts: Object.keys(answers).length }
    if (taps > 200) throw new Error(`${patient.name} is asked without end`)
    answers = answering(patient, answers, tapOn(next, now, patient))
    now = patient.assess(answers)
  }
}

/** As the planner orders them. */
export const planned = ({ questions }: Assessment) => questions[0]

/** Trial after trial, criterion after criterion, as the pages have them; what can no longer matter is left out. */
export function inSourceOrder({ questions, trials }: Assessment): Question | undefined {
  const open = trials.flatMap((t) => t.criteria.flatMap((r) => r.open))
  const wanted = open.find((id) => questions.some((q) => q.fact.id === id))
  return questions.find((q) => q.fact.id === wanted)
}
