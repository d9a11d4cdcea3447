import { expect, test } from 'vitest'
import type { ListQuery } from '#shared/lists/list.ts'
import { emptyPerson } from '#shared/people/schema.ts'
import { once, openOfficeWithDirector } from '#tests/support/office.ts'
import { enter, firstPage, unconfirmed } from '#tests/support/people.ts'

const { position: _, limit: __, ...everything } = firstPage

const queries: [string, ListQuery][] = [
  ['a search', { ...everything, search: 'liepa' }],
  ['part of a town', { ...everything, filters: { town: { kind: 'text', text: 'cēs' } } }],
  ['part of an e-mail', { ...everything, filters: { email: { kind: 'text', text: 'liepa@' } } }],
  ['digits of a phone', { ...everything, filters: { phone: { kind: 'text', text: '1001' } } }],
  ['a part', { ...everything, filters: { parts: { kind: 'set', values: ['tutor'] } } }],
  [
    'a day of entry',
    {
      ...everything,
      filters: { createdAt: { kind: 'dates', from: '2026-11-01', until: null } },
      search: 'liepa',
    },
  ],
]

test.each(queries)('all that match %s are archived, and nobody else', async (_name, query) => {
  const { director } = await openOfficeWithDirector()
  const liepa = await enter(director, {
    familyName: 'Liepa',
    town: 'Cēsis',
    parts: ['tutor'],
    contacts: [
      { kind: 'email', value: 'liepa@example.lv', note: '' },
      { kind: 'phone', value: '20001001', note: '' },
    ],
  })
  await enter(director, { familyName: 'Ozols', town: 'Ogre' })
  const selection = { kind: 'matching' as const, query, except: [] }
  expect(await director.people.archive(once({ selection }))).toMatchObject({ value: { count: 1 } })
  expect((await director.people.get({ id: liepa })).archivedAt).not.toBeNull()
})

test('a merge sent twice is one merge, though one of its records is gone by then', async () => {
  const { director } = await openOfficeWithDirector()
  const kept = await enter(director, { familyName: 'Liepa' })
  const merged = await enter(director, { familyName: 'Liepiņa' })
  const command = once({
    kept: { id: kept, revision: 1 },
    merged: { id: merged, revision: 1 },
    takeFromMerged: [],
  })
  const first = await director.people.merge(command)
  expect(first).toMatchObject({ ok: true, value: { id: kept } })
  expect(await director.people.merge(command)).toEqual(first)
})

test('a merge of a record that changed meanwhile is refused with the record as it is now', async () => {
  const { director } = await openOfficeWithDirector()
  const kept = await enter(director, { familyName: 'Liepa' })
  const merged = await enter(director, { familyName: 'Liepiņa' })
  await director.people.update(
    once({
      id: merged,
      revision: 1,
      input: { ...emptyPerson, familyName: 'Liepiņa', town: 'Ogre', personalCode: null },
      confirmed: unconfirmed,
    }),
  )
  const answer = await director.people.merge(
    once({
      kept: { id: kept, revision: 1 },
      merged: { id: merged, revision: 1 },
      takeFromMerged: [],
    }),
  )
  expect(answer).toEqual({
    ok: false,
    refusal: {
      reason: 'changedMeanwhile',
      revision: 2,
      current: await director.people.get({ id: merged }),
    },
  })
})
