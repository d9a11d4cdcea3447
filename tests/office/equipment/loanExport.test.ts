import i18next from 'i18next'
import { expect, test } from 'vitest'
import { texts } from '#renderer/app/language/texts.ts'
import { loanExportWords } from '#renderer/equipment/loanExportWords.ts'
import { value } from '#tests/office/rights/world.ts'
import { issue, thing } from '#tests/support/equipment.ts'
import { once } from '#tests/support/office.ts'
import { at, office } from './lendingOffice.ts'

/** Three laptops with Anna, due 24 November; what the list says of them when it is taken out. */
async function lent() {
  const there = await office(['L-1', 'L-2', 'L-3'])
  const { director, items, anna } = there
  const lines = ['L-1', 'L-2', 'L-3'].map((tag) => thing(at(items, tag)))
  const loan = value(await issue(director, { person: anna, due: '2026-11-24', lines }))
  const taken = async (language: 'lv' | 'en') => {
    const i18n = i18next.createInstance()
    await i18n.init({ lng: language, resources: { [language]: { translation: texts[language] } } })
    const shown = await director.exports.shown({
      list: { kind: 'loans' },
      query: {
        search: '',
        filters: { state: { kind: 'set', values: ['out'] } },
        sort: [{ column: 'tag', direction: 'ascending' }],
      },
      selection: null,
      columns: [
        { key: 'tag', title: 'Nr.' },
        { key: 'state', title: 'Stāvoklis' },
        { key: 'recall', title: 'Solis' },
      ],
      words: loanExportWords(i18n.t, language),
      language,
      format: 'clipboard',
    })
    if (shown.kind !== 'text') throw new Error('A clipboard takes text')
    return shown.text
      .split('\r\n')
      .slice(1)
      .map((row) => row.split('\t'))
  }
  return { ...there, lines: loan.lines, taken }
}

test('a list that is taken out says how late a thing is, as the screen does', async () => {
  const { until, taken } = await lent()
  await until('2026-11-24T08:00:00Z')
  expect((await taken('lv'))[0]).toEqual(['L-1', 'jāatdod šodien', ''])

  await until('2026-11-25T08:00:00Z')
  expect((await taken('lv'))[0]).toEqual(['L-1', 'nokavēts par 1 dienu', 'jāzvana'])
  expect((await taken('en'))[0]).toEqual(['L-1', '1 day overdue', 'call'])

  await until('2026-12-05T08:00:00Z')
  expect((await taken('lv'))[0]).toEqual(['L-1', 'nokavēts par 11 dienām', 'jāzvana'])
  await until('2026-12-15T08:00:00Z')
  expect((await taken('lv'))[0]).toEqual(['L-1', 'nokavēts par 21 dienu', 'jāzvana'])
  expect((await taken('en'))[0]).toEqual(['L-1', '21 days overdue', 'call'])
})

test('and from which day the next step is due, and until when a late thing is expected', async () => {
  const { director, until, taken, lines } = await lent()
  await until('2026-11-26T08:00:00Z')
  const [first = '', second = ''] = lines
  value(
    await director.equipment.noteReminder(once({ lines: [first], channel: 'phone', step: 'call' })),
  )
  value(await director.equipment.expectBack(once({ lines: [second], on: '2026-11-30' })))
  const [one, two] = await taken('lv')
  expect(one).toEqual(['L-1', 'nokavēts par 2 dienām', 'jānosūta vēstule no 01.12.2026.'])
  expect(two?.[1]).toBe('nokavēts par 2 dienām, gaidāms 30.11.2026.')
})
