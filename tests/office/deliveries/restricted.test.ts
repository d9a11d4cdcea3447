import { expect, test } from 'vitest'
import { value } from '#tests/office/rights/world.ts'
import { record } from '#tests/support/deliveries.ts'
import { type Client, once } from '#tests/support/office.ts'
import { enter, firstPage, signInAs } from '#tests/support/people.ts'
import { said } from '#tests/support/refused.ts'
import { boxesOf, close, headings, packedOffice, parcelTo } from './dispatchOffice.ts'

const { manifestRefusalText, portalRefusalText } =
  await import('#renderer/deliveries/dispatchRefusal.ts')

const why = { basis: 'claims' as const, why: 'Strīds par maksu', untilOn: '2026-12-20' }

/** Everything of handing parcels over that leaves the office as a file or paper. */
const leaving: readonly [string, (client: Client, deliveries: string[]) => Promise<unknown>][] = [
  [
    'a preview for the portal',
    (client, deliveries) => client.deliveries.previewPortal({ profile: 'generic', deliveries }),
  ],
  [
    'a file for the portal',
    (client, deliveries) =>
      client.deliveries.portalFile({ profile: 'generic', deliveries, headings }),
  ],
  [
    'a row for the portal',
    (client, deliveries) =>
      client.deliveries.portalRow({ profile: 'generic', delivery: deliveries.at(-1) ?? '' }),
  ],
  [
    'packing slips',
    (client, deliveries) =>
      client.deliveries.packingPapers({ deliveries, kind: 'slip', format: 'a4', start: 1 }),
  ],
  [
    'address labels',
    (client, deliveries) =>
      client.deliveries.packingPapers({ deliveries, kind: 'label', format: 'label', start: 1 }),
  ],
  ['a picking list', (client, deliveries) => client.deliveries.pickingListPaper({ deliveries })],
  ['a manifest', async (client, deliveries) => close(client, await boxesOf(client, deliveries))],
]

test.for(leaving)(
  '%s leaves with nobody restricted since their parcel was packed',
  async ([, make]) => {
    const { director, deliveries } = await packedOffice()
    const [, otos = ''] = deliveries
    const { person, code } = await director.deliveries.get({ id: otos })
    value(await director.privacy.restrict(once({ person, ...why })))
    expect(await make(director, deliveries)).toEqual({
      ok: false,
      refusal: { reason: 'restricted', code },
    })
    expect((await director.deliveries.get({ id: otos })).status).toBe('packed')
  },
)

test('a parcel shared with somebody restricted leaves in no portal file either', async () => {
  const { director, deliveries } = await packedOffice()
  const [annas = '', otos = ''] = deliveries
  value(await director.deliveries.join(once({ into: annas, deliveries: [otos] })))
  const { person, code } = await director.deliveries.get({ id: otos })
  value(await director.privacy.restrict(once({ person, ...why })))
  const asked = { profile: 'generic' as const, deliveries: [annas], headings }
  const refused = await director.deliveries.portalFile(asked)
  expect(refused).toEqual({ ok: false, refusal: { reason: 'restricted', code } })
  // The others go on as they did.
  const paper = { deliveries: [annas], kind: 'slip' as const, format: 'a4' as const, start: 1 }
  expect(await director.deliveries.packingPapers(paper)).toMatchObject({ ok: true, cards: 1 })
})

test.for(['staff', 'projectManager'] as const)(
  'a manifest with somebody restricted since is there for the director alone: %s',
  async (role) => {
    const { test: office, director } = await packedOffice([])
    const { client } = await signInAs(office, role, 'Ozola')
    const person = await enter(client, { givenName: 'Ieva', familyName: 'Sila' })
    const parcel = await parcelTo(client, person)
    value(await record(client, [parcel], 'packed'))
    const { id, paper } = value(await close(client, await boxesOf(client, [parcel])))
    expect(await client.deliveries.getManifest({ id })).toMatchObject({ id })
    value(await director.privacy.restrict(once({ person, ...why })))
    await expect(client.deliveries.getManifest({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(client.documents.file({ id: paper })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect((await client.deliveries.manifests(firstPage)).total).toBe(0)
    expect(await director.deliveries.getManifest({ id })).toMatchObject({ id })
    expect(await director.documents.file({ id: paper })).toMatchObject({ ok: true })
  },
)

test('why nothing of them leaves is said in both languages, with the code and no name', () => {
  const refused = { reason: 'restricted' as const, code: 'S-0042' }
  for (const text of [manifestRefusalText, portalRefusalText]) {
    const { lv, en } = said(text, refused)
    expect(lv).toMatch(/S-0042.*ierobežota/u)
    expect(en).toMatch(/S-0042.*restricted/u)
  }
})
