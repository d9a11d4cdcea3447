import { readXlsx } from 'hucre/xlsx'
import Papa from 'papaparse'
import { v4 } from 'uuid'
import { expect, test } from 'vitest'
import type { ShownRequest } from '#shared/exports/contract.ts'
import { emptyCourse } from '#shared/courses/schema.ts'
import { emptySession } from '#shared/timetable/schema.ts'
import { emptyVisit } from '#shared/visits/schema.ts'
import { enrolling, enterCourse, enterGroup, valueOf } from '#tests/office/courses/people.ts'
import { office as officeWithSession } from '#tests/office/recordings/recordingsOffice.ts'
import { openOfficeWithSheets } from '#tests/office/documents/papersOffice.ts'
import { reportAbsence } from '#tests/support/absences.ts'
import { listen } from '#tests/support/listen.ts'
import { once, openOfficeWithDirector } from '#tests/support/office.ts'
import { enter, signInAs } from '#tests/support/people.ts'

const people: ShownRequest = {
  list: { kind: 'people' },
  query: { search: '', filters: {}, sort: [] },
  selection: null,
  columns: [
    { key: 'name', title: 'Vārds, uzvārds' },
    { key: 'birthDate', title: '=Dzimis' },
    { key: 'phone', title: 'Tālrunis' },
    { key: 'parts', title: 'Lomas' },
  ],
  words: { 'parts.participant': 'dalībnieks', 'parts.colleague': 'kolēģis' },
  language: 'lv',
  format: 'csv',
}

const office = async () => {
  const test = await openOfficeWithDirector()
  const anna = await enter(test.director, {
    givenName: 'Anna',
    familyName: 'Čakste',
    birthDate: '1899-03-01',
    contacts: [{ kind: 'phone', value: '20001001', note: '' }],
  })
  const hostile = await enter(test.director, { familyName: '=cmd|x', givenName: '' })
  return { ...test, anna, hostile }
}

const expected = [
  ['Vārds, uzvārds', "'=Dzimis", 'Tālrunis', 'Lomas'],
  ["'=cmd|x", '', '', 'dalībnieks'],
  ['Bērziņa Ilze', '', '', 'kolēģis'],
  ['Čakste Anna', '01.03.1899.', '(+371) 20 001 001', 'dalībnieks'],
]

test('a list leaves as it is shown: its order, its columns, words and dates, no formulas', async () => {
  const { director } = await office()
  const answer = await director.exports.shown(people)
  if (answer.kind !== 'file') throw new Error('No file')
  const text = await answer.file.text()
  const bytes = new Uint8Array(await answer.file.arrayBuffer())
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const rows = Papa.parse<string[]>(text, { delimiter: ';', newline: '\r\n' }).data
  expect(rows.slice(0, -1)).toEqual(expected)
  expect(answer.rows).toBe(3)

  const clipboard = await director.exports.shown({ ...people, format: 'clipboard' })
  if (clipboard.kind !== 'text') throw new Error('No text')
  expect(Papa.parse<string[]>(clipboard.text, { delimiter: '\t', newline: '\r\n' }).data).toEqual(
    expected,
  )

  const workbook = await director.exports.shown({ ...people, format: 'xlsx' })
  if (workbook.kind !== 'file') throw new Error('No file')
  const read = await readXlsx(new Uint8Array(await workbook.file.arrayBuffer()))
  expect(read.sheets[0]?.rows.slice(0, 2)).toEqual([
    ['Vārds, uzvārds', '=Dzimis', 'Tālrunis', 'Lomas'],
    ['=cmd|x', null, null, 'dalībnieks'],
  ])
})

test('the access log tells which list left, how many rows, and whether with contacts', async () => {
  const { director } = await office()
  await director.exports.shown(people)
  await director.exports.shown({ ...people, columns: [{ key: 'name', title: 'Vārds' }] })
  const entries = await director.journal.entries({ before: null, limit: 50 })
  expect(entries.filter(({ action }) => action === 'exports.shown')).toHaveLength(2)
})

test('only the chosen rows leave, or all that match but those left out', async () => {
  const { director, anna } = await office()
  const namesOf = async (part: Partial<ShownRequest>): Promise<string[]> => {
    const answer = await director.exports.shown({
      ...people,
      ...part,
      columns: [{ key: 'familyName', title: 'Uzvārds' }],
      format: 'clipboard',
    })
    return answer.kind === 'text' ? answer.text.split('\r\n').slice(1) : []
  }
  expect(await namesOf({ selection: { kind: 'rows', ids: [anna] } })).toEqual(['Čakste'])
  expect(
    await namesOf({ selection: { kind: 'matching', query: people.query, except: [anna] } }),
  ).toEqual(["'=cmd|x", 'Bērziņa'].map((name) => expect.stringContaining(name)))
  expect(await namesOf({ query: { ...people.query, search: 'cakste' } })).toEqual(['Čakste'])
})

test('a project manager takes out only whom they may see, and no foreign group’s participants', async () => {
  const test = await office()
  const manager = await signInAs(test, 'projectManager', 'Ozola')
  const answer = await manager.client.exports.shown({ ...people, format: 'clipboard' })
  expect(answer).toMatchObject({ kind: 'text' })
  expect(answer.kind === 'text' && answer.text).not.toContain('Čakste')

  const course = await enterCourse(test.director, 'Datorprasmes')
  const group = await enterGroup(test.director, { courseId: course })
  valueOf(await test.director.courses.enrol(enrolling(group, [test.anna])))
  const participants: ShownRequest = {
    ...people,
    list: { kind: 'enrolments', group },
    columns: [
      { key: 'name', title: 'Vārds' },
      { key: 'state', title: 'Statuss' },
    ],
    words: { 'state.applied': 'pieteicās' },
    format: 'clipboard',
  }
  expect(await test.director.exports.shown(participants)).toMatchObject({
    text: 'Vārds\tStatuss\r\nČakste Anna\tpieteicās',
  })
  await expect(manager.client.exports.shown(participants)).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
  const groups = { ...participants, list: { kind: 'groups' as const }, words: {} }
  expect(
    await test.director.exports.shown({ ...groups, columns: [{ key: 'course', title: 'Kurss' }] }),
  ).toMatchObject({ text: 'Kurss\r\nDatorprasmes' })
})

test('sessions are taken out as their list shows them, of a group only by those who may see it', async () => {
  const test = await office()
  const course = await enterCourse(test.director, 'Datorprasmes')
  const group = await enterGroup(test.director, { courseId: course })
  const session = { ...emptySession, groupId: group, day: '2026-12-02', teachers: [test.anna] }
  valueOf(await test.director.timetable.createSession(once({ input: session })))
  const sessions: ShownRequest = {
    ...people,
    list: { kind: 'sessions', of: { kind: 'group', group } },
    columns: ['day', 'time', 'teacher', 'mode', 'module'].map((key) => ({ key, title: key })),
    words: { 'mode.remote': 'Attālināti' },
    format: 'clipboard',
  }
  expect(await test.director.exports.shown(sessions)).toMatchObject({
    text: 'day\ttime\tteacher\tmode\tmodule\r\n02.12.2026.\t09.00–10.30\tAnna Čakste\tAttālināti\t',
  })
  const manager = await signInAs(test, 'projectManager', 'Ozola')
  await expect(manager.client.exports.shown(sessions)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  const all = { ...sessions, list: { kind: 'sessions' as const, of: { kind: 'all' as const } } }
  expect(await manager.client.exports.shown(all)).toMatchObject({ rows: 0 })
})

test('visits are taken out as their list shows them, only those that the actor may see', async () => {
  const test = await office()
  const visit = { ...emptyVisit, day: '2026-12-02', personId: test.anna, endsAt: '09:30' }
  valueOf(await test.director.visits.create(once({ input: visit, letIn: false })))
  const walkIn = { ...emptyVisit, day: '2026-12-03', visitor: '=Kurjers', agreedChannel: null }
  valueOf(await test.director.visits.create(once({ input: walkIn, letIn: false })))
  const columns = ['day', 'startsAt', 'person', 'phone', 'agreedChannel', 'state']
  const visits: ShownRequest = {
    ...people,
    list: { kind: 'visits' },
    columns: columns.map((key) => ({ key, title: key })),
    words: { 'agreedChannel.none': 'Bez pieraksta', 'state.came': 'Ieradās' },
    format: 'clipboard',
  }
  expect(await test.director.exports.shown(visits)).toMatchObject({
    text: [
      columns.join('\t'),
      '02.12.2026.\t09.00–09.30\tAnna Čakste\t(+371) 20 001 001\tphone\tagreed',
      '03.12.2026.\t09.00\t"\'=Kurjers"\t\tBez pieraksta\tIeradās',
    ].join('\r\n'),
  })
  const manager = await signInAs(test, 'projectManager', 'Ozola')
  expect(await manager.client.exports.shown(visits)).toMatchObject({ rows: 0 })
})

test('absences are taken out as their list shows them', async () => {
  const test = await officeWithSession()
  const { director, anna, oto, session } = test
  valueOf(await reportAbsence(director, anna, session))
  const missed = {
    kind: 'days' as const,
    group: test.group,
    from: '2026-11-24',
    until: '2026-11-26',
  }
  valueOf(await reportAbsence(director, oto, session, { missed }))
  const columns = ['person', 'day', 'group', 'state', 'inTime', 'reportedBy']
  const absences: ShownRequest = {
    ...people,
    list: { kind: 'absences' },
    columns: columns.map((key) => ({ key, title: key })),
    words: { 'inTime.true': 'laikā', 'state.nothingFollowed': 'nekas nesekoja' },
    format: 'clipboard',
  }
  expect(await director.exports.shown(absences)).toMatchObject({
    text: [
      columns.join('\t'),
      'Oto Bērziņš\t24.11.2026., 26.11.2026.\tRīta grupa\tnekas nesekoja\tlaikā\tlearner',
      'Anna Krūmiņa\t24.11.2026. 09.00–10.30\tRīta grupa\tnekas nesekoja\tlaikā\tlearner',
    ].join('\r\n'),
  })
})

test('the register of papers is taken out as it is shown, of one group or whole', async () => {
  const test = await openOfficeWithSheets()
  const { director, group } = test
  const { papers: made } = valueOf(
    await director.documents.makeSheets(once({ of: { kind: 'group', group } })),
  )
  const ids = made.slice(0, 1).map(({ id }) => id)
  const input = { kind: 'handedOver' as const, on: '2026-11-23', keptAt: '', note: '' }
  valueOf(await director.documents.noteReceipts(once({ selection: { kind: 'rows', ids }, input })))
  const columns = ['number', 'person', 'group', 'state', 'reception', 'pages']
  const papers: ShownRequest = {
    ...people,
    list: { kind: 'papers', group },
    columns: columns.map((key) => ({ key, title: key })),
    words: { 'state.valid': 'Derīgs', 'reception.handedOver': 'Izsniegts', 'reception.none': '' },
    format: 'clipboard',
  }
  expect(await director.exports.shown(papers)).toMatchObject({
    text: [
      columns.join('\t'),
      'IM-2026-0003\tAnna Žagare\tDP-2026/4\tDerīgs\t\t2',
      'IM-2026-0002\tAnna Čakste\tDP-2026/4\tDerīgs\t\t2',
      'IM-2026-0001\tAnna Āboliņa\tDP-2026/4\tDerīgs\tIzsniegts\t2',
    ].join('\r\n'),
  })
  const { client } = await signInAs(test, 'projectManager', 'Ozola')
  await expect(client.exports.shown(papers)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  const all = { ...papers, list: { kind: 'papers' as const, group: null } }
  expect(await client.exports.shown(all)).toMatchObject({ rows: 0 })
  expect(await director.exports.shown(all)).toMatchObject({ rows: 3 })
})

test('the grid of checks is taken out with a column for each platform', async () => {
  const { director } = await office()
  const platforms = [{ id: null, name: 'Moodle', link: '' }]
  const { id: courseId } = valueOf(
    await director.courses.createCourse(
      once({ input: { ...emptyCourse, name: 'Tiešsaistē', platforms } }),
    ),
  )
  const group = await enterGroup(director, { courseId, name: 'Vakara grupa' })
  const participants = [
    await enter(director, { givenName: 'Zane', familyName: 'Ābele' }),
    await enter(director, { givenName: 'Oto', familyName: 'Ūdris' }),
  ]
  valueOf(await director.courses.enrol(enrolling(group, participants)))
  const list = { search: '', filters: {}, sort: [], position: { kind: 'at' as const, offset: 0 } }
  const { rows } = await director.courses.listChecks({ group, list: { ...list, limit: 10 } })
  valueOf(
    await director.courses.notePlatformChecks(
      once({
        group,
        selection: { kind: 'rows', ids: [rows[0]?.id ?? ''] },
        platforms: ['Moodle'],
        answer: 'phoneOnly',
        on: '2026-11-20',
        by: null,
      }),
    ),
  )
  const [moodle] = await director.courses.platformsOf({ group })
  const platform = `platform:${moodle?.id ?? ''}`
  const asked: ShownRequest = {
    ...people,
    list: { kind: 'checks', group },
    columns: ['name', platform, 'acquainted'].map((key) => ({ key, title: key })),
    words: { [`${platform}.phoneOnly`]: 'Tikai tālrunī', [`${platform}.notAsked`]: 'Nav jautāts' },
    format: 'clipboard',
  }
  expect(await director.exports.shown(asked)).toMatchObject({
    text: [
      `name\t${platform}\tacquainted`,
      'Ābele Zane\tTikai tālrunī, 20.11.2026.\t',
      'Ūdris Oto\tNav jautāts\t',
    ].join('\r\n'),
  })
})

test('a long one tells how far it is, under the id that was asked, and stops when it is cancelled', async () => {
  const { director } = await office()
  const feed = await listen(director)
  const work = v4()
  const [told] = await Promise.all([
    feed.next('progress'),
    director.exports.shown({ ...people, work }),
  ])
  expect(told).toEqual({ kind: 'progress', work, done: 3, total: 3 })
  const stop = new AbortController()
  const running = director.exports.shown({ ...people, work }, { signal: stop.signal })
  stop.abort()
  await expect(running).rejects.toThrow()
})
