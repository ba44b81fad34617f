/** HTML entities in text: "&gt;60", "5&nbsp;&micro;mol/L". The result is text, never markup. */

const NAMED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: ' ',
    le: '≤',
    ge: '≥',
    plusmn: '±',
    times: '×',
    micro: 'µ',
    mu: 'μ',
    deg: '°',
    sup2: '²',
    sup3: '³',
    ndash: '–',
    mdash: '—',
    minus: '−',
    alpha: 'α',
    beta: 'β',
    eacute: 'é',
    egrave: 'è',
    euml: 'ë',
    iuml: 'ï',
    ouml: 'ö',
    uuml: 'ü',
    auml: 'ä',
  }),
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
