import { sql } from 'kysely'
import type { Work } from '#main/database/command.ts'

/** A column that points to a person; `uniqueWith`: of which only one row per these other columns may stay. */
interface Reference {
  table: string
  column: string
  uniqueWith?: string | readonly string[]
}

/**
 * Everything in the office that points to a person, besides their contacts. A test holds this list
 * against the foreign keys of the schema.
 */
export const personReferences: readonly Reference[] = [
  { table: 'person_part', column: 'person_id', uniqueWith: 'part' },
  { table: 'former_name', column: 'person_id' },
  { table: 'former_code', column: 'person_id' },
  { table: 'guardianship', column: 'ward_id', uniqueWith: 'guardian_id' },
  { table: 'guardianship', column: 'guardian_id', uniqueWith: 'ward_id' },
  { table: 'account', column: 'person_id' },
  { table: 'training_project', column: 'manager_id' },
  { table: 'study_group', column: 'manager_id' },
  { table: 'group_teacher', column: 'person_id', uniqueWith: 'group_id' },
  { table: 'enrolment', column: 'person_id', uniqueWith: 'group_id' },
  { table: 'paper', column: 'person_id' },
  { table: 'study_group', column: 'tutor_id' },
  { table: 'session_teacher', column: 'person_id', uniqueWith: 'session_id' },
  { table: 'session_person', column: 'person_id', uniqueWith: 'session_id' },
  { table: 'session_removal', column: 'person_id' },
  { table: 'session_removal', column: 'removed_by' },
  { table: 'contact_log', column: 'person_id' },
  { table: 'contact_log', column: 'by_person' },
  { table: 'notice_recipient', column: 'told_by' },
  { table: 'notice_recipient', column: 'person_id', uniqueWith: 'notice_id' },
  { table: 'platform_check', column: 'person_id', uniqueWith: ['group_id', 'platform'] },
  { table: 'platform_check', column: 'checked_by' },
  {
    table: 'acknowledgement',
    column: 'person_id',
    uniqueWith: ['group_id', 'procedure_version'],
  },
  { table: 'equipment_need', column: 'person_id', uniqueWith: ['group_id', 'kind'] },
  { table: 'reservation', column: 'person_id' },
  { table: 'loan', column: 'person_id' },
  { table: 'delivery_preference', column: 'person_id', uniqueWith: [] },
  { table: 'delivery', column: 'person_id' },
  { table: 'delivery_event', column: 'handed_by' },
  { table: 'recording_request', column: 'person_id' },
  { table: 'recording_request', column: 'asked_by' },
  { table: 'recording_request', column: 'received_by' },
  { table: 'recording_guest', column: 'person_id', uniqueWith: 'request_id' },
  { table: 'consent_event', column: 'person_id' },
  { table: 'consent_event', column: 'by_id' },
  { table: 'consent_event', column: 'witness_id' },
  { table: 'unmatched_answer', column: 'person_id' },
  { table: 'recording', column: 'made_by_id' },
  { table: 'recording_person', column: 'person_id', uniqueWith: 'recording_id' },
  { table: 'recording_access', column: 'person_id' },
  { table: 'withdrawal_settlement', column: 'person_id' },
  { table: 'absence', column: 'person_id', uniqueWith: ['session_id', 'withdrawn'] },
  { table: 'absence', column: 'reporter_id' },
  { table: 'absence', column: 'received_by' },
  { table: 'visit', column: 'person_id' },
  { table: 'visit', column: 'agreed_with' },
  { table: 'data_request', column: 'person_id' },
  { table: 'legal_hold', column: 'person_id' },
  { table: 'restriction', column: 'person_id' },
]

/** Points everything from one person to another; a row that the other already has is dropped. */
export async function moveReferences(work: Work, from: string, to: string): Promise<void> {
  for (const { table, column, uniqueWith } of personReferences) {
    const rows = sql.table(table)
    const person = sql.ref(column)
    if (uniqueWith !== undefined) {
      const columns = [uniqueWith].flat()
      const same = columns.map(
        (other) => sql`and kept.${sql.ref(other)} = ${rows}.${sql.ref(other)}`,
      )
      await sql`delete from ${rows} where ${person} = ${from}
        and exists (select 1 from ${rows} as kept
          where kept.${person} = ${to} ${sql.join([sql``, ...same], sql` `)})`.execute(work.db)
    }
    await sql`update ${rows} set ${person} = ${to} where ${person} = ${from}`.execute(work.db)
  }
}
