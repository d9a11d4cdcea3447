import { describe, expect, it } from 'vitest'
import type { NearWhat } from '#shared/lockers/contract.ts'
import { listFixture } from '#tests/rules/lockers/lists.ts'
import { listFile, omniva, takeIn } from '#tests/support/lockers.ts'
import { openOfficeWithDirector } from '#tests/support/office.ts'
import { enter, firstPage } from '#tests/support/people.ts'
import { value } from '../rights/world.ts'

const { findAsTyped } = await import('#renderer/lockers/findAsTyped.ts')

const fixture = (name: string) => listFile(listFixture(name))
const older = 'omniva-locations-2022-02-07.json'

describe('finding lockers', () => {
  it('by words without their signs, by carrier and size, the nearest first', async () => {
    const { director } = await openOfficeWithDirector()
    value(await takeIn(director, fixture(older)))
    value(await takeIn(director, fixture('dpd-pickup-2024-09-30.json')))
    value(await takeIn(director, fixture('unisend-2024-06-02.json')))
    const asked = { search: '', near: null, carriers: [], kinds: [], size: '', limit: 5 }
    const found = await director.lockers.find({ ...asked, search: 'kekav liib' })
    expect(found.lockers.map(({ externalId }) => externalId)).toEqual(['9978'])
    expect(found.lockers[0]?.km).toBeNull()

    const near = { kind: 'place' as const, text: 'valmiera' }
    const valmiera = await director.lockers.find({ ...asked, near })
    expect(valmiera.origin).toMatchObject({ label: 'valmiera', rough: false })
    expect(valmiera.lockers.every(({ town }) => town === 'Valmiera')).toBe(true)
    const distances = valmiera.lockers.map(({ km }) => km ?? Number.NaN)
    expect(distances).toEqual(distances.toSorted((one, other) => one - other))

    const byPostcode = { kind: 'place' as const, text: 'LV5316' }
    const large = await director.lockers.find({ ...asked, near: byPostcode, size: 'XS', limit: 1 })
    // Unisend's at Līvāni has no XS and Omniva no such size: the nearest that has one is elsewhere.
    expect(large.origin).toMatchObject({ label: 'LV-5316' })
    expect(large.lockers[0]?.town).not.toBe('Līvāni')
    const only = await director.lockers.find({ ...asked, near: byPostcode, carriers: [omniva] })
    expect(new Set(only.lockers.map(({ carrierName }) => carrierName))).toEqual(new Set(['Omniva']))
  })

  it('from places that no list knows, and from none that nobody knows', async () => {
    const { director } = await openOfficeWithDirector()
    value(await takeIn(director, fixture(older)))
    const asked = { search: '', carriers: [], kinds: [], size: '', limit: 3 }
    const from = async (text: string) =>
      (await director.lockers.find({ ...asked, near: { kind: 'place', text } })).origin
    expect(await from('Seda')).toMatchObject({ label: 'Seda, Valmieras novads', rough: false })
    expect(await from('LV-4728')).toMatchObject({ label: 'LV-4728' })
    expect(await from('Jūrmala')).toMatchObject({ label: 'Jūrmala' })
    expect(await from('Nekurene')).toBeNull()
    const { origin, lockers } = await director.lockers.find({
      ...asked,
      near: { kind: 'place', text: 'Nekurene' },
    })
    expect(origin).toBeNull()
    expect(lockers.map(({ km }) => km)).toEqual([null, null, null])
  })

  it('the points of the map are those of the list', async () => {
    const { director } = await openOfficeWithDirector()
    value(await takeIn(director, fixture(older)))
    const query = { search: 'valmier', filters: {}, sort: [] }
    const points = await director.lockers.points(query)
    const { rows } = await director.lockers.list({ ...firstPage, ...query })
    expect(points.map(({ id }) => id).toSorted()).toEqual(rows.map(({ id }) => id).toSorted())
  })
})

describe('what somebody types to choose a locker', () => {
  const office = async () => {
    const { director } = await openOfficeWithDirector()
    value(await takeIn(director, fixture(older)))
    const person = await enter(director, { givenName: 'Anna', familyName: 'Ozola', town: 'Rīga' })
    const near: NearWhat = { kind: 'person', person }
    const all = { carriers: [], kinds: [], size: '', limit: 3 }
    const typing = (text: string) =>
      findAsTyped((asked) => director.lockers.find({ ...asked, ...all }), text, near)
    const nearestTo = async (text: string) => {
      const place = { kind: 'place' as const, text }
      const { lockers } = await director.lockers.find({ search: '', near: place, ...all })
      return lockers
    }
    return { typing, nearestTo }
  }

  it.each(['LV-4728', 'lv 4728', '4728'])(
    'a postcode, as %j, finds the nearest to it',
    async (text) => {
      const { typing, nearestTo } = await office()
      const found = await typing(text)
      expect(found).toEqual(await nearestTo('LV-4728'))
      expect(found[0]?.km).not.toBeNull()
    },
  )

  it('a place without lockers finds the nearest to it, one with lockers its own', async () => {
    const { typing, nearestTo } = await office()
    expect(await typing('Seda')).toEqual(await nearestTo('Seda'))
    const own = await typing('kekav liib')
    expect(own.map(({ externalId }) => externalId)).toEqual(['9978'])
  })

  it('what nobody knows finds nothing, and nothing typed what is near to the person', async () => {
    const { typing } = await office()
    expect(await typing('Nekurene')).toEqual([])
    expect(await typing('x'.repeat(150))).toEqual([])
    const near = await typing('')
    expect(near).toHaveLength(3)
    expect(near.every(({ km }) => km !== null)).toBe(true)
  })
})
