import { expect, it } from 'vitest'
import { v4 } from 'uuid'
import type { PackingPapersInput } from '#shared/deliveries/packingPapers.ts'
import { value } from '#tests/office/rights/world.ts'
import { record } from '#tests/support/deliveries.ts'
import { enterMaterial } from '#tests/support/materials.ts'
import { enter } from '#tests/support/people.ts'
import { omnivaFile, takeIn } from '#tests/support/lockers.ts'
import { type Client, once } from '#tests/support/office.ts'
import { readPdf } from '#tests/support/readPdf.ts'
import { packingOffice } from './packingOffice.ts'

const stockOf = async ({ director, workbook }: Awaited<ReturnType<typeof packingOffice>>) =>
  (await director.materials.get({ id: workbook })).stock

/** A slip or label that was made. */
async function papers(client: Client, asked: PackingPapersInput) {
  const made = await client.deliveries.packingPapers(asked)
  if (!made.ok) throw new Error(made.refusal.reason)
  return made
}

it('lines are checked off by shelf and scan, and again not', async () => {
  const { director, draft, get, textbook } = await packingOffice()
  const { id, code } = await draft()
  const { lines } = await get(id)
  expect(lines.map(({ shelf, name }) => `${shelf} ${name}`)).toEqual([
    'A1 Mācību grāmata',
    'A2 Darba burtnīca',
  ])
  const scan = (read: string) => director.deliveries.scanToPack({ code: read })
  expect(await scan(` ${code.toLowerCase()} `)).toEqual({
    kind: 'delivery',
    id,
    code,
    status: 'draft',
  })
  expect(await scan('978-9934-0')).toMatchObject({ kind: 'material', id: textbook })
  expect(await scan('nekas')).toEqual({ kind: 'unknown', code: 'nekas' })

  const ids = lines.map((line) => line.id)
  const pick = (wanted: string[], picked: boolean) =>
    director.deliveries.pick(once({ delivery: id, lines: wanted, picked }))
  expect(value(await pick(ids, true))).toEqual({ count: 2 })
  expect(value(await pick(ids, true))).toEqual({ count: 0 })
  expect(await director.deliveries.toPack()).toMatchObject({
    total: 1,
    rows: [{ code, lines: 2, picked: 2, lockerClosed: false }],
  })
  expect(value(await pick(ids.slice(0, 1), false))).toEqual({ count: 1 })
  expect((await get(id)).lines.filter(({ pickedAt }) => pickedAt !== null)).toHaveLength(1)
  expect(await pick([v4()], true)).toMatchObject({ ok: false, refusal: { reason: 'lineGone' } })
})

it('packing weighs, notes the size, takes from stock and leaves the desk in one step', async () => {
  const opened = await packingOffice()
  const { director, draft, get, pack } = opened
  const { id } = await draft()
  const packed = await pack(id, { weightGrams: 1850, sizeName: 'S' })
  expect(value(packed)).toEqual({ count: 1 })
  expect(await get(id)).toMatchObject({
    status: 'packed',
    parcel: { weightGrams: 1850, sizeName: 'S' },
  })
  expect(await stockOf(opened)).toBe(1)
  expect((await director.deliveries.toPack()).rows).toEqual([])
  const again = await director.deliveries.pick(
    once({ delivery: id, lines: [(await get(id)).lines[0]?.id ?? ''], picked: true }),
  )
  expect(again).toMatchObject({ ok: false, refusal: { reason: 'notDraft', status: 'packed' } })
})

it('a parcel that nobody weighed weighs what is in it', async () => {
  const { draft, get, pack } = await packingOffice()
  const { id } = await draft()
  value(await pack(id))
  expect((await get(id)).parcel?.weightGrams).toBe(2 * 400 + 900)
})

it('without enough in stock nothing is packed and nothing is weighed', async () => {
  const opened = await packingOffice()
  const { draft, get, pack, people } = opened
  const [first, second] = [await draft(), await draft({}, people[1])]
  value(await pack(first.id))
  const refused = await pack(second.id, { weightGrams: 1850, sizeName: 'S' })
  expect(refused).toEqual({
    ok: false,
    refusal: {
      reason: 'notEnough',
      material: 'Darba burtnīca',
      wanted: 2,
      there: 1,
      code: second.code,
    },
  })
  expect(await get(second.id)).toMatchObject({
    status: 'draft',
    parcel: { weightGrams: null, sizeName: '' },
  })
  expect(await stockOf(opened)).toBe(1)
})

it('a locker closed meanwhile stops packing, and the desk shows it', async () => {
  const { director, draft, pack } = await packingOffice()
  const { id, code } = await draft()
  const closing = omnivaFile([['9999', 'Cits pakomāts', 'Ogre', 56.8, 24.6]])
  value(await takeIn(director, closing, { closing: true }))
  expect((await director.deliveries.toPack()).rows).toMatchObject([{ code, lockerClosed: true }])
  expect(await pack(id)).toMatchObject({
    ok: false,
    refusal: { reason: 'recipient', problem: 'lockerClosed', code },
  })
})

it('a parcel heavier than the carrier takes is refused, at the limit it goes', async () => {
  const { draft, get, pack } = await packingOffice()
  const { id, code } = await draft()
  expect(await pack(id, { weightGrams: 30_001 })).toEqual({
    ok: false,
    refusal: { reason: 'tooHeavy', field: 'weightGrams', code, grams: 30_001, limit: 30_000 },
  })
  expect((await get(id)).parcel?.weightGrams).toBeNull()
  value(await pack(id, { weightGrams: 30_000 }))
})

it('an office that chooses no boxes is not stopped by weight', async () => {
  const { draft, pack } = await packingOffice({ deliveryBoxFit: false })
  const { id } = await draft()
  value(await pack(id, { weightGrams: 30_001 }))
})

it('a parcel weighed by another window meanwhile is not packed over it', async () => {
  const { director, draft, get } = await packingOffice()
  const { id } = await draft()
  const { parcel } = await get(id)
  if (parcel === null) throw new Error('No parcel')
  const input = { weightGrams: 1000, sizeName: 'M', costCents: null }
  value(await director.deliveries.weigh(once({ id: parcel.id, revision: parcel.revision, input })))
  const late = { deliveries: [id], revision: parcel.revision, weightGrams: 1850, sizeName: 'S' }
  expect(await director.deliveries.packOne(once(late))).toMatchObject({
    ok: false,
    refusal: { reason: 'changedMeanwhile' },
  })
  expect(await get(id)).toMatchObject({ status: 'draft', parcel: { weightGrams: 1000 } })
})

it('what shares a parcel is packed together, and its contents are counted together', async () => {
  const { director, draft, get, pack, workbook, people } = await packingOffice()
  const one = await draft({ materials: [{ material: workbook, quantity: 1 }] })
  const two = await draft({ materials: [{ material: workbook, quantity: 2 }] }, people[1])
  const apart = { deliveries: [one.id, two.id], revision: 1, weightGrams: 900, sizeName: '' }
  expect(await director.deliveries.packOne(once(apart))).toMatchObject({
    ok: false,
    refusal: { reason: 'severalParcels' },
  })
  value(await director.deliveries.join(once({ into: one.id, deliveries: [two.id] })))
  const { things, carrier } = await director.deliveries.packable({ id: two.id })
  expect(things.map(({ quantity }) => quantity)).toEqual([1, 2])
  expect(things[0]).toMatchObject({ sides: [10, 210, 297], grams: 400 })
  expect(carrier?.sizes.map(({ name }) => name)).toEqual(['S', 'M', 'L'])
  const { parcel } = await get(one.id)
  const together = { deliveries: [one.id, two.id], revision: parcel?.revision ?? null }
  value(await director.deliveries.packOne(once({ ...together, weightGrams: null, sizeName: 'S' })))
  expect((await get(two.id)).status).toBe('packed')
  expect(await pack(one.id)).toMatchObject({ ok: false, refusal: { reason: 'wrongOrder' } })
})

it('what is given in person is picked and never packed; picked as a whole it stands last', async () => {
  const { director, draft, get, pack, people } = await packingOffice()
  const given = await draft({ channel: 'inPerson', locker: null })
  const parcel = await draft({}, people[1])
  const codes = async () => (await director.deliveries.toPack()).rows.map(({ code }) => code)
  expect(await codes()).toEqual([given.code, parcel.code])
  const lines = (await get(given.id)).lines.map(({ id }) => id)
  value(await director.deliveries.pick(once({ delivery: given.id, lines, picked: true })))
  expect(await codes()).toEqual([parcel.code, given.code])
  expect(await pack(given.id)).toMatchObject({ ok: false, refusal: { reason: 'wrongOrder' } })
  value(await record(director, [given.id], 'received'))
})

it('one picking list for many: each material summed, by shelf, on screen and on paper', async () => {
  const { director, draft, people, workbook } = await packingOffice()
  const one = await draft()
  const two = await draft({ materials: [{ material: workbook, quantity: 3 }] }, people[1])
  const deliveries = [one.id, two.id]
  expect(await director.deliveries.pickingList({ deliveries })).toEqual([
    { shelf: 'A1', name: 'Mācību grāmata', code: '978-9934-0', quantity: 1, codes: [one.code] },
    { shelf: 'A2', name: 'Darba burtnīca', code: 'DB-1', quantity: 5, codes: [one.code, two.code] },
  ])
  const list = await director.deliveries.pickingListPaper({ deliveries })
  if (!list.ok) throw new Error(list.refusal.reason)
  const { pdf } = list
  const { text } = await readPdf(new Uint8Array(await pdf.arrayBuffer()))
  expect(text).toContain('KOMPLEKTĒŠANAS SARAKSTS')
  expect(text).toContain('Darba burtnīca')
  expect(pdf.name).not.toMatch(/Anna|Oto/u)
})

it('a slip says what is inside in the language of who reads it; a label tells nobody what they learn', async () => {
  const { director, draft, group } = await packingOffice()
  const { id, code } = await draft({ group })
  const paper = async (kind: 'slip' | 'label', format: 'a4' | 'label') => {
    const { pdf, cards } = await papers(director, { deliveries: [id], kind, format, start: 1 })
    expect(cards).toBe(1)
    return (await readPdf(new Uint8Array(await pdf.arrayBuffer()))).text
  }
  const slip = await paper('slip', 'a4')
  for (const said of [
    code,
    'Anna Āboliņa',
    'Ogres pakomāts',
    'Mācību grāmata',
    'Latviešu valoda',
    'Rīta grupa',
    'Reģ. Nr. 40000000000',
    'Sagatavots',
    'Pakomātā sūtījums gaidīs 7 dienas.',
    'Jāatdod: Mācību grāmata.',
  ]) {
    expect(slip).toContain(said)
  }
  for (const status of ['packed', 'handedOver'] as const) {
    value(await record(director, [id], status, { at: { day: '2026-11-20', time: null } }))
  }
  const sent = await paper('slip', 'a4')
  expect(sent).toContain('Nosūtīšanas datums')
  expect(sent).toContain('20.11.2026.')
  const label = await paper('label', 'label')
  expect(label).toContain('Anna Āboliņa')
  expect(label).toContain(code)
  expect(label).not.toContain('Mācību grāmata')
  expect(label).not.toContain('Rīta grupa')
  expect(label).not.toContain('Latviešu valoda')
})

it('a slip of thirty things in Russian goes on to a second card and loses none of them', async () => {
  const { director, draft } = await packingOffice()
  const reader = await enter(director, {
    givenName: 'Vera',
    familyName: 'Ivanova',
    language: 'ru',
    contacts: [{ kind: 'phone', value: '20 001 234', note: '' }],
  })
  const names = Array.from(
    { length: 30 },
    (_, index) => `Mācību daļa ${String(index + 1).padStart(2, '0')}`,
  )
  const materials: { material: string; quantity: number }[] = []
  for (const name of names) {
    materials.push({ material: await enterMaterial(director, { name }), quantity: 1 })
  }
  const { id, code } = await draft({ materials }, reader)
  const { pdf } = await papers(director, {
    deliveries: [id],
    kind: 'slip',
    format: 'label',
    start: 1,
  })
  const { pages, text } = await readPdf(new Uint8Array(await pdf.arrayBuffer()))
  expect(pages).toHaveLength(2)
  for (const page of pages) expect(page.text).toContain(code)
  expect(text).toContain('Содержимое')
  expect(names.filter((name) => !text.includes(name))).toEqual([])
})
