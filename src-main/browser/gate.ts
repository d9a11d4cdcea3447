import { demoPath } from '#shared/host/demoAnswer.ts'

/** The parts of a request the gate looks at. */
export interface Asked {
  method: string
  /** As in the request line: `/people?x=1`. */
  target: string
  host: string | undefined
  origin: string | undefined
  upgrade: boolean
  /** Whether its cookie belongs to a session. */
  known: boolean
}

export type Verdict =
  | { go: 'enter'; ticket: string }
  | { go: 'page'; pathname: string }
  | { go: 'office' }
  | { go: 'demo' }
  | { go: 'refused'; status: 400 | 403 | 404 | 405 | 421 }
  /** Nobody's session: the page that says how to open the office again. */
  | { go: 'closed' }

const hostsOf = (port: number): string[] => [`127.0.0.1:${port}`, `localhost:${port}`]

/**
 * Who may pass. The Host header must be the loopback address itself, or a name that a page
 * elsewhere made to point here (DNS rebinding) would get in; a foreign Origin is refused, and a
 * WebSocket or a POST must name ours, because browsers send cookies along with it from anywhere.
 */
export function judge(asked: Asked, port: number): Verdict {
  const host = asked.host?.toLowerCase()
  if (host === undefined || !hostsOf(port).includes(host)) return { go: 'refused', status: 421 }
  const ours = `http://${host}`
  if (asked.origin !== undefined && asked.origin !== ours) return { go: 'refused', status: 403 }
  if (!asked.target.startsWith('/') || !URL.canParse(asked.target, ours)) {
    return { go: 'refused', status: 400 }
  }
  const { pathname, searchParams, origin } = new URL(asked.target, ours)
  if (origin !== ours) return { go: 'refused', status: 400 }

  if (asked.upgrade) {
    if (pathname !== '/office') return { go: 'refused', status: 404 }
    return asked.known && asked.origin === ours ? { go: 'office' } : { go: 'refused', status: 403 }
  }
  if (asked.method === 'POST' && pathname === demoPath) {
    return asked.known && asked.origin === ours ? { go: 'demo' } : { go: 'refused', status: 403 }
  }
  if (asked.method !== 'GET' && asked.method !== 'HEAD') return { go: 'refused', status: 405 }
  if (pathname === '/enter') {
    const ticket = searchParams.get('token')
    return asked.method === 'GET' && ticket !== null && ticket !== ''
      ? { go: 'enter', ticket }
      : { go: 'closed' }
  }
  // The path as it came: what it leads to is decided on the encoded text.
  return asked.known
    ? { go: 'page', pathname: asked.target.split(/[?#]/)[0] ?? '/' }
    : { go: 'closed' }
}
