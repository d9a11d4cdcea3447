import { expect, test } from 'vitest'
import { value } from '#tests/office/rights/world.ts'
import { at, office } from '#tests/office/equipment/lendingOffice.ts'
import { office as officeWithSessions } from '#tests/office/absences/absencesOffice.ts'
import { privacyOffice } from '#tests/office/privacy/privacyOffice.ts'
import {
  office as officeWithRecordings,
  sessionDay,
} from '#tests/office/recordings/recordingsOffice.ts'
import { fileFight, openIncidentsOffice } from '#tests/office/incidents/incidentsOffice.ts'
import { reportAbsence } from '#tests/support/absences.ts'
import { send } from '#tests/support/deliveries.ts'
import { back, issue, thing } from '#tests/support/equipment.ts'
import { once } from '#tests/support/office.ts'
import { recorded } from '#tests/support/recordings.ts'
import { firstPage, signInAs } from '#tests/support/people.ts'

const nothing = {
  notices: 0,
  equipment: 0,
  deliveries: 0,
  absences: 0,
  recordings: 0,
  privacy: 0,
}

test('what was lent waits from the day after it was due until it is back', async () => {
  const { director, until, items, anna } = await office()
  expect(await director.today.counts()).toEqual(nothing)
  const lent = [thing(at(items, 'L-1')), thing(at(items, 'L-2'))]
  value(await issue(director, { person: anna, due: '2026-11-27', lines: lent }))
  await until('2026-11-27T09:00:00Z')
  expect(await director.today.counts()).toEqual(nothing)
  await until('2026-11-28T09:00:00Z')
  expect(await director.today.counts()).toEqual({ ...nothing, equipment: 2 })
  const [line] = (await director.equipment.listLines(firstPage)).rows
  value(await director.equipment.takeBack(once({ lines: [back(line?.id ?? '')], on: null })))
  expect(await director.today.counts()).toEqual({ ...nothing, equipment: 1 })
})

test('an absence waits until something followed it, and only for those whose group it is', async () => {
  const made = await officeWithSessions()
  const { director, anna, group, session } = made
  const { id } = value(await reportAbsence(director, anna, session))
  const { client } = await signInAs(made, 'projectManager', 'Vadītāja')
  expect((await director.today.counts()).absences).toBe(1)
  expect(await client.today.counts()).toEqual(nothing)
  const message = { group, session, message: 'Uzdevumi pielikumā.' }
  const delivery = value(await send(director, anna, message))
  const followUp = { kind: 'delivery' as const, record: delivery.id }
  value(await director.absences.follow(once({ absence: id, followUp })))
  expect((await director.today.counts()).absences).toBe(0)
})

test('a request about somebody’s data waits for the director alone', async () => {
  const made = await privacyOffice()
  const { director } = made
  await made.ask(made.anna)
  const { client } = await signInAs(made, 'staff', 'Lietvede')
  expect((await director.today.counts()).privacy).toBe(1)
  expect((await client.today.counts()).privacy).toBe(0)
})

test('a recording that must not be there waits for the director from its last day, unless it is held', async () => {
  const made = await officeWithRecordings()
  const { director, oto, session, until } = made
  await until('2026-11-25T09:00:00Z')
  const input = recorded(oto, sessionDay, '09:10', [oto])
  const { recording } = value(
    await director.recordings.reportUnaskedRecording(
      once({ session, input, why: 'Ierakstīja tālrunī' }),
    ),
  )
  const waiting = async () => (await director.today.counts()).recordings
  await until('2026-11-29T09:00:00Z')
  expect(await waiting()).toBe(0)
  await until('2026-11-30T09:00:00Z')
  expect(await waiting()).toBe(1)
  const { client: clerk } = await signInAs(made, 'staff', 'Lietvede')
  expect((await clerk.today.counts()).recordings).toBe(0)
  const held = { basis: 'Sūdzība', reviewOn: '2026-12-20' }
  value(await director.recordings.hold(once({ id: recording, revision: 1, ...held })))
  expect(await waiting()).toBe(0)
})

test('nothing is counted of incidents', async () => {
  const made = await openIncidentsOffice()
  const before = await made.director.today.counts()
  await fileFight(made)
  expect(await made.director.today.counts()).toEqual(before)
  expect(await made.clerk.client.today.counts()).toEqual(before)
})
