import { expect, test } from 'vitest'
import { emptyPerson } from '#shared/people/schema.ts'
import { csvIn, deliverNow, filesIn, makeProfile, newShare } from '#tests/office/exports/share.ts'
import { value } from '#tests/office/rights/world.ts'
import { reportAbsence } from '#tests/support/absences.ts'
import { send } from '#tests/support/deliveries.ts'
import { once } from '#tests/support/office.ts'
import { firstPage, signInAs, unconfirmed } from '#tests/support/people.ts'
import { privacyOffice } from './privacyOffice.ts'

/** Anna is away, expects a parcel and learns in a group with Oto; then her data is restricted. */
async function restricted() {
  const office = await privacyOffice()
  const { director, anna, group, session } = office
  const { client: clerk, account } = await signInAs(office, 'staff', 'Ozola')
  const back = () => clerk.staff.signIn({ account, password: 'parole priekš Ozola' })
  const absence = value(await reportAbsence(director, anna, session, {})).id
  const delivery = value(
    await send(director, anna, { channel: 'inPerson', group, message: 'Darba lapas' }),
  ).id
  const wish = { person: anna, basis: 'accuracy' as const, why: 'Apstrīd dzimšanas datumu' }
  const id = value(await director.privacy.restrict(once({ ...wish, untilOn: '2026-12-20' }))).id
  const standing = async () => (await director.privacy.restrictions())[0]
  /** As the office has it now, to be changed. */
  const seen = async () => ({ id, revision: (await standing())?.revision ?? 0 })
  return { ...office, clerk, back, absence, delivery, wish, id, standing, seen }
}

const notFound = { code: 'NOT_FOUND' }

test('to everybody but the director, who is restricted is not there', async () => {
  const { director, clerk, anna, oto, group, absence, delivery } = await restricted()
  await expect(clerk.people.get({ id: anna })).rejects.toMatchObject(notFound)
  await expect(clerk.people.history({ id: anna })).rejects.toMatchObject(notFound)
  await expect(clerk.people.personalCode({ id: anna })).rejects.toMatchObject(notFound)
  await expect(clerk.absences.get({ id: absence })).rejects.toMatchObject(notFound)
  await expect(clerk.deliveries.get({ id: delivery })).rejects.toMatchObject(notFound)
  await expect(clerk.privacy.ofPerson({ person: anna })).rejects.toMatchObject(notFound)
  const names = async (client: typeof director) =>
    (await client.people.list(firstPage)).rows.map(({ id }) => id)
  expect(await names(clerk)).not.toContain(anna)
  expect(await names(director)).toContain(anna)
  expect(await clerk.people.find({ text: 'Krūmiņa Anna', limit: 10 })).toEqual([])
  const members = await clerk.courses.listEnrolments({ group, list: firstPage })
  expect(members.rows.map(({ person }) => person)).toEqual([oto])
  const count = async (client: typeof director) => (await client.absences.list(firstPage)).total
  expect([await count(clerk), await count(director)]).toEqual([0, 1])
  for (const list of ['deliveries', 'absences'] as const) {
    expect(JSON.stringify(await clerk[list].list(firstPage))).not.toContain('Anna')
  }
})

test('nobody but the director changes what is restricted', async () => {
  const { director, clerk, anna } = await restricted()
  const { revision } = await director.people.get({ id: anna })
  const input = {
    ...emptyPerson,
    givenName: 'Anna',
    familyName: 'Krūmiņa',
    birthDate: '2010-05-02',
  }
  const change = () => once({ id: anna, revision, input, confirmed: unconfirmed })
  await expect(clerk.people.update(change())).rejects.toMatchObject(notFound)
  value(await director.people.update(change()))
  expect(await director.people.get({ id: anna })).toMatchObject({ birthDate: '2010-05-02' })
})

test('each look of the director is noted, and marked on the page', async () => {
  const { director, anna, oto } = await restricted()
  const looks = async () =>
    (await director.journal.entries({ before: null, limit: 200 })).filter(
      ({ action, kind }) => kind === 'read' && action === 'people.get',
    ).length
  expect(await director.people.get({ id: anna })).toMatchObject({ restricted: true })
  expect(await director.people.get({ id: oto })).toMatchObject({ restricted: false })
  // Opening the page again at once is the same look; whoever is not restricted is looked at freely.
  await director.people.get({ id: anna })
  expect(await looks()).toBe(1)
})

test('no paper, notice or export holds who is restricted', async () => {
  const { director, anna, group } = await restricted()
  await expect(
    director.documents.makeSheets(once({ of: { kind: 'participant', group, person: anna } })),
  ).rejects.toMatchObject(notFound)
  const made = value(await director.documents.makeSheets(once({ of: { kind: 'group', group } })))
  expect(made.papers).toHaveLength(1)
  const notice = value(
    await director.notices.create(once({ group, input: { subject: 'Telpa', text: 'Cita telpa' } })),
  ).id
  expect(await director.notices.get({ id: notice, language: 'lv' })).toMatchObject({
    recipients: 1,
  })
  const share = newShare()
  await deliverNow(director, await makeProfile(director, { folder: share }))
  const cells = filesIn(share)
    .filter((name) => name.endsWith('.csv'))
    .flatMap((name) => csvIn(share, name).flat())
  expect(cells).toContain('Bērziņš')
  expect(cells).not.toContain('Anna')
  const shown = await director.exports.shown({
    list: { kind: 'people' },
    query: { search: '', filters: {}, sort: [] },
    selection: null,
    columns: [{ key: 'name', title: 'Vārds' }],
    words: {},
    format: 'clipboard',
  })
  expect(JSON.stringify(shown)).toContain('Oto')
  expect(JSON.stringify(shown)).not.toContain('Anna')
})

test('it ends by a decision and only once the person was told', async () => {
  const { director, clerk, back, anna, standing, seen, until } = await restricted()
  expect(await standing()).toMatchObject({ state: 'standing', untilOn: '2026-12-20' })
  await until('2026-12-20T08:00:00Z')
  await back()
  expect(await standing()).toMatchObject({ state: 'due' })
  const lift = async (toldOn: string) =>
    director.privacy.liftRestriction(once({ ...(await seen()), toldOn, how: 'Pa tālruni' }))
  expect(await lift('2026-12-20')).toEqual({ ok: false, refusal: { reason: 'notEnding' } })
  value(await director.privacy.endRestriction(once({ ...(await seen()), why: 'Dati izlaboti' })))
  expect(await standing()).toMatchObject({ state: 'telling', ending: { why: 'Dati izlaboti' } })
  await expect(clerk.people.get({ id: anna })).rejects.toMatchObject(notFound)
  expect(await lift('2026-12-19')).toEqual({
    ok: false,
    refusal: { reason: 'toldAmiss', field: 'toldOn' },
  })
  value(await lift('2026-12-20'))
  expect(await director.privacy.restrictions()).toEqual([])
  expect(await clerk.people.get({ id: anna })).toMatchObject({ restricted: false })
  expect(await director.journal.verify()).toMatchObject({ kind: 'sound' })
})

test('it is prolonged, is made once, and not of who signs in', async () => {
  const { director, wish, standing, seen } = await restricted()
  expect(await director.privacy.restrict(once({ ...wish, untilOn: '2027-01-01' }))).toEqual({
    ok: false,
    refusal: { reason: 'restrictedAlready' },
  })
  const prolong = async (untilOn: string) =>
    director.privacy.prolongRestriction(once({ ...(await seen()), why: 'Vēl pārbauda', untilOn }))
  expect(await prolong('2026-11-23')).toEqual({
    ok: false,
    refusal: { reason: 'untilPast', field: 'untilOn' },
  })
  value(await prolong('2027-02-01'))
  expect(await standing()).toMatchObject({ untilOn: '2027-02-01', why: 'Vēl pārbauda' })
  const state = await director.staff.state()
  const own = state.kind === 'open' ? state.actor.person : ''
  expect(
    await director.privacy.restrict(once({ ...wish, person: own, untilOn: '2027-01-01' })),
  ).toEqual({ ok: false, refusal: { reason: 'signsIn' } })
})

test('whose data is restricted is not erased meanwhile', async () => {
  const { director, anna } = await restricted()
  const { blocks } = await director.erasure.preview({ id: anna })
  expect(blocks.map(({ what }) => what)).toContain('restricted')
})
