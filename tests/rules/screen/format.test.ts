import { beforeAll, describe, expect, it } from 'vitest'
import i18next from 'i18next'
import { texts } from '#renderer/app/language/texts.ts'
import { formatDate, formatDates, formatInstant, formatTimes } from '#renderer/app/format/dates.ts'
import { dayInWords, deadlineInWords } from '#renderer/app/format/deadlines.ts'
import { formatBytes, formatCount, formatMoney } from '#renderer/app/format/numbers.ts'
import { numbersText } from '#renderer/components/table/filterText.ts'

beforeAll(async () => {
  await i18next.init({ lng: 'lv', resources: { lv: { translation: texts.lv } } })
})

/** Spaces that don't break look like spaces. */
const seen = (text: string): string => text.replaceAll('\u00a0', ' ')

describe('what people read', () => {
  it('dates and times', () => {
    expect(formatDate('2026-11-22')).toBe('22.11.2026.')
    expect(formatDate(null)).toBe('')
    expect(formatDates('2026-03-02', '2026-03-13')).toBe('02.03.2026.–13.03.2026.')
    expect(formatDates('2026-03-02', null)).toBe('02.03.2026.–')
    expect(formatTimes('10:00', '11:30')).toBe('10.00–11.30')
  })

  it('instants by the clock of Riga, in summer and in winter', () => {
    expect(seen(formatInstant('2026-11-22T08:15:30.125Z'))).toBe('22.11.2026. 10.15')
    expect(seen(formatInstant('2026-06-30T21:05:00.000Z'))).toBe('01.07.2026. 00.05')
  })

  it('ranges of numbers in the unit that is shown, whole and in parts', () => {
    const words = (from: number | null, until: number | null, per?: number) =>
      numbersText(i18next.t, { from, until }, per)
    expect(words(1250, 2000, 100)).toBe('12,5–20')
    expect(words(90, 90, 60)).toBe('1,5')
    expect(words(1250, null)).toBe('no 1250')
    expect(words(null, 0)).toBe('līdz 0')
  })

  it('numbers, money and sizes', () => {
    expect(seen(formatCount(1243))).toBe('1 243')
    expect(seen(formatCount(100_000))).toBe('100 000')
    expect(seen(formatMoney(1250))).toBe('12,50 €')
    expect(seen(formatBytes(512))).toBe('512 B')
    expect(seen(formatBytes(4_200_000))).toBe('4,2 MB')
  })

  it.each([
    ['2026-11-22', 'šodien'],
    ['2026-11-23', 'rīt'],
    ['2026-11-25', 'pēc 3 dienām'],
    ['2026-12-13', 'pēc 21 dienas'],
    ['2026-11-20', 'nokavēts par 2 dienām'],
    ['2026-11-21', 'nokavēts par 1 dienu'],
  ])('a deadline on %s, seen on 22 November 2026: %s', (due, words) => {
    expect(deadlineInWords(i18next.t, '2026-11-22', due)).toBe(words)
  })

  it('days that are no deadline', () => {
    expect(dayInWords(i18next.t, '2026-11-22', '2026-11-21')).toBe('vakar')
    expect(dayInWords(i18next.t, '2026-11-22', '2026-11-01')).toBe('pirms 21 dienas')
  })
})
