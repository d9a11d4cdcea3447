import { expect, test } from 'vitest'
import { emptyGroup } from '#shared/courses/schema.ts'
import { fileIncident, known, openFile, outsider } from '#tests/support/incidents.ts'
import { once } from '#tests/support/office.ts'
import { enter, firstPage, passwordOf, signInAs } from '#tests/support/people.ts'
import { at, fileFight, openIncidentsOffice, personOf, value } from './incidentsOffice.ts'

test('reading is noted once in five minutes, a refusal each time, and the director reads who', async () => {
  const office = await openIncidentsOffice()
  const { director, manager, stranger, clock } = office
  const id = await fileFight(office)
  await manager.client.incidents.get({ id, reason: null })
  await manager.client.incidents.get({ id, reason: null })
  clock.advance({ minutes: 5 })
  await manager.client.incidents.get({ id, reason: null })
  await expect(stranger.client.incidents.get({ id, reason: null })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
  const log = await director.incidents.accessLog({ id, before: null, limit: 50 })
  expect(log.map(({ kind, action, name }) => `${name} ${kind} ${action}`)).toEqual([
    'Ilze Bērziņa read incidents.accessLog',
    'Līga Cita denied incidents.get',
    'Līga Vadītāja read incidents.get',
    'Līga Vadītāja read incidents.get',
    'Līga Lietvede command incidents.file',
  ])
  expect(log.every(({ number }) => number === 'K-2026-001')).toBe(true)
})

test('every copy that leaves the program is noted, and looking at it is one reading at each desk', async () => {
  const office = await openIncidentsOffice()
  const { director, manager } = office
  const { incidents } = director
  const id = await fileFight(office)
  const seen = await at(director, id)
  const { made: paper } = value(
    await incidents.makePaper(once({ ...seen, paper: { kind: 'report' } })),
  )
  for (const way of ['look', 'look', 'save', 'save', 'print', 'print'] as const) {
    await incidents.paperFile({ id, paper, way })
  }
  const log = await incidents.accessLog({ id, before: null, limit: 50 })
  expect(log.filter(({ action }) => action === 'incidents.paperFile')).toHaveLength(5)
  await manager.client.incidents.get({ id, reason: null })
  const second = office.at('Otrs dators')
  const { account } = manager
  await second.staff.signIn({ account, password: passwordOf('Vadītāja') })
  await second.incidents.get({ id, reason: null })
  const after = await incidents.accessLog({ id, before: null, limit: 50 })
  expect(
    after.filter(({ action, name }) => action === 'incidents.get' && name === 'Līga Vadītāja'),
  ).toHaveLength(2)
})

test('opening a closed file asks why, and the reason stands in the log', async () => {
  const office = await openIncidentsOffice()
  const { director } = office
  const { id } = value(await fileIncident(director, { agreedOnSpot: 'Atvainojās.' }))
  expect((await director.incidents.get({ id, reason: null })).kind).toBe('reasonNeeded')
  expect((await director.incidents.get({ id, reason: 'complaint' })).kind).toBe('file')
  const [, read] = await director.incidents.accessLog({ id, before: null, limit: 50 })
  expect(read).toMatchObject({ kind: 'read', action: 'incidents.get', reason: 'complaint' })
})

test('nothing of a closed file is given out without a reason either, and that stands in the log', async () => {
  const office = await openIncidentsOffice()
  const { director, stranger } = office
  const { incidents } = director
  const { id } = value(await fileIncident(director, { agreedOnSpot: 'Atvainojās.' }))
  const seen = await at(director, id)
  const paper = { kind: 'report' as const }
  const asked = await Promise.allSettled([
    incidents.papers({ id }),
    incidents.attachment({ id, attachment: id }),
    incidents.paperFile({ id, paper: id, way: 'look' }),
    incidents.previewPaper({ id, paper }),
    incidents.makePaper(once({ ...seen, paper })),
  ])
  for (const answer of asked) {
    expect(answer).toMatchObject({ status: 'rejected', reason: { code: 'REASON_NEEDED' } })
  }
  // To whoever may not read it, it is not there: nor is it told that it is closed.
  await expect(stranger.client.incidents.papers({ id })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
  const reason = 'complaint' as const
  const { made } = value(await incidents.makePaper(once({ ...seen, paper, reason })))
  expect(await incidents.papers({ id, reason })).toMatchObject([{ id: made }])
  await incidents.paperFile({ id, paper: made, way: 'print', reason })
  const [, read] = await incidents.accessLog({ id, before: null, limit: 50 })
  expect(read).toMatchObject({ kind: 'read', action: 'incidents.paperFile', reason })
})

test('a project manager reads the log of their own incidents, and of no others', async () => {
  const office = await openIncidentsOffice()
  const { manager, director } = office
  const id = await fileFight(office)
  const hidden = value(await fileIncident(director)).id
  const log = await manager.client.incidents.accessLog({ id: null, before: null, limit: 50 })
  expect(log.map(({ incident }) => incident)).toContain(id)
  expect(JSON.stringify(log)).not.toContain(hidden)
})

test('whoever filed it searches their own report, and somebody else’s is not found', async () => {
  const office = await openIncidentsOffice()
  const { clerk, other, director, anna } = office
  value(await fileIncident(clerk.client, { persons: [known(anna, 'possibleVictim')] }))
  const search = { ...firstPage, search: 'kalnina' }
  expect((await clerk.client.incidents.list(search)).total).toBe(1)
  expect((await other.client.incidents.list(search)).total).toBe(0)
  expect((await director.incidents.list({ ...firstPage, search: 'TĒRZĒTAVĀ' })).total).toBe(1)
  expect((await director.incidents.list({ ...firstPage, search: 'k-2026-001' })).total).toBe(1)
})

test('a person’s page tells of their incidents to whoever reads them, as far as they do, and of nothing to others', async () => {
  const office = await openIncidentsOffice()
  const { clerk, other, manager, director, anna, group } = office
  const enrolled = { group, people: { kind: 'rows' as const, ids: [anna] } }
  value(await director.courses.enrol(once({ ...enrolled, state: 'applied' as const, since: null })))
  const id = await fileFight(office)
  const hidden = value(await fileIncident(director, { persons: [known(anna, 'witness')] })).id
  const of = async (client: typeof director) =>
    (await client.incidents.ofPerson({ person: anna })).incidents.map((row) => row.id)
  expect(await of(director)).toEqual([hidden, id])
  expect(await of(manager.client)).toEqual([id])
  expect(await of(clerk.client)).toEqual([id])
  expect(await of(other.client)).toEqual([])
  const [seen] = (await clerk.client.incidents.ofPerson({ person: anna })).incidents
  expect(seen).toMatchObject({ number: 'K-2026-001', parts: ['possibleVictim'] })
  // Who takes another's explanation does not learn that she stands in it.
  value(
    await director.incidents.addReader(
      once({ ...(await at(director, id)), account: other.account, level: 'statements' }),
    ),
  )
  expect((await other.client.incidents.list(firstPage)).total).toBe(1)
  expect(await of(other.client)).toEqual([])
  const person = personOf(await openFile(director, id), 'Anna Kalniņa')
  value(
    await director.incidents.requestStatement(
      once({ ...(await at(director, id)), person, dueOn: null, takenBy: null }),
    ),
  )
  expect(await of(other.client)).toEqual([id])
  const log = await director.incidents.accessLog({ id: null, before: null, limit: 50 })
  const looked = log.filter(({ action }) => action === 'incidents.ofPerson')
  expect(looked.map(({ name }) => name).toSorted()).toEqual([
    'Ilze Bērziņa',
    'Līga Kolēģe',
    'Līga Lietvede',
    'Līga Vadītāja',
  ])
  // Side by side in the journal, incident and person would tell who stands in it: that is sealed.
  expect(looked.every(({ incident }) => incident === null)).toBe(true)
})

test('of two entries made one the incidents of both are told, for the page and for an erasure', async () => {
  const office = await openIncidentsOffice()
  const { director, anna } = office
  const twin = await enter(director, { givenName: 'Anna', familyName: 'Kalniņa-Ozola' })
  const filed = value(await fileIncident(director, { persons: [known(twin, 'witness')] }))
  const seenAt = async (id: string) => {
    const { revision } = await director.people.get({ id })
    return { id, revision }
  }
  const merge = { kept: await seenAt(anna), merged: await seenAt(twin), takeFromMerged: [] }
  value(await director.people.merge(once(merge)))
  const { incidents: found, unreadable } = await director.incidents.ofPerson({ person: anna })
  expect(unreadable).toBe(0)
  expect(found.map(({ id }) => id)).toEqual([filed.id])
  const { blocks } = await director.erasure.preview({ id: anna })
  expect(blocks).toContainEqual({ what: 'incidentRunning', count: 1, names: [filed.number] })
})

test('a director who is involved learns of no step, look or hold of the incident', async () => {
  const office = await openIncidentsOffice()
  const { director } = office
  const { client: second, person } = await signInAs(office, 'director', 'Otrā')
  const { id } = value(await fileIncident(director, { persons: [known(person, 'witness')] }))
  await openFile(director, id)
  const about = async (client: typeof director) =>
    (await client.journal.entries({ before: null, limit: 200 })).filter(({ action }) =>
      ['incidents.file', 'incidents.get'].includes(action),
    ).length
  expect(await about(director)).toBe(2)
  expect(await about(second)).toBe(0)
  const of = { kind: 'incident' as const, id }
  const hold = value(
    await director.privacy.hold(once({ of, basis: 'Prasība', reviewOn: '2027-01-01' })),
  )
  const held = async (client: typeof director) =>
    (await client.journal.entries({ before: null, limit: 200 })).filter(
      ({ action }) => action === 'privacy.hold',
    ).length
  expect(await held(director)).toBe(1)
  expect(await held(second)).toBe(0)
  expect(await director.privacy.holds()).toMatchObject([{ id: hold.id }])
  expect(await second.privacy.holds()).toEqual([])
  await expect(
    second.privacy.releaseHold(once({ id: hold.id, revision: 1 })),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('nothing of an incident stands in the history, the feed or the last step of others', async () => {
  const office = await openIncidentsOffice()
  const { clerk, other, director, anna } = office
  const id = await fileFight(office)
  const history = await director.people.history({ id: anna })
  expect(JSON.stringify(history)).not.toContain('incident')
  expect(await clerk.client.journal.lastUndoable()).toBeNull()
  expect(await other.client.journal.lastUndoable()).toBeNull()
  const undone = await director.journal.undo(once({ entry: null }))
  expect(JSON.stringify(undone)).not.toContain(id)
})

test('an explanation asked from an employee is marked, and taken by whoever reads it', async () => {
  const office = await openIncidentsOffice()
  const { director, other, stranger } = office
  const id = await fileFight(office)
  value(
    await director.incidents.addPerson(
      once({ ...(await at(director, id)), input: known(other.person, 'involvedStaff') }),
    ),
  )
  const person = personOf(await openFile(director, id), 'Līga Kolēģe')
  const ask = async (takenBy: string | null) =>
    director.incidents.requestStatement(
      once({ ...(await at(director, id)), person, dueOn: null, takenBy }),
    )
  expect(await ask(other.account)).toMatchObject({
    refusal: { reason: 'mayNotRead', why: 'involved' },
  })
  expect(await ask(stranger.account)).toMatchObject({
    refusal: { reason: 'mayNotRead', why: 'role' },
  })
  value(await ask(null))
  expect((await openFile(director, id)).statements).toMatchObject([
    { labourLaw: true, dueOn: '2026-11-26' },
  ])
})

test('what is wrong is refused, and nothing is half written', async () => {
  const office = await openIncidentsOffice()
  const { director, anna } = office
  const twice = await fileIncident(director, {
    persons: [known(anna, 'witness'), known(anna, 'possibleVictim')],
  })
  expect(twice).toMatchObject({ refusal: { reason: 'personTwice' } })
  const occurred = {
    exactness: 'about' as const,
    day: '2026-11-24',
    from: null,
    untilDay: null,
    until: null,
  }
  expect(await fileIncident(director, { occurred })).toMatchObject({
    refusal: { reason: 'notYet', field: 'occurred' },
  })
  const { id } = value(await fileIncident(director))
  expect((await openFile(director, id)).number).toBe('K-2026-001')
  const attach = async (file: File) =>
    director.incidents.attach(
      once({
        ...(await at(director, id)),
        input: { file, capturedOn: null, source: '', statement: null },
      }),
    )
  expect(await attach(new File([], 'tukšs.txt'))).toMatchObject({
    refusal: { reason: 'emptyFile' },
  })
  const file = new File(['saturs'], 'lapa.txt', { type: 'text/plain' })
  const added = value(await attach(file))
  const back = await director.incidents.attachment({ id, attachment: added.made })
  expect([back.name, await back.text()]).toEqual(['lapa.txt', 'saturs'])
})

test('whoever filed it does not learn by filters or counts what its line hides', async () => {
  const office = await openIncidentsOffice()
  const { clerk, manager, director, stranger, group } = office
  const persons = [outsider('Zane Ozola', 'possibleVictim')]
  const fight = {
    group,
    categories: ['physicalViolence' as const],
    persons,
    occurred: {
      exactness: 'about' as const,
      day: '2026-11-16',
      from: null,
      untilDay: null,
      until: null,
    },
    learnedAt: { day: '2026-11-16', time: '10:00' },
  }
  value(await fileIncident(clerk.client, fight))
  // A project manager who only filed it sees no more of it than office staff do.
  value(await fileIncident(stranger.client, { ...fight, group: null }))
  const filters = {
    police: { kind: 'set' as const, values: ['toDecide'] },
    overdue: { kind: 'yesNo' as const, value: true },
    due: { kind: 'dates' as const, from: '2026-11-01', until: '2026-12-31' },
  }
  const found = async (client: typeof director) =>
    Promise.all(
      Object.entries(filters).map(
        async ([column, filter]) =>
          (await client.incidents.list({ ...firstPage, filters: { [column]: filter } })).total,
      ),
    )
  for (const { client } of [clerk, stranger]) {
    expect(await found(client)).toEqual([0, 0, 0])
    expect(await client.incidents.counts()).toEqual({ open: 1, overdue: 0 })
    const none = { police: { kind: 'set' as const, values: ['none'] } }
    expect((await client.incidents.list({ ...firstPage, filters: none })).total).toBe(1)
  }
  expect(await found(manager.client)).toEqual([1, 1, 1])
  expect(await found(director)).toEqual([2, 2, 2])
  expect(await director.incidents.counts()).toEqual({ open: 2, overdue: 2 })
})

test('a step that changed many incidents stands in the log of each, and in no journal of who may not read one', async () => {
  const office = await openIncidentsOffice()
  const { director, manager, stranger, group } = office
  const second = await signInAs(office, 'director', 'Otrā')
  const first = value(await fileIncident(director, { group })).id
  const hidden = value(
    await fileIncident(director, { group, persons: [known(second.person, 'witness')] }),
  ).id
  const { revision, name, course } = await director.courses.getGroup({ id: group })
  const input = { ...emptyGroup, name, courseId: course.id, managerId: stranger.person }
  value(await director.courses.updateGroup(once({ id: group, revision, input })))
  const mended = async (client: typeof director, id: string | null) =>
    (await client.incidents.accessLog({ id, before: null, limit: 50 })).filter(
      ({ action }) => action === 'incidents.mendKeys',
    )
  for (const id of [first, hidden]) {
    expect(await mended(director, id)).toMatchObject([{ incident: id }])
  }
  expect(await mended(stranger.client, null)).toHaveLength(1)
  expect(await mended(manager.client, null)).toEqual([])
  expect(await mended(second.client, null)).toEqual([])
  const journal = await second.client.journal.entries({ before: null, limit: 50 })
  expect(journal.map(({ action }) => action)).not.toContain('incidents.mendKeys')
})
