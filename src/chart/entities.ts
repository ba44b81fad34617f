/** HTML entities in text: "&gt;60", "5&nbsp;&micro;mol/L". The result is text, never markup. */

/** The name of each, with its character. */
const NAMED: ReadonlyMap<string, string> = new Map(
  'amp&|lt<|gt>|quot"|apos\'|nbsp |le≤|ge≥|plusmn±|times×|microµ|muμ|deg°|sup2²|sup3³|ndash–|mdash—|minus−|alphaα|betaβ|eacuteé|egraveè|eumlë|iumlï|oumlö|uumlü|aumlä'
    .split('|')
    .map((entity) => [entity.slice(0, -1), entity.slice(-1)]),
)
const ENTITY = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z]\w{1,7}));/g

const character = (code: number): string | undefined =>
  code > 31 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined

/** The text with its entities as characters, once: "&amp;lt;" means "&lt;". An unknown one stays as it is. */
export const withoutEntities = (text: string): string =>
  text.includes('&')
    ? text.replace(
        ENTITY,
        (all, decimal?: string, hex?: string, name?: string) =>
          (decimal !== undefined
            ? character(Number(decimal))
            : hex !== undefined
              ? character(Number.parseInt(hex, 16))
              : NAMED.get(name ?? '')) ?? all,
      )
    : text
