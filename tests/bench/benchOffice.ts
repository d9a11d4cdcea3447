import { cpSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { hash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient, type RouterClient } from '@orpc/server'
import type { Services } from '#main/calls/context.ts'
import { migrations } from '#main/database/migrations/index.ts'
import { openOffice, type Office } from '#main/office/open.ts'
import type { router } from '#main/office/router.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { fillWithPeople, nthPerson } from '#tests/support/manyPeople.ts'

export type Client = RouterClient<typeof router>

export const director = { givenName: 'Ilze', familyName: 'Bērziņa', password: 'zaļā pļava 17' }

/** Where the director was last, and a window opens again: the list of people. */
const firstScreen = '/people'

/** An office on a file of its own whose director has signed in. */
export interface BenchOffice {
  folder: string
  office: Office
  client: Client
  /** What lies behind the procedures: for measuring a part of the way. */
  services: Services
  actor: Actor
  close(): Promise<void>
}

/** Opens an office with this many invented people; its folder goes when it is closed. */
export async function openBenchOffice(people: number): Promise<BenchOffice> {
  const folder = await filledFolder(people)
  const office = await openOffice({ folder, passwordCost: 2 ** 4 })
  const context = office.join({ desk: 'bench', window: 'bench-1' })
  const client = createRouterClient(office.router, { context })
  const state = await client.staff.state()
  if (state.kind !== 'signedOut') throw new Error(`The office is ${state.kind}`)
  const account = state.people[0]?.account
  if (account === undefined) throw new Error('Nobody can sign in')
  const signedIn = await client.staff.signIn({ account, password: director.password })
  if (!signedIn.ok) throw new Error(signedIn.refusal.reason)
  const { condition } = context
  const opened = await client.staff.state()
  if (opened.kind !== 'open' || condition.kind !== 'open') throw new Error('Not signed in')
  return {
    folder,
    office,
    client,
    services: condition.services,
    actor: opened.actor,
    close: async () => {
      await office.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/**
 * A folder of one's own with a closed office: a director and this many invented people. Filling takes
 * a while, so the folder is kept between runs, under a name that changes with schema and search keys.
 */
export async function filledFolder(people: number): Promise<string> {
  const shape = hash(
    'sha256',
    JSON.stringify([migrations, firstScreen, nthPerson(1), nthPerson(3)]),
  )
  const kept = join(tmpdir(), `norise-bench-kept-${shape.slice(0, 12)}-${people}`)
  if (!existsSync(kept)) {
    const made = mkdtempSync(join(tmpdir(), 'norise-bench-making-'))
    await setUp(made)
    fillWithPeople(made, people)
    renameSync(made, kept)
  }
  const folder = mkdtempSync(join(tmpdir(), 'norise-bench-'))
  cpSync(kept, folder, { recursive: true })
  return folder
}

async function setUp(folder: string): Promise<void> {
  const office = await openOffice({ folder, passwordCost: 2 ** 4 })
  const context = office.join({ desk: 'bench', window: 'bench-1' })
  const client = createRouterClient(office.router, { context })
  const made = await client.staff.setUp({
    institution: { name: 'SIA „Paraugs”', registrationNumber: '40000000000' },
    director,
    language: 'lv',
  })
  await client.staff.recoveryKeyPrinted()
  await client.workspace.setPreference({ name: 'lastRoute', value: firstScreen })
  await office.close()
  if (!made.ok) throw new Error(made.refusal.reason)
}
