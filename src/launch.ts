/** Entry of launch.html: leads to the EHR's sign-in page, and nothing else. */
import { authorize } from './smart/authorize.ts'
import { loadConfig } from './smart/config.ts'
import { smartApi } from './smart/fhirclient.ts'
import { type LaunchLanguage, launchSentences, OPENING } from './smart/launchSentences.ts'
import { SmartError } from './smart/problem.ts'

const language: LaunchLanguage = navigator.language.toLowerCase().startsWith('nl') ? 'nl' : 'en'

const write = (id: string, text: string): void => {
  const element = document.getElementById(id)
  if (element) element.textContent = text
}

/** @throws SmartError where the browser blocks it, as some do in the frame of another site */
function tabStorage(): Storage {
  try {
    return sessionStorage
  } catch {
    throw new SmartError('storageBlocked')
  }
}

async function launch(): Promise<void> {
  document.documentElement.lang = language
  write('message', OPENING[language])
  try {
    const to = await authorize(await loadConfig(), {
      address: new URL(location.href),
      api: smartApi(),
      storage: tabStorage(),
    })
    location.replace(to)
  } catch (error) {
    const known = error instanceof SmartError ? error : undefined
    const [what, next] = launchSentences(known?.code, known?.detail, language)
    document.getElementById('message')?.setAttribute('role', 'alert')
    write('message', what)
    write('next', next)
  }
}

void launch()
