import { answerAll } from './answering.ts'
import { expect, open, patientOf, test, today, trialCard } from './app.ts'

const trials = {
  'dragon-1': 'DRAGON 1',
  'pump-it': 'PUMP-IT',
  'pump-iii': 'PUMP-III',
  'rfa-crlm': 'RFA in recurrent CRLM',
  'pdac-liver': 'ScanPan1',
}
const inWords = {
  eligible: /^Meets all listed criteria/,
  ineligible: /^Does not meet: /,
  incomplete: /^Open: /,
}

for (const id of ['dragon', 'pump-it', 'pump-iii', 'rfa', 'pdac']) {
  test(`says what is so once every question about ${id}-eligible is answered`, async ({ page }) => {
    test.setTimeout(120_000)
    const { answers, expect: verdicts } = patientOf(`${id}-eligible`)
    await open(page, `${id}-eligible`)
    const asked = await answerAll(page, answers?.(today()) ?? {})
    expect(new Set(asked).size).toBe(asked.length)
    for (const [trial, name] of Object.entries(trials)) {
      const verdict = verdicts?.[trial as keyof typeof trials]
      if (verdict === undefined) continue
      await expect(trialCard(page, name).locator('.verdict'), name).toHaveText(inWords[verdict])
    }
  })
}
