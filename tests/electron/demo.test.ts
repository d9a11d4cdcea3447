import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { ringFolder } from '#main/folder/lock.ts'
import { shellChannels } from '#shared/host/bridge.ts'
import { startTestShell } from './shellFixture.ts'
import * as electron from './standIn.ts'

vi.mock('electron', () => import('./standIn.ts'))

const holdFolder = resolve(import.meta.dirname, '../office/hosts/holdFolder.mjs')

/** A program in place of the shell's own: `body` gets the folder it was told as `folder`. */
async function programIn(folder: string, body: string): Promise<string[]> {
  await mkdir(folder, { recursive: true })
  const path = join(folder, 'secondShell.mjs')
  await writeFile(
    path,
    `const folder = process.argv.find((word) => word.startsWith('--data=')).slice(7)
     if (!process.argv.includes('--demo')) process.exit(9)
     ${body}`,
  )
  return [path]
}

const holding = `process.argv.splice(2, 9, folder, 'electron')
  await import(${JSON.stringify(holdFolder)})`
const openDemo = () => electron.callShell(shellChannels.openDemo, undefined)

test('the demo office is a second shell on the folder beside; asked again, that one comes to front', async () => {
  const { folder, shell } = await startTestShell({ second: (at) => programIn(at, holding) })
  onTestFinished(() => shell?.endDemo())
  const [one, two] = await Promise.all([openDemo(), openDemo()])
  expect([one, two]).toEqual([{ kind: 'inFront' }, { kind: 'inFront' }])
  expect(await openDemo()).toEqual({ kind: 'inFront' })
  expect(await ringFolder(`${folder}-demo`, false)).toEqual({ host: 'electron' })

  await shell?.endDemo()
  expect(await ringFolder(`${folder}-demo`, false)).toBeUndefined()
})

test('one that a browser has open is named by its address', async () => {
  const { folder } = await startTestShell()
  const held = spawn(process.execPath, [holdFolder, `${folder}-demo`, 'browser'])
  onTestFinished(() => void held.kill())
  await once(held.stdout, 'data')
  expect(await openDemo()).toMatchObject({
    kind: 'running',
    address: 'http://127.0.0.1:1/enter?token=shown1',
  })
})

test.each([
  ['can use no folder', 'process.exit(3)', 'folder'],
  ['does not start', 'process.exit(139)', 'failed'],
])('a second shell that %s is a calm refusal', async (_, body, why) => {
  const { folder } = await startTestShell({ second: (at) => programIn(at, body) })
  expect(await openDemo()).toEqual({ kind: 'refused', why, folder: `${folder}-demo` })
})

test('the demo office opens none beside it', async () => {
  await startTestShell({ words: ['--demo'] })
  expect(await openDemo()).toEqual({ kind: 'inFront' })
})
