import { createORPCClient } from '@orpc/client'
import type { RouterClient } from '@orpc/server'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { socketLine } from '#renderer/app/host/socketLine.ts'
import { createSwitchboard } from '#renderer/app/host/switchboard.ts'
import { OFFICE_GONE } from '#shared/host/line.ts'
import type { Line } from '#shared/host/line.ts'
import { BrowserSocket } from './browserSocket.ts'
import { ask, enter, serve } from './hostFixture.ts'
import type { Served } from './hostFixture.ts'
import type { standInRouter } from './standInOffice.ts'

type Client = RouterClient<ReturnType<typeof standInRouter>>
const clientOf = (line: Line): Client => createORPCClient(line.link)

/**
 * A window's line to a real host, with these headers; `sockets` are the ones it dialled. When the
 * test is over the line ends too: it dials again whenever a socket dies, and would do so for ever.
 */
function dialledLine(served: Served, headers: Record<string, string>, patienceMs: number) {
  const sockets: BrowserSocket[] = []
  let over = false
  const line = socketLine({
    patienceMs,
    dial() {
      const socket = new BrowserSocket(`ws://127.0.0.1:${served.port}/office`, headers)
      sockets.push(socket)
      return socket
    },
    async stillWelcome() {
      if (over) return 'no'
      try {
        const { status } = await ask(served.port, '/', { method: 'HEAD', headers })
        return over || status === 403 ? 'no' : 'yes'
      } catch {
        return over ? 'no' : 'unknown'
      }
    },
  })
  onTestFinished(async () => {
    over = true
    for (const socket of sockets) socket.node.terminate()
    await vi.waitFor(() => expect(line.state).toBe('ended'), { timeout: 10_000 })
  })
  return { line, client: clientOf(line), sockets }
}

/** A line with the session and the origin of a window that was let in. */
async function screenLine(served: Served, patienceMs = 2000) {
  const Cookie = await enter(served)
  return dialledLine(served, { Cookie, Origin: `http://127.0.0.1:${served.port}` }, patienceMs)
}

describe('the line of a window in the browser', () => {
  test('opens by itself: a call made at once waits for it', async () => {
    const { client, line } = await screenLine(await serve())
    expect(line.state).toBe('connecting')
    expect(await client.echo({ text: 'first' })).toMatchObject({ text: 'first' })
    expect(line).toMatchObject({ state: 'open', opened: 1 })
  })

  test('dies under a call: the call gets a code, the next one a new line', async () => {
    const { client, line, sockets } = await screenLine(await serve())
    await client.echo({ text: 'x' })
    const states: string[] = []
    line.onChange(() => states.push(line.state))
    const pending = client.never().catch((error: unknown) => error)
    const stream = await client.ticks()
    expect(await stream.next()).toMatchObject({ value: 0 })
    sockets[0]?.node.terminate()
    expect(await pending).toMatchObject({ code: OFFICE_GONE, data: { sent: true } })
    await expect(
      (async () => {
        for await (const tick of stream) expect(tick).toBeTypeOf('number')
      })(),
    ).rejects.toMatchObject({ code: OFFICE_GONE })
    expect(await client.echo({ text: 'again' })).toMatchObject({ text: 'again' })
    expect(states).toEqual(['lost', 'open'])
    expect(line.opened).toBe(2)
  })

  test('ends when the host no longer knows the window', async () => {
    const { line, client } = dialledLine(await serve(), {}, 1000)
    await vi.waitFor(() => expect(line.state).toBe('ended'), { timeout: 15_000 })
    await expect(client.echo({ text: 'x' })).rejects.toMatchObject({
      code: OFFICE_GONE,
      data: { sent: false },
    })
  })

  test('does not wait for ever for a host that is gone', async () => {
    const served = await serve()
    const { client, line } = await screenLine(served, 300)
    await client.echo({ text: 'x' })
    await served.host.end()
    await vi.waitFor(() => expect(line.state).toBe('lost'), { timeout: 15_000 })
    await expect(client.echo({ text: 'y' })).rejects.toMatchObject({
      code: OFFICE_GONE,
      data: { sent: false },
    })
  })

  test('a call that is cancelled while it waits does not wait on', async () => {
    const board = createSwitchboard({ patienceMs: 60_000 })
    const cancelling = new AbortController()
    const call = clientOf(board.line).echo({ text: 'x' }, { signal: cancelling.signal })
    cancelling.abort()
    await expect(call).rejects.toMatchObject({ name: 'AbortError' })
  })

  test('leaving a stream early tells the office', async () => {
    const { client } = await screenLine(await serve())
    for await (const tick of await client.ticks()) if (tick === 1) break
    expect(await client.echo({ text: 'after' })).toMatchObject({ text: 'after' })
  })
})
