import Sqlite from 'better-sqlite3'
import { expect, test, vi } from 'vitest'
import { databaseFile } from '#main/database/databaseFile.ts'
import { openOfficeWithDirector } from '#tests/support/office.ts'
import { deliverNow, filesIn, makeProfile, manifestName, newShare } from './share.ts'

test('a delivery of a profile that is gone is dropped, and keeps no other from its turn', async () => {
  const { director, folder } = await openOfficeWithDirector()
  const beside = new Sqlite(databaseFile(folder))
  beside.pragma('foreign_keys = OFF')
  beside
    .prepare(
      `insert into export_job (id, profile_id, state, requested_at, requested_by)
        values ('gone', 'nobody', 'waiting', '2026-01-01T08:00:00.000Z', 'nobody')`,
    )
    .run()
  const share = newShare()
  const id = await makeProfile(director, { folder: share, formats: ['csv'] })
  await deliverNow(director, id)
  expect(filesIn(share)).toContain(manifestName)
  const left = beside.prepare(`select count(*) from export_job where id = 'gone'`).pluck()
  await vi.waitFor(() => expect(left.get()).toBe(0), { timeout: 5_000 })
  beside.close()
})
