import { expect, test } from 'vitest'
import { office, sessionDay } from '#tests/office/recordings/recordingsOffice.ts'
import { value } from '#tests/office/rights/world.ts'
import { once } from '#tests/support/office.ts'
import { enter } from '#tests/support/people.ts'
import { answer, recorded } from '#tests/support/recordings.ts'
import { allTexts } from './allTexts.ts'

const place = 'Jāņa Sarmas telefonā'
const why = 'Jānis Sarma ierakstīja slepus'
const basis = 'Sarmas sūdzība'

/** A recording that nobody asked for was held for a time, and deleted on 25 November 2026. */
async function deletedNobodys() {
  const test = await office()
  const { director, oto, session, until } = test
  await until('2026-11-25T09:00:00Z')
  const input = { ...recorded(oto, sessionDay, '09:10', [oto]), place }
  const { recording, request: id } = value(
    await director.recordings.reportUnaskedRecording(once({ session, input, why })),
  )
  value(await answer(director, id, [oto], 'refused', { note: 'Piezvanīja Sarma' }))
  const of = async () => ({
    id: recording,
    revision: (await director.recordings.get({ id })).recording?.revision ?? 0,
  })
  value(await director.recordings.hold(once({ ...(await of()), basis, reviewOn: '2026-12-20' })))
  value(await director.recordings.releaseHold(once(await of())))
  const ticks = { removed: true, purged: true, method: 'Dzēsts tālrunī' }
  value(await director.recordings.deleteRecording(once({ ...(await of()), ...ticks })))
  const over = async () => (await director.privacy.keeping()).find(({ kind }) => kind === 'consent')
  const end = () => director.privacy.endKeeping(once({ kind: 'consent', ids: [id] }))
  return { ...test, id, over, end }
}

test('what is said of a recording that nobody asked for ends too, also while somebody else is restricted', async () => {
  const { director, id, over, end, until, folder } = await deletedNobodys()
  const stranger = await enter(director, { familyName: 'Svešiniece' })
  const wish = { person: stranger, basis: 'claims' as const, why: 'Prasība' }
  value(await director.privacy.restrict(once({ ...wish, untilOn: '2030-01-01' })))
  await until('2029-11-25T08:00:00Z')
  expect(await over()).toBeUndefined()
  await until('2029-11-26T08:00:00Z')
  expect(await over()).toMatchObject({ total: 1, held: 0, tasks: [{ id }] })
  expect(allTexts(folder)).toContain(place)
  value(await end())
  expect(await over()).toBeUndefined()
  expect(allTexts(folder)).not.toContain('Sarma')
  expect((await director.recordings.get({ id })).recording).toMatchObject({
    place: '–',
    unclearedWhy: '–',
    deletionMethod: 'Dzēsts tālrunī',
  })
  expect(await director.journal.verify()).toMatchObject({ kind: 'sound' })
})

test('it stays while somebody who said something of it is restricted', async () => {
  const { director, oto, over, end, until } = await deletedNobodys()
  const wish = { person: oto, basis: 'claims' as const, why: 'Prasība' }
  value(await director.privacy.restrict(once({ ...wish, untilOn: '2030-01-01' })))
  await until('2029-11-26T08:00:00Z')
  expect(await over()).toMatchObject({ total: 1, held: 1 })
  expect(await end()).toEqual({ ok: false, refusal: { reason: 'notDue' } })
})

test('where such a recording lay, and how it came, is shown before somebody named there is erased', async () => {
  const { director, id } = await deletedNobodys()
  const named = await enter(director, { givenName: 'Jānis', familyName: 'Sarma' })
  const { mentions } = await director.erasure.preview({ id: named })
  expect(mentions.filter((mention) => mention.id === id).map(({ excerpt }) => excerpt)).toEqual([
    'Piezvanīja Sarma',
    `${place} ${why}`,
  ])
})
