import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { v4 } from 'uuid'
import { expect, test } from 'vitest'
import { goOnAt } from '#tests/office/documents/papersOffice.ts'
import { entered, openOfficeWithTimetable } from '#tests/office/timetable/timetable.ts'
import { fileIncident, known, openFile } from '#tests/support/incidents.ts'
import { once } from '#tests/support/office.ts'
import { signInAs } from '#tests/support/people.ts'
import { value } from './incidentsOffice.ts'

/** Somebody was sent out of a session of this morning. */
async function openWithRemoval() {
  const office = await openOfficeWithTimetable()
  const { director, group, people } = office
  const [anna = ''] = people
  value(
    await director.courses.enrol(
      once({
        group,
        people: { kind: 'rows', ids: [anna] },
        state: 'applied',
        since: null,
      }),
    ),
  )
  const session = await entered(director, { groupId: group, day: '2026-11-23' })
  await goOnAt(office, '2026-11-23T10:00:00Z')
  const removal = value(
    await director.timetable.noteRemoval(
      once({
        session,
        input: {
          person: anna,
          at: '09:30',
          reason: 'offensiveLanguage',
          removedBy: null,
          tutorDay: null,
          tutorTime: null,
          note: '',
        },
      }),
    ),
  ).id
  return { ...office, session, removal, anna }
}

test('a removal becomes an incident, and shows nothing of it to anybody', async () => {
  const office = await openWithRemoval()
  const { director, folder, group, session, removal, anna } = office
  const clerk = await signInAs(office, 'staff', 'Lietvede')
  const before = await clerk.client.timetable.removalsOfSession({ session })
  const { id } = value(
    await fileIncident(director, {
      group,
      session,
      removal,
      place: { kind: 'onlineSession', text: '' },
      persons: [known(anna, 'possibleOffender')],
    }),
  )
  expect(await openFile(director, id)).toMatchObject({
    report: { session, removal },
    session: { id: session, day: '2026-11-23' },
  })
  expect(await clerk.client.timetable.removalsOfSession({ session })).toEqual(before)
  // Nor does what is stored: no row of the incident or of its filing names removal or session.
  const database = new Sqlite(join(folder, 'norise.sqlite'), { readonly: true })
  try {
    const entries = database
      .prepare<[], { text: string }>(
        `select json_object('entry', seq, 'about', about) as text from journal where action = 'incidents.file'
         union all select coalesce(before, '') || coalesce(after, '') || row_id from change_row
         where subject = 'incident/${id}'`,
      )
      .all()
    expect(entries.length).toBeGreaterThan(3)
    for (const { text } of entries) {
      expect(text).not.toContain(removal)
      expect(text).not.toContain(session)
    }
  } finally {
    database.close()
  }
})

test('a removal of another session is not taken', async () => {
  const { director, session, removal } = await openWithRemoval()
  for (const wish of [
    { session: null, removal },
    { session, removal: v4() },
  ]) {
    expect(await fileIncident(director, wish)).toMatchObject({
      refusal: { reason: 'notOfThis', field: 'removal' },
    })
  }
})
