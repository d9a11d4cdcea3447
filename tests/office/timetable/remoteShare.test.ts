import { describe, expect, test } from 'vitest'
import { signedIn, valueOf } from '#tests/office/courses/people.ts'
import { type Client, once } from '#tests/support/office.ts'
import {
  chosen,
  create,
  entered,
  openOfficeWithTimetable,
  sessionInput,
  setPolicies,
  timesOf,
} from './timetable.ts'

describe('the remote share of a module', () => {
  const limit = async () => {
    const office = await openOfficeWithTimetable()
    const { director, course } = office
    valueOf(
      await director.courses.updateCourse(
        once({
          id: course,
          revision: 1,
          input: {
            name: 'Excel',
            projectId: null,
            programme: '',
            platforms: [],
            modules: [
              { id: null, name: 'Formulas', kind: 'theory', plannedHours: 15 },
              { id: null, name: 'Prakse', kind: 'practice', plannedHours: 15 },
            ],
          },
        }),
      ),
    )
    // 20 % of 15 teaching hours of 40 minutes: two hours.
    await setPolicies(director, { remoteShareLimit: 20 })
    const { modules } = await director.courses.getCourse({ id: course })
    return { ...office, theory: modules[0]?.id ?? '', practice: modules[1]?.id ?? '' }
  }

  test('may be exactly the limit; a minute over is refused, unless the director says why', async () => {
    const office = await limit()
    const { director, group, theory } = office
    const staff = await signedIn(office, 'Lietvede', 'staff')
    const hours = { groupId: group, moduleId: theory }
    expect((await create(staff.client, { ...hours, from: '09:00', to: '11:00' })).ok).toBe(true)
    const over = { ...hours, day: '2026-11-25', from: '09:00', to: '09:01' }
    const refused = {
      refusal: {
        reason: 'remoteShareExceeded',
        module: { name: 'Formulas' },
        studyYear: '2026-09-01',
        remoteMinutes: 121,
        plannedHours: 15,
        limit: 20,
        mayOverride: false,
      },
    }
    expect(await create(staff.client, over)).toMatchObject(refused)
    const reasoned = { ...over, overrideReason: 'Karantīna skolā' }
    expect(await create(staff.client, reasoned)).toMatchObject(refused)
    expect(await create(director, over)).toMatchObject({ refusal: { mayOverride: true } })
    const id = await entered(director, reasoned)
    expect(await director.timetable.getSession({ id })).toMatchObject({
      overrideReason: 'Karantīna skolā',
    })
    // On site it takes none of the share, and the next study year has a share of its own.
    expect((await create(staff.client, { ...over, mode: 'onSite', day: '2026-11-26' })).ok).toBe(
      true,
    )
    expect((await create(staff.client, { ...over, day: '2027-09-01' })).ok).toBe(true)
  })

  test('counts when a module gets fewer hours: exactly the limit is allowed, less is refused', async () => {
    const office = await limit()
    const { director, course, group, theory } = office
    const staff = await signedIn(office, 'Lietvede', 'staff')
    // 80 minutes are 20 % of ten teaching hours.
    const hours = { groupId: group, moduleId: theory, from: '09:00', to: '10:20' }
    const id = await entered(director, hours)
    const plan = async (client: Client, plannedHours: number) => {
      const { revision, modules } = await client.courses.getCourse({ id: course })
      const input = {
        name: 'Excel',
        projectId: null,
        programme: '',
        platforms: [],
        modules: modules.map((each) => (each.id === theory ? { ...each, plannedHours } : each)),
      }
      return client.courses.updateCourse(once({ id: course, revision, input }))
    }
    const refused = {
      ok: false,
      refusal: {
        reason: 'moduleOverShare',
        field: 'modules',
        name: 'Formulas',
        group: '1. grupa',
        limit: 20,
      },
    }
    expect((await plan(staff.client, 10)).ok).toBe(true)
    expect(await plan(staff.client, 9)).toEqual(refused)
    expect(await plan(staff.client, 0)).toEqual(refused)
    expect(await plan(director, 9)).toEqual(refused)
    const { revision } = await director.timetable.getSession({ id })
    const input = sessionInput({ ...hours, mode: 'remote', overrideReason: 'Karantīna skolā' })
    valueOf(await director.timetable.updateSession(once({ id, revision, input })))
    expect(await plan(staff.client, 9)).toEqual(refused)
    expect((await plan(director, 9)).ok).toBe(true)
  })

  test('of practice is none', async () => {
    const { director, group, practice } = await limit()
    expect(await create(director, { groupId: group, moduleId: practice })).toMatchObject({
      refusal: { reason: 'practiceRemote', module: 'Prakse' },
    })
    const onSite = { groupId: group, moduleId: practice, mode: 'onSite' as const }
    expect((await create(director, onSite)).ok).toBe(true)
  })

  test('is not gone over by an undo either, nor is practice made remote', async () => {
    const { director, group, course, theory } = await limit()
    const hours = { groupId: group, moduleId: theory }
    const id = await entered(director, { ...hours, from: '09:00', to: '11:00' })
    const undo = (action: string) => undoLast(director, action)
    valueOf(await director.timetable.cancelSessions(once(chosen(id))))
    const other = await entered(director, {
      ...hours,
      day: '2026-11-25',
      from: '09:00',
      to: '09:01',
    })
    // It would be two hours and a minute; without the minute it comes back.
    expect(await undo('timetable.cancelSessions')).toMatchObject({
      refusal: { reason: 'blocked', rule: 'remoteShareHolds', subject: `session/${id}` },
    })
    const { grounds: _, ...removed } = chosen(other)
    valueOf(await director.timetable.removeSessions(once(removed)))
    valueOf(await undo('timetable.cancelSessions'))

    valueOf(await director.timetable.cancelSessions(once(chosen(id))))
    const { revision, project, modules, ...input } = await director.courses.getCourse({
      id: course,
    })
    valueOf(
      await director.courses.updateCourse(
        once({
          id: course,
          revision,
          input: {
            name: input.name,
            programme: input.programme,
            platforms: [],
            projectId: project?.id ?? null,
            modules: modules.map(({ name, plannedHours, ...module }) => ({
              id: module.id,
              name,
              plannedHours,
              kind: 'practice' as const,
            })),
          },
        }),
      ),
    )
    expect(await undo('timetable.cancelSessions')).toMatchObject({
      refusal: { reason: 'blocked', rule: 'practiceIsOnSite', subject: `session/${id}` },
    })
  })

  test('gone over with a reason comes back by an undo', async () => {
    const { director, group, theory } = await limit()
    const hours = { groupId: group, moduleId: theory, overrideReason: 'Karantīna skolā' }
    const id = await entered(director, { ...hours, from: '09:00', to: '12:00' })
    const { grounds: _, ...removed } = chosen(id)
    valueOf(await director.timetable.removeSessions(once(removed)))
    valueOf(await undoLast(director, 'timetable.removeSessions'))
    expect(await timesOf(director, group)).toEqual(['2026-11-24 09:00–12:00'])
  })

  test('within the limit comes back together with what went over the limit of another module', async () => {
    const { director, group, course, theory } = await limit()
    const { revision, project, modules, name } = await director.courses.getCourse({ id: course })
    const kept = modules.map(({ id, name: of, kind, plannedHours }) => ({
      id,
      name: of,
      kind,
      plannedHours,
    }))
    const more = { id: null, name: 'Tabulas', kind: 'theory' as const, plannedHours: 15 }
    valueOf(
      await director.courses.updateCourse(
        once({
          id: course,
          revision,
          input: {
            name,
            programme: '',
            platforms: [],
            projectId: project?.id ?? null,
            modules: [...kept, more],
          },
        }),
      ),
    )
    const found = await director.courses.getCourse({ id: course })
    const tables = found.modules.find((module) => module.name === 'Tabulas')?.id ?? ''
    const within = await entered(director, {
      groupId: group,
      moduleId: theory,
      from: '09:00',
      to: '11:00',
    })
    const over = await entered(director, {
      groupId: group,
      moduleId: tables,
      day: '2026-11-25',
      from: '09:00',
      to: '12:00',
      overrideReason: 'Karantīna skolā',
    })
    valueOf(await director.timetable.cancelSessions(once(chosen(within, over))))
    valueOf(await undoLast(director, 'timetable.cancelSessions'))
    expect(await timesOf(director, group)).toEqual([
      '2026-11-24 09:00–11:00',
      '2026-11-25 09:00–12:00',
    ])
  })

  test('within the limit comes back together with what went over it later with a reason', async () => {
    const { director, group, theory } = await limit()
    const hours = { groupId: group, moduleId: theory }
    const within = await entered(director, { ...hours, from: '09:00', to: '11:00' })
    const over = await entered(director, {
      ...hours,
      day: '2026-11-25',
      from: '09:00',
      to: '10:00',
      overrideReason: 'Karantīna skolā',
    })
    const { grounds: _, ...removed } = chosen(within, over)
    valueOf(await director.timetable.removeSessions(once(removed)))
    const other = await entered(director, {
      ...hours,
      day: '2026-11-26',
      from: '09:00',
      to: '09:01',
    })
    // Without the reasoned hour it would be two hours and a minute.
    expect(await undoLast(director, 'timetable.removeSessions')).toMatchObject({
      refusal: { reason: 'blocked', rule: 'remoteShareHolds', subject: `session/${within}` },
    })
    valueOf(await director.timetable.cancelSessions(once(chosen(other))))
    valueOf(await undoLast(director, 'timetable.removeSessions'))
    expect(await timesOf(director, group)).toEqual([
      '2026-11-24 09:00–11:00',
      '2026-11-25 09:00–10:00',
      '2026-11-26 09:00–09:01 cancelled',
    ])
  })

  test('within the limit comes back alone where others have gone over it with a reason', async () => {
    const { director, group, theory } = await limit()
    const hours = { groupId: group, moduleId: theory }
    const within = await entered(director, { ...hours, from: '09:00', to: '11:00' })
    const over = await entered(director, {
      ...hours,
      day: '2026-11-25',
      from: '09:00',
      to: '10:00',
      overrideReason: 'Karantīna skolā',
    })
    valueOf(await director.timetable.cancelSessions(once(chosen(within))))
    valueOf(await undoLast(director, 'timetable.cancelSessions'))
    expect(await timesOf(director, group)).toEqual([
      '2026-11-24 09:00–11:00',
      '2026-11-25 09:00–10:00',
    ])

    // One that filled the share meanwhile: with its reason it was allowed beyond the limit.
    const { grounds: _, ...removed } = chosen(within, over)
    valueOf(await director.timetable.removeSessions(once(removed)))
    const alone = await entered(director, { ...hours, from: '09:00', to: '11:00' })
    valueOf(await director.timetable.cancelSessions(once(chosen(alone))))
    await entered(director, {
      ...hours,
      day: '2026-11-26',
      from: '09:00',
      to: '12:00',
      overrideReason: 'Sniegputenis',
    })
    valueOf(await undoLast(director, 'timetable.cancelSessions'))
    expect(await timesOf(director, group)).toEqual([
      '2026-11-24 09:00–11:00',
      '2026-11-26 09:00–12:00',
    ])
  })

  test('is not gone over by taking back a reason and a removal one after the other', async () => {
    const { director, group, theory } = await limit()
    const hours = { groupId: group, moduleId: theory, from: '09:00', to: '11:00' }
    const removed = await entered(director, hours)
    const { grounds: _, ...rows } = chosen(removed)
    valueOf(await director.timetable.removeSessions(once(rows)))
    const id = await entered(director, { ...hours, day: '2026-11-25' })
    const input = sessionInput({ ...hours, day: '2026-11-25', overrideReason: 'Karantīna skolā' })
    const change = { id, revision: 1, input }
    valueOf(await director.timetable.updateSession(once(change)))
    // Beside what has a reason it is within the limit.
    valueOf(await undoLast(director, 'timetable.removeSessions'))
    // Without the reason they would be four hours.
    expect(await undoLast(director, 'timetable.updateSession')).toMatchObject({
      refusal: { reason: 'blocked', rule: 'remoteShareHolds', subject: `session/${id}` },
    })
    valueOf(await director.timetable.cancelSessions(once(chosen(removed))))
    valueOf(await undoLast(director, 'timetable.updateSession'))
    expect(await director.timetable.getSession({ id })).toMatchObject({ overrideReason: '' })
  })

  test('gone over by an undo names a session of the study year that is full', async () => {
    const { director, group, theory } = await limit()
    const hours = { groupId: group, moduleId: theory, from: '09:00', to: '11:00' }
    const earlier = await entered(director, hours)
    const later = await entered(director, { ...hours, day: '2027-09-01' })
    valueOf(await director.timetable.cancelSessions(once(chosen(earlier, later))))
    await entered(director, { ...hours, day: '2027-09-02', to: '09:01' })
    expect(await undoLast(director, 'timetable.cancelSessions')).toMatchObject({
      refusal: { reason: 'blocked', rule: 'remoteShareHolds', subject: `session/${later}` },
    })
  })

  test('is told by module and study year', async () => {
    const { director, group, theory } = await limit()
    await entered(director, { groupId: group, moduleId: theory, from: '09:00', to: '10:20' })
    const [formulas] = await director.timetable.modulesOf({ group })
    expect(formulas).toMatchObject({
      plannedHours: 15,
      scheduledMinutes: 80,
      lessonMinutes: 40,
      years: [{ studyYear: '2026-09-01', remoteMinutes: 80 }],
    })
  })
})

/** Takes back the last command of a kind. */
async function undoLast(client: Client, action: string) {
  const entries = await client.journal.entries({ before: null, limit: 10 })
  const last = entries.find((entry) => entry.action === action)
  return client.journal.undo(once({ entry: last?.seq ?? null }))
}
