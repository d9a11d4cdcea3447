import { hash } from 'node:crypto'
import { actorOf } from '#main/courses/actorOf.ts'
import type { Work } from '#main/database/command.ts'
import type { NoticeChange, RecordingPolicy } from '#shared/recordings/schema.ts'
import type { Terms } from '#shared/recordings/terms.ts'

/** What a version of the notice says besides its terms. */
interface NoticeOf {
  request: string
  version: number
  basis: number
  change: NoticeChange
  terms: Terms
  session: { id: string; day: string; from: string; to: string }
  teacherBasis: RecordingPolicy['teacherBasis']
  /** The hash of the sentences it is told in. */
  wording: string
}

/** Keeps a version of what everybody is told, with the SHA-256 of all that it says. */
export async function addNotice(work: Work, notice: NoticeOf): Promise<void> {
  const { request, version, basis, change, terms, session, teacherBasis, wording } = notice
  // Keys in this order for ever: the same words have the same hash.
  const said = JSON.stringify({
    schema: 2,
    session: [session.id, session.day, session.from, session.to],
    mode: terms.mode,
    leftOut: terms.leftOut.toSorted(),
    purpose: terms.purpose,
    keepDays: terms.keepDays,
    viewers: terms.viewers.toSorted(),
    storage: terms.storage,
    processor: terms.processor,
    thirdCountry: terms.thirdCountry,
    teacherBasis,
    wording,
  })
  await work.db
    .insertInto('recording_notice')
    .values({
      id: work.newId(),
      request_id: request,
      version,
      basis,
      change,
      terms: JSON.stringify(terms),
      session_day: session.day,
      session_from: session.from,
      teacher_basis: teacherBasis,
      hash: hash('sha256', said),
      made_at: work.now,
      made_by: actorOf(work).account,
      wording,
    })
    .execute()
}
