import { expect, test } from 'vitest'
import type { ListFilter } from '#shared/lists/list.ts'
import { emptyVisit, type VisitInput } from '#shared/visits/schema.ts'
import { value } from '#tests/office/rights/world.ts'
import { type Client, once, openOfficeWithDirector } from '#tests/support/office.ts'
import { enter, firstPage, signInAs } from '#tests/support/people.ts'

const agree = (client: Client, input: Partial<VisitInput>, letIn = false) =>
  client.visits.create(
    once({ input: { ...emptyVisit, day: '2026-11-24', visitor: 'Kurjers', ...input }, letIn }),
  )

const list = async (client: Client, filters: Record<string, ListFilter> = {}, search = '') =>
  (await client.visits.list({ ...firstPage, filters, search })).rows

const emergency = async (client: Client) => {
  const { revision, ...before } = await client.settings.policies()
  value(
    await client.settings.changePolicies(once({ revision, input: { ...before, emergency: true } })),
  )
}

test('a visit is read back with the names and the phone of its people', async () => {
  const { director } = await openOfficeWithDirector()
  const contacts = [{ kind: 'phone' as const, value: '20001001', note: '' }]
  const personId = await enter(director, { givenName: 'Anna', familyName: 'Liepa', contacts })
  const agreedWith = await enter(director, { givenName: 'Zane', familyName: 'Kļaviņa' })
  const input = {
    personId,
    visitor: '',
    startsAt: '09:30',
    endsAt: '10:00',
    purpose: 'Datora saņemšana',
    agreedWith,
    note: 'Līdzi pase',
  }
  const { id } = value(await agree(director, input))
  expect(await director.visits.get({ id })).toEqual({
    ...emptyVisit,
    ...input,
    day: '2026-11-24',
    id,
    personName: 'Anna Liepa',
    phone: '+37120001001',
    agreedWithName: 'Zane Kļaviņa',
    state: 'agreed',
    revision: 1,
  })
})

test('a visit agreed with somebody is in their contact log; one that nobody agreed is not', async () => {
  const { director } = await openOfficeWithDirector()
  const personId = await enter(director, { givenName: 'Anna', familyName: 'Liepa' })
  const agreedWith = await enter(director, { givenName: 'Zane', familyName: 'Kļaviņa' })
  value(await agree(director, { personId, visitor: '', startsAt: '09:30', agreedWith }))
  value(await agree(director, { personId, visitor: '', startsAt: '12:00', agreedChannel: null }))
  const { rows } = await director.notices.contactLog({ person: personId, list: firstPage })
  expect(rows).toMatchObject([
    {
      channel: 'phone',
      direction: 'in',
      by: { name: 'Zane Kļaviņa' },
      about: 'Saskaņots apmeklējums: 24.11.2026. plkst. 09.30',
    },
  ])
})

test('a visit that the office agreed or moved of its own accord is logged as from the office', async () => {
  const { director } = await openOfficeWithDirector()
  const personId = await enter(director, { givenName: 'Anna', familyName: 'Liepa' })
  const input = { ...emptyVisit, day: '2026-11-24', personId, startsAt: '09:30' }
  const entered = { input, letIn: false, direction: 'out' as const }
  const { id } = value(await director.visits.create(once(entered)))
  const moved = { ...input, day: '2026-11-25' }
  value(await director.visits.update(once({ id, revision: 1, input: moved, letIn: false })))
  value(await director.visits.update(once({ ...entered, id, revision: 2 })))
  const { rows } = await director.notices.contactLog({ person: personId, list: firstPage })
  expect(rows.map(({ direction }) => direction).toSorted()).toEqual(['in', 'out', 'out'])
})

test('a visit that is agreed anew is another line of the contact log; a note alone is none', async () => {
  const { director } = await openOfficeWithDirector()
  const personId = await enter(director, { givenName: 'Anna', familyName: 'Liepa' })
  const agreed = { personId, visitor: '', startsAt: '09:30' }
  const { id } = value(await agree(director, agreed))
  const input = { ...emptyVisit, day: '2026-11-24', ...agreed }
  const change = async (revision: number, other: Partial<VisitInput>) =>
    value(
      await director.visits.update(
        once({ id, revision, input: { ...input, ...other }, letIn: false }),
      ),
    )
  await change(1, { note: 'Atnesīs līgumu' })
  await change(2, { day: '2026-11-25', startsAt: '14:00' })
  const { rows } = await director.notices.contactLog({ person: personId, list: firstPage })
  expect(rows.map(({ about }) => about).toSorted()).toEqual([
    'Apmeklējums saskaņots no jauna: 25.11.2026. plkst. 14.00',
    'Saskaņots apmeklējums: 24.11.2026. plkst. 09.30',
  ])
})

test.each([
  [{ visitor: '' }, 'visitor', 'visitorMissing'],
  [{ startsAt: '10:00', endsAt: '10:00' }, 'endsAt', 'timesReversed'],
  [{ startsAt: '9' }, 'startsAt', 'time'],
  [{ day: '2026-02-29' }, 'day', 'notADate'],
  [{ personId: '0192e4a0-0000-7000-8000-000000000000' }, 'personId', 'notInRegister'],
  [{ agreedWith: '0192e4a0-0000-7000-8000-000000000000' }, 'agreedWith', 'notInRegister'],
])('%j is refused at its field', async (input, field, problem) => {
  const { director } = await openOfficeWithDirector()
  expect(await agree(director, input)).toMatchObject({
    ok: false,
    refusal: { reason: 'invalid', problems: [{ problem }] },
  })
  const answer = await agree(director, input)
  const path = !answer.ok && answer.refusal.reason === 'invalid' && answer.refusal.problems[0]?.path
  expect(path && path.at(-1)).toBe(field)
  expect(await list(director)).toEqual([])
})

test('who comes at the same time to the same colleague is told, and entered all the same', async () => {
  const { director } = await openOfficeWithDirector()
  const agreedWith = await enter(director, { familyName: 'Kļaviņa' })
  const other = await enter(director, { familyName: 'Upīte' })
  const visit = { agreedWith, startsAt: '09:00', endsAt: '10:00' }
  expect(value(await agree(director, { ...visit, visitor: 'Pirmais' })).clashes).toEqual([])
  const second = value(await agree(director, { ...visit, visitor: 'Otrais', startsAt: '09:59' }))
  expect(second.clashes).toEqual([{ name: 'Pirmais', startsAt: '09:00', endsAt: '10:00' }])
  const after = { ...visit, startsAt: '10:00', endsAt: '11:00' }
  expect(value(await agree(director, after)).clashes).toEqual([])
  expect(value(await agree(director, { ...visit, agreedWith: other })).clashes).toEqual([])
  expect(value(await agree(director, { ...visit, day: '2026-11-25' })).clashes).toEqual([])
  expect(await list(director)).toHaveLength(5)

  const selection = { kind: 'rows' as const, ids: [second.id] }
  value(await director.visits.changeState(once({ selection, state: 'cancelled' })))
  const again = value(await agree(director, { ...visit, startsAt: '09:59' }))
  expect(again.clashes.map(({ name }) => name)).toEqual(['Pirmais'])
})

test('in an emergency a visit that nobody agreed is asked about first, and shows that it came', async () => {
  const { director } = await openOfficeWithDirector()
  expect((await agree(director, { agreedChannel: null })).ok).toBe(true)
  await emergency(director)
  expect(await agree(director, { agreedChannel: null, visitor: 'Nejaušs' })).toMatchObject({
    ok: false,
    refusal: { reason: 'emergency', field: 'agreedChannel' },
  })
  expect(await list(director)).toHaveLength(1)
  const { id } = value(await agree(director, { agreedChannel: null, visitor: 'Nejaušs' }, true))
  expect(await director.visits.get({ id })).toMatchObject({ state: 'came', agreedChannel: null })
  expect((await agree(director, { agreedChannel: 'phone' })).ok).toBe(true)
})

test('several are marked as come at once, and one undo takes it back', async () => {
  const { director } = await openOfficeWithDirector()
  const ids = [
    value(await agree(director, { visitor: 'Viens' })).id,
    value(await agree(director, { visitor: 'Divi' })).id,
  ]
  const selection = { kind: 'rows' as const, ids }
  const mark = () => director.visits.changeState(once({ selection, state: 'came' as const }))
  expect(value(await mark())).toEqual({ count: 2 })
  expect(value(await mark())).toEqual({ count: 0 })
  expect((await list(director)).map(({ state }) => state)).toEqual(['came', 'came'])
  value(await director.journal.undo(once({ entry: null })))
  expect((await list(director)).map(({ state }) => state)).toEqual(['agreed', 'agreed'])
})

test('visits stand by day and hour, and are found by who comes, to whom, and when', async () => {
  const { director } = await openOfficeWithDirector()
  const anna = await enter(director, { givenName: 'Anna', familyName: 'Šmite' })
  const host = await enter(director, { givenName: 'Uģis', familyName: 'Žīgurs' })
  value(await agree(director, { day: '2026-11-25', visitor: 'Vēlais' }))
  value(await agree(director, { startsAt: '14:00', visitor: 'Pēcpusdienas' }))
  value(await agree(director, { startsAt: '09:00', personId: anna, visitor: '' }))
  value(await agree(director, { day: '2026-11-23', agreedWith: host, agreedChannel: null }))
  const names = async (filters: Record<string, ListFilter> = {}, search = '') =>
    (await list(director, filters, search)).map(({ personName, visitor }) => personName || visitor)
  expect(await names()).toEqual(['Kurjers', 'Anna Šmite', 'Pēcpusdienas', 'Vēlais'])
  const today = { kind: 'dates' as const, from: '2026-11-24', until: '2026-11-24' }
  expect(await names({ day: today })).toEqual(['Anna Šmite', 'Pēcpusdienas'])
  expect(await names({}, 'smite')).toEqual(['Anna Šmite'])
  expect(await names({}, 'pecpus')).toEqual(['Pēcpusdienas'])
  expect(await names({ person: { kind: 'set', values: [anna] } })).toEqual(['Anna Šmite'])
  expect(await names({ agreedWith: { kind: 'text', text: 'žīg' } })).toEqual(['Kurjers'])
  expect(await names({ agreedChannel: { kind: 'set', values: ['none'] } })).toEqual(['Kurjers'])
})

test('whoever saw a visit before another changed it is shown both', async () => {
  const { director } = await openOfficeWithDirector()
  const { id } = value(await agree(director, {}))
  const change = (purpose: string) =>
    director.visits.update(
      once({
        id,
        revision: 1,
        input: { ...emptyVisit, day: '2026-11-24', visitor: 'Kurjers', purpose },
        letIn: false,
      }),
    )
  value(await change('Sūtījums'))
  expect(await change('Rēķins')).toMatchObject({
    ok: false,
    refusal: { reason: 'changedMeanwhile', current: { purpose: 'Sūtījums' } },
  })
})

test('a project manager sees the visits they entered and those to themselves, no others', async () => {
  const test = await openOfficeWithDirector()
  const manager = await signInAs(test, 'projectManager', 'Vadītāja')
  value(await agree(test.director, { visitor: 'Pie direktores' }))
  value(await agree(test.director, { visitor: 'Pie vadītājas', agreedWith: manager.person }))
  value(await agree(manager.client, { visitor: 'Savs' }))
  const seen = (await list(manager.client)).map(({ visitor }) => visitor)
  expect(seen.toSorted()).toEqual(['Pie vadītājas', 'Savs'])
})
