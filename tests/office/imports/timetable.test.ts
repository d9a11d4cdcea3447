import { writeXlsx } from 'hucre/xlsx'
import { v4 } from 'uuid'
import { expect, it } from 'vitest'
import type { ImportState } from '#shared/imports/schema.ts'
import { enterCourse, enterGroup, signedIn } from '#tests/office/courses/people.ts'
import {
  entered,
  openOfficeWithTimetable,
  timesOf,
  tuesday,
} from '#tests/office/timetable/timetable.ts'
import { type Client, once } from '#tests/support/office.ts'
import { enter } from '#tests/support/people.ts'
import { everything } from './openImport.ts'

const open = (client: Client, text: string, group: string | null) =>
  client.imports.open({
    file: new File([text], 'nodarbibas.csv'),
    target: 'sessions',
    group,
    work: v4(),
  })

async function openList(
  client: Client,
  text: string,
  group: string | null = null,
): Promise<ImportState> {
  const opened = await open(client, text, group)
  if (opened.kind === 'refused') throw new Error(opened.refusal.reason)
  return opened.state
}

/** What is wrong in each row, as `row field reason text`. */
async function problemsOf(client: Client, session: string): Promise<string[]> {
  const { rows } = await client.imports.sessionRows({ session, list: everything })
  return rows.flatMap(({ row, problems }) =>
    problems.map(({ field, reason, text }) => `${row} ${field} ${reason} ${text ?? ''}`.trim()),
  )
}

const all = { rows: { kind: 'all' as const }, overrideReason: '' }

const three = [
  'Diena;Laiks;Grupa;Temats;Pedagogs;Norise;Telpa;Veids',
  '24.11.2026.;09.00–10.30;1. grupa;Tabulas;Ārija Šteina;Klātienē;12. telpa;Nodarbība',
  '24.11.2026.;10.30–12.00;1. grupa;Formulas;Šteina Ārija;Tiešsaistē;;Konsultācija',
  '25.11.2026.;9:00-10:30;2. grupa;;;;;',
].join('\n')

async function openOffice() {
  const test = await openOfficeWithTimetable()
  const teacher = await enter(test.director, {
    givenName: 'Ārija',
    familyName: 'Šteina',
    parts: ['teacher'],
  })
  return { ...test, teacher }
}

it('a timetable comes in as the office gives it out, is known a second time, and is taken back', async () => {
  const { director, group, evening, teacher } = await openOffice()
  const { session, counts, as } = await openList(director, three)
  expect(as).toBe('sessions')
  expect(counts).toEqual({ new: 3, update: 0, unchanged: 0, problem: 0 })
  expect(await timesOf(director, group)).toEqual([])
  const done = await director.imports.sessions(once({ session, ...all }))
  expect(done).toMatchObject({ ok: true, value: { created: 3, unchanged: 0 } })
  expect(await timesOf(director, group)).toEqual([
    '2026-11-24 09:00–10:30',
    '2026-11-24 10:30–12:00',
  ])
  expect(await timesOf(director, evening)).toEqual(['2026-11-25 09:00–10:30'])
  const { sessions } = await director.timetable.sessionsBetween({
    of: { kind: 'teacher', person: teacher },
    period: { from: tuesday, until: tuesday },
  })
  expect(sessions).toMatchObject([
    { topic: 'Tabulas', mode: 'onSite', room: '12. telpa', kind: 'lesson' },
    { topic: 'Formulas', mode: 'remote', room: '', kind: 'consultation' },
  ])

  const again = await openList(director, three)
  expect(again.counts).toEqual({ new: 0, update: 0, unchanged: 3, problem: 0 })
  expect(await director.imports.sessions(once({ session: again.session, ...all }))).toEqual({
    ok: false,
    refusal: { reason: 'nothingToImport' },
  })
  const undone = await director.journal.undo(once({ entry: null }))
  expect(undone).toMatchObject({ ok: true, value: { action: 'imports.sessions' } })
  expect(await timesOf(director, group)).toEqual([])
})

it('rows that clash are shown with what they clash with, and the others are entered', async () => {
  const { director, group, evening, teacher } = await openOffice()
  await entered(director, {
    groupId: evening,
    from: '09:00',
    to: '11:00',
    mode: 'onSite',
    room: '12. telpa',
    teachers: [teacher],
  })
  const { session, counts } = await openList(
    director,
    [
      'Datums;No;Līdz;Pedagogs;Telpa',
      '24.11.2026.;10.59;12.00;Ārija Šteina;',
      '24.11.2026.;11.00;12.00;Ārija Šteina;12. TELPA',
      '24.11.2026.;08.00;09.01;;12. telpa',
      '24.11.2026.;11.30;12.30;;',
    ].join('\n'),
    group,
  )
  expect(counts).toMatchObject({ new: 1, problem: 3 })
  expect(await problemsOf(director, session)).toEqual([
    '2 teachers teacherTaken Ārija Šteina',
    '4 room roomTaken 12. telpa',
    '5 group neededInRow 1. grupa',
  ])
  const { rows } = await director.imports.sessionRows({ session, list: everything })
  expect(rows[0]?.problems[0]?.limits).toEqual({ when: '24.11.2026. 09.00–11.00' })

  const chosen = { kind: 'chosen' as const, rows: [2, 3] }
  expect(await director.imports.sessions(once({ session, ...all, rows: chosen }))).toMatchObject({
    ok: false,
    refusal: { reason: 'rowsChanged', rows: [2] },
  })
  expect(await timesOf(director, group)).toEqual([])
  await director.imports.sessions(once({ session, ...all }))
  expect(await timesOf(director, group)).toEqual(['2026-11-24 11:00–12:00'])
})

it('a room taken since the list was shown refuses the whole import', async () => {
  const { director, group, evening } = await openOffice()
  const { session } = await openList(director, three)
  await entered(director, { groupId: evening, mode: 'onSite', room: '12. telpa' })
  expect(await director.imports.sessions(once({ session, ...all }))).toMatchObject({
    ok: false,
    refusal: { reason: 'rowsChanged', count: 1, rows: [2] },
  })
  expect(await timesOf(director, group)).toEqual([])
})

it('tells what in a row can not be', async () => {
  const { director } = await openOffice()
  const course = await enterCourse(director, 'Cits kurss')
  const dates = { startsOn: '2026-12-01', endsOn: '2026-12-31' }
  await enterGroup(director, { courseId: course, name: 'Decembra grupa', ...dates })
  const { session, counts } = await openList(
    director,
    [
      'Diena;Sākums;Beigas;Grupa;Pedagogs;Norise;Veids;Modulis;Saite',
      '31.02.2026.;9.00;10.00;1. grupa;;;;;',
      '24.11.2026.;10.00;10.00;1. grupa;;;;;',
      '24.11.2026.;deviņos;10.00;1. grupa;;;;;',
      '24.11.2026.;9.00;10.00;7. grupa;;;;;',
      '30.11.2026.;9.00;10.00;Decembra grupa;;;;;',
      '24.11.2026.;9.00;10.00;1. grupa;Jānis Nezināmais;;;;',
      '24.11.2026.;9.00;10.00;1. grupa;;Tiešsaistē;Prakse;;',
      '24.11.2026.;9.00;10.00;1. grupa;;;;Nav tāda;',
      '24.11.2026.;9.00;10.00;1. grupa;;;;;javascript:alert(1)',
      '24.11.2026.;9.00;10.00;1. grupa;;pa pastu;;;',
    ].join('\n'),
  )
  expect(counts).toMatchObject({ new: 0, problem: 10 })
  expect(await problemsOf(director, session)).toEqual([
    '2 day impossibleDate 31.02.2026.',
    '3 to timesReversed 10:00',
    '4 from notATime deviņos',
    '5 group groupUnknown 7. grupa',
    '6 day outsideDates',
    '7 teachers teacherUnknown Jānis Nezināmais',
    '8 mode practiceRemote',
    '9 module moduleUnknown Nav tāda',
    '10 link notALink javascript:alert(1)',
    '11 mode wordUnknown pa pastu',
  ])
})

it('a project manager imports into their own groups only', async () => {
  const test = await openOffice()
  const manager = await signedIn(test, 'Vadītāja', 'projectManager')
  const { session } = await openList(manager.client, three)
  const problems = await problemsOf(manager.client, session)
  expect(problems).toEqual([
    '2 group groupUnknown 1. grupa',
    '3 group groupUnknown 1. grupa',
    '4 group groupUnknown 2. grupa',
  ])
  await expect(open(manager.client, three, test.group)).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
})

it('a workbook is read as a spreadsheet keeps it: days and times as numbers under their formats', async () => {
  const { director, group } = await openOffice()
  const partOfDay = (hours: number, minutes: number): number => (hours * 60 + minutes) / 1440
  const workbook = await writeXlsx({
    sheets: [
      {
        name: 'Saraksts',
        columns: [{ numFmt: 'dd.mm.yyyy' }, { numFmt: 'hh:mm' }, { numFmt: 'h:mm' }, {}, {}],
        rows: [
          ['Nodarbību saraksts', null, null, null, null],
          [null, null, null, null, null],
          ['Datums', 'Sākums', 'Beigas', 'Grupa', 'Tēma'],
          [new Date('2026-11-24T00:00:00Z'), partOfDay(9, 0), partOfDay(10, 30), '1. grupa', 'A'],
          [new Date('2026-11-25T00:00:00Z'), partOfDay(17, 45), partOfDay(19, 15), '1. grupa', 'B'],
          [new Date('2026-11-26T00:00:00Z'), partOfDay(10, 0), partOfDay(9, 0), '1. grupa', 'C'],
        ],
      },
    ],
  })
  const opened = await director.imports.open({
    file: new File([new Uint8Array(workbook)], 'saraksts.xlsx'),
    target: 'sessions',
    group: null,
    work: v4(),
  })
  if (opened.kind === 'refused') throw new Error(opened.refusal.reason)
  const { session, counts } = opened.state
  expect(counts).toEqual({ new: 2, update: 0, unchanged: 0, problem: 1 })
  expect(await problemsOf(director, session)).toEqual([expect.stringContaining('to timesReversed')])
  expect((await director.imports.sessions(once({ session, ...all }))).ok).toBe(true)
  expect(await timesOf(director, group)).toEqual([
    '2026-11-24 09:00–10:30',
    '2026-11-25 17:45–19:15',
  ])
})

it('a row of a session that stands changes what it tells, and leaves what it is silent about', async () => {
  const { director, group, teacher } = await openOffice()
  const id = await entered(director, {
    groupId: group,
    topic: 'Tabulas',
    mode: 'onSite',
    room: '12. telpa',
    teachers: [teacher],
  })
  const other = await entered(director, { groupId: group, day: '2026-11-25', topic: 'Formulas' })
  const list = [
    'Diena;Laiks;Temats;Pedagogs;Telpa',
    '24.11.2026.;09.00–10.30;;;14. telpa',
    '25.11.2026.;09.00–10.30;;;',
    '26.11.2026.;09.00–10.30;Diagrammas;;',
  ].join('\n')
  const { session, counts } = await openList(director, list, group)
  expect(counts).toEqual({ new: 1, update: 1, unchanged: 1, problem: 0 })
  const { rows } = await director.imports.sessionRows({ session, list: everything })
  expect(rows.flatMap(({ changes }) => changes)).toEqual([
    { field: 'room', from: '12. telpa', to: '14. telpa' },
  ])
  const done = await director.imports.sessions(once({ session, ...all }))
  expect(done).toMatchObject({ ok: true, value: { created: 1, updated: 1, unchanged: 1 } })
  expect(await director.timetable.getSession({ id })).toMatchObject({
    topic: 'Tabulas',
    mode: 'onSite',
    room: '14. telpa',
    teachers: [{ id: teacher }],
    revision: 2,
    sequence: 1,
  })
  expect(await director.timetable.getSession({ id: other })).toMatchObject({ revision: 1 })
  if (!done.ok) throw new Error('refused')
  expect((await director.journal.undo(once({ entry: done.entry }))).ok).toBe(true)
  expect((await director.timetable.getSession({ id })).room).toBe('12. telpa')
  expect(await timesOf(director, group)).toHaveLength(2)
})

it('an update that takes a room somebody needs is a problem, as is a second row of the same session', async () => {
  const { director, group, evening } = await openOffice()
  await entered(director, { groupId: group, mode: 'onSite', room: '12. telpa' })
  await entered(director, { groupId: evening, mode: 'onSite', room: '14. telpa' })
  const list = [
    'Diena;Laiks;Grupa;Telpa;Temats',
    '24.11.2026.;09.00–10.30;1. grupa;14. telpa;',
    '24.11.2026.;09.00–10.30;2. grupa;;Formulas',
    '24.11.2026.;09.00–10.30;2. grupa;;Tabulas',
  ].join('\n')
  const { session, counts } = await openList(director, list)
  expect(counts).toEqual({ new: 0, update: 1, unchanged: 0, problem: 2 })
  expect(await problemsOf(director, session)).toEqual([
    '2 room roomTaken 14. telpa',
    '4  toldTwice',
  ])
})

it('a consultation of some is told by their names; who is not of the group is a problem, and so is a lesson of some', async () => {
  const { director, group } = await openOffice()
  const ids: string[] = []
  for (const name of [
    { givenName: 'Oto', familyName: 'Ūdris' },
    { givenName: 'Ilze', familyName: 'Ķēniņa' },
  ]) {
    ids.push(await enter(director, name))
  }
  const [oto = '', ilze = ''] = ids
  await director.courses.enrol(
    once({
      group,
      people: { kind: 'rows' as const, ids },
      state: 'applied' as const,
      since: null,
    }),
  )
  const rows = [
    'Datums;Laiks;Veids;Kam paredzēta',
    '24.11.2026.;09.00–10.30;;Ūdris Oto, Ilze Ķēniņa',
    '25.11.2026.;09.00–10.30;Konsultācija;Ārija Šteina',
    '26.11.2026.;09.00–10.30;Nodarbība;Oto Ūdris',
  ].join('\n')
  const { session, counts } = await openList(director, rows, group)
  expect(counts).toMatchObject({ new: 1, problem: 2 })
  expect(await problemsOf(director, session)).toEqual([
    '3 people memberUnknown Ārija Šteina',
    '4 people peopleOfConsultation',
  ])
  expect(await director.imports.sessions(once({ session, ...all }))).toMatchObject({ ok: true })
  const period = { from: '2026-11-24', until: '2026-11-26' }
  const standing = async () =>
    (await director.timetable.sessionsBetween({ of: { kind: 'group', group }, period })).sessions
  expect((await standing()).map(({ kind, people }) => [kind, people?.map(({ id }) => id)])).toEqual(
    [['consultation', [ilze, oto]]],
  )

  const fewer = rows.split('\n').slice(0, 2).join('\n').replace('Ūdris Oto, ', '')
  const again = await openList(director, fewer, group)
  expect(again.counts).toMatchObject({ update: 1, new: 0 })
  const { rows: shown } = await director.imports.sessionRows({
    session: again.session,
    list: everything,
  })
  expect(shown[0]?.changes).toEqual([
    { field: 'people', from: 'Ilze Ķēniņa, Oto Ūdris', to: 'Ilze Ķēniņa' },
  ])
  await director.imports.sessions(once({ session: again.session, ...all }))
  expect((await standing())[0]?.people?.map(({ id }) => id)).toEqual([ilze])
})

it('an import over the remote share is refused whole, and goes in when the director says why', async () => {
  const { director } = await openOffice()
  const { revision, ...policies } = await director.settings.policies()
  const input = { ...policies, lessonMinutes: 45 as const, remoteShareLimit: 20 }
  await director.settings.changePolicies(once({ revision, input }))
  const made = await director.courses.createCourse(
    once({
      input: {
        name: 'Excel',
        projectId: null,
        programme: '',
        modules: [{ id: null, name: 'Formulas', kind: 'theory' as const, plannedHours: 10 }],
        platforms: [],
      },
    }),
  )
  if (!made.ok) throw new Error(made.refusal.reason)
  const excel = await enterGroup(director, { courseId: made.value.id, name: 'Excel' })
  const { session, counts } = await openList(
    director,
    [
      'Datums;Laiks;Modulis;Norise;Telpa',
      '24.11.2026.;09.00–10.30;Formulas;Tiešsaistē;',
      '25.11.2026.;09.00–09.01;Formulas;Tiešsaistē;',
      '26.11.2026.;09.00–10.30;Formulas;Klātienē;12. telpa',
    ].join('\n'),
    excel,
  )
  expect(counts).toMatchObject({ new: 3, problem: 0 })
  expect(await director.imports.sessions(once({ session, ...all }))).toMatchObject({
    ok: false,
    refusal: { reason: 'remoteShareExceeded', limit: 20, mayOverride: true },
  })
  expect(await timesOf(director, excel)).toEqual([])
  const reasoned = { ...all, overrideReason: 'direktora rīkojums Nr. 5' }
  expect(await director.imports.sessions(once({ session, ...reasoned }))).toMatchObject({
    ok: true,
    value: { created: 3 },
  })
  const { sessions } = await director.timetable.sessionsBetween({
    of: { kind: 'group', group: excel },
    period: { from: '2026-11-24', until: '2026-11-26' },
  })
  expect(sessions.map(({ overrideReason }) => overrideReason)).toEqual([
    'direktora rīkojums Nr. 5',
    'direktora rīkojums Nr. 5',
    '',
  ])
})
