import { EventEmitter } from 'node:events'
import type { MessagePortMain } from 'electron'

/** Electron's port over a real one of Node, with Electron's shape of a message. */
export class StandInPort
  extends EventEmitter
  implements Pick<MessagePortMain, 'close' | 'postMessage' | 'start'>
{
  readonly raw: MessagePort
  constructor(raw: MessagePort) {
    super()
    this.raw = raw
    raw.addEventListener('close', () => this.emit('close'))
  }
  postMessage(message: unknown): void {
    this.raw.postMessage(message, [])
  }
  start(): void {
    this.raw.addEventListener('message', ({ data }: { data: unknown }) =>
      this.emit('message', { data, ports: [] }),
    )
    this.raw.start()
  }
  close(): void {
    this.raw.close()
  }
}
