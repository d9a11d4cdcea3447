import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer, STATUS_CODES } from 'node:http'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { DemoAnswer } from '#shared/host/demoAnswer.ts'
import { pageHeaders } from '#shared/host/pageHeaders.ts'
import { screenFile } from '#shared/host/screenFile.ts'
import { closedPage } from './closedPage.ts'
import type { Verdict } from './gate.ts'
import { judge } from './gate.ts'
import type { OfficeLine } from './officeLine.ts'
import type { Sessions } from './sessions.ts'

export interface WebServer {
  readonly port: number
  close(): Promise<void>
}

interface Served {
  /** The folder of the built screen. */
  screen: string
  sessions: Sessions
  line: OfficeLine
  openDemo: () => Promise<DemoAnswer>
}

function refuse(response: ServerResponse, status: number, body = ''): void {
  const type = body === '' ? 'text/plain; charset=utf-8' : 'text/html; charset=utf-8'
  response.writeHead(status, { 'Content-Type': type })
  response.end(body === '' ? STATUS_CODES[status] : body)
}

async function sendScreen(screen: string, pathname: string, response: ServerResponse) {
  const wanted = screenFile(pathname)
  if (wanted.kind === 'refused') return refuse(response, 404)
  const path =
    wanted.kind === 'page' ? join(screen, 'index.html') : join(screen, ...wanted.segments)
  const mediaType = wanted.kind === 'page' ? 'text/html; charset=utf-8' : wanted.mediaType
  const found = await stat(path).catch(() => undefined)
  if (found === undefined || !found.isFile()) return refuse(response, 404)
  response.writeHead(200, { 'Content-Type': mediaType, 'Content-Length': found.size })
  if (response.req.method === 'HEAD') response.end()
  else await pipeline(createReadStream(path), response).catch(() => response.destroy())
}

/**
 * The web server of the browser host, on the loopback address only. `port` 0 takes any free one;
 * a port that is taken rejects with the system's EADDRINUSE.
 */
export async function startWebServer(
  wantedPort: number,
  { screen, sessions, line, openDemo }: Served,
): Promise<WebServer> {
  let port = wantedPort
  const verdictOf = (request: IncomingMessage, upgrade: boolean): Verdict => {
    const desk = sessions.deskOf(request.headers.cookie)
    const verdict = judge(
      {
        method: request.method ?? '',
        target: request.url ?? '',
        host: request.headers.host,
        origin: request.headers.origin,
        upgrade,
        known: desk !== undefined,
      },
      port,
    )
    // Another page or program has this session's cookie.
    if (verdict.go === 'refused' && desk !== undefined) line.noteStrange(desk)
    return verdict
  }

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    // Host was checked, or nothing is served; either way the policy names the loopback address.
    const headers = pageHeaders(`http://${request.headers.host ?? ''}`)
    const verdict = verdictOf(request, false)
    if (verdict.go !== 'refused' || verdict.status !== 421) {
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    }
    // Nothing is taken over HTTP: a body is not waited for.
    request.resume()
    switch (verdict.go) {
      case 'enter': {
        const known = sessions.deskOf(request.headers.cookie) !== undefined
        const secret = sessions.enter(verdict.ticket)
        if (secret === undefined) {
          // A ticket that was guessed, or used before: whoever is in the session learns of it.
          const desk = sessions.deskOf(request.headers.cookie)
          if (desk !== undefined) line.noteStrange(desk)
          return refuse(response, 403, closedPage)
        }
        // Whoever has a session keeps it, and with it who is signed in.
        if (!known) {
          const cookie = `${sessions.cookieName}=${secret}; Path=/; HttpOnly; SameSite=Strict`
          response.setHeader('Set-Cookie', cookie)
        }
        response.writeHead(303, { Location: '/' }).end()
        return undefined
      }
      case 'page':
        return sendScreen(screen, verdict.pathname, response)
      case 'closed':
        return refuse(response, 403, closedPage)
      case 'demo': {
        const answered = JSON.stringify(await openDemo())
        response.writeHead(200, { 'Content-Type': 'application/json; charset=utf-8' })
        return void response.end(answered)
      }
      case 'office':
        return refuse(response, 404)
      case 'refused':
        return refuse(response, verdict.status)
    }
  }

  const server = createServer(
    { maxHeaderSize: 16 * 1024, headersTimeout: 10_000, requestTimeout: 15_000 },
    (request, response) => {
      answer(request, response).catch(() => response.destroy())
    },
  )
  server.on('clientError', (_error, socket) => {
    if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n')
  })
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy())
    const verdict = verdictOf(request, true)
    const desk = sessions.deskOf(request.headers.cookie)
    if (verdict.go === 'office' && desk !== undefined) {
      line.accept(request, socket, head, desk)
      return
    }
    const status = verdict.go === 'refused' ? verdict.status : 403
    socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\n\r\n`)
  })
  server.listen(wantedPort, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address !== null && typeof address === 'object') port = address.port
  return {
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
