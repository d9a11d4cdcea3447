import { expect, test, vi } from 'vitest'
import {
  type Client,
  directorPassword,
  openOfficeWithDirector,
  openTestOffice,
  type TestOffice,
} from '#tests/support/office.ts'
import { enter, firstPage } from '#tests/support/people.ts'

async function clockOf(client: Client) {
  const state = await client.staff.state()
  if (state.kind !== 'open') throw new Error(state.kind)
  return state.clock
}

const actions = async (director: Client): Promise<string[]> =>
  (await director.journal.entries({ before: null, limit: 200 }))
    .filter(({ kind }) => kind === 'office')
    .map(({ action, actorName }) => `${action} ${actorName ?? '–'}`)

/** Opens the office of a folder anew, with a clock of its own, and signs the director in. */
async function openAgain(before: TestOffice, at: string) {
  await before.office.close()
  const office = await openTestOffice({ folder: before.folder, now: at })
  const director = office.at('director')
  const state = await director.staff.state()
  if (state.kind !== 'signedOut') throw new Error(state.kind)
  const account = state.people[0]?.account ?? ''
  expect(await director.staff.signIn({ account, password: directorPassword })).toEqual({ ok: true })
  return { ...office, director }
}

test('a clock set while the office runs is told until it is right again; time that passes is not', async () => {
  const { director, clock } = await openOfficeWithDirector()
  clock.jump({ hours: 3 })
  expect(await clockOf(director)).toEqual({
    kind: 'forward',
    expected: '2026-11-23T08:00:00.000Z',
    found: '2026-11-23T11:00:00.000Z',
  })
  clock.advance({ minutes: 5 })
  clock.jump({ hours: -3 })
  expect(await clockOf(director)).toBeNull()
  clock.jump({ hours: -24 })
  expect(await clockOf(director)).toEqual({
    kind: 'back',
    expected: '2026-11-23T08:05:00.000Z',
    found: '2026-11-22T08:05:00.000Z',
  })
  expect(await actions(director)).toEqual(['clock.changed –', 'clock.right –', 'clock.changed –'])
  expect(await director.journal.verify()).toMatchObject({ kind: 'sound' })
})

test('windows are told without asking', async () => {
  const { director, clock } = await openOfficeWithDirector()
  const events = await director.workspace.feed()
  expect(await events.next()).toMatchObject({ value: { kind: 'hello' } })
  clock.jump({ hours: 3 })
  expect(await events.next()).toMatchObject({ value: { kind: 'state' } })
})

test('a start earlier than the newest entry is told at every start, until somebody says that the clock is right', async () => {
  const first = await openOfficeWithDirector()
  const second = await openAgain(first, '2026-11-26T08:00:00Z')
  expect(await clockOf(second.director)).toBeNull()
  const third = await openAgain(second, '2026-11-20T08:00:00Z')
  const told = {
    kind: 'back',
    expected: '2026-11-26T08:00:00.000Z',
    found: '2026-11-20T08:00:00.000Z',
  }
  expect(await clockOf(third.director)).toEqual(told)
  const fourth = await openAgain(third, '2026-11-20T09:00:00Z')
  expect(await clockOf(fourth.director)).toEqual(told)
  await fourth.director.journal.acceptClock()
  expect(await clockOf(fourth.director)).toBeNull()
  const fifth = await openAgain(fourth, '2026-11-20T10:00:00Z')
  expect(await clockOf(fifth.director)).toBeNull()
  expect(await actions(fifth.director)).toEqual(['clock.accepted Ilze Bērziņa', 'clock.changed –'])
})

test('a clock that is late enough again when the office is opened is right', async () => {
  const first = await openOfficeWithDirector()
  const second = await openAgain(first, '2020-01-01T00:00:00Z')
  expect(await clockOf(second.director)).toMatchObject({ kind: 'back' })
  const third = await openAgain(second, '2026-11-23T08:10:00Z')
  expect(await clockOf(third.director)).toBeNull()
  expect(await actions(third.director)).toEqual(['clock.right –', 'clock.changed –'])
})

test('a clock that jumped forward is still wrong at the next start, unless it was set', async () => {
  const first = await openOfficeWithDirector()
  first.clock.jump({ hours: 365 * 24 })
  expect(await clockOf(first.director)).toMatchObject({ kind: 'forward' })
  const second = await openAgain(first, '2027-11-23T09:00:00Z')
  expect(await clockOf(second.director)).toMatchObject({ kind: 'forward' })
  const third = await openAgain(second, '2026-11-23T10:00:00Z')
  expect(await clockOf(third.director)).toBeNull()
})

test('who was entered after the clock was set back comes after those before', async () => {
  const { director, clock } = await openOfficeWithDirector()
  const before = await enter(director, { familyName: 'Liepa' })
  clock.jump({ hours: -30 * 24 })
  const after = await enter(director, { familyName: 'Ozola' })
  expect(after > before).toBe(true)
})

test('a clock set back a year is told, and order, numbers and the chain hold', async () => {
  const first = await openOfficeWithDirector()
  const { director, clock } = first
  const ids = [await enter(director, { familyName: 'Liepa' })]
  expect(await director.backups.make()).toMatchObject({ ok: true })
  clock.jump({ hours: -365 * 24 })
  const told = {
    kind: 'back',
    expected: '2026-11-23T08:00:00.000Z',
    found: '2025-11-23T08:00:00.000Z',
  }
  expect(await clockOf(director)).toEqual(told)
  ids.push(await enter(director, { familyName: 'Ozola' }))
  ids.push(await enter(director, { familyName: 'Kalna' }))

  // The next start, still a year early: everything goes on where it was, and it is told again.
  const second = await openAgain(first, '2025-11-24T08:00:00Z')
  expect(await clockOf(second.director)).toMatchObject({ kind: 'back' })
  ids.push(await enter(second.director, { familyName: 'Zariņa' }))
  expect(ids.toSorted()).toEqual(ids)
  const entries = await second.director.journal.entries({ before: null, limit: 200 })
  const entered = entries.filter(({ action }) => action === 'people.create').toReversed()
  expect(entered.map(({ at }) => at.slice(0, 10))).toEqual([
    '2026-11-23',
    '2025-11-23',
    '2025-11-23',
    '2025-11-24',
  ])
  expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, n) => entries.length - n))
  expect(await second.director.journal.verify()).toMatchObject({ kind: 'sound' })
  // No rule of ages lets go of the backup made now, or of the one before.
  expect(await second.director.backups.make()).toMatchObject({ ok: true })
  expect((await second.director.backups.list()).backups.map(({ check }) => check)).toEqual([
    'whole',
    'whole',
  ])
})

test('ids of a new run sort after what the journal knows', async () => {
  vi.resetModules()
  const { keepIdsAfter, newId } = await import('#main/database/newId.ts')
  const known = Date.parse('2027-01-01T00:00:00Z')
  vi.resetModules()
  const { newId: earlierRun } = await import('#main/database/newId.ts')
  const last = [earlierRun(known), earlierRun(known)].at(-1) ?? ''
  expect(newId(known - 1_000) < last).toBe(true)
  keepIdsAfter(known)
  expect(newId(known - 1_000) > last).toBe(true)
})

test('a clock set back neither keeps a screen open nor somebody out', async () => {
  const { director, at, clock } = await openOfficeWithDirector()
  clock.advance({ minutes: 5 })
  clock.jump({ hours: -48 })
  clock.advance({ minutes: 5 })
  await expect(director.people.list(firstPage)).rejects.toMatchObject({ code: 'LOCKED' })

  const state = await director.staff.state()
  if (state.kind !== 'locked') throw new Error(state.kind)
  const { account } = state
  const desk = at('desk')
  clock.jump({ hours: 300 * 24 })
  for (const password of ['nepareiza 1', 'nepareiza 2', 'nepareiza 3']) {
    await desk.staff.signIn({ account, password })
  }
  expect(await desk.staff.signIn({ account, password: directorPassword })).toMatchObject({
    refusal: { reason: 'wait' },
  })
  clock.jump({ hours: -300 * 24 })
  expect(await desk.staff.signIn({ account, password: directorPassword })).toEqual({ ok: true })
})
