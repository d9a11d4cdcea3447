import { describe, expect, test } from 'vitest'
import { ask, enter, serve } from './hostFixture.ts'

describe('the one-time address', () => {
  test('becomes a cookie that scripts cannot read and other pages cannot send', async () => {
    const served = await serve()
    const { pathname, search } = new URL(served.host.freshAddress())
    const first = await ask(served.port, `${pathname}${search}`)
    expect(first).toMatchObject({ status: 303, headers: { location: '/' } })
    const cookie = String(first.headers['set-cookie'])
    expect(cookie).toMatch(
      /^norise-[0-9a-f]{16}=[0-9a-f-]{36}\.[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/,
    )

    const again = await ask(served.port, `${pathname}${search}`)
    expect(again.status).toBe(403)
    expect(again.headers['set-cookie']).toBeUndefined()
  })

  test.each(['/enter', '/enter?token=', '/enter?token=guess', '/enter?token=%00', '/enter?t=1'])(
    '%s opens nothing and says how to open the office, in both languages',
    async (path) => {
      const { port } = await serve()
      const { status, body, headers } = await ask(port, path)
      expect(status).toBe(403)
      expect(headers['set-cookie']).toBeUndefined()
      expect(body).toContain('vēlreiz palaidiet programmu Norise')
      expect(body).toContain('start Norise')
    },
  )

  test('keeps a session that is there, and with it who is signed in', async () => {
    const served = await serve()
    const Cookie = await enter(served)
    const { pathname, search } = new URL(served.host.freshAddress())
    const second = await ask(served.port, `${pathname}${search}`, { headers: { Cookie } })
    expect(second.status).toBe(303)
    expect(second.headers['set-cookie']).toBeUndefined()
  })

  test('has at least 128 bits and is never the same', async () => {
    const { host } = await serve()
    const tokens = Array.from(
      { length: 50 },
      () => new URL(host.freshAddress()).searchParams.get('token') ?? '',
    )
    expect(new Set(tokens).size).toBe(50)
    for (const token of tokens) expect(Buffer.from(token, 'base64url').length).toBe(32)
  })
})

describe('what a window gets', () => {
  test.each([
    ['/', 'The screen', 'text/html; charset=utf-8'],
    ['/people/018f?tab=papers', 'The screen', 'text/html; charset=utf-8'],
    ['/assets/index-ab12.js', 'export {}', 'text/javascript; charset=utf-8'],
  ])('%s', async (path, body, type) => {
    const served = await serve()
    const answer = await ask(served.port, path, { headers: { Cookie: await enter(served) } })
    expect(answer).toMatchObject({ status: 200, headers: { 'content-type': type } })
    expect(answer.body).toContain(body)
  })

  test.each([
    '/../secret.js',
    '/assets/../../secret.js',
    '/%2e%2e/secret.js',
    '/..%2fsecret.js',
    '/..%5csecret.js',
    '/%252e%252e/secret.js',
    '/assets/%00.js',
    '/.hidden.js',
    '/assets/missing.js',
    '/%E0%A4%A.js',
    '/secret.exe',
  ])('%s is not there', async (path) => {
    const served = await serve()
    const answer = await ask(served.port, path, { headers: { Cookie: await enter(served) } })
    expect(answer.status).toBe(404)
    expect(answer.body).not.toContain('secret')
  })

  test('every answer carries the policy, is not kept and not guessed at', async () => {
    const served = await serve()
    const Cookie = await enter(served)
    const origin = `127.0.0.1:${served.port}`
    for (const [path, headers] of [
      ['/', { Cookie }],
      ['/', {}],
      ['/missing.js', { Cookie }],
    ] as const) {
      const answer = await ask(served.port, path, { headers })
      expect(answer.headers).toMatchObject({
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      })
      const policy = String(answer.headers['content-security-policy'])
      expect(policy).toContain("default-src 'none'")
      expect(policy).toMatch(/script-src 'self'(;|$)/)
      expect(policy).toContain(`connect-src 'self' ws://${origin};`)
      expect(policy).toContain("frame-ancestors 'none'")
    }
  })
})

describe('who is turned away', () => {
  test.each([
    ['no cookie', '/', {}, 403],
    ['no cookie, a script', '/assets/index-ab12.js', {}, 403],
    ['another cookie', '/', { Cookie: 'norise-0000000000000000=x' }, 403],
    ['a foreign name that points here', '/', { Host: 'norise.example' }, 421],
    ['a foreign name with the port', '/', { Host: 'norise.example:PORT' }, 421],
    ['another port', '/', { Host: '127.0.0.1:1' }, 421],
    ['the address of any interface', '/', { Host: '0.0.0.0:PORT' }, 421],
    ['a foreign page', '/', { Origin: 'https://example.org' }, 403],
    ['a page of another port', '/', { Origin: 'http://127.0.0.1:1' }, 403],
    ['a page without an origin', '/', { Origin: 'null' }, 403],
    ['a proxy request', 'http://example.org/', {}, 400],
  ])('%s', async (_, path, headers, status) => {
    const { port } = await serve()
    const filled = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, value.replace('PORT', `${port}`)]),
    )
    const answer = await ask(port, path, { headers: filled })
    expect(answer.status).toBe(status)
    expect(answer.body).not.toContain('The screen')
  })

  test('a foreign name cannot spend a ticket', async () => {
    const { host, port } = await serve()
    const { pathname, search } = new URL(host.freshAddress())
    const foreign = await ask(port, `${pathname}${search}`, { headers: { Host: 'evil.example' } })
    expect(foreign.status).toBe(421)
    expect((await ask(port, `${pathname}${search}`)).status).toBe(303)
  })

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('%s, from anywhere', async (method) => {
    const served = await serve()
    const headers = { Cookie: await enter(served) }
    const own = await ask(served.port, '/', { method, headers, body: 'x'.repeat(100_000) })
    expect(own.status).toBe(405)
    const foreign = { ...headers, Origin: 'https://example.org' }
    expect((await ask(served.port, '/', { method, headers: foreign })).status).toBe(403)
  })

  test('a header that never ends', async () => {
    const { port } = await serve()
    const { status } = await ask(port, '/', { headers: { 'X-Long': 'x'.repeat(40_000) } })
    expect([400, 431]).toContain(status)
  })
})
