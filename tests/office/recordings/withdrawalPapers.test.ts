import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import type { Reach } from '#shared/recordings/schema.ts'
import { value } from '#tests/office/rights/world.ts'
import { once } from '#tests/support/office.ts'
import { answer, terms } from '#tests/support/recordings.ts'
import { textOf } from './paperText.ts'
import { asked } from './recordingsOffice.ts'
import { shared } from './sharedRecording.ts'

test('a withdrawal says what followed it, its receipt that it was withdrawn', async () => {
  const { director, id, recording, oto } = await shared()
  const taken = { person: oto, by: oto, at: null, note: '' }
  value(
    await director.recordings.withdrawConsent(
      once({ ...taken, reach: { kind: 'request' as const, request: id } }),
    ),
  )
  const paper = () => textOf(director, id, 'consentWithdrawal', { person: oto })
  expect(await paper()).toContain('Atzīme par izpildi (kad, kas, kā)')
  expect(await textOf(director, id, 'consentReceipt', { person: oto })).toContain(
    'Stāvoklis atsaukta',
  )
  const ticks = { method: 'Zoom mākonī un atkritnē', removed: true, purged: true }
  value(await director.recordings.deleteRecording(once({ id: recording, revision: 3, ...ticks })))
  const text = await paper()
  expect(text).toContain(
    'Izpildīts ieraksts izdzēsts 24.11.2026. plkst. 11.00 (Ilze Bērziņa) Zoom mākonī un atkritnē',
  )
  expect(text).not.toContain('Atzīme par izpildi')
})

test('how the first withdrawal was settled does not stand on the paper of the second', async () => {
  const { director, id, recording, oto, teacher } = await shared()
  const withdraw = async (person: string) =>
    value(
      await director.recordings.withdrawConsent(
        once({ person, by: person, at: null, note: '', reach: { kind: 'request', request: id } }),
      ),
    )
  const paper = (person: string) => textOf(director, id, 'consentWithdrawal', { person })
  await withdraw(oto)
  const settled = { id: recording, revision: 3, how: 'Seja aizmiglota' }
  value(await director.recordings.noteUnrecognisable(once(settled)))
  expect(await paper(oto)).toContain('Seja aizmiglota')
  await withdraw(teacher)
  const second = await paper(teacher)
  expect(second).toContain('Atzīme par izpildi (kad, kas, kā)')
  expect(second).not.toContain('Seja aizmiglota')
  // The first one's is as it was: the second one's waiting is none of its own.
  const first = await paper(oto)
  expect(first).toContain(
    'Izpildīts persona ierakstā padarīta neatpazīstama 24.11.2026. plkst. 11.00 (Ilze Bērziņa) Seja aizmiglota',
  )
  expect(first).not.toContain('Atzīme par izpildi')
  value(
    await director.recordings.noteUnrecognisable(
      once({ id: recording, revision: 5, how: 'Balss izgriezta' }),
    ),
  )
  expect(await paper(teacher)).toContain('Balss izgriezta')
  expect(await paper(oto)).toContain('Seja aizmiglota')
  expect(await paper(oto)).not.toContain('Balss izgriezta')
})

test('one step settles all that wait, and a withdrawal after a new yes waits by itself', async () => {
  const { director, id, recording, oto, teacher } = await shared()
  const paper = (person: string) => textOf(director, id, 'consentWithdrawal', { person })
  const withdraw = async (person: string, reach: Reach) =>
    value(
      await director.recordings.withdrawConsent(
        once({ person, by: person, at: null, note: '', reach }),
      ),
    )
  await withdraw(oto, { kind: 'all' })
  await withdraw(teacher, { kind: 'request', request: id })
  const settled = { id: recording, revision: 4, how: 'Sejas aizmiglotas' }
  value(await director.recordings.noteUnrecognisable(once(settled)))
  expect(await paper(oto)).toContain('Sejas aizmiglotas')
  expect(await paper(teacher)).toContain('Sejas aizmiglotas')
  value(await answer(director, id, [oto]))
  await withdraw(oto, { kind: 'request', request: id })
  expect(await paper(oto)).toContain('Atzīme par izpildi (kad, kas, kā)')
  expect(await paper(teacher)).toContain('Sejas aizmiglotas')
})

test('a withdrawal names the form that was signed, whatever was told anew or printed since', async () => {
  const { director, id, oto, until } = await asked()
  const of = { request: id, kind: 'consentForm' as const, person: oto, language: null }
  const make = async () => value(await director.recordings.makePaper(once({ of })))
  const number = async () =>
    /Nr\. (PI-2026-\d+)/u.exec(
      await textOf(director, id, 'consentWithdrawal', { person: oto }),
    )?.[1]
  expect(await number()).toBeUndefined()
  const signed = await make()
  value(await answer(director, id, [oto]))
  await until('2026-11-23T10:00:00Z')
  const { revision } = await director.recordings.get({ id })
  value(await director.recordings.widen(once({ id, revision, terms: { ...terms, keepDays: 30 } })))
  expect((await make()).number).not.toBe(signed.number)
  expect(await number()).toBe(signed.number)
})

test('a form made after the yes is not the one that was signed; one of before papers knew their request is', async () => {
  const test = await asked()
  const { director, id, oto, teacher, until, folder } = test
  const make = async (person: string) => {
    const of = { request: id, kind: 'consentForm' as const, person, language: null }
    return value(await director.recordings.makePaper(once({ of })))
  }
  const paper = (person: string) => textOf(director, id, 'consentWithdrawal', { person })
  const old = await make(teacher)
  value(await answer(director, id, [oto, teacher]))
  await until('2026-11-23T10:00:00Z')
  const later = await make(oto)
  expect(await paper(oto)).not.toContain(later.number)

  const file = new Sqlite(join(folder, 'norise.sqlite'))
  onTestFinished(() => void file.close())
  file.prepare('update paper set request_id = null').run()
  expect(await paper(teacher)).toContain(old.number)
  expect(await paper(oto)).not.toContain(later.number)
})
