import { expect, test } from 'vitest'
import type { Entry, EntryInput } from '#shared/incidents/entries.ts'
import { fileIncident, known, openFile } from '#tests/support/incidents.ts'
import { once } from '#tests/support/office.ts'
import { at, openIncidentsOffice, personOf, value } from './incidentsOffice.ts'

/** Words against Anna, of which she is to be told. */
async function openInsults(agreedOnSpot: string | null = null) {
  const office = await openIncidentsOffice()
  const { director, anna, clock } = office
  const { id } = value(
    await fileIncident(director, { agreedOnSpot, persons: [known(anna, 'possibleVictim')] }),
  )
  const file = () => openFile(director, id)
  const person = personOf(await file(), 'Anna Kalniņa')
  const now = () => at(director, id)
  const enter = async (
    entry: Entry,
    corrects: string | null = null,
    when: EntryInput['at'] = null,
  ): Promise<string> => {
    clock.advance({ minutes: 1 })
    const input = { at: when, corrects, entry }
    return value(await director.incidents.enter(once({ ...(await now()), input }))).made
  }
  const close = async () => director.incidents.close(once({ ...(await now()), text: '' }))
  const reopen = async () =>
    value(await director.incidents.reopen(once({ ...(await now()), why: 'Jauni fakti.' })))
  const told = {
    kind: 'notice' as const,
    person,
    channel: 'phone' as const,
    text: 'Aicinājām uz sarunu.',
    receipt: '',
  }
  return { ...office, id, file, person, enter, close, reopen, told }
}

const decision = { kind: 'decision' as const, text: 'Brīdinājums.', basis: '' }
const agreed = {
  kind: 'agreement' as const,
  points: [{ text: 'Atvainojas.', by: '', due: null }],
  persons: [],
  originalAt: '',
}

const friday = (time: string) => ({ day: '2026-11-20', time })

const tooEarly = (...missing: readonly object[]) => ({
  ok: false,
  refusal: { reason: 'closingTooEarly', missing },
})

test('an invitation to talk tells nobody how it ended', async () => {
  const { enter, close, file, person, told } = await openInsults()
  const invited = await enter(told)
  await enter(decision)
  expect(await close()).toMatchObject(tooEarly({ kind: 'partyNotInformed', person }))
  expect((await file()).state).toBe('decided')
  // Nor does the invitation that was put right since.
  await enter({ ...told, text: 'Aicinājām uz sarunu pirmdien.' }, invited)
  expect(await close()).toMatchObject(tooEarly({ kind: 'partyNotInformed', person }))
  await enter({ ...told, text: 'Paziņojām par lēmumu.' })
  expect((await file()).state).toBe('informed')
  value(await close())
})

test('of what is decided after reopening the party is told anew', async () => {
  const { enter, close, reopen, person, told } = await openInsults()
  await enter(decision)
  await enter(told)
  value(await close())
  await reopen()
  await enter({ ...decision, text: 'Cits lēmums.' })
  expect(await close()).toMatchObject(tooEarly({ kind: 'partyNotInformed', person }))
  await enter({ kind: 'noNotice', person, why: 'Izstājās.' })
  value(await close())
})

test('what was agreed on the spot does not end what turns out to be violence', async () => {
  const { enter, close, reopen, file, person, told } = await openInsults('Atvainojās.')
  await reopen()
  await enter(told)
  expect((await file()).missing).toEqual([])
  await enter({
    kind: 'classified',
    categories: ['physicalViolence'],
    categoryNote: '',
    immediateDanger: false,
    why: 'Bija sitiens.',
  })
  expect(await close()).toMatchObject(
    tooEarly(
      { kind: 'statementNotAsked', person },
      { kind: 'noDecision' },
      { kind: 'partyNotInformed', person },
      { kind: 'policeUndecided' },
    ),
  )
})

test('an agreement ends it once somebody has signed it', async () => {
  const { enter, close, file, person, told } = await openInsults()
  const unsigned = await enter(agreed)
  expect((await file()).state).toBe('received')
  await enter({ kind: 'noNotice', person, why: 'Bija klāt.' })
  expect(await close()).toMatchObject(tooEarly({ kind: 'agreementNotSigned' }))
  await enter({ ...agreed, persons: [person] }, unsigned)
  await enter(told)
  value(await close())
})

test('who was told of how it ended stays told when that is put right', async () => {
  const { enter, file, told } = await openInsults()
  const first = await enter(decision)
  await enter(told)
  const second = await enter({ ...decision, text: 'Brīdinājums rakstiski.' }, first)
  expect(await file()).toMatchObject({ state: 'informed', missing: [] })
  // The form begins with the minute of what it puts right.
  await enter({ ...decision, text: 'Rakstisks brīdinājums.' }, second, {
    day: '2026-11-23',
    time: '10:03',
  })
  expect(await file()).toMatchObject({ state: 'informed', missing: [] })
})

test('an older outcome that is put right does not come after the later one', async () => {
  const { enter, file, person, told } = await openInsults()
  const signed = await enter({ ...agreed, persons: [person] })
  await enter(decision)
  await enter(told)
  await enter({ ...agreed, persons: [person], originalAt: 'Mapē' }, signed)
  expect(await file()).toMatchObject({ state: 'informed', missing: [] })
})

test('what was told on the day of the decision counts, in whichever order both are entered', async () => {
  const { enter, file, person, told } = await openInsults()
  const notice = await enter(told, null, friday('11:59'))
  const decided = await enter(decision, null, friday('12:00'))
  expect((await file()).missing).toEqual([{ kind: 'partyNotInformed', person }])
  // Nor is it told the later for its text being put right.
  const reworded = await enter({ ...told, text: 'Zvanījām.' }, notice)
  expect((await file()).missing).toEqual([{ kind: 'partyNotInformed', person }])
  await enter(told, reworded, friday('12:00'))
  expect(await file()).toMatchObject({ state: 'informed', missing: [] })
  // Decided later than was entered: what was told before tells nothing of it.
  await enter(decision, decided, friday('12:01'))
  expect((await file()).missing).toEqual([{ kind: 'partyNotInformed', person }])
})

test('what was told before an agreement was signed tells nothing of it, though it bears an earlier day', async () => {
  const { enter, file, person, told } = await openInsults()
  const unsigned = await enter(agreed, null, friday('12:00'))
  await enter(told)
  const signed = await enter({ ...agreed, persons: [person] }, unsigned, friday('12:00'))
  expect((await file()).missing).toEqual([{ kind: 'partyNotInformed', person }])
  await enter(told)
  await enter({ ...agreed, persons: [person], originalAt: 'Mapē' }, signed, friday('12:00'))
  expect(await file()).toMatchObject({ state: 'informed', missing: [] })
})
