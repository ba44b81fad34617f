/** Fills in the questions on screen, as a clinician would with the answers at hand. */
import { fileURLToPath } from 'node:url'
import type { Locator, Page } from '@playwright/test'
import type { FactDefinition } from '../../src/criteria/fact.ts'
import { loadCriteria } from '../../src/criteria/load.ts'
import { en } from '../../src/wording/phrases/en.ts'
import { expect } from './app.ts'

type Item = Record<string, unknown>
type Wanted = { value: unknown; unit?: string; date?: string }

export const { facts } = loadCriteria(fileURLToPath(new URL('../../criteria', import.meta.url)))

export function definitionOf(id: string): FactDefinition {
  const definition = facts.find((fact) => fact.id === id)
  if (!definition) throw new Error(`There is no fact ${id}`)
  return definition
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** An answer of the sandbox is a value, or an object with a value. */
export const wantedOf = (answer: unknown): Wanted =>
  isObject(answer) && 'value' in answer ? (answer as Wanted) : { value: answer }

const { yes, no } = en

/** The words beside the radio button of a value. */
export function wordsFor(
  { type, options }: Pick<FactDefinition, 'type' | 'options'>,
  value: unknown,
): string {
  if (type === 'boolean') return value === true ? yes : no
  return options?.find(({ id }) => id === value)?.label.en ?? String(value)
}

const choose = (within: Locator, words: string) =>
  within.getByRole('radio', { name: words, exact: true }).check()

async function fillItem(item: Locator, { fields }: FactDefinition, values: Item): Promise<void> {
  for (const field of fields ?? []) {
    const value = values[field.id]
    const label = field.label.en
    if (value === undefined) continue
    if (field.type === 'boolean') {
      await choose(item.getByRole('group', { name: label, exact: true }), value === true ? yes : no)
    } else if (field.type === 'choice') {
      const words = field.options?.find((o) => o.id === value)?.label.en ?? String(value)
      await choose(item.getByRole('group', { name: label, exact: true }), words)
    } else if (value === field.mark) {
      await item.locator('p', { hasText: label }).getByRole('checkbox').check()
    } else {
      await item.getByLabel(label, { exact: true }).fill(String(value))
    }
  }
}

async function fillList(card: Locator, definition: FactDefinition, value: unknown): Promise<void> {
  const items = isObject(value) && Array.isArray(value.list) ? (value.list as Item[]) : []
  for (const [index, item] of items.entries()) {
    await card.getByRole('button', { name: 'Add one' }).click()
    await fillItem(card.getByRole('group', { name: `Number ${index + 1}` }), definition, item)
  }
  if (items.length === 0) await card.getByRole('checkbox', { name: /^None/ }).check()
  else if (definition.completeness) await card.getByRole('checkbox', { name: 'The list is complete' }).check()
}

/** Uses the control of one question. */
async function fill(card: Locator, definition: FactDefinition, wanted: Wanted): Promise<void> {
  const { value, unit, date } = wanted
  const radios = await card.getByRole('radio').count()
  switch (definition.type) {
    case 'boolean':
    case 'choice':
      await choose(card, wordsFor(definition, value))
      break
    case 'map':
      expect(new Set(Object.values(value as object))).toEqual(new Set(['absent']))
      await card.getByRole('button', { name: 'None of these' }).click()
      break
    case 'list':
      await fillList(card, definition, value)
      break
    case 'dateOrNever':
    case 'date':
      if (value === 'never') await card.getByRole('checkbox', { name: 'never' }).check()
      else await card.getByLabel(definition.question.en, { exact: true }).fill(String(value))
      break
    default:
      if (radios > 0) await choose(card, String(value))
      else await card.getByRole('textbox', { name: definition.question.en }).fill(String(value))
  }
  const units = card.getByLabel('Unit', { exact: true })
  if (unit !== undefined && (await units.isVisible())) await units.selectOption(unit)
  const day = card.getByLabel('Date', { exact: true })
  if (date !== undefined && (await day.isVisible())) {
    await day.fill(date)
    await day.blur()
  }
  const save = card.getByRole('button', { name: 'Save', exact: true })
  if (await save.isVisible()) await save.click()
}

/** Answers one fact where it is asked. */
export async function answer(page: Page, id: string, value: unknown): Promise<void> {
  const card = page.locator(`[data-fact="${id}"]`)
  await fill(card, definitionOf(id), wantedOf(value))
  await expect(card.getByText('Entered:')).toBeVisible()
}

/** The exclusion that a line of a group names; undefined where the line says how it was answered. */
async function memberOf(line: Locator): Promise<FactDefinition | undefined> {
  return memberNamed((await line.locator('label').first().textContent()) ?? '')
}

/** The exclusion whose label a line begins with; behind it stands what is entered in one tap. */
export const memberNamed = (line: string): FactDefinition | undefined =>
  facts
    .filter(({ group, label }) => group && line.startsWith(label.en))
    .toSorted((a, b) => b.label.en.length - a.label.en.length)[0]

/** Confirms a group of exclusions in one tap, without those to which the reply is another or none. */
async function confirmGroup(group: Locator, answers: Record<string, unknown>): Promise<boolean> {
  const confirm = group.getByRole('button', { name: /^None of these \d+ appl/ })
  let kept = 0
  for (const line of await group.locator('.members > li:has(> label)').all()) {
    const box = line.getByRole('checkbox').first()
    if (!(await box.isChecked())) continue
    const member = await memberOf(line)
    const { value } = wantedOf(member && answers[member.id])
    const replies = isObject(value) ? Object.values(value) : [value]
    if (replies.every((reply) => reply === member?.group?.none)) kept += 1
    else await box.uncheck()
  }
  if (kept > 0) await confirm.click()
  return kept > 0
}

/**
 * Answers every question that the screen asks and to which `answers` holds a reply, in the order in which it asks,
 * until none is left. @returns the facts that were asked one by one
 */
export async function answerAll(page: Page, answers: Record<string, unknown>): Promise<string[]> {
  const asked: string[] = []
  const questions = page.getByRole('region', { name: 'Questions', exact: true })
  // They arrive after the first verdict.
  await expect(questions.locator('[data-fact]').first()).toBeVisible()
  for (;;) {
    const open = await questions.locator('[data-fact]:not(.answered):has(form)').all()
    const ids = await Promise.all(open.map(async (card) => (await card.getAttribute('data-fact')) ?? ''))
    const next = ids.find((id) => id in answers && !asked.includes(id))
    if (next !== undefined) {
      await answer(page, next, answers[next])
      asked.push(next)
      continue
    }
    let confirmed = false
    for (const group of await questions.locator('.group').all()) {
      confirmed = (await confirmGroup(group, answers)) || confirmed
    }
    if (confirmed) continue
    const more = questions.getByRole('button', { name: /^Show \d+ more/ })
    if (!(await more.isVisible())) return asked
    await more.click()
  }
}
