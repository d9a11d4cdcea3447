import { expect, test } from 'vitest'
import { courseOf } from '#shared/incidents/course.ts'
import type { IncidentPaperOf } from '#shared/incidents/papers.ts'
import { openFile } from '#tests/support/incidents.ts'
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
