import { mkdirSync } from 'node:fs'
import type * as Files from 'node:fs/promises'
import { join, parse } from 'node:path'
import { beforeEach, expect, test, vi } from 'vitest'
import { isOnOwnDisk } from '#main/exports/mountedFolders.ts'
import { openOfficeWithDirector } from '#tests/support/office.ts'
import { deliverNow, filesIn, makeProfile, manifestName, newShare } from './share.ts'

// As of `\\server\share\` on Windows: its folders may be looked at by whom the share's root is closed to.
vi.mock('node:fs/promises', async (original) => {
  const whole = await original<typeof Files>()
  return {
    ...whole,
    stat: (...[path, options]: Parameters<typeof whole.stat>) =>
      path === parse(String(path)).root
        ? Promise.reject(Object.assign(new Error('EPERM'), { code: 'EPERM' }))
        : whole.stat(path, options),
  }
})

const atHome = (folder: string): void => {
  for (const name of ['HOME', 'USERPROFILE']) vi.stubEnv(name, folder)
}

beforeEach(() => () => vi.unstubAllEnvs())

test('a share whose root may not be looked at is another disk, and a disk of the user’s own files is not', async () => {
  const share = newShare()
  const nowhere = join(share, 'nowhere')
  atHome(nowhere)
  expect(await isOnOwnDisk(share, nowhere)).toBe(false)
  expect(await isOnOwnDisk(share, newShare())).toBe(true)
  const home = join(share, 'home')
  mkdirSync(home)
  atHome(home)
  expect(await isOnOwnDisk(share, nowhere)).toBe(true)
  await expect(isOnOwnDisk(nowhere, home)).rejects.toMatchObject({ code: 'ENOENT' })
})

test('a delivery to such a share is one, and waits for nobody', async () => {
  const { director } = await openOfficeWithDirector()
  const share = newShare()
  const id = await makeProfile(director, { folder: share, formats: ['csv'] })
  expect((await deliverNow(director, id)).outbox).toEqual({ kind: 'idle' })
  expect(filesIn(share)).toContain(manifestName)
})
