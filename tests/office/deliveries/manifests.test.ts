import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { databaseFile } from '#main/database/databaseFile.ts'
import { value } from '#tests/office/rights/world.ts'
import { record } from '#tests/support/deliveries.ts'
import { once } from '#tests/support/office.ts'
import { enter, firstPage, signInAs } from '#tests/support/people.ts'
import { readPdf } from '#tests/support/readPdf.ts'
import { boxesOf, boxOf, close, dpd, packedOffice, parcelTo } from './dispatchOffice.ts'

const textOf = async (pdf: Blob): Promise<string> =>
  (await readPdf(new Uint8Array(await pdf.arrayBuffer()))).text.replace(/\s+/gu, ' ')

test('what is packed can be handed over; closing a manifest says so of each, with a paper', async () => {
  const { director, deliveries } = await packedOffice()
  const [anna = '', oto = ''] = deliveries
  const box = await boxOf(director, anna)
  const input = { weightGrams: 850, sizeName: 'S', costCents: null }
  value(await director.deliveries.weigh(once({ id: box.id, revision: box.revision, input })))
  const numbered = { delivery: oto, number: 'CC 123 456 785 EE', reason: '' }
  value(await director.deliveries.number(once({ numbers: [numbered] })))

  const { parcels } = await director.deliveries.dispatch()
  expect(parcels).toMatchObject([
    {
      carrierName: 'Latvijas Pasts',
      deliveries: [{ id: anna, code: 'S-0001', recipient: 'Anna Krūmiņa' }],
      weightGrams: 850,
      number: '',
      address: 'Meža iela 1, Cēsis, LV-4101',
      status: 'packed',
    },
    { deliveries: [{ code: 'S-0002' }], weightGrams: null, number: 'CC123456785EE' },
  ])

  const closed = value(await close(director, await boxesOf(director, deliveries)))
  expect(closed).toMatchObject({ number: 'SN-2026-0001', count: 2 })
  for (const id of deliveries) {
    const { status, events, parcel } = await director.deliveries.get({ id })
    expect(status).toBe('handedOver')
    expect(events.map((event) => event.status)).toEqual(['handedOver', 'packed'])
    expect(parcel?.manifest).toBe(closed.id)
  }
  // What has its number waits for nothing here any more.
  expect((await director.deliveries.dispatch()).parcels).toMatchObject([
    { deliveries: [{ id: anna }], status: 'handedOver' },
  ])

  const paper = await director.documents.file({ id: closed.paper })
  if (!paper.ok) throw new Error(paper.refusal.reason)
  expect(paper.name).not.toMatch(/Krūmiņa|Anna/u)
  const text = await textOf(paper.pdf)
  for (const said of [
    'SŪTĪJUMU NODOŠANAS SARAKSTS',
    'SN-2026-0001',
    'Latvijas Pasts',
    'S-0001',
    'Anna Krūmiņa',
    'Meža iela 1, Cēsis, LV-4101',
    '0,85',
    'CC123456785EE',
    'Sūtījumu skaits 2',
    '0,85 kg (bez nenosvērtajiem, to skaits: 1)',
    'Nodeva',
    'Pieņēma pārvadātāja pārstāvis',
    'Ilze Bērziņa',
  ]) {
    expect(text).toContain(said)
  }
})

test('a parcel is on one manifest only, and a closed one never changes', async () => {
  const { director, deliveries, folder } = await packedOffice()
  const boxes = await boxesOf(director, deliveries)
  const closed = await close(director, boxes)
  const first = value(closed)
  const paper = await director.documents.file({ id: first.paper })
  expect(await close(director, boxes)).toMatchObject({
    ok: false,
    refusal: { reason: 'parcelOnManifest', code: 'S-0001', number: 'SN-2026-0001' },
  })
  const page = await director.deliveries.manifests(firstPage)
  expect(page.rows).toMatchObject([{ id: first.id, number: 'SN-2026-0001', parcels: 2 }])

  const entry = closed.ok ? closed.entry : null
  expect(
    await director.journal.undo({ commandId: once(null).commandId, payload: { entry } }),
  ).toMatchObject({
    ok: false,
    refusal: { reason: 'nothingToUndo' },
  })
  const database = new Sqlite(databaseFile(folder))
  try {
    for (const statement of [
      'update parcel set manifest_id = null',
      'delete from parcel',
      "update manifest set closed_at = '2020-01-01'",
      'delete from manifest',
    ]) {
      expect(() => database.prepare(statement).run(), statement).toThrow(
        /never changes|one manifest/u,
      )
    }
  } finally {
    database.close()
  }
  // A weight that comes later changes the parcel and not the paper.
  const box = await boxOf(director, deliveries[0] ?? '')
  const input = { weightGrams: 900, sizeName: '', costCents: 305 }
  value(await director.deliveries.weigh(once({ id: box.id, revision: box.revision, input })))
  const again = await director.documents.file({ id: first.paper })
  if (!paper.ok || !again.ok) throw new Error('The paper is damaged')
  expect(await textOf(again.pdf)).toBe(await textOf(paper.pdf))
})

test('what was handed over yesterday is entered today, and the paper tells both days', async () => {
  const { director, deliveries } = await packedOffice()
  const boxes = await boxesOf(director, deliveries)
  expect(await close(director, boxes, undefined, 'lv', '2026-11-24')).toMatchObject({
    ok: false,
    refusal: { reason: 'notYet', field: 'handedOverOn' },
  })
  const closed = value(await close(director, boxes, undefined, 'lv', '2026-11-20'))
  for (const id of deliveries) {
    const { sentAt, events } = await director.deliveries.get({ id })
    expect(sentAt).toMatch(/^2026-11-20/u)
    expect(events[0]).toMatchObject({
      at: sentAt,
      enteredAt: expect.stringMatching(/^2026-11-23/u),
    })
  }
  const paper = await director.documents.file({ id: closed.paper })
  if (!paper.ok) throw new Error(paper.refusal.reason)
  const text = await textOf(paper.pdf)
  expect(text).toContain('20.11.2026.')
  expect(text).toContain('2026. gada 23. novembrī')
})

test('what was packed in the afternoon was not handed over at noon', async () => {
  const { test, director } = await packedOffice([])
  const person = await enter(director, { familyName: 'Ozola' })
  const [late, early] = [await parcelTo(director, person), await parcelTo(director, person)]
  const packed = (id: string, time: string) =>
    record(director, [id], 'packed', { at: { day: '2026-11-20', time } })
  test.clock.set('2026-11-20T14:00:00Z')
  value(await packed(late, '15:00'))
  value(await packed(early, '09:00'))
  test.clock.set('2026-11-23T08:00:00Z')
  const boxes = await boxesOf(director, [late, early])
  value(await close(director, boxes, undefined, 'lv', '2026-11-20'))
  const sentAt = async (id: string) => (await director.deliveries.get({ id })).sentAt
  expect(await sentAt(late)).toBe('2026-11-20T13:00:00.000Z')
  expect(await sentAt(early)).toBe('2026-11-20T10:00:00.000Z')
})

test('the same wish twice closes one manifest', async () => {
  const { director, deliveries } = await packedOffice()
  const parcels = await boxesOf(director, deliveries)
  const carrier = (await director.deliveries.dispatch()).parcels[0]?.carrier ?? ''
  const wish = once({ carrier, parcels, language: 'en' as const, handedOverOn: null })
  const closed = await director.deliveries.closeManifest(wish)
  expect(await director.deliveries.closeManifest(wish)).toEqual(closed)
  expect((await director.deliveries.manifests(firstPage)).total).toBe(1)
  const file = await director.documents.file({ id: value(closed).paper })
  if (!file.ok) throw new Error(file.refusal.reason)
  expect(await textOf(file.pdf)).toContain('MANIFEST OF PARCELS HANDED OVER')
})

test('what is not packed or goes with another carrier is refused by its code, and nothing is written', async () => {
  const { director, deliveries } = await packedOffice()
  const person = await enter(director, { givenName: 'Ilze', familyName: 'Kalniņa' })
  const draft = await parcelTo(director, person)
  const other = await parcelTo(director, person, dpd)
  const [packed = ''] = deliveries
  const boxes = await boxesOf(director, [packed, draft])
  expect(await close(director, boxes)).toMatchObject({
    ok: false,
    refusal: { reason: 'notPacked', code: 'S-0003', status: 'draft' },
  })
  value(await record(director, [other], 'packed'))
  expect(await close(director, await boxesOf(director, [packed, other]))).toMatchObject({
    ok: false,
    refusal: { reason: 'otherCarrier', code: 'S-0004', carrier: 'DPD' },
  })
  value(await record(director, [packed], 'cancelled'))
  expect(await close(director, await boxesOf(director, [packed]))).toMatchObject({
    ok: false,
    refusal: { reason: 'nothingToHandOver' },
  })
  expect((await director.deliveries.manifests(firstPage)).total).toBe(0)
  expect((await director.deliveries.get({ id: other })).status).toBe('packed')
})

test('two deliveries in one parcel are one line with both codes, and both are handed over', async () => {
  const { director, deliveries } = await packedOffice([
    ['Anna', 'Krūmiņa'],
    ['Anna', 'Krūmiņa-Ozola'],
  ])
  const [into = '', joined = ''] = deliveries
  value(await director.deliveries.join(once({ into, deliveries: [joined] })))
  const { parcels } = await director.deliveries.dispatch()
  expect(parcels).toHaveLength(1)
  expect(parcels[0]?.deliveries.map(({ code }) => code)).toEqual(['S-0001', 'S-0002'])
  const closed = value(await close(director, [parcels[0]?.parcel ?? '']))
  expect(closed.count).toBe(1)
  const manifest = await director.deliveries.getManifest({ id: closed.id })
  expect(manifest.lines.map(({ deliveries: inside }) => inside.length)).toEqual([2])
  expect((await director.deliveries.get({ id: joined })).status).toBe('handedOver')
})

test('of two desks that hand over the same parcels at once, one closes the manifest', async () => {
  const { test: office, director, deliveries } = await packedOffice()
  const { client: desk } = await signInAs(office, 'staff', 'Liepa')
  const boxes = await boxesOf(director, deliveries)
  const answers = await Promise.all([close(director, boxes), close(desk, boxes)])
  expect(answers.map(({ ok }) => ok).toSorted()).toEqual([false, true])
  expect(answers.find(({ ok }) => !ok)).toMatchObject({
    refusal: { reason: 'parcelOnManifest', number: 'SN-2026-0001' },
  })
  const page = await director.deliveries.manifests(firstPage)
  expect(page.rows.map(({ parcels }) => parcels)).toEqual([2])
})

test('two manifests closed at once have numbers of their own', async () => {
  const { test: office, director, deliveries } = await packedOffice()
  const { client: desk } = await signInAs(office, 'staff', 'Liepa')
  const [one = '', other = ''] = await boxesOf(director, deliveries)
  const [first, second] = await Promise.all([close(director, [one]), close(desk, [other])])
  expect([value(first).number, value(second).number].toSorted()).toEqual([
    'SN-2026-0001',
    'SN-2026-0002',
  ])
})

test('a project manager neither hands over nor opens what is not all theirs', async () => {
  const { test: office, director, deliveries } = await packedOffice()
  const { client: manager } = await signInAs(office, 'projectManager', 'Ozola')
  const boxes = await boxesOf(director, deliveries)
  expect(await manager.deliveries.dispatch()).toEqual({ parcels: [], more: false })
  await expect(close(manager, boxes)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  const { id, paper } = value(await close(director, boxes))
  await expect(manager.deliveries.getManifest({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(manager.documents.file({ id: paper })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect((await manager.deliveries.manifests(firstPage)).total).toBe(0)

  const own = await enter(manager, { givenName: 'Ieva', familyName: 'Sila' })
  const parcel = await parcelTo(manager, own)
  value(await record(manager, [parcel], 'packed'))
  const made = value(await close(manager, await boxesOf(manager, [parcel])))
  expect(await manager.documents.file({ id: made.paper })).toMatchObject({ ok: true })
  expect((await manager.deliveries.manifests(firstPage)).rows).toMatchObject([{ id: made.id }])
})
