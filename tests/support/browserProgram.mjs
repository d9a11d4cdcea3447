// @ts-check
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { nodeEnvironment, nodeProgram } from '../../src-main/start/nodeProgram.mjs'
import { runProgram } from '../../src-main/start/runProgram.mjs'

const installed = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/microsoft-edge',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) =>
    ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'].map(
      (program) => `${process.env[name] ?? 'C:'}\\${program}`,
    ),
  ),
}

/** @returns {string | undefined} */
function browserThatIsThere() {
  const named = process.env['CHROME_PATH']
  if (named !== undefined && named !== '') return existsSync(named) ? named : undefined
  const { platform } = process
  const places =
    platform === 'darwin' || platform === 'win32' ? installed[platform] : installed.linux
  return places.find((place) => existsSync(place))
}

/**
 * Where Playwright keeps, or would put, its own Chromium.
 * @param {string} root
 */
async function playwrightsOwn(root) {
  const ask = "process.stdout.write(require('playwright-core').chromium.executablePath())"
  const ran = await runProgram(nodeProgram(root), ['-e', ask], { cwd: root })
  const place = ran.output.trim()
  return ran.code === 0 && existsSync(place) ? place : undefined
}

/**
 * Finds a browser for the tests: one that is there, else Playwright's own, else Debian's package
 * where this user may install it.
 * @param {string} root
 * @param {(line: string) => void} say
 * @returns {Promise<{ program: string | undefined, why: string }>}
 */
export async function findTestBrowser(root, say) {
  const there = browserThatIsThere() ?? (await playwrightsOwn(root))
  if (there !== undefined) return { program: there, why: '' }

  say('Fetching a browser for the tests …')
  const cli = join(root, 'node_modules', 'playwright', 'cli.js')
  const fetched = await runProgram(nodeProgram(root), [cli, 'install', 'chromium'], {
    cwd: root,
    env: nodeEnvironment(root),
    limitMs: 180_000,
  })
  const own = fetched.code === 0 ? await playwrightsOwn(root) : undefined
  if (own !== undefined) return { program: own, why: '' }

  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    const install = ['install', '-y', '--no-install-recommends', 'chromium']
    for (const args of [['update', '-q'], install]) {
      await runProgram('apt-get', args, { cwd: root, env, limitMs: 300_000 })
    }
    const packaged = browserThatIsThere()
    if (packaged !== undefined) return { program: packaged, why: '' }
  }
  return {
    program: undefined,
    why: 'no browser: set CHROME_PATH to a Chrome, Chromium or Edge, or allow its download',
  }
}
