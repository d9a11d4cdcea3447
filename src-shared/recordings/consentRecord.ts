import { z } from 'zod'
import type { TeacherBasis } from './teacherBasis.ts'
import { DataKind } from './terms.ts'

/** The standard that the fields of a record follow. */
export const recordSchemaVersion = 'ISO/IEC TS 27560:2023'

const Instant = z.iso.datetime()

/** The words of the General Data Protection Regulation, as the Data Privacy Vocabulary names them. */
export const LawfulBasis = z.enum(['A6-1-a', 'A6-1-b', 'A6-1-f'])

/** How a basis that the office chose is named in a record. */
export const lawfulBasisOf: Readonly<Record<TeacherBasis, z.infer<typeof LawfulBasis>>> = {
  consent: 'A6-1-a',
  contract: 'A6-1-b',
  legitimateInterest: 'A6-1-f',
}

/** 6.3.7: something that happened to the consent. */
const Event = z.object({
  event_id: z.uuid(),
  /** 6.3.7.1, in UTC. */
  event_time: Instant,
  /** 6.3.7.2: until which day it holds, or for how many days it was said while recordings are kept so long. */
  validity_duration: z.union([z.iso.date(), z.string().regex(/^P\d+D$/u)]),
  /** 6.3.7.3: who said it; another than the principal where somebody answers for them. Of an end by itself the principal. */
  entity_id: z.uuid(),
  /** 6.3.7.4: signed is explicit, said or clicked is expressed, an end by itself is implied. */
  event_type: z.enum(['implied', 'expressed', 'explicit']),
  /** 6.3.7.6 */
  event_state: z.enum(['requested', 'given', 'refused', 'withdrawn', 'expired', 'terminated']),
  entry_time: Instant,
  method: z.enum(['paper', 'email', 'eSignature', 'oral', 'platformReport']).nullable(),
  /** Null of what was said of more than this session. */
  notice_version: z.int().nullable(),
  /** Of that version of the notice: what was said was said to these very words. */
  notice_sha256: z.string().length(64).nullable(),
  /** What a yes is bound to. */
  conditions: z.array(z.enum(['voiceOnly', 'noCamera', 'noChat'])),
  evidence_sha256: z.string().length(64).nullable(),
})
export type ConsentRecordEvent = z.infer<typeof Event>

/** 6.3.6: somebody with a part in the processing. */
const Party = z.object({
  party_id: z.string().min(1),
  party_name: z.string().min(1),
  party_role: z.enum(['controller', 'processor', 'authority']),
  party_contact: z.string(),
  party_type: z.enum(['organisation', 'authority']),
  party_address: z.string(),
  party_email: z.string(),
  party_phone: z.string(),
})

/** 6.3.4: what was to be done with the data. */
const Processing = z.object({
  privacy_notice: z.object({
    version: z.int().min(1),
    sha256: z.string().length(64),
    made_at: Instant,
  }),
  language: z.enum(['lv', 'en', 'ru']),
  purpose: z.string().min(1),
  purpose_type: z.literal('education'),
  lawful_basis: LawfulBasis,
  pii_information: z.array(
    z.object({ pii_type: DataKind, pii_optional: z.boolean(), special_pii_category: z.boolean() }),
  ),
  pii_controllers: z.array(z.string()).min(1),
  collection_method: z.literal('recording of a session'),
  processing_method: z.array(z.enum(['record', 'store', 'share'])),
  storage_locations: z.array(z.string()).min(1),
  /** Calendar days after it was shared, and the end of the group as the latest day. */
  retention_period: z.object({ days: z.int().min(1), latest: z.iso.date().nullable() }),
  /** Where it is sent outside the European Economic Area; '' for nowhere. */
  geographic_restrictions: z.string(),
  service: z.object({ session: z.uuid(), group: z.uuid(), day: z.iso.date(), from: z.string() }),
  jurisdiction: z.literal('LV'),
  /** Kinds of those who may watch: their names are no part of another's record. */
  recipient_third_parties: z.array(z.string()),
  withdrawal_method: z.string().min(1),
  privacy_rights: z.array(z.string()),
})

/** One person's consent to one recording: header, processing, parties, events. */
export const ConsentRecord = z.object({
  schema_version: z.literal(recordSchemaVersion),
  record_id: z.uuid(),
  /** An id of this office; a record has no name, birth date or contact. */
  pii_principal_id: z.uuid(),
  pii_processing: Processing,
  party_identification: z.array(Party).min(1),
  events: z.array(Event).min(1),
})
export type ConsentRecord = z.infer<typeof ConsentRecord>

/** The file of consent records that the office writes. */
export const ConsentRecordsFile = z.object({
  format: z.literal('norise-consent-records'),
  version: z.literal(1),
  made_at: Instant,
  records: z.array(ConsentRecord),
  /** Consents and withdrawals of more than one session; only in a person's own file. */
  standing: z.array(Event),
})
export type ConsentRecordsFile = z.infer<typeof ConsentRecordsFile>
