import { expect, test } from 'vitest'
import { noConditions } from '#shared/recordings/consent.ts'
import { emptyGroup } from '#shared/courses/schema.ts'
import { verifyChain } from '#main/journal/verifyChain.ts'
import { must, value } from '#tests/office/rights/world.ts'
import { back, enterThings, issue, thing } from '#tests/support/equipment.ts'
import { fileIncident, openFile } from '#tests/support/incidents.ts'
import { once } from '#tests/support/office.ts'
import { enter } from '#tests/support/people.ts'
import { onPaper, request } from '#tests/support/recordings.ts'
import { allTexts, past } from './allTexts.ts'
import { privacyOffice } from './privacyOffice.ts'

/** The same office with a look at what is over, kind by kind. */
async function office() {
  const test = await privacyOffice()
  const over = async (kind: string) =>
    (await test.director.privacy.keeping()).find((part) => part.kind === kind)
  return { ...test, over }
}

/** A thing was lent to Oto with an act, and came back damaged. */
async function lent() {
  const test = await office()
  const { director, oto } = test
  const { items } = await enterThings(director, ['KL-1'])
  const basis = 'Aizdots mācībām uz mājām'
  const { loan, lines } = value(
    await issue(director, {
      person: oto,
      due: '2026-12-10',
      lines: [thing(items['KL-1'] ?? '')],
      basis,
    }),
  )
  const act = value(
    await director.equipment.makeAct(
      once({ of: { loan, kind: 'handoverAct' as const, language: null } }),
    ),
  )
  const broken = { ...back(must(lines[0])), outcome: 'damaged' as const, note: 'Ieplīsis ekrāns' }
  value(await director.equipment.takeBack(once({ lines: [broken], on: null })))
  return { ...test, loan, act, basis, item: must(items['KL-1']) }
}

test('a loan of which a part is owed is not over until that is settled', async () => {
  const { director, oto, over, until } = await office()
  const { items } = await enterThings(director, ['KL-2'], { parts: ['Lādētājs'] })
  const things = [thing(must(items['KL-2']))]
  const { lines } = value(await issue(director, { person: oto, due: '2026-12-10', lines: things }))
  const line = must(lines[0])
  const returning = { ...back(line), missingParts: ['Lādētājs'] }
  value(await director.equipment.takeBack(once({ lines: [returning], on: null })))
  await until('2031-11-24T08:00:00Z')
  expect(await over('loan')).toBeUndefined()
  const givenUp = { line, part: 'Lādētājs', came: false, on: null }
  value(await director.equipment.settlePart(once(givenUp)))
  expect(await over('loan')).toMatchObject({ total: 1 })
})

test('a loan goes with the file of its act once its years are over; the thing keeps its repair', async () => {
  const { director, loan, act, basis, item, over, until, folder } = await lent()
  await until('2031-11-23T08:00:00Z')
  expect(await over('loan')).toBeUndefined()
  await until('2031-11-24T08:00:00Z')
  expect(await over('loan')).toMatchObject({ total: 1, held: 0, tasks: [{ id: loan }] })
  value(await director.privacy.endKeeping(once({ kind: 'loan', ids: [loan] })))
  expect(await over('loan')).toBeUndefined()
  const texts = allTexts(folder)
  expect([basis, 'Ieplīsis'].filter((gone) => texts.includes(gone))).toEqual([])
  expect(texts.includes(act.number)).toBe(true)
  expect(await director.documents.file({ id: act.id })).toEqual({
    ok: false,
    refusal: { reason: 'fileErased' },
  })
  expect(await director.equipment.getItem({ id: item })).toMatchObject({ tag: 'KL-1' })
  expect(await director.journal.verify()).toMatchObject({ kind: 'sound' })
})

test('why a loan was held goes with it, of a hold that was undone too', async () => {
  const { director, loan, until, folder } = await lent()
  const hold = async (basis: string) =>
    director.privacy.hold(
      once({ of: { kind: 'loan' as const, id: loan }, basis, reviewOn: '2027-01-01' }),
    )
  const undone = await hold('Kļūdas dēļ pret Oto')
  if (!undone.ok) throw new Error('not held')
  value(await director.journal.undo(once({ entry: undone.entry })))
  const { id } = value(await hold('Prasība pret Oto'))
  const basis = 'Apelācija pret Oto'
  value(await director.privacy.reviewHold(once({ id, revision: 1, basis, reviewOn: '2027-02-01' })))
  value(await director.privacy.releaseHold(once({ id, revision: 2 })))
  await until('2031-11-24T08:00:00Z')
  value(await director.privacy.endKeeping(once({ kind: 'loan', ids: [loan] })))
  const texts = allTexts(folder)
  const gone = ['Kļūdas dēļ', 'Prasība pret', 'Apelācija pret']
  expect(gone.filter((each) => texts.includes(each))).toEqual([])
  expect(await director.journal.verify()).toMatchObject({ kind: 'sound' })
})

test('a loan that is held stays, and so does one of somebody whose data is restricted', async () => {
  const { director, oto, loan, over, until } = await lent()
  await until('2031-11-24T08:00:00Z')
  const end = async () => director.privacy.endKeeping(once({ kind: 'loan', ids: [loan] }))
  const notDue = { ok: false, refusal: { reason: 'notDue' } }
  const { id } = value(
    await director.privacy.hold(
      once({ of: { kind: 'loan', id: loan }, basis: 'Prasība', reviewOn: '2032-01-01' }),
    ),
  )
  expect(await over('loan')).toMatchObject({ total: 1, held: 1 })
  expect(await end()).toEqual(notDue)
  value(await director.privacy.releaseHold(once({ id, revision: 1 })))
  value(
    await director.privacy.restrict(
      once({ person: oto, basis: 'claims', why: 'Prasība', untilOn: '2032-01-01' }),
    ),
  )
  expect(await end()).toEqual(notDue)
})

test('participants are erased together as numbers; of whom something is not over stays', async () => {
  const { director, anna, oto, group, over, until, settle, folder } = await office()
  const { revision, course } = await director.courses.getGroup({ id: group })
  const dates = { startsOn: '2026-11-02', endsOn: '2026-11-30' }
  const input = { ...emptyGroup, name: 'D-1', courseId: course.id, ...dates }
  value(await director.courses.updateGroup(once({ id: group, revision, input })))
  const zane = await enter(director, {
    givenName: 'Zane',
    familyName: 'Ceriņa',
    contacts: [{ kind: 'phone', value: '20004321', note: '' }],
  })
  value(
    await director.courses.enrol(
      once({ group, people: { kind: 'rows', ids: [zane] }, state: 'confirmed', since: null }),
    ),
  )
  const { items } = await enterThings(director, ['KL-1'])
  value(
    await issue(director, { person: zane, due: '2026-12-10', lines: [thing(items['KL-1'] ?? '')] }),
  )
  await settle({ keepParticipantYears: 1 })
  await until('2028-01-10T08:00:00Z')
  expect(await over('participant')).toMatchObject({ total: 3 })
  const erase = async (...ids: string[]) =>
    director.privacy.eraseParticipants(once({ ids: [...ids] }))
  expect(await erase(zane)).toEqual({ ok: false, refusal: { reason: 'blocked' } })
  expect(value(await erase(anna, oto, zane))).toEqual({ done: 2, left: 1 })
  expect(await director.people.get({ id: anna })).toMatchObject({ familyName: 'Persona #1' })
  expect(await director.people.get({ id: oto })).toMatchObject({ familyName: 'Persona #2' })
  expect(await director.people.get({ id: zane })).toMatchObject({ familyName: 'Ceriņa' })
  expect(await director.erasure.protocol({ id: anna })).toMatchObject({ reason: 'notNeeded' })
  const texts = allTexts(folder)
  const gone = ['20001234', 'oto@example.com', 'Bērziņš']
  expect(gone.filter((each) => texts.includes(each))).toEqual([])
  expect(await over('participant')).toMatchObject({ total: 1, tasks: [{ id: zane }] })
  expect(await director.journal.verify()).toMatchObject({ kind: 'sound' })
})

/** Oto asked for a recording for a reason of his own; Anna's mother agreed, and it was deleted on 1 December. */
async function recordedFor() {
  const test = await office()
  const { director, anna, mother, oto, session, folder } = test
  const wish = {
    ...request(oto, [session]),
    reason: 'other' as const,
    reasonText: 'Kāzas Liepājā',
    reportedAt: { day: '2026-11-23', time: '08:00' },
  }
  const made = value(await director.recordings.makeRequest(once({ input: wish })))
  const id = must(made.requests[0])
  const evidence = new File(['parakstīts oriģināls'], 'lapa.txt', { type: 'text/plain' })
  value(
    await director.recordings.recordConsent(
      once({
        id,
        answers: [{ person: anna, by: mother, kind: 'given', conditions: noConditions }],
        how: { ...onPaper, note: 'Teica pie durvīm' },
        evidence,
      }),
    ),
  )
  past(folder, (database) =>
    database
      .prepare(
        `insert into recording (id, request_id, made_at, made_by_id, duration_minutes, platform, place,
           notice_version, delete_by, removed_at, purged_at, deleted_at, entered_at, entered_by)
         values ('r', ?, '2026-11-24', ?, 60, 'Zoom', '-', 1, '2026-12-08', '2026-12-01', '2026-12-01',
           '2026-12-01', '2026-12-01', 'x')`,
      )
      .run(id, oto),
  )
  return { ...test, id }
}

test('of old consents the answers stay, and what was said beside them goes', async () => {
  const { director, id, over, until, folder } = await recordedFor()
  await until('2029-12-01T08:00:00Z')
  expect(await over('consent')).toBeUndefined()
  await until('2029-12-02T08:00:00Z')
  expect(await over('consent')).toMatchObject({ total: 1, tasks: [{ id }] })
  value(await director.privacy.endKeeping(once({ kind: 'consent', ids: [id] })))
  expect(await over('consent')).toBeUndefined()
  const texts = allTexts(folder)
  const gone = ['Kāzas', 'Teica', JSON.stringify(Buffer.from('parakstīts oriģināls'))]
  expect(gone.filter((each) => texts.includes(each))).toEqual([])
  expect(texts.includes('"kind":"given"')).toBe(true)
  expect(await director.journal.verify()).toMatchObject({ kind: 'sound' })
})

test('why somebody asked for a recording stays while their data is restricted or held', async () => {
  const { director, oto, id, over, until, folder } = await recordedFor()
  const basis = 'Prasība tiesā'
  const hold = value(
    await director.privacy.hold(
      once({ of: { kind: 'person', id: oto }, basis, reviewOn: '2030-01-01' }),
    ),
  )
  await until('2029-12-02T08:00:00Z')
  const end = async () => director.privacy.endKeeping(once({ kind: 'consent', ids: [id] }))
  const notDue = { ok: false, refusal: { reason: 'notDue' } }
  expect(await over('consent')).toMatchObject({ total: 1, held: 1 })
  expect(await end()).toEqual(notDue)
  value(await director.privacy.releaseHold(once({ id: hold.id, revision: 1 })))
  value(
    await director.privacy.restrict(
      once({ person: oto, basis: 'claims', why: 'Prasība', untilOn: '2030-01-01' }),
    ),
  )
  expect(await end()).toEqual(notDue)
  expect(allTexts(folder)).toContain('Kāzas Liepājā')
})

/** Two years of looking at things, one of them at an incident. */
async function muchRead() {
  const test = await office()
  const { director, anna, until } = test
  await director.people.personalCode({ id: anna })
  const incident = value(await fileIncident(director)).id
  await openFile(director, incident)
  await director.incidents.ofPerson({ person: anna })
  await until('2028-11-24T08:00:00Z')
  return { ...test, incident }
}

test('old entries of the log of readings lose what they say, and the chain verifies from its beginning', async () => {
  const { director, incident, over } = await muchRead()
  const actions = async () =>
    (await director.journal.entries({ before: null, limit: 200 })).map(({ action }) => action)
  // Which incidents were looked for is not said: such a look names none, and goes with the others.
  const looks = ['people.personalCode', 'incidents.ofPerson']
  expect(await actions()).toEqual(expect.arrayContaining(looks))
  const due = must(await over('accessLog')).total
  const { done } = value(await director.privacy.pruneAccessLog(once({})))
  expect(done).toBe(due)
  expect((await actions()).filter((action) => looks.includes(action))).toEqual([])
  expect(await over('accessLog')).toBeUndefined()
  expect(await director.privacy.pruneAccessLog(once({}))).toEqual({
    ok: false,
    refusal: { reason: 'notDue' },
  })
  // Who read the incident stays as long as the incident does.
  const log = await director.incidents.accessLog({ id: incident, before: null, limit: 50 })
  expect(log.map(({ action }) => action)).toContain('incidents.get')
  expect(await director.journal.verify()).toMatchObject({ kind: 'sound' })
})

test('nothing can be taken away under cover of a pruning', async () => {
  const { director, folder, office: opened } = await muchRead()
  const anchor = await director.journal.anchor()
  value(await director.privacy.pruneAccessLog(once({})))
  await opened.close()
  past(folder, (database) => {
    expect(verifyChain(database, anchor)).toMatchObject({ kind: 'sound' })
    const pruning = database.prepare('select max(pruned_by) from journal').pluck().get()
    const next = database
      .prepare("select min(seq) from journal where kind = 'command' and changes_hash is not null")
      .pluck()
      .get()
    // The program's own trigger lets nobody touch what is not a reading.
    const hollow = `update journal set at = '', action = '', actor = null, desk = '', about = '{}',
      undoes = null, pruned_by = ? where seq = ?`
    expect(() => database.prepare(hollow).run(pruning, next)).toThrow('append-only')
    database.exec('drop trigger journal_is_never_edited')
    database
      .prepare(
        'update journal set pruned_by = null where seq = (select min(seq) from journal where pruned_by is not null)',
      )
      .run()
    expect(verifyChain(database, anchor)).toMatchObject({ kind: 'entryAltered' })
    database
      .prepare(
        "update journal set pruned_by = ? where seq = (select min(seq) from journal where at = '')",
      )
      .run(pruning)
    expect(verifyChain(database, anchor)).toMatchObject({ kind: 'sound' })
    const late = database
      .prepare(
        "select max(seq) from journal where kind in ('read', 'signIn') and pruned_by is null and seq < ?",
      )
      .pluck()
      .get(pruning)
    database.prepare(hollow).run(pruning, late)
    expect(verifyChain(database, anchor)).toMatchObject({ kind: 'entryAltered' })
  })
})
