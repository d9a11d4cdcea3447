import { expect, test } from 'vitest'
import { emptyGroup } from '#shared/courses/schema.ts'
import type { RemovalInput } from '#shared/timetable/removal.ts'
import { must, value } from '#tests/office/rights/world.ts'
import { batch } from '#tests/support/deliveries.ts'
import { once } from '#tests/support/office.ts'
import { enter, firstPage, signInAs } from '#tests/support/people.ts'
import { readPdf } from '#tests/support/readPdf.ts'
import { answer, request } from '#tests/support/recordings.ts'
import { calendarOf, timetableOf } from '#tests/support/timetable.ts'
import { privacyOffice } from './privacyOffice.ts'

const notFound = { code: 'NOT_FOUND' }

/** Anna (a minor, with her mother) and Oto learn in a group; a clerk works beside the director. */
async function office() {
  const test = await privacyOffice()
  const { director } = test
  const { client: clerk, account } = await signInAs(test, 'staff', 'Ozola')
  const restrict = async (person: string) =>
    value(
      await director.privacy.restrict(
        once({
          person,
          basis: 'accuracy' as const,
          why: 'Apstrīd dzimšanas datumu',
          untilOn: '2026-12-20',
        }),
      ),
    )
  const back = () => clerk.staff.signIn({ account, password: 'parole priekš Ozola' })
  return { ...test, clerk, restrict, back }
}

test('a batch for their group makes nothing for them, by nobody', async () => {
  const { director, clerk, restrict, anna, oto, group } = await office()
  await restrict(anna)
  const texts = [{ language: 'lv' as const, subject: 'Ziņa', message: 'Telpa mainās' }]
  const input = { ...batch, group, channel: 'email' as const, texts }
  for (const client of [director, clerk]) {
    const plan = await client.deliveries.previewBatch({ input })
    expect(plan.ok && plan.rows.map(({ person }) => person)).toEqual([oto])
  }
  value(await director.deliveries.sendBatch(once({ input })))
  const { rows } = await director.deliveries.list(firstPage)
  expect(rows.map(({ recipient }) => recipient)).toEqual(['Oto Bērziņš'])
})

test('recordings ask for their answer still, and name and call them for the director alone', async () => {
  const { director, clerk, restrict, anna, oto, session } = await office()
  const [id = ''] = value(
    await director.recordings.makeRequest(once({ input: request(oto, [session]) })),
  ).requests
  await restrict(anna)
  const missing = async (client: typeof director) =>
    (await client.recordings.board()).missing.map(({ name, phone }) => [name, phone])
  expect(await missing(clerk)).toEqual([['…', '']])
  expect((await missing(director)).flat()).toContain('Anna Krūmiņa')
  const seen = await clerk.recordings.get({ id })
  expect(seen.grid.find(({ person }) => person === anna)).toMatchObject({ name: '…', phone: '' })
  expect(seen.cleared).toBe(false)
  // Nor is her mother told of, who would tell who it is.
  expect(JSON.stringify(seen)).not.toContain('Krūmiņa')
  expect(JSON.stringify(await director.recordings.get({ id }))).toContain('Anna Krūmiņa')
})

test('no form or list of a recording is made of them', async () => {
  const { director, restrict, anna, oto, session } = await office()
  const [id = ''] = value(
    await director.recordings.makeRequest(once({ input: request(oto, [session]) })),
  ).requests
  const before = await director.recordings.consentForms({ request: id })
  expect(before).toMatchObject({ ok: true, copies: 1 })
  await restrict(anna)
  expect(await director.recordings.consentForms({ request: id })).toMatchObject({
    ok: false,
    refusal: { reason: 'everybodyAnswered' },
  })
  const of = { request: id, kind: 'consentForm' as const, person: anna, language: null }
  await expect(director.recordings.previewPaper(of)).rejects.toMatchObject(notFound)
})

test('who agreed and was restricted since is not on the list of who agreed', async () => {
  const { director, restrict, anna, oto, session } = await office()
  const [id = ''] = value(
    await director.recordings.makeRequest(once({ input: request(anna, [session]) })),
  ).requests
  value(await answer(director, id, [oto]))
  const of = { request: id, kind: 'consentList' as const, person: null, language: null }
  const made = await director.recordings.previewPaper(of)
  if (!made.ok) throw new Error(made.refusal.reason)
  const { text } = await readPdf(new Uint8Array(await made.pdf.arrayBuffer()))
  expect(text).toContain('Oto Bērziņš')
  await restrict(oto)
  expect(await director.recordings.previewPaper(of)).toEqual({
    ok: false,
    refusal: { reason: 'nobodyAgreed' },
  })
})

test('the needs of their group show them to the director alone, and nobody else answers for them', async () => {
  const { director, clerk, restrict, anna, oto, group } = await office()
  await restrict(anna)
  const names = async (client: typeof director) =>
    (await client.equipment.needsOf({ group })).map(({ person }) => person)
  expect(await names(clerk)).toEqual([oto])
  expect(new Set(await names(director))).toEqual(new Set([anna, oto]))
  const note = (client: typeof director, people: string[]) =>
    client.equipment.noteNeeds(
      once({
        group,
        people,
        kinds: ['computer' as const],
        answer: 'needs' as const,
        reason: '',
        toldOn: null,
        instead: null,
      }),
    )
  await expect(note(clerk, [oto, anna])).rejects.toMatchObject(notFound)
  value(await note(clerk, [oto]))
  value(await note(director, [anna]))
})

test('a notice made before tells them nothing more, and shows them to the director only where told', async () => {
  const { director, clerk, restrict, anna, oto, mother, group } = await office()
  const create = async () =>
    value(
      await director.notices.create(
        once({ group, input: { subject: 'Telpa', text: 'Cita telpa' } }),
      ),
    ).id
  const told = await create()
  const notice = await create()
  const tell = (client: typeof director, of: string, ids: string[]) =>
    client.notices.tell(
      once({
        notice: of,
        people: { kind: 'some' as const, ids },
        channel: null,
        at: null,
        by: null,
      }),
    )
  value(await tell(director, told, [anna]))
  expect(await clerk.notices.get({ id: notice, language: 'lv' })).toMatchObject({ waiting: 3 })
  await restrict(anna)
  const people = async (client: typeof director, id: string) =>
    (await client.notices.get({ id, language: 'lv' })).people.map(({ person }) => person)
  // Her mother was to be told for her alone.
  expect(await people(clerk, notice)).toEqual([oto])
  expect(await people(director, notice)).toEqual([oto])
  expect(await people(clerk, told)).toEqual([oto])
  expect(await people(director, told)).toContain(anna)
  expect(await people(director, told)).not.toContain(mother)
  expect(await clerk.notices.get({ id: notice, language: 'lv' })).toMatchObject({
    waiting: 1,
    recipients: 1,
  })
  expect(await tell(director, notice, [anna])).toEqual({
    ok: false,
    refusal: { reason: 'nobodyToTell' },
  })
  await expect(director.notices.message({ notice: told, person: anna })).rejects.toMatchObject(
    notFound,
  )
  expect(await director.notices.mailFile({ notice: told, people: [anna] })).toBeNull()
  value(await tell(clerk, notice, [oto]))
  expect(await clerk.notices.get({ id: notice, language: 'lv' })).toMatchObject({ waiting: 0 })
})

test('that they were sent out of a session is the director’s to know, and to note', async () => {
  const { director, clerk, back, restrict, until, anna, oto, session } = await office()
  await until('2026-11-24T12:00:00Z')
  await back()
  const removal = (person: string): RemovalInput => ({
    person,
    at: '09:30',
    reason: 'offensiveLanguage',
    removedBy: null,
    tutorDay: null,
    tutorTime: null,
    note: '',
  })
  const note = (client: typeof director, person: string) =>
    client.timetable.noteRemoval(once({ session, input: removal(person) }))
  const { id } = value(await note(clerk, anna))
  value(await note(clerk, oto))
  await restrict(anna)
  const seen = async (client: typeof director) =>
    (await client.timetable.removalsOfSession({ session })).map(({ person }) => person.id)
  expect(await seen(clerk)).toEqual([oto])
  expect(await seen(director)).toContain(anna)
  await expect(note(clerk, anna)).rejects.toMatchObject(notFound)
  value(await clerk.timetable.forgetRemoval(once({ id, session })))
  expect(await seen(director)).toContain(anna)
})

test('no calendar, timetable or list that leaves the office names a teacher who is restricted', async () => {
  const { director, clerk, restrict, addSession, group, oto } = await office()
  const teacher = await enter(director, {
    givenName: 'Žanete',
    familyName: 'Mežapuķe',
    parts: ['teacher', 'tutor', 'colleague'],
  })
  await addSession(group, { teachers: [teacher], from: '12:00', to: '13:00' })
  const { revision, course } = await director.courses.getGroup({ id: group })
  const input = { ...emptyGroup, name: 'D-1', courseId: course.id, tutorId: teacher }
  const teachers = [{ person: teacher, channel: '' }]
  value(
    await director.courses.updateGroup(
      once({ id: group, revision, input: { ...input, teachers, managerId: teacher } }),
    ),
  )
  const ofGroup = { of: { kind: 'group' as const, group }, language: 'lv' as const }
  const ofOto = { of: { kind: 'participant' as const, person: oto }, language: 'lv' as const }
  const pdfText = async (pdf: Blob) => (await readPdf(new Uint8Array(await pdf.arrayBuffer()))).text
  const outgoing = async () => {
    const list = await director.documents.previewGroupPaper({
      group,
      kind: 'sessionList',
      language: 'lv',
    })
    if (!list.ok) throw new Error(list.refusal.reason)
    return [
      await (await calendarOf(director, ofGroup)).text(),
      await (await calendarOf(director, ofOto)).text(),
      await pdfText(await timetableOf(director, ofOto)),
      await pdfText(list.pdf),
    ]
  }
  for (const text of await outgoing()) expect(text).toContain('Mežapuķe')
  await restrict(teacher)
  for (const text of await outgoing()) expect(text).not.toContain('Mežapuķe')
  const own = { of: { kind: 'teacher' as const, person: teacher }, language: 'lv' as const }
  // The director is told why there is none; to a clerk the teacher is not there.
  const kept = { ok: false, refusal: { reason: 'restricted' } }
  expect(await director.timetable.calendarFile(own)).toEqual(kept)
  expect(await director.timetable.timetablePaper(own)).toEqual(kept)
  await expect(clerk.timetable.calendarFile(own)).rejects.toMatchObject(notFound)
  await expect(clerk.timetable.timetablePaper(own)).rejects.toMatchObject(notFound)
})

test('no message, list of calls or reminder names or gives the phone of staff who are restricted', async () => {
  const { director, restrict, addSession, group, oto } = await office()
  const teacher = await enter(director, {
    givenName: 'Žanete',
    familyName: 'Mežapuķe',
    parts: ['teacher', 'colleague'],
    contacts: [{ kind: 'phone', value: '20004321', note: '' }],
  })
  const session = await addSession(group, { teachers: [teacher], from: '12:00', to: '13:00' })
  const { revision, course } = await director.courses.getGroup({ id: group })
  const input = { ...emptyGroup, name: 'D-1', courseId: course.id, managerId: teacher }
  value(await director.courses.updateGroup(once({ id: group, revision, input })))
  value(await director.notices.publishTimetable(once({ group })))
  const version = must((await director.notices.ofGroup({ group }))[0]).id
  const outgoing = async () => {
    const reminder = value(await director.notices.remind(once({ group, session }))).id
    const texts = []
    for (const notice of [version, reminder]) {
      texts.push((await director.notices.message({ notice, person: oto })).text)
      const { lines } = await director.notices.get({ id: notice, language: 'lv' })
      texts.push(lines.join('\n'))
      const calls = await director.notices.callList({ notice, language: 'lv' })
      if (calls !== null) {
        texts.push((await readPdf(new Uint8Array(await calls.arrayBuffer()))).text)
      }
    }
    return texts.join('\n')
  }
  const before = await outgoing()
  expect(before).toContain('Mežapuķe')
  expect(before).toContain('20 004 321')
  await restrict(teacher)
  expect(await outgoing()).not.toMatch(/Mežapuķe|20 ?004 ?321/u)
})

test('a list of sessions that is taken out names no teacher who is restricted', async () => {
  const { director, restrict, addSession, group } = await office()
  const teacher = await enter(director, { familyName: 'Mežapuķe', parts: ['teacher'] })
  await addSession(group, { teachers: [teacher], from: '12:00', to: '13:00' })
  const { search, filters, sort } = firstPage
  const text = async () => {
    const taken = await director.exports.shown({
      list: { kind: 'sessions', of: { kind: 'group', group } },
      query: { search, filters, sort },
      selection: null,
      columns: [{ key: 'teacher', title: 'Pedagogs' }],
      words: {},
      format: 'clipboard',
    })
    return taken.kind === 'text' ? taken.text : ''
  }
  expect(await text()).toContain('Mežapuķe')
  await restrict(teacher)
  expect(await text()).not.toContain('Mežapuķe')
})

test('a consultation for some keeps their place without their name', async () => {
  const { director, clerk, restrict, addSession, anna, oto, group } = await office()
  const id = await addSession(group, {
    kind: 'consultation',
    people: [anna, oto],
    from: '14:00',
    to: '15:00',
  })
  await restrict(anna)
  const people = async (client: typeof director) =>
    Object.fromEntries(
      ((await client.timetable.getSession({ id })).people ?? []).map((one) => [one.id, one.name]),
    )
  expect(await people(clerk)).toEqual({ [anna]: '…', [oto]: 'Oto Bērziņš' })
  expect(await people(director)).toEqual({ [anna]: 'Anna Krūmiņa', [oto]: 'Oto Bērziņš' })
})

test('the waiting list counts and calls up nobody restricted, but for the director', async () => {
  const { director, clerk, restrict, anna } = await office()
  const [first] = await director.courses.findGroups({ text: 'D-1', limit: 1 })
  const courseId = (await director.courses.getGroup({ id: must(first).id })).course.id
  const full = value(
    await director.courses.createGroup(once({ input: { ...emptyGroup, name: 'D-9', courseId } })),
  ).id
  value(
    await director.courses.enrol(
      once({
        group: full,
        people: { kind: 'rows' as const, ids: [anna] },
        state: 'waiting' as const,
        since: null,
      }),
    ),
  )
  await restrict(anna)
  const waiting = async (client: typeof director) =>
    (await client.courses.getGroup({ id: full })).waiting
  expect(await waiting(clerk)).toEqual({ count: 0, first: null })
  expect(await waiting(director)).toMatchObject({ count: 1, first: { name: 'Anna Krūmiņa' } })
})

test('an undo reaches nobody who was restricted since', async () => {
  const { director, clerk, restrict, anna, other } = await office()
  value(
    await clerk.courses.enrol(
      once({
        group: other,
        people: { kind: 'rows' as const, ids: [anna] },
        state: 'applied' as const,
        since: null,
      }),
    ),
  )
  await restrict(anna)
  expect(await clerk.journal.undo(once({ entry: null }))).toEqual({
    ok: false,
    refusal: { reason: 'notYours' },
  })
  expect((await director.courses.getGroup({ id: other })).enrolled).toBe(1)
})

test('a restriction and its end are not taken back by an undo', async () => {
  const { director, restrict, anna } = await office()
  const { id } = await restrict(anna)
  const entryOf = async (action: string) =>
    must(
      (await director.journal.entries({ before: null, limit: 50 })).find(
        (entry) => entry.action === action,
      ),
    ).seq
  const undo = async (action: string) =>
    director.journal.undo(once({ entry: await entryOf(action) }))
  expect(await undo('privacy.restrict')).toMatchObject({ ok: false })
  const seen = async () => ({
    id,
    revision: must((await director.privacy.restrictions())[0]).revision,
  })
  value(await director.privacy.endRestriction(once({ ...(await seen()), why: 'Izlabots' })))
  value(
    await director.privacy.liftRestriction(
      once({ ...(await seen()), toldOn: '2026-11-23', how: 'Pa tālruni' }),
    ),
  )
  expect(await undo('privacy.liftRestriction')).toMatchObject({ ok: false })
  expect(await director.privacy.restrictions()).toEqual([])
})
