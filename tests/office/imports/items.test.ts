import { writeXlsx } from 'hucre/xlsx'
import { v4 } from 'uuid'
import { describe, expect, it } from 'vitest'
import type { ImportState } from '#shared/imports/schema.ts'
import { enterThings, headsets, item, reserve } from '#tests/support/equipment.ts'
import { type Client, once, openOfficeWithDirector } from '#tests/support/office.ts'
import { enter } from '#tests/support/people.ts'
import { everything } from './openImport.ts'

const all = { rows: { kind: 'all' as const } }

async function open(client: Client, content: string | Uint8Array<ArrayBuffer>) {
  const file = new File([content], 'inventars.csv')
  const opened = await client.imports.open({ file, target: 'items', work: v4() })
  if (opened.kind === 'refused') throw new Error(opened.refusal.reason)
  return opened.state
}

const rowsOf = async (client: Client, { session }: ImportState) =>
  (await client.imports.itemRows({ session, list: everything })).rows

/** What is wrong in each row, as `row field reason text`. */
const problemsOf = async (client: Client, state: ImportState): Promise<string[]> =>
  (await rowsOf(client, state)).flatMap(({ row, problems }) =>
    problems.map(({ field, reason, text }) => `${row} ${field} ${reason} ${text ?? ''}`.trim()),
  )

const itemsIn = async (client: Client) => (await client.equipment.listItems(everything)).rows
const tagsIn = async (client: Client) => (await itemsIn(client)).map(({ tag }) => tag)
const modelsIn = async (client: Client) =>
  (await client.equipment.models()).map(({ name, items }) => `${name} ${items}`)

const heading =
  'Inventāra numurs;Veids;Modelis;Sērijas nr.;Stāvoklis;Vērtība;Iegādāts;Vieta;Piezīme'
const three = [
  heading,
  'L-01;Klēpjdators;ThinkPad L14;PF-1;jauns;1 234,50;01.02.2026.;1. plaukts;ar somu',
  'L-02;laptop;thinkpad l14;PF-2;;1234.50 €;2026-02-01;1. plaukts;',
  'A-01;Austiņas;Jabra;;Lietots;;;;',
].join('\n')

describe('an inventory', () => {
  it('comes in with its models, is known a second time, and is taken back whole', async () => {
    const { director } = await openOfficeWithDirector()
    const state = await open(director, three)
    expect(state.as).toBe('items')
    expect(state.counts).toEqual({ new: 3, update: 0, unchanged: 0, problem: 0 })
    expect((await rowsOf(director, state)).map(({ warnings }) => warnings)).toMatchObject([
      [{ field: 'model', reason: 'modelNew' }],
      [{ field: 'model', reason: 'modelNew' }],
      [{ field: 'model', reason: 'modelNew' }],
    ])
    expect(await tagsIn(director)).toEqual([])

    const done = await director.imports.items(once({ session: state.session, ...all }))
    expect(done).toMatchObject({
      ok: true,
      value: { created: 3, updated: 0, unchanged: 0, models: 2 },
    })
    expect(await modelsIn(director)).toEqual(['Jabra 1', 'ThinkPad L14 2'])
    expect(await itemsIn(director)).toMatchObject([
      { tag: 'A-01', condition: 'worn', valueCents: null, boughtOn: null, serial: '', place: '' },
      {
        tag: 'L-01',
        modelName: 'ThinkPad L14',
        categoryName: 'Klēpjdators',
        serial: 'PF-1',
        condition: 'new',
        valueCents: 123_450,
        boughtOn: '2026-02-01',
        place: '1. plaukts',
        note: 'ar somu',
      },
      { tag: 'L-02', condition: 'good', valueCents: 123_450, boughtOn: '2026-02-01' },
    ])

    const again = await open(director, three)
    expect(again.counts).toEqual({ new: 0, update: 0, unchanged: 3, problem: 0 })
    expect(await director.imports.items(once({ session: again.session, ...all }))).toEqual({
      ok: false,
      refusal: { reason: 'nothingToImport' },
    })
    expect(await director.journal.undo(once({ entry: null }))).toMatchObject({
      ok: true,
      value: { action: 'imports.items' },
    })
    expect(await tagsIn(director)).toEqual([])
    expect(await modelsIn(director)).toEqual([])
  })

  it('changes what it tells of a thing that is there, and leaves what it is silent about', async () => {
    const { director } = await openOfficeWithDirector()
    await director.imports.items(once({ session: (await open(director, three)).session, ...all }))
    const state = await open(
      director,
      [
        'Asset tag,Category,Model,Condition,Value,Location',
        'l-01,,ThinkPad L14,used,,2. plaukts',
        'L-02,,ThinkPad L15,,,',
        'A-01,,,,,',
        'L-03,,ThinkPad L14,,,',
      ].join('\n'),
    )
    expect(state.counts).toEqual({ new: 1, update: 2, unchanged: 1, problem: 0 })
    expect((await rowsOf(director, state)).map(({ changes }) => changes)).toEqual([
      [
        { field: 'condition', from: 'new', to: 'worn' },
        { field: 'place', from: '1. plaukts', to: '2. plaukts' },
      ],
      [{ field: 'model', from: 'ThinkPad L14', to: 'ThinkPad L15' }],
      [],
      [],
    ])
    expect(await director.imports.items(once({ session: state.session, ...all }))).toMatchObject({
      ok: true,
      value: { created: 1, updated: 2, unchanged: 1, models: 1 },
    })
    expect(await itemsIn(director)).toMatchObject([
      { tag: 'A-01', revision: 1 },
      {
        tag: 'L-01',
        serial: 'PF-1',
        condition: 'worn',
        valueCents: 123_450,
        place: '2. plaukts',
        note: 'ar somu',
        revision: 2,
      },
      { tag: 'L-02', modelName: 'ThinkPad L15', categoryName: 'Klēpjdators', serial: 'PF-2' },
      { tag: 'L-03', modelName: 'ThinkPad L14' },
    ])
    expect((await director.journal.undo(once({ entry: null }))).ok).toBe(true)
    expect(await modelsIn(director)).toEqual(['Jabra 1', 'ThinkPad L14 2'])
    expect(await itemsIn(director)).toMatchObject([
      { tag: 'A-01' },
      { tag: 'L-01', condition: 'new', place: '1. plaukts' },
      { tag: 'L-02', modelName: 'ThinkPad L14' },
    ])
  })

  it('with a tag that stands twice leaves out both rows, and says why when they are chosen', async () => {
    const { director } = await openOfficeWithDirector()
    const state = await open(
      director,
      [
        'Inv. nr.;Kategorija;Modelis',
        'L-01;Klēpjdators;ThinkPad',
        'L-02;Klēpjdators;ThinkPad',
        ' l- 01;Monitors;Dell',
      ].join('\n'),
    )
    const { session } = state
    expect(state.counts).toEqual({ new: 1, update: 0, unchanged: 0, problem: 2 })
    expect(await problemsOf(director, state)).toEqual([
      '2 tag duplicateTag L-01',
      '4 tag duplicateTag l- 01',
    ])
    const chosen = { kind: 'chosen' as const, rows: [2, 3] }
    expect(await director.imports.items(once({ session, rows: chosen }))).toEqual({
      ok: false,
      refusal: { reason: 'duplicateTag', tag: 'L-01', rows: [2, 4] },
    })
    expect(await tagsIn(director)).toEqual([])
    expect(await director.imports.items(once({ session, ...all }))).toMatchObject({
      ok: true,
      value: { created: 1, models: 1 },
    })
    expect(await tagsIn(director)).toEqual(['L-02'])
  })

  it('of nothing but doubled tags is refused, and nothing is written', async () => {
    const { director } = await openOfficeWithDirector()
    const state = await open(
      director,
      [
        'Inv. nr.;Kategorija;Modelis',
        'L-01;Klēpjdators;ThinkPad',
        'l-01;Klēpjdators;ThinkPad',
      ].join('\n'),
    )
    const rows = await rowsOf(director, state)
    expect(rows.map(({ problems }) => problems[0]?.limits)).toEqual([{ row: 3 }, { row: 2 }])
    const refused = { ok: false, refusal: { reason: 'duplicateTag', tag: 'L-01', rows: [2, 3] } }
    const { session } = state
    expect(await director.imports.items(once({ session, ...all }))).toEqual(refused)
    const chosen = { kind: 'chosen' as const, rows: [2] }
    expect(await director.imports.items(once({ session, rows: chosen }))).toEqual(refused)
    expect(await tagsIn(director)).toEqual([])
    expect(await modelsIn(director)).toEqual([])
  })

  it('tells what in a row can not be', async () => {
    const { director } = await openOfficeWithDirector()
    const { items } = await enterThings(director, ['H-1'], { categoryId: headsets, name: 'Divi' })
    await enterThings(director, [], { name: 'Divi' })
    await enterThings(director, [], { name: 'Pele', quantity: 5 })
    await director.equipment.createKit(
      once({ input: { name: 'Pirmais', tag: 'K-1', items: [items['H-1'] ?? ''], note: '' } }),
    )
    const state = await open(
      director,
      [
        heading,
        ';Klēpjdators;X;;;;;;',
        'L-02;Galds;X;;;;;;',
        'k-1;Klēpjdators;X;;;;;;',
        'L-04;;Pele;;;;;;',
        'L-05;;Divi;;;;;;',
        'L-06;;Nezināms;;;;;;',
        'L-07;Monitors;;;;;;;',
        'L-08;Monitors;Dell;;norakstīts;daudz;31.02.2024.;;',
        'L-09;Monitors;Dell;3,712E+10;;1.234;2024;;',
        `${'L'.repeat(41)};Monitors;Dell;;;2000000;;;`,
        'H-1;Klēpjdators;;;;;;;',
      ].join('\n'),
    )
    expect(state.counts).toMatchObject({ new: 0, update: 0, problem: 11 })
    expect(await problemsOf(director, state)).toEqual([
      '2 tag noTagNorQuantity',
      '3 category categoryUnknown Galds',
      '4 tag tagOfKit k-1',
      '5 model modelCounted Pele',
      '6 category modelOfSeveralKinds Divi',
      '7 category missing',
      '8 model missing',
      '9 condition conditionUnknown norakstīts',
      '9 value notAnAmount daudz',
      '9 boughtOn impossibleDate 31.02.2024.',
      '10 serial digitsLost 3,712E+10',
      '10 value notAnAmount 1.234',
      '10 boughtOn notADate 2024',
      '11 tag tooLong',
      '11 value amountTooLarge 2000000',
      '12 model modelOfOtherKind Divi',
    ])
    const rows = await rowsOf(director, state)
    expect(rows[1]?.problems[0]?.limits?.['known']).toContain('Klēpjdators (Laptop), ')
    expect(rows[2]?.problems[0]?.limits).toEqual({ kit: 'Pirmais' })
  })

  it('leaves a thing what it is promised as', async () => {
    const { director } = await openOfficeWithDirector()
    const { items } = await enterThings(director, ['L-1', 'L-2'])
    const person = await enter(director, { givenName: 'Anna', familyName: 'Krūmiņa' })
    const period = { from: '2026-11-30', until: '2026-12-04' }
    const asked = await reserve(director, { person, item: items['L-1'] ?? null, ...period })
    expect(asked.ok).toBe(true)
    const rows = ['L-1;Monitors;Dell;;;;;;', 'L-2;Monitors;Dell;;;;;;', 'L-1;;Biezais;;;;;;']
    const moved = await open(director, [heading, ...rows.slice(0, 2)].join('\n'))
    expect(moved.counts).toMatchObject({ update: 1, problem: 1 })
    expect(await problemsOf(director, moved)).toEqual(['2 model promisedThere Plānais'])
    // Of laptops, another model will do.
    const within = await open(director, [heading, ...rows.slice(2)].join('\n'))
    expect(within.counts).toMatchObject({ update: 1, problem: 0 })
  })

  it('is not written when a tag was given away since it was shown', async () => {
    const { director } = await openOfficeWithDirector()
    const { session } = await open(director, three)
    await enterThings(director, ['l-02'])
    expect(await director.imports.items(once({ session, ...all }))).toMatchObject({
      ok: false,
      refusal: { reason: 'rowsChanged', count: 1, rows: [3] },
    })
    expect(await tagsIn(director)).toEqual(['l-02'])
  })

  it('is not taken back once something else needs what came with it', async () => {
    const { director } = await openOfficeWithDirector()
    const { session } = await open(director, three)
    const done = await director.imports.items(once({ session, ...all }))
    if (!done.ok) throw new Error('refused')
    const [model] = await director.equipment.models()
    await director.equipment.createItem(
      once({ input: { ...item, modelId: model?.id ?? '', tag: 'A-02' } }),
    )
    expect(await director.journal.undo(once({ entry: done.entry }))).toMatchObject({
      ok: false,
      refusal: { reason: 'inUse' },
    })
    expect(await tagsIn(director)).toEqual(['A-01', 'A-02', 'L-01', 'L-02'])
  })

  it('is read from a workbook as a spreadsheet keeps it', async () => {
    const { director } = await openOfficeWithDirector()
    const workbook = await writeXlsx({
      sheets: [
        {
          name: 'Inventārs',
          columns: [{}, {}, {}, { numFmt: '#,##0.00' }, { numFmt: 'dd.mm.yyyy' }],
          rows: [
            ['Inventāra saraksts', null, null, null, null],
            ['Inv. nr.', 'Nosaukums', 'Kategorija', 'Cena, EUR', 'Iegādes datums'],
            [1017, 'Dell P24', 'Monitors', 149.9, new Date('2025-09-01T00:00:00Z')],
            ['M-2', 'Dell P24', 'Monitors', 149.9, null],
          ],
        },
      ],
    })
    const state = await open(director, new Uint8Array(workbook))
    expect(state.counts).toEqual({ new: 2, update: 0, unchanged: 0, problem: 0 })
    await director.imports.items(once({ session: state.session, ...all }))
    expect(await itemsIn(director)).toMatchObject([
      { tag: '1017', modelName: 'Dell P24', valueCents: 14_990, boughtOn: '2025-09-01' },
      { tag: 'M-2', modelName: 'Dell P24', valueCents: 14_990, boughtOn: null },
    ])
  })

  it('of 5 000 rows is written while the office answers, and taken back', async () => {
    const { director } = await openOfficeWithDirector()
    const rows = Array.from(
      { length: 5_000 },
      (_, n) =>
        `L-${String(n)};Klēpjdators;Modelis ${n % 50};PF-${n};labs;850,00;01.09.2025.;${n % 9}. plaukts;`,
    )
    const { session, counts } = await open(director, [heading, ...rows].join('\n'))
    expect(counts).toEqual({ new: 5_000, update: 0, unchanged: 0, problem: 0 })
    let answered = 0
    let running = true
    const asking = (async () => {
      while (running) {
        await director.equipment.listItems({ ...everything, limit: 50 })
        answered += 1
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
    })()
    const done = await director.imports.items(once({ session, ...all }))
    running = false
    await asking
    expect(done).toMatchObject({ ok: true, value: { created: 5_000, models: 50 } })
    expect(answered).toBeGreaterThan(5)
    expect((await director.equipment.listItems({ ...everything, limit: 1 })).total).toBe(5_000)
    expect((await director.journal.undo(once({ entry: null }))).ok).toBe(true)
    expect((await director.equipment.listItems({ ...everything, limit: 1 })).total).toBe(0)
  }, 120_000)
})
