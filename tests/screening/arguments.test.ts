/** The call and its words. */
import { describe, expect, it } from 'vitest'
import { parseCall, UsageError } from '../../src/screening/arguments.ts'

describe('the call', () => {
  it.each([
    [['chart.json'], { show: 'screening', chart: 'chart.json', trials: [], pretty: false }],
    [['-'], { show: 'screening', chart: '-', trials: [], pretty: false }],
    [
      ['x', '--pretty', '--as-of', '2024-02-29'],
      { show: 'screening', chart: 'x', trials: [], pretty: true, asOf: '2024-02-29' },
    ],
    [
      ['x', '--as-of=2026-11-21'],
      { show: 'screening', chart: 'x', trials: [], pretty: false, asOf: '2026-11-21' },
    ],
    [
      ['--trial', 'pump-it', 'x', '--trial', 'rfa-crlm', '--answers', 'a.json'],
      { show: 'screening', chart: 'x', trials: ['pump-it', 'rfa-crlm'], pretty: false, answers: 'a.json' },
    ],
    [['--facts'], { show: 'facts' }],
    [['--trials'], { show: 'trials' }],
    [['--questionnaire'], { show: 'questionnaire' }],
    [['--studies'], { show: 'studies' }],
  ] as const)('%j is understood', (argv, call) => {
    expect(parseCall([...argv])).toEqual(call)
  })

  it.each([
    [[]],
    [['a', 'b']],
    [['x', '--as-of', '2026-02-29']],
    [['x', '--as-of', '2026-11']],
    [['x', '--as-of', 'today']],
    [['x', '--as-of', '21-11-2026']],
    [['x', '--as-of']],
    [['x', '--trial']],
    [['x', '--verbose']],
    [['x', '--pretty=yes']],
    [['--facts', '--trials']],
    [['--facts', 'x']],
    [['--questionnaire', '--studies']],
    [['--studies', 'x']],
  ])('%j is refused in one sentence', (argv) => {
    expect(() => parseCall(argv)).toThrow(UsageError)
    try {
      parseCall(argv)
    } catch (error) {
      expect((error as Error).message).toMatch(/^[^\n]+$/)
    }
  })
})
