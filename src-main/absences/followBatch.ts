import { sql } from 'kysely'
import { actorOf } from '#main/courses/actorOf.ts'
import { idList } from '#main/courses/names.ts'
import type { Work } from '#main/database/command.ts'
import { covers } from '#main/recordings/away.ts'
import { mayFollow } from '#shared/absences/followUps.ts'
import type { AbsenceKind } from '#shared/absences/schema.ts'
import { standsOnRecord } from './states.ts'

/**
 * What was made for a whole session at once follows the absences of those who missed it: nobody links
 * each of them by hand (situation 14).
 */
export async function followBatch(
  work: Work,
  session: string,
  made: readonly { id: string; person: string }[],
): Promise<void> {
  const people = made.map(({ person }) => person)
  const { rows } = await sql<{ id: string; kind: AbsenceKind; person: string }>`
    select absence.id, absence.kind, absence.person_id as person
    from absence join session on session.id = ${session}
    where absence.person_id in ${idList(people)} and ${standsOnRecord} and ${covers}`.execute(
    work.db,
  )
  const deliveries = new Map(made.map(({ id, person }) => [person, id]))
  const followUps = rows.flatMap(({ id: absence, kind, person }) => {
    const delivery = deliveries.get(person)
    return delivery === undefined || !mayFollow(kind).includes('delivery')
      ? []
      : [
          {
            id: work.newId(),
            absence_id: absence,
            kind: 'delivery' as const,
            delivery_id: delivery,
            loan_id: null,
            session_id: null,
            note: '',
            at: work.now,
            entered_by: actorOf(work).account,
          },
        ]
  })
  if (followUps.length > 0) {
    await work.db.insertInto('absence_follow_up').values(followUps).execute()
  }
}
