/** Taking the summary away. */
import type { Words } from './words.ts'

type Taking = {
  readonly summary: string
  readonly what: string
  readonly overview: string
  readonly each: string
  readonly only: (trial: string) => string
  readonly print: string
  readonly copy: string
  readonly copied: string
  readonly fhir: string
  readonly log: string
  readonly number: string
  readonly numberHelp: string
  readonly makeUp: string
  readonly downloaded: string
  readonly offered: Readonly<Record<'copy' | 'download' | 'print', string>>
  readonly contents: string
  readonly numberMissing: string
  readonly numberNames: string
  readonly unsaved: string
  readonly notTried: string
}

const en: Taking = {
  summary: 'Summary to take away',
  what: 'What to print or copy',
  overview: 'All trials on one page',
  each: 'Each trial on a page of its own',
  only: (trial) => `${trial} alone`,
  print: 'Print or save as PDF',
  copy: 'Copy as text',
  copied: 'Copied. Paste it into the note.',
  fhir: 'Download as FHIR',
  log: 'Download screening-log lines (CSV)',
  number: 'Screening number',
  numberHelp: 'Pseudonymous: never a patient number, name or birth date. Keep the key outside this app.',
  makeUp: 'Make one up',
  downloaded:
    'The file was handed to the browser. If nothing arrives, the EHR’s frame does not allow downloads: select the text below and copy it.',
  offered: {
    copy: 'This browser or the EHR’s frame does not allow copying. The text is selected below: copy it with Ctrl+C.',
    download:
      'This browser or the EHR’s frame does not allow downloads. Select the text below and copy it with Ctrl+C.',
    print:
      'The EHR’s frame may not allow printing. If no print dialogue opens, copy the text below into the note.',
  },
  contents: 'Text to select and copy',
  numberMissing: 'Enter a screening number first, or have one made up.',
  numberNames: 'This number holds the patient’s name, number or birth date. Use another.',
  unsaved: 'It holds what is known and entered now, saved or not.',
  notTried: 'What you are only trying is not in it.',
}

const nl: Taking = {
  summary: 'Samenvatting om mee te nemen',
  what: 'Wat afdrukken of kopiëren',
  overview: 'Alle studies op één pagina',
  each: 'Elke studie op een eigen pagina',
  only: (trial) => `Alleen ${trial}`,
  print: 'Afdrukken of als PDF bewaren',
  copy: 'Als tekst kopiëren',
  copied: 'Gekopieerd. Plak het in de notitie.',
  fhir: 'Als FHIR downloaden',
  log: 'Regels voor de screeningslijst downloaden (CSV)',
  number: 'Screeningsnummer',
  numberHelp:
    'Pseudoniem: nooit een patiëntnummer, naam of geboortedatum. Bewaar de sleutel buiten deze app.',
  makeUp: 'Verzin er een',
  downloaded:
    'Het bestand is aan de browser gegeven. Komt er niets, dan staat het kader van het EPD downloaden niet toe: selecteer de tekst hieronder en kopieer die.',
  offered: {
    copy: 'Deze browser of het kader van het EPD staat kopiëren niet toe. De tekst is hieronder geselecteerd: kopieer die met Ctrl+C.',
    download:
      'Deze browser of het kader van het EPD staat downloaden niet toe. Selecteer de tekst hieronder en kopieer die met Ctrl+C.',
    print:
      'Het kader van het EPD staat afdrukken misschien niet toe. Opent er geen afdrukvenster, kopieer dan de tekst hieronder in de notitie.',
  },
  contents: 'Tekst om te selecteren en te kopiëren',
  numberMissing: 'Vul eerst een screeningsnummer in, of laat er een verzinnen.',
  numberNames: 'Dit nummer bevat de naam, het nummer of de geboortedatum van de patiënt. Gebruik een ander.',
  unsaved: 'Zij bevat wat nu bekend en ingevuld is, opgeslagen of niet.',
  notTried: 'Wat u alleen probeert staat er niet in.',
}

export const TAKING: Words<Taking> = { en, nl }
