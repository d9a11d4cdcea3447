import { expect, test } from 'vitest'
import { office } from '#tests/office/absences/absencesOffice.ts'
import { value } from '#tests/office/rights/world.ts'
import { batch } from '#tests/support/deliveries.ts'
import { enterMaterial } from '#tests/support/materials.ts'
import { once } from '#tests/support/office.ts'
import { enter, firstPage } from '#tests/support/people.ts'

test('the platform is down for all: one disruption, one way to catch up, one delivery for the group', async () => {
  const { director, anna, oto, group, session, enrol } = await office()
  const others: string[] = []
  for (let n = 0; n < 13; n += 1) {
    others.push(
      await enter(director, {
        givenName: 'Dalībnieks',
        familyName: `Numur${'abcdefghijklm'[n] ?? ''}`,
        contacts: [{ kind: 'email', value: `d${String(n)}@example.com`, note: '' }],
      }),
    )
  }
  await enrol(group, ...others)
  const input = {
    what: 'Nedarbojās Zoom',
    contacted: true,
    catchUp: 'material' as const,
    note: '',
  }
  value(await director.absences.noteDisruption(once({ session, revision: null, input })))
  expect(await director.absences.ofSession({ session })).toMatchObject({
    absences: [],
    disruption: { what: 'Nedarbojās Zoom', contacted: true, catchUp: 'material' },
  })

  const book = await enterMaterial(director, { name: 'Darba lapa' })
  const materials = [{ material: book, quantity: 1 }]
  const wanted = { ...batch, group, session, channel: 'electronic' as const, materials }
  const sent = await director.deliveries.sendBatch(once({ input: wanted }))
  expect(value(sent)).toMatchObject({ made: 15, cannot: 0, noPreference: 0 })
  // Not fifteen records of being away, and nothing that somebody must still follow up.
  expect((await director.absences.list(firstPage)).total).toBe(0)
  for (const person of [anna, oto, ...others]) {
    const { rows } = await director.deliveries.list({
      ...firstPage,
      filters: { person: { kind: 'set', values: [person] } },
    })
    expect(rows).toHaveLength(1)
  }
  // Pressed once more, nobody gets it twice.
  expect(value(await director.deliveries.sendBatch(once({ input: wanted })))).toMatchObject({
    made: 0,
    has: 15,
  })
})
