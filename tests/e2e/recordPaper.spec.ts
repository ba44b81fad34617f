import { expect, panel, test } from './app.ts'
import { newSandbox, openAs, serve } from './sandbox.ts'

/** How many pages a PDF of Chromium's has. */
const pagesIn = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0

/** Little known, much known, one that fails, one in Dutch: the longest lists of each kind. */
const PATIENTS = ['empty-chart', 'pump-it-fails', 'pdac-eligible', 'conflicting']

for (const patient of PATIENTS) {
  for (const language of ['English', 'Nederlands']) {
    test(`the summary of ${patient} fits its pages, A4 and Letter, in ${language}`, async ({
      context,
      page,
    }, testInfo) => {
      await serve(context, newSandbox())
      await openAs(page, { patient })
      await page.getByLabel('Language').selectOption({ label: language })
      await panel(page, /^(Save and share|Opslaan en delen)/).click()
      const what = page.getByLabel(/^(What to print|Wat afdrukken)/)
      for (const [choice, pages] of [
        ['overview', 1],
        ['pump-it', 1],
        ['each', 5],
      ] as const) {
        await what.selectOption(choice)
        for (const format of ['A4', 'Letter'] as const) {
          const path = testInfo.outputPath(`${choice}-${format}.pdf`)
          expect(pagesIn(await page.pdf({ format, path })), `${choice} ${format}`).toBe(pages)
        }
        // Nothing is cut off: the type was small enough.
        const overflows = await page
          .locator('.sheet')
          .evaluateAll((sheets) => sheets.map((s) => s.scrollHeight > s.clientHeight))
        expect(overflows, choice).toEqual(Array.from({ length: pages }, () => false))
      }
    })
  }
}
