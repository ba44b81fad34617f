import type { Page } from '@playwright/test'
import { daysBefore } from '../../mocks/patients/day.ts'
import { definitionOf, memberNamed, wantedOf, wordsFor } from './answering.ts'
import { expect, open, patientOf, test, today, trialCard } from './app.ts'
import { type Keyboard, keyboardOf } from './keyboard.ts'

type Answers = Record<string, unknown>
const LIMIT = 4000

/** Goes down to a choice: the arrow keys move and choose at once, the space bar chooses what has the focus. */
async function choose(keys: Keyboard, words: string): Promise<void> {
  const { fact } = await keys.at()
  if ((await keys.at()).name === words) return keys.press('Space')
  for (let i = 0; i < 12; i += 1) {
    await keys.press('ArrowDown')
    if ((await keys.at()).name === words) return
  }
  throw new Error(`The question ${fact} has no choice "${words}"`)
}

/** Answers the question that the focus is in, with the keys that its controls take, and moves on with Enter. */
async function answer(keys: Keyboard, id: string, given: unknown): Promise<void> {
  const definition = definitionOf(id)
  const { value } = wantedOf(given)
  const inCard =
    (tag: string, named = /./) =>
    (now: Awaited<ReturnType<Keyboard['at']>>) =>
      now.fact === id && now.tag === tag && named.test(now.name)
  const box = (named: RegExp) => async () => {
    await keys.tabTo(
      `the box ${named} of ${id}`,
      (now) => now.fact === id && now.type === 'checkbox' && named.test(now.name),
      20,
    )
    await keys.press('Space')
  }
  const radios = async () => {
    await keys.tabTo(`the choices of ${id}`, (now) => now.fact === id && now.type === 'radio', 20)
    await choose(keys, wordsFor(definition, value))
  }
  const typed = async () => {
    await keys.tabTo(`the field of ${id}`, (now) => now.fact === id && now.type === 'text', 20)
    await keys.type(String(value))
  }
  switch (definition.type) {
    case 'boolean':
    case 'choice':
      await radios()
      break
    case 'map':
      await keys.tabTo(`"None of these" of ${id}`, inCard('button', /^None of these$/), 20)
      return keys.press('Enter')
    case 'list':
      await box(/^None/)()
      break
    case 'dateOrNever':
      await (value === 'never' ? box(/never/)() : typed())
      break
    case 'integer':
      await ((definition.range?.[1] ?? 99) <= 10 ? radios() : typed())
      break
    default:
      await typed()
  }
  await keys.press('Enter')
}

const plain = (value: unknown): unknown[] =>
  typeof value === 'object' && value !== null ? Object.values(value) : [value]

/**
 * Tabs through the screen and answers what is asked, until the trial's verdict reads so.
 * @returns how many answers that took; a group confirmed at once is one
 */
async function fillIn(
  page: Page,
  keys: Keyboard,
  answers: Answers,
  trial: string,
  verdict: RegExp,
): Promise<number> {
  const done = new Set<string>()
  const words = trialCard(page, trial).locator('.verdict')
  let given = 0
  while (!verdict.test((await words.textContent()) ?? '')) {
    if (keys.presses() > LIMIT) throw new Error(`${LIMIT} keys and still: ${await words.textContent()}`)
    const now = await keys.at()
    const asked = now.fact !== null && !now.answered && !done.has(now.fact) ? now.fact : undefined
    if (asked !== undefined && asked in answers) {
      done.add(asked)
      given += 1
      await answer(keys, asked, answers[asked])
    } else if (now.group !== null && now.type === 'checkbox') {
      await takeOut(keys, answers)
    } else if (now.group !== null && /^None of these \d+ appl/.test(now.name)) {
      given += 1
      await keys.press('Enter')
    } else if (/^Show \d+ more/.test(now.name)) await keys.press('Enter')
    else await keys.press('Tab')
  }
  return given
}

/** Goes through the boxes of a group with the arrows and takes out what is answered otherwise or not at all. */
async function takeOut(keys: Keyboard, answers: Answers): Promise<void> {
  const seen = new Set<string>()
  for (;;) {
    const { name, checked } = await keys.at()
    const member = memberNamed(name)
    if (seen.has(member?.id ?? name)) break
    seen.add(member?.id ?? name)
    const { value } = wantedOf(member && answers[member.id])
    const none = plain(value).every((v) => v === member?.group?.none)
    if (checked && !none) await keys.press('Space')
    await keys.press('ArrowDown')
  }
  await keys.press('Tab')
}

const trials = [
  ['dragon-eligible', 'DRAGON 1'],
  ['pump-it-eligible', 'PUMP-IT'],
  ['pump-iii-eligible', 'PUMP-III'],
  ['rfa-eligible', 'RFA in recurrent CRLM'],
  ['pdac-eligible', 'ScanPan1'],
] as const

for (const [patient, trial] of trials) {
  test(`the keyboard alone brings ${patient} to the verdict of ${trial}`, async ({ page }) => {
    test.setTimeout(300_000)
    await open(page, patient)
    const keys = keyboardOf(page)
    const answers = patientOf(patient).answers?.(today()) ?? {}
    const given = await fillIn(page, keys, answers, trial, /^Meets all listed criteria/)
    console.log(`${trial}: ${given} answers, ${keys.presses()} keys from launch to the verdict`)
    expect(given).toBeGreaterThan(10)
  })
}

test('the whole job is done with the keyboard alone', async ({ page }) => {
  test.setTimeout(180_000)
  await open(page, 'woman-63')
  const keys = keyboardOf(page)

  await keys.tabTo('the language', (now) => now.tag === 'select' && now.value === 'en')
  await keys.press('ArrowDown')
  await expect(page.locator('html')).toHaveAttribute('lang', 'nl')
  await keys.press('ArrowUp')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')

  await keys.tabTo('a trial', (now) => now.tag === 'button' && now.name === 'PUMP-IT')
  await keys.press('Enter')
  const criteria = page.getByRole('region', { name: 'Criteria of PUMP-IT' })
  await expect(criteria).toBeVisible()
  await keys.tabTo('the basis of a criterion', (now) => now.tag === 'summary' && /\d/.test(now.name))
  await keys.press('Enter')
  await expect(criteria.locator('details.basis[open]').first()).toBeVisible()

  await keys.tabBack('the tabs', (now) => now.role === 'tab')
  await keys.press('ArrowLeft')
  await expect(page.getByRole('tab', { name: /^Questions/ })).toBeFocused()
  await keys.tabTo('the first choice', (now) => now.type === 'radio')
  const { fact } = await keys.at()
  const card = page.locator(`[data-fact="${fact}"]`)
  await keys.press('Space')
  await expect(card.getByText('Entered:')).toBeVisible()
  await keys.press('ArrowUp')
  await expect(card.getByText('Entered:')).toContainText('not known')
  await keys.tabTo('take back', (now) => now.fact === fact && /^Take back/.test(now.name), 20)
  await keys.press('Enter')
  await expect(card.getByText('Entered:')).toHaveCount(0)
  expect((await keys.at()).fact).toBe(fact)

  await keys.tabBack('the registration date', (now) => /registration/i.test(now.name) && now.tag === 'input')
  const tally = trialCard(page, 'PUMP-IT').locator('.tally')
  const before = (await tally.textContent()) ?? ''
  await keys.press('Control+A')
  // By then every laboratory value of the chart is too old.
  await keys.type(daysBefore(today(), -60))
  await keys.press('Enter')
  await expect(tally).not.toHaveText(before)
  console.log(`the whole job: ${keys.presses()} keys`)
})
