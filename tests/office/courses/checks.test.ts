import { expect, test } from 'vitest'
import { emptyCourse } from '#shared/courses/schema.ts'
import { type Client, once } from '#tests/support/office.ts'
import {
  enrolling,
  enterGroup,
  enterPerson,
  groupInput,
  openOfficeWithGroup,
  signedIn,
  valueOf,
  wholeList,
} from './people.ts'

/** A group of two people whose course is held on Moodle and Zoom. */
async function openOfficeWithPlatforms() {
  const test = await openOfficeWithGroup()
  const platforms = ['Moodle', 'Zoom'].map((name) => ({ id: null, name, link: '' }))
  const input = { ...emptyCourse, name: 'Tiešsaistē', platforms }
  const { id: courseId } = valueOf(await test.director.courses.createCourse(once({ input })))
  const group = await enterGroup(test.director, { courseId, name: 'Vakara grupa' })
  valueOf(await test.director.courses.enrol(enrolling(group, test.people.slice(0, 2))))
  return { ...test, group }
}

const everyone = {
  kind: 'matching' as const,
  query: { search: '', filters: {}, sort: [] },
  except: [],
}

const noting = (group: string, change: object = {}) =>
  once({
    group,
    selection: everyone,
    platforms: ['Moodle'],
    answer: 'yes' as const,
    on: null,
    by: null,
    ...change,
  })

const checksIn = async (client: Client, group: string) => {
  const { rows } = await client.courses.listChecks({ group, list: wholeList })
  return rows.map(({ familyName, checks }) => ({ familyName, checks }))
}

test('an answer is noted for many at once, and one undo takes it back', async () => {
  const { director, group } = await openOfficeWithPlatforms()
  expect(await director.courses.notePlatformChecks(noting(group))).toMatchObject({
    ok: true,
    value: { count: 2 },
  })
  expect(await checksIn(director, group)).toMatchObject([
    { familyName: 'Cīrulis', checks: [{ platform: 'Moodle', answer: 'yes' }] },
    { familyName: 'Čakste', checks: [{ platform: 'Moodle', answer: 'yes' }] },
  ])
  valueOf(await director.journal.undo(once({ entry: null })))
  expect((await checksIn(director, group)).map(({ checks }) => checks)).toEqual([[], []])
})

test('another day for the same answer leaves whoever asked, another answer does not', async () => {
  const { director, group } = await openOfficeWithPlatforms()
  const teacher = await enterPerson(director, { familyName: 'Šteina', parts: ['teacher'] })
  valueOf(await director.courses.notePlatformChecks(noting(group, { by: teacher })))
  valueOf(await director.courses.notePlatformChecks(noting(group, { on: '2026-01-05' })))
  const [moved] = await checksIn(director, group)
  expect(moved?.checks).toMatchObject([{ answer: 'yes', on: '2026-01-05', by: 'Šteina' }])
  valueOf(await director.courses.notePlatformChecks(noting(group, { answer: 'no' })))
  const [changed] = await checksIn(director, group)
  expect(changed?.checks[0]).toMatchObject({ answer: 'no' })
  expect(changed?.checks[0]?.by).not.toBe('Šteina')
  expect(changed?.checks[0]?.on).not.toBe('2026-01-05')
})

test('a day to come and a platform of another course are refused, and nothing is written', async () => {
  const { director, group } = await openOfficeWithPlatforms()
  const wrong = noting(group, { on: '2099-01-01', platforms: ['Teams'] })
  expect(await director.courses.notePlatformChecks(wrong)).toMatchObject({
    refusal: {
      reason: 'invalid',
      problems: [
        { path: ['on'], problem: 'dateInFuture' },
        { path: ['platforms'], problem: 'platformUnknown' },
      ],
    },
  })
  expect((await checksIn(director, group)).map(({ checks }) => checks)).toEqual([[], []])
})

test('a foreign group’s checks do not exist for a project manager', async () => {
  const test = await openOfficeWithPlatforms()
  const { client } = await signedIn(test, 'Vadītāja', 'projectManager')
  const { group } = test
  await expect(client.courses.listChecks({ group, list: wholeList })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
  await expect(client.courses.notePlatformChecks(noting(group))).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
})

test('people who wait stand out only while a place is free', async () => {
  const { director, course, people } = await openOfficeWithGroup()
  const places = { courseId: course, name: 'Maza grupa', capacity: 1 }
  const small = await enterGroup(director, places)
  const withState = (state: 'applied' | 'waiting' | 'confirmed', ids: string[]) =>
    once({ group: small, people: { kind: 'rows' as const, ids }, state, since: null })
  const reachable = await enterPerson(director, {
    familyName: 'Dārziņa',
    contacts: [{ kind: 'email', value: 'd@example.lv', note: '' }],
  })
  valueOf(await director.courses.enrol(withState('waiting', people.slice(0, 2))))
  expect(await director.courses.standsOut({ group: small })).toMatchObject({ couldBeSeated: 1 })
  valueOf(await director.courses.enrol(withState('confirmed', [reachable])))
  expect(await director.courses.standsOut({ group: small })).toMatchObject({ couldBeSeated: 0 })
  const { revision } = await director.courses.getGroup({ id: small })
  const input = groupInput({ ...places, capacity: 5 })
  valueOf(await director.courses.updateGroup(once({ id: small, revision, input })))
  expect(await director.courses.standsOut({ group: small })).toMatchObject({ couldBeSeated: 2 })
})
