import { expect, it } from 'vitest'
import type { Carrier, CarrierInput } from '#shared/lockers/schema.ts'
import { omniva, omnivaFile, takeIn } from '#tests/support/lockers.ts'
import { once, openOfficeWithDirector } from '#tests/support/office.ts'
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
