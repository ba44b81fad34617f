/** The colours of src/view/style/tokens.css, measured: contrast on every ground, and differences that need no colour vision. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

type Colour = readonly [red: number, green: number, blue: number]
const css = readFileSync(new URL('../../src/view/style/tokens.css', import.meta.url), 'utf8')
const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)')

const coloursIn = (text: string): Record<string, Colour> =>
  Object.fromEntries(
    [...text.matchAll(/--([\w-]+):\s*#([0-9a-f]{6})/g)].map(([, name, hex = '']) => [
      name,
      [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255) as unknown as Colour,
    ]),
  )
const themes = { light: coloursIn(light), dark: { ...coloursIn(light), ...coloursIn(dark) } }

const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
/** Relative luminance, WCAG 2.2. */
const luminance = (linearColour: readonly number[]) =>
  0.2126 * (linearColour[0] ?? 0) + 0.7152 * (linearColour[1] ?? 0) + 0.0722 * (linearColour[2] ?? 0)
function contrast(a: readonly number[], b: readonly number[]): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}

/** Total colour blindness of each kind, for linear colours (Machado, Oliveira and Fernandes, 2009), and grey. */
const VISION: Readonly<Record<string, readonly (readonly number[])[]>> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
  grey: [
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
  ],
}
const seen = (colour: Colour, vision: readonly (readonly number[])[]) => {
  const parts = colour.map(linear)
  return vision.map((row) => row.reduce((sum, n, i) => sum + n * (parts[i] ?? 0), 0))
}

const GROUNDS = ['page', 'ground', 'raised', 'accent-ground']
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  text: [...GROUNDS, 'good-ground', 'bad-ground', 'open-ground', 'own-ground', 'mark'],
  quiet: [...GROUNDS, 'open-ground', 'own-ground'],
  accent: GROUNDS,
  good: GROUNDS,
  bad: [...GROUNDS, 'bad-ground'],
  open: [...GROUNDS, 'open-ground'],
  own: ['ground', 'raised', 'own-ground'],
  'on-accent': ['accent'],
}

describe.each(Object.entries(themes))('the colours of the %s theme', (_, theme) => {
  const colour = (name: string): Colour => {
    const found = theme[name]
    if (!found) throw new Error(`There is no colour ${name}`)
    return found
  }
  const between = (a: string, b: string) => contrast(colour(a).map(linear), colour(b).map(linear))

  it('are legible: text on its grounds at least 4.5', () => {
    const low = Object.entries(TEXTS).flatMap(([text, grounds]) =>
      grounds.flatMap((ground) => (between(text, ground) < 4.5 ? [`${text} on ${ground}`] : [])),
    )
    expect(low).toEqual([])
  })

  it('show where a control ends: its edge on its grounds at least 3', () => {
    expect(GROUNDS.filter((ground) => between('edge', ground) < 3)).toEqual([])
  })

  it.each(Object.entries(VISION))('tell the parts of a bar apart by lightness: %s', (_name, vision) => {
    const [met, failed, open] = ['bar-satisfied', 'bar-failed', 'bar-unknown'].map((name) =>
      seen(colour(name), vision),
    ) as [number[], number[], number[]]
    for (const [a, b] of [
      [met, failed],
      [met, open],
      [failed, open],
    ] as const)
      expect(contrast(a, b)).toBeGreaterThan(2)
  })
})
