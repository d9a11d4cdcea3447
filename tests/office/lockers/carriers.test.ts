import { expect, it } from 'vitest'
import type { Carrier, CarrierInput } from '#shared/lockers/schema.ts'
import { omniva, omnivaFile, takeIn } from '#tests/support/lockers.ts'
import { record } from '#tests/support/deliveries.ts'
import { once, openOfficeWithDirector } from '#tests/support/office.ts'
import { enter } from '#tests/support/people.ts'
import { parcelTo } from '../deliveries/dispatchOffice.ts'
import { must, value } from '../rights/world.ts'

const inputOf = ({
  name,
  storageDays,
  reminderAfterDays,
  trackingTemplate,
  usesS10,
  maxGrams,
  vatPermille,
  sizes,
}: Carrier): CarrierInput => ({
  name,
  storageDays,
  reminderAfterDays,
  trackingTemplate,
  usesS10,
  maxGrams,
  vatPermille,
  sizes,
})

it('an office begins with six carriers and their sizes, and changes their terms', async () => {
  const { director } = await openOfficeWithDirector()
  const carriers = await director.lockers.carriers()
  expect(carriers.map(({ name }) => name)).toEqual([
    'Omniva',
    'DPD',
    'Smartposti',
    'Latvijas Pasts',
    'Unisend',
    'Venipak',
  ])
  const before = must(carriers[0])
  expect(before.sizes.map(({ name }) => name)).toEqual(['S', 'M', 'L'])
  const sizes = before.sizes.map((size) => ({ ...size, priceCents: 300 }))
  const input = { ...inputOf(before), storageDays: 10, sizes }
  const update = (revision: number) =>
    director.lockers.updateCarrier(once({ id: before.id, revision, input }))
  expect(value(await update(before.revision))).toEqual({ revision: 2 })
  expect((await director.lockers.carriers())[0]).toMatchObject({ storageDays: 10, sizes })
  expect(await update(before.revision)).toMatchObject({
    ok: false,
    refusal: { reason: 'changedMeanwhile', revision: 2, current: { storageDays: 10 } },
  })
})

it('adds its own carrier under a name that no other has', async () => {
  const { director } = await openOfficeWithDirector()
  const input = { ...inputOf(must((await director.lockers.carriers())[0])), name: 'omniva ' }
  expect(await director.lockers.createCarrier(once({ input }))).toMatchObject({
    ok: false,
    refusal: { reason: 'nameTaken', field: 'name' },
  })
  value(await director.lockers.createCarrier(once({ input: { ...input, name: 'Kurjers' } })))
  expect((await director.lockers.carriers()).at(-1)).toMatchObject({ name: 'Kurjers', kind: null })
})

it.each([
  [{ trackingTemplate: 'http://example.lv/{code}' }, ['input', 'trackingTemplate']],
  [{ trackingTemplate: 'https://example.lv/' }, ['input', 'trackingTemplate']],
  [{ storageDays: 0 }, ['input', 'storageDays']],
  [{ name: ' ' }, ['input', 'name']],
])('refuses %j', async (wrong, path) => {
  const { director } = await openOfficeWithDirector()
  const input = { ...inputOf(must((await director.lockers.carriers())[0])), name: 'Cits', ...wrong }
  expect(await director.lockers.createCarrier(once({ input }))).toMatchObject({
    ok: false,
    refusal: { reason: 'invalid', problems: [{ path }] },
  })
})

it('tells how old each list is, and reminds after 60 days', async () => {
  const { director } = await openOfficeWithDirector()
  const file = omnivaFile([['9001', 'Viens', 'Rīga', 56.95, 24.1]])
  const listed = async () =>
    (await director.lockers.carriers()).find(({ id }) => id === omniva)?.list
  // Today is 23 November.
  value(await takeIn(director, file, { dated: '2026-09-23' }))
  expect(await listed()).toMatchObject({ dated: '2026-09-23', days: 61, old: true })
  value(await takeIn(director, file, { dated: '2026-09-24' }))
  expect(await listed()).toMatchObject({ dated: '2026-09-24', days: 60, old: false })
})

it('takes its own carrier out of use once nothing goes by it, and no built-in one', async () => {
  const { director } = await openOfficeWithDirector()
  const [omnivas] = await director.lockers.carriers()
  const input = { ...inputOf(must(omnivas)), name: 'Kurjers' }
  const { id } = value(await director.lockers.createCarrier(once({ input })))
  const archive = (carrier: string, revision = 1) =>
    director.lockers.archiveCarrier(once({ id: carrier, revision }))
  expect(await archive(must(omnivas).id)).toMatchObject({
    ok: false,
    refusal: { reason: 'builtIn' },
  })
  const person = await enter(director, { givenName: 'Anna', familyName: 'Krūmiņa' })
  const delivery = await parcelTo(director, person, id)
  expect(await archive(id)).toMatchObject({
    ok: false,
    refusal: { reason: 'stillCarries', count: 1 },
  })
  value(await record(director, [delivery], 'cancelled'))
  value(await archive(id))
  const names = async () => (await director.lockers.carriers()).map(({ name }) => name)
  expect(await names()).not.toContain('Kurjers')
  expect(await director.deliveries.get({ id: delivery })).toMatchObject({ carrierName: 'Kurjers' })
  value(await director.journal.undo(once({ entry: null })))
  expect(await names()).toContain('Kurjers')
})
