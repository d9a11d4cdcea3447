import { describe, expect, it } from 'vitest'
import { compareList } from '#shared/lockers/compareList.ts'
import { aboutKm, distanceKm } from '#shared/lockers/distance.ts'
import { isOldList } from '#shared/lockers/listAge.ts'
import { middleOf, nearest } from '#shared/lockers/nearest.ts'
import { implausibleAt } from '#shared/lockers/plausible.ts'
import { flagOf } from '#shared/lockers/preference.ts'
import { asKnown, one, place, readAs, realList, withoutRealLists } from './lists.ts'

/** Degrees of latitude that are so many kilometres. */
const north = (km: number): number => (km / 6371.0088) * (180 / Math.PI)

describe('a list against the office', () => {
  it('every place stands in exactly one of its kinds', () => {
    const known = [
      ...asKnown(['1', '2', '3', '4', '5', '6'].map((id) => place(id))),
      { ...place('7'), id: 'seven', closedOn: '2026-01-01', revision: 2 },
      { ...place('8'), id: 'eight', closedOn: '2026-01-01', revision: 2 },
    ]
    const found = compareList(known, [
      place('1'),
      place('2', { name: 'Cits vārds' }),
      place('3', { town: 'Ogre' }),
      place('4', { hours: '1-5 09:00-18:00' }),
      place('7'),
      place('9'),
    ])
    expect(found.unchanged).toBe(1)
    expect(found.renamed.map(({ after }) => after.externalId)).toEqual(['2'])
    expect(found.moved).toMatchObject([{ before: { externalId: '3' }, km: 0, otherTown: true }])
    expect(found.updated.map(({ after }) => after.externalId)).toEqual(['4'])
    expect(found.reopened.map(({ after }) => after.externalId)).toEqual(['7'])
    expect(found.added.map(({ externalId }) => externalId)).toEqual(['9'])
    // What is closed already is not closed again.
    expect(found.closed.map(({ externalId }) => externalId)).toEqual(['5', '6'])
    expect(found.open).toBe(6)
  })

  it.each([
    [0.999, 0],
    [1.0001, 1],
    [35, 1],
  ])('a place %d km away from where it was: %d to confirm', (km, moved) => {
    const before = place('1')
    const after = place('1', { latitude: 56.95 + north(km) })
    expect(compareList(asKnown([before]), [after]).moved).toHaveLength(moved)
  })

  it('a town written in other letters is the same town', () => {
    const known = asKnown([place('1', { town: 'Rēzekne' })])
    expect(compareList(known, [place('1', { town: 'REZEKNE' })]).moved).toEqual([])
    expect(compareList(known, [place('1', { town: '' })]).moved).toEqual([])
  })

  it.each([
    [10, 8, false],
    [10, 7, true],
    [5, 4, false],
    [4, 3, true],
    [0, 0, false],
  ])('of %d open ones the list has %d: stopped %s', (open, left, stopped) => {
    const all = Array.from({ length: open }, (_, n) => place(String(n)))
    expect(compareList(asKnown(all), all.slice(0, left)).closesMany).toBe(stopped)
  })

  it('a place whose record could not be read is not gone', () => {
    const known = asKnown([place('1'), place('2')])
    expect(compareList(known, [place('1')], ['2']).closed).toEqual([])
  })
})

describe('distances', () => {
  it('are haversine on the mean earth', () => {
    const valmiera = { latitude: 57.5385, longitude: 25.4264 }
    expect(distanceKm(valmiera, valmiera)).toBe(0)
    expect(distanceKm(valmiera, { latitude: 57.5385 + north(3), longitude: 25.4264 })).toBeCloseTo(
      3,
    )
  })

  it.each([
    [0.04, 0],
    [0.546, 0.5],
    [9.94, 9.9],
    [9.96, 10],
    [21.2, 21],
  ])('%d km is about %d', (km, about) => expect(aboutKm(km)).toBe(about))

  it('the middle is not moved by one wrong point', () => {
    const points = [56.9, 56.91, 56.92, 40].map((latitude) => ({ latitude, longitude: 24.1 }))
    expect(middleOf(points)?.latitude).toBeCloseTo(56.905)
    expect(middleOf([])).toBeNull()
  })

  describe.skipIf(withoutRealLists !== null)(
    `on the whole lists${withoutRealLists === null ? '' : `: skipped, ${withoutRealLists}`}`,
    () => {
      it.each([
        ['omniva-map-2026-05-14-LV.json', ['9928 0.131', '9589 0.546', '9269 0.860']],
        ['dpd-pickup-2024-09-30-LV.json', ['LV90014 0.136', 'LV90236 0.517', 'LV90039 0.669']],
        [
          'smartposti-itella-locationsLV-2023-07-31.json',
          ['042013261 0.157', '042013262 0.441', '042013207 0.537'],
        ],
      ])('the nearest of %s from the middle of Valmiera', (name, expected) => {
        const found = nearest(
          readAs(realList(name)).lockers,
          { latitude: 57.5385, longitude: 25.4264 },
          3,
        )
        expect(found.map((near) => `${near.place.externalId} ${near.km.toFixed(3)}`)).toEqual(
          expected,
        )
      })
    },
  )
})

describe('where a place can be', () => {
  it.each([
    [55.59, 24, 'outside'],
    [55.6, 24, undefined],
    [58.1, 24, undefined],
    [58.11, 24, 'outside'],
    [57, 20.89, 'outside'],
    [57, 28.31, 'outside'],
  ])('%d, %d: %s', (latitude, longitude, why) =>
    expect(implausibleAt({ latitude, longitude }, [])?.why).toBe(why),
  )

  it('no farther than 30 km from its postcode, or from the nearest town of its name', () => {
    const at = (km: number) => ({ latitude: 57 + north(km), longitude: 24 })
    expect(implausibleAt(at(29.9), [at(0)])).toBeNull()
    expect(implausibleAt(at(30.1), [at(0)])).toMatchObject({ why: 'far' })
    expect(implausibleAt(at(60), [at(0), at(59)])).toBeNull()
    expect(implausibleAt({ latitude: null, longitude: null }, [at(0)])).toBeNull()
  })
})

it('a list is old after 60 days, not on the 60th', () => {
  expect(isOldList('2026-09-01', '2026-10-31')).toBe(false)
  expect(isOldList('2026-09-01', '2026-11-01')).toBe(true)
})

describe('a preferred locker is asked about again', () => {
  const chosen = '2026-03-01T10:00:00Z'
  it('when it is closed, or its number went elsewhere after it was chosen', () => {
    const open = { closedOn: null, movedAt: null }
    expect(flagOf(open, chosen)).toBeNull()
    expect(flagOf({ closedOn: '2026-02-01', movedAt: null }, chosen)).toBe('closed')
    expect(flagOf({ ...open, movedAt: '2026-03-02T10:00:00Z' }, chosen)).toBe('moved')
    expect(flagOf({ ...open, movedAt: '2026-02-28T10:00:00Z' }, chosen)).toBeNull()
  })
})

it.skipIf(withoutRealLists !== null)('LV90171 of the whole list lies where its postcode is', () => {
  const list = readAs(realList('dpd-pickup-2024-09-30-LV.json'))
  expect(one(list, 'LV90171')).toMatchObject({ town: 'Jūrmala' })
})
