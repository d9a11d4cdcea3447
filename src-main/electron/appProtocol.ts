import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Session } from 'electron'
import { protocol } from 'electron'
import { pageHeaders } from '#shared/host/pageHeaders.ts'
import { screenFile } from '#shared/host/screenFile.ts'
import { isScreenAddress, screenOrigin, screenScheme } from './screenAddress.ts'

/** Tells Chromium about `app://`; only possible before the app is ready. */
export function registerScreenScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: screenScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

/** Answers one request to `app://norise/…` from the folder of the built screen. */
export async function answerScreen(
  folder: string,
  { method, url }: Pick<Request, 'method' | 'url'>,
): Promise<Response> {
  const headers = pageHeaders(screenOrigin)
  const refused = (status: number): Response => new Response(null, { status, headers })
  if (method !== 'GET' && method !== 'HEAD') return refused(405)
  if (!isScreenAddress(url)) return refused(404)
  const path = url.slice(screenOrigin.length).split(/[?#]/)[0] ?? ''
  const wanted = screenFile(path === '' ? '/' : path)
  if (wanted.kind === 'refused') return refused(404)
  const [file, mediaType] =
    wanted.kind === 'page'
      ? [join(folder, 'index.html'), 'text/html; charset=utf-8']
      : [join(folder, ...wanted.segments), wanted.mediaType]
  try {
    const bytes = await readFile(file)
    return new Response(bytes, { headers: { ...headers, 'Content-Type': mediaType } })
  } catch {
    return refused(404)
  }
}

export const serveScreen = (session: Pick<Session, 'protocol'>, folder: string): void =>
  session.protocol.handle(screenScheme, (request) => answerScreen(folder, request))
