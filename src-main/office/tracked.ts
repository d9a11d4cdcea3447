import type { TrackedTable } from '#main/database/tracking.ts'

const person = (column: string) => ({ kind: 'person', column })
const group = (column: string) => ({ kind: 'group', column })
const course = (column: string) => ({ kind: 'course', column })
const session = (column: string) => ({ kind: 'session', column })
const item = (column: string) => ({ kind: 'item', column })
const reservation = (column: string) => ({ kind: 'reservation', column })
const loan = (column: string) => ({ kind: 'loan', column })
const locker = (column: string) => ({ kind: 'locker', column })
const material = (column: string) => ({ kind: 'material', column })
const delivery = (column: string) => ({ kind: 'delivery', column })
const recordingRequest = (column: string) => ({ kind: 'recordingRequest', column })
const recording = (column: string) => ({ kind: 'recording', column })
const absence = (column: string) => ({ kind: 'absence', column })
const incident = (column: string) => ({ kind: 'incident', column })
const notice = (column: string) => ({ kind: 'notice', column })

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
  { table: 'course', subject: course('id'), undo: 'remove' },
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
  { table: 'course_module', subject: course('course_id'), undo: 'remove' },
  { table: 'course_platform', subject: course('course_id'), undo: 'remove' },
  {
    table: 'platform_check',
    subject: group('group_id'),
    otherSubject: person('person_id'),
    undo: 'remove',
  },
  {
    table: 'acknowledgement',
    subject: group('group_id'),
    otherSubject: person('person_id'),
    undo: 'remove',
  },
  { table: 'session', subject: session('id'), otherSubject: group('group_id'), undo: 'remove' },
  {
    table: 'session_teacher',
    subject: session('session_id'),
    otherSubject: person('person_id'),
    undo: 'remove',
  },
  {
    table: 'session_person',
    subject: session('session_id'),
    otherSubject: person('person_id'),
    undo: 'remove',
  },
  {
    table: 'session_removal',
    subject: session('session_id'),
    otherSubject: person('person_id'),
    undo: 'remove',
  },
  { table: 'timetable_version', subject: group('group_id'), undo: 'remove' },
  { table: 'notice', subject: notice('id'), otherSubject: group('group_id'), undo: 'remove' },
  { table: 'notice_text', subject: notice('notice_id'), undo: 'remove' },
  {
    table: 'notice_recipient',
    subject: notice('notice_id'),
    otherSubject: person('person_id'),
    undo: 'remove',
  },
  {
    table: 'contact_log',
    subject: person('person_id'),
    otherSubject: group('group_id'),
    undo: 'remove',
  },
  {
    table: 'visit',
    subject: { kind: 'visit', column: 'id' },
    otherSubject: person('person_id'),
    undo: 'remove',
  },
  {
    table: 'equipment_category',
    subject: { kind: 'equipmentCategory', column: 'id' },
    undo: 'remove',
  },
  { table: 'equipment_model', subject: { kind: 'equipmentModel', column: 'id' }, undo: 'remove' },
  { table: 'equipment_item', subject: item('id'), undo: 'remove' },
  { table: 'equipment_kit', subject: { kind: 'kit', column: 'id' }, undo: 'remove' },
  {
    table: 'equipment_kit_item',
    subject: { kind: 'kit', column: 'kit_id' },
    otherSubject: item('item_id'),
    undo: 'remove',
  },
  {
    table: 'equipment_need',
    subject: group('group_id'),
    otherSubject: person('person_id'),
    undo: 'remove',
  },
  {
    table: 'reservation',
    subject: reservation('id'),
    otherSubject: person('person_id'),
    undo: 'remove',
  },
  {
    table: 'reservation_item',
    subject: reservation('reservation_id'),
    otherSubject: item('item_id'),
    undo: 'remove',
  },
  { table: 'loan', subject: loan('id'), otherSubject: person('person_id'), undo: 'remove' },
  { table: 'loan_line', subject: loan('loan_id'), otherSubject: item('item_id'), undo: 'remove' },
  { table: 'loan_extension', subject: loan('loan_id'), undo: 'remove' },
  { table: 'loan_recall', subject: loan('loan_id'), undo: 'remove' },
  {
    table: 'return_photo',
    subject: { kind: 'loanLine', column: 'line_id' },
    undo: 'remove',
  },
  {
    table: 'settled_part',
    subject: { kind: 'loanLine', column: 'line_id' },
    undo: 'remove',
  },
  { table: 'unavailability', subject: item('item_id'), undo: 'remove' },
  { table: 'stocktake', subject: { kind: 'stocktake', column: 'id' }, undo: 'remove' },
  {
    table: 'stocktake_scan',
    subject: { kind: 'stocktake', column: 'stocktake_id' },
    undo: 'remove',
  },
  { table: 'carrier', subject: { kind: 'carrier', column: 'id' }, undo: 'remove' },
  { table: 'carrier_size', subject: { kind: 'carrier', column: 'carrier_id' }, undo: 'remove' },
  { table: 'locker_list', subject: { kind: 'carrier', column: 'carrier_id' }, undo: 'remove' },
  { table: 'locker', subject: locker('id'), undo: 'remove' },
  {
    table: 'delivery_preference',
    subject: person('person_id'),
    otherSubject: locker('locker_id'),
    undo: 'remove',
  },
  { table: 'material', subject: material('id'), undo: 'remove' },
  { table: 'material_file', subject: material('material_id'), undo: 'remove' },
  { table: 'material_tie', subject: material('material_id'), undo: 'remove' },
  {
    table: 'stock_movement',
    subject: material('material_id'),
    otherSubject: delivery('delivery_id'),
    undo: 'remove',
  },
  { table: 'manifest', subject: { kind: 'manifest', column: 'id' }, undo: 'never' },
  {
    table: 'parcel',
    subject: { kind: 'parcel', column: 'id' },
    undo: 'remove',
    uniqueKey: 'number_key',
  },
  {
    table: 'delivery',
    subject: delivery('id'),
    otherSubject: person('person_id'),
    undo: 'remove',
    follows: {
      columns: ['subject', 'message', 'hand_over_by'],
      while: { column: 'status', isOneOf: ['draft', 'packed'] },
    },
  },
  { table: 'delivery_line', subject: delivery('delivery_id'), undo: 'remove' },
  { table: 'delivery_attachment', subject: delivery('delivery_id'), undo: 'remove' },
  { table: 'delivery_event', subject: delivery('delivery_id'), undo: 'never' },
  {
    table: 'return_parcel',
    subject: { kind: 'loanLine', column: 'line_id' },
    undo: 'remove',
  },
  { table: 'absence', subject: absence('id'), otherSubject: person('person_id'), undo: 'remove' },
  { table: 'absence_follow_up', subject: absence('absence_id'), undo: 'remove' },
  { table: 'session_disruption', subject: session('session_id'), undo: 'remove' },
  {
    table: 'portal_profile',
    subject: { kind: 'portalProfile', column: 'id' },
    undo: 'remove',
  },
  {
    table: 'recording_request',
    subject: recordingRequest('id'),
    otherSubject: person('person_id'),
    undo: 'remove',
  },
  {
    table: 'recording_guest',
    subject: recordingRequest('request_id'),
    otherSubject: person('person_id'),
    undo: 'remove',
  },
  { table: 'recording_notice', subject: recordingRequest('request_id'), undo: 'never' },
  {
    table: 'consent_event',
    subject: person('person_id'),
    otherSubject: recordingRequest('request_id'),
    undo: 'never',
  },
  { table: 'unmatched_answer', subject: recordingRequest('request_id'), undo: 'never' },
  { table: 'recording', subject: recording('id'), undo: 'never' },
  { table: 'recording_person', subject: recording('recording_id'), undo: 'never' },
  { table: 'recording_access', subject: recording('recording_id'), undo: 'never' },
  {
    table: 'withdrawal_settlement',
    subject: recording('recording_id'),
    otherSubject: person('person_id'),
    undo: 'never',
  },
  { table: 'incident', subject: incident('id'), undo: 'never' },
  ...[
    'incident_sealed',
    'incident_reader',
    'incident_person',
    'incident_statement',
    'incident_statement_version',
    'incident_entry',
    'incident_action',
    'incident_attachment',
    'incident_paper',
  ].map((table): TrackedTable => ({ table, subject: incident('incident_id'), undo: 'never' })),
  {
    table: 'data_request',
    subject: { kind: 'dataRequest', column: 'id' },
    otherSubject: person('person_id'),
    undo: 'remove',
  },
  {
    table: 'data_copy',
    subject: { kind: 'dataRequest', column: 'request_id' },
    undo: 'never',
  },
  { table: 'legal_hold', subject: { kind: 'legalHold', column: 'id' }, undo: 'remove' },
  {
    table: 'restriction',
    subject: { kind: 'restriction', column: 'id' },
    otherSubject: person('person_id'),
    undo: 'remove',
  },
  { table: 'incident_review', subject: incident('incident_id'), undo: 'never' },
  { table: 'policy', subject: { kind: 'policy', column: 'id' }, undo: 'remove' },
  { table: 'moved_day', subject: { kind: 'movedDay', column: 'id' }, undo: 'remove' },
  { table: 'day_off', subject: { kind: 'dayOff', column: 'id' }, undo: 'remove' },
  { table: 'paper_text', subject: { kind: 'paperText', column: 'id' }, undo: 'remove' },
  { table: 'paper_receipt', subject: { kind: 'paper', column: 'paper_id' }, undo: 'remove' },
  { table: 'paper', subject: { kind: 'paper', column: 'id' }, undo: 'void' },
  { table: 'paper_event', subject: { kind: 'paper', column: 'paper_id' }, undo: 'never' },
  { table: 'backup_place', subject: { kind: 'backupPlace', column: 'id' }, undo: 'remove' },
  { table: 'update_place', subject: { kind: 'updatePlace', column: 'id' }, undo: 'remove' },
  { table: 'export_profile', subject: { kind: 'exportProfile', column: 'id' }, undo: 'remove' },
]
