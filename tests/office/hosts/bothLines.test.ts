import { createORPCClient } from '@orpc/client'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import { RPCLink as SocketLink } from '@orpc/client/websocket'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { serveOffice } from '#main/electron/officePorts.ts'
import { openOffice } from '#main/office/open.ts'
import { emptyPerson } from '#shared/people/schema.ts'
import { StandInPort } from '#tests/electron/standInPort.ts'
import { type Client, directorPassword, once } from '#tests/support/office.ts'
import { firstPage } from '#tests/support/people.ts'
import { BrowserSocket } from './browserSocket.ts'
import { enter, passingFolder, serve } from './hostFixture.ts'

/** A window whose director has signed in, and the bare line under it. */
interface OpenWindow {
  director: Client
  send(message: unknown): void
  /** The answers that came, as they came. */
  answers: unknown[]
}

const parsed = (data: unknown): unknown => (typeof data === 'string' ? JSON.parse(data) : data)

async function overWebSocket(): Promise<OpenWindow> {
  const served = await serve({}, undefined, (folder) =>
    openOffice({ folder, passwordCost: 2 ** 4 }),
  )
  const headers = { Cookie: await enter(served), Origin: `http://127.0.0.1:${served.port}` }
  const websocket = new BrowserSocket(`ws://127.0.0.1:${served.port}/office`, headers)
  const director: Client = createORPCClient(new SocketLink({ websocket }))
  await setUp(director)
  const answers: unknown[] = []
  websocket.node.on('message', (data) => answers.push(parsed(String(data))))
  const send = (message: unknown): void => {
    if (typeof message !== 'string' && !(message instanceof Uint8Array)) throw new Error('Not here')
    websocket.node.send(message)
  }
  return { director, send, answers }
}

async function overPort(): Promise<OpenWindow> {
  const office = await openOffice({ folder: await passingFolder('port'), passwordCost: 2 ** 4 })
  onTestFinished(() => office.close())
  const { port1: page, port2: port } = new MessageChannel()
  onTestFinished(() => page.close())
  const serveWindow = serveOffice(office, { say: () => undefined, end: () => undefined })
  const data = { tell: 'window', window: crypto.randomUUID() }
  Reflect.apply(serveWindow, undefined, [{ data, ports: [new StandInPort(port)] }])
  const director: Client = createORPCClient(new PortLink({ port: page }))
  page.start()
  await setUp(director)
  const answers: unknown[] = []
  page.addEventListener('message', (event) => answers.push(parsed(event.data)))
  return { director, send: (message) => page.postMessage(message), answers }
}

async function setUp(director: Client): Promise<void> {
  const made = await director.staff.setUp({
    institution: { name: 'SIA „Paraugs”', registrationNumber: '' },
    director: { givenName: 'Ilze', familyName: 'Bērziņa', password: directorPassword },
    language: 'lv',
  })
  if (!made.ok) throw new Error(made.refusal.reason)
}

const strange = async (director: Client): Promise<number> =>
  (await director.journal.entries({ before: null, limit: 200 })).filter(
    ({ kind, action, actorName }) =>
      kind === 'denied' && action === 'calls.strange' && actorName === 'Ilze Bērziņa',
  ).length

const becomes = (director: Client, times: number): Promise<void> =>
  vi.waitFor(async () => expect(await strange(director)).toBe(times), { timeout: 15_000 })

const answered = (answers: unknown[], expected: unknown): Promise<void> =>
  vi.waitFor(() => expect(answers).toContainEqual(expect.objectContaining(expected)), {
    timeout: 15_000,
  })

/** The screens' own calls are numbered; these are not among them. */
const call = (address: string, rest: object = {}): string =>
  JSON.stringify({ i: 'odd', p: { u: address, ...rest } })

const refused = (id: string) => ({
  i: id,
  p: { s: 400, b: { json: expect.objectContaining({ code: 'BAD_REQUEST', status: 400 }) } },
})
const notThere = { i: 'odd', p: expect.objectContaining({ s: 404 }) }
const form = (type: string | string[]): string =>
  call('/people/list', { h: { 'content-type': type } })
const badForm = Buffer.concat([
  Buffer.from(form('multipart/form-data')),
  Buffer.from([0xff]),
  Buffer.from('no form'),
])
const withPrototype = call('/people/create', { b: { json: { payload: {} } } }).replace(
  '"payload":{}',
  '"commandId":"019ab1c2-7d2e-7c63-9d0a-1a2b3c4d5e6f","payload":{"__proto__":{"ok":true}}',
)

describe.each([
  ['the WebSocket of a browser', overWebSocket],
  ['the port of an Electron window', overPort],
] as const)('over %s', (_, open) => {
  test.each<[string, string | Uint8Array, object]>([
    ['no JSON', 'vārds', refused('')],
    ['nothing', '', refused('')],
    ['half a message', '{"i":"odd","p":{"u":"/people/list"', refused('')],
    ['a list', '[1,2]', refused('')],
    ['a call without an address', '{"i":"odd","p":{}}', refused('odd')],
    ['a call without anything', '{"i":"odd"}', refused('odd')],
    ['an address that is none', call('::'), refused('odd')],
    ['an address that is a number', '{"i":"odd","p":{"u":5}}', refused('odd')],
    ['headers that are none', call('/people/list', { h: 'x' }), refused('odd')],
    [
      'a body that says it is a file',
      call('/people/list', { h: { 'content-disposition': "attachment; filename*=UTF-8''%" } }),
      refused('odd'),
    ],
    ['a message of no kind', '{"i":"odd","t":9,"p":{}}', refused('odd')],
    ['a number for its name', '{"i":5,"p":{"u":"/people/list"}}', refused('')],
    ['deep nesting', `${'['.repeat(20_000)}${']'.repeat(20_000)}`, refused('')],
    ['long nonsense', 'x'.repeat(100_000), refused('')],
    ['a long call that breaks off', `{"i":"odd","p":"${'x'.repeat(100_000)}`, refused('')],
    ['bytes', Buffer.from([0xff, 0x00, 0x7b]), refused('')],
    ['a form that is none', badForm, refused('')],
    ['a form without anything', form('multipart/form-data'), refused('odd')],
    ['a form of two kinds without anything', form(['multipart/form-data', 'x']), refused('odd')],
    ['a procedure that does not exist', call('/people/removeAll'), notThere],
    ['the prototype', call('/__proto__/constructor'), notThere],
    ['a method of every object', call('/people/toString'), notThere],
    [
      'the prototype inside an input',
      withPrototype,
      { i: 'odd', p: { b: { json: expect.objectContaining({ ok: false }) } } },
    ],
  ])('%s gets its answer, one entry, and the window goes on', async (__, message, expected) => {
    const { director, send, answers } = await open()
    send(message)
    await answered(answers, expected)
    await becomes(director, 1)
    expect(await director.people.list(firstPage)).toMatchObject({ total: 1 })
    expect(Object.keys(Object.prototype)).toEqual([])
  })

  test.each(['raksta "__proto__": un viss', '__proto__'])('%s typed is a text', async (note) => {
    const { director } = await open()
    const input = { ...emptyPerson, familyName: 'Liepa', note }
    const confirmed = { notADuplicate: true, codeAsRead: true }
    expect(await director.people.create(once({ input, confirmed }))).toMatchObject({ ok: true })
    expect(await strange(director)).toBe(0)
  })

  test('50 MB in a field are refused in words, and one entry', { timeout: 120_000 }, async () => {
    const { director } = await open()
    const input = { ...emptyPerson, familyName: 'Liepa', note: 'x'.repeat(50_000_000) }
    const confirmed = { notADuplicate: true, codeAsRead: true }
    expect(await director.people.create(once({ input, confirmed }))).toMatchObject({
      ok: false,
      refusal: { reason: 'invalid' },
    })
    await becomes(director, 1)
    expect(await director.people.list(firstPage)).toMatchObject({ total: 1 })
  })
})

test.each([
  ['an object', { i: 'odd', p: { u: '/people/list' } }],
  ['nothing at all', null],
  ['a number', 5],
  ['a list', [1, 2]],
])('%s over a port is answered with a code, and one entry', async (_, message) => {
  const { director, send, answers } = await overPort()
  send(message)
  await answered(answers, refused(''))
  await becomes(director, 1)
  expect(await director.people.list(firstPage)).toMatchObject({ total: 1 })
})
