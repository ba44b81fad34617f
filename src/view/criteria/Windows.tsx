import type { Trial } from '../../criteria/trial.ts'
import { pick } from '../../wording/language.ts'
import { factLabel } from '../../wording/values.ts'
import { useScreening } from '../screening.ts'
import { CRITERIA } from '../words/criteria.ts'
import { listed, useLanguage, useWords } from '../words/words.ts'

/** How old values may be, and who says so: the page of the trial, or we. */
export function Windows({ facts, trial }: { facts: readonly string[]; trial: Trial }) {
  const { wording } = useScreening()
  const words = useWords(CRITERIA)
  const language = useLanguage()
  const { catalogue } = wording
  const of = new Map<string, string[]>()
  for (const id of facts)
    for (const { window } of [catalogue.definition(id).validity ?? []].flat())
      of.set(window, [...new Set([...(of.get(window) ?? []), factLabel(id, wording)])])
  return [...of].map(([window, labels]) => {
    const policy = catalogue.criteria.policies.windows[window]
    const own = trial.windows?.[window]
    const days = words.window(listed(labels, language), catalogue.windowDays(window, trial))
    const why = own ? `${words.byPage}: «${own.quote.trim()}»` : policy && pick(policy.why, language)
    return (
      <p key={window} className="quiet">
        {days} {!own && policy?.policy && <strong>{words.byUs}</strong>} {why}
      </p>
    )
  })
}
