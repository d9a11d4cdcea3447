import Sqlite from 'better-sqlite3'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { CannotWrite } from '#main/database/cannotWrite.ts'
import { done, type Work } from '#main/database/command.ts'
import { openForWriting } from '#main/database/connections.ts'
import { CommandDoor } from '#main/database/door.ts'
import { createFile } from '#main/database/migrate.ts'
import { migrations } from '#main/database/migrations/index.ts'
import { trackChanges } from '#main/database/tracking.ts'
import { verifyChain } from '#main/journal/verifyChain.ts'
import { trackedTables } from '#main/office/tracked.ts'
import { newFolder, TestClock } from '#tests/support/office.ts'

test('on a full disk what must leave a trace says so, and the chain stays whole', async () => {
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
  const caller = { actor: null, desk: 'desk' }
  const note = () => door.note({ kind: 'office', action: 'test.full', about: {} }, caller)
  await note()
  const noteMany = (times: number) =>
    door.noteAll(
      Array.from({ length: times }, () => ({ kind: 'read', action: 'test.full', about: {} })),
      caller,
    )
  await noteMany(150)
  expect(heads).toEqual([1, 151])
  // A file that may not grow is a disk that is full.
  database.pragma(`max_page_count = ${Number(database.pragma('page_count', { simple: true }))}`)
  const write = (content: string) =>
    door.aside((db) =>
      db
        .insertInto('draft')
        .values({ account: 'a', form: 'f', content: JSON.stringify(content), saved_at: '' })
        .execute(),
    )
  await expect(write('x'.repeat(1_000_000))).rejects.toThrow(CannotWrite)
  const draftAgain = {
    name: 'test.full',
    run: async (work: Work) => {
      await work.db
        .insertInto('draft')
        .values({
          account: 'b',
          form: 'f',
          content: JSON.stringify('x'.repeat(1_000_000)),
          saved_at: '',
        })
        .execute()
      return done({})
    },
  }
  expect(await door.run(draftAgain, 'id', {}, caller)).toEqual({
    ok: false,
    refusal: { reason: 'cannotWrite', why: 'diskFull' },
  })
  // Of many at once, not the first few stand there either.
  await expect(noteMany(10_000)).rejects.toThrow(new CannotWrite('diskFull'))
  expect(heads).toEqual([1, 151])
  const noteUntilFull = async (): Promise<void> => {
    for (let times = 0; times < 1_000; times += 1) await note()
  }
  await expect(noteUntilFull()).rejects.toThrow(new CannotWrite('diskFull'))

  const reading = new Sqlite(file, { readonly: true })
  const verdict = verifyChain(reading, null)
  reading.close()
  expect(verdict).toMatchObject({ kind: 'sound', entries: 149 + heads.length })
})
