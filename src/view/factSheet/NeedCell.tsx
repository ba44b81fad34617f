import { isFactTest } from '../../criteria/walk.ts'
import type { Need } from '../../eligibility/needs.ts'
import type { Facts } from '../../facts/fact.ts'
import { pick } from '../../wording/language.ts'
import { limitText } from '../../wording/limits.ts'
import { phrasesOf } from '../../wording/phrases.ts'
import type { WordingContext } from '../../wording/values.ts'
import { useScreening } from '../screening.ts'
import { StatusIcon } from '../trials/StatusIcon.tsx'
import { CRITERIA } from '../words/criteria.ts'
import { FACT_SHEET } from '../words/factSheet.ts'
import { useLanguage, useWords } from '../words/words.ts'

/** What one criterion needs of the fact, where the fact alone can decide it; else the criterion's name. */
function needText({ leaf, sole, wanted, result }: Need, facts: Facts, wording: WordingContext): string {
  const { language, catalogue } = wording
  const rule = leaf?.rule
  const name = pick(result.criterion.label, language)
  if (!rule || !sole || !isFactTest(rule) || rule.known) return name
  const fact = facts.get(rule.fact)
  // In the unit of the value, and of the upper limit of its own laboratory.
  const value = fact?.known && fact.value.type === 'quantity' ? fact.value : undefined
  const limit = limitText(rule, catalogue.definition(rule.fact), wording, value)
  const entry = catalogue.definition(rule.fact).entries?.find((e) => e.id === rule.entry)
  const asked = entry ? `${pick(entry.label, language)} ${limit}` : limit
  return wanted === 'met' ? phrasesOf(language).needed(asked) : phrasesOf(language).excludes(asked)
}

/** What a trial needs of a fact and whether it has it, criterion by criterion. */
export function NeedCell({ needs }: { needs: readonly Need[] | undefined }) {
  const words = useWords(FACT_SHEET)
  if (!needs)
    return (
      <td className="not-needed">
        <span aria-hidden="true">–</span>
        <span className="unseen">{words.notNeeded}</span>
      </td>
    )
  return (
    <td>
      <ul className="needs">
        {needs.map((need, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a criterion may read a fact twice
          <OneNeed key={i} need={need} />
        ))}
      </ul>
    </td>
  )
}

function OneNeed({ need }: { need: Need }) {
  const { wording, assessment } = useScreening()
  const words = { ...useWords(CRITERIA), ...useWords(FACT_SHEET) }
  const language = useLanguage()
  const { result, status, leaf } = need
  const known = leaf?.fact !== undefined && assessment.facts.get(leaf.fact)?.known === true
  // Why the value that is there does not do; what is not there at all is said beside the fact.
  const why = status === 'unknown' && known && leaf?.why ? phrasesOf(language).reason[leaf.why] : undefined
  const elsewhere = status === 'unknown' && leaf !== undefined && leaf.truth !== 'unknown'
  return (
    <li>
      <span className={`status ${status}`}>
        <StatusIcon look={status} />
        {words.status[result.kind][status]}
      </span>
      <br />
      {needText(need, assessment.facts, wording)}
      {why && ` – ${why}`}
      {elsewhere && ` – ${words.elsewhere}`} <span className="quiet">{result.criterion.id}</span>
    </li>
  )
}
