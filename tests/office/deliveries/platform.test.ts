import { expect, test } from 'vitest'
import { value } from '#tests/office/rights/world.ts'
import { batch, send } from '#tests/support/deliveries.ts'
import { enterMaterial } from '#tests/support/materials.ts'
import { once } from '#tests/support/office.ts'
import { batchOffice } from './batchOffice.ts'

const page = 'https://eplatforma.example.com/lapa'

test('access on the e-platform is given at the material’s own address, or at another', async () => {
  const { director, anna } = await batchOffice()
  const material = await enterMaterial(director, { name: 'Lapa', link: page })
  const materials = [{ material, quantity: 1 }]
  const linkOf = async (link: string) => {
    const { id } = value(await send(director, anna, { channel: 'ePlatform', materials, link }))
    return (await director.deliveries.get({ id })).link
  }
  expect(await linkOf('')).toBe(page)
  expect(await linkOf('https://cita.example.com/')).toBe('https://cita.example.com/')
})

test('access without an address is refused, at the field where it is entered', async () => {
  const { director, anna, book } = await batchOffice()
  const materials = [{ material: book, quantity: 1 }]
  expect(await send(director, anna, { channel: 'ePlatform', materials })).toMatchObject({
    ok: false,
    refusal: { reason: 'linkMissing', field: 'link' },
  })
})

test('in a batch by preference whoever prefers the e-platform gets the address, seen beforehand', async () => {
  const { director, group, anna } = await batchOffice()
  const wish = { revision: null, locker: null, confirmed: false, channel: 'ePlatform' as const }
  value(await director.lockers.setPreference(once({ person: anna, ...wish })))
  const material = await enterMaterial(director, { name: 'Lapa', link: page })
  const input = { ...batch, group, materials: [{ material, quantity: 1 }] }
  const shown = await director.deliveries.previewBatch({ input })
  if (!shown.ok) throw new Error(shown.refusal.reason)
  expect(shown.rows.find(({ person }) => person === anna)).toMatchObject({
    channel: 'ePlatform',
    verdict: { kind: 'new', to: page },
  })
  value(await director.deliveries.sendBatch(once({ input })))
  const [sent] = await director.deliveries.ofPerson({ person: anna })
  expect(await director.deliveries.get({ id: sent?.id ?? '' })).toMatchObject({ link: page })
})

test('a text alone for parcels is refused as a whole', async () => {
  const { director, group } = await batchOffice()
  const texts = [{ language: 'lv' as const, subject: 'Ziņa', message: 'Sveicināti!' }]
  const input = { ...batch, group, channel: 'post' as const, texts }
  expect(await director.deliveries.sendBatch(once({ input }))).toMatchObject({
    ok: false,
    refusal: { reason: 'nothingInside', field: 'materials' },
  })
})
