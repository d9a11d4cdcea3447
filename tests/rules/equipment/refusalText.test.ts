import { beforeAll, expect, test, vi } from 'vitest'
import i18next from 'i18next'
import { startLanguage } from '#renderer/app/language/language.ts'
import { texts } from '#renderer/app/language/texts.ts'
import { catalogueRefusal, type NotFree, refusalText } from '#renderer/equipment/refusalText.ts'
import { takenBackText } from '#renderer/equipment/putDown.ts'

beforeAll(async () => {
  vi.stubGlobal('document', { documentElement: {} })
  await startLanguage('lv')
  await i18next.init({
    lng: 'lv',
    resources: { lv: { translation: texts.lv }, en: { translation: texts.en } },
    interpolation: { escapeValue: false },
  })
})

const anna = { id: '019f0000-0000-7000-8000-000000000001', name: 'Anna Krūmiņa' }
const noWay = { items: [], lastDay: null, firstDay: null, moves: [] }
const laptop = { categoryName: 'Klēpjdators', categoryNameEn: 'Laptop' }
const notFree = (blockers: NotFree['blockers']): NotFree => ({
  reason: 'notFree',
  tag: 'L-1',
  what: laptop,
  asked: 1,
  free: 0,
  shortOn: '2026-11-30',
  blockers,
  ways: noWay,
})
const in2 = (refusal: Parameters<typeof refusalText>[1]): { lv: string; en: string } => ({
  lv: refusalText(i18next.getFixedT('lv'), refusal),
  en: refusalText(i18next.getFixedT('en'), refusal),
})

test('what is late says since when, and when it is expected after all', () => {
  const late = { kind: 'overdue' as const, tag: 'L-1', person: anna, from: '2026-11-02' }
  const open = in2(notFree([{ ...late, due: '2026-11-24', until: null }]))
  expect(open.lv).toContain('L-1: nokavēts atdošanas termiņš 24.11.2026. (Anna Krūmiņa).')
  expect(open.en).toContain('L-1: due back on 24.11.2026., overdue (Anna Krūmiņa).')
  expect(open.lv).toContain('Citas iespējas šobrīd nav: kaut kas vispirms jāatgūst')
  const expected = in2(notFree([{ ...late, due: '2026-11-24', until: '2026-12-01' }]))
  expect(expected.lv).toContain('24.11.2026., atgriešanu gaida 01.12.2026. (Anna Krūmiņa).')
  expect(expected.lv).toContain('Citas iespējas šobrīd nav; L-1: atgriešanu gaida līdz 01.12.2026.')
  expect(expected.en).toContain('Nothing else is possible for now; L-1: expected by 01.12.2026.')
})

test('what is only counted is called by its kind', () => {
  const out = { kind: 'lent' as const, tag: '', person: anna, from: '2026-11-02' }
  const days = { due: '2026-11-27', until: '2026-11-27' }
  const said = in2({ ...notFree([{ ...out, ...days }]), tag: '' })
  expect(said.lv).toContain('Klēpjdators: izsniegums līdz 27.11.2026. (Anna Krūmiņa).')
  expect(said.en).toContain('Laptop: on loan until 27.11.2026. (Anna Krūmiņa).')
})

test('a kind in the plural is named without a word that would have to agree with it', () => {
  const what = { categoryName: 'Austiņas', categoryNameEn: 'Headphones' }
  const out = { tag: '', person: anna, from: '2026-11-02', due: '2026-11-24' }
  const said = (kind: 'lent' | 'overdue' | 'reserved', until: string | null) =>
    in2({ ...notFree([{ ...out, kind, until }]), tag: '', what }).lv
  expect(said('lent', '2026-11-24')).toContain(
    'Austiņas: izsniegums līdz 24.11.2026. (Anna Krūmiņa).',
  )
  expect(said('overdue', null)).toContain(
    'Austiņas: nokavēts atdošanas termiņš 24.11.2026. (Anna Krūmiņa).',
  )
  expect(said('overdue', '2026-12-01')).toContain('Austiņas: atgriešanu gaida līdz 01.12.2026.')
  expect(said('reserved', '2026-12-01')).toContain(
    'Austiņas: rezervācija no 02.11.2026. līdz 01.12.2026. (Anna Krūmiņa).',
  )
  for (const until of [null, '2026-11-24', '2026-12-01'])
    for (const kind of ['lent', 'overdue', 'reserved'] as const)
      expect(said(kind, until)).not.toMatch(/izsniegts|rezervēts|atdots|gaidāms/)
})

test('a model that is promised is not called a kind', () => {
  const said = (field: 'categoryId' | 'modelId') =>
    catalogueRefusal(i18next.getFixedT('en'), { reason: 'promisedThere', field, on: '2026-11-30' })
  expect(said('modelId')).toEqual({
    field: 'modelId',
    text: 'From 30.11.2026. a reservation holds it that another model would not fit: change that first',
  })
  expect(said('categoryId').text).toContain('in its present kind')
})

test('a repair says its last day where that is known', () => {
  const repair = {
    kind: 'repair' as const,
    tag: 'L-1',
    person: null,
    from: '2026-11-20',
    due: null,
  }
  expect(in2(notFree([{ ...repair, until: '2026-12-04' }])).lv).toContain(
    'L-1 no 20.11.2026. līdz 04.12.2026. ir remontā.',
  )
  expect(in2(notFree([{ ...repair, until: null }])).lv).toContain('L-1 no 20.11.2026. ir remontā.')
})

test('what is only promised to somebody is not said to be on its way back', () => {
  const due = null
  const period = { from: '2026-11-30', until: '2026-12-04' }
  const promised = { kind: 'reserved' as const, tag: 'L-1', person: anna, ...period, due }
  const packed = { ...promised, kind: 'packed' as const, tag: 'L-2' }
  const { lv, en } = in2(notFree([promised, packed]))
  expect(lv).toContain('Citas iespējas šobrīd nav: kaut kas vispirms jāatgūst')
  expect(lv).not.toContain('gaidāms')
  expect(en).not.toContain('expected by')
  const repair = { kind: 'repair' as const, tag: 'L-3', person: null, due }
  const mended = { ...repair, from: '2026-11-20', until: '2026-12-11' }
  expect(in2(notFree([promised, mended])).lv).toContain('L-3: atgriešanu gaida līdz 11.12.2026.')
})

test('what is out or broken names a way out even where nothing else can be had', () => {
  const out = { reason: 'alreadyOut' as const, tag: 'L-1', person: anna, since: '2026-11-02' }
  const due = '2099-12-04'
  expect(in2({ ...out, due, ways: noWay }).lv).toContain('L-1: atgriešanu gaida līdz 04.12.2099.')
  expect(in2({ ...out, due }).lv).toContain('Vispirms saņemiet atpakaļ')
  const gone = { reason: 'unusable' as const, tag: 'L-1', kind: 'retired' as const }
  const retired = { ...gone, from: '2026-11-02', until: null, ways: noWay }
  expect(in2(retired).lv).toContain('Citas iespējas šobrīd nav')
})

test('where nothing is left it says of what, whose it was and since when', () => {
  const back = { why: 'back' as const, person: anna, on: '2026-11-23' }
  const what = { categoryName: 'L-1', categoryNameEn: 'L-1' }
  const { lv, en } = in2({ reason: 'nothingLeft', ...back, what })
  expect(lv).toBe('L-1 saņemts atpakaļ 23.11.2026. (Anna Krūmiņa): vairs nav, ko pagarināt.')
  expect(en).toBe('L-1 was taken back on 23.11.2026. (Anna Krūmiņa): nothing is left to extend.')
})

test('what was lost and is found goes out as found, not as lost', () => {
  const lost = { tag: 'L-1', returnedOn: '2026-11-23', outcome: 'lost' as const, person: anna }
  const lv = (foundOn: string | null): string =>
    takenBackText(i18next.getFixedT('lv'), { ...lost, foundOn })
  expect(lv(null)).toBe('L-1 atzīmēts kā nozaudēts 23.11.2026. (Anna Krūmiņa)')
  expect(lv('2026-11-30')).toBe('L-1 bija nozaudēts, atrasts 30.11.2026.')
})
