import { describe, expect, it, test } from 'vitest'
import { isExcused, markFor } from '#shared/absences/excused.ts'
import { caughtUp, mayFollow } from '#shared/absences/followUps.ts'
import { AbsenceKind, FollowUpKind } from '#shared/absences/schema.ts'

test.for([
  // kind, contacted, whether technical trouble excuses, the mark
  ['objective', true, false, ''],
  ['objective', false, false, ''],
  ['cannotFollow', false, false, ''],
  ['noEquipment', true, false, ''],
  ['noEquipment', false, false, 'n'],
  ['noEquipment', false, true, ''],
  ['unknown', false, false, 'n'],
  ['unknown', true, true, 'n'],
] as const)(
  '%s, in contact %s, trouble excuses %s: mark “%s”',
  ([kind, contacted, policy, mark]) => {
    expect(markFor(isExcused({ kind, contacted }, policy))).toBe(mark)
  },
)

describe('what may follow', () => {
  it('is equipment where there was none, and a consultation where somebody can’t follow', () => {
    const followedBy = (what: FollowUpKind) =>
      AbsenceKind.options.filter((kind) => mayFollow(kind).includes(what))
    expect(followedBy('loan')).toEqual(['noEquipment'])
    expect(followedBy('consultation')).toEqual(['cannotFollow'])
    for (const always of ['delivery', 'waived', 'guardianCalled'] as const) {
      expect(followedBy(always)).toEqual(AbsenceKind.options)
    }
  })

  it('lets the learner catch up, which a call to the guardian does not', () => {
    expect(caughtUp([])).toBe(false)
    expect(caughtUp(['guardianCalled'])).toBe(false)
    for (const kind of FollowUpKind.options.filter((one) => one !== 'guardianCalled')) {
      expect(caughtUp(['guardianCalled', kind])).toBe(true)
    }
  })
})
