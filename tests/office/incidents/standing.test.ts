import { expect, test } from 'vitest'
import { emptyGroup } from '#shared/courses/schema.ts'
import { courseOf } from '#shared/incidents/course.ts'
import { fileIncident, known, openFile } from '#tests/support/incidents.ts'
import { type Client, once } from '#tests/support/office.ts'
import { enter, firstPage, signInAs } from '#tests/support/people.ts'
import { dataRequestInput } from '#tests/support/privacy.ts'
import { at, fileFight, openIncidentsOffice, value } from './incidentsOffice.ts'

type Office = Awaited<ReturnType<typeof openIncidentsOffice>>

const opens = (client: Client, id: string) =>
  client.incidents.get({ id, reason: 'other' }).then(
    ({ kind }) => kind,
    (error: { code: string }) => error.code,
  )

/** That an incident is nowhere there for somebody. */
async function expectNothing(client: Client, id: string) {
  expect(await opens(client, id)).toBe('NOT_FOUND')
  expect((await client.incidents.list(firstPage)).total).toBe(0)
  expect(await client.incidents.counts()).toEqual({ open: 0, overdue: 0 })
  await expect(client.incidents.readers({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(
    client.incidents.enter(
      once({
        id,
        revision: 1,
        input: { at: null, corrects: null, entry: { kind: 'addition' as const, text: 'Vēl.' } },
      }),
    ),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' })
}

async function merge({ director }: Office, kept: string, merged: string) {
  const seenAt = async (id: string) => ({
    id,
    revision: (await director.people.get({ id })).revision,
  })
  return director.people.merge(
    once({ kept: await seenAt(kept), merged: await seenAt(merged), takeFromMerged: [] }),
  )
}

/** Gives the incidents' group to somebody else. */
async function handOver({ group }: Office, by: Client, to: { person: string } | null) {
  const { revision, name, course } = await by.courses.getGroup({ id: group })
  const input = { ...emptyGroup, name, courseId: course.id, managerId: to?.person ?? null }
  const outcome = await by.courses.updateGroup(once({ id: group, revision, input }))
  value(outcome)
}

const nameDeputy = async ({ director }: Office, deputy: string | null) => {
  const { revision } = await director.incidents.policy()
  const input = { deputy, statementDays: 3, reportBy: 'sameWorkingDay' as const }
  value(await director.incidents.changePolicy(once({ revision, input })))
}

const readersOf = async (client: Client, id: string) =>
  (await client.incidents.readers({ id })).map(({ name, why }) => `${name}: ${why.join(', ')}`)

test('a colleague who was named by a second entry of theirs reads no more once both are one', async () => {
  const office = await openIncidentsOffice()
  const { director, manager, group } = office
  const twin = await enter(director, { givenName: 'Līga', familyName: 'Vadītāja-Ozola' })
  const persons = [known(twin, 'possibleOffender')]
  const { id } = value(await fileIncident(office.clerk.client, { group, persons }))
  expect(await opens(manager.client, id)).toBe('file')
  value(await merge(office, manager.person, twin))
  await expectNothing(manager.client, id)
  expect(await openFile(director, id)).toMatchObject({ owner: { name: 'Ilze Bērziņa' } })
  expect(await readersOf(director, id)).not.toContainEqual(expect.stringContaining('Vadītāja'))
  expect(await director.journal.verify()).toMatchObject({ kind: 'sound' })
})

test('a director who merges their own second entry finds the incident gone', async () => {
  const office = await openIncidentsOffice()
  const { director, clerk } = office
  const state = await director.staff.state()
  if (state.kind !== 'open') throw new Error(state.kind)
  const twin = await enter(director, { givenName: 'Ilze', familyName: 'Bērziņa-Ozola' })
  const { id } = value(
    await fileIncident(clerk.client, { persons: [known(twin, 'possibleOffender')] }),
  )
  expect(await opens(director, id)).toBe('file')
  value(await merge(office, state.actor.person, twin))
  await expectNothing(director, id)
})

test('what a merge by somebody without the key left shows when the involved themselves look', async () => {
  const office = await openIncidentsOffice()
  const { director, manager, group, other } = office
  const twin = await enter(director, { givenName: 'Līga', familyName: 'Vadītāja-Ozola' })
  const filed = { group, persons: [known(twin, 'witness')] }
  const { id } = value(await fileIncident(director, filed))
  const seenAt = async (person: string) => ({
    id: person,
    revision: (await director.people.get({ id: person })).revision,
  })
  const both = { kept: await seenAt(manager.person), merged: await seenAt(twin) }
  value(await other.client.people.merge(once({ ...both, takeFromMerged: [] })))
  const { incidents } = await manager.client.incidents.ofPerson({ person: manager.person })
  expect(incidents).toEqual([])
  expect(JSON.stringify(await manager.client.incidents.list(firstPage))).not.toContain(id)
  await expectNothing(manager.client, id)
  expect(await readersOf(director, id)).toEqual(['Ilze Bērziņa: director, owner, filer'])
})

test('a learner who gets an account is not let read what they stand in', async () => {
  const office = await openIncidentsOffice()
  const { director, oto } = office
  const id = await fileFight(office)
  const invited = value(await director.staff.invite(once({ person: oto, role: 'projectManager' })))
  const { account, code } = invited
  const client = office.at('Oto')
  await client.staff.acceptInvitation({ account, code, password: 'parole priekš Oto' })
  const asked = await director.incidents.addReader(
    once({ ...(await at(director, id)), account, level: 'full' as const }),
  )
  expect(asked).toMatchObject({ ok: false, refusal: { reason: 'mayNotRead', why: 'involved' } })
  await expectNothing(client, id)
})

test('a learner who becomes a director is given no key of what they stand in', async () => {
  const office = await openIncidentsOffice()
  const { director, oto } = office
  const id = await fileFight(office)
  const invited = value(await director.staff.invite(once({ person: oto, role: 'director' })))
  const { account, code } = invited
  const client = office.at('Oto')
  await client.staff.acceptInvitation({ account, code, password: 'parole priekš Oto' })
  await expectNothing(client, id)
  value(await director.incidents.mendKeys(once({})))
  await expectNothing(client, id)
})

test('a group that is handed over takes its incidents along, at once and back again', async () => {
  const office = await openIncidentsOffice()
  const { director, manager, stranger } = office
  const id = await fileFight(office)
  expect((await openFile(manager.client, id)).owner?.account).toBe(manager.account)
  await handOver(office, director, stranger)
  await expectNothing(manager.client, id)
  expect(await openFile(stranger.client, id)).toMatchObject({
    owner: { account: stranger.account },
    access: { file: true },
  })
  expect(await director.incidents.keysAmiss()).toEqual({ missing: 0, surplus: 0 })
  await handOver(office, director, manager)
  await expectNothing(stranger.client, id)
  expect((await openFile(manager.client, id)).owner?.account).toBe(manager.account)
  expect(await readersOf(director, id)).toContain('Līga Vadītāja: owner, manager')
  await handOver(office, director, null)
  await expectNothing(manager.client, id)
  value(await director.journal.undo(once({ entry: null })))
  expect(await opens(manager.client, id)).toBe('file')
})

test('a handover by somebody without the key ends the old manager’s reading, and is told as amiss', async () => {
  const office = await openIncidentsOffice()
  const { director, manager, stranger, other } = office
  const id = await fileFight(office)
  await handOver(office, other.client, stranger)
  expect(await director.incidents.keysAmiss()).toEqual({ missing: 1, surplus: 1 })
  expect(JSON.stringify(await manager.client.incidents.list(firstPage))).not.toContain(id)
  await expectNothing(manager.client, id)
  expect(await opens(stranger.client, id)).toBe('file')
  expect(await director.incidents.keysAmiss()).toEqual({ missing: 0, surplus: 0 })
})

test('mending the keys gives an incident that was handed over to who manages its group now', async () => {
  const office = await openIncidentsOffice()
  const { director, manager, stranger, other } = office
  const id = await fileFight(office)
  await handOver(office, other.client, stranger)
  expect(await director.incidents.mendKeys(once({}))).toMatchObject({
    ok: true,
    value: { rekeyed: 1 },
  })
  expect(await opens(stranger.client, id)).toBe('file')
  await expectNothing(manager.client, id)
})

test('a manager whose reading was ended on purpose is not named again', async () => {
  const office = await openIncidentsOffice()
  const { director, manager, stranger } = office
  const id = await fileFight(office)
  value(
    await director.incidents.passOn(
      once({ ...(await at(director, id)), account: stranger.account }),
    ),
  )
  const cut = { account: manager.account, why: 'Pietiek.' }
  value(await director.incidents.removeReader(once({ ...(await at(director, id)), ...cut })))
  await expectNothing(manager.client, id)
  await handOver(office, director, stranger)
  await handOver(office, director, manager)
  await expectNothing(manager.client, id)
})

test('a deputy who is named too late stands in all the same', async () => {
  const office = await openIncidentsOffice()
  const { director, stranger, clerk, recoveryKey } = office
  const state = await director.staff.state()
  if (state.kind !== 'open') throw new Error(state.kind)
  const filed = value(
    await fileIncident(clerk.client, { persons: [known(state.actor.person, 'possibleOffender')] }),
  )
  expect(filed).toMatchObject({ reads: true, owned: false })
  expect(await opens(stranger.client, filed.id)).toBe('NOT_FOUND')
  await nameDeputy(office, stranger.account)
  expect(await opens(stranger.client, filed.id)).toBe('noKey')
  value(await stranger.client.incidents.recoverKeys(once({ recoveryKey })))
  expect(await openFile(stranger.client, filed.id)).toMatchObject({
    owner: { account: stranger.account },
    access: { file: true, decides: true },
  })
  // The director's own journal tells of the policy they changed, and of nothing that followed.
  const journal = await director.journal.entries({ before: null, limit: 50 })
  const actions = journal.map(({ action }) => action)
  expect(actions).toContain('incidents.changePolicy')
  expect(actions).not.toContain('incidents.mendKeys')
  await expectNothing(director, filed.id)
})

test('a deputy’s reading ends on purpose, with another deputy, and when no director is involved', async () => {
  const office = await openIncidentsOffice()
  const { director, stranger, manager, group } = office
  const second = await signInAs(office, 'director', 'Otrā')
  await nameDeputy(office, stranger.account)
  const file = async () => {
    const persons = [known(second.person, 'witness')]
    return value(await fileIncident(director, { group, persons })).id
  }
  const cut = await file()
  expect(await opens(stranger.client, cut)).toBe('file')
  value(
    await director.incidents.removeReader(
      once({ ...(await at(director, cut)), account: stranger.account, why: 'Nav vajadzīgs.' }),
    ),
  )
  expect(await opens(stranger.client, cut)).toBe('NOT_FOUND')
  value(await director.incidents.takeUp(once(await at(director, cut))))
  expect(await opens(stranger.client, cut)).toBe('NOT_FOUND')

  const over = await file()
  expect(await opens(stranger.client, over)).toBe('file')
  const place = (await openFile(director, over)).persons[0]?.id ?? ''
  const mistaken = { person: place, why: 'Cits cilvēks.' }
  value(await director.incidents.removePerson(once({ ...(await at(director, over)), ...mistaken })))
  expect(await opens(stranger.client, over)).toBe('NOT_FOUND')

  const passed = await file()
  expect(await opens(stranger.client, passed)).toBe('file')
  await nameDeputy(office, manager.account)
  expect(await opens(stranger.client, passed)).toBe('NOT_FOUND')
  expect(await readersOf(director, passed)).toContainEqual(
    expect.stringMatching(/^Līga Vadītāja: .*deputy/u),
  )
  expect((await openFile(manager.client, passed)).access.decides).toBe(true)
})

test('who reads a closed incident can be changed', async () => {
  const office = await openIncidentsOffice()
  const { director, clerk, stranger, other } = office
  const { id } = value(await fileIncident(clerk.client, { agreedOnSpot: 'Atvainojās.' }))
  const now = () => director.incidents.get({ id, reason: 'other' })
  const closed = await now()
  if (closed.kind !== 'file') throw new Error(closed.kind)
  expect(closed.file.state).toBe('closed')
  const cut = { account: clerk.account, why: 'Pietiek ar ziņojumu.' }
  value(await director.incidents.removeReader(once({ ...(await at(director, id)), ...cut })))
  expect(await opens(clerk.client, id)).toBe('NOT_FOUND')
  const added = { account: other.account, level: 'statements' as const }
  value(await director.incidents.addReader(once({ ...(await at(director, id)), ...added })))
  expect(await opens(other.client, id)).toBe('file')
  value(
    await director.incidents.passOn(
      once({ ...(await at(director, id)), account: stranger.account }),
    ),
  )
  expect(await openFile(stranger.client, id)).toMatchObject({
    state: 'closed',
    owner: { account: stranger.account },
  })
})

test('a deputy who looks after it reads it no more either once their cause has ended', async () => {
  const office = await openIncidentsOffice()
  const { director, stranger, group } = office
  const second = await signInAs(office, 'director', 'Otrā')
  await nameDeputy(office, stranger.account)
  const file = async () => {
    const persons = [known(second.person, 'witness')]
    const { id } = value(await fileIncident(director, { group, persons }))
    const to = { account: stranger.account }
    value(await director.incidents.passOn(once({ ...(await at(director, id)), ...to })))
    expect((await openFile(stranger.client, id)).owner?.account).toBe(stranger.account)
    return id
  }
  const over = await file()
  const place = (await openFile(director, over)).persons[0]?.id ?? ''
  const mistaken = { person: place, why: 'Cits cilvēks.' }
  value(await director.incidents.removePerson(once({ ...(await at(director, over)), ...mistaken })))
  expect(await opens(stranger.client, over)).toBe('NOT_FOUND')
  expect((await openFile(director, over)).owner?.account).not.toBe(stranger.account)

  const passed = await file()
  await nameDeputy(office, null)
  await expectNothing(stranger.client, passed)
  expect((await openFile(director, passed)).owner?.account).not.toBe(stranger.account)
})

test('a copy of somebody’s data reads an incident whose key it changed itself', async () => {
  const office = await openIncidentsOffice()
  const { director, manager, stranger, other, clerk, anna, group } = office
  const state = await director.staff.state()
  if (state.kind !== 'open') throw new Error(state.kind)
  const twin = await enter(director, { givenName: 'Cita', familyName: 'Ozola' })
  await handOver(office, director, state.actor)
  const persons = [known(anna, 'possibleVictim'), known(twin, 'witness')]
  const { id } = value(await fileIncident(clerk.client, { group, persons }))
  const added = { account: stranger.account, level: 'full' as const }
  value(await director.incidents.addReader(once({ ...(await at(director, id)), ...added })))
  // Without the key: what follows is left to whoever opens the incident.
  const seenAt = async (person: string) => ({
    id: person,
    revision: (await director.people.get({ id: person })).revision,
  })
  const both = { kept: await seenAt(stranger.person), merged: await seenAt(twin) }
  value(await other.client.people.merge(once({ ...both, takeFromMerged: [] })))
  await handOver(office, other.client, manager)
  const request = value(
    await director.privacy.noteRequest(once({ person: anna, input: dataRequestInput })),
  ).id
  const { items, unreadable } = await director.privacy.incidentItems({ id: request })
  expect(items.map(({ kind }) => kind)).toEqual(['part'])
  expect(unreadable).toBe(0)
  await expectNothing(stranger.client, id)
})

test('what a director may not read any more by merging their own entry is passed on to the deputy', async () => {
  const office = await openIncidentsOffice()
  const { director, stranger, clerk, recoveryKey } = office
  const state = await director.staff.state()
  if (state.kind !== 'open') throw new Error(state.kind)
  await nameDeputy(office, stranger.account)
  const twin = await enter(director, {
    givenName: 'Ilze',
    familyName: 'Bērziņa-Ozola',
    parts: ['teacher'],
  })
  const persons = [known(twin, 'possibleOffender')]
  const { id } = value(await fileIncident(clerk.client, { persons }))
  expect(await opens(director, id)).toBe('file')
  expect(await opens(stranger.client, id)).toBe('NOT_FOUND')
  value(await merge(office, state.actor.person, twin))
  await expectNothing(director, id)
  expect(await opens(stranger.client, id)).toBe('noKey')
  value(await stranger.client.incidents.recoverKeys(once({ recoveryKey })))
  const file = await openFile(stranger.client, id)
  expect(file).toMatchObject({
    owner: { account: stranger.account },
    access: { file: true, decides: true },
  })
  // Nobody pressed anything, and the course tells it all the same.
  const told = courseOf(file).flatMap((event) =>
    event.kind === 'passedOn' || event.kind === 'readerAdded' ? [[event.kind, event.name]] : [],
  )
  expect(told.toSorted()).toEqual([
    ['passedOn', 'Līga Cita'],
    ['readerAdded', 'Līga Cita'],
  ])
})
