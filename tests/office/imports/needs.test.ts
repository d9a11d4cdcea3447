import { v4 } from 'uuid'
import { expect, test } from 'vitest'
import { emptyGroup } from '#shared/courses/schema.ts'
import type { NeedKind } from '#shared/equipment/schema.ts'
import { value } from '#tests/office/rights/world.ts'
import { type Client, once, openOfficeWithDirector } from '#tests/support/office.ts'
import { enter } from '#tests/support/people.ts'
import { everything } from './openImport.ts'

const heading =
  'Laika zīmogs;Jūsu vārds un uzvārds;Tālruņa numurs;Vai Jums ir dators?;Vai datoram ir kamera un mikrofons?;Vai Jums ir austiņas?;Vai ir stabils internets?'
const mail = (address: string) => [{ kind: 'email' as const, value: address, note: '' }]

/** A group of three: Anna, and Ilze and Jānis who share a phone. */
async function office() {
  const { director } = await openOfficeWithDirector()
  const people = {
    anna: await enter(director, {
      givenName: 'Anna',
      familyName: 'Kalniņa',
      contacts: mail('anna@example.lv'),
    }),
    ilze: await enter(director, {
      givenName: 'Ilze',
      familyName: 'Čakste',
      contacts: mail('ilze@example.lv'),
    }),
    janis: await enter(director, {
      givenName: 'Jānis',
      familyName: 'Čakste',
      contacts: mail('janis@example.lv'),
    }),
  }
  const course = { name: 'Kurss', projectId: null, programme: '', modules: [], platforms: [] }
  const { id: courseId } = value(await director.courses.createCourse(once({ input: course })))
  const dates = { startsOn: '2026-12-01', endsOn: '2026-12-18' }
  const input = { ...emptyGroup, name: 'Rīta', courseId, ...dates }
  const { id: group } = value(await director.courses.createGroup(once({ input })))
  const rows = { kind: 'rows' as const, ids: Object.values(people) }
  value(
    await director.courses.enrol(once({ group, people: rows, state: 'confirmed', since: null })),
  )
  return { director, group, people }
}

async function open(client: Client, group: string, lines: readonly string[]) {
  const file = new File([lines.join('\n')], 'atbildes.csv')
  const opened = await client.imports.open({ file, target: 'needs', group, work: v4() })
  if (opened.kind === 'refused') throw new Error(opened.refusal.reason)
  return opened.state
}

const bring = (client: Client, group: string, session: string) =>
  client.imports.needs(once({ session, group, rows: { kind: 'all' } }))

/** What each participant has said, as `Vārds Uzvārds: kind answer, …`. */
const saidIn = async (client: Client, group: string): Promise<string[]> =>
  (await client.equipment.needsOf({ group })).map(
    ({ name, cells }) =>
      `${name}: ${cells.flatMap(({ kind, answer }) => (answer === null ? [] : [`${kind} ${answer}`])).join(', ')}`,
  )

const three = [
  heading,
  '1;Kalniņa Anna;;Jā;Nē;nezinu;Nē, tikai telefonā',
  '2;Čakste Ilze;;tikai telefons;Jā;Jā;Jā',
  '3;Ozols Pēteris;;Jā;Jā;Jā;Jā',
  '4;Čakste Jānis;;varbūt;Jā;;',
]

test('answers of a form come into the grid of the group, once, and are taken back as one', async () => {
  const { director, group } = await office()
  const state = await open(director, group, three)
  expect(state.counts).toEqual({ new: 2, update: 0, unchanged: 0, problem: 2 })
  const { rows } = await director.imports.needRows({ session: state.session, list: everything })
  expect(
    rows.flatMap(({ row, problems }) =>
      problems.map(({ field, reason, text }) => [row, field, reason, text ?? '']),
    ),
  ).toEqual([
    [4, '', 'notInGroup', ''],
    [5, 'computer', 'answerUnclear', 'varbūt'],
  ])

  expect(await bring(director, group, state.session)).toMatchObject({
    ok: true,
    value: { people: 2, answers: 10, unchanged: 0 },
  })
  const noted = [
    'Ilze Čakste: computer phoneOnly, headset own, camera own, microphone own, internet own',
    'Jānis Čakste: ',
    'Anna Kalniņa: computer own, headset unknown, camera needs, microphone needs, internet needs',
  ]
  expect(await saidIn(director, group)).toEqual(noted)

  const again = await open(director, group, three)
  expect(again.counts).toEqual({ new: 0, update: 0, unchanged: 2, problem: 2 })
  expect(await bring(director, group, again.session)).toEqual({
    ok: false,
    refusal: { reason: 'nothingToImport' },
  })
  expect(await director.journal.undo(once({ entry: null }))).toMatchObject({ ok: true })
  expect(await saidIn(director, group)).toEqual([
    'Ilze Čakste: ',
    'Jānis Čakste: ',
    'Anna Kalniņa: ',
  ])
})

const note = (client: Client, group: string, person: string, kind: NeedKind, rest: object) =>
  client.equipment.noteNeeds(
    once({
      group,
      people: [person],
      kinds: [kind],
      answer: 'needs' as const,
      reason: '',
      toldOn: null,
      instead: null,
      ...rest,
    }),
  )

test('what the office decided about a need stays, and what changed since it was shown is told', async () => {
  const { director, group, people } = await office()
  await note(director, group, people.anna, 'computer', { answer: 'cannotLend', reason: 'visi ārā' })
  await note(director, group, people.anna, 'internet', { instead: 'premises' })
  const lines = ['E-pasts;Dators;Internets;Austiņas', 'anna@example.lv;nav;nav;nav']
  const state = await open(director, group, lines)
  const { rows } = await director.imports.needRows({ session: state.session, list: everything })
  expect(rows).toMatchObject([
    {
      verdict: 'update',
      match: { id: people.anna, name: 'Anna Kalniņa' },
      changes: [{ field: 'headset', from: '', to: 'needs' }],
    },
  ])

  await note(director, group, people.anna, 'headset', { answer: 'own' })
  expect(await bring(director, group, state.session)).toMatchObject({
    ok: false,
    refusal: { reason: 'rowsChanged', count: 1, rows: [2] },
  })
  const anew = await open(director, group, lines)
  expect(await bring(director, group, anew.session)).toMatchObject({ ok: true })
  const [, , anna] = await director.equipment.needsOf({ group })
  expect(anna?.cells).toMatchObject([
    { kind: 'computer', answer: 'cannotLend', reason: 'visi ārā' },
    { kind: 'monitor', answer: null },
    { kind: 'headset', answer: 'needs' },
    { kind: 'camera', answer: null },
    { kind: 'microphone', answer: null },
    { kind: 'internet', answer: 'needs', instead: 'premises' },
  ])
})

test('who answers twice, whose columns are corrected, and which group it is', async () => {
  const { director, group } = await office()
  const twice = ['Vārds;Uzvārds;Dators', 'Anna;Kalniņa;ir', 'Anna;Kalniņa;nav']
  const state = await open(director, group, twice)
  expect(state.counts).toMatchObject({ new: 1, problem: 1 })

  // How a heading nobody knows was corrected is remembered for the next file.
  const odd = ['Vārds, uzvārds;Ko lieto mājās', 'Anna Kalniņa;vajag']
  const opened = await open(director, group, odd)
  expect(opened.ready).toBe(false)
  const corrected = await director.imports.changePlan({
    session: opened.session,
    work: v4(),
    sheet: 0,
    headingRow: 1,
    columns: [
      { kind: 'field', field: 'fullName' },
      { kind: 'field', field: 'computer' },
    ],
    nameOrder: 'automatic',
  })
  if (corrected.kind === 'refused') throw new Error('The columns are there')
  await expect(bring(director, v4(), opened.session)).rejects.toThrow('Not Found')
  expect(await bring(director, group, opened.session)).toMatchObject({ ok: true })
  const next = await open(director, group, [odd[0] ?? '', 'Ilze Čakste;nezinu'])
  expect(next.plan.source).toBe('remembered')
  expect(next.counts).toMatchObject({ new: 1 })
})
