import { expect, test } from 'vitest'
import type { Client } from '#tests/support/office.ts'
import { once } from '#tests/support/office.ts'
import { enrolling, openOfficeWithGroup, valueOf, wholeList } from './people.ts'

/** The director's office, which has a procedure in this version. */
async function setVersion(client: Client, procedureVersion: string, procedureName = 'Kārtība') {
  const { revision, isDemo: _, ...input } = await client.settings.institution()
  const changed = { ...input, procedureName, procedureVersion }
  valueOf(await client.settings.changeInstitution(once({ revision, input: changed })))
}

async function openOfficeWithPeople() {
  const test = await openOfficeWithGroup()
  valueOf(await test.director.courses.enrol(enrolling(test.group, test.people.slice(0, 2))))
  return test
}

const everyone = {
  kind: 'matching' as const,
  query: { search: '', filters: {}, sort: [] },
  except: [],
}
const noting = (group: string, on: string | null = null) => once({ group, selection: everyone, on })

const known = async (client: Client, group: string) =>
  (await client.courses.listChecks({ group, list: wholeList })).rows.map((row) => row.acquainted)

test('everybody is noted at once, and one undo takes it back', async () => {
  const { director, group } = await openOfficeWithPeople()
  await setVersion(director, '2')
  const done = valueOf(await director.courses.noteAcquaintance(noting(group, '2026-01-05')))
  expect(done).toEqual({ count: 2, version: '2' })
  expect(await known(director, group)).toMatchObject([
    { version: '2', on: '2026-01-05', current: true },
    { version: '2', on: '2026-01-05', current: true },
  ])
  expect(await director.courses.standsOut({ group })).toMatchObject({ notAcquainted: 0 })
  valueOf(await director.journal.undo(once({ entry: null })))
  expect(await known(director, group)).toEqual([null, null])
})

test('who is noted already keeps their day', async () => {
  const { director, group } = await openOfficeWithPeople()
  await setVersion(director, '2')
  valueOf(await director.courses.noteAcquaintance(noting(group, '2026-01-05')))
  expect(valueOf(await director.courses.noteAcquaintance(noting(group))).count).toBe(0)
  expect(await known(director, group)).toMatchObject([{ on: '2026-01-05' }, { on: '2026-01-05' }])
})

test('a new version of the procedure is known to nobody; what they knew stays said', async () => {
  const { director, group } = await openOfficeWithPeople()
  await setVersion(director, '2')
  valueOf(await director.courses.noteAcquaintance(noting(group, '2026-01-05')))
  await setVersion(director, '3')
  expect(await known(director, group)).toMatchObject([
    { version: '2', current: false },
    { version: '2', current: false },
  ])
  expect(valueOf(await director.courses.noteAcquaintance(noting(group, '2026-02-01')))).toEqual({
    count: 2,
    version: '3',
  })
  expect(valueOf(await director.courses.clearAcquaintance(noting(group))).count).toBe(2)
  expect(await known(director, group)).toMatchObject([{ version: '2' }, { version: '2' }])
})

test('no procedure, a day to come and a group in the archive are refused', async () => {
  const { director, group } = await openOfficeWithPeople()
  await setVersion(director, '', '')
  expect(await director.courses.noteAcquaintance(noting(group))).toMatchObject({
    refusal: { reason: 'noProcedure' },
  })
  await setVersion(director, '2')
  expect(await director.courses.noteAcquaintance(noting(group, '2099-01-01'))).toMatchObject({
    refusal: { reason: 'invalid', problems: [{ path: ['on'], problem: 'dateInFuture' }] },
  })
  const only = { kind: 'rows' as const, ids: [group] }
  valueOf(await director.courses.archiveGroups(once({ selection: only })))
  expect(await director.courses.noteAcquaintance(noting(group))).toMatchObject({
    refusal: { reason: 'groupArchived' },
  })
  expect(await known(director, group)).toEqual([null, null])
})
