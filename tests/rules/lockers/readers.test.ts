import { describe, expect, it } from 'vitest'
import { compareList } from '#shared/lockers/compareList.ts'
import { distanceKm } from '#shared/lockers/distance.ts'
import { implausibleAt } from '#shared/lockers/plausible.ts'
import { recogniseList } from '#shared/lockers/recogniseList.ts'
import { asKnown, listFixture, one, readAs, realList, withoutRealLists } from './lists.ts'

const kinds = (list: ReturnType<typeof readAs>) =>
  Object.fromEntries(
    ['locker', 'postOffice', 'shop'].map((kind) => [
      kind,
      list.lockers.filter((locker) => locker.kind === kind).length,
    ]),
  )

describe('the small lists that come with the project', () => {
  it('Omniva, locations.json: Latvian places only, and no postcode is made of its ZIP', () => {
    const list = readAs(listFixture('omniva-locations-2022-02-07.json'))
    expect(list).toMatchObject({
      carrier: 'omniva',
      format: 'omnivaLocations',
      abroad: 2,
      changedOn: '2022-02-01',
    })
    expect(one(list, '9978')).toEqual({
      externalId: '9978',
      kind: 'locker',
      name: 'Ķekavas T/C Liiba pakomāts',
      address: 'Rīgas iela 22A',
      town: 'Ķekava',
      municipality: 'Ķekavas novads',
      postcode: '',
      latitude: 56.831791,
      longitude: 24.232229,
      hours: '',
      sizes: [],
      maxGrams: null,
      busy: false,
      comment: 'Pa labi no T/C Centrālās ieejas',
    })
    expect(list.lockers.every(({ postcode }) => postcode === '')).toBe(true)
  })

  it('Omniva, the whole address in A2_NAME as until 2020', () => {
    const record = {
      ZIP: '9999',
      NAME: 'Vecs pakomāts',
      TYPE: '0',
      A0_NAME: 'LV',
      A1_NAME: 'Ogres novads',
      A2_NAME: 'Mālkalnes prospekts 30, Ogre',
      X_COORDINATE: '24,61',
      Y_COORDINATE: '56,81',
    }
    const list = readAs(new TextEncoder().encode(JSON.stringify([record])))
    expect(one(list, '9999')).toMatchObject({
      address: 'Mālkalnes prospekts 30',
      town: 'Ogre',
      latitude: 56.81,
      longitude: 24.61,
    })
  })

  it('Omniva, the map: its list of lockers among others, its address without the number at its end', () => {
    const list = readAs(listFixture('omniva-map-2026-05-14.json'))
    expect(list).toMatchObject({ carrier: 'omniva', format: 'omnivaMap', other: 0, unread: 0 })
    expect(one(list, '9235')).toMatchObject({
      name: 'Siguldas Kr. Barona ielas Beta pakomāts',
      address: 'Krišjāņa Barona iela 6',
      town: 'Sigulda',
      municipality: 'Siguldas novads',
      postcode: '',
      hours: '',
    })
  })

  it('DPD: prefixes go, a full locker becomes a flag, towns are written as people write them', () => {
    const list = readAs(listFixture('dpd-pickup-2024-09-30.json'))
    expect(list).toMatchObject({ carrier: 'dpd', abroad: 1 })
    expect(list.lockers.filter(({ busy }) => busy).map(({ name }) => name)).toEqual([
      'Rimi Rēzekne',
      'Maxima Rusova',
    ])
    expect(one(list, 'LV90203')).toMatchObject({
      name: 'Mājai & Dārzam Alūksne',
      address: 'Latgales iela 3B',
      town: 'Alūksne',
      postcode: 'LV-4301',
      hours: '',
    })
    expect(list.lockers.map(({ town }) => town)).toContain('Inčukalna pagasts')
  })

  it('Smartposti: indoors, so its hours are kept; a Narvesen is a shop', () => {
    const list = readAs(listFixture('smartposti-2023-07-31.json'))
    expect(list).toMatchObject({ carrier: 'smartposti', format: 'smartpostiLocations' })
    expect(one(list, '042013261').kind).toBe('shop')
    expect(one(list, '031203201')).toMatchObject({
      kind: 'locker',
      town: 'Kandava',
      postcode: 'LV-3120',
      hours: '1-7 08:00-22:00',
    })
  })

  it('Smartposti without ids is refused as such, and its site with ids is read', () => {
    const parse = (name: string): unknown => JSON.parse(new TextDecoder().decode(listFixture(name)))
    expect(recogniseList(parse('smartposti-without-ids-2026-05-14.json'))).toEqual({
      kind: 'noIds',
    })
    const site = readAs(listFixture('smartposti-site-2025-03-01.json'))
    expect(one(site, '010113203')).toMatchObject({
      kind: 'shop',
      postcode: 'LV-1011',
      hours: '1-7 08:00-22:00',
    })
  })

  it('Latvijas Pasts: offices and lockers; letter boxes and Unisend are left to others', () => {
    const list = readAs(listFixture('pasts-2026-01-15.json'))
    expect(list).toMatchObject({ carrier: 'pasts', abroad: 1, other: 2 })
    expect(one(list, '3122')).toMatchObject({
      kind: 'postOffice',
      address: 'Cementa iela 12',
      town: 'Rīga',
      postcode: 'LV-1055',
      hours: '1-5 09:00-18:00',
    })
    expect(one(list, '5001')).toMatchObject({ kind: 'locker', town: 'Līvāni', hours: '' })
    expect(one(list, '3200').hours).toBe('1 08:00-11:00; 2 08:00-12:00; 4-5 08:00-11:00')
  })

  it('Unisend: sizes of boxes, the smallest first; what is not active is no place', () => {
    const list = readAs(listFixture('unisend-2024-06-02.json'))
    expect(list).toMatchObject({
      carrier: 'unisend',
      abroad: 1,
      other: 1,
      changedOn: '2024-06-02',
    })
    expect(one(list, '8560').sizes).toEqual(['XS', 'S', 'M', 'L', 'XL'])
    expect(one(list, '8561')).toMatchObject({ town: 'Līvāni', sizes: ['S', 'M', 'L'], hours: '' })
  })

  it('Venipak: type 3 is a locker, 1 a shop; hours are JSON within the JSON', () => {
    const list = readAs(listFixture('venipak-2026-02-01.json'))
    expect(kinds(list)).toEqual({ locker: 3, postOffice: 0, shop: 1 })
    expect(one(list, '2828')).toMatchObject({ kind: 'shop', maxGrams: 10_000, hours: '' })
    expect(one(list, '3018')).toMatchObject({
      name: 'Priekules TOP Venipak pakomāts',
      postcode: 'LV-3434',
      maxGrams: 30_000,
    })
  })
})

describe('records that break their form', () => {
  it('are counted, their keys kept, and the rest is read', () => {
    const good = {
      parcelShopId: 'LV1',
      companyName: 'PS Viens',
      countryCode: 'LV',
      city: 'RĪGA',
      latitude: 'nav',
      longitude: '',
    }
    const records = [
      good,
      { ...good, companyName: 'PS Otrreiz' },
      { ...good, parcelShopId: 'LV2', companyName: { no: 'text' } },
      { ...good, parcelShopId: '' },
      { ...good, parcelShopId: 'LV3', openingHours: 'vienmēr', latitude: '956', longitude: '24' },
      null,
      'teksts',
    ]
    const list = readAs(new TextEncoder().encode(JSON.stringify(records)))
    expect(list.lockers.map(({ externalId, name }) => [externalId, name])).toEqual([
      ['LV1', 'Viens'],
      ['LV3', 'Viens'],
    ])
    expect(list).toMatchObject({ twice: 1, unread: 4, unreadIds: ['LV2'] })
    expect(one(list, 'LV3')).toMatchObject({ latitude: null, longitude: null, hours: '-' })
  })

  it.each([[[]], [{}], ['text'], [7], [null], [[1, 2, 3]], [{ people: [{ name: 'Anna' }] }]])(
    '%j is no list',
    (parsed) => {
      expect(recogniseList(parsed)).toEqual({ kind: 'unknown' })
    },
  )
})

describe.skipIf(withoutRealLists !== null)(
  `the carriers' whole lists${withoutRealLists === null ? '' : `: skipped, ${withoutRealLists}`}`,
  () => {
    it('have so many places', () => {
      const counts = {
        'omniva-map-2026-05-14-LV.json': { locker: 394, postOffice: 0, shop: 0 },
        'omniva-locations-2022-02-07-LV.json': { locker: 291, postOffice: 0, shop: 0 },
        'dpd-pickup-2024-09-30-LV.json': { locker: 335, postOffice: 0, shop: 0 },
        'smartposti-itella-locationsLV-2023-07-31.json': { locker: 180, postOffice: 0, shop: 73 },
        'venipak-sample-LV-11.json': { locker: 9, postOffice: 0, shop: 2 },
      }
      for (const [name, expected] of Object.entries(counts)) {
        const list = readAs(realList(name))
        expect(kinds(list), name).toEqual(expected)
        expect(list, name).toMatchObject({ abroad: 0, other: 0, unread: 0, twice: 0 })
      }
    })

    it('Omniva 2022 → 2026: 9235 is 35.0 km away, two moved by more than 1 km, four are gone', () => {
      const before = readAs(realList('omniva-locations-2022-02-07-LV.json'))
      const after = readAs(realList('omniva-map-2026-05-14-LV.json'))
      const found = compareList(asKnown(before.lockers), after.lockers)
      expect(found.added).toHaveLength(107)
      expect(found.closed).toHaveLength(4)
      expect(found.closesMany).toBe(false)
      const moved = new Map(found.moved.map((move) => [move.before.externalId, move]))
      expect(moved.get('9235')?.km?.toFixed(1)).toBe('35.0')
      expect([...moved.values()].filter(({ km }) => (km ?? 0) > 1)).toHaveLength(2)
      // This one stands at the very same place, in another town by name.
      expect(moved.get('9937')).toMatchObject({ km: 0, otherTown: true })
      for (const list of [before, after]) {
        expect(list.lockers.every(({ postcode }) => postcode === '')).toBe(true)
      }
    })

    it('DPD: 11 are full; LV90171 was once 60.6 km off', () => {
      const list = readAs(realList('dpd-pickup-2024-09-30-LV.json'))
      expect(list.lockers.filter(({ busy }) => busy)).toHaveLength(11)
      expect(list.lockers.some(({ name }) => /NOSLOGOTS|^PS |^Paku Skapis|\s$/u.test(name))).toBe(
        false,
      )
      const { latitude, longitude } = one(list, 'LV90171')
      const right = { latitude: latitude ?? 0, longitude: longitude ?? 0 }
      const wrong = { latitude: right.latitude, longitude: 24.59708 }
      expect(distanceKm(right, wrong).toFixed(1)).toBe('60.6')
      expect(implausibleAt(wrong, [right])).toMatchObject({ why: 'far' })
    })

    it('Smartposti 2026 has no ids, LP Express no place in Latvia', () => {
      const parse = (name: string): unknown => JSON.parse(new TextDecoder().decode(realList(name)))
      expect(recogniseList(parse('smartposti-2026-05-14-LV.json'))).toEqual({ kind: 'noIds' })
      const sister = readAs(realList('lpexpress-terminals-2025-05-LT-sample40.json'))
      expect(sister).toMatchObject({ carrier: 'unisend', abroad: 40 })
      expect(sister.lockers).toEqual([])
    })
  },
)
