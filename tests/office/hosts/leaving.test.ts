import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { RPCHandler } from '@orpc/server/message-port'
import { expect, test, vi } from 'vitest'
import { Feed } from '#main/workspace/feed.ts'
import { type Client, openTestOffice } from '#tests/support/office.ts'

test('a window that goes is told no more', async () => {
  let listening = 0
  const listen = Reflect.get(Feed.prototype, 'listen')
  vi.spyOn(Feed.prototype, 'listen').mockImplementation(function (this: Feed, ...args) {
    listening += 1
    const stop = listen.apply(this, args)
    return () => {
      listening -= 1
      return stop()
    }
  })
  const { office } = await openTestOffice()
  const before = listening
  const { port1, port2 } = new MessageChannel()
  const handler = new RPCHandler(office.router)
  handler.upgrade(port2, { context: office.join({ desk: 'desk', window: 'window' }) })
  port2.start()
  const client: Client = createORPCClient(new RPCLink({ port: port1 }))
  port1.start()
  const events = await client.workspace.feed()
  expect((await events.next()).value).toEqual({ kind: 'hello' })
  expect(listening).toBe(before + 1)
  port1.close()
  await vi.waitFor(() => expect(listening).toBe(before), { timeout: 15_000 })
})
