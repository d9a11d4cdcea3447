import type { TrackedTable } from '#main/database/tracking.ts'

const person = (column: string) => ({ kind: 'person', column })
const group = (column: string) => ({ kind: 'group', column })

/**
 * Tables whose rows are records of the office, and whose record each row belongs to. What is not
 * here (drafts, credentials, the outbox, files) leaves no change rows.
 */
export const trackedTables: readonly TrackedTable[] = [
  { table: 'institution', subject: { kind: 'institution', column: 'id' }, undo: 'remove' },
  { table: 'account', subject: { kind: 'account', column: 'id' }, undo: 'remove' },
  { table: 'list_view', subject: { kind: 'view', column: 'id' }, undo: 'remove' },
  { table: 'person', subject: person('id'), undo: 'remove' },
  { table: 'person_part', subject: person('person_id'), undo: 'remove' },
  { table: 'contact', subject: person('person_id'), undo: 'remove' },
  { table: 'former_name', subject: person('person_id'), undo: 'remove' },
  { table: 'former_code', subject: person('person_id'), undo: 'remove' },
  {
    table: 'guardianship',
    subject: person('ward_id'),
    otherSubject: person('guardian_id'),
    undo: 'remove',
  },
  { table: 'training_project', subject: { kind: 'project', column: 'id' }, undo: 'remove' },
  { table: 'course', subject: { kind: 'course', column: 'id' }, undo: 'remove' },
  { table: 'study_group', subject: group('id'), undo: 'remove' },
  {
    table: 'group_teacher',
    subject: group('group_id'),
    otherSubject: person('person_id'),
    undo: 'remove',
  },
  {
    table: 'enrolment',
    subject: group('group_id'),
    otherSubject: person('person_id'),
    undo: 'remove',
  },
  { table: 'paper', subject: { kind: 'paper', column: 'id' }, undo: 'void' },
  { table: 'paper_event', subject: { kind: 'paper', column: 'paper_id' }, undo: 'never' },
  { table: 'export_profile', subject: { kind: 'exportProfile', column: 'id' }, undo: 'remove' },
]
