/** The command line of `npm run screen`, checked. */
import { parseArgs } from 'node:util'
import { parseDate } from '../chart/partialDate.ts'

/** The call or a file is wrong: one sentence, exit status 2, nothing on standard output. */
export class UsageError extends Error {}

const LISTINGS = ['facts', 'trials', 'questionnaire', 'studies'] as const
export type Listing = (typeof LISTINGS)[number]

export type Call =
  | { readonly show: Listing }
  | {
      readonly show: 'screening'
      /** A file, a folder, or `-`. */
      readonly chart: string
      readonly answers?: string
      /** A file that says what a hospital's own codes stand for. */
      readonly codes?: string
      readonly asOf?: string
      readonly trials: readonly string[]
      readonly pretty: boolean
    }

const USAGE =
  'Usage: npm run --silent screen -- CHART [--answers FILE] [--codes FILE] [--as-of YYYY-MM-DD] [--trial ID]... [--pretty], or --facts, or --trials, or --questionnaire, or --studies'

/** @throws UsageError */
export function parseCall(argv: readonly string[]): Call {
  let parsed: ReturnType<typeof parse>
  try {
    parsed = parse(argv)
  } catch (error) {
    throw new UsageError(`${(error as Error).message.split('\n')[0]?.replace(/\.?$/, '.')} ${USAGE}`)
  }
  const { values, positionals } = parsed
  const [show, ...others] = LISTINGS.filter((listing) => values[listing])
  if (show !== undefined) {
    if (positionals.length > 0 || others.length > 0) throw new UsageError(`--${show} stands alone.`)
    return { show }
  }
  const [chart, ...more] = positionals
  if (chart === undefined)
    throw new UsageError(`Name a chart: a file, a folder, or - for standard input. ${USAGE}`)
  if (more.length > 0) throw new UsageError(`One chart at a time, not also "${more.join(' ')}".`)
  const asOf = values['as-of']
  if (asOf !== undefined && (!/^\d{4}-\d{2}-\d{2}$/.test(asOf) || !parseDate(asOf)))
    throw new UsageError(`--as-of must be a date that exists (YYYY-MM-DD), not "${asOf}".`)
  return {
    show: 'screening',
    chart,
    trials: values.trial ?? [],
    pretty: values.pretty === true,
    ...(values.answers !== undefined && { answers: values.answers }),
    ...(values.codes !== undefined && { codes: values.codes }),
    ...(asOf !== undefined && { asOf }),
  }
}

const parse = (argv: readonly string[]) =>
  parseArgs({
    // A lone dash is a chart, not an option.
    args: [...argv],
    allowPositionals: true,
    options: {
      answers: { type: 'string' },
      codes: { type: 'string' },
      'as-of': { type: 'string' },
      trial: { type: 'string', multiple: true },
      pretty: { type: 'boolean' },
      facts: { type: 'boolean' },
      trials: { type: 'boolean' },
      questionnaire: { type: 'boolean' },
      studies: { type: 'boolean' },
    },
  })
