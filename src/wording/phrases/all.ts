/** Brings the phrases of every language: for what does not wait for one. */
import { bringPhrases } from '../phrases.ts'
import { en } from './en.ts'
import { nl } from './nl.ts'

bringPhrases('en', en)
bringPhrases('nl', nl)
