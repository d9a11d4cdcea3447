import { createHash, createHmac, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto'

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
 * One-time tickets, in memory only, and the sessions they become. A session's secret is its desk
 * signed with `key`, so that a host started again with the same key after a crash still knows its
 * windows; a start by a person brings a new key and ends them all. Everything has 256 bits and is
 * compared in constant time.
 */
export function createSessions(
  folder: string,
  key: Uint8Array,
  nowMs: () => number = Date.now,
): Sessions {
  const cookieName = `norise-${digest(folder).toString('hex').slice(0, 16)}`
  let tickets: { digest: Buffer; until: number }[] = []
  const signed = (desk: string): string =>
    createHmac('sha256', key).update(`${cookieName} ${desk}`).digest('base64url')

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
      const desk = randomUUID()
      return `${desk}.${signed(desk)}`
    },
    deskOf(cookieHeader) {
      const [desk, signature] = valueOf(cookieHeader ?? '')?.split('.') ?? []
      if (desk === undefined || signature === undefined) return undefined
      return timingSafeEqual(digest(signature), digest(signed(desk))) ? desk : undefined
    },
  }
}
