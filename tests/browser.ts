/** Finds a Chromium that really starts on this machine. */
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { chromium } from '@playwright/test'

export type Browser = {
  /** Where it was found, for people to read. */
  name: string
  /** Absent for the one that Playwright installed itself. */
  executablePath?: string
  /** What its environment needs beside our own. */
  env: Record<string, string>
}

type Candidate = { name: string; browser: () => Promise<Browser | undefined> }

export const howToGetOne =
  'No Chromium was found that starts here: install Google Chrome or Chromium, or run `npx playwright install --with-deps chromium`, or set CHROMIUM_PATH to the executable of one.'

/** Each connection that a browser opens on its own account is off. */
export const browserArguments = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
]

const installed: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/opt/google/chrome/chrome',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  ],
}

const modules = fileURLToPath(new URL('../node_modules', import.meta.url))

/** The files of the npm package, unpacked once; it comes with the libraries that a bare Linux lacks. */
async function unpacked(): Promise<string> {
  const manifest = await readFile(join(modules, '@sparticuz/chromium/package.json'), 'utf8')
  const directory = join(modules, '.cache', `chromium-${JSON.parse(manifest).version}`)
  if (existsSync(directory)) return directory
  await mkdir(dirname(directory), { recursive: true })
  const unfinished = await mkdtemp(`${directory}-`)
  // The package unpacks into the temporary directory, and its libraries only where it takes itself to be on Lambda.
  await promisify(execFile)(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      'import { default as c } from "@sparticuz/chromium"; await c.executablePath()',
    ],
    { cwd: modules, env: { ...process.env, TMPDIR: unfinished, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' } },
  )
  await writeFile(
    join(unfinished, 'fonts.conf'),
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${directory}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${directory}/fonts-cache</cachedir>
</fontconfig>
`,
  )
  try {
    await rename(unfinished, directory)
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true })
    // Another process was faster.
    if (!existsSync(directory)) throw error
  }
  return directory
}

async function fromNpm(): Promise<Browser | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  const directory = await unpacked()
  return {
    name: 'the Chromium of @sparticuz/chromium',
    executablePath: join(directory, 'chromium'),
    env: {
      LD_LIBRARY_PATH: [join(directory, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
      FONTCONFIG_FILE: join(directory, 'fonts.conf'),
    },
  }
}

function atPath(executablePath: string, name = executablePath): Candidate {
  return { name, browser: async () => ({ name, executablePath, env: {} }) }
}

function candidates(): Candidate[] {
  const chosen = process.env.CHROMIUM_PATH
  return [
    ...(chosen ? [atPath(chosen, `CHROMIUM_PATH (${chosen})`)] : []),
    ...(installed[process.platform] ?? []).filter((path) => existsSync(path)).map((path) => atPath(path)),
    { name: 'Playwright', browser: async () => ({ name: "Playwright's own Chromium", env: {} }) },
    { name: '@sparticuz/chromium', browser: fromNpm },
  ]
}

/** How Playwright is to start it. */
export function launchOptions({ executablePath, env }: Browser) {
  return {
    ...(executablePath === undefined ? {} : { executablePath }),
    env: { ...process.env, ...env } as Record<string, string>,
    args: browserArguments,
  }
}

async function shows(browser: Browser): Promise<boolean> {
  const started = await chromium.launch({ ...launchOptions(browser), timeout: 30_000 })
  try {
    const page = await started.newPage()
    await page.goto('data:text/html,<title>It starts</title>')
    return (await page.title()) === 'It starts'
  } finally {
    await started.close()
  }
}

/**
 * The first of these that starts and shows a page: CHROMIUM_PATH, an installed Chrome or Chromium, Playwright's own,
 * the one in the npm package.
 */
export async function findBrowser(): Promise<Browser | undefined> {
  for (const { name, browser } of candidates()) {
    try {
      const found = await browser()
      if (found && (await shows(found))) return found
    } catch (error) {
      if (name.startsWith('CHROMIUM_PATH'))
        console.error(`${name} does not start: ${String(error).split('\n')[0]}`)
    }
  }
  return undefined
}

const handedOver = 'FOUND_CHROMIUM'

/** As `findBrowser`, once for this process and those that it starts. */
export async function browserOnce(): Promise<Browser | undefined> {
  const known = process.env[handedOver]
  if (known) return JSON.parse(known)
  const found = await findBrowser()
  if (found) process.env[handedOver] = JSON.stringify(found)
  return found
}
