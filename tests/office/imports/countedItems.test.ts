import { v4 } from 'uuid'
import { describe, expect, it } from 'vitest'
import type { ImportState } from '#shared/imports/schema.ts'
import { enterThings, issue, reserve } from '#tests/support/equipment.ts'
import { type Client, once, openOfficeWithDirector } from '#tests/support/office.ts'
import { enter } from '#tests/support/people.ts'
import { everything } from './openImport.ts'

const all = { rows: { kind: 'all' as const } }
const others = '01900000-0000-7000-8000-000000000007'

async function open(client: Client, ...lines: string[]) {
  const file = new File([lines.join('\n')], 'inventars.csv')
  const opened = await client.imports.open({ file, target: 'items', work: v4() })
  if (opened.kind === 'refused') throw new Error(opened.refusal.reason)
  return opened.state
}

const rowsOf = async (client: Client, { session }: ImportState) =>
  (await client.imports.itemRows({ session, list: everything })).rows

const problemsOf = async (client: Client, state: ImportState): Promise<string[]> =>
  (await rowsOf(client, state)).flatMap(({ row, problems }) =>
    problems.map(({ field, reason, text }) => `${row} ${field} ${reason} ${text ?? ''}`.trim()),
  )

const write = async (client: Client, state: ImportState) =>
  client.imports.items(once({ session: state.session, ...all }))

/** Models as `name: quantity (things) [parts]`. */
const modelsIn = async (client: Client) =>
  (await client.equipment.models()).map(
    ({ name, quantity, items, parts }) =>
      `${name}: ${quantity ?? '-'} (${items}) [${parts.join(', ')}]`,
  )

const heading = 'Inventāra numurs;Veids;Nosaukums;Skaits;Vērtība;Komplektācija;Piezīme'
const whole = [
  heading,
  'L-01;Klēpjdators;ThinkPad L14;1;850,00;lādētājs, soma;',
  'L-02;Klēpjdators;thinkpad l14;;;"Soma; lādētājs";',
  ';Cits aprīkojums;Pele Logitech – 25 gab.;;9,90;;jaunas',
  ';Cits aprīkojums;HDMI kabelis;10 gab.;;;',
  ';Austiņas;Jabra Evolve;4;;spilventiņi + soma;',
]

describe('an inventory with things that are only counted', () => {
  it('comes in whole by one command, is known a second time, and is taken back by one undo', async () => {
    const { director } = await openOfficeWithDirector()
    const state = await open(director, ...whole)
    expect(state.counts).toEqual({ new: 5, update: 0, unchanged: 0, problem: 0 })
    expect(await write(director, state)).toMatchObject({
      ok: true,
      value: { created: 2, updated: 0, unchanged: 0, models: 1, counted: 3, recounted: 0 },
    })
    expect(await modelsIn(director)).toEqual([
      'HDMI kabelis: 10 (0) []',
      'Jabra Evolve: 4 (0) [spilventiņi, soma]',
      'Pele Logitech: 25 (0) []',
      'ThinkPad L14: - (2) [lādētājs, soma]',
    ])
    const mouse = (await director.equipment.models()).find(({ name }) => name === 'Pele Logitech')
    expect(mouse).toMatchObject({
      categoryName: 'Cits aprīkojums',
      valueCents: 990,
      note: 'jaunas',
    })

    const again = await open(director, ...whole)
    expect(again.counts).toEqual({ new: 0, update: 0, unchanged: 5, problem: 0 })
    expect(await write(director, again)).toMatchObject({
      ok: false,
      refusal: { reason: 'nothingToImport' },
    })
    expect((await director.journal.undo(once({ entry: null }))).ok).toBe(true)
    expect(await modelsIn(director)).toEqual([])
  })

  it('changes how many there are, and leaves what a row is silent about', async () => {
    const { director } = await openOfficeWithDirector()
    await write(director, await open(director, ...whole))
    const state = await open(
      director,
      'Category,Model,Quantity,Parts',
      'Other equipment,pele logitech,30,',
      'Other equipment,HDMI kabelis,10,',
      'Headset,Jabra Evolve,4,soma; spilventiņi',
      ',ThinkPad L14,2,',
      'Other equipment,Tīkla kabelis,12,',
    )
    expect(state.counts).toEqual({ new: 1, update: 1, unchanged: 2, problem: 1 })
    expect((await rowsOf(director, state))[0]?.changes).toEqual([
      { field: 'quantity', from: '25', to: '30' },
    ])
    expect(await problemsOf(director, state)).toEqual(['5 tag modelWithTags ThinkPad L14'])
    expect(await write(director, state)).toMatchObject({
      ok: true,
      value: { created: 0, updated: 0, unchanged: 2, models: 0, counted: 1, recounted: 1 },
    })
    const mouse = (await director.equipment.models()).find(({ name }) => name === 'Pele Logitech')
    expect(mouse).toMatchObject({ quantity: 30, valueCents: 990, note: 'jaunas', revision: 2 })
    expect((await director.journal.undo(once({ entry: null }))).ok).toBe(true)
    expect(await modelsIn(director)).toContain('Pele Logitech: 25 (0) []')
    expect(await modelsIn(director)).toHaveLength(4)
  })

  it('tells what in a row can not be', async () => {
    const { director } = await openOfficeWithDirector()
    const state = await open(
      director,
      heading,
      ';Cits aprīkojums;Pele;;;;',
      'P-1;Cits aprīkojums;Pele;25;;;',
      ';Cits aprīkojums;Nulle;0;;;',
      ';Cits aprīkojums;Pele;daudz;;;',
      ';Cits aprīkojums;Par daudz;10001;;;',
      ';;Nezināma;5;;;',
      ';Cits aprīkojums;Kabelis;5;;;',
      ';Cits aprīkojums;kabelis;7;;;',
      ';Cits aprīkojums;Somas;5;;;',
      'S-1;Cits aprīkojums;somas;;;;',
      `;Cits aprīkojums;Daļas;5;;${Array.from({ length: 21 }, (_, n) => `daļa ${n}`).join(', ')};`,
    )
    expect(state.counts).toMatchObject({ new: 1, update: 0, problem: 10 })
    expect(await problemsOf(director, state)).toEqual([
      '2 tag noTagNorQuantity',
      '3 quantity oneWithTag 25',
      '4 quantity quantityZero',
      '5 quantity notAQuantity daudz',
      '6 quantity quantityTooLarge 10001',
      '7 category missing',
      '8 model modelTwice Kabelis',
      '9 model modelTwice kabelis',
      '11 model modelCounted somas',
      '12 parts partsTooMany',
    ])
    expect(await write(director, state)).toMatchObject({ ok: true, value: { counted: 1 } })
    expect(await modelsIn(director)).toEqual(['Somas: 5 (0) []'])
  })

  it('says what is not kept of counted things', async () => {
    const { director } = await openOfficeWithDirector()
    const state = await open(
      director,
      'Veids;Modelis;Skaits;Sērijas Nr.;Vieta;Stāvoklis',
      'Cits aprīkojums;Pele;5;PF-1;2. plaukts;',
    )
    expect((await rowsOf(director, state))[0]?.warnings).toEqual([
      { field: 'serial', reason: 'notOfCounted' },
      { field: 'place', reason: 'notOfCounted' },
      { field: 'model', reason: 'modelNew', text: 'Pele' },
    ])
  })

  it('leaves no fewer than are lent and promised', async () => {
    const { director } = await openOfficeWithDirector()
    const { model } = await enterThings(director, [], {
      name: 'Pele',
      categoryId: others,
      quantity: 10,
    })
    const person = await enter(director, { givenName: 'Anna', familyName: 'Krūmiņa' })
    const lines = [{ model, quantity: 3, reservation: null }]
    expect(await issue(director, { person, due: '2026-12-20', lines })).toMatchObject({ ok: true })
    const period = { from: '2026-12-01', until: '2026-12-10' }
    const asked = { person, category: others, model, quantity: 4, ...period }
    expect(await reserve(director, asked)).toMatchObject({ ok: true })
    const fewer = await open(director, 'Veids;Modelis;Skaits', 'Cits aprīkojums;Pele;6')
    expect(await problemsOf(director, fewer)).toEqual(['2 quantity fewerThanTaken'])
    expect((await rowsOf(director, fewer))[0]?.problems[0]?.limits).toEqual({ count: 7 })
    const enough = await open(director, 'Veids;Modelis;Skaits', 'Cits aprīkojums;Pele;7')
    expect(await write(director, enough)).toMatchObject({ ok: true, value: { recounted: 1 } })
  })
})

describe('the parts that a row names', () => {
  it('become those of a model that has none; another list is not taken, and that is said', async () => {
    const { director } = await openOfficeWithDirector()
    await enterThings(director, ['L-1', 'L-2'], { name: 'Plānais' })
    await enterThings(director, ['B-1'], { name: 'Biezais', parts: ['lādētājs'] })
    const state = await open(
      director,
      'Inv. nr.;Modelis;Komplektācija',
      'L-1;Plānais;lādētājs, soma',
      'L-2;Plānais;pele',
      'B-1;Biezais;soma',
    )
    expect(state.counts).toEqual({ new: 0, update: 1, unchanged: 2, problem: 0 })
    const rows = await rowsOf(director, state)
    expect(rows[0]?.changes).toEqual([{ field: 'parts', from: '', to: 'lādētājs, soma' }])
    expect(rows.slice(1).map(({ warnings }) => warnings)).toEqual([
      [{ field: 'parts', reason: 'partsOfModel', text: 'lādētājs, soma' }],
      [{ field: 'parts', reason: 'partsOfModel', text: 'lādētājs' }],
    ])
    expect(await write(director, state)).toMatchObject({
      ok: true,
      value: { created: 0, updated: 1, unchanged: 2 },
    })
    expect(await modelsIn(director)).toEqual([
      'Biezais: - (1) [lādētājs]',
      'Plānais: - (2) [lādētājs, soma]',
    ])
    expect((await director.journal.undo(once({ entry: null }))).ok).toBe(true)
    expect(await modelsIn(director)).toContain('Plānais: - (2) []')
  })
})
