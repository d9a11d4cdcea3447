import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite, { type Database } from 'better-sqlite3'
import { expect, test } from 'vitest'
import { verifyChain } from '#main/journal/verifyChain.ts'
import { entryHash, genesisHash } from '#main/database/entry.ts'
import { once, openOfficeWithDirector } from '#tests/support/office.ts'
import { enter } from '#tests/support/people.ts'

/** A closed office with some history, opened past the program as somebody with another tool would. */
async function tamperWith(tamper: (database: Database) => void) {
  const { director, office, folder } = await openOfficeWithDirector()
  for (const familyName of ['Liepa', 'Ozols', 'Bērzs']) await enter(director, { familyName })
  await director.journal.undo(once({ entry: null }))
  const anchor = await director.journal.anchor()
  await office.close()
  const database = new Sqlite(join(folder, 'norise.sqlite'))
  try {
    database.exec('drop trigger journal_is_never_edited; drop trigger journal_is_never_cut')
    tamper(database)
    return { verdict: verifyChain(database, anchor), anchor }
  } finally {
    database.close()
  }
}

test('an untouched journal is sound up to its anchor', async () => {
  const { verdict, anchor } = await tamperWith(() => undefined)
  expect(verdict).toMatchObject({ kind: 'sound', anchor, entries: anchor.seq })
})

test('an altered entry is named', async () => {
  const { verdict } = await tamperWith((database) =>
    database.exec("update journal set action = 'people.update' where seq = 3"),
  )
  expect(verdict).toEqual({ kind: 'entryAltered', seq: 3 })
})

test('a missing entry is named', async () => {
  const { verdict } = await tamperWith((database) => {
    database.pragma('foreign_keys = OFF')
    database.exec('delete from journal where seq = 3')
  })
  expect(verdict).toEqual({ kind: 'entryMissing', seq: 3 })
})

test('changed content is named, and so is a change row that went missing', async () => {
  const altered = await tamperWith((database) =>
    database.exec("update change_row set after = replace(after, 'Ozols', 'Kalns') where entry = 3"),
  )
  expect(altered.verdict).toEqual({ kind: 'changesAltered', seq: 3 })
  const missing = await tamperWith((database) =>
    database.exec('delete from change_row where entry = 4'),
  )
  expect(missing.verdict).toEqual({ kind: 'changesAltered', seq: 4 })
})

test('a change row added later is named with the entry that it claims', async () => {
  const copyFor = (entry: string): string => `
    insert into change_row (entry, table_name, row_id, subject, before, after, salt, hash)
    select ${entry}, table_name, row_id, subject, before, after, salt, hash from change_row where entry = 3`
  const early = await tamperWith((database) => database.exec(copyFor('3')))
  expect(early.verdict).toEqual({ kind: 'changesAltered', seq: 3 })
  const late = await tamperWith((database) => {
    database.pragma('foreign_keys = OFF')
    database.exec(copyFor('99'))
  })
  expect(late.verdict).toEqual({ kind: 'changesAltered', seq: 99 })
})

test('a cut tail shows against the anchor', async () => {
  const { verdict, anchor } = await tamperWith((database) => {
    database.pragma('foreign_keys = OFF')
    database.exec('delete from journal where seq = (select max(seq) from journal)')
  })
  expect(verdict).toEqual({ kind: 'tailCut', expected: anchor })
})

test('a chain rebuilt from the start shows against the anchor', async () => {
  const { verdict, anchor } = await tamperWith((database) => {
    database.exec("update journal set desk = 'elsewhere' where seq = 2")
    let previous = genesisHash
    const entries = database.prepare<[], Parameters<typeof entryHash>[1]>(
      'select * from journal order by seq',
    )
    for (const entry of entries.all()) {
      const hash = entryHash(previous, entry)
      database
        .prepare('update journal set previous_hash = ?, hash = ? where seq = ?')
        .run(previous, hash, entry.seq)
      previous = hash
    }
  })
  expect(verdict).toEqual({ kind: 'rewritten', expected: anchor })
})

test('content taken away without an erasure that answers for it is named', async () => {
  const taken = 'update change_row set before = null, after = null, salt = null'
  const unnamed = await tamperWith((database) => database.exec(`${taken} where entry = 2`))
  expect(unnamed.verdict).toEqual({ kind: 'changesAltered', seq: 2 })
  // Nor does it help to name some entry.
  const named = await tamperWith((database) =>
    database.exec(`${taken}, erased_by = 4 where entry = 2`),
  )
  expect(named.verdict).toEqual({ kind: 'changesAltered', seq: 4 })
  const never = await tamperWith((database) => {
    database.pragma('foreign_keys = OFF')
    database.exec(`${taken}, erased_by = 99 where entry = 2`)
  })
  expect(never.verdict).toEqual({ kind: 'changesAltered', seq: 2 })
})

test('the head is kept beside the database, and a cut tail is noticed by the running office', async () => {
  const { director, office, folder } = await openOfficeWithDirector()
  await enter(director, { familyName: 'Liepa' })
  const anchor = await director.journal.anchor()
  await office.close()
  const headFile = join(folder, 'journal-head.json')
  expect(JSON.parse(readFileSync(headFile, 'utf8'))).toEqual(anchor)
  writeFileSync(headFile, JSON.stringify({ ...anchor, seq: anchor.seq + 1 }))
  const { verifyInWorker } = await import('#main/journal/verify.ts')
  expect(await verifyInWorker(folder)).toMatchObject({ verdict: { kind: 'tailCut' } })
})
