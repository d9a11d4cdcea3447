import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import type { ContractRouterClient } from '@orpc/contract'
import { expect, type Page } from '@playwright/test'
import { WebSocket } from 'ws'
import type { contract } from '#shared/contract.ts'
import { emptyPerson, type PersonInput } from '#shared/people/schema.ts'
import { test as base } from '../../support/browserOffice.ts'

type Client = ContractRouterClient<typeof contract>

export interface Desk {
  /** The procedures of the office, called by the same desk as the page's window. */
  client: Client
  /** The office's recovery key, as it was told once. */
  recoveryKey: string
  /** Enters somebody; what is not said stays empty. */
  enter(person: Partial<PersonInput>): Promise<string>
}

export const once = <P>(payload: P): { commandId: string; payload: P } => ({
  commandId: crypto.randomUUID(),
  payload,
})

/** From the list to the empty form, by its key. Before the form stands, „Uzvārds” is a filter of the list. */
export async function openNewPerson(page: Page): Promise<void> {
  await page.keyboard.press('n')
  await expect(page.getByRole('heading', { level: 1, name: 'Jauns cilvēks' })).toBeVisible()
}

const password = 'zaļā pļava 17'

/** A second line of the page's own desk to the office. */
export async function connect(page: Page): Promise<Client> {
  const { origin } = new URL(page.url())
  const cookies = await page.context().cookies(origin)
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/office`, {
    headers: {
      Origin: origin,
      Cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
    },
  })
  await new Promise((resolve, reject) => {
    socket.once('open', resolve)
    socket.once('error', reject)
  })
  // oRPC asks for the browser's WebSocket; the one of ws does all it uses.
  const link = new RPCLink({ websocket: socket as unknown as globalThis.WebSocket })
  return createORPCClient(link)
}

/** Sets the office up at the page's window; its director is signed in there. */
export async function setUpAt(page: Page): Promise<{ client: Client; recoveryKey: string }> {
  const client = await connect(page)
  const made = await client.staff.setUp({
    institution: { name: 'SIA „Paraugs”', registrationNumber: '40000000000' },
    director: { givenName: 'Ilze', familyName: 'Direktore', password },
    language: 'lv',
  })
  await client.staff.recoveryKeyPrinted()
  if (!made.ok) throw new Error(made.refusal.reason)
  return { client, recoveryKey: made.recoveryKey }
}

/** Locks the page's window, and has the director, who locked it, come back. */
export async function lockAndComeBack(page: Page): Promise<void> {
  await page.keyboard.press('Alt+l')
  await expect(page.getByRole('heading', { name: 'Ekrāns ir bloķēts' })).toBeVisible()
  await page.getByLabel('Parole', { exact: true }).fill(password)
  await page.keyboard.press('Enter')
}

/** An office whose director, Ilze Bērziņa, has signed in at the page's window, with the people's list open. */
export const test = base.extend<{ desk: Desk }>({
  desk: async ({ office, page }, use) => {
    await page.goto(office.address)
    const { client, recoveryKey } = await setUpAt(page)
    await page.getByRole('link', { name: 'Dalībnieki' }).click()
    await expect(page.getByRole('grid', { name: 'Dalībnieku saraksts' })).toBeVisible()
    await use({
      client,
      recoveryKey,
      enter: async (person) => {
        const input = { ...emptyPerson, ...person }
        const confirmed = { notADuplicate: true, codeAsRead: true }
        const answer = await client.people.create(once({ input, confirmed }))
        if (!answer.ok) throw new Error(JSON.stringify(answer.refusal))
        return answer.value.id
      },
    })
  },
})

export { expect }
