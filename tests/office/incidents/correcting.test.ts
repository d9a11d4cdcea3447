import { expect, test } from 'vitest'
import type { Entry } from '#shared/incidents/entries.ts'
import { openFile } from '#tests/support/incidents.ts'
import { type Client, once } from '#tests/support/office.ts'
import { at, fileFight, openIncidentsOffice, personOf, value } from './incidentsOffice.ts'

const decision = (text: string): Entry => ({ kind: 'decision', text, basis: '' })

async function openWithFight() {
  const office = await openIncidentsOffice()
  const id = await fileFight(office)
  const enter = async (client: Client, entry: Entry, corrects: string | null = null) =>
    client.incidents.enter(
      once({ ...(await at(client, id)), input: { at: null, corrects, entry } }),
    )
  return { ...office, id, enter }
}

test('a wrong entry stays, marked, and the one that puts it right stands in its place', async () => {
  const { director, manager, anna: _, id, enter } = await openWithFight()
  const file = await openFile(director, id)
  const inform = (name: string): Entry => ({
    kind: 'notice',
    person: personOf(file, name),
    channel: 'phone',
    text: 'Par lēmumu.',
    receipt: '',
  })
  value(await enter(director, decision('Brīdināt.')))
  const wrong = value(await enter(manager.client, inform('Anna Kalniņa'))).made
  const missing = async () =>
    (await openFile(director, id)).missing.flatMap((one) =>
      one.kind === 'partyNotInformed' ? [one.person] : [],
    )
  expect(await missing()).toEqual([personOf(file, 'Oto Liepa')])
  value(await enter(manager.client, inform('Oto Liepa'), wrong))
  // It was Oto who was told: Anna still is not.
  expect(await missing()).toEqual([personOf(file, 'Anna Kalniņa')])
  const { entries } = await openFile(director, id)
  expect(entries).toMatchObject([
    { kind: 'decision' },
    { id: wrong, corrected: true, mayCorrect: false, entry: { text: 'Par lēmumu.' } },
    { corrects: wrong, corrected: false, mayCorrect: true },
  ])
})

test('an entry is put right once, by who wrote it or who decides', async () => {
  const { director, manager, id, enter } = await openWithFight()
  const wrong = value(await enter(director, decision('Brīdināt.'))).made
  expect((await openFile(manager.client, id)).entries).toMatchObject([{ mayCorrect: false }])
  expect(await enter(manager.client, decision('Piedot.'), wrong)).toMatchObject({
    refusal: { reason: 'mayNot', needs: 'decision' },
  })
  expect(await enter(director, { kind: 'addition', text: 'Nē.' }, wrong)).toMatchObject({
    refusal: { reason: 'notOfThis' },
  })
  value(await enter(director, decision('Izteikt aizrādījumu.'), wrong))
  expect(await enter(director, decision('Vēl.'), wrong)).toMatchObject({
    refusal: { reason: 'correctedAlready' },
  })
})

test('what followed from a step is put right by an addition, and the step itself stands', async () => {
  const { director, id, enter } = await openWithFight()
  value(
    await director.incidents.decidePolice(
      once({ ...(await at(director, id)), report: true, suspicion: 'unclear', why: 'Jāziņo.' }),
    ),
  )
  const reported = value(
    await director.incidents.noteReported(
      once({
        ...(await at(director, id)),
        input: {
          at: null,
          addressee: 'police',
          channel: '112',
          unit: 'Nepareizais iecirknis',
          officer: '',
          number: '',
          handedOver: [],
        },
      }),
    ),
  ).made
  value(await enter(director, { kind: 'addition', text: 'Ziņots citam iecirknim.' }, reported))
  const file = await openFile(director, id)
  expect(file.police.state).toBe('reported')
  expect(file.entries.find((one) => one.id === reported)).toMatchObject({ corrected: true })
})

test('whoever filed puts their own addition right, and nobody else’s', async () => {
  const { director, clerk, id, enter } = await openWithFight()
  const own = value(await enter(clerk.client, { kind: 'addition', text: 'Bija pieci.' })).made
  const others = value(await enter(director, { kind: 'addition', text: 'Cita.' })).made
  expect(await enter(clerk.client, { kind: 'addition', text: 'Mana.' }, others)).toMatchObject({
    refusal: { reason: 'mayNot' },
  })
  value(await enter(clerk.client, { kind: 'addition', text: 'Bija seši.' }, own))
  expect((await openFile(clerk.client, id)).entries).toMatchObject([
    { corrected: true },
    { corrects: own },
  ])
})

test('a scan goes with the explanation of one person, and only its reader sees it', async () => {
  const { director, clerk, id } = await openWithFight()
  const file = await openFile(director, id)
  const ask = async (name: string, takenBy: string | null) =>
    value(
      await director.incidents.requestStatement(
        once({ ...(await at(director, id)), person: personOf(file, name), dueOn: null, takenBy }),
      ),
    ).made
  const taken = await ask('Anna Kalniņa', clerk.account)
  const others = await ask('Oto Liepa', null)
  for (const statement of [taken, others]) {
    value(
      await director.incidents.attach(
        once({
          ...(await at(director, id)),
          input: {
            file: new File(['skenējums'], 'skenejums.pdf', { type: 'application/pdf' }),
            capturedOn: null,
            source: '',
            statement,
          },
        }),
      ),
    )
  }
  const { attachments } = await openFile(clerk.client, id)
  expect(attachments.map(({ statement }) => statement)).toEqual([taken])
})
