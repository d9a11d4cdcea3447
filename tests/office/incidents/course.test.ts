import { expect, test } from 'vitest'
import { courseOf } from '#shared/incidents/course.ts'
import type { IncidentPaperOf } from '#shared/incidents/papers.ts'
import { openFile, outsider } from '#tests/support/incidents.ts'
import { type Client, once } from '#tests/support/office.ts'
import { readPdf } from '#tests/support/readPdf.ts'
import { at, fileFight, openIncidentsOffice, personOf, value } from './incidentsOffice.ts'

/** The words of a paper as it would be made now. */
async function wordsOf(client: Client, id: string, paper: IncidentPaperOf): Promise<string> {
  const file = await client.incidents.previewPaper({ id, paper })
  return (await readPdf(new Uint8Array(await file.arrayBuffer()))).text.replace(/\s+/gu, ' ')
}

/** A file in which every kind of step was taken that leaves no entry; by the manager, but for the first. */
async function openWithSteps() {
  const office = await openIncidentsOffice()
  const { manager, stranger, other } = office
  const { client } = manager
  const id = await fileFight(office)
  const now = () => at(client, id)
  value(await client.incidents.takeUp(once(await now())))
  value(
    await client.incidents.addReader(
      once({ ...(await now()), account: other.account, level: 'statements' }),
    ),
  )
  const ask = async (name: string) => {
    const person = personOf(await openFile(client, id), name)
    const asked = { person, dueOn: null, takenBy: other.account }
    const statement = value(
      await client.incidents.requestStatement(once({ ...(await now()), ...asked })),
    ).made
    return { ...(await now()), statement }
  }
  const refused = { witness: 'Kolēģe', reason: 'Negrib', at: null }
  value(
    await client.incidents.refuseStatement(once({ ...(await ask('Anna Kalniņa')), ...refused })),
  )
  value(
    await client.incidents.giveUpStatement(
      once({ ...(await ask('Oto Liepa')), reason: 'Aizbrauca' }),
    ),
  )
  const file = new File(['x'], 'anna_kalnina.png', { type: 'image/png' })
  value(
    await client.incidents.attach(
      once({
        ...(await now()),
        input: { file, capturedOn: null, source: '', statement: null },
      }),
    ),
  )
  const action = value(
    await client.incidents.addAction(
      once({
        ...(await now()),
        what: 'Pārsēdināt',
        owner: manager.account,
        dueOn: '2026-12-01',
      }),
    ),
  ).made
  value(
    await client.incidents.addAction(
      once({
        ...(await now()),
        what: 'Runāt ar grupu',
        owner: manager.account,
        dueOn: '2026-12-01',
      }),
    ),
  )
  value(await client.incidents.finishAction(once({ ...(await now()), action, result: 'Padarīts' })))
  value(await client.incidents.passOn(once({ ...(await now()), account: stranger.account })))
  return { ...office, id }
}

test('the course tells every step, and who took it', async () => {
  const { director, id } = await openWithSteps()
  const events = courseOf(await openFile(director, id))
  const told = events.map((event) => {
    const about = 'name' in event ? event.name : 'what' in event ? event.what : ''
    return [event.kind, about, event.by].filter((each) => each !== '').join(', ')
  })
  expect(told.toSorted()).toEqual(
    [
      'filed, Līga Lietvede',
      'takenUp, Līga Vadītāja',
      'readerAdded, Līga Vadītāja, Līga Lietvede',
      'readerAdded, Līga Kolēģe, Līga Vadītāja',
      'statementAsked, Anna Kalniņa, Līga Vadītāja',
      'statementRefused, Anna Kalniņa, Līga Vadītāja',
      'statementAsked, Oto Liepa, Līga Vadītāja',
      'statementGivenUp, Oto Liepa, Līga Vadītāja',
      'attached, anna_kalnina.png, Līga Vadītāja',
      'actionAdded, Pārsēdināt, Līga Vadītāja',
      'actionAdded, Runāt ar grupu, Līga Vadītāja',
      'actionDone, Pārsēdināt, Līga Vadītāja',
      'passedOn, Līga Cita, Līga Vadītāja',
    ].toSorted(),
  )
})

test('the printed chronology leaves none of them out', async () => {
  const { director, id } = await openWithSteps()
  const text = await wordsOf(director, id, { kind: 'chronology' })
  for (const said of [
    'Sākta izskatīšana Līga Vadītāja',
    'Atļauts lasīt lietu: Līga Kolēģe Līga Vadītāja',
    'Atteicās sniegt paskaidrojumu: Anna Kalniņa Līga Vadītāja',
    'Paskaidrojumu nav iespējams saņemt: Oto Liepa Līga Vadītāja',
    'Pievienots pielikums: anna_kalnina.png Līga Vadītāja',
    'Uzdots: Runāt ar grupu Līga Vadītāja',
    'Izpildīts: Pārsēdināt Līga Vadītāja',
    'Lieta nodota: Līga Cita Līga Vadītāja',
  ]) {
    expect(text).toContain(said)
  }
})

test('what goes outside without names names no file, no errand and nobody who handles it', async () => {
  const { director, other, id } = await openWithSteps()
  const cut = { account: other.account, why: 'Maina darbu' }
  value(await director.incidents.removeReader(once({ ...(await at(director, id)), ...cut })))
  expect(await wordsOf(director, id, { kind: 'chronology' })).toContain('Maina darbu')
  const text = await wordsOf(director, id, { kind: 'anonymised', hide: [] })
  expect(text).toContain('Pievienots pielikums')
  expect(text).toContain('Uzdots')
  expect(text).not.toMatch(/anna_|Līga|Vadītāja|Kolēģe/iu)
  expect(text).not.toMatch(/Pārsēdināt|Runāt ar grupu/u)
  expect(text).not.toMatch(/Sākta izskatīšana|Atļauts lasīt lietu|Lieta nodota|Maina darbu/u)
})

test('who does not see the whole file is told nothing of who handles it', async () => {
  const { other, id } = await openWithSteps()
  const file = await openFile(other.client, id)
  expect(file.handling).toEqual([])
  expect(JSON.stringify(file)).not.toMatch(/passedOn|readerAdded|Pārsēdināt|anna_kalnina/u)
})

/** A file to which people came later, one of them by mistake, and of which papers were made. */
async function openWithLatecomers() {
  const office = await openIncidentsOffice()
  const { director, manager, clock, other } = office
  const { client } = manager
  const id = await fileFight(office)
  const now = () => at(client, id)
  value(
    await client.incidents.addReader(
      once({ ...(await now()), account: other.account, level: 'statements' }),
    ),
  )
  clock.advance({ seconds: 10 })
  const add = async (name: string) => {
    const input = outsider(name, 'witness')
    return value(await client.incidents.addPerson(once({ ...(await now()), input }))).made
  }
  await add('Zane Ozola')
  clock.advance({ seconds: 10 })
  const mistaken = await add('Pēteris Kļava')
  const strike = { person: mistaken, why: 'Ierakstīts kļūdas dēļ' }
  value(await client.incidents.removePerson(once({ ...(await now()), ...strike })))
  clock.advance({ seconds: 10 })
  const person = personOf(await openFile(client, id), 'Anna Kalniņa')
  const asked = { person, dueOn: null, takenBy: manager.account }
  const statement = value(
    await client.incidents.requestStatement(once({ ...(await now()), ...asked })),
  ).made
  const refused = { statement, witness: 'Kolēģe', reason: 'Negrib', at: null }
  value(await client.incidents.refuseStatement(once({ ...(await now()), ...refused })))
  for (const paper of [{ kind: 'report' as const }, { kind: 'explanation' as const, statement }]) {
    value(await director.incidents.makePaper(once({ ...(await at(director, id)), paper })))
  }
  return { ...office, id, number: (await openFile(director, id)).number }
}

test('the course tells who came to the file later, and which papers were made of it', async () => {
  const { director, id, number } = await openWithLatecomers()
  const events = courseOf(await openFile(director, id))
  expect(events.filter(({ kind }) => kind === 'personAdded')).toMatchObject([
    { name: 'Zane Ozola', struckOff: false, at: '2026-11-23T08:00:10.000Z', by: 'Līga Vadītāja' },
    // Who was entered by mistake is not named again.
    { name: '', struckOff: true, by: 'Līga Vadītāja' },
  ])
  expect(events.filter(({ kind }) => kind === 'paperMade')).toMatchObject([
    { paper: 'report', number: `${number}/1`, name: '' },
    { paper: 'explanation', number: `${number}/2`, name: 'Anna Kalniņa' },
  ])
})

test('what was said of somebody since moves nobody to a later day', async () => {
  const { manager, clock, id } = await openWithLatecomers()
  const { client } = manager
  clock.advance({ seconds: 30 })
  const before = courseOf(await openFile(client, id))
  for (const name of ['Oto Liepa', 'Zane Ozola']) {
    const person = personOf(await openFile(client, id), name)
    const change = { person, parts: ['witness' as const], note: 'Redzēja visu' }
    value(await client.incidents.changePerson(once({ ...(await at(client, id)), ...change })))
  }
  const later = ({ kind }: { kind: string }) => kind === 'personAdded'
  expect(courseOf(await openFile(client, id)).filter(later)).toEqual(before.filter(later))
})

test('the printed chronology tells it too; what goes outside names nobody of them', async () => {
  const { director, id, number } = await openWithLatecomers()
  const printed = await wordsOf(director, id, { kind: 'chronology' })
  expect(printed).toContain('Pievienota persona: Zane Ozola Līga Vadītāja')
  expect(printed).toContain('Pievienota persona, kas vēlāk svītrota Līga Vadītāja')
  expect(printed).toContain(`Ziņojums par konfliktsituāciju ${number}/1`)
  expect(printed).toContain(`Paskaidrojums ${number}/2, Anna Kalniņa`)
  expect(printed).not.toContain('Kļava')
  const outside = await wordsOf(director, id, { kind: 'anonymised', hide: [] })
  expect(outside).toMatch(/Pievienota persona: Persona [A-Z] darbinieks/u)
  // Which papers were made of it is the office's own matter.
  expect(outside).not.toMatch(new RegExp(`Sagatavots|${number}/`, 'u'))
  expect(outside).not.toMatch(/Zane|Ozol|Kļav|Kalniņ|Līga|Vadītāj/u)
})

test('who does not see the whole file learns of neither from it', async () => {
  const { clerk, other, id, number } = await openWithLatecomers()
  for (const { client } of [clerk, other]) {
    const file = await openFile(client, id)
    expect(file.handling).toEqual([])
    expect(JSON.stringify(file)).not.toMatch(/personAdded|paperMade|Kļava/u)
    expect(JSON.stringify(file)).not.toContain(`${number}/`)
  }
})
