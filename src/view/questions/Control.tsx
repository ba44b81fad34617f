import type { FactDefinition } from '../../criteria/fact.ts'
import { Choices } from './controls/Choices.tsx'
import { DateInput } from './controls/DateInput.tsx'
import { Entries } from './controls/Entries.tsx'
import { Items } from './controls/Items.tsx'
import { NumberInput } from './controls/NumberInput.tsx'
import { asksBirthDate, type Draft, hasChoices } from './draft.ts'

export type ControlProps = {
  definition: FactDefinition
  draft: Draft
  onChange: (part: Partial<Draft>) => void
  /** The id of the element that tells what is wrong. */
  described: string
}

/** The right control for the type of the fact. */
export function Control(props: ControlProps) {
  const { definition } = props
  if (hasChoices(definition)) return <Choices {...props} />
  switch (definition.type) {
    case 'map':
      return <Entries {...props} />
    case 'list':
      return <Items {...props} />
    case 'date':
    case 'dateOrNever':
      return <DateInput {...props} never={definition.type === 'dateOrNever'} />
    default:
      return asksBirthDate(definition) ? <DateInput {...props} never={false} /> : <NumberInput {...props} />
  }
}
