import type { FeedEvent } from '#shared/workspace/contract.ts'
import type { Client } from './office.ts'

const isOf = <K extends FeedEvent['kind']>(
  event: FeedEvent,
  kind: K,
): event is Extract<FeedEvent, { kind: K }> => event.kind === kind

/** Listens at a desk; `next` waits for the first event of a kind. */
export async function listen(client: Client) {
  const events = await client.workspace.feed()
  await events.next()
  return {
    async next<K extends FeedEvent['kind']>(kind: K): Promise<Extract<FeedEvent, { kind: K }>> {
      for (;;) {
        const event = await events.next()
        if (event.done === true) throw new Error('the feed ended')
        if (isOf(event.value, kind)) return event.value
      }
    },
  }
}
