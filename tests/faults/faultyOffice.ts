import { createRouterClient } from '@orpc/server'
import Sqlite from 'better-sqlite3'
import { expect } from 'vitest'
import { databaseFile } from '#main/database/databaseFile.ts'
import { verifyChain } from '#main/journal/verifyChain.ts'
import { readAnchor } from '#main/journal/verify.ts'
import { type Office, openOffice } from '#main/office/open.ts'
import { type Client, directorPassword } from '#tests/support/office.ts'

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

/** Opens the office of a folder, whatever state it is in; whoever opens it closes it. */
export async function open(folder: string): Promise<OpenOffice> {
  const office = await openOffice({ folder, passwordCost: 2 ** 4 })
  const context = office.join({ desk: 'desk', window: 'window' })
  return { office, client: createRouterClient(office.router, { context }) }
}

/** Begins an office in a folder, with its director signed in; whoever begins it closes it. */
export async function begin(folder: string): Promise<OpenOffice & { recoveryKey: string }> {
  const opened = await open(folder)
  const made = await opened.client.staff.setUp({
    institution: { name: 'SIA „Paraugs”', registrationNumber: '' },
    director: { givenName: 'Ilze', familyName: 'Bērziņa', password: directorPassword },
    language: 'lv',
  })
  if (!made.ok) throw new Error(made.refusal.reason)
  return { ...opened, recoveryKey: made.recoveryKey }
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
