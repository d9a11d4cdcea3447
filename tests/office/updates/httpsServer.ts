import { readFileSync } from 'node:fs'
import type { RequestListener } from 'node:http'
import { createServer } from 'node:https'
import { join, resolve } from 'node:path'
import { onTestFinished } from 'vitest'
import { askTrusting } from '#main/updates/httpsSource.ts'
import { manifestName, signatureName } from '#main/updates/signedManifest.ts'

/** A certificate for 127.0.0.1 that nobody but these tests trusts; its key is no secret. */
const fixtures = resolve(import.meta.dirname, '../../fixtures/https')
const cert = readFileSync(join(fixtures, 'server.crt'), 'utf8')

/** Asks as the office does, trusting the server of the tests. */
export const askTestServer = askTrusting(() => [cert])

/** A real https server on the loopback address until the test ends. */
export async function httpsServer(answer: RequestListener): Promise<string> {
  const key = readFileSync(join(fixtures, 'server.key'), 'utf8')
  const server = createServer({ key, cert }, answer)
  await new Promise<void>((begun) => server.listen(0, '127.0.0.1', begun))
  onTestFinished(
    () =>
      new Promise<void>((ended) => {
        server.close(() => ended())
        server.closeAllConnections()
      }),
  )
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('No port')
  return `https://127.0.0.1:${address.port}/norise`
}

/** Serves the files of a place, with ranges, like a web server. */
export const serveFolder =
  (folder: string, seen: string[] = []): RequestListener =>
  (request, response) => {
    const name = request.url?.split('/').at(-1) ?? ''
    seen.push(`${name} ${request.headers.range ?? ''}`.trim())
    let bytes: Buffer
    try {
      bytes = readFileSync(join(folder, name))
    } catch {
      response.writeHead(404).end()
      return
    }
    const [, from] = /^bytes=(\d+)-$/.exec(request.headers.range ?? '') ?? []
    if (from === undefined) {
      response.writeHead(200, { 'content-length': bytes.length }).end(bytes)
      return
    }
    const rest = bytes.subarray(Number(from))
    response
      .writeHead(206, {
        'content-length': rest.length,
        'content-range': `bytes ${from}-${bytes.length - 1}/${bytes.length}`,
      })
      .end(rest)
  }

/** Whether a request is for one of the two small files. */
export const isSmall = (url = ''): boolean =>
  url.endsWith(manifestName) || url.endsWith(signatureName)
