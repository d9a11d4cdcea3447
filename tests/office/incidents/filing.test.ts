import { expect, test } from 'vitest'
import { fileIncident, known, openFile, outsider, report } from '#tests/support/incidents.ts'
import { once, openOfficeWithDirector } from '#tests/support/office.ts'
import { enter, firstPage, signInAs } from '#tests/support/people.ts'

test('what somebody on staff files is read by the director as it was written', async () => {
  const office = await openOfficeWithDirector()
  const { director } = office
  const clerk = await signInAs(office, 'staff', 'Lietvede')
  const anna = await enter(director, { givenName: 'Anna', familyName: 'Kalniņa' })
  const filed = await fileIncident(clerk.client, {
    persons: [known(anna, 'possibleVictim', 'witness'), outsider('Garāmgājējs', 'witness')],
  })
  expect(filed).toMatchObject({
    ok: true,
    value: { number: 'K-2026-001', reads: true, owned: true, reportBy: null },
  })
  if (!filed.ok) return
  const file = await openFile(director, filed.value.id)
  expect(file).toMatchObject({
    state: 'received',
    number: 'K-2026-001',
    report,
    integrity: 'sound',
    persons: [
      { name: 'Anna Kalniņa', parts: ['possibleVictim', 'witness'] },
      { name: 'Garāmgājējs' },
    ],
    owner: { name: 'Ilze Bērziņa' },
  })
  const page = await director.incidents.list(firstPage)
  expect(page).toMatchObject({
    total: 1,
    rows: [{ number: 'K-2026-001', persons: ['Anna Kalniņa', 'Garāmgājējs'] }],
  })
  const own = await openFile(clerk.client, filed.value.id)
  expect(own).toMatchObject({ report, entries: [], access: { file: false, report: true } })
})

test('a talk on the spot ends it in one step, unless violence shows', async () => {
  const { director } = await openOfficeWithDirector()
  const violent = await fileIncident(director, {
    categories: ['emotionalViolence'],
    agreedOnSpot: 'Atvainojās.',
  })
  expect(violent).toMatchObject({
    ok: false,
    refusal: { reason: 'violenceShows', categories: ['emotionalViolence'] },
  })
  const settled = await fileIncident(director, { agreedOnSpot: 'Atvainojās, turpina mācības.' })
  if (!settled.ok) throw new Error('refused')
  expect(settled.value.number).toBe('K-2026-001')
  expect(await director.incidents.get({ id: settled.value.id, reason: null })).toEqual({
    kind: 'reasonNeeded',
    number: 'K-2026-001',
  })
  expect(await openFile(director, settled.value.id)).toMatchObject({
    state: 'closed',
    closedHow: 'onSpot',
    entries: [{ entry: { kind: 'agreedOnSpot', text: 'Atvainojās, turpina mācības.' } }],
  })
})

test('the same filing sent twice is one incident', async () => {
  const { director } = await openOfficeWithDirector()
  const input = once({ report, persons: [], agreedOnSpot: null })
  const [first, second] = [
    await director.incidents.file(input),
    await director.incidents.file(input),
  ]
  expect(second).toEqual(first)
  expect(await director.incidents.counts()).toEqual({ open: 1, overdue: 0 })
  const other = { ...input, payload: { ...input.payload, report: { ...report, facts: 'Cits.' } } }
  expect(await director.incidents.file(other)).toMatchObject({
    ok: false,
    refusal: { reason: 'commandReused' },
  })
})
