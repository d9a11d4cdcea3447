import { WebSocket as NodeSocket } from 'ws'

/** A browser's WebSocket over ws, which unlike Node's own can send the headers a browser sends. */
export class BrowserSocket extends EventTarget {
  readonly node: NodeSocket

  constructor(address: string, headers: Record<string, string> = {}) {
    super()
    this.node = new NodeSocket(address, { headers })
    // A browser tells of an error by the close that follows.
    this.node.on('error', () => {})
    this.node.on('open', () => this.dispatchEvent(new Event('open')))
    this.node.on('close', () => this.dispatchEvent(new Event('close')))
    this.node.on('message', (data: Buffer, binary) => {
      const whole = binary ? new Blob([new Uint8Array(data)]) : data.toString()
      this.dispatchEvent(new MessageEvent('message', { data: whole }))
    })
  }
  get readyState(): NodeSocket['readyState'] {
    return this.node.readyState
  }
  send(message: string | ArrayBufferLike | Blob | ArrayBufferView): void {
    if (message instanceof Blob) throw new Error('oRPC sends text and bytes')
    this.node.send(message)
  }
}
