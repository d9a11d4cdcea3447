import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import type { ReceiptKind, Reception } from '#shared/documents/receipt.ts'
import type { PaperEvent, PaperRow } from '#shared/documents/schema.ts'
import { fullName } from './fullName.ts'

const received = (kind: ReceiptKind): RawBuilder<boolean> => sql`exists (
  select 1 from paper_receipt where paper_receipt.paper_id = paper.id and paper_receipt.kind = ${kind})`

/** The most that is on record of how the row's paper was received. */
export const reception: RawBuilder<Reception> = sql`case
  when ${received('signed')} then 'signed'
  when ${received('handedOver')} then 'handedOver'
  when ${received('emailed')} then 'emailed'
  else 'none' end`

/** Papers as the register shows them, in any order. */
export async function findPapers(db: Kysely<Tables>, ids: readonly string[]): Promise<PaperRow[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('paper')
    .leftJoin('person', 'person.id', 'paper.person_id')
    .leftJoin('study_group', 'study_group.id', 'paper.group_id')
    .select(['paper.id', 'paper.kind', 'paper.number', 'paper.state', 'paper.pages'])
    .select(['paper.person_id', 'paper.group_id', 'paper.made_at', 'paper.author_name'])
    .select([fullName.as('person_name'), 'study_group.name as group_name'])
    .select(reception.as('reception'))
    .where(sql<boolean>`paper.id in (select value from json_each(${JSON.stringify(ids)}))`)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    number: row.number,
    state: row.state,
    reception: row.reception,
    person: row.person_id,
    personName: row.person_id === null ? '' : row.person_name,
    group: row.group_id,
    groupName: row.group_name ?? '',
    pages: row.pages,
    madeAt: row.made_at,
    madeBy: row.author_name,
  }))
}

/** What was done with a paper, the last first. */
export function findPaperEvents(db: Kysely<Tables>, paper: string): Promise<PaperEvent[]> {
  return db
    .selectFrom('paper_event')
    .leftJoin('account', 'account.id', 'paper_event.by')
    .leftJoin('person', 'person.id', 'account.person_id')
    .select(['paper_event.id', 'paper_event.kind', 'paper_event.at'])
    .select(sql<string>`coalesce(${fullName}, '')`.as('by'))
    .where('paper_id', '=', paper)
    .orderBy('paper_event.at', 'desc')
    .orderBy('paper_event.id', 'desc')
    .execute()
}
