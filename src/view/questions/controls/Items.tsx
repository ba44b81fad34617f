import { pick } from '../../../wording/language.ts'
import { ANSWERS } from '../../words/answers.ts'
import { useLanguage, useWords } from '../../words/words.ts'
import type { ControlProps } from '../Control.tsx'
import { type GivenItem, givenList } from '../list.ts'
import { ItemFields } from './ItemFields.tsx'
import { NotKnown } from './NumberInput.tsx'

/** A list with one small form for each item; it says whether it is complete, or that there are none. */
export function Items({ definition, draft, onChange, described }: ControlProps) {
  const words = useWords(ANSWERS)
  const language = useLanguage()
  const { items, complete } = givenList(definition, draft.value)
  const isUnknown = draft.value === 'unknown'
  const tell = (next: readonly GivenItem[], isComplete: boolean) => {
    if (definition.completeness) onChange({ value: { items: next, listComplete: isComplete } })
    else onChange({ value: next.length === 0 ? undefined : next })
  }
  const isNone = definition.none !== undefined && draft.value === definition.none
  const labelOfNone = definition.completeness ? words.emptyComplete : words.noItems
  return (
    <fieldset className="items" aria-describedby={described}>
      <legend className="unseen">{pick(definition.question, language)}</legend>
      {items.map((item, i) => (
        <ItemFields
          // biome-ignore lint/suspicious/noArrayIndexKey: items have no name; they are removed rarely
          key={i}
          number={i + 1}
          definition={definition}
          item={item}
          onChange={(changed) =>
            tell(
              items.map((it, at) => (at === i ? changed : it)),
              complete,
            )
          }
          onRemove={() =>
            tell(
              items.filter((_, at) => at !== i),
              complete,
            )
          }
        />
      ))}
      <p className="actions">
        <button type="button" onClick={() => tell([...items, {}], false)} disabled={isUnknown}>
          {words.addItem}
        </button>
        {items.length === 0 && (
          <label className="not-known">
            <input
              type="checkbox"
              checked={isNone || (definition.completeness === true && complete)}
              disabled={isUnknown}
              onChange={(event) => {
                if (definition.completeness) tell([], event.target.checked)
                else onChange({ value: event.target.checked ? definition.none : undefined })
              }}
            />
            {labelOfNone}
          </label>
        )}
        {items.length > 0 && definition.completeness && (
          <label className="not-known">
            <input
              type="checkbox"
              checked={complete}
              onChange={(event) => tell(items, event.target.checked)}
            />
            {words.complete}
          </label>
        )}
        {items.length === 0 && <NotKnown on={isUnknown} onChange={(value) => onChange({ value })} />}
      </p>
    </fieldset>
  )
}
