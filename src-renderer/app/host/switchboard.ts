import type { ClientLink, ClientOptions } from '@orpc/client'
import { ORPCError } from '@orpc/client'
import type { Line, LineState } from '#shared/host/line.ts'
import { OFFICE_GONE } from '#shared/host/line.ts'

type Link = ClientLink<Record<never, never>>

/** One socket or port while it lives; `gone` rejects when it dies. */
interface Wire {
  link: Link
  gone: Promise<never>
  cut(error: Error): void
}

export interface Switchboard {
  readonly line: Line
  /** A new socket or port is open. */
  plugIn(link: Link): void
  /** The one in use died; another is looked for. */
  unplug(): void
  /** There will be no other. */
  end(): void
}

/** `sent: false`: the call never left; `true`: whether the office did it is unknown. */
const officeGone = (sent: boolean): Error =>
  new ORPCError(OFFICE_GONE, { status: 503, message: 'The office is gone', data: { sent } })

const isStream = (value: unknown): value is AsyncIteratorObject<unknown, unknown, void> =>
  typeof value === 'object' && value !== null && Symbol.asyncIterator in value && 'next' in value

/** A stream that fails when its wire dies, instead of waiting for ever. */
function guarded(
  stream: AsyncIteratorObject<unknown, unknown, void>,
  gone: Promise<never>,
): AsyncIteratorObject<unknown, unknown, void> {
  return {
    next: () => Promise.race([stream.next(), gone]),
    return: async (value) => (await stream.return?.(value)) ?? { done: true, value },
    throw: async (error) => {
      if (stream.throw === undefined) throw error
      return stream.throw(error)
    },
    [Symbol.asyncIterator]() {
      return this
    },
    [Symbol.asyncDispose]: async () => void (await stream.return?.()),
  }
}

/**
 * Keeps a window's line to the office over the sockets and ports that come and go under it. Calls
 * made while there is none wait `patienceMs` for one; calls that were under way when it died are
 * answered with OFFICE_GONE.
 */
export function createSwitchboard({ patienceMs }: { patienceMs: number }): Switchboard {
  let wire: Wire | undefined
  let state: LineState = 'connecting'
  let opened = 0
  const listeners = new Set<() => void>()
  const waiting = new Set<() => void>()

  const become = (next: LineState): void => {
    state = next
    for (const wake of waiting) wake()
    for (const listener of listeners) listener()
  }

  const someWire = async (signal: AbortSignal | undefined): Promise<Wire> => {
    const until = Date.now() + patienceMs
    for (;;) {
      signal?.throwIfAborted()
      if (wire !== undefined) return wire
      const left = until - Date.now()
      if (left <= 0 || state === 'ended') throw officeGone(false)
      await new Promise<void>((resolve) => {
        const done = (): void => {
          clearTimeout(timer)
          waiting.delete(done)
          signal?.removeEventListener('abort', done)
          resolve()
        }
        const timer = setTimeout(done, left)
        waiting.add(done)
        signal?.addEventListener('abort', done, { once: true })
      })
    }
  }

  const call = async (
    path: readonly string[],
    input: unknown,
    options: ClientOptions<Record<never, never>>,
  ): Promise<unknown> => {
    const { link, gone } = await someWire(options.signal)
    const answer = await Promise.race([link.call(path, input, options), gone])
    return isStream(answer) ? guarded(answer, gone) : answer
  }

  const drop = (): void => {
    wire?.cut(officeGone(true))
    wire = undefined
  }

  return {
    line: {
      link: { call },
      get state() {
        return state
      },
      get opened() {
        return opened
      },
      onChange(listener) {
        listeners.add(listener)
        return () => void listeners.delete(listener)
      },
    },
    plugIn(link) {
      if (state === 'ended') return
      drop()
      const { promise: gone, reject: cut } = Promise.withResolvers<never>()
      // Nobody may be listening when it dies.
      gone.catch(() => {})
      wire = { link, gone, cut }
      opened += 1
      become('open')
    },
    unplug() {
      drop()
      if (state !== 'ended') become('lost')
    },
    end() {
      drop()
      become('ended')
    },
  }
}
