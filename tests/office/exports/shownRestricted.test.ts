import { expect, test } from 'vitest'
import { makeGroup } from '#tests/office/deliveries/batchOffice.ts'
import { at, office } from '#tests/office/equipment/lendingOffice.ts'
import { value } from '#tests/office/rights/world.ts'
import { issue, thing } from '#tests/support/equipment.ts'
import { type Client, once, openOfficeWithDirector } from '#tests/support/office.ts'
import { enter, firstPage, signInAs } from '#tests/support/people.ts'

const why = { basis: 'accuracy' as const, why: 'Apstrīd datus', untilOn: '2026-12-20' }

/** One column of a list as it would be pasted. */
async function taken(
  client: Client,
  list: { kind: 'items' | 'groups' | 'projects' },
  key: string,
): Promise<string> {
  const { search, filters, sort } = firstPage
  const shown = await client.exports.shown({
    list,
    query: { search, filters, sort },
    selection: null,
    columns: [
      { key: list.kind === 'items' ? 'tag' : 'name', title: 'Nr.' },
      { key, title: 'Kas' },
    ],
    words: {},
    format: 'clipboard',
  })
  if (shown.kind !== 'text') throw new Error('A clipboard takes text')
  return shown.text
}

test('things that are taken out do not say that somebody restricted has them', async () => {
  const { director, items, anna } = await office(['L-1'])
  value(
    await issue(director, { person: anna, due: '2026-11-24', lines: [thing(at(items, 'L-1'))] }),
  )
  const { familyName } = await director.people.get({ id: anna })
  expect(await taken(director, { kind: 'items' }, 'holder')).toContain(familyName)
  value(await director.privacy.restrict(once({ person: anna, ...why })))
  const text = await taken(director, { kind: 'items' }, 'holder')
  expect(text).toContain('L-1')
  expect(text).not.toContain(familyName)
})

test('groups and projects that are taken out name no manager who is restricted', async () => {
  const opened = await openOfficeWithDirector()
  const { director } = opened
  const managerId = await enter(director, { familyName: 'Mežapuķe', parts: ['colleague'] })
  const project = { name: 'Prasmes', number: 'P-1', funder: '', managerId }
  value(await director.courses.createProject(once({ input: project })))
  const contacts = [{ kind: 'phone' as const, value: '20001111', note: '' }]
  const learner = await enter(director, { familyName: 'Sila', contacts })
  const group = await makeGroup(director, [learner], { name: 'Vakara', managerId })
  const { client: clerk } = await signInAs(opened, 'staff', 'Ozola')
  const names = async () =>
    [
      await taken(director, { kind: 'groups' }, 'manager'),
      await taken(director, { kind: 'projects' }, 'manager'),
    ].join('\n')
  expect((await names()).match(/Mežapuķe/gu)).toHaveLength(2)

  value(await director.privacy.restrict(once({ person: managerId, ...why })))
  expect(await names()).toMatch(/Vakara[^]*Prasmes/u)
  expect(await names()).not.toContain('Mežapuķe')
  // On screen the director alone reads the name.
  const seen = async (client: Client) =>
    (await client.courses.getGroup({ id: group })).manager?.name
  expect(await seen(director)).toContain('Mežapuķe')
  expect(await seen(clerk)).toBe('…')
})
