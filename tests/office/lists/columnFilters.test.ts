import { expect, test } from 'vitest'
import type { ListFilter } from '#shared/lists/list.ts'
import { emptyVisit } from '#shared/visits/schema.ts'
import { office as officeWithSessions } from '#tests/office/absences/absencesOffice.ts'
import { boxesOf, close, packedOffice } from '#tests/office/deliveries/dispatchOffice.ts'
import { office as officeWithMaterials } from '#tests/office/deliveries/deliveriesOffice.ts'
import { ofGroup, openOfficeWithSheets } from '#tests/office/documents/papersOffice.ts'
import { at, office as lendingOffice } from '#tests/office/equipment/lendingOffice.ts'
import { fileFight, openIncidentsOffice } from '#tests/office/incidents/incidentsOffice.ts'
import { openOfficeWithPublished } from '#tests/office/notices/published.ts'
import { asked } from '#tests/office/recordings/recordingsOffice.ts'
import { value } from '#tests/office/rights/world.ts'
import { send } from '#tests/support/deliveries.ts'
import { enterThings, issue, item, reserve, thing } from '#tests/support/equipment.ts'
import { directorPassword, once, openOfficeWithDirector } from '#tests/support/office.ts'
import { enter, firstPage } from '#tests/support/people.ts'

const text = (wanted: string): ListFilter => ({ kind: 'text', text: wanted })
const set = (...values: string[]): ListFilter => ({ kind: 'set', values })
const dates = (from: string | null, until = from): ListFilter => ({ kind: 'dates', from, until })
const numbers = (from: number | null, until: number | null = from): ListFilter => ({
  kind: 'numbers',
  from,
  until,
})
const by = (column: string, filter: ListFilter) => ({ ...firstPage, filters: { [column]: filter } })

test('people are found by the beginning of their given name alone', async () => {
  const { director } = await openOfficeWithDirector()
  await enter(director, { givenName: 'Anna Marija', familyName: 'Krūmiņa', town: 'Mārupe' })
  await enter(director, { givenName: 'Oto', familyName: 'Anna', town: 'Annenieki' })
  const names = async (typed: string) =>
    (await director.people.list(by('givenName', text(typed)))).rows.map(
      ({ givenName, familyName }) => `${givenName} ${familyName}`,
    )
  expect(await names('ann')).toEqual(['Anna Marija Krūmiņa'])
  expect(await names('marij')).toEqual(['Anna Marija Krūmiņa'])
  expect(await names('OTO')).toEqual(['Oto Anna'])
  expect(await names('krum')).toEqual([])
})

test('people are found by Riga’s day on which they were entered, its midnights included', async () => {
  const { director, clock } = await openOfficeWithDirector()
  const state = await director.staff.state()
  const account = state.kind === 'open' ? state.actor.account : ''
  const enterAt = async (now: string, familyName: string) => {
    clock.set(now)
    await director.staff.signIn({ account, password: directorPassword })
    await enter(director, { givenName: 'Anna', familyName })
  }
  await enterAt('2026-11-24T21:59:59.999Z', 'Vakarā')
  await enterAt('2026-11-24T22:00:00.000Z', 'Pusnaktī')
  await enterAt('2026-11-25T21:59:59.999Z', 'Pēdējā')
  await enterAt('2026-11-25T22:00:00.000Z', 'Nākamā')
  const { rows } = await director.people.list(by('createdAt', dates('2026-11-25')))
  expect(rows.map(({ familyName }) => familyName)).toEqual(['Pēdējā', 'Pusnaktī'])
})

test('sessions are found by how long they take', async () => {
  const { director, addSession, group } = await officeWithSessions()
  const long = await addSession(group, { day: '2026-11-25', from: '10:00', to: '13:00' })
  const found = async (filter: ListFilter) =>
    (
      await director.timetable.listSessions({ of: { kind: 'all' }, list: by('length', filter) })
    ).rows.map(({ id }) => id)
  expect(await found(numbers(180))).toEqual([long])
  expect(await found(numbers(181, null))).toEqual([])
  expect(await found(numbers(null, 179))).not.toContain(long)
})

test('members are found by whether they are minors, on the eve of a birthday too', async () => {
  const { director, group, enrol, until, mother: guardian } = await officeWithSessions()
  const almost = await enter(director, { givenName: 'Rīt', birthDate: '2008-11-25' })
  value(await director.people.addGuardian(once({ ward: almost, guardian, relation: 'mother' })))
  await enrol(group, almost)
  const ages = async (minor: string) =>
    (await director.courses.listEnrolments({ group, list: by('minor', set(minor)) })).rows.map(
      ({ minor: said }) => said,
    )
  const adults = await ages('no')
  expect(new Set(adults)).toEqual(new Set(['no']))
  expect(new Set(await ages('yes'))).toEqual(new Set(['yes']))
  await until('2026-11-25T08:00:00Z')
  expect(await ages('no')).toHaveLength(adults.length + 1)
})

test('deliveries are found by what lies in them, by phone and by carrier', async () => {
  const { director, anna, oto, book, sheet } = await officeWithMaterials()
  value(await send(director, anna, { materials: [{ material: sheet, quantity: 2 }] }))
  value(
    await send(director, oto, {
      email: 'oto@example.com',
      phone: '+37120009999',
      materials: [{ material: book, quantity: 1 }],
    }),
  )
  const recipients = async (column: string, filter: ListFilter) =>
    (await director.deliveries.list(by(column, filter))).rows.map(({ recipient }) => recipient)
  expect(await recipients('contents', text('izdales'))).toEqual(['Anna Krūmiņa'])
  expect(await recipients('contents', text('gramata'))).toEqual(['Oto Bērziņš'])
  expect(await recipients('contents', text('burtnica'))).toEqual([])
  expect(await recipients('phone', text('2000 9999'))).toEqual(['Oto Bērziņš'])
  expect(await recipients('phone', text('+371'))).toContain('Oto Bērziņš')
})

test('a lent thing in a delivery is found by its tag', async () => {
  const { director, anna, items } = await lendingOffice()
  const lent = value(
    await issue(director, { person: anna, due: '2026-12-10', lines: [thing(at(items, 'L-1'))] }),
  )
  value(
    await send(director, anna, {
      channel: 'post',
      address: 'Meža iela 1, Cēsis, LV-4101',
      recipient: 'Anna Krūmiņa',
      phone: '+37120001111',
      loanLines: lent.lines,
    }),
  )
  const total = async (typed: string) =>
    (await director.deliveries.list(by('contents', text(typed)))).total
  expect(await total('l-1')).toBe(1)
  expect(await total('l-2')).toBe(0)
})

test('manifests are found by how many parcels they have and by who closed them', async () => {
  const { director, deliveries } = await packedOffice()
  value(await close(director, await boxesOf(director, deliveries)))
  const total = async (column: string, filter: ListFilter) =>
    (await director.deliveries.manifests(by(column, filter))).total
  const [closed] = (await director.deliveries.manifests(firstPage)).rows
  const { parcels = 0, closedBy = '' } = closed ?? {}
  expect(await total('parcels', numbers(parcels))).toBe(1)
  expect(await total('parcels', numbers(parcels + 1, null))).toBe(0)
  expect(await total('by', text(closedBy.slice(0, 4)))).toBe(1)
  expect(await total('by', text('neviens'))).toBe(0)
})

test('requests for a recording are found by when they were asked and until when answers are taken', async () => {
  const { director } = await asked()
  const [row] = (await director.recordings.list(firstPage)).rows
  const day = (instant = '') => instant.slice(0, 10)
  const total = async (column: string, filter: ListFilter) =>
    (await director.recordings.list(by(column, filter))).total
  expect(await total('asked', dates(day(row?.askedAt)))).toBe(1)
  expect(await total('asked', dates('2026-11-01', '2026-11-22'))).toBe(0)
  expect(await total('cutOff', dates(day(row?.answersBy)))).toBe(1)
  expect(await total('cutOff', dates('2027-01-01', null))).toBe(0)
  // Nothing is recorded: an open end lets nothing through either.
  expect(await total('recorded', dates(null, '2099-01-01'))).toBe(0)
})

test('incidents are found by number, owner and day of filing', async () => {
  const there = await openIncidentsOffice()
  await fileFight(there)
  const { client } = there.manager
  const [row] = (await client.incidents.list(firstPage)).rows
  const { number = '', ownerName = '' } = row ?? {}
  const total = async (column: string, filter: ListFilter) =>
    (await client.incidents.list(by(column, filter))).total
  expect(await total('number', text(number.slice(-4)))).toBe(1)
  expect(await total('number', text('nav'))).toBe(0)
  expect(await total('filed', dates('2026-11-23'))).toBe(1)
  expect(await total('filed', dates('2026-11-24'))).toBe(0)
  expect(await total('owner', text(ownerName))).toBe(1)
  expect(await total('owner', text('neviens'))).toBe(0)
})

test('courses and projects are found by their programme, number, funder, hours and groups', async () => {
  const { director } = await openOfficeWithDirector()
  const project = { number: '4.2.2/Ķ', funder: 'Eiropas Sociālais fonds', managerId: null }
  value(await director.courses.createProject(once({ input: { ...project, name: 'Prasmes' } })))
  value(
    await director.courses.createCourse(
      once({
        input: {
          name: 'Excel',
          projectId: null,
          programme: 'Neformālā',
          modules: [{ id: null, name: 'Tabulas', kind: 'theory' as const, plannedHours: 24 }],
          platforms: [],
        },
      }),
    ),
  )
  const projects = async (column: string, filter: ListFilter) =>
    (await director.courses.listProjects(by(column, filter))).total
  const courses = async (column: string, filter: ListFilter) =>
    (await director.courses.listCourses(by(column, filter))).total
  expect(await projects('number', text('4.2.2/k'))).toBe(1)
  expect(await projects('funder', text('socialais'))).toBe(1)
  expect(await projects('funder', text('banka'))).toBe(0)
  expect(await projects('groups', numbers(0))).toBe(1)
  expect(await courses('programme', text('neformala'))).toBe(1)
  expect(await courses('hours', numbers(24))).toBe(1)
  expect(await courses('hours', numbers(24.5, null))).toBe(0)
  expect(await courses('groups', numbers(1, null))).toBe(0)
})

test('groups are found by their phase, their size and what is still to do', async () => {
  const { director, group, people } = await openOfficeWithSheets()
  const found = async (column: string, filter: ListFilter) =>
    (await director.courses.listGroups(by(column, filter))).rows.map(({ id }) => id)
  const phases = ['running', 'coming', 'ended', 'undated']
  const hits = await Promise.all(phases.map((phase) => found('phase', set(phase))))
  expect(hits.flat()).toEqual([group])
  expect(await found('enrolled', numbers(people.length))).toEqual([group])
  expect(await found('enrolled', numbers(people.length + 1, null))).toEqual([])
  expect(await found('sheets', set('some'))).toEqual([group])
  value(await director.documents.makeSheets(once({ of: ofGroup(group) })))
  expect(await found('sheets', set('some'))).toEqual([])
  expect(await found('sheets', set('all'))).toEqual([group])
  // There is no parcel to send.
  expect(await found('sent', set('all', 'some'))).toEqual([])
  const [paper] = (await director.documents.list(firstPage)).rows
  const { madeBy = '', pages = 0 } = paper ?? {}
  const papers = async (column: string, filter: ListFilter) =>
    (await director.documents.list(by(column, filter))).total
  expect(await papers('by', text(madeBy))).toBe(people.length)
  expect(await papers('by', text('neviens'))).toBe(0)
  expect(await papers('pages', numbers(pages, null))).toBeGreaterThan(0)
  expect(await papers('pages', numbers(pages + 50, null))).toBe(0)
})

test('notices are found by when they are due, by group, and by whether they are missed', async () => {
  const { director, group, clock } = await openOfficeWithPublished()
  const [notice] = (await director.notices.waiting(firstPage)).rows
  const total = async (column: string, filter: ListFilter) =>
    (await director.notices.waiting(by(column, filter))).total
  const day = (notice?.dueAt ?? '').slice(0, 10)
  expect(notice?.group.id).toBe(group)
  expect(await total('due', dates(day))).toBe(1)
  expect(await total('due', dates('2027-01-01', null))).toBe(0)
  expect(await total('group', text(notice?.group.name ?? ''))).toBe(1)
  expect(await total('group', text('neviena'))).toBe(0)
  expect(await total('state', { kind: 'yesNo', value: true })).toBe(0)
  expect(await total('state', { kind: 'yesNo', value: false })).toBe(1)
  const state = await director.staff.state()
  const account = state.kind === 'open' ? state.actor.account : ''
  clock.set('2026-12-24T08:00:00Z')
  await director.staff.signIn({ account, password: directorPassword })
  expect(await total('state', { kind: 'yesNo', value: true })).toBe(1)
})

test('things are found by their value; what is lent by phone, number and reminder', async () => {
  const { director, until } = await lendingOffice()
  const { model } = await enterThings(director, [], { name: 'Dārgais' })
  value(
    await director.equipment.createItem(
      once({ input: { ...item, modelId: model, tag: 'D-1', valueCents: 125_050 } }),
    ),
  )
  const things = async (filter: ListFilter) =>
    (await director.equipment.listItems(by('value', filter))).rows.map(({ tag }) => tag)
  expect(await things(numbers(125_050))).toEqual(['D-1'])
  expect(await things(numbers(null, 125_049))).toEqual([])

  const ilga = await enter(director, {
    givenName: 'Ilga',
    contacts: [{ kind: 'phone', value: '20005678', note: '' }],
  })
  const { rows } = await director.equipment.listItems(firstPage)
  const lines = rows.slice(0, 1).map(({ id }) => thing(id))
  const loan = value(await issue(director, { person: ilga, due: '2026-11-24', lines }))
  const lent = async (column: string, filter: ListFilter) =>
    (await director.equipment.listLines(by(column, filter))).total
  expect(await lent('phone', text('5678'))).toBe(1)
  expect(await lent('phone', text('9999'))).toBe(0)
  expect(await lent('quantity', numbers(1))).toBe(1)
  expect(await lent('quantity', numbers(2, null))).toBe(0)
  expect(await lent('reminded', dates(null, '2099-01-01'))).toBe(0)
  await until('2026-11-26T08:00:00Z')
  value(
    await director.equipment.noteReminder(
      once({ lines: loan.lines, channel: 'phone', step: 'call' }),
    ),
  )
  expect(await lent('reminded', dates('2026-11-26'))).toBe(1)
})

test('reservations are found by the thing that is held and by their group', async () => {
  const { director, anna, items } = await lendingOffice()
  value(
    await reserve(director, {
      person: anna,
      from: '2026-12-01',
      until: '2026-12-05',
      item: at(items, 'L-1'),
    }),
  )
  const total = async (column: string, filter: ListFilter) =>
    (await director.equipment.listReservations(by(column, filter))).total
  const held = (await director.equipment.listReservations(firstPage)).rows[0]?.held[0]?.tag ?? ''
  expect(await total('thing', text(held))).toBe(1)
  expect(await total('thing', text('zz'))).toBe(0)
  expect(await total('group', text('d'))).toBe(0)
})

test('visits are found by their hour and by phone', async () => {
  const { director } = await openOfficeWithDirector()
  const contacts = [{ kind: 'phone' as const, value: '20001001', note: '' }]
  const personId = await enter(director, { givenName: 'Anna', contacts })
  const visit = { ...emptyVisit, day: '2026-11-24' }
  value(
    await director.visits.create(
      once({ input: { ...visit, personId, visitor: '', startsAt: '09:30' }, letIn: false }),
    ),
  )
  value(
    await director.visits.create(
      once({ input: { ...visit, visitor: 'Kurjers', startsAt: '14:00' }, letIn: false }),
    ),
  )
  const total = async (column: string, typed: string) =>
    (await director.visits.list(by(column, text(typed)))).total
  expect(await total('startsAt', '9.30')).toBe(1)
  expect(await total('startsAt', '14')).toBe(1)
  expect(await total('phone', '1001')).toBe(1)
  expect(await total('phone', '9999')).toBe(0)
})

test('a range of numbers finds nothing in a column that has no numbers', async () => {
  const { director } = await openOfficeWithDirector()
  await enter(director, { givenName: 'Anna' })
  expect((await director.people.list(by('town', numbers(null, null)))).total).toBe(0)
})
