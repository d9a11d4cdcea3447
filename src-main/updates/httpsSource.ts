import type { IncomingMessage } from 'node:http'
import { request } from 'node:https'
import { getCACertificates } from 'node:tls'
import { refused, unreachable } from './placeTrouble.ts'
import type { UpdateSource } from './source.ts'

/** Asks for an https address; the answer's body is not read yet. */
export type Ask = (
  address: URL,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
) => Promise<IncomingMessage>

/** How often a server may send us on. */
const mostRedirects = 3

/** Milliseconds of silence after which a server is given up. */
const silence = 30_000

let trusted: string[] | undefined

/** Node's own certificates and the system's: a server of the house may be known to its PCs alone. */
function trustedCertificates(): string[] {
  trusted ??= (['default', 'system'] as const).flatMap((kind) => {
    try {
      return getCACertificates(kind)
    } catch {
      return []
    }
  })
  return trusted
}

/**
 * Asks over https, and over nothing else.
 * @param ca the certificates to trust, PEM
 */
export const askTrusting =
  (ca: () => string[]): Ask =>
  (address, headers, signal) =>
    new Promise((resolve, reject) => {
      // No line is kept open: an office that closes waits for none.
      const asked = request(address, { headers, ca: ca(), agent: false, signal }, resolve)
      asked.setTimeout(silence, () => asked.destroy(unreachable('notAnswering')))
      asked.once('error', reject)
      asked.end()
    })

export const askByHttps: Ask = askTrusting(trustedCertificates)

async function askOn(ask: Ask, first: URL, from: number, signal: AbortSignal) {
  const headers: Record<string, string> = { 'accept-encoding': 'identity' }
  if (from > 0) headers['range'] = `bytes=${from}-`
  let address = first
  for (let redirects = 0; ; redirects += 1) {
    const answer = await ask(address, headers, signal)
    const { statusCode = 0, headers: said } = answer
    if (statusCode < 300 || statusCode > 399) return answer
    answer.destroy()
    const next = said.location
    if (redirects === mostRedirects || next === undefined || !URL.canParse(next, address)) {
      throw refused('redirected')
    }
    address = new URL(next, address)
    if (address.protocol !== 'https:') throw refused('redirected')
  }
}

/** `bytes 100-199/200`, as RFC 9110 has it. */
const contentRange = /^bytes (\d{1,15})-\d{1,15}\/(\d{1,15})$/

/** An update place on a server. */
export function httpsSource(place: string, ask: Ask): UpdateSource {
  const base = new URL(place.endsWith('/') ? place : `${place}/`)
  return {
    async open(name, from, signal) {
      if (base.protocol !== 'https:') throw refused('redirected')
      const answer = await askOn(ask, new URL(name, base), from, signal)
      const { statusCode, headers } = answer
      if (statusCode === 200) {
        const length = headers['content-length']
        return { from: 0, size: length === undefined ? null : Number(length), bytes: answer }
      }
      if (statusCode === 206) {
        const [, begins, size] = contentRange.exec(headers['content-range'] ?? '') ?? []
        if (Number(begins) === from) return { from, size: Number(size), bytes: answer }
      }
      answer.destroy()
      if (statusCode === 404 || statusCode === 410) return null
      throw unreachable('answeredError')
    },
  }
}
