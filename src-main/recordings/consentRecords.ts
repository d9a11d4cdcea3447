import { type Kysely, sql } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import { findInstitution } from '#main/settings/queries.ts'
import {
  type ConsentRecord,
  type ConsentRecordEvent,
  ConsentRecordsFile,
  lawfulBasisOf,
  recordSchemaVersion,
} from '#shared/recordings/consentRecord.ts'
import type { RecordsOf } from '#shared/recordings/consentRecordsContract.ts'
import { recordedOf } from '#shared/recordings/terms.ts'
import type { Actor } from '#shared/staff/schema.ts'
import type { Institution } from '#shared/settings/schema.ts'
import { type Facts, findRequestFacts } from './facts.ts'
import { noticeOf } from './judge.ts'
import { noticeLanguageOf } from './noticeLanguage.ts'
import { recordIdOf } from './recordId.ts'
import { findRestsOn } from './restsOn.ts'
import { findSaid, findSaidAtLarge, type Said } from './saidOf.ts'
import { requestScope } from './scope.ts'

/**
 * The consent records of a request or a person, as far as the actor may see the requests, as the text of
 * a JSON file. Names, contacts and who asked for the recording are no part of it.
 */
export async function consentRecordsText(
  db: Kysely<Tables>,
  of: RecordsOf,
  { actor, now }: { actor: Actor; now: string },
): Promise<{ text: string; records: number }> {
  const institution = await findInstitution(db)
  const asked =
    of.kind === 'request'
      ? sql`recording_request.id = ${of.request}`
      : sql`(recording_request.id in (select request_id from consent_event where person_id = ${of.person})
          or recording_request.id in (select recording.request_id from recording
            join recording_person on recording_person.recording_id = recording.id
            where recording_person.person_id = ${of.person}))`
  const requests = await findRequestFacts(db, sql`${asked} and ${requestScope(actor) ?? sql`true`}`)
  const records: ConsentRecord[] = []
  for (const request of requests) {
    const said = await findSaid(
      db,
      {
        id: request.id,
        group: request.group.id,
        person: of.kind === 'person' ? of.person : null,
      },
      now,
    )
    const people = await findRestsOn(db, request, actor)
    for (const [person, events] of Map.groupBy(said, (one) => one.person)) {
      if (!people.has(person)) continue
      records.push(recordOf(request, { person, events }, institution))
    }
  }
  const file: ConsentRecordsFile = {
    format: 'norise-consent-records',
    version: 1,
    made_at: now,
    records,
    standing:
      of.kind === 'person'
        ? (await findSaidAtLarge(db, of.person, now)).map((event) =>
            eventOf(event, event.keepDays ?? 0),
          )
        : [],
  }
  return { text: JSON.stringify(ConsentRecordsFile.parse(file), null, 2), records: records.length }
}

/** One person's record of one request; fields in the order of the standard. */
function recordOf(
  request: Facts,
  { person, events }: { person: string; events: readonly Said[] },
  institution: Institution,
): ConsentRecord {
  const notice = noticeOf(request)
  const { terms } = notice
  const role = request.roster.find(({ id }) => id === person)?.role ?? 'learner'
  const controller = institution.registrationNumber || institution.name
  const party = {
    party_contact: '',
    party_address: '',
    party_email: '',
    party_phone: '',
    party_type: 'organisation' as const,
  }
  return {
    schema_version: recordSchemaVersion,
    record_id: recordIdOf(request.id, person),
    pii_principal_id: person,
    pii_processing: {
      privacy_notice: { version: notice.version, sha256: notice.hash, made_at: notice.madeAt },
      language: noticeLanguageOf(events),
      purpose: terms.purpose,
      purpose_type: 'education',
      lawful_basis: lawfulBasisOf[role === 'teacher' ? notice.teacherBasis : 'consent'],
      pii_information: recordedOf(terms, { id: person, role }).map((kind) => ({
        pii_type: kind,
        pii_optional: true,
        special_pii_category: false,
      })),
      pii_controllers: [controller],
      collection_method: 'recording of a session',
      processing_method: ['record', 'store', 'share'],
      storage_locations: [terms.storage],
      retention_period: { days: terms.keepDays, latest: request.group.endsOn },
      geographic_restrictions: terms.thirdCountry,
      service: {
        session: request.session.id,
        group: request.group.id,
        day: request.session.day,
        from: request.session.from,
      },
      jurisdiction: 'LV',
      recipient_third_parties: [
        ...(request.person === null ? [] : ['learner who asked']),
        ...terms.viewers.map(() => 'named viewer'),
      ],
      withdrawal_method:
        [institution.email, institution.phone].filter(Boolean).join(', ') || 'office',
      privacy_rights: [
        'access',
        'rectification',
        'erasure',
        'restriction',
        'withdrawal',
        'complaint',
      ],
    },
    party_identification: [
      {
        ...party,
        party_id: controller,
        party_name: institution.name,
        party_role: 'controller',
        party_contact: institution.phone || institution.email,
        party_address: institution.address,
        party_email: institution.email,
        party_phone: institution.phone,
      },
      ...(terms.processor === ''
        ? []
        : [
            {
              ...party,
              party_id: terms.processor,
              party_name: terms.processor,
              party_role: 'processor' as const,
            },
          ]),
      {
        ...party,
        party_id: 'DVI',
        party_name: 'Datu valsts inspekcija',
        party_role: 'authority',
        party_type: 'authority',
      },
    ],
    events: events.map((event) => eventOf(event, terms.keepDays)),
  }
}

const stateOf = (kind: Said['kind']): ConsentRecordEvent['event_state'] =>
  kind === 'givenWithConditions' ? 'given' : kind

function eventOf(event: Said, keepDays: number): ConsentRecordEvent {
  const signed = event.method === 'paper' || event.method === 'eSignature'
  return {
    event_id: event.id,
    event_time: event.at,
    validity_duration: event.validUntil ?? `P${keepDays}D`,
    // That a consent ended by itself nobody expressed: it follows from what its principal had said.
    entity_id: event.by ?? event.person,
    event_type: event.by === null ? 'implied' : signed ? 'explicit' : 'expressed',
    event_state: stateOf(event.kind),
    entry_time: event.enteredAt,
    method: event.method,
    notice_version: event.version,
    conditions: (['voiceOnly', 'noCamera', 'noChat'] as const).filter((name) => event[name]),
    evidence_sha256: event.evidence,
  }
}
