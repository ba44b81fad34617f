/** The rows of the fact sheet: every fact that a trial reads, with what each trial needs of it. Pure. */
import type { FactDefinition } from '../../criteria/fact.ts'
import type { Assessment } from '../../eligibility/assessment.ts'
import { type Need, needsOf } from '../../eligibility/needs.ts'
import type { Catalogue } from '../../facts/catalogue.ts'
import type { FactId } from '../../facts/fact.ts'

export type SheetRow = {
  readonly definition: FactDefinition
  /** Its own id, or those of its entries. */
  readonly ids: readonly FactId[]
  /** By trial id. */
  readonly needs: ReadonlyMap<string, readonly Need[]>
  /** Some criterion is open because of it. */
  readonly open: boolean
  /** What is recorded contradicts itself. */
  readonly conflicting: boolean
}

export const FILTERS = ['all', 'open', 'conflicting'] as const
export type Filter = (typeof FILTERS)[number]

const ORDER: Readonly<Record<Need['status'], number>> = { failed: 0, unknown: 1, satisfied: 2 }

/** The rows in the order of the catalogue; of each trial what fails comes first. */
export function sheetRows(assessment: Assessment, catalogue: Catalogue): SheetRow[] {
  const all = needsOf(assessment)
  return catalogue.criteria.facts.flatMap((definition): SheetRow[] => {
    const own = all.get(definition.id)
    if (!own) return []
    const ids = definition.entries?.map((e) => `${definition.id}/${e.id}`) ?? [definition.id]
    const facts = ids.map((id) => assessment.facts.get(id))
    const needs = new Map<string, Need[]>()
    for (const need of own.toSorted((a, b) => ORDER[a.status] - ORDER[b.status]))
      needs.set(need.trial.id, [...(needs.get(need.trial.id) ?? []), need])
    const missing = facts.some((f) => !f?.known)
    return [
      {
        definition,
        ids,
        needs,
        open: own.some(
          (n) => n.result.status === 'unknown' && (n.leaf ? n.leaf.truth === 'unknown' : missing),
        ),
        conflicting:
          facts.some((f) => f && !f.known && f.why === 'conflicting') ||
          own.some((n) => n.leaf?.why === 'conflicting'),
      },
    ]
  })
}

export const passes = (row: SheetRow, filter: Filter): boolean => filter === 'all' || row[filter]
