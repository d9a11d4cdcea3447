import { sign } from 'node:crypto'
import { appendFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { findChoice, keepChoice } from '#main/updates/choiceFile.ts'
import type { Machine } from '#main/updates/machine.ts'
import { rememberNextStart, takeNextStart } from '#main/updates/nextStart.ts'
import { type Replaced, replaceProgram } from '#main/updates/replaceProgram.ts'
import { manifestOf, packageBytes, packageOf, publisher } from '#tests/support/updatePlace.ts'

const usualNote = 'C:\\Users\\Ilze B\\AppData\\Local\\Norise\\next-start.json'
const named = 'D:\\Birojs\\Norise dati'

/** A PC with Windows: its notes, and what was started on it, with its words and after what. */
class WindowsPc implements Machine {
  readonly platform = 'win32'
  readonly env: Record<string, string> = { LOCALAPPDATA: 'C:\\Users\\Ilze B\\AppData\\Local' }
  readonly home = 'C:\\Users\\Ilze B'
  readonly notes = new Map<string, string>()
  readonly happened: (string | readonly string[])[] = []
  diskTakesNone = false
  diskKeepsAll = false
  startsNone = false

  writeNote(path: string, text: string): void {
    if (this.diskTakesNone) throw new Error('ENOSPC')
    this.notes.set(path, text)
  }

  readNote(path: string): string {
    const text = this.notes.get(path)
    if (text === undefined) throw new Error('ENOENT')
    return text
  }

  removeNote(path: string): void {
    if (this.diskKeepsAll) throw new Error('EBUSY')
    this.notes.delete(path)
  }

  async start(program: string, words: readonly string[]): Promise<void> {
    if (this.startsNone) throw new Error('UNKNOWN')
    this.happened.push([program, ...words])
  }
}

/** An office with an installer that is ready, on such a PC, once somebody has chosen it. */
async function readyOnWindows() {
  const folder = await mkdtemp(join(tmpdir(), 'norise-windows-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const { privateKey, publicKey } = publisher()
  const arch = process.arch === 'arm64' ? 'arm64' : 'x64'
  const wanted = packageOf(packageBytes, { kind: 'nsis', arch, file: 'Norise-9.0.0.exe' })
  const manifest = Buffer.from(JSON.stringify(manifestOf({ packages: [wanted] })))
  const here = join(folder, 'updates')
  await mkdir(here)
  const installer = join(here, 'norise-9.0.0.exe')
  await writeFile(installer, packageBytes)
  const ready = {
    manifest: manifest.toString('base64'),
    signature: Buffer.from(sign(null, manifest, privateKey).toString('base64')).toString('base64'),
  }
  await writeFile(join(here, 'ready.json'), JSON.stringify(ready))
  await keepChoice(here, { version: '9.0.0', at: '2026-11-23T08:00:00.000Z', why: 'cutShort' })
  const pc = new WindowsPc()
  const replace = (opens: boolean, data?: string): Promise<Replaced> => {
    const free = async (): Promise<void> => void pc.happened.push('the folder is free')
    return replaceProgram(folder, { own: 'nsis', opens, data, free }, publicKey, pc)
  }
  const told = async () => (await findChoice(here))?.why
  return { pc, installer, replace, told }
}

describe('the installer', () => {
  test('is started quietly once the folder is free, and opens the usual office', async () => {
    const { pc, installer, replace, told } = await readyOnWindows()
    expect(await replace(true)).toBe('started')
    expect(pc.happened).toEqual([
      'the folder is free',
      [installer, '/S', '--updated', '--force-run'],
    ])
    expect([...pc.notes]).toEqual([])
    // Until the newer version runs: an installer that fails says nothing itself.
    expect(await told()).toBe('notReplaced')
  })

  test('leaves a note of another office’s folder in the usual place, taken up once', async () => {
    const { pc, installer, replace } = await readyOnWindows()
    expect(await replace(true, named)).toBe('started')
    expect(pc.happened.at(-1)).toEqual([installer, '/S', '--updated', '--force-run'])
    expect([...pc.notes.keys()]).toEqual([usualNote])
    expect(takeNextStart(pc)).toBe(named)
    expect(takeNextStart(pc)).toBeUndefined()
  })

  test('opens nothing where the program was closed for the day, nor later by an older note', async () => {
    const { pc, installer, replace } = await readyOnWindows()
    rememberNextStart('E:\\cits birojs', pc)
    expect(await replace(false, named)).toBe('started')
    expect(pc.happened.at(-1)).toEqual([installer, '/S', '--updated'])
    expect(takeNextStart(pc)).toBeUndefined()
  })

  test('opens nothing rather than another office than the one that was closed', async () => {
    const full = await readyOnWindows()
    full.pc.diskTakesNone = true
    expect(await full.replace(true, named)).toBe('started')
    expect(full.pc.happened.at(-1)).toEqual([full.installer, '/S', '--updated'])

    const stuck = await readyOnWindows()
    rememberNextStart(named, stuck.pc)
    stuck.pc.diskKeepsAll = true
    expect(await stuck.replace(true)).toBe('started')
    expect(stuck.pc.happened.at(-1)).toEqual([stuck.installer, '/S', '--updated'])
  })

  test('that does not start leaves no note behind', async () => {
    const { pc, replace, told } = await readyOnWindows()
    pc.startsNone = true
    expect(await replace(true, named)).toBe('failed')
    expect([...pc.notes]).toEqual([])
    expect(await told()).toBe('notReplaced')
  })

  test('that was changed meanwhile is not started, and the folder stays held', async () => {
    const { pc, installer, replace, told } = await readyOnWindows()
    await appendFile(installer, 'x')
    expect(await replace(true, named)).toBe('refused')
    expect(pc.happened).toEqual([])
    expect([...pc.notes]).toEqual([])
    expect(await told()).toBe('notWhole')
  })
})

describe('the note for the next start', () => {
  test.each([
    [{ LOCALAPPDATA: 'E:\\lokāli' }, 'E:\\lokāli\\Norise\\next-start.json'],
    [{ LOCALAPPDATA: 'lokāli' }, usualNote],
    [{}, usualNote],
  ])('stands where %j says', (env, path) => {
    const pc = new WindowsPc()
    delete pc.env['LOCALAPPDATA']
    Object.assign(pc.env, env)
    rememberNextStart(named, pc)
    expect([...pc.notes.keys()]).toEqual([path])
  })

  test('holds for half an hour, whichever way the clock is set meanwhile', () => {
    const pc = new WindowsPc()
    onTestFinished(() => void vi.useRealTimers())
    const at = Date.parse('2026-11-28T09:00:00Z')
    for (const [minutes, folder] of [
      [30, named],
      [-30, named],
      [31, undefined],
      [-31, undefined],
    ] as const) {
      vi.useFakeTimers({ toFake: ['Date'], now: at })
      rememberNextStart(named, pc)
      vi.setSystemTime(at + minutes * 60_000)
      expect(takeNextStart(pc)).toBe(folder)
    }
  })
})
