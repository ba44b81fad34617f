import { expect, it } from 'vitest'
import { showDate } from '../../src/wording/language.ts'

it.each([
  [{ from: '2026-11-21', to: '2026-11-21', text: '2026-11-21' }, '21-Nov-2026'],
  [{ from: '2026-11-01', to: '2026-11-30', text: '2026-11' }, 'Nov-2026'],
  [{ from: '2026-01-01', to: '2026-12-31', text: '2026' }, '2026'],
  [{ from: '2026-11-20', to: '2026-11-21', text: '2026-11-20T23:30:00Z' }, '20-Nov-2026 – 21-Nov-2026'],
  [{ from: '1970-11-22', to: '1971-11-21', text: '1970-11-22/1971-11-21' }, '22-Nov-1970 – 21-Nov-1971'],
])('%o is shown as %s', (range, shown) => {
  expect(showDate(range)).toBe(shown)
})
