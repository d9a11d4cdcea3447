import { expect, test } from 'vitest'
import { demoParticipant } from '#main/office/demo/people.ts'
import { daysBetween } from '#shared/calendar/civilDate.ts'
import { todayInRiga } from '#shared/calendar/rigaTime.ts'
import { demoPassword } from '#shared/staff/demo.ts'
import { openTestOffice } from '#tests/support/office.ts'
import { firstPage } from '#tests/support/people.ts'

test('the demo office has 3 projects, 6 groups and 120 participants, and its password opens it', async () => {
  const { at } = await openTestOffice({ demo: true })
  const desk = at('desk')
  const state = await desk.staff.state()
  if (state.kind !== 'signedOut') throw new Error(state.kind)
  expect(state.demo).toBe(true)
  const director = state.people.find(({ name }) => name === 'Ilze Saulīte')
  if (director === undefined) throw new Error('no director')
  expect(await desk.staff.signIn({ account: director.account, password: demoPassword })).toEqual({
    ok: true,
  })

  const participants = await desk.people.list({
    ...firstPage,
    filters: { parts: { kind: 'set', values: ['participant'] } },
    limit: 200,
  })
  expect(participants.total).toBe(120)
  const names = participants.rows.map((row) => `${row.givenName} ${row.familyName}`)
  expect(new Set(names).size).toBe(120)
  for (const letter of 'āčēģīķļņšūžĀČĒĢĪĶĻŅŠŪŽ') expect(names.join()).toContain(letter)
  const groups = await desk.courses.listGroups(firstPage)
  // One has withdrawn from the group where others wait for a place.
  expect(groups.rows.map((group) => group.enrolled)).toEqual([20, 20, 20, 19, 20, 20])
  const evening = await desk.courses.getGroup({ id: groups.rows[3]?.id ?? '' })
  expect(evening).toMatchObject({ capacity: 18, placesTaken: 17, waiting: { count: 2 } })
  expect((await desk.courses.listProjects(firstPage)).total).toBe(3)
})

test('the demo lies around the day on which it is opened', async () => {
  const { at, clock } = await openTestOffice({ demo: true, now: '2027-07-01T09:00:00.000Z' })
  const desk = at('desk')
  const state = await desk.staff.state()
  if (state.kind !== 'signedOut') throw new Error(state.kind)
  const director = state.people.find(({ name }) => name === 'Ilze Saulīte')?.account ?? ''
  await desk.staff.signIn({ account: director, password: demoPassword })
  const { rows } = await desk.courses.listGroups(firstPage)
  const starts = rows.map(({ startsOn }) => daysBetween(todayInRiga(clock), startsOn ?? ''))
  expect(starts.toSorted((one, other) => one - other)).toEqual([-90, -21, -7, 7, 12, 45])
})

test('personal codes of the demo hold no birth date and are numbered in order: they are nobody’s', () => {
  const people = Array.from({ length: 120 }, (_, n) => demoParticipant(n, '2027-07-01'))
  const codes = people.map(({ personalCode }) => personalCode).filter((code) => code !== '')
  expect(new Set(codes).size).toBe(90)
  for (const code of codes) expect(code).toMatch(/^32\d{4}-00\d{3}$/u)
})

test('every account of the demo opens with the same password, and sees what its role sees', async () => {
  const { at } = await openTestOffice({ demo: true })
  const state = await at('desk').staff.state()
  if (state.kind !== 'signedOut') throw new Error(state.kind)
  const groups: Record<string, number> = {}
  for (const { account, name } of state.people) {
    expect(await at(name).staff.signIn({ account, password: demoPassword })).toEqual({ ok: true })
    groups[name] = (await at(name).courses.listGroups(firstPage)).total
  }
  expect(groups).toEqual({ 'Ilze Saulīte': 6, 'Mārtiņš Upītis': 4, 'Zane Kļaviņa': 6 })
})

test('the demo has an incident settled on the spot, one that went the whole way, one for the police', async () => {
  const { at } = await openTestOffice({ demo: true })
  const state = await at('desk').staff.state()
  if (state.kind !== 'signedOut') throw new Error(state.kind)
  const seen: Record<string, unknown> = {}
  for (const { account, name } of state.people) {
    const desk = at(name)
    await desk.staff.signIn({ account, password: demoPassword })
    const states = { kind: 'set' as const, values: ['closed', 'collecting'] }
    const { rows } = await desk.incidents.list({ ...firstPage, filters: { state: states } })
    seen[name] = rows
      .toSorted((one, other) => one.number.localeCompare(other.number))
      .map(({ state: how, police }) => `${how} ${police}`)
    for (const { id } of rows) {
      expect(await desk.incidents.get({ id, reason: 'other' })).toMatchObject({
        kind: 'file',
        file: { integrity: 'sound' },
      })
    }
  }
  const all = ['closed none', 'closed none', 'collecting toReport']
  expect(seen).toEqual({ 'Ilze Saulīte': all, 'Mārtiņš Upītis': all, 'Zane Kļaviņa': [] })
})
