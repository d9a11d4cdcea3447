import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { test as base } from '@playwright/test'

const root = resolve(import.meta.dirname, '../..')
const earlier = new URL('./earlier.mjs', import.meta.url).href
const ownNode = join(
  root,
  'node_modules/node/bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
)

interface Started {
  child: ChildProcess
  address: string
  /** What it has printed until now, to either stream. */
  printed(): string
}

interface Start {
  /** The folder of the build that is started. */
  program: string
  /** By how many hours the PC's clock is behind. */
  hoursBack: number
}

/** Starts the built browser host as a person would, and reads the address off its output. */
async function start(words: readonly string[], { program, hoursBack }: Start): Promise<Started> {
  const host = join(program, 'out/main/browserHost.js')
  if (!existsSync(host))
    throw new Error('The browser host is not built: run `npm run build` first.')
  const clock = hoursBack === 0 ? [] : ['--import', earlier]
  const child = spawn(ownNode, [...clock, host, '--no-open', ...words], {
    env: { ...process.env, NORISE_TEST_HOURS_BACK: String(hoursBack) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const address = await new Promise<string>((found, failed) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text
        const [there] = /http:\/\/127\.0\.0\.1:\d+\/enter\?token=[\w-]+/.exec(output) ?? []
        if (there !== undefined) found(there)
      })
    }
    child.once('exit', (code) => failed(new Error(`the host ended with ${code}:\n${output}`)))
    setTimeout(() => failed(new Error(`the host names no address:\n${output}`)), 30_000).unref()
  })
  return { child, address, printed: () => output }
}

export interface OfficeUnderTest {
  readonly folder: string
  /** The one-time address of the first window. */
  readonly address: string
  /** A one-time address for another window or another person's browser. */
  freshAddress(): Promise<string>
  /** Ends the host: as Ctrl+C does, or as a power cut does. */
  stop(how?: 'asked' | 'killed'): Promise<void>
  /** What the host has printed since it was started. */
  printed(): string
  /** Starts it again on the same folder. */
  restart(): Promise<string>
}

/**
/**
 * Opens an office on a folder of its own, or on the one named; the demo office with `demo`. `program`:
 * the folder of another build than this checkout's; with `hoursBack` the PC's clock shows an earlier hour.
 */
export async function openOfficeUnderTest(
  wishes: { folder?: string; demo?: boolean } & Partial<Start> = {},
): Promise<OfficeUnderTest> {
  const folder = wishes.folder ?? (await mkdtemp(join(tmpdir(), 'norise-office-')))
  const words = [`--data=${folder}`, ...(wishes.demo === true ? ['--demo'] : [])]
  const from = { program: root, hoursBack: 0, ...wishes }
  let running = await start(words, from)
  const office: OfficeUnderTest = {
    folder,
    get address() {
      return running.address
    },
    printed: () => running.printed(),
    async freshAddress() {
      return (await start(words, from)).address
    },
    async stop(how = 'asked') {
      const { child } = running
      if (child.exitCode !== null || child.signalCode !== null) return
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill(how === 'asked' ? 'SIGINT' : 'SIGKILL')
      await ended
    },
    async restart() {
      await office.stop()
      running = await start(words, from)
      return running.address
    },
  }
  return office
}

type Give = (office: OfficeUnderTest) => Promise<void>

/** A fixture: an office of its own for the test, gone after it. */
const officeFor =
  (demo: boolean) =>
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads off this pattern what a fixture needs
  async ({}: object, give: Give): Promise<void> => {
    const office = await openOfficeUnderTest({ demo })
    await give(office)
    await office.stop()
    await rm(office.folder, { recursive: true, force: true, maxRetries: 5 })
  }

/** Playwright's `test` with an empty office, or the demo office, of its own for each test. */
export const test = base.extend<{ office: OfficeUnderTest; demoOffice: OfficeUnderTest }>({
  office: officeFor(false),
  demoOffice: officeFor(true),
})
