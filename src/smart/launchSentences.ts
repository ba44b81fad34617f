/** What launch.html says, in its two languages: what happened, and what to do next. */
import type { SmartError } from './problem.ts'

export type LaunchLanguage = 'en' | 'nl'
type Sentences = readonly [what: string, next: string]
type Words = (detail: string | undefined) => Sentences

const fromEhr = {
  en: 'Close this page and open the app again from the patient’s chart.',
  nl: 'Sluit deze pagina en open de app opnieuw vanuit het dossier van de patiënt.',
}
const askHelp = {
  en: 'Ask whoever manages this app to look at it; trying again does not help.',
  nl: 'Vraag de beheerder van deze app ernaar te kijken; opnieuw proberen helpt niet.',
}
const tryAgain = {
  en: 'Check the network connection and reload this page.',
  nl: 'Controleer de netwerkverbinding en laad deze pagina opnieuw.',
}

type Code = SmartError['code']
const SENTENCES: Record<LaunchLanguage, Partial<Record<Code, Words>>> = {
  en: {
    badConfig: (d) => [`The list of EHRs cannot be used: ${d ?? 'config.json'}`, askHelp.en],
    unconfiguredIssuer: (d) => [
      `This app may not be opened from this EHR${d ? ` (${d})` : ''}: it is not on the app’s list. Nothing was sent to it.`,
      askHelp.en,
    ],
    forbiddenParameter: (d) => [
      `The address of this page tries to set “${d ?? ''}”, which only the configuration may set. Nothing was sent.`,
      fromEhr.en,
    ],
    launchMissing: () => [
      'This page was opened without an EHR.',
      'Open the app from the patient’s chart in the EHR.',
    ],
    standaloneNotAllowed: (d) => [
      `${d ?? 'This EHR'} opens this app only from a patient’s chart.`,
      'Open the app from the patient’s chart in the EHR.',
    ],
    discoveryFailed: (d) => [`The EHR (${d ?? ''}) did not say how to sign in.`, tryAgain.en],
    noPkce: (d) => [
      `The EHR (${d ?? ''}) does not offer the safe way of signing in (PKCE) that this app requires.`,
      askHelp.en,
    ],
    foreignEndpoint: (d) => [
      `The EHR (${d ?? ''}) wants to sign in at an address that is not on the app’s list.`,
      askHelp.en,
    ],
    storageBlocked: () => [
      'The browser lets this app keep nothing here, not even during the sign-in. Some browsers do so where the EHR shows the app in a frame.',
      'Open the app in a window of its own, or ask whoever manages this computer to allow it to store data.',
    ],
    offline: () => ['There is no network connection.', tryAgain.en],
  },
  nl: {
    badConfig: (d) => [`De lijst van EPD’s is onbruikbaar: ${d ?? 'config.json'}`, askHelp.nl],
    unconfiguredIssuer: (d) => [
      `Deze app mag niet vanuit dit EPD${d ? ` (${d})` : ''} worden geopend: het staat niet op de lijst van de app. Er is niets naartoe gestuurd.`,
      askHelp.nl,
    ],
    forbiddenParameter: (d) => [
      `Het adres van deze pagina probeert “${d ?? ''}” in te stellen; dat mag alleen de configuratie. Er is niets verstuurd.`,
      fromEhr.nl,
    ],
    launchMissing: () => [
      'Deze pagina is geopend zonder EPD.',
      'Open de app vanuit het dossier van de patiënt in het EPD.',
    ],
    standaloneNotAllowed: (d) => [
      `${d ?? 'Dit EPD'} opent deze app alleen vanuit het dossier van een patiënt.`,
      'Open de app vanuit het dossier van de patiënt in het EPD.',
    ],
    discoveryFailed: (d) => [`Het EPD (${d ?? ''}) heeft niet gezegd hoe men inlogt.`, tryAgain.nl],
    noPkce: (d) => [
      `Het EPD (${d ?? ''}) biedt de veilige manier van inloggen (PKCE) niet die deze app vereist.`,
      askHelp.nl,
    ],
    foreignEndpoint: (d) => [
      `Het EPD (${d ?? ''}) wil laten inloggen op een adres dat niet op de lijst van de app staat.`,
      askHelp.nl,
    ],
    storageBlocked: () => [
      'De browser laat deze app hier niets bewaren, ook niet tijdens het inloggen. Sommige browsers doen dat als het EPD de app in een frame toont.',
      'Open de app in een eigen venster, of vraag de beheerder van deze computer om de app gegevens te laten opslaan.',
    ],
    offline: () => ['Er is geen netwerkverbinding.', tryAgain.nl],
  },
}
const UNFORESEEN: Record<LaunchLanguage, Sentences> = {
  en: ['The app could not be opened.', fromEhr.en],
  nl: ['De app kon niet worden geopend.', fromEhr.nl],
}
export const OPENING: Record<LaunchLanguage, string> = {
  en: 'Signing in to the EHR…',
  nl: 'Inloggen bij het EPD…',
}

/** The two sentences for a failed launch; anything unforeseen gets a plain one, without its text. */
export const launchSentences = (
  code: Code | undefined,
  detail: string | undefined,
  language: LaunchLanguage,
): Sentences => (code && SENTENCES[language][code]?.(detail)) || UNFORESEEN[language]
