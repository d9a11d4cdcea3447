import { afterAll, describe, expect, test } from 'vitest'
import type { InformationSheet } from '#shared/documents/informationSheet.ts'
import { sheetTimetable } from '#shared/documents/sheetTimetable.ts'
import { copyOf, sampleSheet, sampleWording } from '#tests/support/sampleSheet.ts'
import { flat, makeSheet, maker, unbroken } from './makePaper.ts'

afterAll(() => maker.close())

const named = (name: string): InformationSheet => ({
  ...sampleSheet(),
  participants: [copyOf({ name })],
})

/** The same words in every text field there is. */
const everywhere = (words: string): InformationSheet => {
  const part = { clause: words.slice(0, 20), heading: words, text: words }
  return {
    issued: { on: '2026-11-22' },
    institution: {
      name: words,
      registrationNumber: words.slice(0, 40),
      address: words,
      phone: words.slice(0, 40),
      email: words,
      website: words,
    },
    procedure: { name: words, edition: words.slice(0, 40), inForceFrom: null },
    course: {
      name: words,
      programme: words,
      group: words,
      project: { name: words, number: words },
      from: '2026-12-01',
      until: '2027-02-12',
      deliveryWay: words,
      channels: words,
      joiningLink: words,
      platforms: [{ name: words, url: words, access: words }],
    },
    teachers: [{ name: words, channel: words }],
    tutor: { name: words, channel: words },
    timetables: [
      sheetTimetable([
        {
          day: '2026-12-01',
          from: '09:00',
          until: '10:30',
          kind: 'lesson',
          mode: 'onSite',
          room: words,
          link: words,
          topic: words,
        },
      ]),
    ],
    wordings: {
      lv: {
        words: sampleWording('lv').words,
        place: words,
        preparedBy: { post: words, name: words },
        contacts: [{ post: words, name: words, phone: words.slice(0, 40), email: words }],
        texts: {
          contacts: { heading: words, clause: words.slice(0, 20) },
          atOnce: { heading: words, parts: [part] },
          more: { heading: words, parts: [part] },
          received: words,
        },
      },
    },
    participants: [
      copyOf({ name: words, sortKey: words, number: words.slice(0, 40), locker: words }),
    ],
  }
}

describe('what people typed is text on paper, whatever it looks like', () => {
  test.each([
    '<script>alert(1)</script>',
    '#eval("1+1") #panic()',
    '$x^2$ *bold* _it_ `raw`',
    '\\ \\n \\u{41} ~ -- ---',
    '= Heading /* no */ // no',
    '"]} #let x = 1 [',
    '@ref <label> https://a.example',
    '{{name}} %s ${name}',
  ])('%s', async (words) => {
    const { read } = await makeSheet(everywhere(words))
    const count = flat(read.text).split(words).length - 1
    // every field of everywhere() that is short enough to stay on one line
    expect(count).toBeGreaterThanOrEqual(15)
    for (const page of read.pages) expect(page.right).toBeLessThanOrEqual(page.width - 28)
  })

  test('line breaks in a name are spaces', async () => {
    const { read } = await makeSheet(named('Anna\r\nMarija\n\nOzola'))
    expect(read.text).toContain('Anna Marija Ozola')
  })

  test('a direction override cannot turn what follows round', async () => {
    const { read } = await makeSheet(named('Anna \u202eaiznilreb\u202c Ozola'))
    expect(read.text).toContain('Anna aiznilreb Ozola')
  })

  test('letters typed as two code points come out whole', async () => {
    const { read } = await makeSheet(named('A\u0304rija Be\u0304rzin\u0327a'))
    expect(read.text).toContain('Ārija Bērziņa')
  })

  test('every Latvian letter comes out as itself', async () => {
    const letters = 'Ā Č Ē Ģ Ī Ķ Ļ Ņ Š Ū Ž ā č ē ģ ī ķ ļ ņ š ū ž Ō Ŗ'
    const { read, missingLetters } = await makeSheet(named(letters))
    expect(flat(read.text)).toContain(letters)
    expect(missingLetters).toEqual([])
  })

  test('letters of other scripts are named, and the rest of the group is printed', async () => {
    const { read, missingLetters } = await makeSheet(named('李 Anna 😀'))
    expect(missingLetters).toEqual(['李', '😀'])
    expect(read.text).toContain('Anna')
  })
})

describe('a name of 300 letters', () => {
  test.each([
    ['in one word', 'Š'.repeat(300)],
    ['in words', 'Annemarija '.repeat(27).trim()],
  ])('%s wraps within the margins and stays on one sheet', async (_, name) => {
    const { read, pages } = await makeSheet(named(name))
    expect(unbroken(read.text)).toContain(unbroken(name))
    expect(pages).toBeLessThanOrEqual(2)
    for (const page of read.pages) {
      expect(page.left).toBeGreaterThanOrEqual(84)
      expect(page.right).toBeLessThanOrEqual(page.width - 28)
    }
  })

  test('in every field wraps within the margins', async () => {
    const data = everywhere('W'.repeat(120))
    const { read } = await makeSheet(data)
    for (const page of read.pages) expect(page.right).toBeLessThanOrEqual(page.width - 28)
  })
})
