/** Reads what a hospital's own codes stand for: the file that the app reads as codes.json. */
import { readFileSync } from 'node:fs'
import { type LocalCodes, LocalCodesError, parseLocalCodes } from '../chart/localCodes.ts'
import type { Catalogue } from '../facts/catalogue.ts'
import { knownCodes } from '../facts/concepts.ts'
import { UsageError } from './arguments.ts'

/** @throws UsageError naming file and place */
export function readLocalCodes(path: string, { concepts }: Catalogue): LocalCodes {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    throw new UsageError(`${path} cannot be read.`)
  }
  try {
    return parseLocalCodes(text, knownCodes(concepts), path)
  } catch (error) {
    throw error instanceof LocalCodesError ? new UsageError(error.message) : error
  }
}
