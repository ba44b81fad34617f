import type { Fault } from './faults/fault.ts'
import { faultGroups, faults } from './faults.ts'
import type { Store } from './fhir/store.ts'
import { html, type Markup } from './markup.ts'
import type { SandboxPatient } from './patients/patient.ts'
import { users } from './users.ts'

/** Whole years from a birth date of any precision; undefined when a year alone leaves it open. */
function age(birthDate: string, today: string): number | undefined {
  if (birthDate.length < 10) return undefined
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return today.slice(5) < birthDate.slice(5) ? years - 1 : years
}

function nameOf({ name }: fhir4.Patient): string {
  const official = name?.find(({ use }) => use === 'official') ?? name?.[0]
  return (
    official?.text ?? ([...(official?.given ?? []), official?.family ?? ''].join(' ').trim() || 'No name')
  )
}

function bornOf({ birthDate, gender }: fhir4.Patient, today: string): string {
  const years = birthDate === undefined ? undefined : age(birthDate, today)
  const born = birthDate === undefined ? 'birth date not recorded' : `born ${birthDate}`
  return [years === undefined ? born : `${years} years`, gender ?? 'gender not recorded'].join(', ')
}

function patientItem({ id, title, interest }: SandboxPatient, store: Store, today: string): Markup {
  const patient = (store.read('Patient', id, id) ?? {}) as fhir4.Patient
  const name = nameOf(patient)
  return html`<li>
<div>
<h3>${name}</h3>
<p>${bornOf(patient, today)}. ${title}</p>
<p class="quiet">${interest}</p>
</div>
<button class="launch" name="patient" value="${id}" aria-label="Launch with ${name}">Launch</button>
</li>`
}

function faultChoice(id: string, { label, type }: Fault): Markup {
  const about = type === undefined ? '' : ` (${type})`
  return html`<label class="choice"><input type="checkbox" name="fault" value="${id}"> <span><code>${id}</code>${about}: ${label}</span></label>`
}

/** Scopes that a user may leave out, as `fault=narrow-scopes:Type`. */
const withheld = ['Condition', 'Observation', 'MedicationRequest', 'Procedure', 'DiagnosticReport']

function optionFields(): Markup {
  return html`<p><label>Signed in as <select name="user">${users.map(
    ({ id, name, role }) => html`<option value="${id}">${name}, ${role}</option>`,
  )}</select></label></p>
<details>
<summary>Scopes that are not granted</summary>
${withheld.map(
  (type) =>
    html`<label class="choice"><input type="checkbox" name="fault" value="narrow-scopes:${type}"> <span>${type}</span></label>`,
)}
${faultChoice('no-write-scopes', faults['no-write-scopes'])}
</details>
<details>
<summary>Faults to play</summary>
${Object.entries(faultGroups).map(
  ([group, rows]) => html`<fieldset><legend>${group}</legend>
${Object.entries(rows)
  .filter(([id]) => !['narrow-scopes', 'no-write-scopes'].includes(id))
  .map(([id, fault]) => faultChoice(id, fault))}
</fieldset>`,
)}
<p><label>Further faults, each limited to one resource type if you like
<input type="text" name="fault" placeholder="forbidden:Condition html-200:Procedure" autocomplete="off" spellcheck="false"></label></p>
</details>`
}

export type LaunchForm = {
  /** Path to which the form leads. */
  action: string
  /** Sent along as they are. */
  hidden: Iterable<readonly [string, string]>
  patients: readonly SandboxPatient[]
  store: Store
  today: string
}

/** The form that the EHR page and the patient picker share: options, and a button for each patient. */
export function launchForm({ action, hidden, patients, store, today }: LaunchForm): Markup {
  return html`<form action="${action}" method="get">
${[...hidden].map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
${optionFields()}
<h2>Patients</h2>
<ul class="patients">${patients.map((patient) => patientItem(patient, store, today))}</ul>
</form>`
}
