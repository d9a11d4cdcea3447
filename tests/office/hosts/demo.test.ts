import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { demoFolder } from '#main/folder/demoFolder.ts'
import { ringFolder } from '#main/folder/lock.ts'
import { DemoAnswer } from '#shared/host/demoAnswer.ts'
import type { Served } from './hostFixture.ts'
import { ask, enter, passingFolder, serve } from './hostFixture.ts'

const host = resolve(import.meta.dirname, '../../../src-main/browser/host.ts')
const itself = { program: process.execPath, words: [host] }

/** Asks as the page does. */
async function askForDemo(served: Served, headers: Record<string, string> = {}) {
  const Cookie = await enter(served)
  const Origin = `http://127.0.0.1:${served.port}`
  return ask(served.port, '/demo', { method: 'POST', headers: { Cookie, Origin, ...headers } })
}

function demoOf(served: Served): string {
  const folder = `${served.host.folder}-demo`
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }))
  return folder
}

describe('the demo office, asked for by a window', () => {
  test('is a host of its own, started once, and ends with the host that started it', async () => {
    const served = await serve({}, itself)
    const folder = demoOf(served)
    const [one, two] = await Promise.all([askForDemo(served), askForDemo(served)])
    const third = await askForDemo(served)
    expect([one.status, two.status, third.status]).toEqual([200, 200, 200])
    // Whoever asked gets a word of their own, also when they asked at the same moment.
    for (const { body } of [one, two, third]) {
      const answer = DemoAnswer.parse(JSON.parse(body))
      if (answer.kind !== 'running') throw new Error(body)
      const { port, pathname, search } = new URL(answer.address)
      expect(Number(port)).not.toBe(served.port)
      expect((await ask(Number(port), `${pathname}${search}`)).status).toBe(303)
    }
    expect(await ringFolder(folder, false)).toMatchObject({ host: 'browser' })
    await served.host.end()
    expect(await ringFolder(folder, false)).toBeUndefined()
  }, 60_000)

  test('that cannot be kept in its folder is a calm refusal', async () => {
    const served = await serve({}, itself)
    const folder = demoOf(served)
    await writeFile(folder, 'a file where the folder should be')
    const { status, body } = await askForDemo(served)
    expect([status, JSON.parse(body)]).toEqual([200, { kind: 'refused', why: 'folder', folder }])
  }, 30_000)

  test('that does not start is a calm refusal, and may be tried again', async () => {
    const served = await serve()
    const refused = { kind: 'refused', why: 'failed', folder: demoOf(served) }
    expect(JSON.parse((await askForDemo(served)).body)).toEqual(refused)
    expect(JSON.parse((await askForDemo(served)).body)).toEqual(refused)
  })

  test('ends when the host that started it is killed', async () => {
    const { spawn } = await import('node:child_process')
    const data = await passingFolder('killed')
    const first = join(data, 'office')
    await mkdir(first)
    // What `startHost` does, in a process that can be killed.
    const script = `
      const { spawn } = require('node:child_process')
      spawn(process.execPath, [${JSON.stringify(host)}, '--demo', '--data=${first}', '--no-open'],
        { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
      setInterval(() => {}, 1000)`
    const parent = spawn(process.execPath, ['-e', script])
    onTestFinished(() => void parent.kill('SIGKILL'))
    await vi.waitFor(async () => expect(await ringFolder(first, false)).toBeDefined(), 30_000)
    parent.kill('SIGKILL')
    await vi.waitFor(async () => expect(await ringFolder(first, false)).toBeUndefined(), 20_000)
  }, 60_000)

  test.each([
    ['a foreign page', { Origin: 'https://example.org' }, 403],
    ['a page of another port', { Origin: 'http://127.0.0.1:1' }, 403],
    ['nobody’s session', { Cookie: '' }, 403],
    ['a foreign name that points here', { Host: 'evil.example' }, 421],
  ])('is not for %s', async (_, headers, status) => {
    const served = await serve({}, itself)
    const answer = await askForDemo(served, headers)
    expect(answer.status).toBe(status)
    expect(await ringFolder(demoOf(served), false)).toBeUndefined()
  })

  test('needs an origin, which a form elsewhere cannot forge', async () => {
    const served = await serve({}, itself)
    const Cookie = await enter(served)
    const asked = await ask(served.port, '/demo', { method: 'POST', headers: { Cookie } })
    expect(asked.status).toBe(403)
    expect((await ask(served.port, '/demo', { headers: { Cookie } })).body).toContain('The screen')
  })
})

test('the demo lies beside a folder that was named, else at the usual place', () => {
  expect(demoFolder('/birojs/dati')).toBe(resolve('/birojs/dati-demo'))
  expect(demoFolder('/')).toBe(resolve('/norise-demo'))
  expect(demoFolder(undefined)).toMatch(/norise[- ]demo$/i)
})
