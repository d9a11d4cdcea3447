import type { Work } from '#main/database/command.ts'
import { insertAll } from '#main/database/insertAll.ts'
import { saidNoSince } from '#shared/recordings/consent.ts'
import type { Seen } from '#shared/recordings/seen.ts'
import { findFacts } from './facts.ts'
import { type RecordingRow, updateRecording } from './recordingAt.ts'
import { requestNotThere } from './requestNotThere.ts'
import { endAccess, settleDay } from './restrict.ts'
import { findSeenProblems } from './seenPeople.ts'

/**
 * Writes down who else is in one row of a recording. Somebody who had not agreed ends whoever's access;
 * who has said no since it was made restricts it. The row has a new revision: who answers for what was
 * said of it must have seen who is in it.
 */
export async function seeIn(
  work: Work,
  row: RecordingRow,
  seen: readonly Seen[],
): Promise<{ revision: number }> {
  const more = await writeSeen(work, { id: row.id, seen })
  const restricted = await restrictedNow(work, row, more)
  if (restricted !== null || (await findSeenProblems(work.db, row.id)).length > 0) {
    await endAccess(work, [row.id])
  }
  return updateRecording(work, row, restricted ?? {})
}

/**
 * Who is there already has the more parts; whoever is new was asked nothing.
 * @returns of whom there is something that was not known
 */
async function writeSeen(
  work: Work,
  { id, seen }: { id: string; seen: readonly Seen[] },
): Promise<string[]> {
  const rows = await work.db
    .selectFrom('recording_person')
    .select(['id', 'person_id', 'image', 'voice', 'chat'])
    .where('recording_id', '=', id)
    .execute()
  const parts = [...Map.groupBy(seen, ({ person }) => person)].map(([person, some]) => ({
    person,
    image: some.some(({ image }) => image) ? 1 : 0,
    voice: some.some(({ voice }) => voice) ? 1 : 0,
    chat: some.some(({ chat }) => chat) ? 1 : 0,
  }))
  const fresh = parts.filter(({ person }) => rows.every((row) => row.person_id !== person))
  const grown = rows.flatMap((row) => {
    const more = parts.find(({ person }) => person === row.person_id)
    if (more === undefined) return []
    const image = Math.max(row.image, more.image)
    const voice = Math.max(row.voice, more.voice)
    const chat = Math.max(row.chat, more.chat)
    const same = image === row.image && voice === row.voice && chat === row.chat
    return same ? [] : [{ id: row.id, person: row.person_id, parts: { image, voice, chat } }]
  })
  for (const row of grown) {
    await work.db.updateTable('recording_person').set(row.parts).where('id', '=', row.id).execute()
  }
  await insertAll(
    work,
    'recording_person',
    fresh.map(({ person, image, voice, chat }) => ({
      id: work.newId(),
      recording_id: id,
      person_id: person,
      standing: '' as const,
      voice_only: 0,
      no_camera: 0,
      no_chat: 0,
      image,
      voice,
      chat,
    })),
  )
  return [...fresh, ...grown].map(({ person }) => person)
}

/** How it is restricted from now on, by a no that came when nobody knew whom it was of; null where it is not. */
async function restrictedNow(
  work: Work,
  { request_id: request, made_at: madeAt, restricted_at: before }: RecordingRow,
  people: readonly string[],
): Promise<Partial<RecordingRow> | null> {
  if (before !== null || people.length === 0) return null
  const { events } = (await findFacts(work.db, request)) ?? requestNotThere(request)
  const no = people.some((person) =>
    saidNoSince(events.get(person) ?? [], { madeAt, now: work.now }),
  )
  if (!no) return null
  return {
    restricted_at: work.now,
    restricted_why: 'withdrawal',
    settle_by: await settleDay(work),
  }
}
