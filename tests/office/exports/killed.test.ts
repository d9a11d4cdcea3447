import { spawn } from 'node:child_process'
import { once as happened } from 'node:events'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { claimName } from '#main/exports/claimFolder.ts'
import { openOffice } from '#main/office/open.ts'
import { fillWithPeople } from '#tests/support/manyPeople.ts'
import { openOfficeWithDirector } from '#tests/support/office.ts'
import {
  deliverNow,
  filesIn,
  makeProfile,
  manifestIn,
  manifestName,
  newShare,
  sha256Of,
} from './share.ts'

test('a kill in the middle leaves no half file, and the next opening delivers the whole', async () => {
  const { director, office, folder, clock } = await openOfficeWithDirector()
  const share = newShare()
  const id = await makeProfile(director, { folder: share })
  await deliverNow(director, id)
  const before = manifestIn(share)
  rmSync(share, { recursive: true })
  // The office below lives by the real clock: by then the next try is due.
  clock.set('2020-01-01T08:00:00Z')
  expect((await deliverNow(director, id)).outbox.kind).toBe('waiting')
  await office.close()
  // So many that the delivery is still at it whenever this process has its turn.
  fillWithPeople(folder, 30_000)
  mkdirSync(share)

  const killed = spawn(
    process.execPath,
    [join(import.meta.dirname, 'killedOffice.child.ts'), folder],
    {
      stdio: 'ignore',
    },
  )
  const hasHalfFile = (name: string) => name.endsWith('.part') && name !== claimName
  await vi.waitFor(() => expect(filesIn(share).some(hasHalfFile)).toBe(true), {
    timeout: 60_000,
    interval: 1,
  })
  killed.kill('SIGKILL')
  await happened(killed, 'exit')
  // Nothing stood in the folder, so nothing may stand there under a final name now.
  expect(filesIn(share).filter((name) => !name.endsWith('.part'))).toEqual([])

  const again = await openOffice({ folder })
  await vi.waitFor(() => expect(filesIn(share)).toContain(manifestName), { timeout: 60_000 })
  await again.close()
  expect(filesIn(share).filter((name) => name.endsWith('.part'))).toEqual([])
  const manifest = manifestIn(share)
  expect(manifest.office).toBe(before.office)
  expect(manifest.files.find(({ kind }) => kind === 'people')?.rows).toBe(30_001)
  for (const file of manifest.files) {
    expect(file.sha256).toBe(sha256Of(join(share, file.name)))
    expect(file.size).toBe(readFileSync(join(share, file.name)).length)
  }
}, 180_000)
