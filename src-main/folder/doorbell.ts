import { randomBytes, timingSafeEqual } from 'node:crypto'
import { once } from 'node:events'
import type { Socket } from 'node:net'
import { connect, createServer } from 'node:net'
import type { Owner } from './owner.ts'
import { Knock, Reply } from './owner.ts'

const longest = 4096

export interface Doorbell {
  port: number
  secret: string
  close(): void
}

const same = (a: string, b: string): boolean => {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}

/** One line of JSON from a socket, or undefined when it is too long, too slow or broken off. */
async function oneLine(socket: Socket, withinMs: number): Promise<unknown> {
  let text = ''
  socket.setEncoding('utf8').setTimeout(withinMs, () => socket.destroy())
  try {
    for await (const part of socket.iterator({ destroyOnReturn: false })) {
      text += String(part)
      if (text.length > longest) return undefined
      const end = text.indexOf('\n')
      if (end >= 0) return JSON.parse(text.slice(0, end))
    }
  } catch {
    return undefined
  }
  return undefined
}

/**
 * Listens for a second start on the same folder. Whoever knows the secret (it lies in the folder,
 * readable by its owner) is answered by `answer`; everybody else gets the line cut.
 */
export async function hangDoorbell(answer: (show: boolean) => Promise<Reply>): Promise<Doorbell> {
  const secret = randomBytes(32).toString('base64url')
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy())
    void (async () => {
      const knock = Knock.safeParse(await oneLine(socket, 3000))
      if (knock.success && same(knock.data.secret, secret)) {
        socket.end(`${JSON.stringify(await answer(knock.data.show))}\n`)
      } else socket.destroy()
    })().catch(() => socket.destroy())
  })
  server.maxConnections = 8
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  server.unref()
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port for the doorbell')
  return { port: address.port, secret, close: () => server.close() }
}

/** Rings at the owner of a folder. Answers undefined when nobody there answers. */
export async function ring(owner: Owner, show: boolean): Promise<Reply | undefined> {
  const socket = connect({ host: '127.0.0.1', port: owner.port })
  socket.on('error', () => socket.destroy())
  const knock: Knock = { secret: owner.secret, show }
  socket.write(`${JSON.stringify(knock)}\n`)
  const reply = Reply.safeParse(await oneLine(socket, 8000))
  socket.destroy()
  return reply.success ? reply.data : undefined
}
