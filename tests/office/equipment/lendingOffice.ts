import { enterThings } from '#tests/support/equipment.ts'
import { type Client, directorPassword, openOfficeWithDirector } from '#tests/support/office.ts'
import { enter } from '#tests/support/people.ts'

/** An office on 23 November 2026 with some laptops and two people. */
export async function office(tags = ['L-1', 'L-2']) {
  const { director, clock } = await openOfficeWithDirector()
  const state = await director.staff.state()
  const account = state.kind === 'open' ? state.actor.account : ''
  /** Time passes; the desk was locked meanwhile. */
  const until = async (now: string) => {
    clock.set(now)
    await director.staff.signIn({ account, password: directorPassword })
  }
  const { items, model } = await enterThings(director, tags)
  const anna = await enter(director, { givenName: 'Anna', familyName: 'Krūmiņa' })
  const oto = await enter(director, { givenName: 'Oto', familyName: 'Bērziņš' })
  return { director, until, items, model, anna, oto }
}
export const at = (items: Record<string, string>, tag: string): string => items[tag] ?? ''

export const stateOf = async (client: Client, id: string) => {
  const { state, holder, until } = await client.equipment.getItem({ id })
  return { state, holder: holder?.name ?? null, until }
}
