import { createHash } from 'node:crypto'
import { join } from 'node:path'
import Sqlite, { type Database } from 'better-sqlite3'
import { expect, test } from 'vitest'
import { changeHash, changesHash, entryHash, genesisHash } from '#main/database/entry.ts'
import { openFile } from '#tests/support/incidents.ts'
import { once } from '#tests/support/office.ts'
import { at, fileFight, openIncidentsOffice, personOf, value } from './incidentsOffice.ts'
import { signedText, tamperWith } from './tamperWith.ts'

test('untouched, all is sound', async () => {
  const { verdict, director, id } = await tamperWith(() => undefined)
  expect(verdict).toMatchObject({ kind: 'sound' })
  expect(await openFile(director, id)).toMatchObject({ integrity: 'sound' })
})

test('an altered row of the file is told with the entry that wrote it', async () => {
  const { verdict, director, id } = await tamperWith((database) =>
    database.exec("update incident_statement_version set signed_on = '2026-01-01'"),
  )
  expect(verdict).toEqual({ kind: 'recordAltered', seq: expect.any(Number) })
  expect(await openFile(director, id)).toMatchObject({
    integrity: 'broken',
    statements: [{ versions: [{ integrity: 'broken', text: 'Es redzēju visu.' }] }],
  })
  // It is read all the same, that it is broken is in the journal, and nothing was repaired.
  const log = await director.incidents.accessLog({ id, before: null, limit: 50 })
  expect(log.map(({ action }) => action)).toContain('incidents.broken')
  expect(await director.journal.verify()).toEqual(verdict)
})

test('what was altered is not covered by the next step, which takes the whole row over', async () => {
  const { director, id } = await tamperWith((database) =>
    database.exec("update incident set police_state = 'notReported'"),
  )
  const input = { file: new File(['vēl'], 'vēl.png', { type: 'image/png' }), source: '' }
  value(
    await director.incidents.attach(
      once({ ...(await at(director, id)), input: { ...input, capturedOn: null, statement: null } }),
    ),
  )
  expect(await openFile(director, id)).toMatchObject({ integrity: 'broken' })
  expect(await director.journal.verify()).toEqual({
    kind: 'recordAltered',
    seq: expect.any(Number),
  })
})

test('a missing row is told', async () => {
  const { verdict } = await tamperWith((database) =>
    database.exec('delete from incident_statement_version'),
  )
  expect(verdict).toEqual({ kind: 'recordMissing', seq: expect.any(Number) })
})

test('a row that no command wrote is told', async () => {
  const { verdict } = await tamperWith((database) =>
    database.exec(`insert into incident_entry (id, incident_id, kind, at, sealed_id, entered_at, entered_by)
      select 'svešs', id, 'decision', filed_at, report_id, filed_at, filed_by from incident`),
  )
  expect(verdict).toEqual({ kind: 'recordUnknown' })
})

test('a review that no command wrote is told', async () => {
  const { verdict } = await tamperWith((database) =>
    database.exec(`insert into incident_review (id, incident_id, reviewed_on, reviewed_by, next_on)
      select 'svešs', id, '2026-11-23', filed_by, '2036-01-01' from incident`),
  )
  expect(verdict).toEqual({ kind: 'recordUnknown' })
})

test('changed content of a signed text is told, and its text is not made up', async () => {
  const { verdict, director, id } = await tamperWith((database) =>
    database.exec(
      `update incident_cipher set bytes = zeroblob(length(bytes)) where sealed_id = ${signedText}`,
    ),
  )
  expect(verdict).toEqual({ kind: 'contentChanged', seq: expect.any(Number) })
  expect(await openFile(director, id)).toMatchObject({
    integrity: 'broken',
    statements: [{ versions: [{ integrity: 'broken', text: '' }] }],
  })
})

test('the text of another put in its place shows even with fitting hashes', async () => {
  const { verdict, director, id } = await tamperWith((database) => {
    database.exec(`
      update incident_cipher set bytes = (select other.bytes from incident_cipher as other
        join incident on incident.report_id = other.sealed_id) where sealed_id = ${signedText};
      update incident_sealed set
        cipher_hash = (select other.cipher_hash from incident_sealed as other
          join incident on incident.report_id = other.id),
        text_hash = (select other.text_hash from incident_sealed as other
          join incident on incident.report_id = other.id)
      where id = ${signedText}`)
  })
  expect(verdict).toEqual({ kind: 'recordAltered', seq: expect.any(Number) })
  expect(await openFile(director, id)).toMatchObject({
    integrity: 'broken',
    statements: [{ versions: [{ text: '' }] }],
  })
})

test('a changed file is told, and is not given out', async () => {
  const { verdict, director, id } = await tamperWith((database) =>
    database.exec(`update incident_cipher set bytes = randomblob(length(bytes))
      where sealed_id = (select content_id from incident_attachment)`),
  )
  expect(verdict).toEqual({ kind: 'fileChanged', seq: expect.any(Number) })
  const [file] = (await openFile(director, id)).attachments
  await expect(
    director.incidents.attachment({ id, attachment: file?.id ?? '' }),
  ).rejects.toMatchObject({ code: 'CONTENT_CHANGED' })
})

test('a person and a file that can’t be read are counted, and not passed over', async () => {
  const { director, id } = await tamperWith((database) =>
    database.exec(`update incident_cipher set bytes = randomblob(length(bytes))
      where sealed_id in (select sealed_id from incident_attachment)
      or sealed_id = (select sealed_id from incident_person limit 1)`),
  )
  const { persons, attachments, unread, integrity } = await openFile(director, id)
  expect({ persons: persons.length, attachments: attachments.length, unread, integrity }).toEqual({
    persons: 1,
    attachments: 0,
    unread: { persons: 1, attachments: 1 },
    integrity: 'broken',
  })
})

test('why an explanation was refused shows as broken where it can’t be read, and nothing is made up', async () => {
  const { director, id } = await tamperWith(
    (database) =>
      database.exec(`update incident_cipher set bytes = randomblob(length(bytes))
        where sealed_id in (select settled_id from incident_statement)`),
    async (director, id) => {
      const person = personOf(await openFile(director, id), 'Oto Liepa')
      const { made: statement } = value(
        await director.incidents.requestStatement(
          once({ ...(await at(director, id)), person, dueOn: null, takenBy: null }),
        ),
      )
      const said = { statement, witness: 'Līga Lietvede', reason: '', at: null }
      value(
        await director.incidents.refuseStatement(once({ ...(await at(director, id)), ...said })),
      )
    },
  )
  const { statements } = await openFile(director, id)
  expect(statements.map(({ state, integrity }) => [state, integrity])).toEqual([
    ['signed', 'sound'],
    ['refused', 'broken'],
  ])
})

test('a file with a person who can’t be read is not closed, and that is the reason said', async () => {
  const { director, id } = await tamperWith((database) =>
    database.exec(`update incident_cipher set bytes = randomblob(length(bytes))
      where sealed_id = (select sealed_id from incident_person limit 1)`),
  )
  const closingUnread = { ok: false, refusal: { reason: 'closingUnread' } }
  expect(await director.incidents.close(once({ ...(await at(director, id)), text: '' }))).toEqual(
    closingUnread,
  )
  // Nor by a talk: it would not even be known whether violence shows.
  const agreed = 'Atvainojās un vienojās.'
  expect(
    await director.incidents.resolveOnSpot(once({ ...(await at(director, id)), agreed })),
  ).toEqual(closingUnread)
  expect(await openFile(director, id)).toMatchObject({ closedAt: null, mayResolveOnSpot: false })
})

test('a report that can’t be read does not pass for one without violence', async () => {
  const { director, id } = await tamperWith((database) =>
    database.exec(`update incident_cipher set bytes = randomblob(length(bytes))
      where sealed_id = (select report_id from incident);
      update incident set police_state = 'none'`),
  )
  expect(await openFile(director, id)).toMatchObject({ report: null, mayResolveOnSpot: false })
  expect(
    await director.incidents.resolveOnSpot(
      once({ ...(await at(director, id)), agreed: 'Atvainojās un vienojās.' }),
    ),
  ).toEqual({ ok: false, refusal: { reason: 'closingUnread' } })
})

test('a cut tail shows against the anchor', async () => {
  const { verdict } = await tamperWith((database) =>
    database.exec(`
      delete from change_row where entry > (select max(seq) - 6 from journal);
      delete from journal where seq > (select max(seq) - 6 from journal)`),
  )
  expect(verdict).toMatchObject({ kind: 'tailCut' })
})

test('a chain rebuilt around a changed row shows against the anchor', async () => {
  const { verdict } = await tamperWith((database) => {
    database.exec(`
      update incident_statement_version set signed_on = '2026-01-01';
      update change_row set after = json_set(after, '$.signed_on', '2026-01-01')
      where table_name = 'incident_statement_version'`)
    rebuild(database)
  })
  expect(verdict).toMatchObject({ kind: 'rewritten' })
})

/** Makes every hash of the journal fit what stands there now, as somebody who read this program could. */
function rebuild(database: Database): void {
  interface Change {
    seq: number
    table_name: string
    row_id: string
    before: string | null
    after: string | null
    salt: string
  }
  let previous = genesisHash
  const entries = database.prepare<[], Parameters<typeof entryHash>[1]>(
    'select * from journal order by seq',
  )
  const changesOf = database.prepare<[number], Change>(
    'select * from change_row where entry = ? order by seq',
  )
  const setChange = database.prepare('update change_row set hash = ? where seq = ?')
  const setEntry = database.prepare(
    'update journal set changes_hash = ?, previous_hash = ?, hash = ? where seq = ?',
  )
  for (const entry of entries.all()) {
    const hashes = changesOf.all(entry.seq).map((change) => {
      const hash = changeHash({
        ...change,
        table: change.table_name,
        row: change.row_id,
      })
      setChange.run(hash, change.seq)
      return hash
    })
    const changed = { ...entry, changes_hash: changesHash(hashes) }
    const hash = entryHash(previous, changed)
    setEntry.run(changed.changes_hash, previous, hash, entry.seq)
    previous = hash
  }
}

test('past the program’s own connection the schema itself refuses to edit what is signed', async () => {
  const office = await openIncidentsOffice()
  await fileFight(office)
  const database = new Sqlite(join(office.folder, 'norise.sqlite'))
  try {
    const hash = createHash('sha256').update('x').digest('hex')
    for (const edit of [
      `update incident_sealed set text_hash = '${hash}' where signed = 1`,
      `update incident_sealed set cipher_hash = '${hash}' where signed = 1`,
      'update incident_cipher set bytes = zeroblob(64)',
      'delete from incident_cipher',
      'delete from incident_sealed',
    ]) {
      expect(() => database.exec(edit), edit).toThrow(/never edited|not removed/)
    }
  } finally {
    database.close()
  }
})
