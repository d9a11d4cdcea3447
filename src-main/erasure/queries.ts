import type { Kysely } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'
import {
  type Erased,
  type ErasurePreview,
  ErasureProtocol,
  type OldCopies,
} from '#shared/erasure/schema.ts'
import { findBlocks } from './blocks.ts'
import { countErasure } from './counts.ts'
import { nextNumber } from './list.ts'
import type { IncidentsOf } from './incidents.ts'
import type { FoundMentions } from './mentions.ts'
import { countDrafts } from './traces.ts'

/** What an erasure would do to a person; null where there is nobody, or nothing left to erase. */
export async function previewErasure(
  db: Kysely<Tables>,
  person: string,
  found: {
    today: CivilDate
    copies: OldCopies
    incidents: IncidentsOf
    mentions: FoundMentions
  },
): Promise<ErasurePreview | null> {
  const row = await db
    .selectFrom('person')
    .select('revision')
    .where('id', '=', person)
    .where('erased_at', 'is', null)
    .executeTakeFirst()
  if (row === undefined) return null
  const drafts = await countDrafts(db, person)
  return {
    person,
    revision: row.revision,
    number: await nextNumber(db),
    ...(await countErasure(db, person, {
      today: found.today,
      drafts,
      incidents: found.incidents.closed,
      mentions: found.mentions.count,
    })),
    blocks: [...(await findBlocks(db, person, found.today)), ...found.incidents.blocks],
    unreadIncidents: found.incidents.unread,
    namesakeIncidents: found.incidents.namesakes,
    copies: found.copies,
    mentions: found.mentions.first,
  }
}

/** What was written down of the erasure of a person; null where nothing was erased. */
export async function findProtocol(db: Kysely<Tables>, person: string): Promise<Erased | null> {
  const row = await db
    .selectFrom('person')
    .innerJoin('erasure_list', 'erasure_list.number', 'person.erased_number')
    .leftJoin('account', 'account.id', 'erasure_list.erased_by')
    .leftJoin('person as eraser', 'eraser.id', 'account.person_id')
    .select(['number', 'reason', 'requested_on', 'erasure_list.erased_at', 'protocol'])
    .select(['eraser.given_name', 'eraser.family_name'])
    .where('person.id', '=', person)
    .executeTakeFirst()
  if (row === undefined) return null
  const protocol = ErasureProtocol.parse(JSON.parse(row.protocol))
  return {
    ...protocol,
    // Earlier protocols counted incidents as well.
    stays: protocol.stays.filter(({ what }) => what !== 'incidentTexts'),
    number: row.number,
    reason: row.reason,
    requestedOn: row.requested_on,
    erasedAt: row.erased_at,
    erasedBy: `${row.given_name ?? ''} ${row.family_name ?? ''}`.trim(),
  }
}
