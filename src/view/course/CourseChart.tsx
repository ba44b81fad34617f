import type { Day } from '../../chart/partialDate.ts'
import type { CourseWindow } from '../../eligibility/courseLimits.ts'
import { showDate, showDay } from '../../wording/language.ts'
import { showNumber } from '../../wording/values.ts'
import { COURSE } from '../words/course.ts'
import { useLanguage, useWords } from '../words/words.ts'
import { type Geometry, geometryOf, HEIGHT, LANE, spread, stepPath } from './geometry.ts'
import { Mark } from './Mark.tsx'
import { type Plotted, type Step, thinned } from './series.ts'

export type DrawnLimit = { readonly label: string; readonly steps: readonly Step[] }

type Props = {
  /** What it shows, in a sentence. */
  label: string
  results: readonly Plotted[]
  limits: readonly DrawnLimit[]
  upperLimit: readonly Step[]
  windows: readonly CourseWindow[]
  unit: string
  asOf: Day
  width: number
}

/** Values over time with the limits, the upper limit of normal and the window that counts. */
export function CourseChart({ label, results, limits, upperLimit, windows, unit, asOf, width }: Props) {
  const words = useWords(COURSE)
  const widest = windows[0]
  const lines = [upperLimit, ...limits.map((l) => l.steps)]
  const place = geometryOf(results, lines, width, asOf, widest?.from)
  const { x, y, left, right, top, bottom } = place
  const middle = ({ date }: Plotted) => (x(date.from) + x(date.to)) / 2
  const drawn = thinned(results, (r) => Math.round(middle(r)))
  const line = drawn.filter((r) => r.shape === 'usable' && r.y !== undefined)
  const named = [
    ...limits.map((l) => ({ ...l, className: 'limit' })),
    ...(upperLimit.length > 0
      ? [{ label: words.upperLimitShort, steps: upperLimit, className: 'upper-limit' }]
      : []),
  ].filter((l) => l.steps.length > 0)
  const labels = spread(
    named.map((l) => y(l.steps.at(-1)?.y ?? 0) + 4),
    14,
    bottom + 4,
  )
  return (
    <svg className="course-chart" width={width} height={HEIGHT} role="img" aria-label={label}>
      {widest && (
        <rect
          className="window"
          x={x(widest.from)}
          y={top}
          width={x(widest.to) - x(widest.from)}
          height={bottom - top}
        />
      )}
      {windows.map((w) => (
        <line key={w.days} className="window-edge" x1={x(w.from)} x2={x(w.from)} y1={top} y2={bottom} />
      ))}
      <Axes place={place} unit={unit} />
      {named.map((l, i) => (
        <g key={l.label} className={l.className}>
          <path d={stepPath(l.steps, place)} />
          <text x={right + 6} y={labels[i]}>
            {l.label}
          </text>
        </g>
      ))}
      <g className="registration-day">
        <line x1={x(asOf)} x2={x(asOf)} y1={top - 4} y2={bottom} />
        <text x={x(asOf)} y={top - 9} textAnchor="end">
          {words.registration(showDay(asOf))}
        </text>
      </g>
      <polyline className="course-line" points={line.map((r) => `${middle(r)},${y(r.y ?? 0)}`).join(' ')} />
      {drawn.map((r, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: results have no name of their own; all are drawn anew
        <g key={i} className="result">
          {r.date.from !== r.date.to && (
            <line x1={x(r.date.from)} x2={x(r.date.to)} y1={y(r.y ?? 0)} y2={y(r.y ?? 0)} />
          )}
          <g transform={`translate(${middle(r)} ${r.y === undefined ? LANE : y(r.y)})`}>
            <title>
              {`${r.point.value?.reported.text ?? r.point.recorded ?? ''} ${showDate(r.date)}`.trim()}
            </title>
            <Mark shape={r.shape} counts={r.point.counts === true} />
          </g>
        </g>
      ))}
      <line className="axis" x1={left} x2={right} y1={bottom} y2={bottom} />
    </svg>
  )
}

function Axes({ place, unit }: { place: Geometry; unit: string }) {
  const language = useLanguage()
  const { left, right, top, x, y, yTicks, xTicks } = place
  return (
    <g className="axes">
      {yTicks.map((n) => (
        <g key={n}>
          <line x1={left} x2={right} y1={y(n)} y2={y(n)} />
          <text x={left - 6} y={y(n) + 4} textAnchor="end">
            {showNumber(n, language)}
          </text>
        </g>
      ))}
      <text x={left - 40} y={top - 9}>
        {unit}
      </text>
      {xTicks.map(({ day, text }) => (
        <text key={day} x={x(day)} y={HEIGHT - 6} textAnchor="middle">
          {text.length === 4 ? text : showDay(text)}
        </text>
      ))}
    </g>
  )
}
