import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'
import { consentsKeptSince } from '#shared/erasure/rules.ts'
import type { ErasureProtocol, GoingKind, StayingKind } from '#shared/erasure/schema.ts'
import { findChangesOf } from './changesOf.ts'
import { findConsentYears } from './dropFiles.ts'
import { ownPapers, sharedPapers } from './personalData.ts'

const rowsOf = (table: string, person: string, column = 'person_id') =>
  sql`${sql.table(table)} where ${sql.ref(column)} = ${person}`

const given = (column: string, person: string) =>
  sql`person where id = ${person} and coalesce(${sql.ref(column)}, '') <> ''`

const going = (person: string): readonly [GoingKind, RawBuilder<unknown>][] => [
  ['name', rowsOf('person', person, 'id')],
  ['birthDate', given('birth_date', person)],
  ['personalCode', given('personal_code', person)],
  [
    'address',
    sql`person where id = ${person} and address || town || postcode || preferred_locker <> ''`,
  ],
  ['note', given('note', person)],
  ['contacts', rowsOf('contact', person)],
  ['formerNames', rowsOf('former_name', person)],
  ['formerCodes', rowsOf('former_code', person)],
  ['guardianships', sql`guardianship where ward_id = ${person} or guardian_id = ${person}`],
  ['contactLog', rowsOf('contact_log', person)],
  ['wishes', rowsOf('delivery_preference', person)],
  ['needs', rowsOf('equipment_need', person)],
  ['platformChecks', rowsOf('platform_check', person)],
  ['removals', rowsOf('session_removal', person)],
  ['visits', rowsOf('visit', person)],
  ['deliveryRecipients', rowsOf('delivery', person)],
  ['loanNotes', sql`loan where person_id = ${person} and note || basis <> ''`],
  ['absenceNotes', sql`absence where person_id = ${person} and note <> ''`],
  [
    'recordingTexts',
    sql`recording_request where person_id = ${person}
      and reason_text || override_reason || decision_reason <> ''`,
  ],
  ['consentNotes', sql`consent_event where person_id = ${person} and note <> ''`],
  ['papers', sql`paper where erased_at is null and ${ownPapers(person)}`],
  ['groupPapers', sql`paper where erased_at is null and ${sharedPapers(person)}`],
  [
    'scans',
    sql`paper_receipt join paper on paper.id = paper_receipt.paper_id
      where scan_sha256 is not null and ${ownPapers(person)}`,
  ],
]

const staying = (
  person: string,
  consentsSince: CivilDate,
): readonly [StayingKind, RawBuilder<unknown>][] => [
  ['enrolments', rowsOf('enrolment', person)],
  ['acquaintances', rowsOf('acknowledgement', person)],
  ['loans', rowsOf('loan', person)],
  ['deliveries', rowsOf('delivery', person)],
  ['absences', rowsOf('absence', person)],
  ['consents', rowsOf('consent_event', person)],
  [
    'consentEvidence',
    sql`consent_event where person_id = ${person} and evidence_sha256 is not null
      and at >= ${consentsSince}`,
  ],
  ['recordings', rowsOf('recording_request', person)],
  ['notices', rowsOf('notice_recipient', person)],
  [
    'teaching',
    sql`(select group_id from group_teacher where person_id = ${person}
      union all select session_id from session_teacher where person_id = ${person})`,
  ],
  ['paperNumbers', sql`paper where ${ownPapers(person)}`],
  [
    'groupScans',
    sql`paper_receipt join paper on paper.id = paper_receipt.paper_id
      where scan_sha256 is not null and ${sharedPapers(person)}`,
  ],
]

/**
 * What an erasure takes from a person and what it leaves, counted.
 * @param counted what is counted elsewhere: drafts that tell of them, closed incidents and texts of others that name them
 */
export async function countErasure(
  db: Kysely<Tables>,
  person: string,
  {
    today,
    drafts,
    incidents,
    mentions,
  }: { today: CivilDate; drafts: number; incidents: number; mentions: number },
): Promise<Pick<ErasureProtocol, 'goes' | 'stays'>> {
  const count = async (from: RawBuilder<unknown>): Promise<number> => {
    const { rows } = await sql<{ count: number }>`select count(*) as count from ${from}`.execute(db)
    return rows[0]?.count ?? 0
  }
  const goes: ErasureProtocol['goes'] = []
  for (const [what, from] of going(person)) goes.push({ what, count: await count(from) })
  goes.push({ what: 'drafts', count: drafts })
  goes.push({ what: 'changes', count: (await findChangesOf(db, person)).length })
  const stays: ErasureProtocol['stays'] = []
  const consentsSince = consentsKeptSince(today, await findConsentYears(db))
  for (const [what, from] of staying(person, consentsSince))
    stays.push({ what, count: await count(from) })
  stays.push(
    { what: 'incidentTexts', count: incidents },
    { what: 'otherTexts', count: mentions },
    { what: 'journal', count: 1 },
  )
  const some = <T extends { count: number }>(rows: T[]): T[] => rows.filter((row) => row.count > 0)
  return { goes: some(goes), stays: some(stays) }
}
