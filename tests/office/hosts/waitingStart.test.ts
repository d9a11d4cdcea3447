import { mkdir, rmdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { hangDoorbell } from '#main/folder/doorbell.ts'
import { takeFolder } from '#main/folder/takeFolder.ts'
import { passingFolder } from './hostFixture.ts'

vi.mock(import('#main/folder/doorbell.ts'), async (original) => {
  const whole = await original()
  return { ...whole, hangDoorbell: vi.fn(whole.hangDoorbell) }
})
afterEach(() => vi.mocked(hangDoorbell).mockReset())

async function withOffice(): Promise<string> {
  const folder = await passingFolder('waiting')
  await writeFile(join(folder, 'norise.sqlite'), '')
  return folder
}

const start = (folder: string, onUnwritable: () => void) =>
  takeFolder(
    { named: folder, demo: false },
    { host: 'browser', answer: async () => ({ host: 'electron' }), onUnwritable },
  )

test('a start waits for a folder whose lock is refused, and takes it then', async () => {
  const folder = await withOffice()
  // In the place of the lock, so that nobody can take it.
  await mkdir(join(folder, 'norise.lock'))
  let waits = 0
  const taken = await start(folder, () => {
    waits += 1
    void rmdir(join(folder, 'norise.lock'))
  })
  expect(waits).toBe(1)
  if (taken.state !== 'mine') throw new Error(taken.state)
  await taken.lock.release()
})

test('one that is refused for another reason than the folder waits for nothing', async () => {
  const folder = await withOffice()
  vi.mocked(hangDoorbell).mockRejectedValue(new Error('no loopback address'))
  let waits = 0
  const taken = await start(folder, () => {
    waits += 1
    vi.mocked(hangDoorbell).mockReset()
  })
  expect(taken.state).toBe('unwritable')
  expect(waits).toBe(0)
})
