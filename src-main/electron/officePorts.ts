import type { MessageEvent, MessagePortMain } from 'electron'
import { createFloodGauge, type FloodLimits, usualFlood } from '#main/calls/flood.ts'
import { openLine } from '#main/calls/windowLine.ts'
import type { ServedOffice } from '#shared/host/servedOffice.ts'
import { OfficeMessage, type ShellMessage } from './officeMessages.ts'

/** Everyone in this program sits at one desk: a change of person holds for all its windows. */
const desk = 'electron'

interface Shell {
  say: (message: ShellMessage) => void
  /** Called when the office was closed at the shell's wish. */
  end: () => void
}

/** Serves an office to the windows the shell announces. Answers the listener for the shell's messages. */
export function serveOffice(
  office: ServedOffice,
  { say, end }: Shell,
  flood: FloodLimits = usualFlood,
): (event: Pick<MessageEvent, 'data'> & { ports: MessagePortMain[] }) => void {
  let awake = new AbortController()
  return ({ data, ports }) => {
    const message = OfficeMessage.parse(data)
    if (message.tell === 'close') {
      // A system that goes down waits some seconds: what is long gives up, what is short ends.
      awake.abort()
      const close = async (): Promise<void> => {
        const replaces = message.update === 'asChosen' && office.isToBeReplaced
        if (replaces) say({ tell: 'backingUp' })
        const program = replaces ? await office.beforeClose().catch(() => 'stay' as const) : 'stay'
        await office.close()
        say({ tell: 'closed', program })
      }
      void close()
        .catch(() => undefined)
        .finally(end)
      return
    }
    if (message.tell === 'sleep') {
      // As each window's own cancel does: what is short ends, what is long gives up at its next pause.
      awake.abort()
      awake = new AbortController()
      office.fallAsleep()
      return
    }
    if (message.tell === 'strange') return void office.noteStrange(desk)
    const [port] = ports
    if (port === undefined) return
    const { window } = message
    const line = openLine(office, {
      desk,
      window,
      send: (data) => port.postMessage(data),
      stopped: () => awake.signal,
    })
    const tooMany = createFloodGauge(flood)
    let closed = false
    const close = (): void => {
      if (closed) return
      closed = true
      line.close()
    }
    port.on('message', (event) => {
      // What still came before the other side heard that its port is closed.
      if (closed) return
      if (tooMany(performance.now())) {
        void office.noteStrange(desk)
        close()
        port.close()
        return
      }
      line.take(event.data)
    })
    port.on('close', close)
    port.start()
  }
}
