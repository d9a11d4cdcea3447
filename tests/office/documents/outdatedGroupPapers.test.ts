import { describe, expect, test } from 'vitest'
import { chosen, entered } from '#tests/office/timetable/timetable.ts'
import { type Client, once } from '#tests/support/office.ts'
import { december, make, openOfficeWithDecember, paperOf } from './groupPapersOffice.ts'
import { goOnAt, valueOf } from './papersOffice.ts'

describe('a paper of a group that no longer says what is so', () => {
  const outdated = async (director: Client, id: string) =>
    (await director.documents.get({ id })).outdated

  test('is outdated since the session moved; the lists that do not tell of it stay', async () => {
    const office = await openOfficeWithDecember()
    const { director, group } = office
    const made = new Map<string, string>()
    for (const kind of ['groupList', 'sessionList', 'attendanceSheet', 'contactList'] as const) {
      made.set(kind, (await make(director, paperOf(kind, group))).id)
    }
    const id = (kind: string): string => made.get(kind) ?? ''
    const january = { from: '2027-01-01', until: '2027-01-31' }
    await entered(director, { groupId: group, day: '2027-01-12' })
    const later = await make(director, paperOf('attendanceSheet', group, 'lv', january))
    expect(await outdated(director, id('attendanceSheet'))).toBeNull()
    await make(director, paperOf('sessionList', group))
    const { sessions } = await director.timetable.sessionsBetween({
      of: { kind: 'group', group },
      period: december,
    })
    await goOnAt(office, '2026-11-25T08:00:00Z')
    valueOf(
      await director.timetable.moveSessions(
        once({ ...chosen(sessions[0]?.id ?? ''), days: 1, from: null, to: null }),
      ),
    )
    const since = '2026-11-25T08:00:00.000Z'
    expect(await outdated(director, id('attendanceSheet'))).toEqual({ kind: 'outdated', since })
    expect(await outdated(director, later.id)).toBeNull()
    expect(await outdated(director, id('groupList'))).toBeNull()
    expect(await outdated(director, id('contactList'))).toBeNull()
    expect(await outdated(director, id('sessionList'))).toMatchObject({ kind: 'replaced' })
    const named = await director.documents.outdatedGroupPapers({ group })
    expect(named.map(({ kind }) => kind)).toEqual(['sessionList', 'attendanceSheet'])
    for (const kind of ['sessionList', 'attendanceSheet'] as const) {
      await make(director, paperOf(kind, group))
    }
    expect(await director.documents.outdatedGroupPapers({ group })).toEqual([])
  })

  test('a phone number makes the contact list outdated alone; somebody who leaves, all that name people', async () => {
    const office = await openOfficeWithDecember()
    const { director, group, people } = office
    for (const kind of ['groupList', 'sessionList', 'contactList'] as const) {
      await make(director, paperOf(kind, group))
    }
    const kinds = async () =>
      (await director.documents.outdatedGroupPapers({ group })).map(({ kind }) => kind)
    await goOnAt(office, '2026-11-25T08:00:00Z')
    const { revision, id, ...person } = await director.people.get({ id: people[0] ?? '' })
    valueOf(
      await director.people.update(
        once({
          id,
          revision,
          input: {
            ...person,
            personalCode: null,
            contacts: [{ kind: 'email', value: 'jauna@example.com', note: '' }],
          },
          confirmed: { notADuplicate: false, codeAsRead: false },
        }),
      ),
    )
    expect(await kinds()).toEqual(['contactList'])
    const [contacts] = await director.documents.outdatedGroupPapers({ group })
    expect(await outdated(director, contacts?.id ?? '')).toEqual({
      kind: 'outdated',
      since: '2026-11-25T08:00:00.000Z',
    })
    const [enrolment] = await director.courses.enrolmentsOf({ person: people[1] ?? '' })
    valueOf(
      await director.courses.changeEnrolmentState(
        once({
          group,
          selection: { kind: 'rows', ids: [enrolment?.id ?? ''] },
          state: 'withdrawn',
          since: null,
          seen: {},
        }),
      ),
    )
    expect((await kinds()).toSorted()).toEqual(['contactList', 'groupList'])
  })
})
