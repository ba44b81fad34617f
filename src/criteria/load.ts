/** Reads and checks the files of criteria/. Node only: the browser gets the result built in (plugin.ts). */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseDocument } from 'yaml'
import type { z } from 'zod'
import { check, type FileOf } from './check.ts'
import type { Criteria } from './criteria.ts'
import { codeFile, factFile, sharedRulesFile, systemsFile, unitsFile } from './fact.ts'
import { glucocorticoidsFile } from './glucocorticoid.ts'
import { policiesFile } from './policies.ts'
import { SECTIONS } from './sections.ts'
import { trial } from './trial.ts'
import { wordsFile } from './words.ts'

/** A file of criteria/ is wrong; the message names file and place. */
export class CriteriaError extends Error {}

/** The shape of each file, by its place. */
export const SHAPES = {
  trials: trial,
  facts: factFile,
  codes: codeFile,
  'codes/systems.yaml': systemsFile,
  'units.yaml': unitsFile,
  'policies.yaml': policiesFile,
  'shared.yaml': sharedRulesFile,
  'glucocorticoids.yaml': glucocorticoidsFile,
  'words.yaml': wordsFile,
} as const

/** `inclusion[12].rule.unit` */
const place = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (at, p) => (typeof p === 'number' ? `${at}[${p}]` : at ? `${at}.${String(p)}` : String(p)),
    '',
  )

/** The deepest issue of nested unions says best what is wrong. */
function deepest(
  issue: z.core.$ZodIssue,
  base: readonly PropertyKey[] = [],
): { path: PropertyKey[]; message: string } {
  const path = [...base, ...issue.path]
  if (issue.code !== 'invalid_union') return { path, message: issue.message }
  const inner = issue.errors.flatMap((branch) => branch.map((i) => deepest(i, path)))
  const best = inner
    .filter((i) => !/^Unrecognized key/.test(i.message) || i.path.length > path.length)
    .toSorted((a, b) => b.path.length - a.path.length)[0]
  return best && best.path.length > path.length ? best : { path, message: issue.message }
}

function parse<S extends z.ZodType>(folder: string, file: string, shape: S, texts: string[]): z.infer<S> {
  const text = readFileSync(join(folder, file), 'utf8')
  texts.push(`${file}\n${text}`)
  const document = parseDocument(text)
  const [syntax] = document.errors
  if (syntax) throw new CriteriaError(`criteria/${file}: ${syntax.message}`)
  const result = shape.safeParse(document.toJS())
  if (result.success) return result.data
  const [issue] = result.error.issues
  const { path, message } = issue ? deepest(issue) : { path: [], message: 'does not fit' }
  throw new CriteriaError(`criteria/${file} › ${place(path)}: ${message}`)
}

/**
 * Reads criteria/.
 * @param folder the path of criteria/
 * @throws CriteriaError naming file and place: wrong shape, unknown fact, option, unit, code list or window, an id twice
 */
export function loadCriteria(folder: string): Criteria {
  const texts: string[] = []
  const yaml = (sub: string) =>
    readdirSync(join(folder, sub))
      .filter((f) => f.endsWith('.yaml'))
      .sort()
      .map((f) => `${sub}/${f}`)
  const one = <S extends z.ZodType>(file: string, shape: S) => parse(folder, file, shape, texts)

  const trials = yaml('trials').map((f) => ({ file: f, data: one(f, trial) }))
  const facts = yaml('facts').map((f) => ({ file: f, data: one(f, factFile) }))
  const codes: Record<string, Criteria['codes'][string]> = {}
  const codeFiles = new Map<string, string>()
  for (const file of yaml('codes').filter((f) => f !== 'codes/systems.yaml'))
    for (const [name, list] of Object.entries(one(file, codeFile))) {
      codeFiles.set(name, file)
      if (codes[name]) throw new CriteriaError(`criteria/${file} › ${name}: stands in another file too`)
      codes[name] = list
    }
  const order = (f: { file: string }) => SECTIONS.findIndex((s) => f.file === `facts/${s}.yaml`)
  const criteria: Criteria = {
    trials: trials.map((t) => t.data),
    facts: facts.toSorted((a, b) => order(a) - order(b)).flatMap((f) => f.data),
    codes,
    systems: one('codes/systems.yaml', systemsFile),
    units: one('units.yaml', unitsFile),
    policies: one('policies.yaml', policiesFile),
    shared: one('shared.yaml', sharedRulesFile),
    glucocorticoids: one('glucocorticoids.yaml', glucocorticoidsFile),
    words: one('words.yaml', wordsFile),
    version: createHash('sha256').update(texts.join('\n')).digest('hex').slice(0, 12),
  }
  // The last file that names it: of two, the one that was added.
  const fileOf: FileOf = (kind, name) =>
    (kind === 'codes'
      ? codeFiles.get(name)
      : kind === 'facts'
        ? facts.findLast((f) => f.data.some((d) => d.id === name))?.file
        : trials.findLast((t) => t.data.id === name)?.file) ?? kind
  const problem = check(criteria, fileOf)
  if (problem) throw new CriteriaError(`criteria/${problem}`)
  return criteria
}
