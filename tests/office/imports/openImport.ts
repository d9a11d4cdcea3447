import { v4 } from 'uuid'
import type { ImportState } from '#shared/imports/schema.ts'
import type { ListRequest } from '#shared/lists/list.ts'
import type { Client } from '#tests/support/office.ts'

export const csv = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)

export const openFile = (client: Client, bytes: Uint8Array<ArrayBuffer>) =>
  client.imports.open({ file: new File([bytes], 'saraksts.csv'), target: 'people', work: v4() })

/** Opens a list that is not refused. */
export async function openList(
  client: Client,
  list: string | Uint8Array<ArrayBuffer>,
): Promise<ImportState> {
  const opened = await openFile(client, typeof list === 'string' ? csv(list) : list)
  if (opened.kind === 'refused') throw new Error(opened.refusal.reason)
  return opened.state
}

export const everything: ListRequest = {
  search: '',
  filters: {},
  sort: [],
  position: { kind: 'at', offset: 0 },
  limit: 500,
}

/** Everything that can be imported, into no group. */
export const all = { rows: { kind: 'all' as const }, group: null }

/** Two invented people, one with an old code, one without. */
export const two = [
  'Vārds;Uzvārds;Personas kods;Tālrunis;E-pasts;Piezīmes',
  'Anna;Kalniņa;010199-00004;20001001;anna@example.lv;',
  'Jānis;Ozols;;20001002;janis@example.lv;vēlas latviešu klaviatūru',
].join('\n')

export const ofVerdict = (...values: string[]): ListRequest => ({
  ...everything,
  filters: { verdict: { kind: 'set', values } },
})

/** Every participant in the register, as `Vārds Uzvārds`; the director and colleagues are none. */
export async function namesIn(client: Client): Promise<string[]> {
  const { rows } = await client.people.list({
    ...everything,
    sort: [{ column: 'name', direction: 'ascending' }],
  })
  return rows
    .filter(({ parts }) => parts.includes('participant'))
    .map(({ givenName, familyName }) => `${givenName} ${familyName}`)
}
