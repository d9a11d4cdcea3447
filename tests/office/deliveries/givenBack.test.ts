import { describe, expect, it } from 'vitest'
import { value } from '#tests/office/rights/world.ts'
import { record, send } from '#tests/support/deliveries.ts'
import { enterMaterial } from '#tests/support/materials.ts'
import { once } from '#tests/support/office.ts'
import { firstPage } from '#tests/support/people.ts'
import { makeGroup, send as sendBatch } from './batchOffice.ts'
import { office, stockOf } from './deliveriesOffice.ts'

/** A book that was given to Anna by hand, of five on the shelf. */
async function given(channel: 'inPerson' | 'weeklyPacket') {
  const made = await office()
  const { director, anna, book, receive } = made
  await receive(book, 5)
  const group = await makeGroup(director, [anna])
  const materials = [{ material: book, quantity: 1 }]
  const week = channel === 'weeklyPacket' ? '2026-11-23' : null
  const { id } = value(await send(director, anna, { channel, week, group, materials }))
  value(await record(director, [id], 'received'))
  return { ...made, id, group, materials, channel, week }
}

describe.each(['inPerson', 'weeklyPacket'] as const)('a book given by hand (%s)', (channel) => {
  it('is back on the shelf once it was given back, and is no trouble to anybody', async () => {
    const { director, id, book } = await given(channel)
    expect(await stockOf(director, book)).toBe(4)
    value(await record(director, [id], 'returned'))
    expect(await stockOf(director, book)).toBe(5)
    expect(await director.deliveries.board()).toMatchObject({ returned: 0 })
    expect((await director.deliveries.list(firstPage)).rows).toEqual([])
    expect((await director.today.counts()).deliveries).toBe(0)
    // It was another one: then they still have it.
    value(await record(director, [id], 'received'))
    expect(await stockOf(director, book)).toBe(4)
  })

  it('may still have feedback of the days when it was theirs', async () => {
    const { director, id } = await given(channel)
    value(await record(director, [id], 'returned'))
    const feedback = { delivery: id, feedbackOn: '2026-11-23', note: 'Izpildīts.' }
    expect(await director.deliveries.noteFeedback(once(feedback))).toMatchObject(
      channel === 'weeklyPacket' ? { ok: true } : { refusal: { reason: 'notAPacket' } },
    )
  })

  it('was had: it is neither sent again nor prepared once more for the group', async () => {
    const { director, id, group, materials, week } = await given(channel)
    value(await record(director, [id], 'returned'))
    const again = { delivery: id, locker: null }
    expect(await director.deliveries.sendAgain(once(again))).toMatchObject({
      ok: false,
      refusal: { reason: 'notBack' },
    })
    const settling = { delivery: id, why: 'Nevajag.' }
    expect(await director.deliveries.settle(once(settling))).toMatchObject({
      ok: false,
      refusal: { reason: 'notEnded' },
    })
    expect(await sendBatch(director, { group, channel, week, materials })).toMatchObject({
      made: 0,
    })
  })
})

describe('a book that has to come back', () => {
  /** Anna has two by hand, and a sheet that is hers; the group is theirs. */
  async function lentBooks() {
    const made = await office()
    const { director, anna, sheet } = made
    const book = await enterMaterial(director, { name: 'Vārdnīca', returnable: true })
    const group = await makeGroup(director, [anna])
    const give = async (material: string, quantity: number) => {
      const materials = [{ material, quantity }]
      const { id } = value(await send(director, anna, { channel: 'inPerson', group, materials }))
      value(await record(director, [id], 'received'))
      return id
    }
    const id = await give(book, 2)
    await give(sheet, 1)
    const filters = { place: { kind: 'set' as const, values: ['toGiveBack'] } }
    const listed = async () =>
      (await director.deliveries.list({ ...firstPage, filters })).rows.map((row) => row.id)
    const ids = (await director.courses.enrolmentsOf({ person: anna })).map((one) => one.id)
    const leaving = async () =>
      (await director.courses.openAffairs({ group, selection: { kind: 'rows', ids } })).map(
        ({ toGiveBack }) => toGiveBack,
      )
    const closing = async () =>
      (await director.courses.leftInGroups({ selection: { kind: 'rows', ids: [group] } }))
        .toGiveBack
    return { ...made, id, listed, leaving, closing }
  }

  it('is listed until it is given back', async () => {
    const { director, id, listed } = await lentBooks()
    expect(await listed()).toEqual([id])
    value(await record(director, [id], 'returned'))
    expect(await listed()).toEqual([])
  })

  it('is said before its reader leaves the group, and before the group is put away', async () => {
    const { director, id, leaving, closing } = await lentBooks()
    expect(await leaving()).toEqual([2])
    expect(await closing()).toBe(2)
    value(await record(director, [id], 'returned'))
    expect(await leaving()).toEqual([])
    expect(await closing()).toBe(0)
  })
})
