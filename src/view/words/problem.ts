/** Full-screen sentences: what happened, what it means, what to do. */
import type { SmartProblem } from '../../smart/problem.ts'
import type { Words } from './words.ts'

type Sentences = { readonly happened: string; readonly means: string; readonly todo: string }
/** `unforeseen`: a fault of the app itself. */
export type ProblemCode = SmartProblem | 'unforeseen'
type Problems = {
  readonly again: string
  readonly relaunch: string
  readonly sandbox: string
  readonly detail: string
  readonly sentences: Readonly<Record<ProblemCode, Sentences>>
}

const noVerdicts = {
  en: 'No chart was read and nothing was judged.',
  nl: 'Er is geen dossier gelezen en niets beoordeeld.',
}
const fromEhr = {
  en: 'Close this page and open Trialside again from the patient’s chart in the EHR.',
  nl: 'Sluit deze pagina en open Trialside opnieuw vanuit het dossier van de patiënt in het EPD.',
}
const manager = {
  en: 'Ask whoever manages this app to look at it; trying again does not help.',
  nl: 'Vraag de beheerder van deze app ernaar te kijken; opnieuw proberen helpt niet.',
}
const kept = {
  en: 'The verdicts are hidden, because they may no longer be right. What you entered is kept in this tab.',
  nl: 'De oordelen zijn verborgen, omdat ze niet meer hoeven te kloppen. Wat u hebt ingevuld blijft in dit tabblad bewaard.',
}
const problem = (happened: string, means: string, todo: string): Sentences => ({ happened, means, todo })

const en: Problems['sentences'] = {
  badConfig: problem(
    'The list of EHRs that this app may be used with cannot be read.',
    noVerdicts.en,
    manager.en,
  ),
  unconfiguredIssuer: problem(
    'This EHR is not on the app’s list, so the app may not be opened from it.',
    `Nothing was sent to it. ${noVerdicts.en}`,
    manager.en,
  ),
  forbiddenParameter: problem(
    'The address of this page tries to set what only the configuration may set.',
    `Nothing was sent. ${noVerdicts.en}`,
    fromEhr.en,
  ),
  launchMissing: problem(
    'The app was opened without an EHR.',
    noVerdicts.en,
    'Open Trialside from a patient’s chart in the EHR.',
  ),
  standaloneNotAllowed: problem(
    'This EHR opens the app only from a patient’s chart.',
    noVerdicts.en,
    fromEhr.en,
  ),
  discoveryFailed: problem('The EHR did not say how to sign in.', noVerdicts.en, fromEhr.en),
  noPkce: problem(
    'The EHR does not offer the safe way of signing in (PKCE) that this app requires.',
    noVerdicts.en,
    manager.en,
  ),
  foreignEndpoint: problem(
    'The EHR wants to sign in at an address that is not on the app’s list.',
    noVerdicts.en,
    manager.en,
  ),
  refused: problem(
    'The EHR did not authorise the app.',
    `Either access was declined, or the EHR does not allow it. ${noVerdicts.en}`,
    'Open Trialside again from the patient’s chart. If it happens again, ask whoever manages the app.',
  ),
  noSession: problem(
    'Trialside was opened without a patient.',
    `It shows one patient’s chart and gets that patient from the EHR. ${noVerdicts.en}`,
    'Open Trialside from a patient’s chart in the EHR.',
  ),
  stateLost: problem(
    'This page belongs to a sign-in that this tab does not know, for example after a bookmark or in a copied tab.',
    noVerdicts.en,
    fromEhr.en,
  ),
  tokenRefused: problem('The EHR did not complete the sign-in.', noVerdicts.en, fromEhr.en),
  noToken: problem('The sign-in to the EHR is no longer valid.', noVerdicts.en, fromEhr.en),
  noPatient: problem(
    'The EHR did not say which patient is meant.',
    noVerdicts.en,
    'Choose a patient in the EHR and open Trialside from that chart.',
  ),
  notR4: problem(
    'The EHR speaks another version of FHIR than R4.',
    'Its records could be misread, so none were read.',
    manager.en,
  ),
  sessionEnded: problem(
    'The session with the EHR has ended.',
    kept.en,
    'Open Trialside again from the patient’s chart; your entries come back.',
  ),
  contextChanged: problem(
    'The EHR moved on to another patient or another user.',
    `${kept.en} They stay with this patient.`,
    'Open Trialside again from the chart of the patient you mean.',
  ),
  patientUnreadable: problem(
    'The record of this patient could not be read.',
    `Without it nobody can be sure whose chart this is. ${noVerdicts.en}`,
    'Try again. If it happens again, ask whether you may read this chart.',
  ),
  patientReplaced: problem(
    'The EHR has merged this record into another one of the same patient.',
    `What is new stands there. ${noVerdicts.en}`,
    'Open Trialside from the other record.',
  ),
  storageBlocked: problem(
    'The browser lets this app keep nothing here. Some browsers do so where the EHR shows the app in a frame.',
    noVerdicts.en,
    'Open Trialside in a window of its own, or ask whoever manages this computer to allow it to store data.',
  ),
  offline: problem(
    'There is no connection to the EHR.',
    kept.en,
    'Check the network connection and try again. If that does not help, open the app again from the patient’s chart.',
  ),
  unforeseen: problem(
    'Something went wrong in the app itself.',
    'No verdict is shown, because it might be wrong. What you entered is kept in this tab.',
    'Reload the page. If it happens again, tell whoever manages the app.',
  ),
}

const nl: Problems['sentences'] = {
  badConfig: problem(
    'De lijst van EPD’s waarmee deze app gebruikt mag worden is niet te lezen.',
    noVerdicts.nl,
    manager.nl,
  ),
  unconfiguredIssuer: problem(
    'Dit EPD staat niet op de lijst van de app; de app mag er niet vanuit worden geopend.',
    `Er is niets naartoe gestuurd. ${noVerdicts.nl}`,
    manager.nl,
  ),
  forbiddenParameter: problem(
    'Het adres van deze pagina probeert iets in te stellen wat alleen de configuratie mag.',
    `Er is niets verstuurd. ${noVerdicts.nl}`,
    fromEhr.nl,
  ),
  launchMissing: problem(
    'De app is geopend zonder EPD.',
    noVerdicts.nl,
    'Open Trialside vanuit het dossier van een patiënt in het EPD.',
  ),
  standaloneNotAllowed: problem(
    'Dit EPD opent de app alleen vanuit het dossier van een patiënt.',
    noVerdicts.nl,
    fromEhr.nl,
  ),
  discoveryFailed: problem('Het EPD heeft niet gezegd hoe men inlogt.', noVerdicts.nl, fromEhr.nl),
  noPkce: problem(
    'Het EPD biedt de veilige manier van inloggen (PKCE) niet die deze app vereist.',
    noVerdicts.nl,
    manager.nl,
  ),
  foreignEndpoint: problem(
    'Het EPD wil laten inloggen op een adres dat niet op de lijst van de app staat.',
    noVerdicts.nl,
    manager.nl,
  ),
  refused: problem(
    'Het EPD heeft de app niet toegelaten.',
    `De toegang is geweigerd, of het EPD staat haar niet toe. ${noVerdicts.nl}`,
    'Open Trialside opnieuw vanuit het dossier. Gebeurt het weer, vraag het de beheerder van de app.',
  ),
  noSession: problem(
    'Trialside is geopend zonder patiënt.',
    `Het toont het dossier van één patiënt en krijgt die van het EPD. ${noVerdicts.nl}`,
    'Open Trialside vanuit het dossier van een patiënt in het EPD.',
  ),
  stateLost: problem(
    'Deze pagina hoort bij een aanmelding die dit tabblad niet kent, bijvoorbeeld na een bladwijzer of in een gekopieerd tabblad.',
    noVerdicts.nl,
    fromEhr.nl,
  ),
  tokenRefused: problem('Het EPD heeft het inloggen niet afgerond.', noVerdicts.nl, fromEhr.nl),
  noToken: problem('De aanmelding bij het EPD is niet meer geldig.', noVerdicts.nl, fromEhr.nl),
  noPatient: problem(
    'Het EPD heeft niet gezegd om welke patiënt het gaat.',
    noVerdicts.nl,
    'Kies een patiënt in het EPD en open Trialside vanuit dat dossier.',
  ),
  notR4: problem(
    'Het EPD spreekt een andere versie van FHIR dan R4.',
    'De gegevens zouden verkeerd gelezen kunnen worden; er is niets gelezen.',
    manager.nl,
  ),
  sessionEnded: problem(
    'De sessie met het EPD is beëindigd.',
    kept.nl,
    'Open Trialside opnieuw vanuit het dossier; wat u hebt ingevuld komt terug.',
  ),
  contextChanged: problem(
    'Het EPD is naar een andere patiënt of gebruiker gegaan.',
    `${kept.nl} Het blijft bij deze patiënt.`,
    'Open Trialside opnieuw vanuit het dossier van de bedoelde patiënt.',
  ),
  patientUnreadable: problem(
    'De gegevens van deze patiënt konden niet worden gelezen.',
    `Zonder die gegevens staat niet vast van wie dit dossier is. ${noVerdicts.nl}`,
    'Probeer het opnieuw. Gebeurt het weer, vraag dan of u dit dossier mag inzien.',
  ),
  patientReplaced: problem(
    'Het EPD heeft dit dossier samengevoegd met een ander dossier van dezelfde patiënt.',
    `Wat nieuw is staat daar. ${noVerdicts.nl}`,
    'Open Trialside vanuit het andere dossier.',
  ),
  storageBlocked: problem(
    'De browser laat deze app hier niets bewaren. Sommige browsers doen dat als het EPD de app in een frame toont.',
    noVerdicts.nl,
    'Open Trialside in een eigen venster, of vraag de beheerder van deze computer om de app gegevens te laten opslaan.',
  ),
  offline: problem(
    'Er is geen verbinding met het EPD.',
    kept.nl,
    'Controleer de netwerkverbinding en probeer het opnieuw. Helpt dat niet, open de app dan opnieuw vanuit het dossier.',
  ),
  unforeseen: problem(
    'Er ging iets mis in de app zelf.',
    'Er wordt geen oordeel getoond, want het zou onjuist kunnen zijn. Wat u hebt ingevuld blijft in dit tabblad bewaard.',
    'Laad de pagina opnieuw. Gebeurt het weer, meld het dan aan de beheerder van de app.',
  ),
}

export const PROBLEM: Words<Problems> = {
  en: {
    again: 'Try again',
    relaunch: 'Open again',
    sandbox: 'Open the sandbox EHR',
    detail: 'Detail',
    sentences: en,
  },
  nl: {
    again: 'Opnieuw proberen',
    relaunch: 'Opnieuw openen',
    sandbox: 'Open het oefen-EPD',
    detail: 'Detail',
    sentences: nl,
  },
}
