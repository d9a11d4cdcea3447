import { expect, test } from 'vitest'
import type { GroupPaperKind } from '#shared/documents/groupPaper.ts'
import { value } from '#tests/office/rights/world.ts'
import { send } from '#tests/support/deliveries.ts'
import { back as comesBack, enterThings, issue, thing } from '#tests/support/equipment.ts'
import { type Client, once } from '#tests/support/office.ts'
import { enter, firstPage, signInAs } from '#tests/support/people.ts'
import { privacyOffice } from './privacyOffice.ts'

const refusedFor = (reason: string) => ({ ok: false, refusal: { reason } })

/** Anna (a minor, with her mother) and Oto learn in a group; a clerk works beside the director. */
async function office() {
  const test = await privacyOffice()
  const { director, group } = test
  const { client: clerk, account } = await signInAs(test, 'staff', 'Ozola')
  const back = () => clerk.staff.signIn({ account, password: 'parole priekš Ozola' })
  const wish = { basis: 'accuracy' as const, why: 'Apstrīd datumu', untilOn: '2026-12-20' }
  const restrict = async (person: string) =>
    value(await director.privacy.restrict(once({ person, ...wish }))).id
  const make = async (kind: Exclude<GroupPaperKind, 'attendanceSheet'>) =>
    value(
      await director.documents.makeGroupPaper(
        once({ of: { kind, group, language: 'lv' as const } }),
      ),
    ).id
  const open = (client: Client, id: string) => client.documents.file({ id })
  return { ...test, clerk, back, restrict, make, open }
}

test('a list of a group made before is not given out by anybody but the director, nor the reason told', async () => {
  const { director, clerk, restrict, make, open, anna } = await office()
  const list = await make('groupList')
  const sessions = await make('sessionList')
  expect(await open(clerk, list)).toMatchObject({ ok: true })
  await restrict(anna)
  expect(await open(clerk, list)).toEqual(refusedFor('withheld'))
  const { number } = await clerk.documents.get({ id: list })
  expect(await clerk.documents.files({ papers: [sessions, list] })).toEqual({
    ok: false,
    refusal: { reason: 'withheld', numbers: [number] },
  })
  // It stays in the register, and what names no participant is given out as before.
  expect(await clerk.documents.get({ id: list })).toMatchObject({ kind: 'groupList' })
  expect(await open(clerk, sessions)).toMatchObject({ ok: true })
  expect(await open(director, list)).toMatchObject({ ok: true })
})

test('nor is the signed scan of such a list', async () => {
  const { director, clerk, restrict, make, anna } = await office()
  const paper = await make('contactList')
  const { first: receipt } = value(
    await director.documents.noteReceipts(
      once({
        selection: { kind: 'rows' as const, ids: [paper] },
        input: { kind: 'signed' as const, on: '2026-11-23', note: '', keptAt: '' },
      }),
    ),
  )
  const file = new File(['%PDF-1.7\nparaksti'], 'paraksti.pdf')
  value(await director.documents.keepScan(once({ paper, receipt, file })))
  const scan = (client: Client) => client.documents.scan({ paper, receipt })
  expect(await scan(clerk)).toMatchObject({ ok: true })
  await restrict(anna)
  expect(await scan(clerk)).toEqual(refusedFor('withheld'))
  expect(await scan(director)).toMatchObject({ ok: true })
})

test('made anew it leaves them out and is given out; so is the old one when the restriction ended', async () => {
  const { director, clerk, back, restrict, make, open, until, anna } = await office()
  const old = await make('groupList')
  const id = await restrict(anna)
  await until('2026-11-24T08:00:00Z')
  await back()
  const anew = await make('groupList')
  expect(anew).not.toBe(old)
  expect(await open(clerk, anew)).toMatchObject({ ok: true })
  const seen = async () => ({
    id,
    revision: (await director.privacy.restrictions())[0]?.revision ?? 0,
  })
  value(await director.privacy.endRestriction(once({ ...(await seen()), why: 'Izlabots' })))
  expect(await open(clerk, old)).toEqual(refusedFor('withheld'))
  value(
    await director.privacy.liftRestriction(
      once({ ...(await seen()), toldOn: '2026-11-24', how: 'Pa tālruni' }),
    ),
  )
  expect(await open(clerk, old)).toMatchObject({ ok: true })
})

test('who left before it was made, or came after, withholds nothing', async () => {
  const { director, clerk, back, restrict, make, open, until, enrol, group, anna, oto } =
    await office()
  const late = await enter(director, {
    givenName: 'Ieva',
    familyName: 'Sila',
    contacts: [{ kind: 'phone', value: '20004321', note: '' }],
  })
  const { rows } = await director.courses.listEnrolments({ group, list: firstPage })
  const otos = rows.find(({ person }) => person === oto)?.id ?? ''
  const selection = { kind: 'rows' as const, ids: [otos] }
  value(
    await director.courses.changeEnrolmentState(
      once({ group, selection, state: 'withdrawn' as const, since: null, seen: {} }),
    ),
  )
  await until('2026-11-24T08:00:00Z')
  const paper = await make('groupList')
  await until('2026-11-25T08:00:00Z')
  await back()
  await enrol(group, late)
  for (const person of [oto, late]) await restrict(person)
  expect(await open(clerk, paper)).toMatchObject({ ok: true })
  await restrict(anna)
  expect(await open(clerk, paper)).toEqual(refusedFor('withheld'))
})

test('a contact list names guardians: one who is restricted withholds it, and a new one leaves her out', async () => {
  const { clerk, restrict, make, open, until, back, mother } = await office()
  const list = await make('contactList')
  await restrict(mother)
  expect(await open(clerk, list)).toEqual(refusedFor('withheld'))
  await until('2026-11-24T08:00:00Z')
  await back()
  const anew = await make('contactList')
  expect(anew).not.toBe(list)
  expect(await open(clerk, anew)).toMatchObject({ ok: true })
})

test('no act is made of who is restricted, and the director is told why', async () => {
  const { director, clerk, restrict, anna } = await office()
  const { items } = await enterThings(director, ['L-1'])
  const lines = [thing(items['L-1'] ?? '')]
  const lent = value(await issue(director, { person: anna, due: '2026-12-04', lines }))
  const given = [comesBack(lent.lines[0] ?? '')]
  value(await director.equipment.takeBack(once({ lines: given, on: null })))
  const of = { loan: lent.loan, kind: 'handoverAct' as const, language: null }
  const { id: made } = value(await director.equipment.makeAct(once({ of })))
  expect(await director.documents.mailFile({ papers: [made] })).not.toBeNull()
  await restrict(anna)
  // What was made before the director sees; it is sent to nobody.
  expect(await director.documents.file({ id: made })).toMatchObject({ ok: true })
  expect(await director.documents.mailFile({ papers: [made] })).toBeNull()
  for (const kind of ['handoverAct', 'returnAct'] as const) {
    const of = { loan: lent.loan, kind, language: null }
    expect(await director.equipment.previewAct(of)).toEqual(refusedFor('restricted'))
    expect(await director.equipment.makeAct(once({ of }))).toEqual(refusedFor('restricted'))
    // To others there is no such loan: the reason would tell whose it is.
    await expect(clerk.equipment.previewAct(of)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  }
})

test('nor is the receipt of what is handed to them', async () => {
  const { director, restrict, anna, group } = await office()
  const given = { channel: 'inPerson' as const, group, message: 'Darba lapas' }
  const delivery = value(await send(director, anna, given)).id
  await restrict(anna)
  const of = { delivery, language: null }
  expect(await director.deliveries.previewReceipt(of)).toEqual(refusedFor('restricted'))
  expect(await director.deliveries.makeReceipt(once({ of }))).toEqual(refusedFor('restricted'))
})

test('nobody is reminded whose data is kept and not used, by the director neither', async () => {
  const { director, clerk, back, restrict, until, anna } = await office()
  const { items } = await enterThings(director, ['L-1'])
  const lines = [thing(items['L-1'] ?? '')]
  const lent = value(await issue(director, { person: anna, due: '2026-11-24', lines }))
  await until('2026-11-26T08:00:00Z')
  await back()
  const line = lent.lines[0] ?? ''
  await restrict(anna)
  for (const step of ['call', 'letter', 'director'] as const) {
    expect(await director.equipment.reminder({ line, step })).toEqual(refusedFor('restricted'))
  }
  await expect(clerk.equipment.reminder({ line, step: 'call' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
})
