import { createInstance } from 'i18next'
import { v4 } from 'uuid'
import { beforeAll, describe, expect, it, test } from 'vitest'
import { texts } from '#renderer/app/language/texts.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import { refusalText } from '#renderer/timetable/refusalText.ts'
import { emptySession } from '#shared/timetable/schema.ts'
import { enterGroup, openOfficeWithGroup, valueOf } from '#tests/office/courses/people.ts'
import { everything } from '#tests/office/imports/openImport.ts'
import { create, entered, timesOf } from '#tests/office/timetable/timetable.ts'
import { type Client, once } from '#tests/support/office.ts'
import { calendarOf } from '#tests/support/timetable.ts'

/** What an office types by mistake: each is refused clearly in both languages, and nothing is half written. */

const languages = ['lv', 'en'] as const
const says = new Map<string, Texts>()

beforeAll(async () => {
  for (const language of languages) {
    const i18n = createInstance()
    await i18n.init({
      lng: language,
      resources: { [language]: { translation: texts[language] } },
      interpolation: { escapeValue: false },
    })
    says.set(language, i18n.t)
  }
})

/** A sentence in both languages: whole, and not the same. */
const inBoth = (words: (t: Texts) => string): string[] => {
  const said = languages.map((language) => {
    const t = says.get(language)
    if (t === undefined) throw new Error('The language has not begun')
    return words(t)
  })
  for (const sentence of said) {
    expect(sentence.length).toBeGreaterThan(10)
    expect(sentence).not.toMatch(/\{\{|undefined|[a-z]+\.[a-z]+[A-Z]/u)
  }
  expect(new Set(said).size).toBe(languages.length)
  return said
}

const inGroup = { startsOn: '2026-12-01', endsOn: '2026-12-18' }

async function openOffice() {
  const office = await openOfficeWithGroup()
  const { director, course } = office
  const dated = await enterGroup(director, { courseId: course, name: 'Decembra grupa', ...inGroup })
  return { ...office, dated }
}

const pattern = (group: string, from: string, until: string, weekday: number) => ({
  groupId: group,
  from,
  until,
  slots: [{ weekday, from: '09:00', to: '10:30' }],
})

describe('a timetable', () => {
  it('refuses times that end before they start', async () => {
    const { director, dated } = await openOffice()
    const answer = await create(director, {
      groupId: dated,
      day: '2026-12-01',
      from: '11:00',
      to: '10:00',
    })
    expect(answer).toMatchObject({
      ok: false,
      refusal: { reason: 'invalid', problems: [{ problem: 'timesReversed' }] },
    })
    inBoth((t) => t('problem.timesReversed'))
    expect(await timesOf(director, dated)).toEqual([])
  })

  it('refuses a session outside the group’s dates, and names them', async () => {
    const { director, dated } = await openOffice()
    const answer = await create(director, { groupId: dated, day: '2026-12-19' })
    if (answer.ok || answer.refusal.reason !== 'outsideDates') throw new Error('It was let in')
    const { refusal } = answer
    for (const said of inBoth((t) => refusalText(t, refusal))) {
      expect(said).toContain('19.12.2026.')
      expect(said).toContain('Decembra grupa')
    }
    expect(await timesOf(director, dated)).toEqual([])
  })

  it('refuses what clashes, and names what with', async () => {
    const { director, group, dated } = await openOffice()
    const room = { mode: 'onSite' as const, room: '12. telpa', day: '2026-12-01' }
    await entered(director, { groupId: group, ...room })
    const answer = await create(director, { groupId: dated, ...room })
    if (answer.ok || answer.refusal.reason !== 'clashes') throw new Error('It was let in')
    const { refusal } = answer
    for (const said of inBoth((t) => refusalText(t, refusal))) expect(said).toContain('12. telpa')
    expect(await timesOf(director, dated)).toEqual([])
  })

  it('refuses a pattern that makes no session, and says what became of its days', async () => {
    const { director, dated } = await openOffice()
    const input = { ...emptySession, except: [], ...pattern(dated, '2026-12-24', '2026-12-26', 4) }
    const answer = await director.timetable.createPattern(once({ input }))
    if (answer.ok || answer.refusal.reason !== 'patternEmpty') throw new Error('It was let in')
    const { refusal } = answer
    inBoth((t) => refusalText(t, refusal))
    expect(await timesOf(director, dated)).toEqual([])
  })

  it('imports no row that clashes, and says with which', async () => {
    const { director, group } = await openOffice()
    const rows = [
      'Datums;No;Līdz',
      '01.12.2026.;09.00;10.30',
      '01.12.2026.;10.00;11.00',
      '01.12.2026.;12.00;11.00',
    ]
    const opened = await director.imports.open({
      file: new File([rows.join('\n')], 'saraksts.csv'),
      target: 'sessions',
      group,
      work: v4(),
    })
    if (opened.kind === 'refused') throw new Error(opened.refusal.reason)
    const { session, counts } = opened.state
    expect(counts).toMatchObject({ new: 1, problem: 2 })
    const list = await director.imports.sessionRows({ session, list: everything })
    const found = list.rows.flatMap(({ problems }) => problems)
    expect(found.map(({ reason }) => reason)).toEqual(['neededInRow', 'timesReversed'])
    inBoth((t) => t('imports.reason.neededInRow', { text: '1. grupa', row: 2 }))
    inBoth((t) => t('imports.reason.timesReversed'))
    await director.imports.sessions(
      once({ session, rows: { kind: 'all' as const }, overrideReason: '' }),
    )
    expect(await timesOf(director, group)).toEqual(['2026-12-01 09:00–10:30'])
  })
})

test('an enrolment twice is refused and tells who; the first stays as it was', async () => {
  const { director, dated, people } = await openOffice()
  const enrol = (state: 'applied' | 'started') =>
    director.courses.enrol(
      once({
        group: dated,
        people: { kind: 'rows' as const, ids: people.slice(0, 1) },
        state,
        since: null,
      }),
    )
  valueOf(await enrol('applied'))
  expect(await enrol('started')).toMatchObject({
    ok: false,
    refusal: { reason: 'nobodyToEnrol', already: { count: 1 } },
  })
  inBoth((t) => t('courses.refusal.nobodyToEnrol'))
  const [enrolment] = await director.courses.enrolmentsOf({ person: people[0] ?? '' })
  expect(enrolment?.state).toBe('applied')
})

test('a text with a placeholder that does not exist is refused, and the sheet stays as it was', async () => {
  const { director } = await openOffice()
  const name = 'more.visits.text'
  const before = await director.documents.texts({ language: 'lv' })
  expect(
    await director.documents.changeText(
      once({ language: 'lv' as const, name, text: 'Zvaniet {direktors}.', revision: null }),
    ),
  ).toMatchObject({ ok: false, refusal: { problems: [{ problem: 'unknownPlaceholder' }] } })
  for (const said of inBoth((t) =>
    t('problem.unknownPlaceholder', { placeholder: '{direktors}' }),
  )) {
    expect(said).toContain('{direktors}')
  }
  expect(await director.documents.texts({ language: 'lv' })).toEqual(before)
})

test.each([
  ['quotes and slashes', 'Grupa „A/B” \\ "C": <D>|E?*'],
  ['an emoji', 'Grupa 👩‍💻 vakarā'],
  ['200 letters', 'ā'.repeat(200)],
  ['the way out of a folder', '../../etc/passwd'],
])('a group’s name with %s makes safe names of files', async (_, name) => {
  const { director, course, people } = await openOfficeWithGroup()
  const group = await enterGroup(director, { courseId: course, name })
  const input = { people: { kind: 'rows' as const, ids: people }, state: 'applied' as const }
  valueOf(await director.courses.enrol(once({ group, ...input, since: null })))
  await entered(director, { groupId: group })
  const safe = await namesOfFiles(director, group)
  for (const file of safe) {
    expect(file).not.toMatch(/[/\\:*?"<>|\p{Cc}]/u)
    expect(file).not.toMatch(/^\./u)
    expect(Buffer.byteLength(file)).toBeLessThanOrEqual(255)
    expect(file).toMatch(/\.(ics|html)$/u)
  }
})

const namesOfFiles = async (director: Client, group: string): Promise<string[]> => {
  const of = { kind: 'group' as const, group }
  const files = [
    await calendarOf(director, { of, language: 'lv' }),
    (await director.timetable.webPage({ group, language: 'lv' })).file,
  ]
  return files.map(({ name }) => name)
}
