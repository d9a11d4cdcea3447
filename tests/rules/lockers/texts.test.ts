import { describe, expect, it } from 'vitest'
import { cleanText } from '#shared/lockers/cleanText.ts'
import { hoursOfRanges } from '#shared/lockers/dayRanges.ts'
import { townName } from '#shared/lockers/townName.ts'
import { hoursOfWeek, runsOfHours, timeOfList } from '#shared/lockers/weekHours.ts'

describe('names', () => {
  it.each([
    ['  Maxima  XX\r\n', 'Maxima XX'],
    ['Sky&amp;More', 'Sky&More'],
    ['Spirit&Wine', 'Spirit&Wine'],
    ['&quot;Ievas&quot; &#8211; &#x2013;', '"Ievas" – –'],
    ['&amp;lt;', '&lt;'],
    ['&#0;&#xD800;&nav;', '&#0;&#xD800;&nav;'],
  ])('%j → %j', (written, read) => expect(cleanText(written)).toBe(read))

  it.each([
    ['RĪGA', 'Rīga'],
    ['INČUKALNA PAGASTS', 'Inčukalna pagasts'],
    ['ĶEKAVA ', 'Ķekava'],
    ['JAUN-ĶEMERI', 'Jaun-Ķemeri'],
    ['Kārķi', 'Kārķi'],
    ['ŽĪGURI', 'Žīguri'],
  ])('town %j → %j', (written, town) => expect(townName(written)).toBe(town))
})

describe('hours', () => {
  it.each([
    ['8.00', '08:00'],
    ['0001', '00:01'],
    [' 08.30', '08:30'],
    ['24:00', '24:00'],
    ['7', '07:00'],
    ['25:00', null],
    ['10:75', null],
    ['-', null],
  ])('%j → %j', (written, time) => expect(timeOfList(written)).toBe(time))

  it.each([
    ['ma-su 8.00 - 22.00', '1-7 08:00-22:00'],
    ['ma-la 8.00 - 22.00, su 9.00 - 20.00', '1-6 08:00-22:00; 7 09:00-20:00'],
    ['ma 9.00 - 22.00, ti-pe 8.00 - 22.00', '1 09:00-22:00; 2-5 08:00-22:00'],
    ['P-Sv 08:00 - 22:00', '1-7 08:00-22:00'],
    ['ma-su 0.00 - 24.00', ''],
    ['pēc vienošanās', '-'],
    ['', '-'],
  ])('%j → %j', (written, hours) => expect(hoursOfRanges(written)).toBe(hours))

  it('halves of a day without a break are one time; a day closed is not told', () => {
    const halves = [
      { from: '00:01', until: '12:00' },
      { from: '12:00', until: '23:59' },
    ]
    expect(hoursOfWeek(Array.from({ length: 7 }, () => halves))).toBe('')
    expect(
      hoursOfWeek([
        [
          { from: '09:00', until: '13:00' },
          { from: '14:00', until: '18:00' },
        ],
      ]),
    ).toBe('1 09:00-13:00,14:00-18:00')
    expect(hoursOfWeek([])).toBe('-')
  })

  it('are taken apart again for the screen', () => {
    expect(runsOfHours('1-5 09:00-13:00,14:00-18:00; 6 10:00-15:00')).toEqual([
      {
        from: 1,
        until: 5,
        times: [
          { from: '09:00', until: '13:00' },
          { from: '14:00', until: '18:00' },
        ],
      },
      { from: 6, until: 6, times: [{ from: '10:00', until: '15:00' }] },
    ])
    expect(runsOfHours('I - V 10:00')).toBeNull()
  })
})
