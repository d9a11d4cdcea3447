/**
 * Tables with rows about persons that hold ids, dates, states and counts alone: an erasure leaves them.
 * Every column is named; a test holds this against the schema.
 */
export const idsAlone: Readonly<Record<string, string>> = {
  paper_event: 'id paper_id kind at by',
  data_copy:
    'seq id request_id number language pages pdf_sha256 json_sha256 anchor_seq anchor_hash made_at made_by',
  reservation_item: 'id reservation_id item_id packed_on',
  loan_extension: 'id loan_id line_id due_before due_after extended_on entered_by',
  loan_recall: 'id loan_id step taken_on contact_id entered_by entered_at',
  return_photo: 'id line_id photo_sha256 entered_by entered_at',
  // `part`: the name of what belongs to a thing; nothing of a person.
  settled_part: 'id line_id part outcome settled_on entered_by entered_at',
  delivery_line: 'id delivery_id material_id loan_line_id quantity picked_at',
  recording_guest: 'id request_id person_id',
  // `terms`: what is recorded and where it is kept; those who may see it stand there as ids.
  recording_notice:
    'seq id request_id version basis change terms session_day session_from teacher_basis hash made_at made_by wording',
  recording_person:
    'id recording_id person_id standing voice_only no_camera no_chat image voice chat',
  recording_access:
    'seq id recording_id person_id from_at until_day undertaking_on closed_at entered_by',
}

/**
 * Tables that the command itself writes: the person's row and, by its triggers, what requests are sorted
 * by; papers and their files; what tells of them elsewhere.
 */
export const writtenByCommand = [
  'person',
  'recording_request_order',
  'paper',
  'file',
  'change_row',
  'command',
  'draft',
  'preference',
  'list_view',
  'erasure_list',
] as const

/** Tables that hold nothing of those the office works for, and why. */
export const impersonal = {
  /** The office's own: its settings, courses, things, lists of carriers, texts it wrote to groups. */
  office: [
    'institution',
    'number_series',
    'office_secret',
    'office_identity',
    'policy',
    'moved_day',
    'day_off',
    'paper_text',
    'recording_wording',
    'training_project',
    'course',
    'course_module',
    'course_platform',
    'study_group',
    'session',
    'session_disruption',
    'timetable_version',
    'notice',
    'notice_text',
    'equipment_category',
    'equipment_model',
    'equipment_item',
    'equipment_kit',
    'equipment_kit_item',
    'stocktake',
    'stocktake_scan',
    'carrier',
    'carrier_size',
    'locker_list',
    'locker',
    'material',
    'material_file',
    'material_tie',
    'delivery_counter',
    'manifest',
    'portal_profile',
    'export_profile',
    'export_job',
    'backup_place',
    'backup_delivery',
    'mounted_folder',
    'update_place',
    'update_try',
  ],
  /** Headings of files, never their rows. */
  headings: ['import_mapping'],
  /** Of who signs in, who is not erased. */
  staff: ['account', 'credential'],
  /** Ids and kinds, never values; hash-chained. */
  journal: ['journal'],
  /** Sealed: read by few, and kept as evidence of what was signed. */
  incidents: [
    'incident',
    'incident_sealed',
    'incident_cipher',
    'incident_seal',
    'incident_reader',
    'incident_person',
    'incident_statement',
    'incident_statement_version',
    'incident_entry',
    'incident_action',
    'incident_attachment',
    'incident_paper',
    'incident_review',
  ],
} as const
