import type { Trial } from '../../criteria/trial.ts'
import { pick } from '../../wording/language.ts'
import { FactEvidence } from '../evidence/FactEvidence.tsx'
import { useScreening } from '../screening.ts'
import { CRITERIA } from '../words/criteria.ts'
import { useLanguage, useWords } from '../words/words.ts'

/** What is kept for a trial without being one of its criteria: facts that are only shown. */
export function AdministrativeNotes({ trial }: { trial: Trial }) {
  const { wording } = useScreening()
  const words = useWords(CRITERIA)
  const language = useLanguage()
  const notes = wording.catalogue.criteria.facts.filter(
    ({ id, role }) => (role === 'display' && id.endsWith(`.${trial.id}`)) || trial.notes?.includes(id),
  )
  if (notes.length === 0) return null
  return (
    <section aria-label={words.notes}>
      <h3>{words.notes}</h3>
      {notes.map(({ id, help }) => (
        <div key={id}>
          {help && <p className="quiet">{pick(help, language)}</p>}
          <FactEvidence id={id} />
        </div>
      ))}
    </section>
  )
}
