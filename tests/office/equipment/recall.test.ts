import { expect, test } from 'vitest'
import type { RecallStep } from '#shared/equipment/recall.ts'
import { value } from '#tests/office/rights/world.ts'
import { issue, thing } from '#tests/support/equipment.ts'
import { once } from '#tests/support/office.ts'
import { firstPage } from '#tests/support/people.ts'
import { at, office } from './lendingOffice.ts'

/** Anna's laptop was due on 24 November; it is 26 November. */
async function late() {
  const there = await office()
  const { director, items, anna, until } = there
  const lines = [thing(at(items, 'L-1'))]
  const loan = value(await issue(director, { person: anna, due: '2026-11-24', lines }))
  await until('2026-11-26T08:00:00Z')
  const line = loan.lines[0] ?? ''
  const asked = async (state: string) => {
    const filters = { state: { kind: 'set' as const, values: [state] } }
    return (await director.equipment.listLines({ ...firstPage, filters })).rows
  }
  const note = async (step: RecallStep) =>
    value(await director.equipment.noteReminder(once({ lines: [line], channel: 'phone', step })))
  return { ...there, line, asked, note }
}

test('the steps follow one another: call, letter, director, each in the contact log', async () => {
  const { director, anna, until, line, asked, note } = await late()
  expect(await asked('late')).toMatchObject([{ recall: { step: 'call', on: '2026-11-25' } }])
  expect(await asked('toRecall')).toHaveLength(1)

  await note('call')
  expect(await asked('late')).toMatchObject([{ recall: { step: 'letter', on: '2026-12-01' } }])
  expect(await asked('toRecall')).toEqual([])

  await until('2026-12-01T08:00:00Z')
  expect(await asked('toRecall')).toMatchObject([{ recall: { step: 'letter' } }])
  await note('letter')
  await until('2026-12-06T08:00:00Z')
  const told = await director.equipment.reminder({ line, step: 'director' })
  expect(told.ok && told.text).toContain('Anna Krūmiņa')
  expect(told.ok && told.text).toContain('– zvans 26.11.2026.\n– vēstule 01.12.2026.')
  await note('director')
  expect(await asked('late')).toMatchObject([{ recall: null }])
  expect(await asked('toRecall')).toEqual([])

  const { recalls } = await director.equipment.getLine({ id: line })
  expect(recalls).toEqual([
    { step: 'call', on: '2026-11-26' },
    { step: 'letter', on: '2026-12-01' },
    { step: 'director', on: '2026-12-06' },
  ])
  const { rows: log } = await director.notices.contactLog({ person: anna, list: firstPage })
  expect(log.map(({ about }) => about.split(':')[0])).toEqual([
    'Par neatdoto aprīkojumu ziņots direktoram',
    'Vēstule par aprīkojuma atdošanu',
    'Atgādinājums par izsniegtā aprīkojuma atdošanu',
  ])
})

test('a letter says what is owed and gives a day to bring it back', async () => {
  const { director, line } = await late()
  const letter = await director.equipment.reminder({ line, step: 'letter' })
  if (!letter.ok) throw new Error(letter.refusal.reason)
  const { subject, text } = letter
  expect(subject).toBe('Vēstule par aprīkojuma atdošanu')
  expect(text).toContain('Adresāts: Anna Krūmiņa')
  expect(text).toContain('L-1, atdošanas termiņš 24.11.2026. (nokavēts par 2 dienām)')
  expect(text).toContain('līdz 03.12.2026.')
})

test('one undo takes a step back with its line of the contact log', async () => {
  const { director, anna, asked, note } = await late()
  await note('call')
  value(await director.journal.undo(once({ entry: null })))
  expect(await asked('toRecall')).toMatchObject([{ recall: { step: 'call' } }])
  expect(await director.notices.contactLog({ person: anna, list: firstPage })).toMatchObject({
    total: 0,
  })
})

test('a reminder before the due day is no step', async () => {
  const { director, items, anna } = await office()
  const lines = [thing(at(items, 'L-1'))]
  const loan = value(await issue(director, { person: anna, due: '2026-11-27', lines }))
  const line = loan.lines[0] ?? ''
  value(
    await director.equipment.noteReminder(once({ lines: [line], channel: 'email', step: 'call' })),
  )
  expect(await director.equipment.getLine({ id: line })).toMatchObject({
    recall: null,
    recalls: [],
  })
})

test('a call of yesterday is noted with its day and hour; the next step counts from that day', async () => {
  const { director, anna, line, asked } = await late()
  const told = (at: { day: string; time: string }) =>
    director.equipment.noteReminder(once({ lines: [line], channel: 'phone', step: 'call', at }))
  value(await told({ day: '2026-11-25', time: '16:40' }))
  expect(await asked('late')).toMatchObject([
    { remindedAt: '2026-11-25T14:40:00.000Z', recall: { step: 'letter', on: '2026-11-30' } },
  ])
  const { rows: log } = await director.notices.contactLog({ person: anna, list: firstPage })
  expect(log).toMatchObject([
    { at: '2026-11-25T14:40:00.000Z', enteredAt: '2026-11-26T08:00:00.000Z' },
  ])
  expect((await director.equipment.getLine({ id: line })).recalls).toEqual([
    { step: 'call', on: '2026-11-25' },
  ])
})

test('nobody was told in the future: not a minute of it, and nothing is written', async () => {
  const { director, anna, line } = await late()
  // It is ten o'clock in Riga.
  for (const at of [
    { day: '2026-11-26', time: '10:01' },
    { day: '2026-11-27', time: '00:00' },
  ]) {
    expect(
      await director.equipment.noteReminder(
        once({ lines: [line], channel: 'phone', step: 'call', at }),
      ),
    ).toMatchObject({ ok: false, refusal: { reason: 'notYet', field: 'at' } })
  }
  const log = await director.notices.contactLog({ person: anna, list: firstPage })
  expect(log.total).toBe(0)
})
