import { expect, test } from 'vitest'
import { noConditions } from '#shared/recordings/consent.ts'
import { value } from '#tests/office/rights/world.ts'
import { once } from '#tests/support/office.ts'
import { answer, onPaper } from '#tests/support/recordings.ts'
import { asked } from './recordingsOffice.ts'

const why = 'Parakstīja kāds cits.'

/** Everybody has agreed; for Jana, who is sixteen, her mother. */
async function agreed() {
  const test = await asked()
  const { director, id, oto, child, mother, teacher, until } = test
  value(await answer(director, id, [teacher, oto]))
  const byMother = async (kind: 'given' | 'refused' = 'given') => {
    const answers = [{ person: child, by: mother, kind, conditions: noConditions }]
    value(
      await director.recordings.recordConsent(once({ id, answers, how: onPaper, evidence: null })),
    )
  }
  await byMother()
  const end = async (person: string) => {
    await until('2026-11-23T09:00:00Z')
    value(await director.recordings.terminateConsent(once({ id, person, why })))
    await until('2026-11-23T10:00:00Z')
  }
  const stateOf = async () => (await director.recordings.get({ id })).state
  return { ...test, byMother, end, stateOf }
}

test('a consent that the office ended can be given anew by whoever gave it: for a minor by the guardian', async () => {
  const { director, id, child, mother, byMother, end, stateOf } = await agreed()
  await end(child)
  const ended = await director.recordings.get({ id })
  expect(ended.state).toBe('blocked')
  expect(ended.grid).toContainEqual(
    expect.objectContaining({ person: child, standing: 'refused', reason: 'terminated' }),
  )
  expect(await director.recordings.consents({ id })).toContainEqual(
    expect.objectContaining({ person: child, by: mother, kind: 'terminated', note: why }),
  )
  await byMother()
  expect(await stateOf()).toBe('cleared')
})

test('that a child had said yes too does not stand in the way', async () => {
  const { director, id, child, byMother, end, stateOf } = await agreed()
  value(await answer(director, id, [child]))
  await end(child)
  expect(await stateOf()).toBe('blocked')
  await byMother()
  expect(await stateOf()).toBe('cleared')
  // A word of her own still does.
  value(await answer(director, id, [child], 'refused'))
  expect(await stateOf()).toBe('blocked')
})

test('an adult gives it anew by themselves', async () => {
  const { director, id, oto, end, stateOf } = await agreed()
  await end(oto)
  expect(await stateOf()).toBe('blocked')
  value(await answer(director, id, [oto]))
  expect(await stateOf()).toBe('cleared')
})
