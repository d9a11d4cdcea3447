import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openOfficeWithDirector } from '#tests/support/office.ts'
import { deliverNow, filesIn, makeProfile, manifestName, newShare } from './share.ts'

test('a share that becomes a file is named as such, and is delivered to once it is a folder again', async () => {
  const { director } = await openOfficeWithDirector()
  const share = newShare()
  const id = await makeProfile(director, { folder: share, formats: ['csv'] })
  expect((await deliverNow(director, id)).outbox).toEqual({ kind: 'idle' })
  renameSync(share, `${share}-away`)
  writeFileSync(share, 'x')
  expect((await deliverNow(director, id)).outbox).toMatchObject({ reason: 'notAFolder' })
  expect(readFileSync(share, 'utf8')).toBe('x')
  rmSync(share)
  renameSync(`${share}-away`, share)
  expect((await deliverNow(director, id)).outbox).toEqual({ kind: 'idle' })
})

test.each([
  ['a register', 'personas.csv'],
  ['the half of a register', 'personas.csv.part'],
  ['the manifest', manifestName],
])('a folder in the place of %s is named as such, and left alone', async (_, name) => {
  const { director } = await openOfficeWithDirector()
  const share = newShare()
  mkdirSync(join(share, name))
  writeFileSync(join(share, name, 'kolēģa fails.txt'), 'x')
  const id = await makeProfile(director, { folder: share, formats: ['csv'] })
  expect((await deliverNow(director, id)).outbox).toMatchObject({ reason: 'folderInstead' })
  expect(filesIn(join(share, name))).toEqual(['kolēģa fails.txt'])
  renameSync(join(share, name), join(share, 'kolēģa mape'))
  expect((await deliverNow(director, id)).outbox).toEqual({ kind: 'idle' })
  expect(filesIn(join(share, 'kolēģa mape'))).toEqual(['kolēģa fails.txt'])
})
