import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import type { RouterClient } from '@orpc/server'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import type { WebSocket } from 'ws'
import { BrowserSocket } from './browserSocket.ts'
import type { Served } from './hostFixture.ts'
import { enter, serve } from './hostFixture.ts'
import type { standInRouter } from './standInOffice.ts'

type Client = RouterClient<ReturnType<typeof standInRouter>>

function dial({ port }: Served, headers: Record<string, string>, path = '/office'): WebSocket {
  return new BrowserSocket(`ws://127.0.0.1:${port}${path}`, headers).node
}

const ours = async (served: Served): Promise<Record<string, string>> => ({
  Cookie: await enter(served),
  Origin: `http://127.0.0.1:${served.port}`,
})

const opened = (socket: WebSocket): Promise<unknown> =>
  new Promise((resolve) => socket.once('open', resolve))

const closed = (socket: WebSocket): Promise<number> =>
  new Promise((resolve) => socket.once('close', resolve))

/** A client of a window of its own. */
function clientOf({ port }: Served, headers: Record<string, string>) {
  const websocket = new BrowserSocket(`ws://127.0.0.1:${port}/office`, headers)
  const client: Client = createORPCClient(new RPCLink({ websocket }))
  return { client, socket: websocket.node }
}

describe('a window', () => {
  test('joins with the desk of its session and leaves when it closes', async () => {
    const served = await serve()
    const headers = await ours(served)
    const [a, b] = [clientOf(served, headers), clientOf(served, headers)]
    const other = clientOf(served, await ours(served))
    const [first, second, stranger] = await Promise.all(
      [a, b, other].map(({ client }) => client.who()),
    )
    expect(first?.desk).toBe(second?.desk)
    expect(first?.window).not.toBe(second?.window)
    expect(stranger?.desk).not.toBe(first?.desk)

    a.socket.close()
    await vi.waitFor(() => expect(served.seen.left).toEqual([first?.window]), { timeout: 15_000 })
  })

  test('sends files, and gets streams until it closes', async () => {
    const served = await serve()
    const { client } = clientOf(served, await ours(served))
    const file = new File([new Uint8Array(300_000)], 'list.csv')
    expect(await client.echo({ text: 'āž', file })).toEqual({ text: 'āž', bytes: 300_000 })
    const ticks: number[] = []
    for await (const tick of await client.ticks()) {
      ticks.push(tick)
      if (ticks.length === 3) break
    }
    expect(ticks).toEqual([0, 1, 2])
  })
})

describe('a line is refused', () => {
  test.each<[string, (own: Record<string, string>) => Record<string, string>, number]>([
    ['without a cookie', ({ Origin = '' }) => ({ Origin }), 403],
    ['without an origin', ({ Cookie = '' }) => ({ Cookie }), 403],
    ['to a foreign page with our cookie', (own) => ({ ...own, Origin: 'https://a.example' }), 403],
    ['to a page of another port', (own) => ({ ...own, Origin: 'http://127.0.0.1:9' }), 403],
    ['under a foreign name', (own) => ({ ...own, Host: 'norise.example' }), 421],
  ])('%s', async (_, change, status) => {
    const served = await serve()
    const socket = dial(served, change(await ours(served)))
    const answered = await new Promise((resolve) => {
      socket.once('unexpected-response', (_request, response) => resolve(response.statusCode))
      socket.once('open', () => resolve('open'))
    })
    expect(answered).toBe(status)
    expect(served.seen.joined).toEqual([])
    // Without its cookie nobody knows whose it was.
    const known = 'Cookie' in change({ Cookie: 'x' })
    expect(served.seen.strange).toHaveLength(known ? 1 : 0)
  })

  test('at any other address', async () => {
    const served = await serve()
    const socket = dial(served, await ours(served), '/elsewhere')
    const answered = await new Promise((resolve) =>
      socket.once('unexpected-response', (_request, response) => resolve(response.statusCode)),
    )
    expect(answered).toBe(404)
    expect(served.seen.strange).toHaveLength(1)
  })
})

describe('bad messages', () => {
  const nonsense: [string, string | Buffer][] = [
    ['no JSON', 'hello'],
    ['an empty message', ''],
    ['JSON of another kind', '[1,2]'],
    ['null', 'null'],
    ['a call of nothing', '{"i":"1","p":{"u":"/nothing/there"}}'],
    ['a call up the prototype', '{"i":"2","p":{"u":"/__proto__/constructor"}}'],
    ['a call without an address', '{"i":"3","p":{}}'],
    ['random bytes', Buffer.from([0xff, 0xfe, 0x00, 0xff, 0x7b])],
    ['an answer to nothing', '{"i":"9","t":3,"p":{"e":"message","d":1}}'],
    ['deep nesting', `${'['.repeat(20_000)}${']'.repeat(20_000)}`],
  ]
  test.each(nonsense)(
    '%s: the host goes on, other windows notice nothing',
    async (what, message) => {
      const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
      onTestFinished(() => logged.mockRestore())
      const served = await serve()
      const headers = await ours(served)
      const [bad, good] = [dial(served, headers), clientOf(served, headers)]
      await Promise.all([opened(bad), opened(good.socket)])
      bad.send(message)
      expect(await good.client.echo({ text: 'still here' })).toMatchObject({ text: 'still here' })
      // An answer to nothing is what a window that was slow may send.
      const noted = what === 'an answer to nothing' ? 0 : 1
      await vi.waitFor(() => expect(served.seen.strange).toHaveLength(noted), { timeout: 15_000 })
    },
  )

  test('one that is too big closes its own line with 1009', async () => {
    const served = await serve({ maxPayload: 10_000 })
    const headers = await ours(served)
    const [bad, good] = [dial(served, headers), clientOf(served, headers)]
    await Promise.all([opened(bad), opened(good.socket)])
    bad.send('x'.repeat(20_000))
    expect(await closed(bad)).toBe(1009)
    expect(served.seen.strange).toHaveLength(1)
    expect(await good.client.echo({ text: 'still here' })).toMatchObject({ text: 'still here' })
  })

  test('a flood closes its own line with 1008', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
    onTestFinished(() => logged.mockRestore())
    const served = await serve({ flood: { burst: 100, perSecond: 10 } })
    const headers = await ours(served)
    const [bad, good] = [dial(served, headers), clientOf(served, headers)]
    await Promise.all([opened(bad), opened(good.socket)])
    for (let count = 0; count < 500; count += 1) bad.send('{}')
    expect(await closed(bad)).toBe(1008)
    expect(new Set(served.seen.strange).size).toBe(1)
    expect(await good.client.echo({ text: 'still here' })).toMatchObject({ text: 'still here' })
  })
})

test('a window that answers no more is let go of', async () => {
  const served = await serve({ heartbeatMs: 40 })
  const socket = dial(served, await ours(served))
  await opened(socket)
  // What a sleeping laptop looks like: connected, and silent.
  socket.pause()
  await vi.waitFor(() => expect(served.seen.left).toHaveLength(1), { timeout: 15_000 })
})

test('the end of the host closes the lines, the office and the address', async () => {
  const served = await serve()
  const socket = dial(served, await ours(served))
  await opened(socket)
  const goodbye = closed(socket)
  await served.host.end()
  expect(await goodbye).toBe(1001)
  expect(served.seen.closed).toBe(1)
  const again = dial(served, {})
  const refused = await new Promise((resolve) => again.once('error', (e) => resolve(String(e))))
  expect(refused).toContain('ECONNREFUSED')
})
