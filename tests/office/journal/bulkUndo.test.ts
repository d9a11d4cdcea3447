import { readFileSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { databaseFile } from '#main/database/databaseFile.ts'
import { once, openOfficeWithDirector } from '#tests/support/office.ts'
import { enter, firstPage } from '#tests/support/people.ts'

/** 0 → `aa`, 27 → `bb`: names have no digits. */
const letters = (n: number): string => String.fromCodePoint(97 + Math.floor(n / 26), 97 + (n % 26))

const list = (count: number): File => {
  const rows = Array.from(
    { length: count },
    (_, n) => `Anna;Zudeniece${letters(n)};${20_100_000 + n}`,
  )
  return new File([`Vārds;Uzvārds;Tālrunis\n${rows.join('\n')}\n`], 'saraksts.csv')
}

test('a large import comes back whole, and nothing of it stays in the search indexes', async () => {
  const { director, folder, office } = await openOfficeWithDirector()
  await enter(director, { familyName: 'Palicēja' })
  const work = '0198a000-0000-7000-8000-000000000000'
  const opened = await director.imports.open({ file: list(400), target: 'people', work })
  if (opened.kind !== 'open') throw new Error(opened.refusal.reason)
  const imported = await director.imports.people(
    once({ session: opened.state.session, rows: { kind: 'all' }, group: null }),
  )
  expect(imported).toMatchObject({ ok: true })
  expect((await director.people.list({ ...firstPage, search: 'zudenie' })).total).toBe(400)

  expect(await director.journal.undo(once({ entry: null }))).toMatchObject({ ok: true })
  expect((await director.people.list({ ...firstPage, search: 'zudenie' })).total).toBe(0)
  expect((await director.people.list({ ...firstPage, search: 'palic' })).total).toBe(1)

  // Somebody entered and taken back afterwards leaves nothing either: the indexes delete securely again.
  await enter(director, { familyName: 'Pazudusais' })
  await director.journal.undo(once({ entry: null }))
  await office.close()
  const database = new Sqlite(databaseFile(folder))
  database.exec('drop trigger journal_is_never_edited; drop trigger journal_is_never_cut')
  database.pragma('foreign_keys = OFF')
  database.exec('delete from change_row')
  database.exec('vacuum')
  database.close()
  const bytes = readFileSync(databaseFile(folder)).toString('latin1')
  expect(bytes).not.toContain('zudenie')
  expect(bytes).not.toContain('pazudusais')
})
