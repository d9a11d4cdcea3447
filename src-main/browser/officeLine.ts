import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'
import { WebSocketServer } from 'ws'
import { createFloodGauge, type FloodLimits, usualFlood } from '#main/calls/flood.ts'
import { openLine } from '#main/calls/windowLine.ts'
import type { ServedOffice } from '#shared/host/servedOffice.ts'

export interface OfficeLine {
  /** Takes over a socket the gate let through; `desk` is its session's. */
  accept(request: IncomingMessage, socket: Duplex, head: Buffer, desk: string): void
  /** Somebody's session was refused what none of its windows asks for. */
  noteStrange(desk: string): void
  /** How many windows are connected now. */
  readonly windows: number
  /** Calls `listener` with the number of windows after each came or went. */
  onWindows(listener: (windows: number) => void): void
  close(): void
}

export interface LineLimits {
  maxPayload: number
  heartbeatMs: number
  flood: FloodLimits
}

const usualLimits: LineLimits = {
  maxPayload: 64 * 1024 * 1024,
  heartbeatMs: 20_000,
  flood: usualFlood,
}

/** The windows' lines to the office: one WebSocket a window, everything of the contract over it. */
export function createOfficeLine(
  office: ServedOffice,
  limits: Partial<LineLimits> = {},
): OfficeLine {
  const { maxPayload, heartbeatMs, flood } = { ...usualLimits, ...limits }
  const server = new WebSocketServer({ noServer: true, maxPayload, perMessageDeflate: false })
  const strange = (desk: string): void => void office.noteStrange(desk)
  const listeners: ((windows: number) => void)[] = []
  const alive = new WeakSet<WebSocket>()
  const tell = (): void => listeners.forEach((listener) => listener(server.clients.size))

  const heartbeat = setInterval(() => {
    for (const socket of server.clients) {
      if (alive.delete(socket)) socket.ping()
      else socket.terminate()
    }
  }, heartbeatMs)
  heartbeat.unref()

  server.on('connection', (socket: WebSocket, desk: string) => {
    const line = openLine(office, {
      desk,
      window: randomUUID(),
      send: (data) => socket.send(data),
    })
    const tooMany = createFloodGauge(flood)
    alive.add(socket)
    socket.on('pong', () => alive.add(socket))
    // An oversized or malformed frame ends up here; ws closes the socket itself.
    socket.on('error', () => strange(desk))
    socket.on('message', (data, isBinary) => {
      alive.add(socket)
      // What still came before the other side heard that its line is closed.
      if (socket.readyState !== socket.OPEN) return
      if (tooMany(performance.now())) {
        strange(desk)
        socket.close(1008, 'too many messages')
        return
      }
      line.take(isBinary || !Buffer.isBuffer(data) ? data : data.toString())
    })
    socket.on('close', () => {
      line.close()
      tell()
    })
    tell()
  })

  return {
    accept(request, socket, head, desk) {
      server.handleUpgrade(request, socket, head, (accepted) => {
        server.emit('connection', accepted, desk)
      })
    },
    noteStrange: strange,
    get windows() {
      return server.clients.size
    },
    onWindows(listener) {
      listeners.push(listener)
    },
    close() {
      clearInterval(heartbeat)
      for (const socket of server.clients) socket.close(1001, 'closing')
      server.close()
      // A window that does not answer the goodbye must not keep the host up.
      setTimeout(() => server.clients.forEach((socket) => socket.terminate()), 500).unref()
    },
  }
}
