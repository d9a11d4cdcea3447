import { os } from '@orpc/server'
import { z } from 'zod'
import type { AtClose, ServedOffice } from '#shared/host/servedOffice.ts'

/** What the stand-in saw, for tests to ask. */
export interface Seen {
  joined: { desk: string; window: string }[]
  left: string[]
  closed: number
  slept: number
  /** The desks whose windows sent what no screen sends. */
  strange: string[]
  folder: string | undefined
  /** What somebody chose about a newer version of the program; a test sets it. */
  chosen: AtClose
}

/** The procedures of the stand-in: the kinds of calls the real office has, without the office. */
export function standInRouter() {
  const procedure = os.$context<{ desk: string; window: string }>()
  return {
    who: procedure.handler(({ context }) => ({ desk: context.desk, window: context.window })),
    echo: procedure
      .input(z.object({ text: z.string(), file: z.instanceof(File).optional() }))
      .handler(async ({ input }) => ({
        text: input.text,
        bytes: (await input.file?.bytes())?.length,
      })),
    /** Long work: it goes on until it is given up. */
    untilCancelled: procedure.handler(
      ({ signal }) =>
        new Promise<string>((resolve) => {
          signal?.addEventListener('abort', () => resolve('cancelled'))
        }),
    ),
    never: procedure.handler(() => new Promise<string>(() => {})),
    ticks: procedure.handler(async function* () {
      for (let tick = 0; ; tick += 1) {
        yield tick
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
    }),
  }
}

/** An office that only remembers who came and went: hosts are tested with it, not the office. */
export function standInOffice(): { office: ServedOffice; seen: Seen } {
  const seen: Seen = {
    joined: [],
    left: [],
    closed: 0,
    strange: [],
    slept: 0,
    folder: undefined,
    chosen: 'stay',
  }
  const office: ServedOffice = {
    router: standInRouter(),
    join(who) {
      seen.joined.push(who)
      return who
    },
    leave: (window) => void seen.left.push(window),
    noteStrange: async (desk) => void seen.strange.push(desk),
    get isToBeReplaced() {
      return seen.chosen !== 'stay'
    },
    beforeClose: async () => seen.chosen,
    fallAsleep: () => void (seen.slept += 1),
    close: async () => void (seen.closed += 1),
  }
  return { office, seen }
}
