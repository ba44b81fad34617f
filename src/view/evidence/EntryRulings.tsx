import type { FactDefinition } from '../../criteria/fact.ts'
import type { Trial } from '../../criteria/trial.ts'
import { rulingsOn } from '../../eligibility/exceptions.ts'
import type { Evidence, Fact, Item } from '../../facts/fact.ts'
import { tellRuling } from '../../wording/exceptions.ts'
import { showItem } from '../../wording/values.ts'
import { useScreening } from '../screening.ts'
import { EvidenceItems } from './EvidenceItem.tsx'

type Props = {
  definition: FactDefinition
  /** Only what this trial makes of them. */
  trial?: Trial
}

/** The entries of a list, charted or entered, and which exception of which trial each falls under. */
export function EntryRulings({ definition, trial }: Props) {
  const { assessment, wording } = useScreening()
  const { facts, asOf } = assessment
  const context = { catalogue: wording.catalogue, facts, asOf }
  const entries = entriesOf(definition, facts.get(definition.id)).flatMap(({ item, evidence }) => {
    const rulings = rulingsOn(definition.id, item, context)
    const own = rulings.filter((r) => trial === undefined || r.trial.id === trial.id)
    return own.length === 0 ? [] : [{ item, evidence, rulings: own }]
  })
  if (entries.length === 0) return null
  return (
    <ul className="rulings-on-entries">
      {entries.map(({ item, evidence, rulings }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: entries have no name of their own
        <li key={i}>
          <strong>{showItem(item, definition, wording)}</strong>
          <EvidenceItems evidence={evidence} />
          <ul>
            {rulings.map((ruling) => {
              const told = tellRuling(ruling, definition, wording)
              return (
                <li key={ruling.criterion.id}>
                  {told.headline}
                  <ul className="quiet">
                    {told.exceptions.map(({ text }) => (
                      <li key={text}>{text}</li>
                    ))}
                  </ul>
                </li>
              )
            })}
          </ul>
        </li>
      ))}
    </ul>
  )
}

type Entry = { readonly item: Item; readonly evidence: readonly Evidence[] }

/** What was entered; else what the chart suggests, each entry with the record it was read from. */
function entriesOf(definition: FactDefinition, fact: Fact | undefined): Entry[] {
  if (definition.type !== 'list' || !fact) return []
  if (fact.known)
    return fact.value.type === 'list' ? fact.value.items.map((item) => ({ item, evidence: [] })) : []
  const { value, evidence = [] } = fact.suggestion ?? {}
  if (value?.type !== 'list') return []
  return value.items.map((item, i) => ({ item, evidence: evidence.slice(i, i + 1) }))
}
