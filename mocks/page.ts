import type { Store } from './fhir/store.ts'
import { launchForm } from './launchForm.ts'
import { html, page } from './markup.ts'
import type { SandboxPatient } from './patients/patient.ts'

export type Pages = {
  /** Path of the sandbox, such as `/ehr`. */
  base: string
  origin: string
  fhir: string
  patients: readonly SandboxPatient[]
  store: Store
  today: string
}

/** The EHR page: every patient with a launch button, and what another EHR needs to launch the app. */
export function ehrPage({ base, origin, fhir, patients, store, today }: Pages): Response {
  const app = `${origin}/launch.html`
  const body = html`<p>Invented patients, dated relative to today. Launch the app as an EHR would, with a patient and a user, and if you like with something going wrong.</p>
${launchForm({ action: `${base}/launch`, hidden: [], patients, store, today })}
<h2>Other ways in</h2>
<dl>
<dt>Standalone launch</dt><dd><a href="${app}?iss=${encodeURIComponent(fhir)}">Open the app and pick the patient there</a></dd>
<dt>Launch URL, for another EHR</dt><dd><code>${app}</code></dd>
<dt>FHIR base of this sandbox (issuer)</dt><dd><code>${fhir}</code></dd>
<dt>Link to one launch</dt><dd><code>${origin}${base}/launch?patient=…&amp;user=…&amp;fault=…&amp;app=…</code></dd>
</dl>
<form action="${base}/reset" method="post"><p>What apps write is kept until the sandbox stops. <button>Forget what was written</button></p></form>`
  return page(base, 'Sandbox EHR', body)
}

/** The patient picker of a standalone launch; `query` is the authorisation request to continue. */
export function pickerPage(query: URLSearchParams, { base, patients, store, today }: Pages): Response {
  const action = `${base}/auth/authorize`
  const chosen = ['user', 'fault', 'patient', 'cancel']
  const hidden = [...query].filter(([name]) => !chosen.includes(name))
  const body = html`<p>The app ${query.get('client_id') ?? ''} asks for a patient.</p>
${launchForm({ action, hidden, patients, store, today })}
<form action="${action}" method="get">
${hidden.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<button name="cancel" value="yes">Cancel</button>
</form>`
  return page(base, 'Choose a patient', body)
}

/** A page that says what is wrong. */
export function errorPage(base: string, status: number, why: string): Response {
  return page(
    base,
    'This cannot go on',
    html`<p>${why}.</p><p><a href="${base}/">To the sandbox EHR</a></p>`,
    status,
  )
}
