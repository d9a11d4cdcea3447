import { type Command, done, refuse, type Work } from '#main/database/command.ts'
import { insertAll } from '#main/database/insertAll.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import { saidNoSince } from '#shared/recordings/consent.ts'
import type { UseRefusal } from '#shared/recordings/refusals.ts'
import type { Seen } from '#shared/recordings/seen.ts'
import { findFacts } from './facts.ts'
import { allKnown } from './keepRecording.ts'
import {
  type OfRecording,
  recordingAt,
  type RecordingRow,
  recordsOf,
  updateRecording,
} from './recordingAt.ts'
import { requestNotThere } from './requestNotThere.ts'
import { findTapeOf } from './sameTape.ts'
import { endAccess, settleDay } from './restrict.ts'
import { findSeenProblems } from './seenPeople.ts'

/**
 * Writes down who else is in a recording, or what else of somebody: a passer-by that was noticed the day
 * after. What was written of it before stays. As when it is entered, somebody who had not agreed stands
 * against its use: whoever may watch it no longer does. Who has said no since it was made, though nobody knew
 * that they were in it, restricts it. It is so in every row in which the same recording is kept.
 */
export const addSeen: Command<
  OfRecording & { seen: Seen[] },
  { revision: number },
  UseRefusal | CommonRefusal
> = {
  name: 'recordings.addSeen',
  records: recordsOf,
  async run(work, wish) {
    const found = await recordingAt(work, wish)
    if (!found.ok) return found
    if (!(await allKnown(work, wish))) return refuse({ reason: 'unknownPerson', field: 'seen' })
    let own: Partial<RecordingRow> = {}
    for (const row of await findTapeOf(work.db, found.value)) {
      const more = await writeSeen(work, { id: row.id, seen: wish.seen })
      const restricted = await restrictedNow(work, row, more)
      if (restricted !== null || (await findSeenProblems(work.db, row.id)).length > 0) {
        await endAccess(work, [row.id])
      }
      if (row.id === wish.id) own = restricted ?? {}
      else if (restricted !== null) {
        await updateRecording(work, { id: row.id, revision: row.revision }, restricted)
      }
    }
    return done(await updateRecording(work, wish, own))
  },
}

/**
 * Who is there already has the more parts; whoever is new was asked nothing.
 * @returns of whom there is something that was not known
 */
async function writeSeen(
  work: Work,
  { id, seen }: { id: string; seen: Seen[] },
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
