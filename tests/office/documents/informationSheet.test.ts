import { createHash } from 'node:crypto'
import { afterAll, describe, expect, test } from 'vitest'
import { addDays } from '#shared/calendar/civilDate.ts'
import { sheetTimetable } from '#shared/documents/sheetTimetable.ts'
import { copyOf, sampleSheet, sampleWording } from '#tests/support/sampleSheet.ts'
import { flat, makeSheet, maker } from './makePaper.ts'

const MILLIMETRE = 72 / 25.4

afterAll(() => maker.close())

describe('an information sheet', () => {
  test('says everything its reader needs, in order', async () => {
    const { read } = await makeSheet(sampleSheet())
    const text = flat(read.text)
    const expected = [
      'SIA „Gaismas ceļš” Mācību centrs',
      'Reģ. Nr. 40000000000, Līču iela 7, Rīga, LV-1000',
      'INFORMATĪVAIS MATERIĀLS IZGLĪTOJAMAJAM',
      'Rīgā, 2026. gada 22. novembrī, Nr. IM-2026-0001',
      'Ģirts Čakste',
      'Digitālās prasmes darbam birojā',
      'DP-2026/4',
      'Nr. 4.2.4.0/26/A/001',
      'no 01.12.2026. līdz 12.02.2027.',
      'https://zoom.example/j/20000001',
      'Ēriks Šūpulītis – WhatsApp grupa',
      'Neskaidrību gadījumā zvaniet vai rakstiet (13. punkts)',
      'Dzintra Ķirsone 20 000 102 dzintra.kirsone@gaismascels.example',
      'Ģedimins Āboltiņš 20 000 103',
      '(8.1. punkts)',
      '(8.2. punkts)',
      '(8.3. punkts)',
      '(12. punkts)',
      '(6.5. punkts)',
      '(9. punkts)',
      'Datu valsts inspekcijā',
      '„Attālināto mācību procesa organizēšanas kārtība” (redakcija 2, spēkā no 01.09.2026.)',
      'Saņēmu',
      'datums paraksts Ģirts Čakste',
    ]
    let at = 0
    for (const words of expected) {
      const found = text.indexOf(words, at)
      expect([words, found >= at]).toEqual([words, true])
      at = found
    }
  })

  test('has the common foot on every page', async () => {
    const { read } = await makeSheet(sampleSheet())
    read.pages.forEach((page, index) => {
      const foot = `Sagatavoja: projekta vadītāja Dzintra Ķirsone · redakcija 2 ${index + 1}. lpp. no 2`
      expect(flat(page.text)).toContain(foot)
    })
  })

  test('is an archive PDF on one sheet, in letters that old eyes can read, within its margins', async () => {
    const { read, pages } = await makeSheet(sampleSheet())
    expect(read.conformance).toBe('2B')
    expect(read.title).toBe('Informatīvais materiāls izglītojamajam')
    expect(pages).toBe(2)
    for (const page of read.pages) {
      expect(Math.min(...page.sizes)).toBeGreaterThanOrEqual(11)
      expect(page.left).toBeGreaterThanOrEqual(30 * MILLIMETRE - 1)
      expect(page.right).toBeLessThanOrEqual(page.width - 10 * MILLIMETRE)
    }
  })

  test('is the same to the byte when nothing has changed, and its hash is that of its bytes', async () => {
    const [one, other] = await Promise.all([makeSheet(sampleSheet()), makeSheet(sampleSheet())])
    expect(one.pdf).toEqual(other.pdf)
    expect(one.sha256).toBe(createHash('sha256').update(one.pdf).digest('hex'))
    const { sha256 } = await makeSheet({ ...sampleSheet(), issued: { on: '2026-11-23' } })
    expect(sha256).not.toBe(one.sha256)
  })

  test('prints the clause numbers and words of the settings, none of its own', async () => {
    const sheet = sampleSheet()
    const part = { clause: '3.14.', heading: 'Zvaniet', text: 'Pirmā rinda.\nOtrā rinda.' }
    const texts = {
      contacts: { heading: 'Jautājiet', clause: null },
      atOnce: { heading: 'Uzreiz', parts: [part] },
      more: { heading: 'Vēl', parts: [] },
      received: 'Saņemts.',
    }
    const { read } = await makeSheet({
      ...sheet,
      wordings: { lv: { ...sampleWording('lv'), texts } },
    })
    expect(read.text).toMatch(/Pirmā rinda\.\s*\n\s*Otrā rinda\./u)
    expect(flat(read.text).match(/\([\d.]+ punkts\)/gu)).toEqual(['(3.14. punkts)'])
    expect(flat(read.text)).not.toContain('Vēl')
  })

  test('lists sessions a line each while there is room, then by days, then by months', async () => {
    const sheet = sampleSheet()
    const few = { ...sheet.course, programme: null, project: null, platforms: [], channels: null }
    const lean = { ...sheet, course: few, teachers: [], tutor: null }
    const { read } = await makeSheet(lean)
    expect(flat(read.text)).toContain('Nodarbības (3)')
    expect(flat(read.text)).toContain('O. 01.12.2026. 09.00–10.30 Ievads – tiešsaistē')

    const day = (place: number) => ({
      day: addDays('2026-12-01', place),
      from: '18:00',
      until: '19:30',
      kind: 'lesson' as const,
      mode: 'onSite' as const,
      room: '12. telpa',
      link: '',
      topic: '',
    })
    const many = Array.from({ length: 40 }, (_, place) => day(place))
    const long = await makeSheet({ ...lean, timetables: [sheetTimetable(many)] })
    expect(long.pages).toBe(2)
    expect(flat(long.read.text)).toContain('2027. gada janvāris 1., 2., 3.')
    expect(flat(long.read.text)).toContain('18.00–19.30, klātienē, 12. telpa')
  })

  test('with too many sessions for a line each says the links that are not the group’s', async () => {
    const own = 'https://zoom.example/j/20000009'
    const sessions = Array.from({ length: 24 }, (_, place) => ({
      day: addDays('2026-12-01', place),
      from: '18:00',
      until: '19:30',
      kind: 'lesson' as const,
      mode: 'remote' as const,
      room: '',
      link: '',
      topic: '',
    }))
    const moved = sessions.map((session, place) =>
      place === 3 ? { ...session, link: own, topic: 'Viesu lekcija' } : session,
    )
    const plain = sheetTimetable(sessions)
    expect(plain).not.toHaveProperty('ownLinks')
    const linked = sheetTimetable(moved)
    expect(linked.ownLinks).toEqual([moved[3]])
    const without = await makeSheet({ ...sampleSheet(), timetables: [plain] })
    const { read, pages } = await makeSheet({ ...sampleSheet(), timetables: [linked] })
    expect(pages).toBe(2)
    expect(flat(without.read.text)).not.toContain('20000009')
    expect(flat(read.text)).toContain('04.12.2026.')
    expect(flat(read.text)).toContain(own)
  })

  test.each([
    ['en', 'Ilze Ūdre', 'Participant'],
    ['ru', 'Ilze Ūdre', 'Участник'],
  ] as const)('is on one sheet in %s, too', async (language, name, said) => {
    const wordings = { [language]: sampleWording(language) }
    const { read, pages, missingLetters } = await makeSheet({
      ...sampleSheet(),
      wordings,
      participants: [copyOf({ name, language })],
    })
    expect([pages, missingLetters]).toEqual([2, []])
    expect(flat(read.text)).toContain(said)
    expect(flat(read.text)).not.toMatch(/Nodarbīb|Saņēmu|punkts/u)
    for (const page of read.pages) expect(Math.min(...page.sizes)).toBeGreaterThanOrEqual(11)
  })

  test('tells what is on loan until when, at the end of the facts, and stays on one sheet', async () => {
    const long = 'Hewlett-Packard EliteBook 845 G10 14 collu klēpjdators ar somu un dokstaciju'
    const lent = [
      { model: 'Pele', tag: null, quantity: 2, dueOn: '2026-12-04' },
      { model: long, tag: 'L-12', quantity: 1, dueOn: '2027-02-12' },
    ]
    const said = {
      lv: [/Izsniegtais aprīkojums/u, 'līdz 04.12.2026.', 'līdz 12.02.2027.'],
      en: [/Equipment on loan/u, 'due 04.12.2026', 'due 12.02.2027'],
      ru: [/Оборудование и срок/u, 'до 04.12.2026', 'до 12.02.2027'],
    } as const
    for (const language of ['lv', 'en', 'ru'] as const) {
      const wordings = { [language]: sampleWording(language) }
      const locker = 'Rīga, Līču ielas pakomāts'
      const participants = [copyOf({ name: 'Ģirts Čakste', language, locker, lent })]
      const { read, pages } = await makeSheet({ ...sampleSheet(), wordings, participants })
      const [label, first, second] = said[language]
      const text = flat(read.text)
      expect([language, pages]).toEqual([language, 2])
      expect(text).toMatch(label)
      for (const words of ['2 × Pele', first, 'EliteBook', 'L-12', second]) {
        expect(text).toContain(words)
      }
      for (const page of read.pages) {
        expect(Math.min(...page.sizes)).toBeGreaterThanOrEqual(11)
        expect(page.right).toBeLessThanOrEqual(page.width - 10 * MILLIMETRE)
      }
      const bare = await makeSheet({
        ...sampleSheet(),
        wordings,
        participants: [copyOf({ name: 'Ģirts Čakste', language, locker })],
      })
      expect(flat(bare.read.text)).not.toMatch(label)
    }
  })

  test('says how many teachers it does not name, and stays on one sheet', async () => {
    const teachers = Array.from({ length: 20 }, (_, place) => ({
      name: `Žaķelīna Ģēršāņe ${String.fromCodePoint(65 + place)}`,
      channel: '20 000 100',
    }))
    const { read, pages } = await makeSheet({ ...sampleSheet(), teachers })
    const text = flat(read.text)
    for (const { name } of teachers.slice(0, 12)) expect(text).toContain(name)
    expect(text).toContain('un vēl 8')
    expect(pages).toBeLessThanOrEqual(2)
  })

  test('names whom it is given to in the dative where the name declines', async () => {
    const declining = copyOf({ name: 'Ilze Bērziņa', dative: 'Ilzei Bērziņai' })
    const { read } = await makeSheet({ ...sampleSheet(), participants: [declining] })
    expect(flat(read.text)).toContain('Izsniegts: Ilzei Bērziņai')
    const other = await makeSheet({ ...sampleSheet(), participants: [copyOf({ name: 'Li Wei' })] })
    expect(flat(other.read.text)).toContain('Izglītojamais/-ā: Li Wei')
  })

  test('leaves out what is not known', async () => {
    const sheet = sampleSheet()
    const course = {
      ...sheet.course,
      programme: null,
      project: null,
      joiningLink: null,
      platforms: [],
    }
    const { read } = await makeSheet({ ...sheet, course, teachers: [] })
    for (const label of [
      'Izglītības programma',
      'Projekts',
      'Pieslēgšanās',
      'E-platforma',
      'Pedagog',
    ]) {
      expect(read.text).not.toMatch(new RegExp(`^${label}`, 'mu'))
    }
    expect(read.text).not.toMatch(/null|none|undefined|\(\s*\)/u)
    expect(read.links).toEqual([])
  })

  test('makes only addresses of the web clickable', async () => {
    const sheet = sampleSheet()
    const platforms = [{ name: 'x', url: 'javascript:alert(1)', access: null }]
    const { read } = await makeSheet({ ...sheet, course: { ...sheet.course, platforms } })
    expect(flat(read.text)).toContain('javascript:alert(1)')
    expect(read.links).toEqual(['https://zoom.example/j/20000001'])
  })
})

test('a group’s sheets come in the order of the sort keys, each on a sheet of its own', async () => {
  const names = ['Žagars', 'Āboliņa', 'Čakste', 'Cīrulis']
  const keys = ['z2', 'a1', 'c2', 'c1']
  const participants = names.map((name, index) => copyOf({ name, sortKey: keys[index] ?? '' }))
  const { read, pages, copies } = await makeSheet({ ...sampleSheet(), participants })
  expect([pages, copies]).toEqual([8, 4])
  expect(
    ['Āboliņa', 'Cīrulis', 'Čakste', 'Žagars'].map((name, index) =>
      read.pages[index * 2]?.text.includes(name),
    ),
  ).toEqual([true, true, true, true])
  for (const [index, page] of read.pages.entries()) {
    expect(flat(page.text)).toContain(`${(index % 2) + 1}. lpp. no 2`)
  }
})

test('a sheet of one page leaves the back empty, so that duplex printing never mixes two people', async () => {
  const sheet = sampleSheet(2)
  const texts = {
    ...sampleWording('lv').texts,
    more: { heading: '–', parts: [] },
    atOnce: { heading: '–', parts: [] },
  }
  const course = { ...sheet.course, programme: null, project: null, platforms: [], channels: null }
  const { read } = await makeSheet({
    ...sheet,
    course,
    teachers: [],
    tutor: null,
    wordings: { lv: { ...sampleWording('lv'), texts } },
  })
  expect(read.pages).toHaveLength(3)
  expect(read.pages[1]?.text).toBe('')
  expect(flat(read.pages[0]?.text ?? '')).toContain('1. lpp. no 1')
  expect(flat(read.pages[2]?.text ?? '')).toContain('1. lpp. no 1')
})

test('words of the settings that need more than a sheet flow on, numbered per person', async () => {
  const sheet = sampleSheet(2)
  const long = { clause: null, heading: 'Kārtība', text: 'Ievērojiet to. '.repeat(230).trim() }
  const texts = { ...sampleWording('lv').texts, more: { heading: 'Vēl', parts: [long, long] } }
  const { read } = await makeSheet({
    ...sheet,
    wordings: { lv: { ...sampleWording('lv'), texts } },
  })
  const numbers = read.pages.map((page) => /\d+\. lpp\. no \d+/u.exec(flat(page.text))?.[0] ?? '')
  const one = [1, 2, 3, 4].map((number) => `${number}. lpp. no 4`)
  expect(numbers).toEqual([...one, ...one])
  expect(flat(read.text).match(/Ievērojiet/gu)).toHaveLength(4 * 230)
  for (const page of read.pages) expect(page.bottom).toBeGreaterThan(30)
})
