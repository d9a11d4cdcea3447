import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { Kysely, sql } from 'kysely'
import { expect, test } from 'vitest'
import { sqliteDialect } from '#main/database/dialect.ts'
import type { Tables } from '#main/database/tables.ts'
import type { Condition } from '#main/lists/defineList.ts'
import { personalTables } from '#main/erasure/personalData.ts'
import { Canaries } from '#tests/support/canaries.ts'
import { once, openOfficeWithDirector } from '#tests/support/office.ts'
import { rareRows } from './rareRows.ts'
import { makeStory, sure } from './story.ts'

/** Columns that point somewhere: no text can stand in them. */
const pointers = /^(id|seq|.*_id|.*_sha256)$/

test('a word in every column that goes is gone with it, whichever table it stands in', async () => {
  const { director, folder } = await openOfficeWithDirector()
  const story = await makeStory(director)
  const canaries = new Canaries()
  const file = join(folder, 'norise.sqlite')
  const database = new Sqlite(file)
  // As the program's own connection writes: what is replaced leaves nothing in the file.
  database.pragma('secure_delete = ON')
  database.exec(rareRows(story))
  const db = new Kysely<Tables>({ dialect: sqliteDialect(database) })
  const untouched: string[] = []
  for (const part of personalTables) {
    const columns = database
      .prepare<[string], { name: string; type: string }>(
        'select name, type from pragma_table_info(?)',
      )
      .all(part.table)
    const going = columns.filter(
      ({ name, type }) =>
        type === 'TEXT' &&
        !pointers.test(name) &&
        (part.fate === 'removed' || name in part.blanked),
    )
    for (const { name } of going) {
      const word = canaries.word(`${part.table}_${name}_`)
      const write = (where: Condition) =>
        sql`update ${sql.table(part.table)} set ${sql.ref(name)} = ${word} || seen.n
          from (select count(*) as n from ${sql.table(part.table)}) as seen
          where ${part.of(story.person)} and ${where}`.execute(db)
      try {
        // Some columns may say something only beside another one: those that do say something are filled.
        const { numAffectedRows } = await write(sql`true`).catch((error: unknown) => {
          if (part.fate === 'removed') throw error
          return write(sql`coalesce(${sql.ref(name)}, '') <> ''`)
        })
        if (numAffectedRows === 0n) untouched.push(`${part.table}.${name}`)
      } catch (error) {
        // A column of few words takes no other; one that may be blanked takes any text.
        if (part.fate !== 'removed') throw error
      }
    }
  }
  database.close()
  // Teachers of groups that run are not erased, so none is here.
  expect(untouched).toEqual(['group_teacher.channel'])
  const { revision, number } = await director.erasure.preview({ id: story.person })
  expect(
    sure(
      await director.erasure.erase(
        once({
          id: story.person,
          revision,
          number,
          reason: 'notNeeded',
          requestedOn: '2026-11-20',
        }),
      ),
    ),
  ).toEqual({ number: 1 })
  expect(await canaries.under(folder)).toEqual([])
  expect(await story.canaries.under(folder)).toEqual([])
  // Others are left as they were.
  expect(await director.people.get({ id: story.other })).toMatchObject({
    familyName: 'Paliekošā',
    contacts: [{ value: 'zane@example.lv' }],
  })
  expect(await director.journal.verify()).toMatchObject({ kind: 'sound' })
}, 60_000)
