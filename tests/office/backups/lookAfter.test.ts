import { Kysely } from 'kysely'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { openForWriting } from '#main/database/connections.ts'
import { sqliteDialect } from '#main/database/dialect.ts'
import { CommandDoor } from '#main/database/door.ts'
import { createFile } from '#main/database/migrate.ts'
import { migrations } from '#main/database/migrations/index.ts'
import type { Tables } from '#main/database/tables.ts'
import { trackChanges } from '#main/database/tracking.ts'
import { lookAfter } from '#main/office/lookAfter.ts'
import { trackedTables } from '#main/office/tracked.ts'
import type { JournalVerdict } from '#shared/journal/contract.ts'
import { newFolder, TestClock } from '#tests/support/office.ts'

/** An office's open file, and what became of looking after it. */
function openFile() {
  const file = join(newFolder(), 'office.sqlite')
  createFile(file, migrations)
  const database = openForWriting(file)
  onTestFinished(() => {
    database.close()
  })
  trackChanges(database, trackedTables)
  const heads: number[] = []
  const door = new CommandDoor({
    database,
    clock: new TestClock(),
    onChanges: () => undefined,
    onHead: ({ seq }) => heads.push(seq),
  })
  const reads = new Kysely<Tables>({ dialect: sqliteDialect(database) })
  const backUp = vi.fn<() => void>()
  const onDamage = vi.fn<() => void>()
  const note = vi.fn<() => void>()
  const look = (check: () => Promise<JournalVerdict>, isOpen = true) =>
    lookAfter({
      check: async () => ({ verdict: await check(), changedFiles: [] }),
      services: { reads, door },
      log: { note },
      isOpen: () => isOpen,
      onDamage,
      backUp,
    })
  return { database, heads, backUp, onDamage, note, look }
}

test('the backups begin though the check could not be made, and the log says so', async () => {
  const { look, backUp, onDamage, note } = openFile()
  await look(() => Promise.reject(new Error('The worker did not start')))
  expect(backUp).toHaveBeenCalledOnce()
  expect(onDamage).not.toHaveBeenCalled()
  expect(note).toHaveBeenCalledWith(expect.objectContaining({ of: 'journalCheck' }))
})

test('the backups begin though the disk does not take what was found', async () => {
  const { database, look, heads, backUp, note } = openFile()
  // A disk that takes nothing.
  database.pragma('query_only = ON')
  await look(async () => ({ kind: 'recordUnknown' }))
  expect(heads).toEqual([])
  expect(note).toHaveBeenCalledOnce()
  expect(backUp).toHaveBeenCalledOnce()
})

test('what was found is told in the journal before the first backup', async () => {
  const { look, heads, backUp } = openFile()
  backUp.mockImplementation(() => expect(heads).toEqual([1]))
  await look(async () => ({ kind: 'recordUnknown' }))
  expect(backUp).toHaveBeenCalledOnce()
})

test('a damaged file is not copied, and a closed one neither', async () => {
  const { look, backUp, onDamage } = openFile()
  await look(async () => ({ kind: 'fileDamaged' }))
  expect(onDamage).toHaveBeenCalledOnce()
  await look(() => Promise.reject(new Error('Closed meanwhile')), false)
  expect(backUp).not.toHaveBeenCalled()
})
