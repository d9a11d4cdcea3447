import { describe, expect, test } from 'vitest'
import { must, value } from '#tests/office/rights/world.ts'
import { once } from '#tests/support/office.ts'
import { signInAs } from '#tests/support/people.ts'
import { recorded, request } from '#tests/support/recordings.ts'
import { office, sessionDay } from './recordingsOffice.ts'
import { afterSession } from './sharedRecording.ts'

const why = 'Platforma ieslēdza pati.'

describe('a recording reported as nobody’s of a session that somebody had asked for', () => {
  test('is refused where everybody had agreed: it is entered the ordinary way', async () => {
    const { director, session, teacher, oto, note } = await afterSession()
    const input = recorded(teacher, sessionDay, '09:00', [oto])
    expect(
      await director.recordings.reportUnaskedRecording(once({ session, input, why })),
    ).toMatchObject({ refusal: { reason: 'wasCleared' } })
    expect(await director.recordings.ofSession({ session })).toHaveLength(1)
    value(await note())
  })

  test('stands with the request where somebody had not agreed', async () => {
    const { director, id, session, teacher } = await afterSession({ without: 'oto' })
    const input = recorded(teacher, sessionDay, '09:00')
    const { request: stands } = value(
      await director.recordings.reportUnaskedRecording(once({ session, input, why })),
    )
    expect(stands).toBe(id)
    expect(await director.recordings.ofSession({ session })).toMatchObject([
      { id, state: 'restricted', recording: { uncleared: true, unclearedWhy: why } },
    ])
  })

  test('is nobody’s where two had asked, or the one who did was refused', async () => {
    const { director, session, teacher, anna, oto, until } = await office()
    const ask = async (person: string) => {
      const input = request(person, [session])
      return must(value(await director.recordings.makeRequest(once({ input }))).requests[0])
    }
    const asked = [await ask(anna), await ask(oto)]
    await until('2026-11-24T09:00:00Z')
    const report = async (time: string) => {
      const input = recorded(teacher, sessionDay, time)
      return value(await director.recordings.reportUnaskedRecording(once({ session, input, why })))
        .request
    }
    expect(asked).not.toContain(await report('09:00'))
    for (const one of asked) {
      const { revision } = await director.recordings.get({ id: one })
      value(await director.recordings.reject(once({ id: one, revision, why: 'Nav iespējams' })))
    }
    expect(asked).not.toContain(await report('09:20'))
  })

  test('tells nobody of a request of somebody whose data is restricted', async () => {
    const test = await afterSession()
    const { director, id, anna, session, teacher } = test
    const { client: clerk } = await signInAs(test, 'staff', 'Lietvede')
    const wish = { person: anna, basis: 'claims' as const, why: 'Prasība' }
    value(await director.privacy.restrict(once({ ...wish, untilOn: '2026-12-20' })))
    const input = recorded(teacher, sessionDay, '09:00')
    const { request: stands } = value(
      await clerk.recordings.reportUnaskedRecording(once({ session, input, why })),
    )
    expect(stands).not.toBe(id)
  })
})
