import { RPCHandler } from '@orpc/server/websocket'
import type { ServedOffice } from '#shared/host/servedOffice.ts'
import { readMessage } from './readMessage.ts'

interface Window {
  desk: string
  window: string
  /** Sends the window text, or bytes where a file goes along. */
  send(data: string | ArrayBufferLike | Blob | ArrayBufferView): void
  /** Ends what is under way when it aborts; asked at each call. */
  stopped?: () => AbortSignal
}

export interface WindowLine {
  /** A message of the window. It never throws: what is no call is answered with a code and nothing else. */
  take(message: unknown): void
  /** The window is gone. */
  close(): void
}

/** The line of a window to the office, whatever carries it: every call of the contract goes over it. */
export function openLine(
  office: ServedOffice,
  { desk, window, send, stopped }: Window,
): WindowLine {
  const strange = (): void => void office.noteStrange(desk)
  const handler = new RPCHandler(office.router, {
    clientInterceptors:
      stopped === undefined
        ? []
        : [
            ({ next, ...call }) =>
              next({
                ...call,
                signal: AbortSignal.any([
                  stopped(),
                  ...(call.signal === undefined ? [] : [call.signal]),
                ]),
              }),
          ],
    rootInterceptors: [
      async ({ next }) => {
        const answer = await next()
        // No screen of ours calls what is not there.
        if (!answer.matched) strange()
        return answer
      },
    ],
  })
  const context = office.join({ desk, window })
  const line = { send, addEventListener: () => undefined }
  return {
    take(message) {
      const read = readMessage(message)
      if (read.kind === 'none') {
        strange()
        send(badRequest(read.id))
        return
      }
      if (read.isOdd) strange()
      const data = typeof read.data === 'string' ? read.data : new Uint8Array(read.data).buffer
      handler.message(line, data, { context }).catch(() => {
        // What was read whole is a call: that it failed is told where it failed.
        if (read.isWhole) return
        strange()
        send(badRequest(''))
      })
    },
    close() {
      handler.close(line)
      office.leave(window)
    },
  }
}

/** As the contract's own calls are refused. */
const badRequest = (id: string): string =>
  JSON.stringify({
    i: id,
    p: {
      s: 400,
      b: {
        json: { defined: false, code: 'BAD_REQUEST', status: 400, message: 'Bad Request' },
      },
    },
  })
