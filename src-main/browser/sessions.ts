import { createHash, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto'

const ticketLifeMs = 10 * 60_000
const word = (): string => randomBytes(32).toString('base64url')
const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

export interface Sessions {
  /** The name of the cookie: cookies ignore ports, so the demo must not share one with the real office. */
  readonly cookieName: string
  /** A fresh word for an address; it opens a session once, within ten minutes. */
  issueTicket(): string
  /** Spends a ticket. Answers the new session's secret for the cookie, or undefined. */
  enter(ticket: string): string | undefined
  /** The desk of the session a Cookie header carries, or undefined. Who shares a desk may sign in together. */
  deskOf(cookieHeader: string | undefined): string | undefined
}

/**
 * One-time tickets and the sessions they become, in memory only: a restart of the host ends all of
 * them. Secrets have 256 bits and are compared by their digests, in constant time.
 */
export function createSessions(folder: string, nowMs: () => number = Date.now): Sessions {
  const cookieName = `norise-${digest(folder).toString('hex').slice(0, 16)}`
  let tickets: { digest: Buffer; until: number }[] = []
  const sessions: { digest: Buffer; desk: string }[] = []

  const valueOf = (cookieHeader: string): string | undefined =>
    cookieHeader
      .split(';')
      .map((part) => part.trim())
      .find((part) => part.startsWith(`${cookieName}=`))
      ?.slice(cookieName.length + 1)

  return {
    cookieName,
    issueTicket() {
      const ticket = word()
      tickets.push({ digest: digest(ticket), until: nowMs() + ticketLifeMs })
      return ticket
    },
    enter(ticket) {
      const given = digest(ticket)
      tickets = tickets.filter((known) => known.until > nowMs())
      const found = tickets.find((known) => timingSafeEqual(known.digest, given))
      if (found === undefined) return undefined
      tickets = tickets.filter((known) => known !== found)
      const secret = word()
      sessions.push({ digest: digest(secret), desk: randomUUID() })
      return secret
    },
    deskOf(cookieHeader) {
      const value = cookieHeader === undefined ? undefined : valueOf(cookieHeader)
      if (value === undefined || value === '') return undefined
      const given = digest(value)
      return sessions.find((session) => timingSafeEqual(session.digest, given))?.desk
    },
  }
}
