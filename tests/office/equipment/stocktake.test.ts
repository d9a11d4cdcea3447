import Sqlite from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { databaseFile } from '#main/database/databaseFile.ts'
import { value } from '#tests/office/rights/world.ts'
import { back, enterThings, issue, item, reserve, thing } from '#tests/support/equipment.ts'
import {
  type Client,
  directorPassword,
  once,
  openOfficeWithDirector,
} from '#tests/support/office.ts'
import { enter } from '#tests/support/people.ts'
import { readPdf } from '#tests/support/readPdf.ts'

/** An office on 23 November 2026: L-1 and L-2 in the store, L-3 in the classroom, L-4 nowhere said. */
async function office() {
  const { director, clock, folder } = await openOfficeWithDirector()
  const state = await director.staff.state()
  const account = state.kind === 'open' ? state.actor.account : ''
  const until = async (now: string) => {
    clock.set(now)
    await director.staff.signIn({ account, password: directorPassword })
  }
  const { model } = await enterThings(director, [])
  const ids: Record<string, string> = {}
  const places = { 'L-1': 'Noliktava', 'L-2': 'noliktava', 'L-3': 'Klase', 'L-4': '' }
  for (const [tag, place] of Object.entries(places)) {
    const input = { ...item, modelId: model, tag, place }
    ids[tag] = value(await director.equipment.createItem(once({ input }))).id
    clock.advance({ seconds: 1 })
  }
  const anna = await enter(director, { givenName: 'Anna', familyName: 'Krūmiņa' })
  return {
    director,
    clock,
    folder,
    until,
    model,
    id: (tag: string): string => ids[tag] ?? '',
    anna,
  }
}

const start = async (client: Client, place = ''): Promise<string> =>
  value(await client.equipment.startStocktake(once({ place }))).id
const scan = (client: Client, id: string, code: string, place = '') =>
  client.equipment.scanInto(once({ id, code, place }))
const mark = (client: Client, id: string) => client.equipment.markMissingLost(once({ id }))
const lose = (client: Client, ...ids: string[]) =>
  client.equipment.markUnusable(
    once({
      selection: { kind: 'rows', ids },
      kind: 'lost',
      from: null,
      until: null,
      note: '',
    }),
  )

/** The groups that have lines, by their tags. */
async function report(client: Client, id: string) {
  const { report: groups } = await client.equipment.getStocktake({ id })
  return Object.fromEntries(
    Object.entries(groups)
      .filter(([, lines]) => lines.length > 0)
      .map(([group, lines]) => [group, lines.map(({ tag }) => tag)]),
  )
}

describe('counting', () => {
  test('tells found, missing, unexpected, at the wrong place and on loan', async () => {
    const { director, id: of, anna } = await office()
    const lines = [thing(of('L-4'))]
    value(await issue(director, { person: anna, due: '2026-12-04', lines }))
    const id = await start(director)
    expect(value(await scan(director, id, 'l-1', 'Noliktava'))).toEqual({
      group: 'found',
      tag: 'L-1',
      modelName: 'Plānais',
      place: 'Noliktava',
      already: false,
    })
    expect(value(await scan(director, id, 'L-3', 'Noliktava'))).toMatchObject({
      group: 'wrongPlace',
      place: 'Klase',
    })
    expect(value(await scan(director, id, 'Z-9'))).toMatchObject({
      group: 'unexpected',
      tag: 'Z-9',
    })
    expect(await report(director, id)).toEqual({
      found: ['L-1'],
      wrongPlace: ['L-3'],
      unexpected: ['Z-9'],
      missing: ['L-2'],
      lent: ['L-4'],
    })
  })

  test('of one place looks for nothing else, however the place is written', async () => {
    const { director } = await office()
    const id = await start(director, 'NOLIKTAVA')
    expect(await report(director, id)).toEqual({ missing: ['L-1', 'L-2'] })
    expect(value(await scan(director, id, 'L-3'))).toMatchObject({ group: 'wrongPlace' })
    expect(value(await scan(director, id, 'L-4'))).toMatchObject({ group: 'found' })
  })

  test('takes a tag once, from two windows too', async () => {
    const { director } = await office()
    const id = await start(director)
    const both = await Promise.all([scan(director, id, 'L-1'), scan(director, id, ' L-1 ')])
    expect(both.map((answer) => value(answer).already).toSorted()).toEqual([false, true])
    expect(value(await scan(director, id, 'l-1', 'Klase'))).toMatchObject({
      already: true,
      group: 'found',
    })
    value(await scan(director, id, 'nav tāda'))
    expect(value(await scan(director, id, 'NAV TADA'))).toMatchObject({ already: true })
    const { scanned } = await director.equipment.getStocktake({ id })
    expect(scanned).toBe(2)
  })

  test('takes the thing for a code that it was given later', async () => {
    const { director, model } = await office()
    const id = await start(director)
    value(await scan(director, id, 'N-1'))
    expect(await report(director, id)).toMatchObject({ unexpected: ['N-1'] })
    const input = { ...item, modelId: model, tag: 'N-1' }
    value(await director.equipment.createItem(once({ input })))
    expect(await report(director, id)).toMatchObject({ found: ['N-1'] })
  })

  test('names the kit whose bag was scanned, and writes nothing', async () => {
    const { director, id: of } = await office()
    const input = { name: 'Soma', tag: 'K-1', items: [of('L-1')], note: '' }
    value(await director.equipment.createKit(once({ input })))
    const id = await start(director)
    expect(await scan(director, id, 'k-1')).toMatchObject({
      ok: false,
      refusal: { reason: 'kitScanned', name: 'Soma' },
    })
    expect((await director.equipment.getStocktake({ id })).scanned).toBe(0)
  })

  test('is unexpected for what is out, lost or retired', async () => {
    const { director, id: of, anna } = await office()
    const lines = [thing(of('L-1'))]
    const loan = value(await issue(director, { person: anna, due: '2026-12-04', lines }))
    value(await lose(director, of('L-2')))
    const id = await start(director)
    for (const tag of ['L-1', 'L-2']) {
      expect(value(await scan(director, id, tag))).toMatchObject({ group: 'unexpected' })
    }
    const line = loan.lines[0] ?? ''
    value(await director.equipment.takeBack(once({ lines: [back(line)], on: null })))
    expect(await report(director, id)).toMatchObject({ found: ['L-1'], unexpected: ['L-2'] })
  })
})

describe('a stock-take', () => {
  test('goes on where it was left, on another day too', async () => {
    const { director, until } = await office()
    const id = await start(director, 'Noliktava')
    value(await scan(director, id, 'L-1'))
    await until('2026-11-25T08:00:00Z')
    expect(await director.equipment.startStocktake(once({ place: 'noliktava' }))).toMatchObject({
      ok: false,
      refusal: { reason: 'stocktakeOpen', id },
    })
    value(await scan(director, id, 'L-2'))
    expect(await report(director, id)).toEqual({ found: ['L-1', 'L-2'] })
  })

  test('is ended, takes no more, and is reopened', async () => {
    const { director } = await office()
    const id = await start(director)
    expect(await director.equipment.reopenStocktake(once({ id }))).toMatchObject({
      refusal: { reason: 'stocktakeGoesOn' },
    })
    value(await director.equipment.finishStocktake(once({ id })))
    const refusal = { reason: 'stocktakeFinished' }
    expect(await scan(director, id, 'L-1')).toMatchObject({ ok: false, refusal })
    expect(await director.equipment.finishStocktake(once({ id }))).toMatchObject({ refusal })
    value(await director.equipment.reopenStocktake(once({ id })))
    expect(value(await scan(director, id, 'L-1'))).toMatchObject({ group: 'found' })
  })

  test('that has ended stays what it was, whatever is lent or bought later', async () => {
    const { director, until, id: of, anna, model } = await office()
    const id = await start(director)
    value(await scan(director, id, 'L-1'))
    value(await director.equipment.finishStocktake(once({ id })))
    const then = await report(director, id)
    await until('2026-11-24T08:00:00Z')
    const lines = [thing(of('L-2'))]
    value(await issue(director, { person: anna, due: '2026-12-04', lines }))
    const input = { ...item, modelId: model, tag: 'N-1' }
    value(await director.equipment.createItem(once({ input })))
    expect(await report(director, id)).toEqual(then)
  })

  test('that has ended keeps where things stood, and what was found is found', async () => {
    const { director, until, model, id: of } = await office()
    const id = await start(director, 'Noliktava')
    value(await scan(director, id, 'L-1'))
    value(await scan(director, id, 'L-3'))
    value(await director.equipment.finishStocktake(once({ id })))
    const then = await report(director, id)
    expect(then).toEqual({ found: ['L-1'], wrongPlace: ['L-3'], missing: ['L-2'] })
    await until('2026-11-24T08:00:00Z')
    for (const [tag, place] of [
      ['L-1', 'Klase'],
      ['L-2', 'Klase'],
      ['L-3', 'Noliktava'],
      ['L-4', 'Noliktava'],
    ] as const) {
      const { revision } = await director.equipment.getItem({ id: of(tag) })
      const input = { ...item, modelId: model, tag, place }
      value(await director.equipment.updateItem(once({ id: of(tag), revision, input })))
    }
    value(await lose(director, of('L-1')))
    expect(await report(director, id)).toEqual(then)
    const { report: groups } = await director.equipment.getStocktake({ id })
    expect(groups.wrongPlace).toMatchObject([{ place: 'Klase', seenAt: 'Noliktava' }])
    // L-2 was put elsewhere since, and L-4 was not looked for: neither is lost.
    expect(await mark(director, id)).toMatchObject({ refusal: { reason: 'nothingMissing' } })
    // Once it goes on, it is of today again.
    value(await director.equipment.reopenStocktake(once({ id })))
    expect(await report(director, id)).toMatchObject({ missing: ['L-4'], found: ['L-3'] })
  })

  test('finds what was scanned before it was handed out', async () => {
    const { director, clock, id: of, anna } = await office()
    const id = await start(director, 'Noliktava')
    value(await scan(director, id, 'L-1'))
    clock.advance({ minutes: 1 })
    const lines = [thing(of('L-1')), thing(of('L-2'))]
    value(await issue(director, { person: anna, due: '2026-12-04', lines }))
    clock.advance({ minutes: 1 })
    value(await scan(director, id, 'L-2'))
    expect(await report(director, id)).toEqual({ found: ['L-1'], unexpected: ['L-2'] })
  })

  test('finds what was scanned before it was handed out in exchange', async () => {
    const { director, clock, id: of, anna } = await office()
    const lines = [thing(of('L-3'))]
    const loan = value(await issue(director, { person: anna, due: '2026-12-04', lines }))
    clock.advance({ minutes: 1 })
    const id = await start(director, 'Noliktava')
    value(await scan(director, id, 'L-1'))
    clock.advance({ minutes: 1 })
    value(
      await director.equipment.swap(
        once({
          back: back(loan.lines[0] ?? ''),
          item: of('L-1'),
          condition: null,
          on: null,
          moveReservations: false,
        }),
      ),
    )
    expect(await report(director, id)).toMatchObject({ found: ['L-1'] })
  })

  test('is in the list with who began it, those that go on first; places have their things', async () => {
    const { director, clock, id: of } = await office()
    const first = await start(director, 'Klase')
    clock.advance({ minutes: 1 })
    const second = await start(director)
    value(await scan(director, second, 'L-1'))
    value(await director.equipment.finishStocktake(once({ id: second })))
    const { stocktakes, places } = await director.equipment.stocktakes()
    expect(stocktakes).toMatchObject([
      { id: first, place: 'Klase', startedBy: 'Ilze Bērziņa', finishedAt: null, scanned: 0 },
      { id: second, place: '', scanned: 1 },
    ])
    expect(places).toMatchObject([
      { place: 'Klase', things: 1 },
      { place: expect.stringMatching(/^noliktava$/iu), things: 2 },
    ])
    value(await lose(director, of('L-3')))
    expect((await director.equipment.stocktakes()).places).toHaveLength(1)
  })

  test('shows in the history of the thing that it was seen', async () => {
    const { director, id: of } = await office()
    value(await scan(director, await start(director), 'L-1', 'Noliktava'))
    expect((await director.equipment.getItem({ id: of('L-1') })).events).toMatchObject([
      { kind: 'stocktake', on: '2026-11-23', note: 'Noliktava' },
    ])
  })
})

describe('what is missing', () => {
  test('is marked lost in one step, and one undo takes it back', async () => {
    const { director, id: of, anna } = await office()
    const lines = [thing(of('L-4'))]
    value(await issue(director, { person: anna, due: '2026-12-04', lines }))
    const period = { from: '2026-12-01', until: '2026-12-02' }
    value(await reserve(director, { person: anna, item: of('L-3'), ...period }))
    const id = await start(director)
    value(await scan(director, id, 'L-1'))
    expect(value(await mark(director, id))).toEqual({ count: 2, endangered: 1 })
    const states = () =>
      Promise.all(
        ['L-1', 'L-2', 'L-3', 'L-4'].map(
          async (tag) => (await director.equipment.getItem({ id: of(tag) })).state,
        ),
      )
    expect(await states()).toEqual(['inStock', 'lost', 'lost', 'lent'])
    // It stays what the stock-take found out, and is not marked again.
    expect(await report(director, id)).toMatchObject({ missing: ['L-2', 'L-3'] })
    expect(await mark(director, id)).toMatchObject({ refusal: { reason: 'nothingMissing' } })
    value(await director.journal.undo(once({ entry: null })))
    expect(await states()).toEqual(['inStock', 'inStock', 'inStock', 'lent'])
    expect(value(await mark(director, id)).count).toBe(2)
  })

  test('and turns up after all is found once it is said to be there', async () => {
    const { director, id: of } = await office()
    const id = await start(director, 'Klase')
    value(await mark(director, id))
    expect(value(await scan(director, id, 'L-3'))).toMatchObject({ group: 'unexpected' })
    value(await director.equipment.markUsable(once({ id: of('L-3'), kind: 'lost', on: null })))
    expect(await report(director, id)).toEqual({ found: ['L-3'] })
  })

  test('of a finished one is not lost when it is out with somebody by now', async () => {
    const { director, until, id: of, anna } = await office()
    const id = await start(director, 'Noliktava')
    value(await director.equipment.finishStocktake(once({ id })))
    await until('2026-11-24T08:00:00Z')
    const lines = [thing(of('L-1'))]
    value(await issue(director, { person: anna, due: '2026-12-04', lines }))
    // The button says as many as there will be.
    expect(await director.equipment.getStocktake({ id })).toMatchObject({ losable: 1 })
    expect(value(await mark(director, id))).toMatchObject({ count: 1 })
    expect(await director.equipment.getStocktake({ id })).toMatchObject({ losable: 0 })
    const { state } = await director.equipment.getItem({ id: of('L-1') })
    expect(state).toBe('lent')
  })

  test('of one that ended when nothing was kept is not known, and is once it goes on', async () => {
    const { director, folder } = await office()
    const id = await start(director, 'Noliktava')
    value(await director.equipment.finishStocktake(once({ id })))
    const file = new Sqlite(databaseFile(folder))
    file.prepare('update stocktake set findings = null').run()
    file.close()
    expect(await director.equipment.getStocktake({ id })).toMatchObject({ losable: null })
    expect(await mark(director, id)).toMatchObject({ refusal: { reason: 'findingsNotKept' } })
    value(await director.equipment.reopenStocktake(once({ id })))
    expect(value(await mark(director, id))).toMatchObject({ count: 2 })
  })
})

test('the report leaves as a table and on paper, what is missing first', async () => {
  const { director } = await office()
  const id = await start(director, 'Noliktava')
  value(await scan(director, id, 'L-1'))
  value(await scan(director, id, 'X-9'))
  value(await director.equipment.finishStocktake(once({ id })))
  const columns = ['group', 'tag', 'place', 'seenAt'].map((key) => ({ key, title: key }))
  const shown = await director.exports.shown({
    list: { kind: 'stocktake', id },
    query: { search: '', filters: {}, sort: [] },
    selection: null,
    columns,
    words: { 'group.missing': 'Trūkst', 'group.found': 'Atrasts', 'group.unexpected': 'Lieks' },
    format: 'csv',
  })
  if (shown.kind !== 'file') throw new Error('No file')
  expect((await shown.file.text()).trim().split('\r\n').slice(1)).toEqual([
    'Trūkst;L-2;noliktava;',
    expect.stringMatching(/^Lieks;X-9;;/u),
    expect.stringMatching(/^Atrasts;L-1;Noliktava;/u),
  ])
  const { pdf } = await director.equipment.stocktakePaper({ id, language: 'lv' })
  const { text } = await readPdf(new Uint8Array(await pdf.arrayBuffer()))
  const said = text.replace(/\s+/gu, ' ')
  expect(said).toContain('trūkst 1, citā vietā 0, negaidīts 1, atrasts 1')
  expect(said).toContain('Inventarizāciju veica')
})

test('the history of a thing has the day in Riga on which it was seen', async () => {
  const { director, until, id } = await office()
  const counting = await start(director)
  await until('2026-11-23T22:30:00Z')
  value(await scan(director, counting, 'L-1'))
  const { events } = await director.equipment.getItem({ id: id('L-1') })
  expect(events).toMatchObject([{ kind: 'stocktake', on: '2026-11-24' }])
})
