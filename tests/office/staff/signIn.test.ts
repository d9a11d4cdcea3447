import { v4 } from 'uuid'
import { expect, test } from 'vitest'
import { Sessions } from '#main/staff/sessions.ts'
import {
  directorPassword,
  once,
  openOfficeWithDirector,
  openTestOffice,
  TestClock,
} from '#tests/support/office.ts'
import { enter, firstPage, signInAs } from '#tests/support/people.ts'

async function directorAccount(client: { staff: { state(): Promise<unknown> } }): Promise<string> {
  const state = await client.staff.state()
  if (typeof state === 'object' && state !== null && 'actor' in state) {
    const { actor } = state
    if (typeof actor === 'object' && actor !== null && 'account' in actor) {
      return String(actor.account)
    }
  }
  throw new Error('nobody is signed in')
}

test('a new office asks for its institution first, and only once', async () => {
  const { at } = await openTestOffice()
  expect(await at('one').staff.state()).toEqual({ kind: 'firstStart' })
  const start = {
    institution: { name: 'SIA „Paraugs”', registrationNumber: '' },
    director: { givenName: 'Ilze', familyName: 'Bērziņa', password: directorPassword },
    language: 'lv' as const,
  }
  const [first, second] = await Promise.all([
    at('one').staff.setUp(start),
    at('two').staff.setUp(start),
  ])
  expect([first.ok, second.ok].filter(Boolean)).toHaveLength(1)
  const made = first.ok ? first : second
  if (!made.ok) throw new Error('unreachable')
  expect(made.recoveryKey).toMatch(/^([0-9A-Z]{4}-){13}[0-9A-Z]{4}$/)
})

test('before signing in nothing of the office is answered', async () => {
  const { at } = await openOfficeWithDirector()
  await expect(at('stranger').people.list(firstPage)).rejects.toMatchObject({
    code: 'UNAUTHORIZED',
  })
  await expect(at('stranger').settings.institution()).rejects.toMatchObject({
    code: 'UNAUTHORIZED',
  })
})

test('the right password opens another desk, a wrong one tells only that it is wrong', async () => {
  const { at, director } = await openOfficeWithDirector()
  const account = await directorAccount(director)
  const desk = at('desk')
  expect(await desk.staff.signIn({ account, password: 'nepareiza parole' })).toEqual({
    ok: false,
    refusal: { reason: 'wrongPassword', waitSeconds: 0 },
  })
  expect(await desk.staff.signIn({ account, password: directorPassword })).toEqual({ ok: true })
  expect(await desk.staff.state()).toMatchObject({ kind: 'open', name: 'Ilze Bērziņa' })
})

test('after three wrong passwords each try waits, longer every time; the wait ends on its second', async () => {
  const { at, director, clock } = await openOfficeWithDirector()
  const account = await directorAccount(director)
  const desk = at('desk')
  const wrong = () => desk.staff.signIn({ account, password: 'nepareiza parole' })
  await wrong()
  await wrong()
  expect(await wrong()).toMatchObject({ refusal: { reason: 'wrongPassword', waitSeconds: 5 } })
  clock.advance({ milliseconds: 4_999 })
  expect(await desk.staff.signIn({ account, password: directorPassword })).toEqual({
    ok: false,
    refusal: { reason: 'wait', waitSeconds: 1 },
  })
  clock.advance({ milliseconds: 1 })
  expect(await wrong()).toMatchObject({ refusal: { reason: 'wrongPassword', waitSeconds: 10 } })
  clock.advance({ seconds: 10 })
  expect(await desk.staff.signIn({ account, password: directorPassword })).toEqual({ ok: true })
  expect(await wrong()).toMatchObject({ refusal: { reason: 'wrongPassword', waitSeconds: 0 } })
})

test('tries side by side wait as if they came one by one', async () => {
  const { at, director } = await openOfficeWithDirector()
  const account = await directorAccount(director)
  const answers = await Promise.all(
    ['a', 'b', 'c', 'd', 'e', 'f'].map((desk) =>
      at(desk).staff.signIn({ account, password: 'nepareiza parole' }),
    ),
  )
  expect(answers.filter((answer) => !answer.ok && answer.refusal.reason === 'wait')).toHaveLength(3)
})

test('the screen locks on the very second the idle minutes are full, and opens with the same password', async () => {
  const { director, clock } = await openOfficeWithDirector()
  const account = await directorAccount(director)
  clock.advance({ minutes: 9, seconds: 59 })
  expect(await director.people.list(firstPage)).toMatchObject({ total: 1 })
  await director.staff.awake()
  clock.advance({ milliseconds: 10 * 60_000 - 1 })
  expect(await director.staff.state()).toMatchObject({ kind: 'open' })
  clock.advance({ milliseconds: 1 })
  expect(await director.staff.state()).toMatchObject({ kind: 'locked', name: 'Ilze Bērziņa' })
  await expect(director.people.list(firstPage)).rejects.toMatchObject({ code: 'LOCKED' })
  expect(await director.staff.signIn({ account, password: directorPassword })).toEqual({ ok: true })
  expect(await director.people.list(firstPage)).toMatchObject({ total: 1 })
})

test('what was typed is there after the lock, and for its author only', async () => {
  const test = await openOfficeWithDirector()
  const { director } = test
  const other = await signInAs(test, 'staff', 'Ozola')
  await director.workspace.saveDraft({ form: 'people.new', content: { familyName: 'Liepa' } })
  await director.staff.lock()
  const state = await director.staff.state()
  if (state.kind !== 'locked') throw new Error('not locked')
  await director.staff.signIn({ account: state.account, password: directorPassword })
  expect(await director.workspace.draft({ form: 'people.new' })).toMatchObject({
    content: { familyName: 'Liepa' },
  })
  expect(await other.client.workspace.draft({ form: 'people.new' })).toBeNull()
})

test('an invited colleague chooses a password with the code, which works once', async () => {
  const test = await openOfficeWithDirector()
  const person = await enter(test.director, { familyName: 'Ozola', parts: ['colleague'] })
  const invited = await test.director.staff.invite(once({ person, role: 'staff' }))
  if (!invited.ok) throw new Error('refused')
  const { account, code } = invited.value
  const desk = test.at('desk')
  expect(await desk.staff.signIn({ account, password: code.replace('-', '') })).toEqual({
    ok: false,
    refusal: { reason: 'invited' },
  })
  const accept = (password: string) =>
    desk.staff.acceptInvitation({ account, code: code.toLowerCase(), password })
  expect(await accept('jauna parole 1')).toEqual({ ok: true })
  expect(await accept('cita parole 2')).toMatchObject({ ok: false })
  expect(await desk.staff.signIn({ account, password: 'jauna parole 1' })).toEqual({ ok: true })
})

test('a code lets its owner in until the last second of seven days, and not at its end', async () => {
  const test = await openOfficeWithDirector()
  const invitedAs = async (familyName: string) => {
    const person = await enter(test.director, { familyName, parts: ['colleague'] })
    const invited = await test.director.staff.invite(once({ person, role: 'staff' }))
    if (!invited.ok) throw new Error('refused')
    return invited.value
  }
  const [early, late] = [await invitedAs('Ozola'), await invitedAs('Liepa')]
  test.clock.advance({ seconds: 7 * 24 * 3600 - 1 })
  const accept = ({ account, code }: { account: string; code: string }) =>
    test.at(account).staff.acceptInvitation({ account, code, password: 'jauna parole 1' })
  expect(await accept(early)).toEqual({ ok: true })
  test.clock.advance({ seconds: 1 })
  expect(await accept(late)).toEqual({ ok: false, refusal: { reason: 'codeExpired' } })
  expect(
    await test
      .at('desk')
      .staff.signIn({ account: late.account, password: late.code.replace('-', '') }),
  ).toEqual({
    ok: false,
    refusal: { reason: 'codeExpired' },
  })
})

test('a double click on "invite" gives one account and one code', async () => {
  const test = await openOfficeWithDirector()
  const person = await enter(test.director, { familyName: 'Ozola', parts: ['colleague'] })
  const command = once({ person, role: 'staff' as const })
  const [first, second] = await Promise.all([
    test.director.staff.invite(command),
    test.director.staff.invite(command),
  ])
  expect(first).toMatchObject({ ok: true })
  expect(second).toEqual(first)
})

test('a changed password opens with the new one only; a reset ends the session at once', async () => {
  const test = await openOfficeWithDirector()
  const { client, account } = await signInAs(test, 'staff', 'Ozola')
  expect(
    await client.staff.changePassword({ current: 'parole priekš Ozola', next: 'pavisam cita 9' }),
  ).toEqual({ ok: true })
  await client.staff.signOut()
  expect(await client.staff.signIn({ account, password: 'parole priekš Ozola' })).toMatchObject({
    ok: false,
  })
  expect(await client.staff.signIn({ account, password: 'pavisam cita 9' })).toEqual({ ok: true })

  const row = (await test.director.staff.list()).find(({ id }) => id === account)
  if (row === undefined) throw new Error('no account')
  const reset = await test.director.staff.resetPassword(
    once({ id: account, revision: row.revision }),
  )
  expect(reset).toMatchObject({ ok: true })
  await expect(client.people.list(firstPage)).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
  expect(await client.staff.signIn({ account, password: 'pavisam cita 9' })).toMatchObject({
    ok: false,
  })
})

test('the office never stays without a director', async () => {
  const test = await openOfficeWithDirector()
  const account = await directorAccount(test.director)
  const closed = await test.director.staff.close(once({ id: account, revision: 1 }))
  expect(closed).toEqual({ ok: false, refusal: { reason: 'lastDirector' } })
  const demoted = await test.director.staff.changeRole(
    once({ id: account, revision: 1, role: 'staff' }),
  )
  expect(demoted).toEqual({ ok: false, refusal: { reason: 'lastDirector' } })
})

test('an account that is closed while its password is looked at does not open', async () => {
  const test = await openOfficeWithDirector()
  const { account } = await signInAs(test, 'staff', 'Ozola')
  const row = (await test.director.staff.list()).find(({ id }) => id === account)
  if (row === undefined) throw new Error('no account')
  const desk = test.at('other desk')
  const [answer, closed] = await Promise.all([
    desk.staff.signIn({ account, password: 'parole priekš Ozola' }),
    test.director.staff.close(once({ id: account, revision: row.revision })),
  ])
  expect(closed).toMatchObject({ ok: true })
  expect(answer).toMatchObject({ ok: false })
  expect(await desk.staff.state()).toMatchObject({ kind: 'signedOut' })
})

test('an invitation answered twice at once is answered once', async () => {
  const test = await openOfficeWithDirector()
  const person = await enter(test.director, { familyName: 'Ozola', parts: ['colleague'] })
  const invited = await test.director.staff.invite(once({ person, role: 'staff' }))
  if (!invited.ok) throw new Error('refused')
  const { account, code } = invited.value
  const answers = await Promise.all(
    ['pirmā parole 1', 'otra parole 22'].map((password, place) =>
      test.at(`desk ${place}`).staff.acceptInvitation({ account, code, password }),
    ),
  )
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
})

test('the watch tells of a desk that fell asleep while somebody asked for it', () => {
  const clock = new TestClock()
  const sessions = new Sessions(clock)
  const actor = { account: v4(), person: v4(), role: 'staff' as const }
  const keys = { publicKey: new Uint8Array(32), privateKey: new Uint8Array(32).fill(7) }
  sessions.open('desk', actor, keys)
  clock.advance({ minutes: sessions.idleMinutes })
  expect(sessions.at('desk')).toMatchObject({ kind: 'locked' })
  expect(sessions.lockIdle()).toEqual(['desk'])
  expect(sessions.lockIdle()).toEqual([])
})

test('a system administrator makes no director, themselves included, and unmakes none', async () => {
  const test = await openOfficeWithDirector()
  const keeper = await signInAs(test, 'systemAdministrator', 'Kalne')
  const person = await enter(test.director, { familyName: 'Ozola', parts: ['colleague'] })
  const refused = { ok: false, refusal: { reason: 'directorsOnly' } }
  const { staff } = keeper.client
  expect(await staff.invite(once({ person, role: 'director' }))).toEqual(refused)
  const own = (await staff.list()).find(({ id }) => id === keeper.account)
  const director = (await staff.list()).find(({ role }) => role === 'director')
  if (own === undefined || director === undefined) throw new Error('no accounts')
  const { id, revision } = own
  expect(await staff.changeRole(once({ id, revision, role: 'director' }))).toEqual(refused)
  const other = { id: director.id, revision: director.revision }
  expect(await staff.changeRole(once({ ...other, role: 'staff' }))).toEqual(refused)
  expect(await staff.close(once(other))).toEqual(refused)
  expect(await staff.invite(once({ person, role: 'staff' }))).toMatchObject({ ok: true })
})

test('the code a director signs in with is another director’s to give, and never the last one’s own', async () => {
  const test = await openOfficeWithDirector()
  const keeper = await signInAs(test, 'systemAdministrator', 'Kalne')
  const second = await signInAs(test, 'director', 'Ozola')
  const seen = async (account: string) => {
    const row = (await test.director.staff.list()).find(({ id }) => id === account)
    if (row === undefined) throw new Error('no account')
    return { id: row.id, revision: row.revision }
  }
  const refused = { ok: false, refusal: { reason: 'directorsOnly' } }
  const { staff } = keeper.client
  expect(await staff.resetPassword(once(await seen(second.account)))).toEqual(refused)
  expect(await second.client.staff.state()).toMatchObject({ kind: 'open', name: 'Līga Ozola' })
  const first = test.director.staff
  expect(await first.resetPassword(once(await seen(second.account)))).toMatchObject({ ok: true })
  const own = await seen(await directorAccount(test.director))
  expect(await first.resetPassword(once(own))).toEqual({
    ok: false,
    refusal: { reason: 'lastDirector' },
  })
  expect(await first.close(once(await seen(second.account)))).toMatchObject({ ok: true })
  expect(await staff.reopen(once(await seen(second.account)))).toEqual(refused)
  expect(await first.reopen(once(await seen(second.account)))).toMatchObject({ ok: true })
})

test('the code a project manager signs in with is a director’s to give; their role and access are not', async () => {
  const test = await openOfficeWithDirector()
  const keeper = await signInAs(test, 'systemAdministrator', 'Kalne')
  const manager = await signInAs(test, 'projectManager', 'Ozola')
  const seen = async () => {
    const row = (await test.director.staff.list()).find(({ id }) => id === manager.account)
    if (row === undefined) throw new Error('no account')
    return { id: row.id, revision: row.revision }
  }
  const refused = { ok: false, refusal: { reason: 'directorsOnly' } }
  const { staff } = keeper.client
  expect(await staff.resetPassword(once(await seen()))).toEqual(refused)
  expect(await manager.client.staff.state()).toMatchObject({ kind: 'open', name: 'Līga Ozola' })
  expect(await staff.close(once(await seen()))).toMatchObject({ ok: true })
  expect(await staff.reopen(once(await seen()))).toEqual(refused)
  const { director } = test
  expect(await director.staff.reopen(once(await seen()))).toMatchObject({ ok: true })
  expect(await director.staff.resetPassword(once(await seen()))).toMatchObject({ ok: true })
})
