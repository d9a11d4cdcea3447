import { actorOf } from '#main/courses/actorOf.ts'
import type { Work } from '#main/database/command.ts'
import { insertAll } from '#main/database/insertAll.ts'
import type { Language } from '#shared/people/schema.ts'
import type { Conditions, ConsentKind } from '#shared/recordings/consent.ts'
import type { AnsweredHow } from '#shared/recordings/schema.ts'
import { findLanguages } from './languages.ts'

/** An event as it is written; what it does not name is nothing. */
export interface NewEvent {
  request: string | null
  group: string | null
  person: string
  by: string
  kind: ConsentKind
  conditions: Conditions
  notice: { version: number; hash: string } | null
  at: string
  method: AnsweredHow['method'] | ''
  witness: string | null
  /** In which they were asked; null for that of who says it. */
  language: Language | null
  evidence: string | null
  keepDays: number | null
  /** Of a standing consent: the sentences in which it was told of recordings. */
  wording: string | null
  validUntil: string | null
  note: string
}

/** What an event is as long as nothing else is said. */
export const plainEvent: Omit<NewEvent, 'person' | 'by' | 'kind' | 'at'> = {
  request: null,
  group: null,
  conditions: { voiceOnly: false, noCamera: false, noChat: false },
  notice: null,
  method: '',
  witness: null,
  language: null,
  evidence: null,
  keepDays: null,
  wording: null,
  validUntil: null,
  note: '',
}

/**
 * Adds events to what was said of consents: by whom and when they were entered stands with each.
 * @returns their ids, in the same order
 */
export async function writeEvents(work: Work, events: readonly NewEvent[]): Promise<string[]> {
  const unsaid = events.filter(({ language }) => language === null)
  const languages = await findLanguages(
    work.db,
    unsaid.map(({ by }) => by),
  )
  const rows = events.map((event) => {
    const bound = event.kind === 'givenWithConditions' ? event.conditions : plainEvent.conditions
    return {
      id: work.newId(),
      request_id: event.request,
      group_id: event.group,
      person_id: event.person,
      by_id: event.by,
      kind: event.kind,
      voice_only: bound.voiceOnly ? 1 : 0,
      no_camera: bound.noCamera ? 1 : 0,
      no_chat: bound.noChat ? 1 : 0,
      notice_version: event.notice?.version ?? null,
      notice_hash: event.notice?.hash ?? '',
      at: event.at,
      entered_at: work.now,
      entered_by: actorOf(work).account,
      method: event.method,
      witness_id: event.witness,
      language: event.language ?? languages(event.by),
      evidence_sha256: event.evidence,
      keep_days: event.keepDays,
      valid_until: event.validUntil,
      note: event.note,
      wording: event.wording,
    }
  })
  await insertAll(work, 'consent_event', rows)
  return rows.map(({ id }) => id)
}
