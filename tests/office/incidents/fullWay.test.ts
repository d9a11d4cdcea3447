import { expect, test } from 'vitest'
import type { Entry } from '#shared/incidents/entries.ts'
import { openFile } from '#tests/support/incidents.ts'
import { type Client, once } from '#tests/support/office.ts'
import { at, fileFight, openIncidentsOffice, personOf, value } from './incidentsOffice.ts'

const text = { text: 'Es redzēju visu.', language: 'lv' as const, othersPresent: '' }
const signing = { signature: 'paper' as const, originalAt: 'Mape 3', signedOn: null }

const enter = async (client: Client, id: string, entry: Entry) =>
  client.incidents.enter(
    once({ ...(await at(client, id)), input: { at: null, corrects: null, entry } }),
  )

test('a fight is written down, explained, talked over, decided, told and closed', async () => {
  const office = await openIncidentsOffice()
  const { director, clerk } = office
  const id = await fileFight(office)
  const filed = await openFile(director, id)
  expect(filed).toMatchObject({
    violence: true,
    police: { state: 'toDecide', dueOn: '2026-11-23', child: false },
    mayResolveOnSpot: false,
  })
  const [anna, oto] = [personOf(filed, 'Anna Kalniņa'), personOf(filed, 'Oto Liepa')]
  const early = await director.incidents.close(once({ ...(await at(director, id)), text: '' }))
  expect(early).toMatchObject({
    ok: false,
    refusal: {
      reason: 'closingTooEarly',
      missing: [
        { kind: 'statementNotAsked', person: anna },
        { kind: 'statementNotAsked', person: oto },
        { kind: 'noDecision' },
        { kind: 'partyNotInformed', person: anna },
        { kind: 'partyNotInformed', person: oto },
        { kind: 'policeUndecided' },
      ],
    },
  })

  const ask = async (client: Client, person: string) =>
    client.incidents.requestStatement(
      once({ ...(await at(client, id)), person, dueOn: null, takenBy: null }),
    )
  const ofAnna = value(await ask(clerk.client, anna)).made
  expect(await ask(director, anna)).toMatchObject({ refusal: { reason: 'hasStatement' } })
  const ofOto = value(await ask(director, oto)).made
  expect((await openFile(director, id)).state).toBe('collecting')
  // The clerk takes Anna's and sees no other.
  expect((await openFile(clerk.client, id)).statements).toMatchObject([{ id: ofAnna }])
  const sign = async () =>
    clerk.client.incidents.signStatement(
      once({ ...(await at(clerk.client, id)), statement: ofAnna, mode: 'typed', ...signing }),
    )
  expect(await sign()).toMatchObject({ refusal: { reason: 'statementState', state: 'requested' } })
  const write = async () =>
    clerk.client.incidents.writeStatement(
      once({ ...(await at(clerk.client, id)), statement: ofAnna, input: text }),
    )
  value(await write())
  value(await sign())
  expect(await write()).toMatchObject({ refusal: { reason: 'statementState', state: 'signed' } })
  value(
    await clerk.client.incidents.amendStatement(
      once({
        ...(await at(clerk.client, id)),
        statement: ofAnna,
        input: { ...text, text: 'Vēl kas.' },
        reason: 'Atcerējās.',
        signer: 'Anna Kalniņa',
        ...signing,
      }),
    ),
  )
  const refuse = async (witness: string) =>
    director.incidents.refuseStatement(
      once({ ...(await at(director, id)), statement: ofOto, witness, reason: '', at: null }),
    )
  expect(await refuse('')).toMatchObject({ refusal: { reason: 'witnessMissing' } })
  value(await refuse('Līga Kolēģe'))

  value(
    await enter(director, id, {
      kind: 'talk',
      together: true,
      place: '12. telpa',
      persons: [anna, oto],
      others: '',
      minutes: 'Runāja.',
      jointReason: 'Abi pilngadīgi un piekrīt.',
    }),
  )
  value(
    await enter(director, id, {
      kind: 'agreement',
      points: [{ text: 'Atvainojas.', by: 'Oto Liepa', due: null }],
      persons: [anna, oto],
      originalAt: 'Mape 3',
    }),
  )
  expect((await openFile(director, id)).state).toBe('decided')
  const told = { channel: 'inPerson' as const, text: 'Vienojās.', receipt: '' }
  value(await enter(director, id, { kind: 'notice', person: anna, ...told }))
  value(await enter(director, id, { kind: 'noNotice', person: oto, why: 'Izstājās.' }))
  value(
    await director.incidents.decidePolice(
      once({
        ...(await at(director, id)),
        report: true,
        suspicion: 'administrative',
        why: 'Bija sitieni.',
      }),
    ),
  )
  const reported = async (addressee: 'police' | 'orphansCourt') =>
    director.incidents.noteReported(
      once({
        ...(await at(director, id)),
        input: {
          at: null,
          addressee,
          channel: '112',
          unit: '',
          officer: '',
          number: '',
          handedOver: ['Ziņojums'],
        },
      }),
    )
  expect(await reported('orphansCourt')).toMatchObject({ refusal: { reason: 'policeOnly' } })
  const report = value(await reported('police')).made
  value(await director.incidents.close(once({ ...(await at(director, id)), text: 'Izrunāts.' })))

  const closed = await openFile(director, id)
  expect(closed).toMatchObject({
    state: 'closed',
    closedHow: 'decided',
    missing: [],
    integrity: 'sound',
    statements: [
      {
        state: 'amended',
        versions: [
          { version: 1, text: 'Es redzēju visu.', reason: '', signer: 'Anna Kalniņa' },
          { version: 2, text: 'Vēl kas.', reason: 'Atcerējās.' },
        ],
      },
      { state: 'refused', witness: 'Līga Kolēģe' },
    ],
  })
  const late = await enter(director, id, { kind: 'decision', text: 'Cits.', basis: '' })
  expect(late).toMatchObject({ refusal: { reason: 'isClosed' } })
  // The number of the police comes later, and the file can be opened again with all that is in it.
  value(
    await director.incidents.noteAnswer(
      once({ ...(await at(director, id)), to: report, at: null, number: 'VP-1', text: '' }),
    ),
  )
  value(await director.incidents.reopen(once({ ...(await at(director, id)), why: 'Jauni fakti.' })))
  const again = await openFile(director, id)
  expect(again.state).toBe('reopened')
  expect(again.entries.length).toBe(closed.entries.length + 2)
})

test('a child who may have suffered is not put before who may have hurt them without a reason', async () => {
  const office = await openIncidentsOffice()
  const { director } = office
  const id = await fileFight(office)
  const before = await openFile(director, id)
  const oto = personOf(before, 'Oto Liepa')
  const child = value(
    await director.incidents.addPerson(
      once({
        ...(await at(director, id)),
        input: {
          who: { kind: 'outside', name: 'Zane Maza', contact: '', minor: 'yes' },
          parts: ['possibleVictim'],
          note: '',
        },
      }),
    ),
  ).made
  expect(await openFile(director, id)).toMatchObject({
    minorInvolved: 'yes',
    police: { child: true, dueOn: '2026-11-23' },
  })
  const talk = {
    kind: 'talk' as const,
    together: true,
    place: '',
    persons: [child, oto],
    others: '',
    minutes: 'Runāja.',
    jointReason: '',
  }
  expect(await enter(director, id, talk)).toMatchObject({
    refusal: { reason: 'childConfronted', persons: [child] },
  })
  value(await enter(director, id, { ...talk, together: false }))
  value(await enter(director, id, { ...talk, jointReason: 'Psihologs ir klāt.' }))
})

test('what two windows do at once is told to the second, with nothing written', async () => {
  const office = await openIncidentsOffice()
  const { director, manager } = office
  const id = await fileFight(office)
  const seen = await at(director, id)
  value(await manager.client.incidents.takeUp(once(seen)))
  const entry = { kind: 'addition' as const, text: 'Vēl.' }
  const second = await director.incidents.enter(
    once({ ...seen, input: { at: null, corrects: null, entry } }),
  )
  expect(second).toMatchObject({ refusal: { reason: 'changedMeanwhile' } })
  expect((await openFile(director, id)).entries).toEqual([])
})
