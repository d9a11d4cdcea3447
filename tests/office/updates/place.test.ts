import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { once } from '#tests/support/office.ts'
import { officeWithPlace, settled } from './officeWithPlace.ts'

describe('the place', () => {
  test.each([
    ['mape', 'noPlace'],
    ['', 'invalid'],
    ['http://example.org/norise', 'notSecure'],
    ['http://127.0.0.1/norise', 'notSecure'],
    ['ftp://example.org/norise', 'notSecure'],
    ['file:///srv/norise', 'notSecure'],
    ['https://', 'noPlace'],
    ['https://anna:parole@example.org/norise', 'notPlain'],
    ['https://example.org/norise?x=1', 'notPlain'],
    ['https://example.org/norise#x', 'notPlain'],
    ['javascript:alert(1)', 'noPlace'],
  ])('%o is refused: %s', async (address, reason) => {
    const { director } = await officeWithPlace()
    expect(await director.updates.setPlace(once({ address, revision: null }))).toMatchObject({
      ok: false,
      refusal: { reason },
    })
  })

  test('is none of the office’s own folders, is changed by one at a time, and can be taken back', async () => {
    const { director, folder, place } = await officeWithPlace()
    const set = (address: string | null, revision: number | null) =>
      director.updates.setPlace(once({ address, revision }))
    expect(await set(join(folder, 'x'), null)).toMatchObject({ refusal: { reason: 'ownFolder' } })
    expect(await set(place, null)).toMatchObject({ ok: true })
    expect(await set('https://example.org/norise', null)).toMatchObject({
      refusal: { reason: 'changedMeanwhile' },
    })
    expect((await director.updates.state()).place).toEqual({ address: place, revision: 1 })
    expect(await set(null, 1)).toMatchObject({ ok: true })
    expect((await settled(director)).place).toBeNull()
  })
})
