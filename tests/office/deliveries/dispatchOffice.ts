import { z } from 'zod'
import {
  genericProfile,
  PortalField,
  type PortalProfileInput,
} from '#shared/deliveries/portalProfile.ts'
import { value } from '#tests/office/rights/world.ts'
import { record, send } from '#tests/support/deliveries.ts'
import { enterMaterial } from '#tests/support/materials.ts'
import { type Client, once, openOfficeWithDirector } from '#tests/support/office.ts'
import { enter } from '#tests/support/people.ts'

export const pasts = '01900000-0000-7000-8000-000000000104'
export const dpd = '01900000-0000-7000-8000-000000000102'

/** An office with a parcel for each of these people, packed. */
export async function packedOffice(
  people: readonly (readonly [given: string, family: string])[] = [
    ['Anna', 'Krūmiņa'],
    ['Oto', 'Bērziņš'],
  ],
) {
  const test = await openOfficeWithDirector()
  const { director, folder } = test
  const deliveries: string[] = []
  for (const [givenName, familyName] of people) {
    const person = await enter(director, { givenName, familyName })
    deliveries.push(await parcelTo(director, person))
  }
  if (deliveries.length > 0) value(await record(director, deliveries, 'packed'))
  return { test, director, folder, deliveries }
}

/** A parcel by post to somebody, as a draft. */
export const parcelTo = async (
  client: Client,
  person: string,
  carrier: string | null = null,
): Promise<string> => {
  const address = 'Meža iela 1, Cēsis, LV-4101'
  const materials = [{ material: await enterMaterial(client), quantity: 1 }]
  const input = { channel: 'post' as const, address, materials, carrier }
  return value(await send(client, person, input)).id
}

/** The box a delivery lies in. */
export const boxOf = async (client: Client, delivery: string) => {
  const { parcel } = await client.deliveries.get({ id: delivery })
  if (parcel === null) throw new Error('It goes by no parcel')
  return parcel
}

export const boxesOf = async (client: Client, deliveries: readonly string[]): Promise<string[]> => {
  const boxes = []
  for (const delivery of deliveries) boxes.push((await boxOf(client, delivery)).id)
  return boxes
}

export const close = (
  client: Client,
  parcels: readonly string[],
  carrier = pasts,
  language: 'lv' | 'en' = 'lv',
  handedOverOn: string | null = null,
) =>
  client.deliveries.closeManifest(once({ carrier, parcels: [...parcels], language, handedOverOn }))

export const profile = (more: Partial<PortalProfileInput>): PortalProfileInput => ({
  name: 'Pasta portāls',
  ...genericProfile,
  ...more,
})

/** What columns are called where a profile does not say. */
export const headings = z
  .record(PortalField, z.string())
  .parse(Object.fromEntries(PortalField.options.map((field) => [field, `[${field}]`])))
