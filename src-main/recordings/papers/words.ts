import { z } from 'zod'
import { readText } from '#main/documents/paperWords.ts'
import { resourcesFolder } from '#main/documents/resourcesFolder.ts'
import { RecordingPaperKind } from '#shared/documents/schema.ts'
import { Language, Relation } from '#shared/people/schema.ts'
import { ConsentKind, ConsentMethod } from '#shared/recordings/consent.ts'
import { DeletionStep } from '#shared/recordings/deletion.ts'
import { ReportChannel, RecordingRequest } from '#shared/recordings/schema.ts'
import { TeacherBasis } from '#shared/recordings/teacherBasis.ts'
import { Standing } from '#shared/recordings/standing.ts'
import { DataKind, RecordingMode } from '#shared/recordings/terms.ts'

const text = z.string()
const texts = <const K extends string>(...keys: readonly K[]) => z.record(z.enum(keys), text)

const Words = z.object({
  title: z.record(RecordingPaperKind, text),
  unknown: text,
  label: texts(
    ...(['addressee', 'applicant', 'person', 'guardian', 'session', 'course', 'teacher'] as const),
    ...(['teachers', 'reason', 'reported', 'late', 'outcome', 'notice', 'consent'] as const),
    ...([
      'withdrawnAt',
      'record',
      'schema',
      'principal',
      'controller',
      'purpose',
      'basis',
    ] as const),
    ...(['data', 'processing', 'recipients', 'storage', 'processor', 'thirdCountry'] as const),
    ...([
      'kept',
      'noticeHash',
      'noticeLanguage',
      'withdrawal',
      'rights',
      'jurisdiction',
      'standing',
      'mode',
    ] as const),
    ...(['madeAt', 'place', 'method', 'deleteBy', 'executed'] as const),
  ),
  languages: z.record(Language, text),
  sessionAt: text,
  sessionThen: text,
  sessionNow: text,
  at: text,
  courseAndGroup: text,
  objectiveReason: text,
  reportedAt: text,
  reportedTo: text,
  channels: z.record(ReportChannel, text),
  askedBy: text,
  request: text,
  undertaking: text,
  requestData: text,
  told: z.record(RecordingRequest.shape.told, text),
  sign: texts('applicant', 'received', 'person', 'guardian', 'office'),
  guardianBlank: text,
  relations: z.record(Relation, text),
  noticeVersion: text,
  informed: text,
  forMinor: text,
  registration: text,
  phone: text,
  purposeIs: text,
  usualPurpose: text,
  basisIs: text,
  basis: z.record(TeacherBasis, text),
  mode: z.record(RecordingMode, text),
  modeIs: text,
  seenIs: text,
  kinds: z.record(DataKind, text),
  accessIs: text,
  requester: text,
  storageIs: text,
  processorIs: text,
  thirdCountryIs: text,
  noThirdCountry: text,
  keptIs: text,
  /** By the plural forms of the language. */
  years: z.record(z.string(), text),
  kept: text,
  keptEnd: text,
  voluntary: text,
  voluntaryStaff: text,
  askedAllTheSame: text,
  withdrawalIs: text,
  rightsAre: text,
  objection: text,
  answers: texts('yes', 'no', 'conditions'),
  conditions: texts('voiceOnly', 'noCamera', 'noChat'),
  withdraw: text,
  withdrawWish: texts('delete', 'unrecognisable', 'wardUnrecognisable'),
  withdrawAfter: text,
  executed: text,
  executedDeleted: text,
  executedUnrecognisable: text,
  consentNumber: text,
  processing: text,
  rights: text,
  withdrawalHow: text,
  standings: z.record(Standing, text),
  events: z.record(ConsentKind, text),
  methods: z.record(ConsentMethod, text),
  standing: text,
  witness: text,
  column: texts(
    ...(['row', 'when', 'event', 'by', 'method', 'notice', 'validUntil'] as const),
    ...(['name', 'role', 'answer', 'step', 'who'] as const),
  ),
  roles: texts('learner', 'teacher', 'guest'),
  agreed: text,
  agreedWith: text,
  listNote: text,
  steps: z.record(DeletionStep, text),
  duration: text,
  deletionNote: text,
})
export type RecordingWords = z.infer<typeof Words>

/** What papers of recordings say in a language. Throws when the shipped file is not valid. */
export const recordingWords = (language: Language): RecordingWords =>
  Words.parse(readText(resourcesFolder(), `recordings.${language}.json`))
