import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { databaseFile } from '#main/database/databaseFile.ts'
import type { HoldOf } from '#shared/privacy/holds.ts'
import type { KeptKind } from '#shared/privacy/keeping.ts'
import { emptyGroup } from '#shared/courses/schema.ts'
import { must, value } from '#tests/office/rights/world.ts'
import { reportAbsence } from '#tests/support/absences.ts'
import { record, send } from '#tests/support/deliveries.ts'
import { fileIncident } from '#tests/support/incidents.ts'
import { once } from '#tests/support/office.ts'
import { privacyOffice } from './privacyOffice.ts'

/** A group that ends in November; Anna was away with a note, and took a parcel. */
async function endedGroup() {
  const office = await privacyOffice()
  const { director, anna, session, group } = office
  const { revision, course } = await director.courses.getGroup({ id: group })
  value(
    await director.courses.updateGroup(
      once({
        id: group,
        revision,
        input: {
          ...emptyGroup,
          name: 'D-1',
          courseId: course.id,
          startsOn: '2026-11-02',
          endsOn: '2026-11-30',
        },
      }),
    ),
  )
  const note = 'Slimoja ar gripas vīrusu'
  const absence = value(await reportAbsence(director, anna, session, { note })).id
  const delivery = value(
    await send(director, anna, { channel: 'inPerson', group, message: 'Darba lapas' }),
  ).id
  value(
    await record(director, [delivery], 'received', { takenBy: 'Ilga Krūmiņa', relation: 'mother' }),
  )
  const over = async (kind: KeptKind) =>
    (await director.privacy.keeping()).find((part) => part.kind === kind)
  const holdIt = async (of: HoldOf, reviewOn = '2028-01-01') =>
    value(await director.privacy.hold(once({ of, basis: 'Prasība tiesā', reviewOn }))).id
  return { ...office, absence, delivery, note, over, holdIt }
}

test('the note of an absence is a task once its months are over, and goes by a press', async () => {
  const { director, anna, absence, note, over, until, folder } = await endedGroup()
  await until('2027-05-30T08:00:00Z')
  expect(await over('absenceNote')).toBeUndefined()
  await until('2027-05-31T08:00:00Z')
  expect(await over('absenceNote')).toMatchObject({
    total: 1,
    held: 0,
    tasks: [{ id: absence, name: 'Anna Krūmiņa', endedOn: '2027-05-30', person: anna }],
  })
  const wish = { kind: 'absenceNote' as const, ids: [absence] }
  expect(value(await director.privacy.endKeeping(once(wish)))).toEqual({ done: 1 })
  expect(await director.absences.get({ id: absence })).toMatchObject({ note: '', excused: true })
  expect(await over('absenceNote')).toBeUndefined()
  expect(await director.privacy.endKeeping(once(wish))).toEqual({
    ok: false,
    refusal: { reason: 'notDue' },
  })
  // Neither does the journal keep it, and its chain still verifies.
  expect(everyText(folder).filter((text) => text.includes(note))).toEqual([])
  expect(await director.journal.verify()).toMatchObject({ kind: 'sound' })
  expect((await director.people.history({ id: anna })).length).toBeGreaterThan(0)
})

test('a delivery becomes nobody’s, and stays', async () => {
  const { director, delivery, over, until } = await endedGroup()
  await until('2027-12-01T08:00:00Z')
  expect(await over('delivery')).toMatchObject({ total: 1, tasks: [{ id: delivery }] })
  const wish = { kind: 'delivery' as const, ids: [delivery] }
  value(await director.privacy.endKeeping(once(wish)))
  expect(await director.deliveries.get({ id: delivery })).toMatchObject({
    recipient: '—',
    phone: '',
    email: '',
    status: 'received',
  })
  expect(JSON.stringify(await director.deliveries.get({ id: delivery }))).not.toContain('Ilga')
  expect(await over('delivery')).toBeUndefined()
})

test('what is held stays, is shown, and counts again when the hold ends', async () => {
  const { director, anna, absence, delivery, over, holdIt, until } = await endedGroup()
  const hold = await holdIt({ kind: 'person', id: anna })
  await holdIt({ kind: 'delivery', id: delivery })
  expect(
    await director.privacy.hold(
      once({ of: { kind: 'person', id: anna }, basis: 'Vēlreiz', reviewOn: '2028-01-01' }),
    ),
  ).toEqual({ ok: false, refusal: { reason: 'heldAlready' } })
  expect((await director.privacy.holdsOf({ person: anna })).map(({ of }) => of.kind)).toEqual([
    'person',
    'delivery',
  ])
  await until('2027-12-01T08:00:00Z')
  expect(await over('absenceNote')).toMatchObject({ total: 1, held: 1, tasks: [{ held: true }] })
  const wish = { kind: 'absenceNote' as const, ids: [absence] }
  expect(await director.privacy.endKeeping(once(wish))).toEqual({
    ok: false,
    refusal: { reason: 'notDue' },
  })
  value(await director.privacy.releaseHold(once({ id: hold, revision: 1 })))
  expect(await director.privacy.holdsOf({ person: anna })).toHaveLength(1)
  value(await director.privacy.endKeeping(once(wish)))
  expect(await over('delivery')).toMatchObject({ held: 1 })
})

test('a hold is reviewed with a day to look again', async () => {
  const { director, oto, holdIt } = await endedGroup()
  const id = await holdIt({ kind: 'person', id: oto })
  const review = (reviewOn: string, revision = 1) =>
    director.privacy.reviewHold(once({ id, revision, basis: 'Vēl tiesā', reviewOn }))
  expect(await review('2026-11-23')).toEqual({
    ok: false,
    refusal: { reason: 'reviewPast', field: 'reviewOn' },
  })
  value(await review('2029-01-01'))
  expect(await director.privacy.holds()).toMatchObject([
    { name: 'Oto Bērziņš', basis: 'Vēl tiesā', reviewOn: '2029-01-01', heldBy: 'Ilze Bērziņa' },
  ])
  value(await director.privacy.releaseHold(once({ id, revision: 2 })))
  expect(await director.privacy.releaseHold(once({ id, revision: 3 }))).toEqual({
    ok: false,
    refusal: { reason: 'released' },
  })
})

test('a closed incident is a task for the director, until a day they set', async () => {
  const { director, over, until } = await endedGroup()
  const { id } = value(
    await fileIncident(director, { agreedOnSpot: 'Abi atvainojās, strīds beidzās.' }),
  )
  await until('2031-11-23T08:00:00Z')
  expect(await over('incident')).toBeUndefined()
  await until('2031-11-24T08:00:00Z')
  expect(await over('incident')).toMatchObject({ total: 1, tasks: [{ id, held: false }] })
  expect(must((await over('incident'))?.tasks[0]).name).toMatch(/^K-2026-/u)
  value(await director.privacy.reviewIncident(once({ incident: id, nextOn: '2033-01-01' })))
  expect(await over('incident')).toBeUndefined()
  await until('2033-01-01T08:00:00Z')
  expect(await over('incident')).toMatchObject({ total: 1 })
})

test('without project rules nobody’s master data is ever over; with years it is', async () => {
  const { director, anna, over, until, settle } = await endedGroup()
  await until('2040-01-01T08:00:00Z')
  expect(await over('participant')).toBeUndefined()
  await settle({ keepParticipantYears: 5 })
  expect(await over('participant')).toMatchObject({ total: 2 })
  expect((await over('participant'))?.tasks.map(({ id }) => id)).toContain(anna)
  expect(await director.people.get({ id: anna })).toMatchObject({ familyName: 'Krūmiņa' })
})

/** Every text of every table. */
function everyText(folder: string): string[] {
  const database = new Sqlite(databaseFile(folder), { readonly: true })
  try {
    const tables: unknown[] = database
      .prepare(
        "select name from sqlite_schema where type = 'table' and name in ('absence', 'change_row', 'command')",
      )
      .pluck()
      .all()
    return tables.flatMap((table) =>
      database
        .prepare(`select * from ${String(table)}`)
        .all()
        .map((row) => JSON.stringify(row)),
    )
  } finally {
    database.close()
  }
}
