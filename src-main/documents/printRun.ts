import { type Kysely, sql } from 'kysely'
import type { AdmittedContext } from '#main/calls/context.ts'
import type { Tables } from '#main/database/tables.ts'
import { todayInRiga } from '#shared/calendar/rigaTime.ts'
import type { PrintRunRefusal } from '#shared/documents/contract.ts'
import { paperFileName } from '#shared/documents/rules.ts'
import { collectSheets } from './collectSheet.ts'
import { fullName } from './fullName.ts'
import type { KnownSheet } from './knownSheets.ts'
import { type CopyToPrint, printSheets } from './printSheets.ts'

type PrintRun =
  | { kind: 'ready'; pdf: Uint8Array; pages: number; name: string }
  | { kind: 'refused'; refusal: PrintRunRefusal }
  | { kind: 'cancelled' }

type Kept = KnownSheet & { person: string }

/**
 * One PDF of several sheets of a group. It is typeset from the registers as they are now, and only
 * when each copy says exactly what the kept paper says. The papers must be within the actor's scope.
 */
export async function printRun(
  { services: { reads, clock, documents }, actor }: AdmittedContext,
  papers: readonly string[],
  signal: AbortSignal | undefined,
): Promise<PrintRun> {
  const { group, kept } = await findKept(reads, papers)
  if (group === null) return { kind: 'refused', refusal: { reason: 'notOneGroup' } }
  const people = kept.map((sheet) => sheet.person)
  const twice = people.filter((person, place) => people.indexOf(person) < place)
  if (twice.length > 0) {
    const refusal = { reason: 'oneTwice', people: await namesOf(reads, twice) } as const
    return { kind: 'refused', refusal }
  }
  const whose = { kind: 'people', group, people } as const
  const collected = await collectSheets(reads, whose, actor, todayInRiga(clock))
  const copies: CopyToPrint[] = []
  const changed: string[] = []
  for (const sheet of kept) {
    const copy = collected?.copies.find(({ person }) => person === sheet.person)
    if (copy?.contentHash === sheet.contentHash) copies.push({ copy, as: { kind: 'known', sheet } })
    else changed.push(sheet.person)
  }
  if (collected === null || changed.length > 0) {
    const refusal = { reason: 'changedSince', people: await namesOf(reads, changed) } as const
    return { kind: 'refused', refusal }
  }
  const paper = await printSheets(documents, collected.base, copies, signal)
  if (paper === null) return { kind: 'cancelled' }
  const name = paperFileName(kept.map((sheet) => sheet.number))
  return { kind: 'ready', pdf: paper.pdf, pages: paper.pages, name }
}

/** The papers as they were kept; no group when they are not valid sheets of one. */
async function findKept(
  db: Kysely<Tables>,
  papers: readonly string[],
): Promise<{ group: string | null; kept: Kept[] }> {
  const rows = await db
    .selectFrom('paper')
    .select(['id', 'person_id', 'group_id', 'number', 'content_hash'])
    .select(['issued_on', 'author_name', 'author_post'])
    .where(sql<boolean>`id in (select value from json_each(${JSON.stringify(papers)}))`)
    .where('kind', '=', 'informationSheet')
    .where('state', '=', 'valid')
    .execute()
  const kept = rows.flatMap((row): Kept[] =>
    row.person_id === null
      ? []
      : [
          {
            id: row.id,
            person: row.person_id,
            number: row.number,
            contentHash: row.content_hash,
            given: {
              on: row.issued_on,
              preparedBy: { name: row.author_name, post: row.author_post },
            },
          },
        ],
  )
  const groups = new Set(rows.map((row) => row.group_id))
  const isOne = groups.size === 1 && kept.length === new Set(papers).size
  return { group: isOne ? (rows[0]?.group_id ?? null) : null, kept }
}

async function namesOf(db: Kysely<Tables>, people: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('person')
    .select(fullName.as('name'))
    .where(sql<boolean>`id in (select value from json_each(${JSON.stringify(people)}))`)
    .orderBy('sort_key')
    .execute()
  return rows.map((row) => row.name)
}
