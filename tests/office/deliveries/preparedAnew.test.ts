import { expect, test } from 'vitest'
import { emptyGroup } from '#shared/courses/schema.ts'
import { emptyPerson } from '#shared/people/schema.ts'
import { emptySession } from '#shared/timetable/schema.ts'
import { value } from '#tests/office/rights/world.ts'
import { delivery, record, send as sendOne } from '#tests/support/deliveries.ts'
import { material } from '#tests/support/materials.ts'
import { once } from '#tests/support/office.ts'
import { enter, signInAs } from '#tests/support/people.ts'
import { batchOffice, makeGroup, one, send } from './batchOffice.ts'

const grounds = { orderNumber: '1', orderDate: '2026-11-20', overrideReason: '' }

/** E-mail drafts of a group for a session on 24 November, with a manager to ask. */
async function drafts() {
  const test = await batchOffice()
  const { director, anna, oto, book } = test
  const contacts = [{ kind: 'phone' as const, value: '29 333 444', note: '' }]
  const named = { givenName: 'Ilga', familyName: 'Liepa' }
  const managerId = await enter(director, { ...named, parts: ['colleague'], contacts })
  const group = await makeGroup(director, [anna, oto], { name: 'Vakara', managerId })
  const { id: session } = value(
    await director.timetable.createSession(
      once({
        input: { ...emptySession, groupId: group, day: '2026-11-24', from: '17:00', to: '18:30' },
      }),
    ),
  )
  const occasion = { group, session, channel: 'email' as const, materials: [one(book)] }
  const move = async (days: number) =>
    value(
      await director.timetable.moveSessions(
        once({
          of: { kind: 'group' as const, group },
          selection: { kind: 'rows' as const, ids: [session] },
          grounds,
          days,
          from: '18:00',
          to: '19:30',
        }),
      ),
    )
  const textOf = async (id: string) => {
    const { subject, message } = await director.deliveries.get({ id })
    return { subject, message }
  }
  return { ...test, group, session, managerId, occasion, move, textOf }
}

test('a session that moves takes the prepared texts of its drafts along; what somebody wrote stays', async () => {
  const { director, oto, occasion, move, textOf } = await drafts()
  const { mails } = await send(director, occasion)
  const [annas = '', otos = ''] = mails
  value(await record(director, [otos], 'cancelled'))
  const own = { subject: 'Otrdienai', message: '' }
  const typed = value(await sendOne(director, oto, { ...occasion, ...own }))
  expect(await textOf(annas)).toMatchObject({ subject: 'Vakara: 24.11.2026. nodarbības materiāli' })
  await move(7)
  const moved = await textOf(annas)
  expect(moved.subject).toBe('Vakara: 01.12.2026. nodarbības materiāli')
  expect(moved.message).toContain('01.12.2026. (plkst. 18.00–19.30)')
  const halfTyped = await textOf(typed.id)
  expect(halfTyped.subject).toBe('Otrdienai')
  expect(halfTyped.message).toContain('01.12.2026. (plkst. 18.00–19.30)')
  // What was called off stays as it was.
  expect(await textOf(otos)).toMatchObject({ subject: 'Vakara: 24.11.2026. nodarbības materiāli' })
})

test('a move is taken back by who made it, though the draft of somebody they may not see followed it', async () => {
  const { test: office, director, oto, group, session, occasion, textOf } = await drafts()
  const [annas = '', otos = ''] = (await send(director, occasion)).mails
  const ground = { basis: 'claims' as const, why: 'Strīds par maksu', untilOn: '2026-12-20' }
  value(await director.privacy.restrict(once({ person: oto, ...ground })))
  const { client: clerk } = await signInAs(office, 'staff', 'Lietvede')
  const rows = { kind: 'rows' as const, ids: [session] }
  const to = { days: 7, from: '18:00', to: '19:30', grounds }
  value(
    await clerk.timetable.moveSessions(
      once({ of: { kind: 'group' as const, group }, selection: rows, ...to }),
    ),
  )
  expect(await textOf(otos)).toMatchObject({ subject: 'Vakara: 01.12.2026. nodarbības materiāli' })
  value(await clerk.journal.undo(once({ entry: null })))
  for (const id of [annas, otos]) {
    expect(await textOf(id)).toMatchObject({ subject: 'Vakara: 24.11.2026. nodarbības materiāli' })
  }
})

test('what was sent keeps its text, and goes once more with what is so by then', async () => {
  const { director, occasion, move, textOf } = await drafts()
  const { mails } = await send(director, occasion)
  const [annas = ''] = mails
  value(await record(director, [annas], 'sent'))
  value(await record(director, [annas], 'bounced'))
  await move(7)
  expect(await textOf(annas)).toMatchObject({ subject: 'Vakara: 24.11.2026. nodarbības materiāli' })
  const again = value(await director.deliveries.sendAgain(once({ delivery: annas, locker: null })))
  expect(await textOf(again.id)).toMatchObject({
    subject: 'Vakara: 01.12.2026. nodarbības materiāli',
  })
})

test('a text that somebody wrote over is no longer prepared, until it is emptied', async () => {
  const { director, anna, occasion, move, textOf } = await drafts()
  const { id } = value(await sendOne(director, anna, occasion))
  const save = async (message: string) => {
    const { revision, subject } = await director.deliveries.get({ id })
    const input = { ...delivery, ...occasion, subject, message }
    value(await director.deliveries.change(once({ id, revision, input })))
  }
  await save('Sveika, Anna!')
  await move(7)
  expect(await textOf(id)).toEqual({
    subject: 'Vakara: 01.12.2026. nodarbības materiāli',
    message: 'Sveika, Anna!',
  })
  await save('')
  await move(7)
  expect((await textOf(id)).message).toContain('08.12.2026.')
})

test('the name of the group, whom to ask, the material and the office are as they are now', async () => {
  const { director, group, managerId, book, occasion, textOf } = await drafts()
  const { mails } = await send(director, occasion)
  const [annas = ''] = mails
  expect((await textOf(annas)).message).toContain('Ilga Liepa, 29 333 444')

  const contacts = [{ kind: 'phone' as const, value: '29 333 555', note: '' }]
  const parts = ['colleague' as const]
  value(
    await director.people.update(
      once({
        id: managerId,
        revision: 1,
        input: { ...emptyPerson, givenName: 'Ilga', familyName: 'Ozola', parts, contacts },
        confirmed: { notADuplicate: true, codeAsRead: false },
      }),
    ),
  )
  expect((await textOf(annas)).message).toContain('Ilga Ozola, 29 333 555')

  const renamed = { ...material, name: 'Mācību grāmata' }
  value(await director.materials.update(once({ id: book, revision: 1, input: renamed })))
  expect((await textOf(annas)).message).toContain('– Mācību grāmata')

  const { revision: seen, ...institution } = await director.settings.institution()
  const office = { ...institution, name: 'Cits mācību centrs' }
  value(await director.settings.changeInstitution(once({ revision: seen, input: office })))
  expect((await textOf(annas)).message).toContain('Cits mācību centrs')

  const { course, startsOn, endsOn } = await director.courses.getGroup({ id: group })
  const dates = { startsOn, endsOn }
  const input = { ...emptyGroup, name: 'Nakts', courseId: course.id, ...dates, managerId }
  value(await director.courses.updateGroup(once({ id: group, revision: 1, input })))
  const text = await textOf(annas)
  expect(text.subject).toBe('Nakts: 24.11.2026. nodarbības materiāli')
  expect(text.message).toContain('grupas „Nakts”')
})

test('a move is taken back though a message that followed it was sent: that stays as it went', async () => {
  const { director, zane, group, occasion, move, textOf } = await drafts()
  const rows = { kind: 'rows' as const, ids: [zane] }
  value(
    await director.courses.enrol(once({ group, people: rows, state: 'confirmed', since: null })),
  )
  const [annas = '', otos = ''] = (await send(director, occasion)).mails
  const typed = value(
    await sendOne(director, zane, { ...occasion, email: 'zane@example.com', message: 'Sveika!' }),
  )
  await move(7)
  const undoable = await director.journal.lastUndoable()
  value(await record(director, [annas], 'sent'))
  // A draft that somebody changed otherwise still follows.
  const { revision, subject, message } = await director.deliveries.get({ id: otos })
  const noted = { ...delivery, ...occasion, subject, message, note: 'Zvanīt pirms sūtīšanas.' }
  value(await director.deliveries.change(once({ id: otos, revision, input: noted })))
  const undone = value(await director.journal.undo(once({ entry: undoable?.entry ?? 0 })))
  expect(undone).toMatchObject({ action: 'timetable.moveSessions', left: 1 })
  const former = 'Vakara: 24.11.2026. nodarbības materiāli'
  expect(await textOf(annas)).toMatchObject({ subject: 'Vakara: 01.12.2026. nodarbības materiāli' })
  expect(await textOf(otos)).toMatchObject({ subject: former })
  expect((await textOf(otos)).message).toContain('24.11.2026.')
  expect((await director.deliveries.get({ id: otos })).note).toBe('Zvanīt pirms sūtīšanas.')
  expect(await textOf(typed.id)).toEqual({ subject: former, message: 'Sveika!' })
})

test('nothing is left where nothing was sent', async () => {
  const { director, occasion, move } = await drafts()
  await send(director, occasion)
  await move(7)
  expect(value(await director.journal.undo(once({ entry: null })))).toMatchObject({ left: 0 })
})
