import type { Kysely } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import { type Seen, type SeenProblem, seenProblem } from '#shared/recordings/seen.ts'

/** Who is in a recording although they had not agreed when it was made, or against what they agreed to. */
export async function findSeenProblems(
  db: Kysely<Tables>,
  recording: string,
): Promise<{ person: string; problem: SeenProblem }[]> {
  const rows = await db
    .selectFrom('recording_person')
    .selectAll()
    .where('recording_id', '=', recording)
    .orderBy('id')
    .execute()
  return rows.flatMap((row) => {
    const seen = { image: row.image === 1, voice: row.voice === 1, chat: row.chat === 1 }
    const conditions = {
      voiceOnly: row.voice_only === 1,
      noCamera: row.no_camera === 1,
      noChat: row.no_chat === 1,
    }
    const { standing } = row
    const problem = seenProblem(seen, standing === '' ? null : { standing, conditions })
    return problem === null ? [] : [{ person: row.person_id, problem }]
  })
}

/** Who is seen, heard or read in a recording. */
export async function findSeen(db: Kysely<Tables>, recording: string): Promise<Seen[]> {
  const rows = await db
    .selectFrom('recording_person')
    .select(['person_id', 'image', 'voice', 'chat'])
    .where('recording_id', '=', recording)
    .where(({ eb, or }) => or([eb('image', '=', 1), eb('voice', '=', 1), eb('chat', '=', 1)]))
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    person: row.person_id,
    image: row.image === 1,
    voice: row.voice === 1,
    chat: row.chat === 1,
  }))
}
