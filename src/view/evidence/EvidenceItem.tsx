import type { Evidence } from '../../facts/fact.ts'
import { pick, showDate } from '../../wording/language.ts'
import { tellTranslations } from '../../wording/translations.ts'
import { factLabel } from '../../wording/values.ts'
import { showInstant } from '../instant.ts'
import { useScreening } from '../screening.ts'
import { EVIDENCE } from '../words/evidence.ts'
import { TRIALS } from '../words/trials.ts'
import { WHAT_IF } from '../words/whatIf.ts'
import { listed, useLanguage, useWords } from '../words/words.ts'

/** "active, confirmed" in the language of the screen; a code without words stays as it is. */
const inWords = (status: string, words: Readonly<Record<string, string>>): string =>
  status
    .split(', ')
    .map((code) => words[code] ?? code)
    .join(', ')

/** What a value rests on: the record with its date, status, laboratory and name; or who said so, and when. */
export function EvidenceItem({ evidence }: { evidence: Evidence }) {
  const { wording } = useScreening()
  const words = { ...useWords(TRIALS), ...useWords(EVIDENCE), ...useWords(WHAT_IF) }
  const language = useLanguage()
  switch (evidence.kind) {
    case 'chart': {
      const { text, date, status, performer, reference, translations } = evidence
      const parts = [
        text,
        date && showDate(date),
        status && `${words.status} ${inWords(status, words.statuses)}`,
        performer,
        tellTranslations(translations, language),
      ]
      return (
        <li>
          {parts.filter(Boolean).join(' · ')} <code>{reference}</code>
        </li>
      )
    }
    case 'clinician': {
      const { by, at, reason, text, tried } = evidence
      if (tried) return <li className="tried">{words.tried}</li>
      return (
        <li className="entered">
          {words.entered} {words.by(by || words.someone, showInstant(at))}
          {text && ` · ${text}`}
          {reason && ` · ${words.because(reason)}`}
        </li>
      )
    }
    case 'derived': {
      const sources = listed(
        evidence.from.map((id) => factLabel(id, wording)),
        language,
      )
      // A policy is worded in the criteria files; a formula has a name only.
      const policy = wording.catalogue.criteria.facts
        .flatMap((f) => f.suggestedWhen ?? [])
        .find((s) => s.because.en === evidence.formula)
      if (policy) return <li>{pick(policy.because, language)}</li>
      return (
        <li>
          {evidence.formula === 'implied' ? words.impliedBy : words.derived} {sources}
        </li>
      )
    }
  }
}

export function EvidenceItems({ evidence }: { evidence: readonly Evidence[] }) {
  if (evidence.length === 0) return null
  return (
    <ul className="evidence">
      {evidence.map((e, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: one record may be named twice
        <EvidenceItem key={i} evidence={e} />
      ))}
    </ul>
  )
}
