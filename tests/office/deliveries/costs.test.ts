import { expect, it } from 'vitest'
import { enrolling, enterGroup, signedIn } from '#tests/office/courses/people.ts'
import { value } from '#tests/office/rights/world.ts'
import { record } from '#tests/support/deliveries.ts'
import { directorPassword, once } from '#tests/support/office.ts'
import { packingOffice } from './packingOffice.ts'

const november = { from: '2026-11-01', until: '2026-11-30' }
const on = (day: string) => ({ at: { day, time: '10:00' } })

/** Two parcels of a group on their way, and one without a group; the first cost 3,00 €. */
async function sending() {
  const opened = await packingOffice({ deliveryStock: false })
  const { director, draft, get, pack, group, people } = opened
  const carrier = (await director.lockers.carriers()).find(({ kind }) => kind === 'omniva')
  if (carrier === undefined) throw new Error('No carrier')
  const { id, revision, lockers: _lockers, list: _list, kind: _kind, ...terms } = carrier
  const sizes = terms.sizes.map((size) => ({ ...size, priceCents: 248 }))
  value(await director.lockers.updateCarrier(once({ id, revision, input: { ...terms, sizes } })))

  const sent = [await draft({ group }), await draft({ group }, people[1]), await draft()]
  for (const { id: delivery } of sent) value(await pack(delivery, { sizeName: 'S' }))
  const paid = (await get(sent[0]?.id ?? '')).parcel
  if (paid === null) throw new Error('No parcel')
  const input = { weightGrams: 1700, sizeName: 'S', costCents: 300 }
  value(await director.deliveries.weigh(once({ id: paid.id, revision: paid.revision, input })))
  value(
    await record(
      director,
      sent.map((one) => one.id),
      'handedOver',
    ),
  )
  return { ...opened, sent: sent.map((one) => one.id), carrier: id }
}

it('costs are what was paid, else the price of the size, said to be an estimate', async () => {
  const { director, group, carrier } = await sending()
  const costs = await director.deliveries.costs(november)
  expect(costs.total).toMatchObject({
    parcels: 3,
    withVat: 300 + 248 + 248,
    estimated: 2,
    unpriced: 0,
  })
  // Each rounded by itself: 2,48 + 2,05 + 2,05.
  expect(costs.total.withoutVat).toBe(248 + 205 + 205)
  expect(costs.by.group).toMatchObject([
    { key: group, name: 'Rīta grupa', parcels: 2, withVat: 548 },
    { key: '', parcels: 1, withVat: 248 },
  ])
  expect(costs.by.carrier).toMatchObject([{ key: carrier, name: 'Omniva', parcels: 3 }])
  expect(costs.by.month).toMatchObject([{ key: '2026-11', parcels: 3 }])
  expect(costs.by.project).toMatchObject([{ key: '', parcels: 3 }])
  const other = await director.deliveries.costs({ from: '2026-12-01', until: '2026-12-31' })
  expect(other).toMatchObject({ total: { parcels: 0 }, by: { group: [] } })
})

it('a size without a price is counted and not guessed at', async () => {
  const { director, draft, pack } = await packingOffice({ deliveryStock: false })
  const { id } = await draft()
  value(await pack(id, { sizeName: 'S' }))
  value(await record(director, [id], 'handedOver'))
  const { total } = await director.deliveries.costs(november)
  expect(total).toMatchObject({ parcels: 1, withVat: 0, unpriced: 1, estimated: 0 })
})

it('a hand-over that was taken back costs nothing; the next one counts on its own day', async () => {
  const { director, sent, clock } = await sending()
  const state = await director.staff.state()
  const account = state.kind === 'open' ? state.actor.account : ''
  const [first = ''] = sent
  value(await record(director, [first], 'packed'))
  expect((await director.deliveries.costs(november)).total).toMatchObject({
    parcels: 2,
    withVat: 248 + 248,
  })
  clock.set('2026-12-02T10:00:00Z')
  await director.staff.signIn({ account, password: directorPassword })
  value(await record(director, [first], 'handedOver'))
  expect((await director.deliveries.costs(november)).total.parcels).toBe(2)
  const december = { from: '2026-12-01', until: '2026-12-31' }
  expect((await director.deliveries.costs(december)).total).toMatchObject({
    parcels: 1,
    withVat: 300,
  })
})

it('the share collected in time counts only what is over', async () => {
  const { director, sent, clock } = await sending()
  const [first = '', second = '', third = ''] = sent
  const state = await director.staff.state()
  const account = state.kind === 'open' ? state.actor.account : ''
  // A desk that nobody used for days has locked itself.
  const later = async (now: string) => {
    clock.set(now)
    await director.staff.signIn({ account, password: directorPassword })
  }
  const share = async () => {
    const { total } = await director.deliveries.costs(november)
    return [total.over, total.inTime]
  }
  await later('2026-11-24T10:00:00Z')
  value(await record(director, sent, 'ready', on('2026-11-24')))
  expect(await share()).toEqual([0, 0])
  // The last day is 1 December: collected on it is in time, a day later is not.
  await later('2026-12-01T10:00:00Z')
  value(await record(director, [first], 'collected', on('2026-12-01')))
  expect(await share()).toEqual([1, 1])
  await later('2026-12-02T10:00:00Z')
  expect(await share()).toEqual([3, 1])
  value(await record(director, [second], 'collected', on('2026-12-02')))
  value(await record(director, [third], 'returning', on('2026-12-02')))
  expect(await share()).toEqual([3, 1])
})

it('a project manager sees the costs of the people they may see, and a file has no more', async () => {
  const opened = await sending()
  const { director, people } = opened
  const manager = await signedIn(opened, 'Krauja', 'projectManager')
  expect((await manager.client.deliveries.costs(november)).total.parcels).toBe(0)
  const { courses } = director
  const [course] = await courses.findCourses({ text: '', limit: 1 })
  const own = await enterGroup(director, {
    courseId: course?.id ?? '',
    name: 'Mana',
    managerId: manager.person,
  })
  value(await courses.enrol(enrolling(own, [people[1]])))
  const mine = await manager.client.deliveries.costs(november)
  expect(mine.total).toMatchObject({ parcels: 1, withVat: 248 })
  const { file } = await manager.client.deliveries.costsFile({
    ...november,
    by: 'carrier',
    format: 'csv',
    headings: ['Pārvadātājs', 'Pakas', 'Ar PVN', 'Bez PVN', 'Aplēstas', 'Bez cenas', 'Laikā'],
    none: '(nav)',
  })
  expect((await file.text()).split('\r\n')).toEqual([
    'Pārvadātājs;Pakas;Ar PVN;Bez PVN;Aplēstas;Bez cenas;Laikā',
    'Omniva;1;2,48;2,05;1;0;',
    '',
  ])
})
