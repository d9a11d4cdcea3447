import { value } from '#tests/office/rights/world.ts'
import { omnivaFile, takeIn } from '#tests/support/lockers.ts'
import { enterMaterial } from '#tests/support/materials.ts'
import {
  type Client,
  directorPassword,
  once,
  openOfficeWithDirector,
} from '#tests/support/office.ts'
import { enter, firstPage } from '#tests/support/people.ts'

const places = [
  ['9001', 'Centra pakomāts', 'Rīga', 56.95, 24.1],
  ['9002', 'Ogres pakomāts', 'Ogre', 56.816, 24.6],
  ['9003', 'Siguldas pakomāts', 'Sigulda', 57.153, 24.86],
  ['9004', 'Līvānu pakomāts', 'Līvāni', 56.354, 26.176],
  ['9005', 'Talsu pakomāts', 'Talsi', 57.244, 22.587],
  ['9006', 'Cēsu pakomāts', 'Cēsis', 57.312, 25.274],
] as const

/** An office on 23 November 2026 that knows six lockers, two materials and two people. */
export async function office() {
  const test = await openOfficeWithDirector()
  const { director, clock } = test
  const policies = await director.settings.policies()
  const { revision, ...input } = policies
  value(
    await director.settings.changePolicies(
      once({ revision, input: { ...input, deliveryStock: true } }),
    ),
  )
  value(await takeIn(director, omnivaFile(places)))
  const { rows } = await director.lockers.list(firstPage)
  const locker = (externalId: string): string =>
    rows.find((row) => row.externalId === externalId)?.id ?? ''
  const state = await director.staff.state()
  const account = state.kind === 'open' ? state.actor.account : ''
  /** Time passes; the desk was locked meanwhile. */
  const until = async (now: string) => {
    clock.set(now)
    await director.staff.signIn({ account, password: directorPassword })
  }
  const book = await enterMaterial(director, { name: 'Mācību grāmata', stockKept: true })
  const sheet = await enterMaterial(director, { name: 'Izdales lapa', kind: 'handout' })
  const anna = await enter(director, {
    givenName: 'Anna',
    familyName: 'Krūmiņa',
    address: 'Parauga iela 1',
    town: 'Rīga',
    contacts: [
      { kind: 'phone', value: '67222333', note: '' },
      { kind: 'phone', value: '20001234', note: '' },
      { kind: 'email', value: 'anna@example.com', note: '' },
    ],
  })
  const oto = await enter(director, {
    givenName: 'Oto',
    familyName: 'Bērziņš',
    contacts: [{ kind: 'phone', value: '67222444', note: '' }],
  })
  /** Says which locker somebody prefers, as the first thing ever said of it. */
  const prefer = async (person: string, externalId: string) => {
    const wish = { person, revision: null, channel: 'locker' as const, confirmed: false }
    value(await director.lockers.setPreference(once({ ...wish, locker: locker(externalId) })))
  }
  const receive = (material: string, quantity: number) => moveStock(director, material, quantity)
  return { ...test, until, locker, places, book, sheet, anna, oto, prefer, receive }
}

async function moveStock(client: Client, material: string, quantity: number): Promise<void> {
  value(
    await client.materials.moveStock(
      once({ id: material, reason: 'received' as const, quantity, happenedOn: null, note: '' }),
    ),
  )
}

/** How many of a material are on the shelf. */
export const stockOf = async (client: Client, material: string): Promise<number | null> =>
  (await client.materials.get({ id: material })).stock
