/** Holds the layout as the README draws it: who may know whom, and what the pure rooms may touch. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

/** Imports point backwards along the flow: a room may import itself and the rooms named here, and no other. */
const mayImport: Record<string, readonly string[]> = {
  criteria: [],
  chart: [],
  smart: [],
  reading: ['chart', 'criteria', 'smart'],
  facts: ['chart', 'criteria'],
  eligibility: ['chart', 'criteria', 'facts'],
  wording: ['chart', 'criteria', 'facts', 'eligibility'],
  screening: ['chart', 'criteria', 'facts', 'eligibility', 'wording'],
  record: ['chart', 'criteria', 'facts', 'eligibility', 'wording', 'smart', 'reading'],
  view: ['chart', 'criteria', 'facts', 'eligibility', 'wording', 'smart', 'reading', 'record'],
}

/** The files of src/chart that read from the EHR: the room `reading`. The others are the data model, the room `chart`. */
const reading = [
  'crossCheck',
  'needs',
  'pages',
  'patientRecord',
  'progress',
  'queries',
  'read',
  'reading',
  'references',
  'release',
]

/** Functions of their arguments alone: no browser, no server, no clock, no network. */
const pureRooms = ['chart', 'facts', 'eligibility', 'wording']

/** Packages that only these rooms (and the entry files at the top of src) may import. */
const keptTo: Record<string, readonly string[]> = {
  fhirclient: ['smart'],
  react: ['view', 'record'],
  'react-dom': ['view'],
  '@tanstack/react-query': ['view', 'record'],
}

const longest = 300
const vagueNames = ['utils', 'util', 'helpers', 'hooks', 'types', 'common', 'misc', 'lib']

const impurities: Record<string, RegExp> = {
  'the browser': /\b(window|document|navigator|localStorage|sessionStorage|indexedDB|location)\s*[.[]/,
  'the clock': /\bDate\.now\(|\bnew Date\(\s*\)|\bperformance\.now\(/,
  chance: /\bMath\.random\(|\bcrypto\.(randomUUID|getRandomValues)\(/,
  'the network': /\bfetch\(|\bXMLHttpRequest\b|\bWebSocket\b/,
  timers: /\b(setTimeout|setInterval|requestAnimationFrame)\(/,
  'the process': /\bprocess\.|\bimport\.meta\.env\b/,
}

const root = fileURLToPath(new URL('..', import.meta.url))

function files(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => /\.tsx?$/.test(path))
}

const withoutComments = (code: string) =>
  code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1')
const codeOf = (path: string) => withoutComments(readFileSync(join(root, path), 'utf8'))

type Import = {
  from: string
  to: string
  /** Of types alone: gone when the program runs. */
  typeOnly: boolean
}

/** What a file imports: paths from the root for relative imports, else the name as written. */
function importsOf(path: string): Import[] {
  const statement =
    /(?:^|\n)\s*(?:import|export)\s(type\s)?(?:[^'"`;]*?\sfrom\s)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g
  return [...codeOf(path).matchAll(statement)].map(([, type, named, called]) => {
    const written = (named ?? called ?? '').replace(/\?.*$/, '')
    const to = written.startsWith('.') ? relative(root, resolve(root, dirname(path), written)) : written
    return { from: path, to: to.replaceAll('\\', '/'), typeOnly: type !== undefined }
  })
}

/** `facts` for `src/facts/units.ts`; undefined for the entry files and for whatever is not in src. */
function roomOf(path: string): string | undefined {
  const [, folder, name] = /^src\/([^/]+)\/(?:.*\/)?([^/.]+)/.exec(path) ?? []
  return folder === 'chart' && reading.includes(name ?? '') ? 'reading' : folder
}
const packageOf = (name: string) => /^(@[^/]+\/[^/]+|[^@./][^/]*)/.exec(name)?.[1] ?? name
const show = ({ from, to }: Import) => `${from} → ${to}`

const source = files('src')
const imports = source.flatMap(importsOf)

describe('the rooms of src', () => {
  it('are all in the table of directions', () => {
    const rooms = new Set(source.flatMap((path) => roomOf(path) ?? []))
    expect([...rooms].filter((room) => !(room in mayImport))).toEqual([])
  })

  it('import backwards along the flow only', () => {
    const wrong = imports.filter(({ from, to }) => {
      const [room, other] = [roomOf(from), roomOf(to)]
      if (room === undefined) return false
      return to.startsWith('src/') && other !== room && !(other && mayImport[room]?.includes(other))
    })
    expect(wrong.map(show)).toEqual([])
  })

  it.each(Object.entries(keptTo))('leave %s to those it belongs to', (name, rooms) => {
    const wrong = imports.filter(({ from, to }) => {
      const room = roomOf(from)
      return packageOf(to) === name && room !== undefined && !rooms.includes(room)
    })
    expect(wrong.map(show)).toEqual([])
  })

  it('import one another without a circle', () => {
    const done = new Set<string>()
    const circles: string[] = []
    const walk = (path: string, trail: string[]) => {
      if (trail.includes(path)) circles.push([...trail.slice(trail.indexOf(path)), path].join(' → '))
      if (trail.includes(path) || done.has(path)) return
      for (const { from, to, typeOnly } of imports) {
        if (from === path && !typeOnly) walk(to, [...trail, path])
      }
      done.add(path)
    }
    for (const path of source) walk(path, [])
    expect(circles).toEqual([])
  })
})

describe('the pure rooms', () => {
  const pure = source.filter((path) => pureRooms.includes(roomOf(path) ?? ''))

  it('import nothing of Node', () => {
    expect(
      pure
        .flatMap(importsOf)
        .filter(({ to }) => to.startsWith('node:'))
        .map(show),
    ).toEqual([])
  })

  it.each(Object.entries(impurities))('leave %s alone', (_, pattern) => {
    expect(pure.filter((path) => pattern.test(codeOf(path)))).toEqual([])
  })
})

describe('the repository', () => {
  it('keeps the sandbox out of the app', () => {
    expect(imports.filter(({ to }) => to.startsWith('mocks/')).map(show)).toEqual([])
  })

  it('imports nothing that lies outside', () => {
    const configuration = ['vite.config.ts', 'playwright.config.ts'].filter((path) =>
      existsSync(join(root, path)),
    )
    const all = [...source, ...files('mocks'), ...files('tests'), ...configuration].flatMap(importsOf)
    expect(all.filter(({ to }) => to.startsWith('..') || to.startsWith('/')).map(show)).toEqual([])
    const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    const outside = Object.entries<string>({ ...dependencies, ...devDependencies })
    expect(outside.filter(([, version]) => /^(file|link|git|https?):/.test(version))).toEqual([])
  })

  it('names folders after what is in them', () => {
    const parts = [...source, ...files('mocks'), ...files('tests')].flatMap((path) =>
      path.split('/').slice(0, -1),
    )
    expect(parts.filter((part) => vagueNames.includes(part))).toEqual([])
  })

  it(`has no source file of more than ${longest} lines`, () => {
    const lengths = source.map((path) => ({
      path,
      lines: readFileSync(join(root, path), 'utf8').split('\n').length - 1,
    }))
    expect(
      lengths.filter(({ lines }) => lines > longest).map(({ path, lines }) => `${path}: ${lines}`),
    ).toEqual([])
  })

  it('brings its styles with the page: the build fetches none for what comes later', () => {
    const styled = imports.filter(({ to }) => to.endsWith('.css'))
    expect(styled.length).toBeGreaterThan(5)
    expect(styled.filter(({ from }) => from !== 'src/main.tsx').map(show)).toEqual([])
  })

  it('has no default exports', () => {
    expect(source.filter((path) => /^export default\b/m.test(codeOf(path)))).toEqual([])
  })
})
