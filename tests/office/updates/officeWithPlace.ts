import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { onTestFinished, vi } from 'vitest'
import { rmSync } from 'node:fs'
import { openOffice } from '#main/office/open.ts'
import type { Program } from '#main/updates/keeper.ts'
import type { UpdateState } from '#shared/updates/schema.ts'
import { type Client, directorPassword, newFolder, once, TestClock } from '#tests/support/office.ts'
import { publisher } from '#tests/support/updatePlace.ts'

/** An office of version 1.2.0 with a folder to look for newer ones in, and whoever publishes them. */
export async function officeWithPlace(program: Partial<Program> = {}) {
  const folder = newFolder()
  const place = join(newFolder(), 'place')
  mkdirSync(place)
  const { privateKey, publicKey } = publisher()
  const clock = new TestClock()
  const asked: string[] = []
  const own: Partial<Program> = {
    key: publicKey,
    version: '1.2.0',
    wanted: { kinds: ['deb'], arch: 'x64' },
    quit: () => void asked.push('quit'),
    ...program,
  }
  const open = () => openOffice({ folder, clock, passwordCost: 2 ** 4, program: own })
  let office = await open()
  onTestFinished(async () => {
    await office.close()
    rmSync(folder, { recursive: true, force: true })
    rmSync(join(place, '..'), { recursive: true, force: true })
  })
  const at = (desk: string): Client =>
    createRouterClient(office.router, { context: office.join({ desk, window: `${desk}-1` }) })
  const director = at('director')
  const made = await director.staff.setUp({
    institution: { name: 'SIA „Paraugs”', registrationNumber: '40000000000' },
    director: { givenName: 'Ilze', familyName: 'Bērziņa', password: directorPassword },
    language: 'lv',
  })
  if (!made.ok) throw new Error(made.refusal.reason)
  return {
    office: () => office,
    folder,
    place,
    privateKey,
    publicKey,
    clock,
    /** The program that opens it next time. */
    program: own,
    /** What the office asked of its host. */
    asked,
    at,
    director,
    /** Closes the office and opens it again; the director is signed in. */
    async reopen(): Promise<Client> {
      await office.close()
      office = await open()
      const again = at('director')
      const state = await again.staff.state()
      const account = state.kind === 'signedOut' ? (state.people[0]?.account ?? '') : ''
      await again.staff.signIn({ account, password: directorPassword })
      return again
    },
  }
}

/** Chooses a place and looks at it until there is nothing more to fetch. */
export async function lookAtPlace(client: Client, address: string): Promise<UpdateState> {
  const { place } = await client.updates.state()
  if (place?.address !== address) {
    const set = await client.updates.setPlace(once({ address, revision: place?.revision ?? null }))
    if (!set.ok) throw new Error(set.refusal.reason)
  }
  await client.updates.check()
  return settled(client)
}

/** How it stands once nothing is being fetched any more. */
export const settled = (client: Client): Promise<UpdateState> =>
  vi.waitFor(
    async () => {
      const state = await client.updates.state()
      if (state.look.kind === 'fetching') throw new Error('still fetching')
      return state
    },
    { timeout: 10_000 },
  )
