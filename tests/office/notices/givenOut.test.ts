import { expect, test } from 'vitest'
import { valueOf } from '#tests/office/courses/people.ts'
import { chosen, entered } from '#tests/office/timetable/timetable.ts'
import { type Client, once } from '#tests/support/office.ts'
import { enter } from '#tests/support/people.ts'
import { everybody, moveTo, newest, openOfficeWithPublished } from './published.ts'

/** The numbers of a group's versions, with how many wait for each. */
const versionsOf = async (client: Client, group: string) =>
  (await client.notices.ofGroup({ group })).map(({ number, waiting }) => [number, waiting])

const shown = async (client: Client, group: string) =>
  client.notices.get({ id: (await newest(client, group)).id, language: 'lv' })

test('what was given out is not changed under it: the next change is a version of its own', async () => {
  const { director, group, session, anna } = await openOfficeWithPublished()
  valueOf(
    await director.notices.tell(once({ notice: (await newest(director, group)).id, ...everybody })),
  )
  await moveTo(director, session, '305')
  const { id: notice, edition } = await shown(director, group)
  const give = () => director.notices.giveOut(once({ notice, people: [anna], edition }))
  expect(valueOf(await give())).toEqual({ count: 1 })
  expect(valueOf(await give())).toEqual({ count: 0 })
  await moveTo(director, session, '306')
  expect(await versionsOf(director, group)).toEqual([
    [3, 4],
    [2, 0],
    [1, 0],
  ])
  // Anna may have read of 305: that it is 101 again is news to her, and to nobody else.
  await moveTo(director, session, '101')
  expect(await versionsOf(director, group)).toEqual([
    [3, 1],
    [2, 0],
    [1, 0],
  ])
  const last = await shown(director, group)
  expect(last.people.map(({ person }) => person)).toEqual([anna])
  expect(last.parts).toEqual([
    {
      since: 1,
      given: null,
      people: [anna],
      lines: [expect.stringContaining('telpa: 101')],
      apart: [],
    },
  ])
})

test('a session is taken out until somebody was told of it, and can only be cancelled after', async () => {
  const { director, group } = await openOfficeWithPublished()
  const { grounds: _, ...selection } = chosen(
    await entered(director, { groupId: group, day: '2026-12-01' }),
  )
  // It went into the version that nobody knows of yet.
  valueOf(await director.timetable.removeSessions(once(selection)))
  const second = await entered(director, { groupId: group, day: '2026-12-08' })
  const { id: notice } = await newest(director, group)
  valueOf(await director.notices.tell(once({ notice, ...everybody })))
  const { grounds: __, ...told } = chosen(second)
  expect(await director.timetable.removeSessions(once(told))).toMatchObject({
    refusal: { reason: 'published', count: 1, first: { day: '2026-12-08' } },
  })
})

test('nobody is marked as told of what their message did not say', async () => {
  const { director, group, session, anna } = await openOfficeWithPublished()
  valueOf(
    await director.notices.tell(once({ notice: (await newest(director, group)).id, ...everybody })),
  )
  await moveTo(director, session, '305')
  const { id: notice, edition } = await shown(director, group)
  await moveTo(director, session, '306')
  const refusal = { reason: 'changedMeanwhile' }
  expect(await director.notices.tell(once({ notice, ...everybody, edition }))).toMatchObject({
    refusal,
  })
  expect(await director.notices.giveOut(once({ notice, people: [anna], edition }))).toMatchObject({
    refusal,
  })
  expect((await newest(director, group)).waiting).toBe(4)
  // That others were told meanwhile changes nothing of what it says.
  const now = await shown(director, group)
  const some = { kind: 'some' as const, ids: [anna] }
  valueOf(await director.notices.tell(once({ notice, ...everybody, people: some })))
  expect(
    valueOf(await director.notices.tell(once({ notice, ...everybody, edition: now.edition }))),
  ).toEqual({ count: 3 })
})

test('a change taken back after some were told leaves the others alone; made anew, it waits for them again', async () => {
  const { director, group, session, anna } = await openOfficeWithPublished()
  const tell = async (ids?: string[]) => {
    const { id: notice } = await newest(director, group)
    const people = ids === undefined ? everybody.people : { kind: 'some' as const, ids }
    return valueOf(await director.notices.tell(once({ notice, ...everybody, people })))
  }
  await tell()
  await moveTo(director, session, '305')
  await tell([anna])
  await moveTo(director, session, '101')
  expect(await versionsOf(director, group)).toEqual([
    [3, 1],
    [2, 0],
    [1, 0],
  ])
  const { id: notice, people } = await shown(director, group)
  expect(people.map(({ person }) => person)).toEqual([anna])
  const { text } = await director.notices.message({ notice, person: anna })
  expect(text).toContain('101')
  await moveTo(director, session, '305')
  expect(await versionsOf(director, group)).toEqual([
    [2, 3],
    [1, 0],
  ])
})

test('an undo after messages were given out takes back the change before, and they stay out', async () => {
  const { director, group, session, anna } = await openOfficeWithPublished()
  valueOf(
    await director.notices.tell(once({ notice: (await newest(director, group)).id, ...everybody })),
  )
  await moveTo(director, session, '305')
  await enter(director, { givenName: 'Oto', familyName: 'Zars' })
  const { id: notice, edition } = await shown(director, group)
  valueOf(await director.notices.giveOut(once({ notice, people: [anna], edition })))
  expect(valueOf(await director.journal.undo(once({ entry: null }))).action).toBe('people.create')
  await moveTo(director, session, '306')
  expect((await newest(director, group)).number).toBe(3)
})

test('of two sessions given out, the one that goes back is told with the one that stays moved', async () => {
  const { director, group, session, anna, minor, guardian, teacher } =
    await openOfficeWithPublished()
  const day = '2026-11-26'
  const place = { mode: 'onSite' as const, room: '201' }
  const other = await entered(director, { groupId: group, day, ...place, teachers: [teacher] })
  valueOf(
    await director.notices.tell(once({ notice: (await newest(director, group)).id, ...everybody })),
  )
  await moveTo(director, session, '305')
  await moveTo(director, other, '405')
  const given = await shown(director, group)
  const out = { notice: given.id, people: [anna], edition: given.edition }
  valueOf(await director.notices.giveOut(once(out)))
  await moveTo(director, session, '101')
  const { id: notice, parts } = await shown(director, group)
  const back = expect.stringContaining('telpa: 101')
  const stays = expect.stringContaining('telpa: 405')
  expect(parts).toEqual([
    { since: 1, given: null, people: [minor, guardian, teacher], lines: [stays], apart: [] },
    { since: 1, given: 2, people: [anna], lines: [back, stays], apart: [] },
  ])
  const hers = await director.notices.message({ notice, person: anna })
  expect(hers.text).toMatch(/101[^]*405/u)
  expect((await director.notices.message({ notice, person: minor })).text).not.toContain('101')
})
