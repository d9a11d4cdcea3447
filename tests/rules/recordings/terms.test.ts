import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  compareTerms,
  RecordingMode,
  recordedOf,
  type RosterRole,
  type Terms,
} from '#shared/recordings/terms.ts'
import { requiredPeople } from '#shared/recordings/requiredPeople.ts'
import { terms } from '#tests/support/recordings.ts'

const [anna, oto, ieva] = ['anna', 'oto', 'ieva']

test.for<[string, Partial<Terms>, Partial<Terms>, 'same' | 'narrower' | 'wider']>([
  ['nothing', {}, {}, 'same'],
  ['to teacher and slides', {}, { mode: 'teacherAndSlides' }, 'narrower'],
  ['to sound', {}, { mode: 'audioOnly' }, 'narrower'],
  ['to segments without one', {}, { mode: 'segments', leftOut: [anna] }, 'narrower'],
  ['from segments to all', { mode: 'segments', leftOut: [anna] }, {}, 'wider'],
  [
    'another is left out',
    { mode: 'segments', leftOut: [anna] },
    { mode: 'segments', leftOut: [oto] },
    'wider',
  ],
  [
    'from sound to the picture of teachers',
    { mode: 'audioOnly' },
    { mode: 'teacherAndSlides' },
    'wider',
  ],
  ['back to all', { mode: 'teacherAndSlides' }, {}, 'wider'],
  ['kept longer', {}, { keepDays: 15 }, 'wider'],
  ['kept shorter', {}, { keepDays: 7 }, 'narrower'],
  ['another viewer', {}, { viewers: [oto] }, 'wider'],
  ['a viewer less', { viewers: [oto] }, {}, 'narrower'],
  ['one viewer for another', { viewers: [oto] }, { viewers: [ieva] }, 'wider'],
  ['another purpose', {}, { purpose: 'reklāma' }, 'wider'],
  ['another place', {}, { storage: 'Panopto' }, 'wider'],
  ['to a third country', {}, { thirdCountry: 'ASV' }, 'wider'],
  ['no longer to a third country', { thirdCountry: 'ASV' }, {}, 'narrower'],
  ['less of people but for longer', {}, { mode: 'audioOnly', keepDays: 30 }, 'wider'],
])('%s: %s → %s is %s', ([, before, after, change]) => {
  expect(compareTerms({ ...terms, ...before }, { ...terms, ...after })).toBe(change)
})

const role = fc.constantFrom<RosterRole>('learner', 'teacher', 'guest')
const anyTerms = fc
  .record({
    mode: fc.constantFrom(...RecordingMode.options),
    leftOut: fc.subarray([anna, oto, ieva]),
    viewers: fc.subarray([anna, oto, ieva]),
    keepDays: fc.integer({ min: 1, max: 30 }),
  })
  .map((some) => ({ ...terms, ...some, leftOut: some.mode === 'segments' ? some.leftOut : [] }))

test('what is not wider holds nothing of anybody that it did not hold before', () => {
  fc.assert(
    fc.property(
      anyTerms,
      anyTerms,
      role,
      fc.constantFrom(anna, oto, ieva, 'x'),
      (was, is, role, id) => {
        if (compareTerms(was, is) === 'wider') return
        const before = recordedOf(was, { id, role })
        expect(recordedOf(is, { id, role }).every((kind) => before.includes(kind))).toBe(true)
        expect(is.keepDays).toBeLessThanOrEqual(was.keepDays)
        expect(is.viewers.every((viewer) => was.viewers.includes(viewer))).toBe(true)
      },
    ),
  )
})

test('who must agree: everybody but the requester of whom anything is recorded, once', () => {
  const of = (id: string, role: RosterRole) => ({ id, role, minor: 'no' as const, guardians: [] })
  const roster = [
    of('anna', 'learner'),
    of('oto', 'learner'),
    of('ieva', 'teacher'),
    of('ieva', 'learner'),
    of('tulks', 'guest'),
  ]
  const ids = (mode: Terms['mode'], leftOut: string[] = []) =>
    requiredPeople(roster, 'anna', { mode, leftOut }).map(({ id }) => id)
  expect(ids('full')).toEqual(['ieva', 'tulks', 'oto'])
  expect(ids('audioOnly')).toEqual(['ieva', 'tulks', 'oto'])
  expect(ids('teacherAndSlides')).toEqual(['ieva', 'tulks'])
  expect(ids('segments', ['oto', 'tulks'])).toEqual(['ieva'])
})
