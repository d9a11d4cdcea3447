import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { mkdir, readFile, rm, rmdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { folderSentence } from '#main/folder/folderSentence.ts'
import { lockFolder } from '#main/folder/lock.ts'
import { hostTexts } from '#shared/host/texts/texts.ts'
import { passingFolder } from './hostFixture.ts'

const ended = (child: ChildProcess): Promise<unknown> =>
  new Promise((resolve) => child.once('exit', resolve))

/** Starts a process that takes the folder; answers what it got. */
async function other(folder: string, host: 'electron' | 'browser') {
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, 'holdFolder.mjs'), folder, host],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  onTestFinished(() => void child.kill('SIGKILL'))
  const line = await new Promise<string>((resolve) =>
    child.stdout.setEncoding('utf8').once('data', (text: string) => resolve(text)),
  )
  return { child, outcome: JSON.parse(line) as unknown }
}

/** Tries to take the folder in this process. An owner that answers is not waited for any longer. */
async function attempt(folder: string, { show = true, patienceMs = 15_000 } = {}) {
  const outcome = await lockFolder(folder, {
    host: 'electron',
    show,
    patienceMs,
    answer: async () => ({ host: 'electron' }),
  })
  if (outcome.state === 'mine') onTestFinished(() => outcome.lock.release())
  return outcome
}

describe('a second start', () => {
  test('learns the address of the browser host, with its window brought up', async () => {
    const folder = await passingFolder('lock')
    await other(folder, 'browser')
    expect(await attempt(folder)).toEqual({
      state: 'held',
      reply: { host: 'browser', address: 'http://127.0.0.1:1/enter?token=shown1' },
    })
    expect(await attempt(folder, { show: false })).toMatchObject({
      reply: { address: 'http://127.0.0.1:1/enter?token=shown1' },
    })
  })

  test('finds Electron, whichever host it is itself', async () => {
    const folder = await passingFolder('lock')
    await other(folder, 'electron')
    const second = await other(folder, 'browser')
    expect(second.outcome).toEqual({ state: 'held', reply: { host: 'electron' } })
  })

  test('in the same process is refused too', async () => {
    const folder = await passingFolder('lock')
    expect((await attempt(folder)).state).toBe('mine')
    expect((await attempt(folder)).state).toBe('held')
  })
})

test('a note that can’t be removed does not keep the folder locked', async () => {
  const folder = await passingFolder('lock')
  const first = await attempt(folder)
  if (first.state !== 'mine') throw new Error(first.state)
  const note = join(folder, 'norise.owner.json')
  await rm(note)
  await mkdir(note)
  await first.lock.release()
  await rmdir(note)
  expect((await attempt(folder)).state).toBe('mine')
})

describe('after the first is gone', () => {
  test.each(['SIGTERM', 'SIGKILL'] as const)('by %s the folder is free at once', async (signal) => {
    const folder = await passingFolder('lock')
    const { child } = await other(folder, 'browser')
    expect((await attempt(folder)).state).toBe('held')
    const end = ended(child)
    child.kill(signal)
    await end
    // Its note stays behind, naming a port and a pid; neither is believed.
    expect(await readFile(join(folder, 'norise.owner.json'), 'utf8')).toContain(String(child.pid))
    expect((await attempt(folder)).state).toBe('mine')
  })

  test('a note with the pid of a living stranger does not lock anyone out', async () => {
    const folder = await passingFolder('lock')
    const stranger = { host: 'browser', pid: process.ppid, port: 9, secret: 'x'.repeat(43) }
    const note = { ...stranger, since: '2026-01-01T00:00:00.000Z' }
    await writeFile(join(folder, 'norise.owner.json'), JSON.stringify(note))
    expect((await attempt(folder)).state).toBe('mine')
  })

  test.each(['', 'not JSON', '{"host":"browser"}', '[]'])('a damaged note %j', async (note) => {
    const folder = await passingFolder('lock')
    await writeFile(join(folder, 'norise.owner.json'), note)
    await writeFile(
      join(folder, 'norise.lock'),
      'scribbled over, long enough for a header'.repeat(20),
    )
    expect((await attempt(folder)).state).toBe('mine')
  })

  test('it can be released and taken again', async () => {
    const folder = await passingFolder('lock')
    const first = await attempt(folder)
    if (first.state === 'mine') await first.lock.release()
    expect((await attempt(folder)).state).toBe('mine')
  })
})

test('an owner that is alive but answers nobody is not robbed', async () => {
  const folder = await passingFolder('lock')
  const { child } = await other(folder, 'browser')
  await writeFile(join(folder, 'norise.owner.json'), 'gone')
  expect(await attempt(folder, { patienceMs: 300 })).toEqual({ state: 'held', reply: undefined })
  expect(child.exitCode).toBeNull()
})

describe('an office that is being closed', () => {
  /** Holds the folder in this process as one that closes. */
  async function closes(closing: 'forNow' | 'forNewVersion') {
    const folder = await passingFolder('lock')
    const outcome = await lockFolder(folder, {
      host: 'browser',
      answer: async () => ({ closing }),
    })
    if (outcome.state !== 'mine') throw new Error(outcome.state)
    onTestFinished(() => outcome.lock.release())
    return { folder, release: outcome.lock.release }
  }
  const answer = async () => ({ host: 'electron' as const })

  test('is waited for, and this start gets the folder', async () => {
    const { folder, release } = await closes('forNow')
    let waits = 0
    const second = lockFolder(folder, {
      host: 'electron',
      answer,
      onWait: () => {
        waits += 1
        void release()
      },
    })
    const outcome = await second
    expect(waits).toBe(1)
    expect(outcome.state).toBe('mine')
    if (outcome.state === 'mine') await outcome.lock.release()
  })

  test('is told as closing where it takes too long', async () => {
    const { folder } = await closes('forNow')
    const outcome = await lockFolder(folder, { host: 'electron', answer, closingPatienceMs: 300 })
    expect(outcome).toEqual({ state: 'closing', closing: 'forNow' })
  })

  test('for a newer version is not waited for: the old program would be in its way', async () => {
    const { folder } = await closes('forNewVersion')
    const outcome = await lockFolder(folder, { host: 'electron', answer })
    expect(outcome).toEqual({ state: 'closing', closing: 'forNewVersion' })
  })

  test('released twice leaves the note of the next owner alone', async () => {
    const { folder, release } = await closes('forNow')
    await release()
    const next = await lockFolder(folder, { host: 'electron', answer })
    await release()
    expect(await readFile(join(folder, 'norise.owner.json'), 'utf8')).toContain('electron')
    if (next.state === 'mine') await next.lock.release()
  })
})

test('somebody who does not know the secret is not answered', async () => {
  const folder = await passingFolder('lock')
  await other(folder, 'browser')
  const path = join(folder, 'norise.owner.json')
  const note: unknown = JSON.parse(await readFile(path, 'utf8'))
  await writeFile(path, JSON.stringify({ ...Object(note), secret: 'y'.repeat(43) }))
  expect(await attempt(folder, { patienceMs: 300 })).toEqual({ state: 'held', reply: undefined })
})

test('the note is readable by its owner only', async ({ skip }) => {
  skip(
    process.platform === 'win32',
    'Windows has no such modes; the folder is the user’s own there',
  )
  const folder = await passingFolder('lock')
  await attempt(folder)
  expect((await stat(join(folder, 'norise.owner.json'))).mode & 0o777).toBe(0o600)
})

test('a file in the place of the folder is named as such', async () => {
  const folder = join(await passingFolder('lock'), 'file')
  await writeFile(folder, '')
  for (const named of [folder, join(folder, 'deeper')]) {
    const taken = await attempt(named)
    if (taken.state === 'mine') throw new Error('a file was taken for a folder')
    expect(taken).toEqual({ state: 'unwritable', why: 'notAFolder' })
    for (const language of ['lv', 'en'] as const) {
      const said = folderSentence({ folder: named, ...taken }, hostTexts[language])
      expect(said).toContain(named)
      expect(said).toMatch(language === 'lv' ? /vajadzīga mape, bet/u : /needs a folder/u)
    }
  }
})
