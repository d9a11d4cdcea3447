import { expect, test } from 'vitest'
import { value } from '#tests/office/rights/world.ts'
import { back, enterThings, issue, thing } from '#tests/support/equipment.ts'
import { once, openOfficeWithDirector } from '#tests/support/office.ts'
import { enter, firstPage } from '#tests/support/people.ts'

/** On 23 November 2026 Anna has a laptop with a charger and a bag, and brings it back without the charger. */
async function office() {
  const { director } = await openOfficeWithDirector()
  const parts = ['Lādētājs', 'Soma']
  const { items } = await enterThings(director, ['L-1'], { name: 'ThinkPad', parts })
  const laptop = items['L-1'] ?? ''
  const anna = await enter(director, { givenName: 'Anna', familyName: 'Krūmiņa' })
  const oto = await enter(director, { givenName: 'Oto', familyName: 'Bērziņš' })
  const hand = async (person: string, missingParts: string[] | null = null) => {
    const lines = [{ ...thing(laptop), missingParts }]
    return value(await issue(director, { person, due: '2026-12-04', lines })).lines[0] ?? ''
  }
  const takeBack = async (line: string, missingParts: string[], more: object = {}) =>
    value(
      await director.equipment.takeBack(
        once({ lines: [{ ...back(line), missingParts, ...more }], on: null }),
      ),
    )
  const owed = async (person: string) =>
    (await director.equipment.holdingsOf({ person })).owed.map(({ part, lacking }) => ({
      part,
      lacking,
    }))
  const missing = async () => (await director.equipment.getItem({ id: laptop })).missingParts
  const owedOf = async () =>
    (await director.equipment.getItem({ id: laptop })).owed.map(
      ({ part, personName }) => `${part}: ${personName}`,
    )
  const settle = (line: string, part: string, came = true, on: string | null = null) =>
    director.equipment.settlePart(once({ line, part, came, on }))
  const listed = async () => {
    const filters = { state: { kind: 'set' as const, values: ['owesParts'] } }
    return (await director.equipment.listLines({ ...firstPage, filters })).rows
  }
  const complete = (part: string) => director.equipment.completePart(once({ id: laptop, part }))
  return { director, anna, oto, hand, takeBack, owed, missing, owedOf, settle, listed, complete }
}

test('a part that did not come back is owed by whoever had it, though the loan is closed', async () => {
  const { director, anna, hand, takeBack, owed, owedOf, missing, listed } = await office()
  const line = await hand(anna)
  await takeBack(line, ['Lādētājs'])
  expect(await owed(anna)).toEqual([{ part: 'Lādētājs', lacking: true }])
  expect(await listed()).toMatchObject([
    { tag: 'L-1', owed: ['Lādētājs'], personName: 'Anna Krūmiņa' },
  ])
  const shown = await director.exports.shown({
    list: { kind: 'loans' },
    query: {
      search: '',
      filters: { state: { kind: 'set', values: ['owesParts'] } },
      sort: [],
    },
    selection: null,
    columns: [{ key: 'state', title: 'Stāvoklis' }],
    words: { 'state.returned': 'atdots', 'state.owes': 'trūkst' },
    format: 'clipboard',
  })
  expect(shown).toMatchObject({ text: 'Stāvoklis\r\natdots, trūkst, Lādētājs' })
  expect((await director.equipment.getLine({ id: line })).owedParts).toMatchObject([
    { part: 'Lādētājs', tag: 'L-1', since: '2026-11-23' },
  ])
  expect(await owedOf()).toEqual(['Lādētājs: Anna Krūmiņa'])
  expect(await missing()).toEqual(['Lādētājs'])
})

test('when it comes it goes back to the thing; one undo takes that back', async () => {
  const { director, anna, hand, takeBack, owed, missing, settle, listed } = await office()
  const line = await hand(anna)
  await takeBack(line, ['Lādētājs', 'Soma'])
  expect(value(await settle(line, 'Lādētājs'))).toEqual({ how: 'backToThing' })
  expect(await owed(anna)).toEqual([{ part: 'Soma', lacking: true }])
  expect(await missing()).toEqual(['Soma'])
  expect(await settle(line, 'Lādētājs')).toMatchObject({ refusal: { reason: 'notOwed' } })
  value(await director.journal.undo(once({ entry: null })))
  expect(await missing()).toEqual(['Lādētājs', 'Soma'])
  expect(await owed(anna)).toHaveLength(2)
  expect(await listed()).toHaveLength(1)
})

test('where another completed the thing meanwhile, what comes is loose stock', async () => {
  const { anna, oto, hand, takeBack, owed, missing, settle } = await office()
  const line = await hand(anna)
  await takeBack(line, ['Lādētājs'])
  // The office has put another charger to it before it goes out again.
  await hand(oto, [])
  expect(await missing()).toEqual([])
  expect(await owed(anna)).toEqual([{ part: 'Lādētājs', lacking: false }])
  expect(value(await settle(line, 'Lādētājs'))).toEqual({ how: 'looseStock' })
  expect(await owed(anna)).toEqual([])
  expect(await missing()).toEqual([])
})

test('while the thing is with somebody else without it, what comes is loose stock', async () => {
  const { anna, oto, hand, takeBack, owed, missing, settle } = await office()
  const line = await hand(anna)
  await takeBack(line, ['Lādētājs'])
  const later = await hand(oto)
  expect(await owed(anna)).toEqual([{ part: 'Lādētājs', lacking: false }])
  expect(value(await settle(line, 'Lādētājs'))).toEqual({ how: 'looseStock' })
  expect(await owed(anna)).toEqual([])
  // It went out without the charger and comes back without: the charger is loose, the thing lacks one.
  await takeBack(later, ['Lādētājs'])
  expect(await missing()).toEqual(['Lādētājs'])
  expect(await owed(oto)).toEqual([])
})

test('what was missing before is owed by nobody after, nor is a part of a lost thing', async () => {
  const { anna, oto, hand, takeBack, owed } = await office()
  await takeBack(await hand(anna), ['Lādētājs'])
  await takeBack(await hand(oto), ['Lādētājs'])
  expect(await owed(oto)).toEqual([])
  await takeBack(await hand(oto), ['Lādētājs', 'Soma'], { outcome: 'lost' as const })
  expect(await owed(oto)).toEqual([])
  expect(await owed(anna)).toHaveLength(1)
})

test('a part is given up; not in the future, nor before it was owed', async () => {
  const { anna, hand, takeBack, owed, missing, settle } = await office()
  const line = await hand(anna)
  expect(await settle(line, 'Lādētājs')).toMatchObject({ refusal: { reason: 'notOwed' } })
  await takeBack(line, ['Lādētājs'])
  expect(await settle(line, 'Lādētājs', true, '2026-11-24')).toMatchObject({
    refusal: { reason: 'notYet', field: 'on' },
  })
  expect(await settle(line, 'Lādētājs', true, '2026-11-22')).toMatchObject({
    refusal: { reason: 'notOwed' },
  })
  expect(value(await settle(line, 'Lādētājs', false))).toEqual({ how: 'writtenOff' })
  expect(await owed(anna)).toEqual([])
  expect(await missing()).toEqual(['Lādētājs'])
})

test('another charger makes the thing whole and leaves the debt; the owed one is loose stock', async () => {
  const { director, anna, oto, hand, takeBack, owed, missing, settle, complete } = await office()
  const line = await hand(anna)
  await takeBack(line, ['Lādētājs', 'Soma'])
  value(await complete('Lādētājs'))
  expect(await missing()).toEqual(['Soma'])
  expect(await complete('Lādētājs')).toMatchObject({
    refusal: { reason: 'notLacking', tag: 'L-1', part: 'Lādētājs' },
  })
  expect(await owed(anna)).toEqual([
    { part: 'Lādētājs', lacking: false },
    { part: 'Soma', lacking: true },
  ])
  value(await director.journal.undo(once({ entry: null })))
  expect(await missing()).toEqual(['Lādētājs', 'Soma'])
  value(await complete('Lādētājs'))
  expect(value(await settle(line, 'Lādētājs'))).toEqual({ how: 'looseStock' })
  expect(await owed(anna)).toEqual([{ part: 'Soma', lacking: true }])
  // With somebody it is as their loan says.
  await hand(oto)
  expect(await complete('Soma')).toMatchObject({
    refusal: { reason: 'alreadyOut', tag: 'L-1', person: { name: 'Oto Bērziņš' } },
  })
  expect(await missing()).toEqual(['Soma'])
})
