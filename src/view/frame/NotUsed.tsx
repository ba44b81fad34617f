import type { Chart } from '../../chart/chart.ts'
import { NOT_USED } from '../words/notUsed.ts'
import { useWords } from '../words/words.ts'

const sumOf = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, n) => sum + n, 0)

/** Records that were read and are not used: of no criterion, withdrawn, of somebody else, or not to be understood. */
export function NotUsed({ chart }: { chart: Chart }) {
  const words = useWords(NOT_USED)
  const { unused, setAside, leftOut } = chart
  const told = [
    [words.unused, sumOf(unused)],
    [words.erroneous, sumOf(setAside.erroneous)],
    [words.others, sumOf(setAside.others)],
  ] as const
  return (
    <>
      {told.map(
        ([say, n], i) =>
          n > 0 && (
            // biome-ignore lint/suspicious/noArrayIndexKey: always the same three
            <p key={i} className="quiet">
              {say(n)}
            </p>
          ),
      )}
      {leftOut.length > 0 && (
        <>
          <h2>{words.leftOut}</h2>
          <ul>
            {leftOut.map((l, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two records may have the same reference
              <li key={i}>
                <code>{l.reference}</code> {words.why[l.why]}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
