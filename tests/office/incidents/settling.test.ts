import { expect, test } from 'vitest'
import type { Entry } from '#shared/incidents/entries.ts'
import { fileIncident, known, openFile } from '#tests/support/incidents.ts'
import { once } from '#tests/support/office.ts'
import { at, openIncidentsOffice, personOf, value } from './incidentsOffice.ts'

/** Words against Anna, of which she is to be told. */
async function openInsults(agreedOnSpot: string | null = null) {
  const office = await openIncidentsOffice()
  const { director, anna } = office
  const { id } = value(
    await fileIncident(director, { agreedOnSpot, persons: [known(anna, 'possibleVictim')] }),
  )
  const file = () => openFile(director, id)
  const person = personOf(await file(), 'Anna Kalniņa')
  const now = () => at(director, id)
  const enter = async (entry: Entry, corrects: string | null = null): Promise<string> =>
    value(
      await director.incidents.enter(
        once({ ...(await now()), input: { at: null, corrects, entry } }),
      ),
    ).made
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
