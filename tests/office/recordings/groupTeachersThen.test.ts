import { describe, expect, test } from 'vitest'
import { emptyGroup } from '#shared/courses/schema.ts'
import { noConditions } from '#shared/recordings/consent.ts'
import { ConsentRecordsFile } from '#shared/recordings/consentRecord.ts'
import { must, value } from '#tests/office/rights/world.ts'
import { once } from '#tests/support/office.ts'
import { enter } from '#tests/support/people.ts'
import { answer, onPaper, recorded, request, settle } from '#tests/support/recordings.ts'
import { textOf } from './paperText.ts'
import { office, sessionDay } from './recordingsOffice.ts'

/** Anna asks for two sessions without teachers of their own, of tomorrow at nine and in a week; Ruta has the group. */
async function ofGroup() {
  const test = await office()
  const { director, anna, oto, child, mother, group, addSession } = test
  const substitute = await enter(director, {
    givenName: 'Jauna',
    familyName: 'Pasniedzēja',
    parts: ['teacher'],
  })
  const held = await addSession({ teachers: [], from: '11:00', to: '12:00' })
  const later = await addSession({ teachers: [], day: '2026-12-01' })
  const taughtBy = async (...people: string[]) => {
    const { revision, name, course } = await director.courses.getGroup({ id: group })
    value(
      await director.courses.updateGroup(
        once({
          id: group,
          revision,
          input: {
            ...emptyGroup,
            name,
            courseId: course.id,
            teachers: people.map((person) => ({ person, channel: '' })),
          },
        }),
      ),
    )
  }
  const ask = async (session: string) =>
    must(
      value(await director.recordings.makeRequest(once({ input: request(anna, [session]) })))
        .requests[0],
    )
  const teaching = async (id: string) => {
    const { grid } = await director.recordings.get({ id })
    return grid.filter(({ role }) => role === 'teacher').map(({ person }) => person)
  }
  /** All who learn there agree, and whoever else is named. */
  const agree = async (id: string, ...others: string[]) => {
    value(await answer(director, id, [...others, oto]))
    const given = { person: child, by: mother, kind: 'given' as const, conditions: noConditions }
    value(
      await director.recordings.recordConsent(
        once({ id, answers: [given], how: onPaper, evidence: null }),
      ),
    )
  }
  return { ...test, substitute, held, later, taughtBy, ask, agree, teaching }
}

describe('a session without teachers of its own', () => {
  test('that was held keeps who held it when its group gets another teacher; one to come has the new one', async () => {
    const { teacher, substitute, held, later, taughtBy, ask, teaching, until } = await ofGroup()
    await taughtBy(teacher)
    const [past, coming] = [await ask(held), await ask(later)]
    await until('2026-11-24T10:00:00Z')
    await taughtBy(substitute)
    expect(await teaching(past)).toEqual([teacher])
    expect(await teaching(coming)).toEqual([substitute])
  })

  test.for([
    ['a second before it is over', '2026-11-24T09:59:59Z', true],
    ['as it ends', '2026-11-24T10:00:00Z', false],
  ] as const)('goes by who has the group %s', async ([, at, isNew]) => {
    const { teacher, substitute, held, taughtBy, ask, teaching, until } = await ofGroup()
    await taughtBy(teacher)
    const id = await ask(held)
    await until(at)
    await taughtBy(substitute)
    expect(await teaching(id)).toEqual([isNew ? substitute : teacher])
  })

  test('never had whom the group got by mistake, when that was taken back; brought back, it is so', async () => {
    const { director, teacher, substitute, held, taughtBy, ask, teaching, until } = await ofGroup()
    const undo = async (entry: number | null = null) => {
      const undone = await director.journal.undo(once({ entry }))
      value(undone)
      return undone.ok ? undone.entry : null
    }
    await taughtBy(teacher)
    const id = await ask(held)
    await until('2026-11-24T08:50:00Z')
    await taughtBy(substitute)
    await until('2026-11-24T09:05:00Z')
    const back = await undo()
    expect(await teaching(id)).toEqual([teacher])
    await until('2026-11-24T09:10:00Z')
    await undo(back)
    expect(await teaching(id)).toEqual([substitute])
    await undo()
    await until('2026-11-24T10:10:00Z')
    await taughtBy(substitute)
    // Entered anew after it: the session had the one before.
    expect(await teaching(id)).toEqual([teacher])
  })

  test('had whoever was entered first, where nobody had the group yet', async () => {
    const { teacher, substitute, held, taughtBy, ask, teaching, until } = await ofGroup()
    const id = await ask(held)
    await until('2026-11-24T10:00:00Z')
    await taughtBy(teacher)
    expect(await teaching(id)).toEqual([teacher])
    await until('2026-11-24T11:00:00Z')
    await taughtBy(teacher, substitute)
    await until('2026-11-24T12:00:00Z')
    await taughtBy(substitute)
    expect(await teaching(id)).toEqual([teacher])
  })

  test('names two in the order they had then, one whose record was merged by the record it has now', async () => {
    const { director, teacher, substitute, held, taughtBy, ask, teaching, until } = await ofGroup()
    const twin = await enter(director, {
      givenName: 'Ruta',
      familyName: 'Ozoliņa',
      parts: ['teacher'],
    })
    await taughtBy(substitute, twin)
    const id = await ask(held)
    await until('2026-11-24T10:00:00Z')
    await taughtBy()
    expect(await teaching(id)).toEqual([substitute, twin])
    const [kept, merged] = [
      await director.people.get({ id: teacher }),
      await director.people.get({ id: twin }),
    ]
    value(
      await director.people.merge(
        once({
          kept: { id: teacher, revision: kept.revision },
          merged: { id: twin, revision: merged.revision },
          takeFromMerged: [],
        }),
      ),
    )
    expect(await teaching(id)).toEqual([substitute, teacher])
  })

  test('is recorded with the consent of whoever takes over while it runs, who can be asked then', async () => {
    const { director, teacher, substitute, held, taughtBy, ask, agree, teaching, until } =
      await ofGroup()
    await taughtBy(teacher)
    const id = await ask(held)
    await agree(id, teacher)
    await until('2026-11-24T09:10:00Z')
    await taughtBy(substitute)
    expect(await teaching(id)).toEqual([substitute])
    expect((await director.recordings.get({ id })).state).not.toBe('cleared')
    value(await answer(director, id, [substitute]))
    expect((await director.recordings.get({ id })).state).toBe('cleared')
    await until('2026-11-24T10:30:00Z')
    const input = {
      ...recorded(substitute, sessionDay, '11:30', [substitute]),
      durationMinutes: 30,
    }
    value(await director.recordings.noteRecording(once({ id, input })))
  })

  test('is not taken as cleared without its teacher, who was entered only after the recording began', async () => {
    const { director, teacher, held, taughtBy, ask, agree, teaching, until } = await ofGroup()
    const id = await ask(held)
    await agree(id)
    await until('2026-11-24T09:10:00Z')
    await taughtBy(teacher)
    expect(await teaching(id)).toEqual([teacher])
    await until('2026-11-24T10:30:00Z')
    const input = recorded(teacher, sessionDay, '11:00', [teacher])
    expect(await director.recordings.noteRecording(once({ id, input }))).toMatchObject({
      refusal: { reason: 'notCleared', missing: [teacher] },
    })
  })

  test('which was recorded tells its teacher as a teacher on papers and in records, whoever has the group now', async () => {
    const { director, teacher, substitute, held, taughtBy, ask, agree, until } = await ofGroup()
    await settle(director, { teacherBasis: 'contract' })
    await taughtBy(teacher)
    const id = await ask(held)
    await agree(id, teacher)
    await until('2026-11-24T10:30:00Z')
    value(
      await director.recordings.noteRecording(
        once({ id, input: recorded(teacher, sessionDay, '11:00', [teacher]) }),
      ),
    )
    await taughtBy(substitute)
    const { grid, recorded: people } = await director.recordings.get({ id })
    expect(grid.map(({ person }) => person)).not.toContain(substitute)
    expect(people).toContain(teacher)
    const list = await textOf(director, id, 'consentList')
    expect(list).toContain('Ruta Ozola')
    expect(list).not.toContain('Jauna Pasniedzēja')
    const file = await director.recordings.consentRecords({ of: { kind: 'request', request: id } })
    const { records } = ConsentRecordsFile.parse(JSON.parse(await file.text()))
    expect(
      must(records.find((one) => one.pii_principal_id === teacher)).pii_processing.lawful_basis,
    ).toBe('A6-1-b')
  })
})
