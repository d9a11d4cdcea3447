import { v4 } from 'uuid'
import type { IncidentFile } from '#shared/incidents/file.ts'
import type { InvolvedInput, ReportInput } from '#shared/incidents/schema.ts'
import type { Client } from './office.ts'

// Browser tests enter things too: nothing of the office itself may come along.
const once = <P>(payload: P): { commandId: string; payload: P } => ({ commandId: v4(), payload })

/** Words in a chat, of today; nobody was hurt. */
export const report: ReportInput = {
  categories: ['insults'],
  categoryNote: '',
  immediateDanger: false,
  occurred: { exactness: 'about', day: '2026-11-23', from: null, untilDay: null, until: null },
  place: { kind: 'chat', text: '' },
  session: null,
  group: null,
  removal: null,
  learnedHow: 'saw',
  learnedAt: null,
  facts: 'Rakstīja tērzētavā aizskarošus vārdus.',
  firstResponse: 'Lūdzu abus pārtraukt.',
}

/** Somebody the office knows, in these parts. */
export const known = (person: string, ...parts: InvolvedInput['parts']): InvolvedInput => ({
  who: { kind: 'known', person },
  parts,
  note: '',
})

/** Somebody from outside. */
export const outsider = (name: string, ...parts: InvolvedInput['parts']): InvolvedInput => ({
  who: { kind: 'outside', name, contact: '', minor: 'no' },
  parts,
  note: '',
})

/** Files an incident; answers as the office does. */
export const fileIncident = (
  client: Client,
  {
    persons = [],
    agreedOnSpot = null,
    ...input
  }: Partial<ReportInput> & { persons?: InvolvedInput[]; agreedOnSpot?: string | null } = {},
) => client.incidents.file(once({ report: { ...report, ...input }, persons, agreedOnSpot }))

/** Opens an incident as whoever calls. */
export async function openFile(client: Client, id: string): Promise<IncidentFile> {
  const opened = await client.incidents.get({ id, reason: 'other' })
  if (opened.kind !== 'file') throw new Error(opened.kind)
  return opened.file
}
