import type { TypeReading } from '../../chart/chart.ts'
import type { ResourceType } from '../../chart/resources.ts'
import { FRAME } from '../words/frame.ts'
import { showCount, useLanguage, useWords } from '../words/words.ts'

export type TypeRow = {
  readonly type: ResourceType
  readonly records: number
  /** undefined while it is being read */
  readonly reading: TypeReading | undefined
}

/** One line for each kind of record: how many, and how far it was read. */
export function TypeRows({ rows }: { rows: readonly TypeRow[] }) {
  const words = useWords(FRAME)
  const language = useLanguage()
  return (
    <table className="types">
      <thead>
        <tr>
          <th scope="col">{words.kind}</th>
          <th scope="col" className="number">
            {words.records}
          </th>
          <th scope="col">{words.state}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ type, records, reading }) => (
          <tr key={type}>
            <th scope="row">{words.types[type]}</th>
            <td className="number">{showCount(records, language)}</td>
            <td>
              <State reading={reading} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function State({ reading }: { reading: TypeReading | undefined }) {
  const words = useWords(FRAME)
  if (!reading) return <span className="quiet">{words.reading}</span>
  if (reading.status === 'complete') return words.complete
  return (
    <span className="warning">
      <strong>{reading.status === 'partial' ? words.partial : words.notRead}</strong>
      {': '}
      {words.unread[reading.why]}
    </span>
  )
}
