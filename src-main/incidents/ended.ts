import type { Services } from '#main/calls/context.ts'

/** Windows that showed the incident ask anew, and find it gone: the feed names nothing to who may not see it. */
export function tellEnded(
  { sessions, feed }: Services,
  entry: number,
  ended: readonly string[],
): void {
  for (const desk of ended.flatMap((account) => sessions.desksOf(account))) {
    feed.tellDesk(desk, { kind: 'changes', entry, touched: [], all: ['incident'] })
  }
}
