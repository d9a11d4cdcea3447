import { expect, test } from 'vitest'
import { fileIncident, known, openFile } from '#tests/support/incidents.ts'
import { type Client, once } from '#tests/support/office.ts'
import { enter, signInAs } from '#tests/support/people.ts'
import { at, fileFight, openIncidentsOffice, value } from './incidentsOffice.ts'

const logOf = async (client: Client, id: string) =>
  (await client.incidents.accessLog({ id, before: null, limit: 100 })).map(
    ({ kind, action, name }) => `${name} ${kind} ${action}`,
  )

/** A fight with a file and a paper, whose manager has lost their key. */
async function withoutKey() {
  const office = await openIncidentsOffice()
  const { director, manager } = office
  const id = await fileFight(office)
  const file = new File(['attēls'], 'ekrāns.png', { type: 'image/png' })
  const input = { file, capturedOn: null, source: '', statement: null }
  const attached = value(
    await director.incidents.attach(once({ ...(await at(director, id)), input })),
  )
  const paper = value(
    await director.incidents.makePaper(
      once({ ...(await at(director, id)), paper: { kind: 'report' as const } }),
    ),
  )
  const row = (await director.staff.list()).find((one) => one.id === manager.account)
  const { code } = value(
    await director.staff.resetPassword(once({ id: manager.account, revision: row?.revision ?? 0 })),
  )
  const { account, client } = manager
  await client.staff.acceptInvitation({ account, code, password: 'jauna parole 22' })
  return { ...office, id, attachment: attached.made, paper: paper.made, client }
}

test('whoever has no key is told so of a file and a paper, and it stands in the log as denied', async () => {
  const { director, client, id, attachment, paper } = await withoutKey()
  await expect(client.incidents.attachment({ id, attachment })).rejects.toMatchObject({
    code: 'NO_KEY',
  })
  await expect(client.incidents.paperFile({ id, paper, way: 'print' })).rejects.toMatchObject({
    code: 'NO_KEY',
  })
  await expect(
    client.incidents.previewPaper({ id, paper: { kind: 'report' } }),
  ).rejects.toMatchObject({ code: 'NO_KEY' })
  const log = await logOf(director, id)
  for (const action of ['attachment', 'paperFile', 'previewPaper']) {
    expect(log).toContain(`Līga Vadītāja denied incidents.${action}`)
  }
  // Nothing is said to be broken that is not.
  expect(log.filter((line) => line.includes('incidents.broken'))).toEqual([])
})

test('opening and writing without a key stand in the log as denied', async () => {
  const { director, client, id } = await withoutKey()
  expect(await client.incidents.get({ id, reason: null })).toMatchObject({ kind: 'noKey' })
  const { revision } = await openFile(director, id)
  expect(await client.incidents.takeUp(once({ id, revision }))).toMatchObject({
    refusal: { reason: 'noKey' },
  })
  expect(
    await client.incidents.makePaper(once({ id, revision, paper: { kind: 'report' } })),
  ).toMatchObject({ refusal: { reason: 'noKey' } })
  const log = await logOf(director, id)
  for (const action of ['get', 'takeUp', 'makePaper']) {
    expect(log).toContain(`Līga Vadītāja denied incidents.${action}`)
  }
})

test('a step beyond one’s right in an incident that one sees stands in the log as denied', async () => {
  const office = await openIncidentsOffice()
  const { director, clerk } = office
  const id = await fileFight(office)
  const refused = await clerk.client.incidents.takeUp(once(await at(clerk.client, id)))
  expect(refused).toMatchObject({ refusal: { reason: 'mayNot' } })
  expect(await logOf(director, id)).toContain('Līga Lietvede denied incidents.takeUp')
})

test('the refused step of a director who is involved leaves nothing behind but that it was refused', async () => {
  const office = await openIncidentsOffice()
  const { director, clerk, other } = office
  const twin = await enter(director, {
    givenName: 'Ilze',
    familyName: 'Bērziņa-Ozola',
    parts: ['colleague'],
  })
  const { id } = value(await fileIncident(clerk.client, { persons: [known(twin, 'witness')] }))
  const revision = (await openFile(director, id)).revision
  const state = await director.staff.state()
  if (state.kind !== 'open') throw new Error(state.kind)
  const seenAt = async (person: string) => ({
    id: person,
    revision: (await director.people.get({ id: person })).revision,
  })
  // Whoever merges them has no key of the incident: the director's own stays until somebody mends it.
  const both = { kept: await seenAt(state.actor.person), merged: await seenAt(twin) }
  value(await other.client.people.merge(once({ ...both, takeFromMerged: [] })))
  await expect(
    director.incidents.enter(
      once({
        id,
        revision,
        input: { at: null, corrects: null, entry: { kind: 'addition', text: 'Vēl.' } },
      }),
    ),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  const entries = await director.journal.entries({ before: null, limit: 50 })
  const shown = entries.map(({ kind, action }) => `${kind} ${action}`)
  expect(shown).toContain('command people.merge')
  expect(shown).not.toContain('command incidents.mendKeys')
})

test('holding it as evidence stands in the log, done and denied', async () => {
  const office = await openIncidentsOffice()
  const { director } = office
  const { client: second, person } = await signInAs(office, 'director', 'Otrā')
  const { id } = value(await fileIncident(director, { persons: [known(person, 'witness')] }))
  const of = { kind: 'incident' as const, id }
  const held = { of, basis: 'Prasība', reviewOn: '2027-01-01' }
  await expect(second.privacy.hold(once(held))).rejects.toMatchObject({ code: 'NOT_FOUND' })
  const hold = value(await director.privacy.hold(once(held)))
  value(await director.privacy.releaseHold(once({ id: hold.id, revision: 1 })))
  await expect(
    second.privacy.reviewIncident(once({ incident: id, nextOn: '2027-01-01' })),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  const log = await logOf(director, id)
  expect(log).toEqual(
    expect.arrayContaining([
      'Līga Otrā denied privacy.hold',
      'Ilze Bērziņa command privacy.hold',
      'Ilze Bērziņa command privacy.releaseHold',
      'Līga Otrā denied privacy.reviewIncident',
    ]),
  )
  // Holds of anything else are no business of this log, and whoever is involved sees nothing of it.
  const mine = { kind: 'person' as const, id: person }
  value(await director.privacy.hold(once({ ...held, of: mine })))
  const all = await director.incidents.accessLog({ id: null, before: null, limit: 100 })
  expect(all.filter(({ action }) => action === 'privacy.hold').length).toBe(2)
  expect(
    (await second.incidents.accessLog({ id: null, before: null, limit: 100 })).filter(
      ({ action }) => action.startsWith('privacy.'),
    ),
  ).toEqual([])
})
