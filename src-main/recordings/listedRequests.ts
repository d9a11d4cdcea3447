import { type Kysely, sql } from 'kysely'
import { idList } from '#main/courses/names.ts'
import type { Tables } from '#main/database/tables.ts'
import type { ListedRequest } from '#shared/recordings/listed.ts'
import { hasAgreed } from '#shared/recordings/standing.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { findCallable } from './callable.ts'
import { findRequestFacts } from './facts.ts'
import { answersUntil, judge, type Time } from './judge.ts'
import { requestScope } from './scope.ts'

/** Requests as lists show them, within the actor's scope. */
export async function findListed(
  db: Kysely<Tables>,
  ids: readonly string[],
  { actor, time }: { actor: Actor; time: Time },
): Promise<ListedRequest[]> {
  const scope = requestScope(actor) ?? sql`true`
  const all = await findRequestFacts(db, sql`recording_request.id in ${idList(ids)} and ${scope}`, {
    askedToo: false,
  })
  const people = await findCallable(
    db,
    all.flatMap(({ person }) => person ?? []),
    actor,
  )
  const asked = new Map(
    (
      await db
        .selectFrom('recording_request')
        .select(['id', 'created_at'])
        .where(sql<boolean>`id in ${idList(ids)}`)
        .execute()
    ).map((row) => [row.id, row.created_at]),
  )
  return all.map((facts) => {
    const { session, group, recording } = facts
    const { clearance, state } = judge(facts, time)
    const waits = state === 'collecting' || state === 'blocked' || state === 'cleared'
    const lapsed = waits && session.day < time.today
    return {
      id: facts.id,
      session: { id: session.id, day: session.day, from: session.from, to: session.to },
      group: { id: group.id, name: group.name },
      person: facts.person === null ? null : { id: facts.person, name: people(facts.person).name },
      state: lapsed ? 'lapsed' : state,
      missing:
        waits && !lapsed
          ? clearance.people.filter(
              ({ standing }) => !hasAgreed(standing) && standing !== 'refused',
            ).length
          : 0,
      answersBy: answersUntil(facts),
      askedAt: asked.get(facts.id) ?? '',
      recordedAt: recording?.madeAt ?? null,
      deleteBy: recording === null || recording.deletedAt !== null ? null : recording.deleteBy,
      deletedAt: recording?.deletedAt ?? null,
    }
  })
}
