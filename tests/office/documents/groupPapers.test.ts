import { describe, expect, test } from 'vitest'
import { GroupPaperKind, type GroupPaperOf } from '#shared/documents/groupPaper.ts'
import { chosen, entered } from '#tests/office/timetable/timetable.ts'
import { type Client, once } from '#tests/support/office.ts'
import { enter, firstPage, signInAs } from '#tests/support/people.ts'
import { make, openOfficeWithDecember, paperOf } from './groupPapersOffice.ts'
import { flat } from './makePaper.ts'
import { enterGroupOf, goOnAt, openOfficeWithSheets, readBlob, valueOf } from './papersOffice.ts'

const preview = async (director: Client, of: GroupPaperOf) => {
  const shown = await director.documents.previewGroupPaper(of)
  if (!shown.ok) throw new Error(shown.refusal.reason)
  return { ...shown, read: await readBlob(shown.pdf) }
}
const textOf = async (director: Client, of: GroupPaperOf): Promise<string> =>
  flat((await preview(director, of)).read.text)

describe('what the papers say', () => {
  test('the group list has everybody in Latvian order, with state and day', async () => {
    const { director, group } = await openOfficeWithSheets()
    const { read, pages, number } = await preview(director, paperOf('groupList', group))
    expect([pages, number, read.conformance, read.title]).toEqual([
      1,
      null,
      '2B',
      'Grupas saraksts',
    ])
    const text = flat(read.text)
    expect(text).toContain('GRUPAS SARAKSTS Rīgā, 2026. gada 23. novembrī')
    expect(text).toContain('Projekts DP-2026/4 Nr. 4.2/001')
    expect(text).toContain('no 01.12.2026. līdz 12.02.2027.')
    expect(text).toMatch(
      /1 Anna Āboliņa pieteikts\/-a 23\.11\.2026\. 2 Anna Čakste .* 3 Anna Žagare /u,
    )
    expect(text).toContain('Sagatavoja: mācību projektu direktors/-e Ilze Bērziņa')
  })

  test('the session list has days, teaching hours, places and their sum; a cancelled one is left out', async () => {
    const { director, group } = await openOfficeWithDecember()
    const cancelled = await entered(director, { groupId: group, day: '2026-12-08' })
    valueOf(await director.timetable.cancelSessions(once(chosen(cancelled))))
    const text = await textOf(director, paperOf('sessionList', group))
    expect(text).not.toContain('08.12.2026.')
    expect(text).toContain('O. 01.12.2026. 09.00–10.30 2,25 Ievads darbam ar tabulām')
    expect(text).toContain('C. 03.12.2026. 17.30–19.00 2,25 prakse klātienē 12. telpa')
    expect(text).toContain('Mācību stundas 6,75 (vienā 40 minūtes)')
    expect(text).toContain('konsultācija atsevišķiem izglītojamajiem')
    expect(text).not.toContain('Čakste')
  })

  test('the attendance sheet has a box per session; a consultation of one has dashes at the others', async () => {
    const { director, group } = await openOfficeWithDecember()
    const { read } = await preview(director, paperOf('attendanceSheet', group))
    const text = flat(read.text)
    expect(text).toContain('Periods no 01.12.2026. līdz 31.12.2026.')
    expect(text).toContain('01.12. 09.00 10.30 03.12. 17.30 19.00 04.12. 09.00 10.30')
    expect(text).toMatch(/1 Anna Āboliņa – 2 Anna Čakste 3 Anna Žagare –/u)
    expect(text).toContain('Pedagoga paraksts')
    const [page] = read.pages
    expect(page?.width).toBeGreaterThan(800)
  })

  test('an attendance sheet goes on with the names again where the sessions need it', async () => {
    const { director, group } = await openOfficeWithSheets()
    for (const day of ['01', '02', '03', '04', '07', '08', '09', '10', '11', '14', '15']) {
      await entered(director, { groupId: group, day: `2026-12-${day}` })
    }
    const { read } = await preview(director, paperOf('attendanceSheet', group))
    expect(read.pages).toHaveLength(2)
    expect(flat(read.pages[0]?.text ?? '')).toContain('14.12.')
    expect(flat(read.pages[1]?.text ?? '')).toMatch(/15\.12\. .*1 Anna Āboliņa/u)
    expect(flat(read.pages[1]?.text ?? '')).toContain('2. lpp. no 2')
    const first = { from: '2026-12-01', until: '2026-12-01' }
    expect(await textOf(director, paperOf('attendanceSheet', group, 'lv', first))).toContain(
      'Nodarbību skaits 1',
    )
  })

  test('the contact list names the guardians of whoever is not of age, and nobody else’s', async () => {
    const { director } = await openOfficeWithSheets()
    const { group } = await enterGroupOf(director, [], { name: 'B grupa' })
    const mother = await enter(director, {
      givenName: 'Māra',
      familyName: 'Ūdre',
      contacts: [{ kind: 'phone', value: '20000014', note: '' }],
    })
    const wards = await Promise.all(
      (
        [
          ['Ēriks', '2010-01-01', '20000011'],
          ['Ģirts', '2008-11-23', '20000012'],
        ] as const
      ).map(([givenName, birthDate, value]) =>
        enter(director, {
          givenName,
          familyName: 'Ūdris',
          birthDate,
          preferredChannel: 'sms',
          contacts: [
            { kind: 'phone', value, note: '' },
            { kind: 'email', value: `${value}@pasts.example`, note: '' },
          ],
        }),
      ),
    )
    for (const ward of wards) {
      valueOf(
        await director.people.addGuardian(once({ ward, guardian: mother, relation: 'mother' })),
      )
    }
    valueOf(
      await director.courses.enrol(
        once({ group, people: { kind: 'rows', ids: wards }, state: 'applied', since: null }),
      ),
    )
    const text = await textOf(director, paperOf('contactList', group))
    expect(text).toContain(
      '1 Ēriks Ūdris 20 000 011 20000011@pasts.example ar īsziņu māte: Māra Ūdre 20 000 014 2 Ģirts Ūdris',
    )
    expect(text.match(/Māra Ūdre/gu)).toHaveLength(1)
  })

  test('the certificate list is of who finished; before that, of who takes part', async () => {
    const { director, group } = await openOfficeWithSheets()
    expect(await director.documents.previewGroupPaper(paperOf('certificateList', group))).toEqual({
      ok: false,
      refusal: { reason: 'nobodyEntitled' },
    })
    const { group: running } = await enterGroupOf(director, [], { name: 'C grupa' })
    const people: string[] = []
    for (const familyName of ['Ābele', 'Zālīte']) {
      const contacts = [{ kind: 'phone' as const, value: '20000021', note: '' }]
      people.push(await enter(director, { familyName, birthDate: '1980-02-29', contacts }))
    }
    const enrol = { group: running, state: 'started' as const, since: null }
    valueOf(await director.courses.enrol(once({ ...enrol, people: { kind: 'rows', ids: people } })))
    const both = await textOf(director, paperOf('certificateList', running))
    expect(both).toContain('Apliecības Nr. Izsniegta Saņēmēja paraksts 1 Ābele 2 Zālīte')

    const [enrolment] = await director.courses.enrolmentsOf({ person: people[1] ?? '' })
    const selection = { kind: 'rows' as const, ids: [enrolment?.id ?? ''] }
    valueOf(
      await director.courses.changeEnrolmentState(
        once({ group: running, selection, state: 'finished', since: null, seen: {} }),
      ),
    )
    const one = await textOf(director, paperOf('certificateList', running))
    expect(one).toContain('1 Zālīte')
    expect(one).not.toContain('Ābele')
  })

  test.each(['lv', 'en', 'ru'] as const)('every kind is made in %s', async (language) => {
    const { director, group } = await openOfficeWithDecember()
    for (const kind of GroupPaperKind.exclude(['certificateList']).options) {
      const { read, missingLetters } = await preview(director, paperOf(kind, group, language))
      expect(missingLetters).toEqual([])
      expect(read.text).not.toMatch(/undefined|\{\w+\}/u)
    }
  })

  test('every Latvian letter is there to be found; markup and emoji stay what they are', async () => {
    const { director } = await openOfficeWithSheets()
    const letters = 'āčēģīķļņšūžĀČĒĢĪĶĻŅŠŪŽ'
    const markup = `#let x = 1; *b* _i_ $x$ <b>&amp; "„'\\`
    const { group } = await enterGroupOf(director, [letters, markup, '💥'.repeat(3)], {
      name: `${markup} grupa`,
    })
    const { read, missingLetters } = await preview(director, paperOf('groupList', group))
    expect(flat(read.text)).toContain(letters)
    expect(flat(read.text)).toContain(flat(markup))
    expect(missingLetters).toEqual(['💥'])
  })

  test('a name of 300 letters stays on the page', async () => {
    const { director } = await openOfficeWithDecember()
    const long = 'Ķ'.repeat(100)
    const { group } = await enterGroupOf(director, [long], { name: 'Š'.repeat(200) })
    await entered(director, { groupId: group, day: '2026-12-01', topic: 'Ž'.repeat(300) })
    for (const kind of GroupPaperKind.exclude(['certificateList']).options) {
      const { read } = await preview(director, paperOf(kind, group))
      for (const page of read.pages) {
        expect(page.right).toBeLessThan(page.width - 18 * 2.83)
        expect(page.bottom).toBeGreaterThan(0)
      }
    }
  })
})

describe('what is kept', () => {
  test('a paper gets a number of its kind and is in the register as it was made', async () => {
    const { director, group } = await openOfficeWithDecember()
    const made = await make(director, paperOf('groupList', group))
    expect(made).toMatchObject({ number: 'GS-2026-001', state: 'made' })
    expect((await make(director, paperOf('sessionList', group))).number).toBe('NS-2026-001')
    const file = await director.documents.file({ id: made.id })
    if (!file.ok) throw new Error(file.refusal.reason)
    expect(file.name).toBe('GS-2026-001.pdf')
    const { text, conformance } = await readBlob(file.pdf)
    expect(flat(text)).toContain('2026. gada 23. novembrī, Nr. GS-2026-001')
    expect(conformance).toBe('2B')
    const { rows } = await director.documents.list(firstPage)
    expect(rows).toMatchObject([
      { number: 'NS-2026-001', kind: 'sessionList', groupName: 'DP-2026/4', personName: '' },
      { number: 'GS-2026-001', kind: 'groupList', person: null, pages: 1 },
    ])
    expect(await director.journal.verify()).toMatchObject({ kind: 'sound' })
  })

  test('one that says the same keeps number and day; another month or a new name is a new paper', async () => {
    const office = await openOfficeWithDecember()
    const { director, group } = office
    const first = await make(director, paperOf('attendanceSheet', group))
    await goOnAt(office, '2026-11-25T09:00:00Z')
    expect(await make(director, paperOf('attendanceSheet', group))).toEqual({
      ...first,
      state: 'unchanged',
    })
    const again = await preview(director, paperOf('attendanceSheet', group))
    expect(again.number).toBe('AL-2026-001')
    expect(flat(again.read.text)).toContain('2026. gada 23. novembrī, Nr. AL-2026-001')
    const days = { from: '2026-12-01', until: '2026-12-03' }
    expect(await make(director, paperOf('attendanceSheet', group, 'lv', days))).toMatchObject({
      number: 'AL-2026-002',
      state: 'made',
    })
    await entered(director, { groupId: group, day: '2026-12-11' })
    expect((await make(director, paperOf('attendanceSheet', group))).number).toBe('AL-2026-003')
    expect((await make(director, paperOf('attendanceSheet', group, 'en'))).number).toBe(
      'AL-2026-004',
    )
  })

  test('a double click makes it once, and what is taken back is void', async () => {
    const { director, group } = await openOfficeWithSheets()
    const command = once({ of: paperOf('groupList', group) })
    const [one, other] = await Promise.all([
      director.documents.makeGroupPaper(command),
      director.documents.makeGroupPaper(command),
    ])
    expect(other).toEqual(one)
    if (!one.ok) throw new Error(one.refusal.reason)
    expect((await director.documents.list(firstPage)).total).toBe(1)
    valueOf(await director.journal.undo(once({ entry: one.entry })))
    expect((await director.documents.list(firstPage)).rows).toMatchObject([{ state: 'void' }])
    expect((await make(director, paperOf('groupList', group))).number).toBe('GS-2026-002')
  })

  test('an empty group, a period without sessions and dates the wrong way round make nothing', async () => {
    const { director, group } = await openOfficeWithDecember()
    const { group: empty } = await enterGroupOf(director, [], { name: 'Tukšā' })
    const refusals: [GroupPaperOf, string][] = [
      [paperOf('groupList', empty), 'nobody'],
      [paperOf('attendanceSheet', empty), 'nobody'],
      [paperOf('sessionList', empty), 'noSessions'],
      [
        paperOf('attendanceSheet', group, 'lv', { from: '2027-01-01', until: '2027-01-31' }),
        'noSessionsInPeriod',
      ],
    ]
    for (const [of, reason] of refusals) {
      const refused = { ok: false, refusal: { reason } }
      expect(await director.documents.previewGroupPaper(of)).toEqual(refused)
      expect(await director.documents.makeGroupPaper(once({ of }))).toEqual(refused)
    }
    const reversed = paperOf('attendanceSheet', group, 'lv', {
      from: '2026-12-31',
      until: '2026-12-01',
    })
    await expect(director.documents.makeGroupPaper(once({ of: reversed }))).resolves.toMatchObject({
      ok: false,
      refusal: { reason: 'invalid' },
    })
    expect((await director.documents.list(firstPage)).total).toBe(0)
  })

  test('a project manager makes papers of their own groups only', async () => {
    const office = await openOfficeWithSheets()
    const { director, group } = office
    const { client, person } = await signInAs(office, 'projectManager', 'Ozola')
    const { group: own } = await enterGroupOf(director, ['Liepa'], {
      name: 'Savējā',
      managerId: person,
    })
    expect((await make(client, paperOf('groupList', own))).number).toBe('GS-2026-001')
    const of = paperOf('groupList', group)
    await expect(client.documents.previewGroupPaper(of)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    await expect(client.documents.makeGroupPaper(once({ of }))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})
