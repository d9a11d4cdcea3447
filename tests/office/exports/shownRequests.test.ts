import { expect, test } from 'vitest'
import type { ShownRequest } from '#shared/exports/contract.ts'
import { confirming, openOfficeWithGroup, valueOf } from '#tests/office/courses/people.ts'
import { privacyOffice } from '#tests/office/privacy/privacyOffice.ts'
import { office as officeWithRecordings } from '#tests/office/recordings/recordingsOffice.ts'
import { entered, tuesday } from '#tests/office/timetable/timetable.ts'
import { type Client, once } from '#tests/support/office.ts'
import { enter, signInAs } from '#tests/support/people.ts'
import { request } from '#tests/support/recordings.ts'

const copied = async (
  client: Client,
  list: ShownRequest['list'],
  columns: string[],
  words: ShownRequest['words'],
  filters: ShownRequest['query']['filters'] = {},
) => {
  const shown = await client.exports.shown({
    list,
    query: { search: '', filters, sort: [] },
    selection: null,
    columns: columns.map((key) => ({ key, title: key })),
    words,
    format: 'clipboard',
  })
  if (shown.kind !== 'text') throw new Error('The clipboard takes text')
  return shown.text
    .split('\r\n')
    .slice(1)
    .map((line) => line.split('\t'))
}

test('what is still to be told is taken out as its list shows it', async () => {
  const { director, group } = await openOfficeWithGroup()
  const contacts = [{ kind: 'phone' as const, value: '20001001', note: '' }]
  const anna = await enter(director, { givenName: 'Anna', familyName: 'Liepa', contacts })
  valueOf(await director.courses.enrol(confirming(group, [anna])))
  await entered(director, { groupId: group, day: tuesday })
  valueOf(await director.notices.publishTimetable(once({ group })))
  const input = { subject: '=1+1', text: 'Rīt sākam vēlāk.' }
  valueOf(await director.notices.create(once({ group, input })))
  const words = { 'kind.timetable': 'Saraksts', 'state.waiting': 'vēl jāpaziņo' }
  const rows = await copied(director, { kind: 'notices' }, ['kind', 'state'], words)
  expect(rows.map(([kind]) => kind).toSorted()).toEqual([`"'=1+1"`, 'Saraksts, 1'])
  expect(rows.every(([, state]) => state?.startsWith('vēl jāpaziņo, ') === true)).toBe(true)
})

test('what is due before a session is taken out with the time the session begins', async () => {
  const { director, group } = await openOfficeWithGroup()
  const { revision, ...policies } = await director.settings.policies()
  const inTime = { ...policies, noticeDeadline: 'inTime' as const }
  valueOf(await director.settings.changePolicies(once({ revision, input: inTime })))
  const contacts = [{ kind: 'phone' as const, value: '20001001', note: '' }]
  const anna = await enter(director, { givenName: 'Anna', familyName: 'Liepa', contacts })
  valueOf(await director.courses.enrol(confirming(group, [anna])))
  await entered(director, { groupId: group, day: tuesday })
  valueOf(await director.notices.publishTimetable(once({ group })))
  const rows = await copied(director, { kind: 'notices' }, ['due'], {})
  expect(rows).toEqual([['24.11.2026. 09.00']])
})

test('requests to record are taken out with the state they are in', async () => {
  const made = await officeWithRecordings()
  const { director, anna, session } = made
  valueOf(await director.recordings.makeRequest(once({ input: request(anna, [session]) })))
  const list = { kind: 'recordingRequests' as const }
  const columns = ['person', 'state', 'missing']
  const words = { 'state.collecting': 'Vāc atbildes' }
  const [row] = await copied(director, list, columns, words)
  expect(row?.slice(0, 2)).toEqual(['Anna Krūmiņa', 'Vāc atbildes'])
  expect(Number(row?.[2])).toBeGreaterThan(0)
  const inState = (value: string) => ({ state: { kind: 'set' as const, values: [value] } })
  expect(await copied(director, list, columns, words, inState('collecting'))).toEqual([row])
  expect(await copied(director, list, columns, words, inState('cleared'))).toEqual([])
  const { client } = await signInAs(made, 'projectManager', 'Vadītāja')
  expect(await copied(client, list, columns, words)).toEqual([])
})

test('what people asked of their data leaves through the director alone', async () => {
  const made = await privacyOffice()
  const { director } = made
  await made.ask(made.anna)
  const list = { kind: 'dataRequests' as const }
  const columns = ['person', 'kind', 'state', 'received']
  const words = { 'kind.copy': 'Kopija', 'state.open': 'Gaida' }
  expect(await copied(director, list, columns, words)).toEqual([
    ['Anna Krūmiņa', 'Kopija', 'Gaida', '23.11.2026.'],
  ])
  for (const role of ['staff', 'projectManager'] as const) {
    const { client } = await signInAs(made, role, `Kolēģe ${role}`)
    expect(await copied(client, list, columns, words)).toEqual([])
  }
})
