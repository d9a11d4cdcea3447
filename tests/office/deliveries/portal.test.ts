import { expect, test } from 'vitest'
import { readTable } from '#main/imports/readTable.ts'
import type { PortalProfileInput } from '#shared/deliveries/portalProfile.ts'
import { cellText } from '#shared/imports/cell.ts'
import { value } from '#tests/office/rights/world.ts'
import { record, send } from '#tests/support/deliveries.ts'
import { omnivaFile, takeIn } from '#tests/support/lockers.ts'
import { enterMaterial } from '#tests/support/materials.ts'
import { type Client, once } from '#tests/support/office.ts'
import { enter, signInAs } from '#tests/support/people.ts'
import { office } from './deliveriesOffice.ts'
import { boxOf, headings, packedOffice, parcelTo, profile } from './dispatchOffice.ts'

/** An awkward parcel: what breaks a file that is written carelessly. */
async function awkward() {
  const { director } = await packedOffice([])
  const phone = { kind: 'phone' as const, value: '26 123 456', note: '' }
  const person = await enter(director, {
    givenName: 'Ņikita "Nik"',
    familyName: 'Šķēle; Žagars',
    contacts: [phone],
  })
  const delivery = value(
    await send(director, person, {
      channel: 'post',
      address: 'Meža iela 1, Cēsis, LV-0101',
      materials: [{ material: await enterMaterial(director), quantity: 1 }],
      note: '=1+1\nzvanīt',
    }),
  ).id
  const box = await boxOf(director, delivery)
  const input = { weightGrams: 1250, sizeName: '007', costCents: null }
  value(await director.deliveries.weigh(once({ id: box.id, revision: box.revision, input })))
  return { director, delivery }
}

const make = async (client: Client, input: PortalProfileInput): Promise<string> =>
  value(await client.deliveries.createPortalProfile(once({ input }))).id

const fileOf = async (client: Client, choice: string, deliveries: string[]) => {
  const made = await client.deliveries.portalFile({ profile: choice, deliveries, headings })
  if (!made.ok) throw new Error(made.refusal.reason)
  const preview = await client.deliveries.previewPortal({ profile: choice, deliveries })
  if (!preview.ok) throw new Error(preview.refusal.reason)
  return { ...made, ...preview, bytes: new Uint8Array(await made.file.arrayBuffer()) }
}

const cellsOf = async (bytes: Uint8Array): Promise<string[][]> => {
  const table = await readTable(bytes)
  if (table.kind === 'refused') throw new Error(table.reason)
  return (table.sheets[0]?.rows ?? []).map(({ cells }) => cells.map(cellText))
}

const columns = (['recipient', 'phone', 'postcodeDigits', 'weightKg', 'size', 'note'] as const).map(
  (field) => ({ field, heading: field === 'recipient' ? 'Name' : '', text: '', longest: null }),
)
const headingRow = ['Name', '[phone]', '[postcodeDigits]', '[weightKg]', '[size]', '[note]']
const name = 'Ņikita "Nik" Šķēle; Žagars'

test.for<[string, Partial<PortalProfileInput>, string]>([
  ['csv in UTF-8 with its mark', { encoding: 'utf8bom' }, '1,25'],
  [
    'csv with commas and tabs apart',
    { separator: ',', encoding: 'utf8', decimalMark: '.' },
    '1.25',
  ],
  ['csv between tabs', { separator: 'tab', encoding: 'utf8' }, '1,25'],
  ['csv in the Baltic encoding', { encoding: 'windows1257' }, '1,25'],
])('%s is read back as it was', async ([, how, weight]) => {
  const { director, delivery } = await awkward()
  const { bytes, notes, file } = await fileOf(
    director,
    await make(director, profile({ ...how, columns })),
    [delivery],
  )
  expect(await cellsOf(bytes)).toEqual([
    headingRow,
    [name, '+37126123456', '0101', weight, '007', `'=1+1 zvanīt`],
  ])
  expect(notes).toEqual([])
  expect(file.name).toBe('sutijumi-latvijas-pasts-2026-11-23.csv')
})

test('a workbook holds texts: no phone loses its plus, no code its zeros, nothing is a formula', async () => {
  const { director, delivery } = await awkward()
  const choice = await make(director, profile({ format: 'xlsx', columns, header: false }))
  const { bytes, file } = await fileOf(director, choice, [delivery])
  expect(file.name).toBe('sutijumi-latvijas-pasts-2026-11-23.xlsx')
  expect(await cellsOf(bytes)).toEqual([
    [name, '+37126123456', '0101', '1,25', '007', '=1+1 zvanīt'],
  ])
})

test('letters that the encoding lacks are told of', async () => {
  const { director } = await packedOffice([])
  const person = await enter(director, { givenName: 'Иван', familyName: 'Петров' })
  const materials = [{ material: await enterMaterial(director), quantity: 1 }]
  const input = { channel: 'post' as const, address: 'Rīga', materials }
  const delivery = value(await send(director, person, input)).id
  const choice = await make(director, profile({ encoding: 'windows1257' }))
  const { notes } = await fileOf(director, choice, [delivery])
  expect(notes).toEqual(
    expect.arrayContaining([
      { code: 'S-0001', field: 'recipient', problem: 'lettersLost', longest: null },
      { code: 'S-0001', field: 'weightKg', problem: 'empty', longest: null },
    ]),
  )
})

test('the built-in profile works at once; what goes by no parcel has no row', async () => {
  const { director, deliveries } = await packedOffice()
  const { rows, bytes } = await fileOf(director, 'generic', deliveries)
  expect(rows).toBe(2)
  expect((await cellsOf(bytes)).map(([code]) => code)).toEqual(['[code]', 'S-0001', 'S-0002'])
  const person = await enter(director, {
    givenName: 'Eva',
    familyName: 'Liepa',
    contacts: [{ kind: 'email', value: 'eva@example.com', note: '' }],
  })
  const mail = value(await send(director, person, { message: 'Saite' })).id
  expect(
    await director.deliveries.portalFile({ profile: 'generic', deliveries: [mail], headings }),
  ).toEqual({ ok: false, refusal: { reason: 'noParcels' } })
  expect(await director.deliveries.portalRow({ profile: 'generic', delivery: mail })).toEqual({
    ok: false,
    refusal: { reason: 'noParcels' },
  })
})

test('one row goes to the clipboard in the order of the profile', async () => {
  const { director, delivery } = await awkward()
  const choice = await make(director, profile({ columns: columns.slice(0, 3) }))
  expect(await director.deliveries.portalRow({ profile: choice, delivery })).toEqual({
    ok: true,
    text: `${name}\t+37126123456\t0101`,
  })
  const entries = await director.journal.entries({ before: null, limit: 50 })
  // Whose phones left the office is known to the access log.
  expect(entries.filter(({ action }) => action === 'deliveries.portalRow')).toHaveLength(1)
})

test('profiles have names of their own, change at the revision one saw, and go', async () => {
  const { director } = await packedOffice([])
  const id = await make(director, profile({ name: 'Omniva' }))
  expect(
    await director.deliveries.createPortalProfile(once({ input: profile({ name: ' OMNIVA ' }) })),
  ).toMatchObject({ ok: false, refusal: { reason: 'nameTaken', field: 'name' } })
  const input = profile({ name: 'Omniva', separator: '|', columns: columns.slice(0, 2) })
  value(await director.deliveries.updatePortalProfile(once({ id, revision: 1, input })))
  expect(await director.deliveries.portalProfiles()).toMatchObject([
    { id, revision: 2, separator: '|', columns: [{ field: 'recipient', heading: 'Name' }, {}] },
  ])
  expect(
    await director.deliveries.updatePortalProfile(once({ id, revision: 1, input })),
  ).toMatchObject({ ok: false, refusal: { reason: 'changedMeanwhile', revision: 2 } })
  value(await director.deliveries.removePortalProfile(once({ id, revision: 2 })))
  expect(await director.deliveries.portalProfiles()).toEqual([])
  await expect(
    director.deliveries.portalFile({ profile: id, deliveries: [id], headings }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('a parcel to a locker says the locker’s own number, and stands out when it is closed since', async () => {
  const { director, anna, sheet, locker, places } = await office()
  const materials = [{ material: sheet, quantity: 1 }]
  const to = { channel: 'locker' as const, locker: locker('9006'), materials }
  const delivery = value(await send(director, anna, to)).id
  value(await record(director, [delivery], 'packed'))
  const fields = ['lockerId', 'lockerName', 'address', 'postcode', 'phone', 'carrier'] as const
  const columnsOf = fields.map((field) => ({ field, heading: '', text: '', longest: null }))
  const choice = await make(director, profile({ columns: columnsOf, header: false }))
  const { bytes, file } = await fileOf(director, choice, [delivery])
  expect(await cellsOf(bytes)).toEqual([
    ['9006', 'Cēsu pakomāts', 'Parauga iela 1, Cēsis', '', '+37120001234', 'Omniva'],
  ])
  expect(file.name).toBe('sutijumi-omniva-2026-11-23.csv')
  expect((await director.deliveries.dispatch()).parcels).toMatchObject([{ lockerClosed: false }])
  value(await takeIn(director, omnivaFile(places.slice(0, 5))))
  expect((await director.deliveries.dispatch()).parcels).toMatchObject([
    { place: 'Cēsu pakomāts', lockerClosed: true },
  ])
})

test('a parcel that holds something for a person one may not see has no row and names nothing', async () => {
  const { test: opened, director } = await packedOffice([])
  const { client: manager } = await signInAs(opened, 'projectManager', 'Ozola')
  const ieva = await enter(manager, { givenName: 'Ieva', familyName: 'Sila' })
  const own = await parcelTo(manager, ieva)
  const hidden = await enter(director, { givenName: 'Uldis', familyName: 'Klusais' })
  const secret = await enterMaterial(director, { name: 'Slepenā grāmata', weightGrams: 700 })
  const other = value(
    await send(director, hidden, {
      channel: 'post',
      address: 'Meža iela 1, Cēsis, LV-4101',
      materials: [{ material: secret, quantity: 1 }],
      note: 'Zvanīt vakarā',
    }),
  ).id
  const of = { profile: 'generic', deliveries: [own] }
  const row = { profile: 'generic', delivery: own }
  expect(await manager.deliveries.previewPortal(of)).toMatchObject({ ok: true, rows: 1 })
  value(await director.deliveries.join(once({ into: own, deliveries: [other] })))

  const missing = { code: 'NOT_FOUND' }
  await expect(manager.deliveries.previewPortal(of)).rejects.toMatchObject(missing)
  await expect(manager.deliveries.portalFile({ ...of, headings })).rejects.toMatchObject(missing)
  await expect(manager.deliveries.portalRow(row)).rejects.toMatchObject(missing)
  // The box must hold it all the same.
  const { things } = await manager.deliveries.packable({ id: own })
  expect(things).toMatchObject([{ name: 'Darba burtnīca' }, { name: '…', grams: 700 }])

  expect(await director.deliveries.portalRow(row)).toMatchObject({ ok: true })
  expect((await director.deliveries.packable({ id: own })).things).toMatchObject([
    { name: 'Darba burtnīca' },
    { name: 'Slepenā grāmata', grams: 700 },
  ])
})
