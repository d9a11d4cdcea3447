/**
 * What of an incident stands in clear in the file, table by table: ids of accounts and of involved
 * staff, dates, states, deadlines, kinds of entries, hashes. Everything else (texts, names, what the
 * participants are called and who they are, categories, places, files with their names) is sealed. A
 * test holds this list against the schema.
 */
export const clearColumns: Readonly<Record<string, string>> = {
  incident:
    'seq id number state occurred_on learned_on filed_at filed_by owner_id taken_up_at ' +
    'police_state police_due_on due_on key_version report_id closed_at closed_by closed_how reopened_at revision',
  incident_sealed:
    'seq id incident_id key_version cipher_hash text_hash signed replaces made_at ' +
    'made_by erased_at',
  // `bytes`: sealed.
  incident_cipher: 'sealed_id key_version bytes',
  // `sealed_key`: sealed for the pair of `public_key`.
  incident_seal: 'incident_id account_id key_version public_key sealed_key made_at',
  incident_reader:
    'id incident_id account_id basis level added_at added_by removed_at removed_by cut',
  incident_person: 'seq id incident_id staff_id involved sealed_id removed_at',
  incident_statement:
    'seq id incident_id person_id state requested_at requested_by due_on taken_by ' +
    'draft_id settled_id settled_at',
  incident_statement_version:
    'seq id incident_id statement_id version mode signature signed_on sealed_id ' +
    'entered_at entered_by',
  incident_entry: 'seq id incident_id kind at corrects sealed_id entered_at entered_by',
  incident_action:
    'seq id incident_id owner_id due_on done_at sealed_id result_id added_at added_by',
  incident_attachment: 'seq id incident_id statement_id sealed_id content_id added_at added_by',
  incident_paper:
    'seq id incident_id number kind of_id pages anchor_seq anchor_hash content_id made_at made_by',
  incident_review: 'id incident_id reviewed_on reviewed_by next_on',
}
