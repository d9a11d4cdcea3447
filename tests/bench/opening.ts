import { rmSync } from 'node:fs'
import { createRouterClient } from '@orpc/server'
import { openOffice } from '#main/office/open.ts'
import { director, filledFolder } from './benchOffice.ts'
import type { Figure } from './figure.ts'
import { median } from './samples.ts'

const people = 100_000
const rounds = 7

/** From opening the file to the first page of people: an office of 100 000 against an empty one. */
export async function bench(): Promise<Figure[]> {
  const folders = { empty: await filledFolder(0), full: await filledFolder(people) }
  const times: Record<keyof typeof folders, number[]> = { empty: [], full: [] }
  try {
    // The first round finds nothing compiled or cached and counts for neither.
    for (let round = 0; round <= rounds; round += 1) {
      for (const kind of ['empty', 'full'] as const) {
        const took = await openOnce(folders[kind])
        if (round > 0) times[kind].push(took)
      }
    }
  } finally {
    for (const folder of Object.values(folders)) rmSync(folder, { recursive: true, force: true })
  }
  const [full, empty] = [median(times.full), median(times.empty)]
  return [
    { name: 'opening an office of 100 000 people', value: full, unit: 'ms', baseline: empty },
    { name: 'more than an empty one', value: full - empty, unit: 'ms', limit: 500 },
  ]
}

/** Milliseconds; closing is not among them. */
async function openOnce(folder: string): Promise<number> {
  const start = performance.now()
  const office = await openOffice({ folder, passwordCost: 2 ** 4 })
  const client = createRouterClient(office.router, {
    context: office.join({ desk: 'bench', window: 'bench-1' }),
  })
  const state = await client.staff.state()
  if (state.kind !== 'signedOut') throw new Error(`The office is ${state.kind}`)
  const account = state.people[0]?.account ?? ''
  const signedIn = await client.staff.signIn({ account, password: director.password })
  if (!signedIn.ok) throw new Error(signedIn.refusal.reason)
  await client.people.list({
    search: '',
    filters: {},
    sort: [],
    position: { kind: 'at', offset: 0 },
    limit: 100,
  })
  const took = performance.now() - start
  await office.close()
  return took
}
