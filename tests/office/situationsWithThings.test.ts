import { expect, test } from 'vitest'
import { noGrounds } from '#shared/timetable/schema.ts'
import { enterGroup, enterPerson, valueOf } from '#tests/office/courses/people.ts'
import { office as recordingsOffice } from '#tests/office/recordings/recordingsOffice.ts'
import { batch } from '#tests/support/deliveries.ts'
import { enterMaterial } from '#tests/support/materials.ts'
import { back, enterThings, issue, reserve, thing } from '#tests/support/equipment.ts'
import { type Client, once } from '#tests/support/office.ts'
import { firstPage } from '#tests/support/people.ts'
import { request } from '#tests/support/recordings.ts'

/** Days when nothing goes by the book, where people hold things of the office or wait for them. */

const enrolmentOf = async (director: Client, person: string) => ({
  kind: 'rows' as const,
  ids: (await director.courses.enrolmentsOf({ person })).map(({ id }) => id),
})

/** Anna of the morning group has a laptop, is sent a book for tomorrow’s session and asked to record it. */
async function office() {
  const test = await recordingsOffice()
  const { director, anna, group, session } = test
  const { items } = await enterThings(director, ['L-1', 'L-2', 'L-3'])
  const at = (tag: string) => thing(items[tag] ?? '')
  valueOf(await issue(director, { person: anna, group, due: '2026-12-18', lines: [at('L-1')] }))
  valueOf(await reserve(director, { person: anna, group, from: '2026-12-01', until: '2026-12-18' }))
  const book = await enterMaterial(director, { name: 'Grāmata' })
  valueOf(
    await director.deliveries.sendBatch(
      once({
        input: {
          ...batch,
          group,
          session,
          people: [anna],
          channel: 'inPerson' as const,
          materials: [{ material: book, quantity: 1 }],
        },
      }),
    ),
  )
  valueOf(await director.recordings.makeRequest(once({ input: request(anna, [session]) })))
  return { ...test, at }
}

test('a group moves by two weeks: reservations, loans, parcels and requests to record are told beforehand', async () => {
  const { director, group, anna } = await office()
  const move = { group, from: '2026-11-24', days: 14 }
  expect(await director.timetable.previewMove(move)).toMatchObject({
    sessions: [{ after: { day: '2026-12-08' } }],
    deliveries: 1,
    requests: 1,
    equipment: { moving: 1, stuck: { count: 0 } },
  })
  const moved = await director.timetable.moveGroup(once({ ...move, grounds: noGrounds }))
  if (!moved.ok) throw new Error(moved.refusal.reason)
  const reserved = async () =>
    (await director.equipment.holdingsOf({ person: anna })).reservations.map(({ from }) => from)
  expect(await reserved()).toEqual(['2026-12-15'])
  valueOf(await director.journal.undo(once({ entry: moved.entry })))
  expect(await reserved()).toEqual(['2026-12-01'])
})

test('who leaves the course with a laptop out is shown with all that is open, and the laptop stays theirs to bring', async () => {
  const { director, group, anna } = await office()
  const selection = await enrolmentOf(director, anna)
  expect(await director.courses.openAffairs({ group, selection })).toMatchObject([
    {
      name: 'Anna Krūmiņa',
      deliveries: 1,
      consents: 1,
      lent: [{ tag: 'L-1', dueOn: '2026-12-18' }],
      reserved: [{ from: '2026-12-01' }],
    },
  ])
  const withdrawn = { group, selection, state: 'withdrawn' as const, since: null, seen: {} }
  expect(valueOf(await director.courses.changeEnrolmentState(once(withdrawn)))).toMatchObject({
    cancelled: 1,
  })
  const { lines, reservations } = await director.equipment.holdingsOf({ person: anna })
  expect(reservations).toEqual([])
  expect(lines.map(({ tag }) => tag)).toEqual(['L-1'])
})

test('a leaver’s laptop is due on the day that was set; after it come a call, a letter, the director', async () => {
  const { director, group, anna, until } = await office()
  const selection = await enrolmentOf(director, anna)
  const leaving = { group, selection, state: 'withdrawn' as const, since: null, seen: {} }
  valueOf(
    await director.courses.changeEnrolmentState(once({ ...leaving, bringBackBy: '2026-11-27' })),
  )
  const [line] = (await director.equipment.holdingsOf({ person: anna })).lines
  expect(line).toMatchObject({ tag: 'L-1', dueOn: '2026-11-27' })
  const filters = { state: { kind: 'set' as const, values: ['late'] } }
  const next = async () =>
    (await director.equipment.listLines({ ...firstPage, filters })).rows.map(
      ({ recall }) => recall?.step ?? null,
    )
  for (const [step, now] of [
    ['call', '2026-11-30T08:00:00Z'],
    ['letter', '2026-12-07T08:00:00Z'],
    ['director', '2026-12-14T08:00:00Z'],
  ] as const) {
    await until(now)
    expect(await next()).toEqual([step])
    valueOf(
      await director.equipment.noteReminder(
        once({ lines: [line?.id ?? ''], channel: 'phone' as const, step }),
      ),
    )
  }
  expect(await next()).toEqual([null])
})

test('yesterday’s hand-out is entered today: what clashes is what was so on that day', async () => {
  const { director, anna, oto, teacher, at, until } = await office()
  const lent = valueOf(
    await issue(director, { person: oto, due: '2026-11-30', lines: [at('L-2')] }),
  )
  await until('2026-11-25T08:00:00Z')
  const yesterday = { on: '2026-11-24', due: '2026-11-30' }
  expect(
    await issue(director, { person: teacher, ...yesterday, lines: [at('L-2')] }),
  ).toMatchObject({ ok: false, refusal: { reason: 'alreadyOut' } })
  const lines = [back(lent.lines[0] ?? '')]
  valueOf(await director.equipment.takeBack(once({ lines, on: '2026-11-24' })))
  // He brought it back on that very day, so it could go out again.
  const again = valueOf(await issue(director, { person: anna, ...yesterday, lines: [at('L-2')] }))
  expect(await director.equipment.getLine({ id: again.lines[0] ?? '' })).toMatchObject({
    issuedOn: '2026-11-24',
  })
})

test('whoever moves to another group takes the laptop along, and the loan is of the new group', async () => {
  const { director, group, anna, course } = await office()
  const evening = await enterGroup(director, { courseId: course, name: 'Vakara grupa' })
  const selection = await enrolmentOf(director, anna)
  valueOf(
    await director.courses.moveEnrolments(
      once({ from: group, to: evening, selection, since: null }),
    ),
  )
  const { lines, reservations } = await director.equipment.holdingsOf({ person: anna })
  expect(lines.map(({ groupName }) => groupName)).toEqual(['Vakara grupa'])
  expect(reservations.map(({ groupName }) => groupName)).toEqual(['Vakara grupa'])
})

test('a teacher borrows as anybody may, on a ground of their own, and is in no needs grid', async () => {
  const { director, group, teacher, at } = await office()
  const loan = valueOf(
    await issue(director, {
      person: teacher,
      due: '2026-12-18',
      basis: 'darba pienākumi',
      lines: [at('L-3')],
    }),
  )
  const line = await director.equipment.getLine({ id: loan.lines[0] ?? '' })
  expect(line).toMatchObject({ basis: 'darba pienākumi', tag: 'L-3' })
  const rows = await director.equipment.needsOf({ group })
  expect(rows.map(({ person }) => person)).not.toContain(teacher)
  const colleague = await enterPerson(director, { familyName: 'Kalns', parts: ['colleague'] })
  valueOf(await director.equipment.takeBack(once({ lines: [back(loan.lines[0] ?? '')], on: null })))
  valueOf(await issue(director, { person: colleague, due: '2026-12-18', lines: [at('L-3')] }))
})
