import { describe, expect, it } from 'vitest'
import { omniva, omnivaFile, takeIn } from '#tests/support/lockers.ts'
import { type Client, once, openOfficeWithDirector } from '#tests/support/office.ts'
import { enter, firstPage } from '#tests/support/people.ts'
import { must, value } from '../rights/world.ts'

const riga = [
  ['9001', 'Centra pakomāts', 'Rīga', 56.95, 24.1],
  ['9002', 'Stacijas pakomāts', 'Rīga', 56.946, 24.12],
  ['9003', 'Mežaparka pakomāts', 'Rīga', 57.0, 24.16],
  ['9004', 'Ogres pakomāts', 'Ogre', 56.816, 24.6],
  ['9005', 'Siguldas pakomāts', 'Sigulda', 57.153, 24.86],
  ['9006', 'Līvānu pakomāts', 'Līvāni', 56.354, 26.176],
] as const

const idOf = async (client: Client, externalId: string): Promise<string> => {
  const { rows } = await client.lockers.list({
    ...firstPage,
    filters: { state: { kind: 'set', values: ['open', 'moved', 'closed'] } },
  })
  return must(rows.find((locker) => locker.externalId === externalId)).id
}

async function officeWithLockers() {
  const test = await openOfficeWithDirector()
  value(await takeIn(test.director, omnivaFile(riga)))
  const person = await enter(test.director, {
    givenName: 'Anna',
    familyName: 'Ozola',
    town: 'Rīga',
    preferredLocker: 'Omniva pie stacijas',
  })
  const prefer = (locker: string | null, revision: number | null, confirmed = false) =>
    test.director.lockers.setPreference(
      once({ person, revision, channel: 'locker', locker, confirmed }),
    )
  return { ...test, person, prefer }
}

describe('a preferred locker', () => {
  it('is offered from where the person lives, beside what a list said', async () => {
    const { director, person, prefer } = await officeWithLockers()
    const before = await director.lockers.preferenceOf({ person })
    expect(before).toMatchObject({
      channel: null,
      locker: null,
      flag: null,
      hint: 'Omniva pie stacijas',
      origin: { label: 'Rīga' },
      revision: null,
    })
    expect(before.replacements[0]).toMatchObject({ town: 'Rīga' })
    value(await prefer(await idOf(director, '9002'), null))
    expect(await director.lockers.preferenceOf({ person })).toMatchObject({
      channel: 'locker',
      locker: { name: 'Stacijas pakomāts', carrierId: omniva },
      flag: null,
      replacements: [],
      revision: 1,
    })
    const history = await director.people.history({ id: person })
    expect(JSON.stringify(history)).toContain('Stacijas pakomāts')
  })

  it('that a new list lacks is flagged, others are offered, and it can’t be chosen', async () => {
    const { director, person, prefer } = await officeWithLockers()
    const closed = await idOf(director, '9002')
    value(await prefer(closed, null))
    const toAsk = async () => {
      const filters = { lockerFlag: { kind: 'set' as const, values: ['closed', 'moved'] } }
      const { rows } = await director.people.list({ ...firstPage, filters })
      return rows.map(({ id, locker, lockerFlag }) => ({ id, locker, lockerFlag }))
    }
    expect(await toAsk()).toEqual([])
    const taken = await takeIn(director, omnivaFile(riga.filter(([id]) => id !== '9002')))
    expect(await toAsk()).toEqual([
      { id: person, locker: 'Stacijas pakomāts', lockerFlag: 'closed' },
    ])
    const filters = { locker: { kind: 'text' as const, text: 'stacijas' } }
    expect((await director.people.list({ ...firstPage, filters })).total).toBe(1)
    const one = (id: string) => ({ locker: { kind: 'set' as const, values: [id] } })
    const wanting = async (id: string) =>
      (await director.people.list({ ...firstPage, filters: one(id) })).rows.map((row) => row.id)
    expect(await wanting(closed)).toEqual([person])
    expect(await wanting(await idOf(director, '9001'))).toEqual([])
    expect(taken).toMatchObject({ ok: true, value: { closed: 1, toAsk: 1 } })
    const flagged = await director.lockers.preferenceOf({ person })
    expect(flagged).toMatchObject({ flag: 'closed', locker: { name: 'Stacijas pakomāts' } })
    expect(
      flagged.replacements
        .slice(0, 2)
        .map(({ externalId }) => externalId)
        .toSorted(),
    ).toEqual(['9001', '9003'])

    const other = await enter(director, { familyName: 'Kalniņš' })
    const refused = await director.lockers.setPreference(
      once({ person: other, revision: null, channel: null, locker: closed, confirmed: false }),
    )
    expect(refused).toMatchObject({
      ok: false,
      refusal: { reason: 'closedLocker', field: 'locker', name: 'Stacijas pakomāts' },
    })
    // The channel may change; the flag stays.
    value(
      await director.lockers.setPreference(
        once({ person, revision: 1, channel: 'post', locker: closed, confirmed: true }),
      ),
    )
    expect(await director.lockers.preferenceOf({ person })).toMatchObject({
      channel: 'post',
      flag: 'closed',
    })
    value(await prefer(await idOf(director, '9001'), 2))
    expect((await director.lockers.preferenceOf({ person })).flag).toBeNull()
    expect(await toAsk()).toEqual([])
  })

  it('whose number went to another place is flagged until it is confirmed or changed', async () => {
    const { director, person, prefer, clock } = await officeWithLockers()
    const locker = await idOf(director, '9004')
    value(await prefer(locker, null))
    clock.advance({ minutes: 1 })
    const elsewhere = riga.map((one) =>
      one[0] === '9004' ? (['9004', 'Siguldas Beta', 'Sigulda', 57.158, 24.867] as const) : one,
    )
    const moved = { '9004': 'another' as const }
    expect(await takeIn(director, omnivaFile(elsewhere), { moved })).toMatchObject({
      ok: true,
      value: { toAsk: 1 },
    })
    const flagged = await director.lockers.preferenceOf({ person })
    expect(flagged).toMatchObject({ flag: 'moved', locker: { state: 'moved' } })
    // Not offered in its own place.
    expect(flagged.replacements.map(({ id }) => id)).not.toContain(locker)
    clock.advance({ minutes: 1 })
    // A change of the channel alone answers nothing about the locker.
    value(await prefer(locker, 1))
    expect((await director.lockers.preferenceOf({ person })).flag).toBe('moved')
    value(await prefer(locker, 2, true))
    expect((await director.lockers.preferenceOf({ person })).flag).toBeNull()
  })

  it('is not overwritten by a window that saw less', async () => {
    const { director, prefer } = await officeWithLockers()
    const locker = await idOf(director, '9001')
    value(await prefer(locker, null))
    for (const revision of [null, 7]) {
      expect(await prefer(null, revision)).toMatchObject({
        ok: false,
        refusal: { reason: 'changedMeanwhile', revision: 1, current: { channel: 'locker' } },
      })
    }
    value(await prefer(null, 1))
  })

  it('keeps the list that brought its locker from being taken back', async () => {
    const { director, person } = await officeWithLockers()
    const more = [...riga, ['9007', 'Jauns', 'Rīga', 56.951, 24.11] as const]
    const taken = await takeIn(director, omnivaFile(more))
    if (!taken.ok) throw new Error()
    const locker = await idOf(director, '9007')
    value(
      await director.lockers.setPreference(
        once({ person, revision: null, channel: 'locker', locker, confirmed: false }),
      ),
    )
    const undone = await director.journal.undo(once({ entry: taken.entry }))
    expect(undone.ok).toBe(false)
    expect(await director.lockers.get({ id: locker })).toMatchObject({ wanted: 1 })
  })

  it('is nobody’s any more whom the office has archived', async () => {
    const { director, person, prefer } = await officeWithLockers()
    const locker = await idOf(director, '9001')
    value(await prefer(locker, null))
    expect(await director.lockers.get({ id: locker })).toMatchObject({ wanted: 1 })
    const selection = { kind: 'rows' as const, ids: [person] }
    value(await director.people.archive(once({ selection })))
    expect(await director.lockers.get({ id: locker })).toMatchObject({ wanted: 0 })
  })

  it('goes with the person into a merged one, who keeps their own', async () => {
    const { director, person, prefer } = await officeWithLockers()
    value(await prefer(await idOf(director, '9001'), null))
    const twin = await enter(director, { givenName: 'Anna', familyName: 'Ozola-Liepa' })
    const seen = async (id: string) => ({
      id,
      revision: (await director.people.get({ id })).revision,
    })
    value(
      await director.people.merge(
        once({ kept: await seen(twin), merged: await seen(person), takeFromMerged: [] }),
      ),
    )
    expect(await director.lockers.preferenceOf({ person: twin })).toMatchObject({
      locker: { externalId: '9001' },
    })
  })
})
