/** Exact fractions. Laboratory limits are decided on them, so that 1.8 > 1.5 × 1.2 is false. */
export type Rational = { readonly n: bigint; readonly d: bigint }

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b))

const make = (n: bigint, d: bigint): Rational => {
  if (d === 0n) throw new RangeError('division by zero')
  const g = gcd(n, d)
  return d < 0n ? { n: -n / g, d: -d / g } : { n: n / g, d: d / g }
}

const DECIMAL = /^([+-]?)(\d+)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/

/**
 * Reads "1.5", "5/9" or a finite number exactly as its decimal writing says.
 * @throws RangeError for anything else
 */
export function rational(value: number | string): Rational {
  const text = String(value).trim()
  const [top, bottom] = text.split('/')
  if (bottom !== undefined) return divide(rational(top ?? ''), rational(bottom))
  const match = DECIMAL.exec(text.startsWith('.') ? `0${text}` : text)
  if (!match) throw new RangeError(`"${text}" is not a number`)
  const digits = BigInt((match[2] ?? '') + (match[3] ?? '')) * (match[1] === '-' ? -1n : 1n)
  const exponent = Number(match[4] ?? 0) - (match[3]?.length ?? 0)
  return exponent >= 0 ? make(digits * 10n ** BigInt(exponent), 1n) : make(digits, 10n ** BigInt(-exponent))
}

export const multiply = (a: Rational, b: Rational): Rational => make(a.n * b.n, a.d * b.d)
export const divide = (a: Rational, b: Rational): Rational => make(a.n * b.d, a.d * b.n)
export const add = (a: Rational, b: Rational): Rational => make(a.n * b.d + b.n * a.d, a.d * b.d)
export const subtract = (a: Rational, b: Rational): Rational => add(a, { n: -b.n, d: b.d })
/** Negative, zero or positive as a is below, equal to or above b. */
export const compare = (a: Rational, b: Rational): number => {
  const difference = a.n * b.d - b.n * a.d
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}
/** The nearest floating number, for formulas and the screen. */
export function toNumber({ n, d }: Rational): number {
  const [top, bottom] = [Number(n), Number(d)]
  if (Number.isFinite(top) && Number.isFinite(bottom)) return top / bottom
  // Parts too large for a floating number are shortened alike.
  const share = 10n ** BigInt(Math.max(n.toString().length, d.toString().length) - 300)
  return Number(n / share) / Number(d / share)
}
