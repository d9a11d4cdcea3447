import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { columnsOf, registers } from '#shared/exports/columns.ts'
import { safeFileName } from '#shared/text/fileName.ts'
import type { ShownRequest } from '#shared/exports/contract.ts'
import { emptyPerson } from '#shared/people/schema.ts'
import { enterPerson, groupInput, valueOf, wholeList } from '#tests/office/courses/people.ts'
import { deliverNow, filesIn, makeProfile, newShare } from '#tests/office/exports/share.ts'
import { openList } from '#tests/office/imports/openImport.ts'
import { once, openOfficeWithDirector } from '#tests/support/office.ts'
import { readPdf } from '#tests/support/readPdf.ts'
import { calendarOf } from '#tests/support/timetable.ts'
import { enterEverywhere, personOf } from './hostileOffice.ts'
import { hostileWords, longName } from './hostileWords.ts'
import { csvRows, xlsxRows } from './spreadsheets.ts'

const open = async (words: string) => {
  const office = await openOfficeWithDirector()
  return { ...office, entered: await enterEverywhere(office.director, words) }
}

/** A cell that began like a formula has an apostrophe in front and is text. */
const asCell = (words: string) => (/^[=+\-@＝]/u.test(words) ? `'${words}` : words)

/** Text of a page without the places where a line may be broken. */
const flat = (text: string): string => text.replaceAll('\u200b', '').replaceAll(/\s+/g, ' ')

/** The text of a page, without its tags and with its entities read. */
const wordsOfPage = (page: string): string =>
  page
    .replaceAll(/<[^>]*>/gu, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

const ownNames =
  /^(?:(?:personas|grupas|grupu-dalibnieki|nodarbibas)\.(?:csv|xlsx)|lapa-IM-\d{4}-\d{4}\.pdf|norise-manifests\.json)$/

describe.each(hostileWords)(
  '$name in every text field',
  ({ typed, printed = typed, asName = typed }) => {
    test('is kept as it was typed, and searching for it breaks nothing', async () => {
      const { director, entered } = await open(typed)
      const { person, project, course, group } = entered
      const { note, contacts, ...kept } = personOf(typed)
      const name = { givenName: asName, familyName: asName }
      expect(await director.people.get({ id: person })).toMatchObject({
        ...name,
        address: kept.address,
        town: kept.town,
        preferredLocker: kept.preferredLocker,
        dative: kept.dative,
        note,
        contacts,
      })
      expect(await director.courses.getProject({ id: project })).toMatchObject({
        name: typed,
        number: typed,
        funder: typed,
      })
      expect(await director.courses.getCourse({ id: course })).toMatchObject({
        name: typed,
        programme: typed,
        modules: [{ name: typed }],
        platforms: [{ name: typed }],
      })
      expect(await director.courses.getGroup({ id: group })).toMatchObject({
        name: typed,
        deliveryWay: typed,
        teachers: [{ name: `${asName} ${asName}`, channel: typed }],
      })
      const people = await director.people.list({ ...wholeList, search: typed })
      // Signs alone are no word of a name.
      if (/\p{L}/u.test(typed)) expect(people.rows.map(({ id }) => id)).toContain(person)
      const groups = await director.courses.listGroups({ ...wholeList, search: typed })
      if (/\p{L}/u.test(typed)) expect(groups.rows.map(({ id }) => id)).toContain(group)
    })

    test('is text on paper, and files are named by numbers', async () => {
      const { director, entered } = await open(typed)
      const of = { kind: 'group' as const, group: entered.group }
      const made = valueOf(await director.documents.makeSheets(once({ of })))
      const papers = made.papers.map(({ id }) => id)
      const run = await director.documents.printRun({ papers })
      if (!run.ok) throw new Error(run.refusal.reason)
      expect(run.name).toMatch(/^IM-\d{4}-0001\.pdf$/)
      const { text } = await readPdf(new Uint8Array(await run.pdf.arrayBuffer()))
      // Institution, course, programme, group, project, teacher, participant and more.
      expect(flat(text).split(flat(printed)).length - 1).toBeGreaterThanOrEqual(12)
      const [id = ''] = papers
      const file = await director.documents.file({ id })
      expect(file).toMatchObject({ ok: true, name: expect.stringMatching(/^IM-\d{4}-0001\.pdf$/) })
    })

    test('is text in every register that leaves the office', async () => {
      const { director, entered } = await open(typed)
      const of = { kind: 'group' as const, group: entered.group }
      valueOf(await director.documents.makeSheets(once({ of })))
      const share = newShare()
      const profile = await makeProfile(director, {
        name: typed,
        folder: share,
        registers: registers.map((register) => ({
          register,
          columns: columnsOf(register).map(([name]) => name),
        })),
        withPersonalCodes: true,
        withContacts: true,
        withGuardians: true,
        withSheets: true,
      })
      expect((await deliverNow(director, profile)).outbox).toEqual({ kind: 'idle' })
      const files = filesIn(share)
      expect(files).toHaveLength(10)
      for (const name of files) expect(name).toMatch(ownNames)
      for (const register of ['personas', 'grupas', 'grupu-dalibnieki', 'nodarbibas']) {
        const csv = csvRows(readFileSync(join(share, `${register}.csv`), 'utf8')).flat()
        expect(csv).toContain(asCell(typed))
        const cells = (await xlsxRows(readFileSync(join(share, `${register}.xlsx`)))).flat()
        expect(cells).toContain(typed)
      }
    })

    test('is text in what a list exports and copies', async () => {
      const { director, entered } = await open(typed)
      const query = { search: '', filters: {}, sort: [] }
      const titled = (...keys: string[]) => keys.map((key) => ({ key, title: typed }))
      const lists: Pick<ShownRequest, 'list' | 'columns'>[] = [
        { list: { kind: 'people' }, columns: titled('name', 'town', 'groups') },
        { list: { kind: 'groups' }, columns: titled('name', 'course', 'project') },
        { list: { kind: 'enrolments', group: entered.group }, columns: titled('name', 'state') },
        { list: { kind: 'sessions', of: { kind: 'all' } }, columns: titled('topic', 'room') },
      ]
      for (const list of lists) {
        const words = { 'state.applied': typed }
        const asked = { ...list, query, selection: null, words }
        const clipboard = await director.exports.shown({ ...asked, format: 'clipboard' })
        if (clipboard.kind !== 'text') throw new Error('The clipboard takes text')
        expect(csvRows(clipboard.text, '\t').slice(1).flat().join('\n')).toContain(typed)
        const csv = await director.exports.shown({ ...asked, format: 'csv' })
        const xlsx = await director.exports.shown({ ...asked, format: 'xlsx' })
        if (csv.kind !== 'file' || xlsx.kind !== 'file') throw new Error('A file is a file')
        expect(
          csvRows(await csv.file.text())
            .slice(1)
            .flat()
            .join('\n'),
        ).toContain(typed)
        const cells = await xlsxRows(new Uint8Array(await xlsx.file.arrayBuffer()))
        expect(cells.slice(1).flat().join('\n')).toContain(typed)
      }
    })

    test('is text in the timetable that leaves the office, and breaks no file', async () => {
      const { director, entered } = await open(typed)
      const { group } = entered
      const of = { kind: 'group' as const, group }
      const calendar = await calendarOf(director, { of, language: 'lv' })
      const [event, ...others] = new ICAL.Component(
        ICAL.parse(await calendar.text()),
      ).getAllSubcomponents('vevent')
      expect(others).toEqual([])
      expect(event?.getFirstPropertyValue('summary')).toBe(`${typed} · ${typed}`)
      expect(event?.getFirstPropertyValue('location')).toBe(typed)
      const page = await director.timetable.webPage({ group, language: 'lv' })
      const markup = await page.file.text()
      expect(markup).not.toMatch(/<(?:script|img)/iu)
      expect(wordsOfPage(markup).split(typed).length - 1).toBeGreaterThanOrEqual(5)
      for (const { name } of [calendar, page.file]) expect(name).toBe(safeFileName(name))
    })

    test('is text in the file of rows that could not be imported', async () => {
      const { director } = await openOfficeWithDirector()
      const quoted = `"${typed.replaceAll('"', '""')}"`
      const { session } = await openList(
        director,
        `Vārds;Uzvārds;Tālrunis;Pilsēta\n${quoted};${quoted};12;${quoted}\n`,
      )
      const texts = { heading: typed, fields: {}, reasons: {} }
      const file = await director.imports.problemRows({ session, texts })
      const [, row = []] = csvRows(await file.text())
      expect(row.slice(0, 2)).toEqual([asCell(typed), asCell(typed)])
    })
  },
)

describe('what is no line of text is refused at its field, and nothing is written', () => {
  test.each(['givenName', 'familyName', 'address', 'town', 'preferredLocker', 'dative'] as const)(
    'a line break in %s of a person',
    async (field) => {
      const { director } = await openOfficeWithDirector()
      for (const broken of ['Anna\nOzola', 'Anna\r\nOzola', 'Anna\u0000', 'Anna\u001b[31m']) {
        const input = { ...emptyPerson, familyName: 'Ozola', [field]: broken }
        const confirmed = { notADuplicate: true, codeAsRead: true }
        expect(await director.people.create(once({ input, confirmed }))).toEqual({
          ok: false,
          refusal: {
            reason: 'invalid',
            problems: [{ path: ['input', field], problem: 'lineBreak' }],
          },
        })
      }
      expect((await director.people.list(wholeList)).total).toBe(1)
    },
  )

  test('a name of 300 letters', async () => {
    const { director } = await openOfficeWithDirector()
    const confirmed = { notADuplicate: true, codeAsRead: true }
    for (const field of ['givenName', 'familyName'] as const) {
      const input = { ...emptyPerson, familyName: 'Ozola', [field]: longName }
      expect(await director.people.create(once({ input, confirmed }))).toMatchObject({
        refusal: { reason: 'invalid', problems: [{ path: ['input', field], problem: 'tooLong' }] },
      })
    }
    const course = {
      name: longName,
      projectId: null,
      programme: longName,
      modules: [],
      platforms: [{ id: null, name: longName, link: '' }],
    }
    const { id: courseId } = valueOf(await director.courses.createCourse(once({ input: course })))
    const group = groupInput({ courseId, name: longName })
    expect(await director.courses.createGroup(once({ input: group }))).toMatchObject({
      refusal: { reason: 'invalid', problems: [{ path: ['input', 'name'], problem: 'tooLong' }] },
    })
    expect((await director.people.list(wholeList)).total).toBe(1)
    expect((await director.courses.listGroups(wholeList)).total).toBe(0)
  })

  test('the longest names there can be are safe on paper', async () => {
    const { director } = await openOfficeWithDirector()
    const { group } = await enterEverywhere(director, 'Š'.repeat(100))
    const person = await enterPerson(director, personOf('W'.repeat(100)))
    valueOf(
      await director.courses.enrol(
        once({
          group,
          people: { kind: 'rows', ids: [person] },
          state: 'applied',
          since: null,
        }),
      ),
    )
    const of = { kind: 'group' as const, group }
    const { papers } = valueOf(await director.documents.makeSheets(once({ of })))
    const run = await director.documents.printRun({ papers: papers.map(({ id }) => id) })
    if (!run.ok) throw new Error(run.refusal.reason)
    expect(run.name).toMatch(/^IM-\d{4}-0001_IM-\d{4}-0002\.pdf$/)
    const read = await readPdf(new Uint8Array(await run.pdf.arrayBuffer()))
    for (const page of read.pages) expect(page.right).toBeLessThanOrEqual(page.width - 28)
  })
})
