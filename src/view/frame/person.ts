/** How a patient is called. */
import type { Patient } from '../../chart/resources.ts'

type Name = NonNullable<Patient['name']>[number]

/** Which name to show: the official one before usual, before any other; never an old one. */
const USES = ['official', 'usual', undefined, 'nickname', 'temp', 'anonymous', 'maiden']

const written = (name: Name): string => {
  const parts = [...(name.given ?? []), name.family ?? ''].filter((p) => p.trim() !== '')
  return parts.length > 0 ? parts.join(' ') : (name.text ?? '')
}

/** Undefined if no name is recorded. */
export function nameOf(patient: Patient): string | undefined {
  const names = (patient.name ?? []).filter((n) => n.use !== 'old' && written(n) !== '')
  const rank = (n: Name) => (USES.indexOf(n.use) + USES.length + 1) % (USES.length + 1)
  const [first] = names.toSorted((a, b) => rank(a) - rank(b))
  return first && written(first)
}

/** The first identifier with a value, its label if it has one: a number without a label can be anyone's. */
export function identifierOf(patient: Patient): { value: string; label: string | undefined } | undefined {
  const all = (patient.identifier ?? []).flatMap(({ value, type }) => {
    const label = type?.text ?? type?.coding?.find((c) => c.display)?.display ?? type?.coding?.[0]?.code
    return value ? [{ value, label }] : []
  })
  return all.find((i) => i.label !== undefined) ?? all[0]
}
