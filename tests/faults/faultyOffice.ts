import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { createRouterClient } from '@orpc/server'
import Sqlite from 'better-sqlite3'
import { expect } from 'vitest'
import { databaseFile } from '#main/database/databaseFile.ts'
import { verifyChain } from '#main/journal/verifyChain.ts'
import { readAnchor } from '#main/journal/verify.ts'
import { type Office, openOffice } from '#main/office/open.ts'
import { type Client, directorPassword } from '#tests/support/office.ts'

/**
 * Starts the child office on a folder and kills it (SIGKILL, as a power cut would end it) when
 * `enough` says so of a line, a little later by `delayMs`.
 * @returns every line it said until it was gone
 */
export async function killWhen(
  folder: string,
  words: readonly string[],
  enough: (line: string) => boolean,
  delayMs: number,
): Promise<string[]> {
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, 'busyOffice.child.ts'), folder, directorPassword, ...words],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const said: string[] = []
  const lines = createInterface({ input: child.stdout })
  const gone = once(child, 'exit')
  const read = once(lines, 'close')
  lines.on('line', (line) => {
    said.push(line)
    if (enough(line)) setTimeout(() => child.kill('SIGKILL'), delayMs)
  })
  const [, signal] = await gone
  await read
  expect(signal, said.join('\n')).toBe('SIGKILL')
  return said
}

/** What the file itself says, before any office opens it again: whole, and its journal sound. */
export async function verifyFile(folder: string): Promise<void> {
  const expected = await readAnchor(folder)
  const database = new Sqlite(databaseFile(folder), { readonly: true })
  try {
    expect(database.pragma('quick_check', { simple: true })).toBe('ok')
    expect(database.pragma('foreign_key_check')).toEqual([])
    expect(verifyChain(database, expected)).toMatchObject({ kind: 'sound' })
  } finally {
    database.close()
  }
}

interface OpenOffice {
  office: Office
  client: Client
}

async function open(folder: string): Promise<OpenOffice> {
  const office = await openOffice({ folder, passwordCost: 2 ** 4 })
  const context = office.join({ desk: 'desk', window: 'window' })
  return { office, client: createRouterClient(office.router, { context }) }
}

/** Begins an office in a folder, with its director signed in; whoever begins it closes it. */
export async function begin(folder: string): Promise<OpenOffice> {
  const opened = await open(folder)
  const made = await opened.client.staff.setUp({
    institution: { name: 'SIA „Paraugs”', registrationNumber: '' },
    director: { givenName: 'Ilze', familyName: 'Bērziņa', password: directorPassword },
    language: 'lv',
  })
  if (!made.ok) throw new Error(made.refusal.reason)
  return opened
}

/** Opens an office again, with its director signed in; whoever opens it closes it. */
export async function openAgain(folder: string): Promise<OpenOffice> {
  const opened = await open(folder)
  const state = await opened.client.staff.state()
  if (state.kind !== 'signedOut') throw new Error(`The office is ${state.kind}`)
  const account = state.people[0]?.account ?? ''
  const signedIn = await opened.client.staff.signIn({ account, password: directorPassword })
  expect(signedIn).toEqual({ ok: true })
  return opened
}
