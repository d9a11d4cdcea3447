import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import { expect, onTestFinished, test, vi } from 'vitest'
import type { LineLimits } from '#main/browser/officeLine.ts'
import { openOffice } from '#main/office/open.ts'
import { pcClock } from '#main/office/pcClock.ts'
import type { Clock } from '#shared/calendar/clock.ts'
import { emptyPerson } from '#shared/people/schema.ts'
import { type Client, directorPassword, once, TestClock } from '#tests/support/office.ts'
import { firstPage } from '#tests/support/people.ts'
import { BrowserSocket } from './browserSocket.ts'
import { ask, enter, type Served, serve } from './hostFixture.ts'

/** The real host around a real office: a window whose director has signed in, and its session. */
async function signedIn(clock: Clock = pcClock, limits: Partial<LineLimits> = {}) {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
  onTestFinished(() => logged.mockRestore())
  const served = await serve(limits, undefined, (folder) =>
    openOffice({ folder, clock, passwordCost: 2 ** 4 }),
  )
  const headers = {
    Cookie: await enter(served),
    Origin: `http://127.0.0.1:${served.port}`,
  }
  const director = windowOf(served, headers).client
  const made = await director.staff.setUp({
    institution: { name: 'SIA „Paraugs”', registrationNumber: '' },
    director: { givenName: 'Ilze', familyName: 'Bērziņa', password: directorPassword },
    language: 'lv',
  })
  if (!made.ok) throw new Error(made.refusal.reason)
  return { served, director, headers, window: () => windowOf(served, headers) }
}

function windowOf({ port }: Served, headers: Record<string, string>) {
  const websocket = new BrowserSocket(`ws://127.0.0.1:${port}/office`, headers)
  const client: Client = createORPCClient(new RPCLink({ websocket }))
  return { client, socket: websocket.node }
}

/** How many entries say that something strange was sent. */
const strange = async (director: Client): Promise<number> =>
  (await director.journal.entries({ before: null, limit: 200 })).filter(
    ({ kind, action, actorName }) =>
      kind === 'denied' && action === 'calls.strange' && actorName === 'Ilze Bērziņa',
  ).length

const becomes = (director: Client, times: number): Promise<void> =>
  vi.waitFor(async () => expect(await strange(director)).toBe(times), { timeout: 15_000 })

test.each([
  ['a procedure that does not exist', '/people/removeAll'],
  ['a feature that does not exist', '/system/run'],
  ['the prototype', '/__proto__/constructor'],
  ['the prototype of a feature', '/people/__proto__'],
  ['a method of every object', '/people/toString'],
  ['a way out of the address', '/people/../../etc/passwd'],
])('a call of %s is NOT_FOUND, and one entry of the access log', async (_, address) => {
  const { director, window } = await signedIn()
  const { client, socket } = window()
  await client.staff.state()
  const answered = new Promise<unknown>((resolve) => {
    socket.once('message', (data) => resolve(JSON.parse(String(data))))
  })
  socket.send(JSON.stringify({ i: '1000', p: { u: address } }))
  expect(await answered).toMatchObject({ i: '1000', p: { s: 404 } })
  await becomes(director, 1)
})

test.each([
  ['no JSON', 'vārds'],
  ['half a message', '{"i":"1","p":{"u":"/people/list"'],
  ['a call without an address', '{"i":"3","p":{}}'],
  ['bytes', Buffer.from([0xff, 0x00, 0x7b])],
])('a message that is none (%s) is one entry, and nothing else happens', async (_, message) => {
  const { director, window } = await signedIn()
  const { client, socket } = window()
  await client.staff.state()
  socket.send(message)
  await becomes(director, 1)
  expect(await client.people.list(firstPage)).toMatchObject({ total: 1 })
})

test('fields of the prototype in an input change nothing', async () => {
  const { director, window } = await signedIn()
  const input =
    '{"commandId":"019ab1c2-7d2e-7c63-9d0a-1a2b3c4d5e6f","payload":{"__proto__":{"ok":true},"constructor":{"prototype":{"role":"director"}}}}'
  const { client, socket } = window()
  await client.staff.state()
  const answered = new Promise<unknown>((resolve) => {
    socket.once('message', (data) => resolve(JSON.parse(String(data))))
  })
  socket.send(`{"i":"1000","p":{"u":"/people/create","b":{"json":${input}}}}`)
  expect(await answered).toMatchObject({
    p: { b: { json: { ok: false, refusal: { reason: 'invalid' } } } },
  })
  expect((await director.people.list(firstPage)).total).toBe(1)
  expect(Object.keys(Object.prototype)).toEqual([])
})

const fiftyMegabytes = 50_000_000

test('50 MB in a field are refused in words', { timeout: 120_000 }, async () => {
  const { director, window } = await signedIn()
  const { client } = window()
  expect(
    await client.people.create(
      once({
        input: { ...emptyPerson, familyName: 'Liepa', note: 'x'.repeat(fiftyMegabytes) },
        confirmed: { notADuplicate: true, codeAsRead: true },
      }),
    ),
  ).toMatchObject({ ok: false, refusal: { reason: 'invalid' } })
  // No form of ours lets so much be typed.
  await becomes(director, 1)
  expect(await director.people.list(firstPage)).toMatchObject({ total: 1 })
})

test('a flood ends the line alone, and is one entry of the access log', async () => {
  const { director, window } = await signedIn(pcClock, { flood: { burst: 200, perSecond: 10 } })
  const { client, socket } = window()
  await client.staff.state()
  const closed = new Promise((resolve) => socket.once('close', resolve))
  // Each of them is a call that a screen may send.
  for (let count = 0; count < 1000; count += 1) {
    socket.send(`{"i":"f${count}","p":{"u":"/staff/state"}}`)
  }
  expect(await closed).toBe(1008)
  await becomes(director, 1)
})

test.each(['guess', '%00', 'a'.repeat(2_000)])(
  'a one-time word that was guessed with a window’s cookie (%.10s) is one entry of the access log',
  async (word) => {
    const { served, director, headers } = await signedIn()
    const answer = await ask(served.port, `/enter?token=${word}`, { headers })
    expect(answer.status).toBe(403)
    await becomes(director, 1)
    expect(await director.people.list(firstPage)).toMatchObject({ total: 1 })
  },
)

test('a file of 50 MB that is no list is refused in words', { timeout: 120_000 }, async () => {
  const { director, window } = await signedIn()
  const { client } = window()
  const file = new File([Buffer.alloc(fiftyMegabytes, 'x')], 'saraksts.csv')
  expect(
    await client.imports.open({ file, target: 'people', work: crypto.randomUUID() }),
  ).toMatchObject({ kind: 'refused' })
  expect(await strange(director)).toBe(0)
})

test('more than a message holds ends the line alone', { timeout: 120_000 }, async () => {
  const { director, window } = await signedIn()
  const { client, socket } = window()
  await client.staff.state()
  const closed = new Promise((resolve) => socket.once('close', resolve))
  // One message in parts of which all are the same megabyte: what counts is what arrives.
  const megabyte = Buffer.alloc(1_000_000, 'x')
  socket.send('{"i":"9","p":{"u":"/people/list","b":"', { fin: false })
  for (let sent = 0; sent < 100 && socket.readyState === socket.OPEN; sent += 1) {
    await new Promise((resolve) => socket.send(megabyte, { fin: false }, resolve))
  }
  expect(await closed).toBe(1009)
  await becomes(director, 1)
  expect(await director.people.list(firstPage)).toMatchObject({ total: 1 })
})

test('where nobody is signed in nothing is noted', async () => {
  const { served, director } = await signedIn()
  const stranger = windowOf(served, {
    Cookie: await enter(served),
    Origin: `http://127.0.0.1:${served.port}`,
  })
  expect(await stranger.client.staff.state()).toMatchObject({ kind: 'signedOut' })
  stranger.socket.send('vārds')
  expect(await stranger.client.staff.state()).toMatchObject({ kind: 'signedOut' })
  expect(await strange(director)).toBe(0)
})

test.each([
  ['a foreign page', { Origin: 'https://example.org' }, 403],
  ['a foreign name that points here', { Host: 'norise.example' }, 421],
])('what %s asks with a window’s cookie is one entry of the access log', async (_, of, status) => {
  const { served, director, headers } = await signedIn()
  const answer = await ask(served.port, '/', { headers: { ...headers, ...of } })
  expect(answer.status).toBe(status)
  await becomes(director, 1)
})

test('what a desk asks again and again is one entry in a minute, and another desk has its own', async () => {
  const clock = new TestClock()
  const { served, director, headers } = await signedIn(clock)
  const strangers = async (of: Record<string, string>): Promise<void> => {
    const foreign = { ...of, Origin: 'https://example.org' }
    for (const path of ['/', '/people', '/']) await ask(served.port, path, { headers: foreign })
    // An entry that was to come before this one is written before it.
    const input = { ...emptyPerson, familyName: 'Liepa' }
    const confirmed = { notADuplicate: true, codeAsRead: true }
    expect(await director.people.create(once({ input, confirmed }))).toMatchObject({ ok: true })
  }
  await strangers(headers)
  expect(await strange(director)).toBe(1)
  clock.advance({ milliseconds: 59_999 })
  await strangers(headers)
  expect(await strange(director)).toBe(1)
  clock.advance({ milliseconds: 1 })
  await strangers(headers)
  expect(await strange(director)).toBe(2)

  const other = { Cookie: await enter(served), Origin: headers.Origin }
  const { client } = windowOf(served, other)
  const state = await client.staff.state()
  if (state.kind !== 'signedOut') throw new Error(state.kind)
  const account = state.people[0]?.account ?? ''
  expect(await client.staff.signIn({ account, password: directorPassword })).toEqual({ ok: true })
  await strangers(other)
  expect(await strange(director)).toBe(3)
})
