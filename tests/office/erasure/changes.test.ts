import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { Kysely, sql } from 'kysely'
import { v4 } from 'uuid'
import { expect, test } from 'vitest'
import { sqliteDialect } from '#main/database/dialect.ts'
import { trackChanges } from '#main/database/tracking.ts'
import type { Tables } from '#main/database/tables.ts'
import { findChangesOf } from '#main/erasure/changesOf.ts'
import { personalTables } from '#main/erasure/personalData.ts'
import { trackedTables } from '#main/office/tracked.ts'
import type { HoldOf } from '#shared/privacy/holds.ts'
import { office } from '#tests/office/recordings/recordingsOffice.ts'
import { Canaries } from '#tests/support/canaries.ts'
import { record, send } from '#tests/support/deliveries.ts'
import { back, enterThings, issue, thing } from '#tests/support/equipment.ts'
import { type Client, once, openOfficeWithDirector } from '#tests/support/office.ts'
import { request } from '#tests/support/recordings.ts'
import { rareRows } from './rareRows.ts'
import { makeStory, sure } from './story.ts'

/** What change rows and answers to commands say. */
function journalTexts(folder: string): Buffer {
  const database = new Sqlite(join(folder, 'norise.sqlite'), { readonly: true })
  const texts = database
    .prepare("select coalesce(before, '') || coalesce(after, '') from change_row")
    .pluck()
    .all()
  const answers = database.prepare('select * from command').all()
  database.close()
  return Buffer.from(JSON.stringify([texts, answers]))
}

/** Somebody asked for a recording of the session; the platform's report calls Oto something else. */
async function reportedAs(name: string, email: string) {
  const test = await office()
  const { director, anna, oto, session, until } = test
  const made = sure(
    await director.recordings.makeRequest(once({ input: request(anna, [session]) })),
  )
  const [id = ''] = made.requests
  await until('2026-11-24T08:30:00Z')
  const rows = `Name,Email,Consent,Consent time\n${name},${email},Agreed,2026-11-24 08:59:40`
  const file = new File([rows], 'atskaite.csv')
  const opened = await director.imports.open({ file, target: 'consents', request: id, work: v4() })
  if (opened.kind === 'refused') throw new Error(opened.refusal.reason)
  const { session: work } = opened.state
  sure(await director.imports.consents(once({ session: work, request: id, rows: { kind: 'all' } })))
  const [unmatched] = (await director.recordings.get({ id })).unmatched
  sure(
    await director.recordings.assignUnmatched(
      once({ id, unmatched: unmatched?.id ?? '', person: oto }),
    ),
  )
  return { ...test, id }
}

/** A hold that was a mistake and undone, then one that was reviewed and ended. */
async function heldAndReleased(
  director: Client,
  of: HoldOf,
  word: (field: string) => string,
): Promise<void> {
  const hold = async (field: string) =>
    director.privacy.hold(once({ of, basis: word(field), reviewOn: '2027-01-01' }))
  const undone = await hold(`${of.kind}Undone`)
  if (!undone.ok) throw new Error(undone.refusal.reason)
  sure(await director.journal.undo(once({ entry: undone.entry })))
  const { id } = sure(await hold(`${of.kind}Held`))
  const again = { basis: word(`${of.kind}Reviewed`), reviewOn: '2027-02-01' }
  sure(await director.privacy.reviewHold(once({ id, revision: 1, ...again })))
  sure(await director.privacy.releaseHold(once({ id, revision: 2 })))
}

test('what a report called somebody, and why their data was held, is in no change row once they are erased', async () => {
  const canaries = new Canaries()
  const word = (field: string): string => canaries.word(field)
  const { director, oto, group, folder } = await reportedAs(
    word('ReportName'),
    canaries.keep('ReportEmail', 'kanarijasatskaite@example.lv'),
  )
  const { items } = await enterThings(director, ['KL-1'])
  const lines = [thing(items['KL-1'] ?? '')]
  const loan = sure(await issue(director, { person: oto, due: '2026-12-10', lines }))
  sure(await director.equipment.takeBack(once({ lines: [back(loan.lines[0] ?? '')], on: null })))
  const delivery = sure(await send(director, oto, { channel: 'inPerson', message: 'Lapas' })).id
  sure(await record(director, [delivery], 'received'))
  await heldAndReleased(director, { kind: 'person', id: oto }, word)
  await heldAndReleased(director, { kind: 'loan', id: loan.loan }, word)
  await heldAndReleased(director, { kind: 'delivery', id: delivery }, word)
  const [enrolment] = await director.courses.enrolmentsOf({ person: oto })
  const selection = { kind: 'rows' as const, ids: [enrolment?.id ?? ''] }
  sure(
    await director.courses.changeEnrolmentState(
      once({ group, selection, state: 'finished', since: null, seen: {} }),
    ),
  )
  // The canaries sing before.
  expect(canaries.in(journalTexts(folder)).toSorted()).toEqual(canaries.fields.toSorted())

  const { revision, number } = await director.erasure.preview({ id: oto })
  const why = { reason: 'notNeeded' as const, requestedOn: '2026-11-24' }
  sure(await director.erasure.erase(once({ id: oto, revision, number, ...why })))
  expect(canaries.in(journalTexts(folder))).toEqual([])
  expect(await director.journal.verify()).toMatchObject({ kind: 'sound' })
}, 60_000)

/** Tables of which the story has no row: the person stands in their rows as the other subject. */
const withoutRows = ['group_teacher', 'notice_recipient', 'session_person', 'session_teacher']

test('whatever table holds rows about a person, the change rows of these are found', async () => {
  const { director, folder } = await openOfficeWithDirector()
  const story = await makeStory(director)
  const { person, other, session } = story
  const asked = sure(
    await director.recordings.makeRequest(once({ input: request(other, [session]) })),
  )
  const database = new Sqlite(join(folder, 'norise.sqlite'))
  database.exec(rareRows(story))
  // An answer of somebody else's request is theirs as well.
  database
    .prepare("update unmatched_answer set request_id = ? where id = 'ua1'")
    .run(asked.requests[0])
  // Every row is written once more, as a command would: the triggers tell whose record it is of.
  trackChanges(database, trackedTables)
  const db = new Kysely<Tables>({ dialect: sqliteDialect(database) })
  for (const { table, of } of personalTables) {
    if (!trackedTables.some((tracked) => tracked.table === table)) continue
    await sql`update ${sql.table(table)} set id = id where ${of(person)}`.execute(db)
  }
  const hash = 'written once more'
  database
    .prepare(
      `insert into change_row (entry, table_name, row_id, subject, other_subject, before, after, salt, hash)
       select 1, table_name, row_id, subject, other_subject, before, after, '-', ?
       from temp.captured_change`,
    )
    .run(hash)
  const found = new Set((await findChangesOf(db, person)).map(({ seq }) => seq))
  const written = database
    .prepare<[string], { seq: number; table: string }>(
      'select seq, table_name as "table" from change_row where hash = ?',
    )
    .all(hash)
  database.close()
  const tables = new Set(written.map(({ table }) => table))
  expect([...tables].toSorted()).toEqual(
    personalTables
      .map(({ table }) => table)
      .filter((table) => trackedTables.some((tracked) => tracked.table === table))
      .filter((table) => !withoutRows.includes(table))
      .toSorted(),
  )
  expect(written.filter(({ seq }) => !found.has(seq)).map(({ table }) => table)).toEqual([])
}, 60_000)
