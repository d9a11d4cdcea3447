import { mkdtemp, rm, writeFile, mkdir } from 'node:fs/promises'
import { randomBytes } from 'node:crypto'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { LineLimits } from '#main/browser/officeLine.ts'
import type { RunningHost } from '#main/browser/runningHost.ts'
import type { OwnProgram } from '#main/folder/openDemo.ts'
import type { ServedOffice } from '#shared/host/servedOffice.ts'
import { startHost } from '#main/browser/runningHost.ts'
import type { Seen } from './standInOffice.ts'
import { standInOffice } from './standInOffice.ts'

/** A folder that is gone after the test. */
export async function passingFolder(name: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `norise-${name}-`))
  // What ends beside the test may write its last file while the folder goes.
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }))
  return folder
}

/** A screen as the build leaves it: a page, a script, and a file beside it that nobody may read. */
export async function builtScreen(): Promise<string> {
  const above = await passingFolder('screen')
  const screen = join(above, 'renderer')
  await mkdir(join(screen, 'assets'), { recursive: true })
  await writeFile(join(screen, 'index.html'), '<!doctype html><title>The screen</title>')
  await writeFile(join(screen, 'assets', 'index-ab12.js'), 'export {}')
  await writeFile(join(screen, '.hidden.js'), 'hidden')
  await writeFile(join(above, 'secret.js'), 'secret')
  return screen
}

export interface Served {
  host: RunningHost
  port: number
  seen: Seen
}

/** The real browser host around a stand-in office, or the one that `open` opens. */
export async function serve(
  limits: Partial<LineLimits> = {},
  ownProgram: OwnProgram = { program: process.execPath, words: ['-e', 'process.exit(1)'] },
  open?: (folder: string) => Promise<ServedOffice>,
): Promise<Served> {
  const { office, seen } = standInOffice()
  const folder = await passingFolder('data')
  const outcome = await startHost({
    data: folder,
    demo: false,
    port: 0,
    open: false,
    resumed: false,
    sessionKey: randomBytes(32),
    screen: await builtScreen(),
    ownProgram,
    limits,
    openOffice: async (options) => {
      seen.folder = options.folder
      return open === undefined ? office : open(options.folder)
    },
  })
  if (outcome.state !== 'running') throw new Error(`the host did not start: ${outcome.state}`)
  const { host } = outcome
  onTestFinished(() => host.end())
  return { host, port: Number(new URL(host.freshAddress()).port), seen }
}

export interface Answer {
  status: number
  headers: Record<string, string | string[] | undefined>
  body: string
}

/** A request exactly as written: no browser or fetch tidies path or headers. */
export function ask(
  port: number,
  path: string,
  {
    method = 'GET',
    headers = {},
    body = '',
  }: {
    method?: string
    headers?: Record<string, string>
    body?: string
  } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(
      { host: '127.0.0.1', port, path, method, headers, setHost: !('Host' in headers) },
      (response) => {
        let text = ''
        response.setEncoding('utf8').on('data', (part: string) => (text += part))
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
        )
      },
    )
    asked.on('error', reject)
    asked.end(body)
  })
}

/** Enters with a fresh ticket and answers the session's cookie. */
export async function enter({ host, port }: Served): Promise<string> {
  const { pathname, search } = new URL(host.freshAddress())
  const { headers } = await ask(port, `${pathname}${search}`)
  return String(headers['set-cookie']).split(';')[0] ?? ''
}
