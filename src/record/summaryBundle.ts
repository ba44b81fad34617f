/** The summary as a FHIR document: the conclusions to read, the answers and the ECOG score as data. */
import type { Answers } from '../facts/answers.ts'
import type { Catalogue } from '../facts/catalogue.ts'
import { ecogOf } from './ecog.ts'
import { IDENTIFIERS } from './names.ts'
import { authorOf, responseOf, type Signature } from './response.ts'
import type { Line, Summary, TrialSummary } from './summary.ts'
import { basisOf, headOf, lineText } from './summaryText.ts'

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<>"]/g, (c) => ENTITIES[c] ?? '')

const paragraphs = (texts: readonly string[]): string => texts.map((t) => `<p>${escaped(t)}</p>`).join('')
const narrative = (xhtml: string): fhir4.Narrative => ({
  status: 'generated',
  div: `<div xmlns="http://www.w3.org/1999/xhtml">${xhtml}</div>`,
})

function lineXhtml(line: Line, summary: Summary): string {
  const { words } = summary
  const more = [
    ...line.remarks,
    ...(line.bare ? [] : [`${words.sources}: ${line.sources.join(' | ') || words.noSources}`]),
    ...line.rulings.map((r) => `${words.ruling} ${r.id}: ${r.text}`),
  ]
  return `<li>${escaped(lineText(line, summary))}${more.map((t) => `<br/>${escaped(t)}`).join('')}</li>`
}

function trialSection(trial: TrialSummary, summary: Summary): fhir4.CompositionSection {
  const { words } = summary
  const part = (name: string, lines: readonly Line[]) =>
    lines.length === 0
      ? ''
      : `<p>${escaped(name)}</p><ul>${lines.map((l) => lineXhtml(l, summary)).join('')}</ul>`
  const xhtml = [
    paragraphs([trial.title, ...headOf(trial, summary)]),
    part(words.failed, trial.failed),
    part(words.open, trial.open),
    part(words.met, trial.met),
  ].join('')
  return { title: trial.name, text: narrative(xhtml) }
}

/** References that lead back to the server, from wherever the file is read. */
const anchored = <R extends object>(resource: R, server: string): R =>
  JSON.parse(JSON.stringify(resource), (key, value) =>
    key === 'reference' && /^[A-Z]\w+\/[\w.-]+$/.test(value) ? `${server}/${value}` : value,
  )

/**
 * @param server the FHIR base, to which what the file refers to belongs
 * @param newId a new UUID each time
 */
export function summaryBundle(
  summary: Summary,
  { answers, catalogue, signature }: { answers: Answers; catalogue: Catalogue; signature: Signature },
  server: string,
  newId: () => string,
): fhir4.Bundle {
  const { words, at, patient } = summary
  const author = authorOf(signature) ?? { display: summary.by }
  const response = responseOf(answers, catalogue, signature, patient.id)
  const data = [response, ecogOf(answers, signature)]
    .filter((r) => r !== undefined)
    .map((resource) => ({ fullUrl: `urn:uuid:${newId()}`, resource: anchored(resource, server) }))
  const composition: fhir4.Composition = {
    resourceType: 'Composition',
    status: 'final',
    type: { text: words.title },
    subject: { reference: `Patient/${patient.id}`, display: patient.name },
    date: at,
    author: [author],
    title: words.title,
    section: [
      {
        title: words.title,
        text: narrative(
          paragraphs([
            ...basisOf(summary),
            ...summary.overrides.map((text) => `${words.overrides}: ${text}`),
            words.manner,
          ]),
        ),
        entry: data.map(({ fullUrl }) => ({ reference: fullUrl })),
      },
      ...summary.trials.map((t) => trialSection(t, summary)),
    ],
  }
  return {
    resourceType: 'Bundle',
    identifier: { system: IDENTIFIERS.summaries, value: newId() },
    type: 'document',
    timestamp: at,
    entry: [{ fullUrl: `urn:uuid:${newId()}`, resource: anchored(composition, server) }, ...data],
  }
}
