import { v4 } from 'uuid'
import { expect, test } from 'vitest'
import type { LendingRefusal } from '#renderer/equipment/refusalText.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import { everything } from '#tests/office/imports/openImport.ts'
import { value } from '#tests/office/rights/world.ts'
import { back, enterThings, issue, reserve, thing } from '#tests/support/equipment.ts'
import { once } from '#tests/support/office.ts'
import { refused, said } from '#tests/support/refused.ts'
import { at, office, stateOf } from './lendingOffice.ts'

const { refusalText } = await import('#renderer/equipment/refusalText.ts')
const { itemsRefusalWords } = await import('#renderer/imports/itemImportWords.ts')

/** The feature's own refusal; what every command can refuse is told elsewhere. */
const ofLending = (refusal: LendingRefusal | CommonRefusal): LendingRefusal => {
  switch (refusal.reason) {
    case 'invalid':
    case 'changedMeanwhile':
    case 'commandReused':
    case 'cancelled':
    case 'cannotWrite':
      throw new Error(refusal.reason)
    default:
      return refusal
  }
}

const right = { from: '2026-11-30', until: '2026-12-04' }
const backwards = { from: '2026-12-04', until: '2026-12-01' }

test('a period that ends before it starts is refused at its field: reserved or handed out', async () => {
  const { director, items, anna } = await office()
  const lines = [thing(at(items, 'L-1'))]
  const wrong = { reason: 'invalid', problems: [{ problem: 'datesReversed' }] }
  const reserved = () => reserve(director, { person: anna, ...backwards })
  expect(await refused(director, reserved)).toMatchObject(wrong)
  const issued = () => issue(director, { person: anna, due: '2026-11-22', lines })
  expect(await refused(director, issued)).toMatchObject(wrong)
  said((t) => `${t('problem.datesReversed')}.`, null)
})

test('a quantity of zero is refused at its field: reserved, handed out or taken back', async () => {
  const { director, anna } = await office()
  const { model } = await enterThings(director, [], { name: 'Pele', quantity: 5 })
  const wrong = { reason: 'invalid', problems: [{ problem: 'quantityMissing' }] }
  const reserved = () => reserve(director, { person: anna, ...right, quantity: 0 })
  expect(await refused(director, reserved)).toMatchObject(wrong)
  const mice = (quantity: number) => [{ model, quantity, reservation: null }]
  const hand = (quantity: number) =>
    issue(director, { person: anna, due: '2026-12-04', lines: mice(quantity) })
  expect(await refused(director, () => hand(0))).toMatchObject(wrong)
  const { lines } = value(await hand(2))
  const none = { ...back(lines[0] ?? ''), quantity: 0 }
  const taken = () => director.equipment.takeBack(once({ lines: [none], on: null }))
  expect(await refused(director, taken)).toMatchObject(wrong)
  said((t) => `${t('problem.quantityMissing')}.`, null)
})

test('a tag that nothing bears is said to be unknown, and a retired thing not to be here', async () => {
  const { director, items, anna } = await office()
  expect(await director.equipment.scan({ code: 'L-99' })).toEqual({ kind: 'unknown', code: 'L-99' })
  said((t) => t('equipment.desk.unknown', { code: 'L-99' }), null)

  const id = at(items, 'L-1')
  const selection = { kind: 'rows' as const, ids: [id] }
  const retired = { selection, kind: 'retired' as const, from: '2026-11-20', until: null, note: '' }
  value(await director.equipment.markUnusable(once(retired)))
  expect(await director.equipment.scan({ code: 'l-1' })).toMatchObject({
    item: { state: 'retired' },
  })
  said(
    (t) => t('equipment.desk.notHere', { tag: 'L-1', state: t('equipment.state.retired') }),
    null,
  )
  const refusal = await refused(director, () =>
    issue(director, { person: anna, due: '2026-12-01', lines: [thing(id)] }),
  )
  expect(refusal).toMatchObject({ reason: 'unusable', tag: 'L-1', kind: 'retired' })
  expect(said(refusalText, ofLending(refusal)).lv).toContain('L-1')
})

test('a thing that somebody else has is refused with who has it until when', async () => {
  const { director, items, anna, oto } = await office()
  const lines = [thing(at(items, 'L-1'))]
  value(await issue(director, { person: anna, due: '2026-12-04', lines }))
  const refusal = await refused(director, () =>
    issue(director, { person: oto, due: '2026-12-01', lines }),
  )
  expect(refusal).toMatchObject({ reason: 'alreadyOut', tag: 'L-1' })
  const { lv, en } = said(refusalText, ofLending(refusal))
  for (const sentence of [lv, en]) expect(sentence).toMatch(/L-1.*Anna Krūmiņa.*04\.12\.2026/u)
})

test('what is not out is not taken back, and the day it was taken back is told', async () => {
  const { director, items, anna } = await office()
  const lines = [thing(at(items, 'L-1'))]
  const loan = value(await issue(director, { person: anna, due: '2026-12-04', lines }))
  const take = () =>
    director.equipment.takeBack(once({ lines: [back(loan.lines[0] ?? '')], on: null }))
  value(await take())
  const refusal = await refused(director, take)
  expect(refusal).toMatchObject({ reason: 'notOut', tag: 'L-1', returnedOn: '2026-11-23' })
  const { lv, en } = said(refusalText, ofLending(refusal))
  for (const sentence of [lv, en]) expect(sentence).toMatch(/L-1.*23\.11\.2026/u)
  expect(await stateOf(director, at(items, 'L-1'))).toMatchObject({ state: 'inStock' })
})

test('a list in which one tag stands twice is refused with its rows', async () => {
  const { director } = await office([])
  const list = 'Inventāra numurs;Veids;Modelis\nL-1;Klēpjdators;Plānais\nl-1;Klēpjdators;Biezais\n'
  const file = new File([list], 'inventars.csv')
  const opened = await director.imports.open({ file, target: 'items', work: v4() })
  if (opened.kind === 'refused') throw new Error(opened.refusal.reason)
  const { session } = opened.state
  const refusal = await refused(director, () =>
    director.imports.items(once({ session, rows: { kind: 'all' } })),
  )
  expect(refusal).toEqual({ reason: 'duplicateTag', tag: 'L-1', rows: [2, 3] })
  const { lv, en } = said(itemsRefusalWords, refusal)
  for (const sentence of [lv, en]) expect(sentence).toMatch(/L-1.*2, 3/u)
  expect(await director.equipment.listItems(everything)).toMatchObject({ total: 0 })
})
