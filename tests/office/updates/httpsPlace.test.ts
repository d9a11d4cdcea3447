import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { askTrusting } from '#main/updates/httpsSource.ts'
import { packageBytes, writePlace } from '#tests/support/updatePlace.ts'
import { askTestServer, httpsServer, isSmall, serveFolder } from './httpsServer.ts'
import { lookAtPlace, officeWithPlace } from './officeWithPlace.ts'

type Answer = (request: IncomingMessage, response: ServerResponse) => void

/** An office, the folder a server serves, and the server's address. */
async function served(around: (serve: Answer) => Answer = (serve) => serve) {
  const office = await officeWithPlace({ ask: askTestServer })
  writePlace(office.place, office.privateKey)
  const seen: string[] = []
  const address = await httpsServer(around(serveFolder(office.place, seen)))
  return { ...office, address, seen }
}

const filesOf = (folder: string): string[] => {
  const here = join(folder, 'updates')
  return existsSync(here) ? readdirSync(here).toSorted() : []
}

test('a newer version is fetched from a server', async () => {
  const { director, address, folder, seen } = await served()
  expect(await lookAtPlace(director, address)).toMatchObject({
    look: { kind: 'newer' },
    ready: { version: '9.0.0' },
  })
  const here = join(folder, 'updates', 'norise-9.0.0.deb')
  expect(readFileSync(here).equals(packageBytes)).toBe(true)
  expect(seen.slice(0, 3)).toEqual([
    'norise-update.json',
    'norise-update.json.sig',
    'Norise-9.0.0-amd64.deb',
  ])
})

test('a download that breaks off is gone on with', async () => {
  let breaks = 1
  const { director, address, folder, seen } = await served((serve) => (request, response) => {
    if (isSmall(request.url) || breaks === 0) return serve(request, response)
    breaks -= 1
    response.writeHead(200, { 'content-length': packageBytes.length })
    response.write(packageBytes.subarray(0, 100_000), () => response.destroy())
  })
  expect(await lookAtPlace(director, address)).toMatchObject({
    look: { kind: 'unreachable', why: 'brokenOff' },
    ready: null,
  })
  expect(filesOf(folder)).toEqual([expect.stringMatching(/^[0-9a-f]{40}\.part$/)])
  expect(await lookAtPlace(director, address)).toMatchObject({ ready: { version: '9.0.0' } })
  expect(seen.at(-1)).toMatch(/^Norise-9\.0\.0-amd64\.deb bytes=[1-9]\d*-$/)
  const here = join(folder, 'updates', 'norise-9.0.0.deb')
  expect(readFileSync(here).equals(packageBytes)).toBe(true)
})

test('a server that knows no ranges sends it all again', async () => {
  let first = true
  const { director, address } = await served((serve) => (request, response) => {
    if (isSmall(request.url)) return serve(request, response)
    response.writeHead(200)
    if (first) response.write(packageBytes.subarray(0, 100_000), () => response.destroy())
    else response.end(packageBytes)
    first = false
  })
  await lookAtPlace(director, address)
  expect(await lookAtPlace(director, address)).toMatchObject({ ready: { version: '9.0.0' } })
})

test('a server may send on, over https', async () => {
  const other = await served()
  const { director, address } = await served((serve) => (request, response) => {
    if (isSmall(request.url)) return serve(request, response)
    response.writeHead(302, { location: `${other.address}/Norise-9.0.0-amd64.deb` }).end()
  })
  expect(await lookAtPlace(director, address)).toMatchObject({ ready: { version: '9.0.0' } })
})

describe('what a server may not do', () => {
  const cases: readonly (readonly [string, Answer, object])[] = [
    [
      'send round in circles',
      (request, response) => response.writeHead(302, { location: request.url ?? '' }).end(),
      { kind: 'refused', why: 'redirected' },
    ],
    [
      'send on without saying where',
      (_request, response) => response.writeHead(301).end(),
      { kind: 'refused', why: 'redirected' },
    ],
    ...['http://127.0.0.1:1/x', 'file:///etc/passwd', 'data:,x', '//'].map(
      (location) =>
        [
          `send on to ${location}`,
          (_request: IncomingMessage, response: ServerResponse) =>
            response.writeHead(302, { location }).end(),
          { kind: 'refused', why: 'redirected' },
        ] as const,
    ),
    [
      'answer with a page',
      (_request, response) => response.writeHead(200).end('<html>Sign in</html>'),
      { kind: 'refused', why: 'otherSignature' },
    ],
    [
      'send a manifest without end',
      (_request, response) => {
        response.writeHead(200)
        const more = (): void => {
          if (!response.destroyed) response.write(Buffer.alloc(65_536), more)
        }
        more()
      },
      { kind: 'refused', why: 'tooLarge' },
    ],
    [
      'have nothing there',
      (_request, response) => response.writeHead(404).end(),
      { kind: 'refused', why: 'noManifest' },
    ],
    [
      'want a password',
      (_request, response) => response.writeHead(401).end(),
      { kind: 'unreachable', why: 'answeredError' },
    ],
    [
      'break down',
      (_request, response) => response.writeHead(500).end(),
      { kind: 'unreachable', why: 'answeredError' },
    ],
    ['hang up', (request) => request.socket.destroy(), { kind: 'unreachable', why: 'brokenOff' }],
  ]
  test.each(cases)('%s', async (_, answer, look) => {
    const { director, address, folder } = await served(() => answer)
    expect(await lookAtPlace(director, address)).toMatchObject({ look, ready: null })
    expect(filesOf(folder)).toEqual([])
  })

  const packages: readonly (readonly [string, Answer, object])[] = [
    [
      'send a package without end',
      (_request, response) => {
        response.writeHead(200)
        const more = (): void => {
          if (!response.destroyed) response.write(packageBytes, more)
        }
        more()
      },
      { kind: 'refused', why: 'tooLarge' },
    ],
    [
      'send another package',
      (_request, response) => response.writeHead(200).end(Buffer.alloc(packageBytes.length, 'x')),
      { kind: 'refused', why: 'notWhole' },
    ],
    [
      'say another length',
      (_request, response) => response.writeHead(200, { 'content-length': 5 }).end('short'),
      { kind: 'refused', why: 'notWhole' },
    ],
    [
      'not have it',
      (_request, response) => response.writeHead(404).end(),
      { kind: 'refused', why: 'packageMissing' },
    ],
  ]
  test.each(packages)('%s', async (_, answer, look) => {
    const { director, address, folder } = await served(
      (serve) => (request, response) =>
        isSmall(request.url) ? serve(request, response) : answer(request, response),
    )
    expect(await lookAtPlace(director, address)).toMatchObject({ look, ready: null })
    expect(filesOf(folder).filter((name) => !name.endsWith('.part'))).toEqual([])
  })
})

test('a certificate that nobody vouches for is not trusted', async () => {
  const office = await officeWithPlace({ ask: askTrusting(() => []) })
  const address = await httpsServer(serveFolder(office.place))
  expect(await lookAtPlace(office.director, address)).toMatchObject({
    look: { kind: 'unreachable', why: 'badCertificate' },
  })
})

test('a server that speaks plain http is not spoken to', async () => {
  const office = await officeWithPlace({ ask: askTestServer })
  const plain = createServer((_request, response) => response.end('{}'))
  await new Promise<void>((begun) => plain.listen(0, '127.0.0.1', begun))
  onTestFinished(() => void plain.close())
  const at = plain.address()
  const port = at === null || typeof at === 'string' ? 0 : at.port
  expect(await lookAtPlace(office.director, `https://127.0.0.1:${port}/norise`)).toMatchObject({
    look: { kind: 'unreachable', why: 'badCertificate' },
  })
})

test('a server that is not there is said so, and what is under way ends with the office', async () => {
  const office = await officeWithPlace({ ask: askTestServer })
  expect(await lookAtPlace(office.director, 'https://127.0.0.1:1/norise')).toMatchObject({
    look: { kind: 'unreachable', why: 'notThere' },
  })
  // One that never answers: the office closes all the same.
  const { promise: asked, resolve: isAsked } = Promise.withResolvers<void>()
  const address = await httpsServer(() => isAsked())
  const { place } = await office.director.updates.state()
  await office.director.updates.setPlace({
    commandId: crypto.randomUUID(),
    payload: { address, revision: place?.revision ?? null },
  })
  await asked
  await office.reopen()
})
