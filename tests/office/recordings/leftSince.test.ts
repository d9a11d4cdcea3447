import { expect, test } from 'vitest'
import { must, value } from '#tests/office/rights/world.ts'
import { once } from '#tests/support/office.ts'
import { textOf } from './paperText.ts'
import { shared } from './sharedRecording.ts'

test('whoever answers for a child takes back for them, though they have left the group since', async () => {
  const { director, id, child, mother, oto, group } = await shared()
  const [enrolment] = await director.courses.enrolmentsOf({ person: child })
  value(
    await director.courses.changeEnrolmentState(
      once({
        group,
        selection: { kind: 'rows' as const, ids: [must(enrolment).id] },
        state: 'withdrawn' as const,
        since: null,
        seen: {},
      }),
    ),
  )
  const { grid, recorded, recordedGuardians } = await director.recordings.get({ id })
  expect(grid.map(({ person }) => person)).not.toContain(child)
  expect(recorded).toContain(child)
  expect(recordedGuardians).toEqual([
    { person: child, guardian: { id: mother, name: 'Ilga Zara' } },
  ])
  // Whoever answers for the child signs the paper, too.
  const paper = await textOf(director, id, 'consentWithdrawal', { person: child })
  expect(paper).toContain('Ilga Zara')
  const withdraw = (by: string) =>
    director.recordings.withdrawConsent(
      once({
        person: child,
        by,
        at: null,
        note: '',
        reach: { kind: 'request' as const, request: id },
      }),
    )
  expect(await withdraw(oto)).toMatchObject({ refusal: { reason: 'mayNotAnswer', by: oto } })
  expect(value(await withdraw(mother))).toEqual({ restricted: 1 })
  expect((await director.recordings.get({ id })).state).toBe('restricted')
})
