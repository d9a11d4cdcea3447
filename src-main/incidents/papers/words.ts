import { z } from 'zod'
import { readText } from '#main/documents/paperWords.ts'
import { resourcesFolder } from '#main/documents/resourcesFolder.ts'
import { Category } from '#shared/incidents/category.ts'
import type { CourseEvent } from '#shared/incidents/course.ts'
import { OwnEntry } from '#shared/incidents/entries.ts'
import { InvolvedAs } from '#shared/incidents/involvement.ts'
import { IncidentPaperRow } from '#shared/incidents/papers.ts'
import { Place } from '#shared/incidents/schema.ts'

const text = z.string()
type EntryKind = OwnEntry['kind']
const entryKinds = OwnEntry.options.map(({ shape }): EntryKind => shape.kind.value)
const steps = [
  'filed',
  'takenUp',
  'passedOn',
  'readerAdded',
  'personAdded',
  'paperMade',
  'statementAsked',
  'statementRefused',
  'statementGivenUp',
  'attached',
  'actionAdded',
  'actionDone',
] as const satisfies readonly CourseEvent['kind'][]
const NoticeChannel = z.enum(['inPerson', 'phone', 'email', 'post', 'other'])

/** The words of papers of incidents. These papers are made in Latvian alone. */
const Words = z.object({
  titles: z.record(IncidentPaperRow.shape.kind, text),
  places: z.record(Place.shape.kind, text),
  categories: z.record(Category, text),
  parts: z.record(InvolvedAs, text),
  channels: z.record(NoticeChannel, text),
  entries: z.record(z.enum(entryKinds), text),
  warning: text,
  anchor: text,
  occurred: text,
  about: text,
  unknownTime: text,
  place: text,
  session: text,
  filedBy: text,
  filedAt: text,
  receivedBy: text,
  incident: text,
  signs: text,
  facts: text,
  firstResponse: text,
  persons: text,
  attachments: text,
  /** What of a report its writer did not write, and who added it when. */
  addedLater: text,
  byWhom: text,
  signature: text,
  from: text,
  /** Who explains, as far as the file tells. */
  status: z.object({ staff: text, representative: text, learner: text, other: text }),
  dataUse: text,
  version: text,
  versionAmended: text,
  reason: text,
  signer: text,
  originalAt: text,
  othersPresent: text,
  takenDown: text,
  received: text,
  refused: text,
  unobtainable: text,
  witness: text,
  why: text,
  unreadable: text,
  handwritten: text,
  forSigning: text,
  at: text,
  participants: text,
  together: text,
  jointly: text,
  apart: text,
  jointReason: text,
  course: text,
  point: text,
  by: text,
  due: text,
  decided: text,
  basis: text,
  addressee: text,
  channel: text,
  noticeText: text,
  receipt: text,
  /** What a decision or a notice is about. */
  aboutEvent: text,
  /** Above where the addressee signs for a notice. */
  receivedNotice: text,
  /** Steps of the course that are no entries. */
  steps: z.record(z.enum(steps), text),
  /** Of who was put on the file and taken off it since. */
  personStruckOff: text,
  signedStatement: text,
  correctedLater: text,
  corrects: text,
  persona: text,
  staff: text,
  either: text,
  contact: text,
  hidden: text,
  explanationOf: text,
  minor: text,
  police: text,
  submitter: text,
  contactPerson: text,
  policeNumber: text,
  dossier: z.record(text, text),
})
export type IncidentPaperWords = z.infer<typeof Words>

/** Throws when the shipped file is not valid. */
export const readIncidentPaperWords = (): IncidentPaperWords =>
  Words.parse(readText(resourcesFolder(), 'incidentPapers.lv.json'))
