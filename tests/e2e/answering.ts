/** Fills in the questions on screen, as a clinician would with the answers at hand. */
import { fileURLToPath } from 'node:url'
import type { Locator, Page } from '@playwright/test'
import type { FactDefinition } from '../../src/criteria/fact.ts'
import { loadCriteria } from '../../src/criteria/load.ts'
import { expect } from './app.ts'

type Item = Record<string, unknown>
type Wanted = { value: unknown; unit?: string; date?: string }

const { facts } = loadCriteria(fileURLToPath(new URL('../../criteria', import.meta.url)))

function definitionOf(id: string): FactDefinition {
  const definition = facts.find((fact) => fact.id === id)
  if (!definition) throw new Error(`There is no fact ${id}`)
  return definition
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** An answer of the sandbox is a value, or an object with a value. */
const wantedOf = (answer: unknown): Wanted =>
  isObject(answer) && 'value' in answer ? (answer as Wanted) : { value: answer }

const yesOrNo = (value: unknown) => (value === true ? 'Yes' : 'No')

function optionLabel({ options }: Pick<FactDefinition, 'options'>, id: unknown): string {
  const option = options?.find((one) => one.id === id)
  if (!option) throw new Error(`There is no option ${id}`)
  return option.label.en
}

async function choose(within: Locator, label: string): Promise<void> {
  await within.getByRole('radio', { name: label, exact: true }).check()
}

async function fillDate(within: Locator, label: string, date: string): Promise<void> {
  await within.getByLabel(label, { exact: true }).fill(date)
}

async function fillItem(item: Locator, definition: FactDefinition, values: Item): Promise<void> {
  for (const field of definition.fields ?? []) {
    const value = values[field.id]
    if (value === undefined) continue
    const label = field.label.en
    if (field.type === 'boolean')
      await choose(item.getByRole('group', { name: label, exact: true }), yesOrNo(value))
    else if (field.type === 'choice')
      await item.getByLabel(label).selectOption({ label: optionLabel(field, value) })
    else if (value === field.mark) await item.getByText(String(value).replaceAll('-', ' ')).click()
    else await fillDate(item, label, String(value))
  }
}

async function fillList(card: Locator, definition: FactDefinition, value: unknown): Promise<void> {
  const items = isObject(value) && Array.isArray(value.list) ? (value.list as Item[]) : []
  for (const [index, item] of items.entries()) {
    await card.getByRole('button', { name: 'Add one' }).click()
    await fillItem(card.getByRole('group', { name: `Number ${index + 1}` }), definition, item)
  }
  if (definition.completeness) await card.getByRole('checkbox', { name: /list is complete/i }).check()
}

/** Answers one question in its own control. */
async function fill(card: Locator, definition: FactDefinition, { value, unit, date }: Wanted): Promise<void> {
  switch (definition.type) {
    case 'boolean':
      return choose(card, yesOrNo(value))
    case 'choice':
      return choose(card, optionLabel(definition, value))
    case 'map':
      if (!Object.values(value as object).every((entry) => entry === 'absent'))
        throw new Error('not all absent')
      return card.getByRole('button', { name: 'None of these' }).click()
    case 'integer':
    case 'quantity':
      await card.getByRole('textbox').first().fill(String(value))
      if (unit !== undefined) await card.getByLabel('Unit').selectOption(unit)
      if (date !== undefined) await fillDate(card, 'Date', date)
      break
    case 'date':
      await fillDate(card, definition.question.en, String(value))
      break
    case 'dateOrNever':
      await card.getByRole('checkbox', { name: 'Never' }).check()
      break
    case 'list':
      await fillList(card, definition, value)
  }
  await card.getByRole('button', { name: 'Save answer' }).click()
}

const factOf = async (card: Locator) => (await card.getAttribute('data-fact')) ?? ''

/** Answers one fact where it is asked. */
export async function answer(page: Page, id: string, value: unknown): Promise<void> {
  const card = page.locator(`section.question[data-fact="${id}"]`).first()
  await fill(card, definitionOf(id), wantedOf(value))
  await expect(card.getByText('Answered')).toBeVisible()
}

/** Confirms a group of silent exclusions, without those to which the answer is another or not known. */
async function confirmGroups(page: Page, answers: Record<string, unknown>): Promise<boolean> {
  const none = (definition: FactDefinition) => {
    const { value } = wantedOf(answers[definition.id])
    return (isObject(value) ? Object.values(value) : [value]).every((one) => one === definition.group?.none)
  }
  for (const group of await page.locator('fieldset.group').all()) {
    const labels = await group.locator('label').allInnerTexts()
    const inGroup = labels.map((label) => facts.find((fact) => fact.group && fact.label.en === label.trim()))
    if (!inGroup.some((fact) => fact && none(fact))) continue
    for (const [index, fact] of inGroup.entries()) {
      if (!fact || !none(fact)) await group.getByRole('checkbox').nth(index).uncheck()
    }
    await group.getByRole('button').click()
    return true
  }
  return false
}

/**
 * Answers every question that the screen asks and to which `answers` holds a reply, in the order in which it asks,
 * until none is left. @returns the facts that were asked one by one
 */
export async function answerAll(page: Page, answers: Record<string, unknown>): Promise<string[]> {
  const asked: string[] = []
  const questions = page.getByRole('region', { name: 'Questions', exact: true })
  for (;;) {
    const open = await questions.locator('section.question:has(form)').all()
    const ids = await Promise.all(open.map(factOf))
    const next = ids.find((id) => id in answers && !asked.includes(id))
    if (next !== undefined) {
      await answer(page, next, answers[next])
      asked.push(next)
      continue
    }
    if (await confirmGroups(page, answers)) continue
    const more = questions.getByRole('button', { name: /^Show \d+ more/ })
    if (!(await more.isVisible())) return asked
    await more.click()
  }
}
