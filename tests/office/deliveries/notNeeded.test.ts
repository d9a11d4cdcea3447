import { expect, test } from 'vitest'
import { emptySession } from '#shared/timetable/schema.ts'
import { value } from '#tests/office/rights/world.ts'
import { record, send as sendOne } from '#tests/support/deliveries.ts'
import { once } from '#tests/support/office.ts'
import { firstPage } from '#tests/support/people.ts'
import { batchOffice, makeGroup, one, send } from './batchOffice.ts'

const grounds = { orderNumber: '1', orderDate: '2026-11-20', overrideReason: '' }

/** What was prepared for a session of three: handed out in person, each their own. */
async function prepared() {
  const test = await batchOffice()
  const { director, group, book } = test
  const { id: session } = value(
    await director.timetable.createSession(
      once({
        input: { ...emptySession, groupId: group, day: '2026-12-01', from: '17:00', to: '18:30' },
      }),
    ),
  )
  await send(director, { group, session, channel: 'inPerson', materials: [one(book)] })
  const { rows } = await director.deliveries.list(firstPage)
  const ofPerson = (person: string): string => rows.find((row) => row.person === person)?.id ?? ''
  const chosen = {
    of: { kind: 'group' as const, group },
    selection: { kind: 'rows' as const, ids: [session] },
  }
  const cancel = async () =>
    value(await director.timetable.cancelSessions(once({ ...chosen, grounds })))
  const notNeeded = async () => {
    const filters = { place: { kind: 'set' as const, values: ['notNeeded'] } }
    const { rows: found } = await director.deliveries.list({ ...firstPage, filters })
    return found.map(({ person, notNeeded: why }) => ({ person, why }))
  }
  const withdraw = async (person: string) => {
    const enrolments = await director.courses.enrolmentsOf({ person })
    const ids = enrolments.map(({ id }) => id)
    const selection = { kind: 'rows' as const, ids }
    const leave = { group, selection, state: 'withdrawn' as const, since: null, seen: {} }
    value(await director.courses.changeEnrolmentState(once({ ...leave, bringBackBy: null })))
  }
  return { ...test, session, chosen, ofPerson, cancel, notNeeded, withdraw }
}

test('who cancels a session is told what was prepared for it, and finds it as no longer needed', async () => {
  const { director, chosen, anna, oto, zane, ofPerson, cancel, notNeeded } = await prepared()
  value(await record(director, [ofPerson(zane)], 'received'))
  expect(await director.timetable.previewCancel(chosen)).toEqual({ deliveries: 2 })
  expect(await notNeeded()).toEqual([])
  const before = await director.today.counts()
  await cancel()
  expect(await director.timetable.previewCancel(chosen)).toEqual({ deliveries: 0 })
  // What was given before stays as it was.
  const why = 'sessionCancelled'
  expect(await notNeeded()).toEqual(
    expect.arrayContaining([
      { person: anna, why },
      { person: oto, why },
    ]),
  )
  expect(await notNeeded()).toHaveLength(2)
  expect(await director.deliveries.board()).toMatchObject({ toPack: 2, notNeeded: 2 })
  expect((await director.deliveries.toPack()).rows).toMatchObject([
    { notNeeded: true },
    { notNeeded: true },
  ])
  expect((await director.today.counts()).deliveries).toBe(before.deliveries + 2)
  // Called off, it waits for nobody.
  value(await record(director, [ofPerson(anna)], 'cancelled'))
  expect(await notNeeded()).toEqual([{ person: oto, why }])
  // Held after all, the rest is needed again.
  value(await director.timetable.restoreSessions(once({ ...chosen, grounds })))
  expect(await notNeeded()).toEqual([])
})

test('a session that something was prepared for is cancelled, not removed', async () => {
  const { director, chosen, anna, oto, zane, ofPerson } = await prepared()
  expect(await director.timetable.removeSessions(once(chosen))).toMatchObject({
    ok: false,
    refusal: { reason: 'hasDeliveries', count: 1, first: { day: '2026-12-01' } },
  })
  value(await record(director, [anna, oto, zane].map(ofPerson), 'cancelled'))
  expect(value(await director.timetable.removeSessions(once(chosen)))).toEqual({ count: 1 })
})

test('what was prepared for somebody who has left the group is no longer needed', async () => {
  const { director, anna, ofPerson, withdraw, notNeeded } = await prepared()
  await withdraw(anna)
  expect(await notNeeded()).toEqual([{ person: anna, why: 'leftGroup' }])
  expect(await director.deliveries.get({ id: ofPerson(anna) })).toMatchObject({
    notNeeded: 'leftGroup',
  })
})

test('who goes on in another group of the course still needs it', async () => {
  const { director, group, anna, withdraw, notNeeded } = await prepared()
  await withdraw(anna)
  const { course } = await director.courses.getGroup({ id: group })
  await makeGroup(director, [anna], { name: 'Vakara', courseId: course.id })
  expect(await notNeeded()).toEqual([])
})

test('of several messages those that nobody needs are left out; alone one may be meant', async () => {
  const { director, group, anna, oto, book, withdraw } = await prepared()
  const { mails } = await send(director, { group, channel: 'email', materials: [one(book)] })
  const [annas = '', otos = ''] = mails
  await withdraw(anna)
  const both = await director.deliveries.mailFiles({ deliveries: mails })
  if (!(both instanceof File)) throw new Error(JSON.stringify(both))
  const { code } = await director.deliveries.get({ id: otos })
  expect(both.name).toBe(`${code}.eml`)
  expect(await director.deliveries.mailFiles({ deliveries: [annas] })).toBeInstanceOf(File)
  await withdraw(oto)
  expect(await director.deliveries.mailFiles({ deliveries: mails })).toMatchObject({
    problem: 'notNeeded',
  })
})

test('who takes somebody out of a group is shown which deliveries are open', async () => {
  const { director, group, anna, ofPerson } = await prepared()
  const enrolments = await director.courses.enrolmentsOf({ person: anna })
  const selection = { kind: 'rows' as const, ids: enrolments.map(({ id }) => id) }
  const id = ofPerson(anna)
  const { code } = await director.deliveries.get({ id })
  expect(await director.courses.openAffairs({ group, selection })).toMatchObject([
    { deliveries: 1, firstDeliveries: [{ id, code }] },
  ])
})

test('a packed parcel that nobody needs any more is marked where it goes to its carrier', async () => {
  const { director, group, book, anna, oto, withdraw } = await prepared()
  const materials = [one(book)]
  const address = 'Parauga iela 1, Rīga, LV-1001'
  const ids = await Promise.all(
    [anna, oto].map(async (person) => {
      const parcel = { channel: 'post' as const, group, address, materials }
      return value(await sendOne(director, person, parcel)).id
    }),
  )
  value(await record(director, ids, 'packed'))
  const marked = async () =>
    (await director.deliveries.dispatch()).parcels.map(({ notNeeded }) => notNeeded).toSorted()
  expect(await marked()).toEqual([false, false])
  await withdraw(anna)
  expect(await marked()).toEqual([false, true])
  // Once it has left the office, it is too late to call it off.
  value(await record(director, ids, 'handedOver'))
  expect(await marked()).toEqual([false, false])
})

test('a box of which somebody still needs a part goes all the same', async () => {
  const { director, group, book, anna, oto, withdraw } = await prepared()
  const materials = [one(book)]
  const address = 'Parauga iela 1, Rīga, LV-1001'
  const ids = await Promise.all(
    [anna, oto].map(async (person) => {
      const parcel = { channel: 'post' as const, group, address, materials }
      return value(await sendOne(director, person, parcel)).id
    }),
  )
  const [into = '', ...deliveries] = ids
  value(await director.deliveries.join(once({ into, deliveries })))
  value(await record(director, ids, 'packed'))
  const marks = async () =>
    (await director.deliveries.dispatch()).parcels.map(({ notNeeded, unneeded }) => ({
      notNeeded,
      unneeded,
    }))
  await withdraw(anna)
  expect(await marks()).toEqual([{ notNeeded: true, unneeded: false }])
  await withdraw(oto)
  expect(await marks()).toEqual([{ notNeeded: true, unneeded: true }])
})
