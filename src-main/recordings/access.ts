import { actorOf } from '#main/courses/actorOf.ts'
import { type Command, done, refuse } from '#main/database/command.ts'
import { rigaDateOf } from '#shared/calendar/rigaTime.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { UseRefusal } from '#shared/recordings/refusals.ts'
import { deleteBy } from '#shared/recordings/retention.ts'
import { findFacts } from './facts.ts'
import { type OfRecording, recordingAt, recordsOf, updateRecording } from './recordingAt.ts'
import { requestNotThere } from './requestNotThere.ts'
import { endAccess } from './restrict.ts'
import { findSeenProblems } from './seenPeople.ts'

type Refusal = UseRefusal | CommonRefusal

/**
 * Lets the requester, or a viewer that everybody was told of, watch until a day. Not while it is
 * restricted or held, nor where somebody is in it who had not agreed.
 */
export const giveAccess: Command<
  OfRecording & { person: string; untilDay: string; undertakingOn: string },
  { revision: number },
  Refusal
> = {
  name: 'recordings.giveAccess',
  records: (wish) => [...recordsOf(wish), `person/${wish.person}`],
  async run(work, wish) {
    const found = await recordingAt(work, wish)
    if (!found.ok) return found
    const row = found.value
    if (row.held_at !== null && row.hold_review_on !== null) {
      return refuse({ reason: 'onHold', basis: row.hold_basis, reviewOn: row.hold_review_on })
    }
    if (row.restricted_at !== null || row.uncleared === 1) return refuse({ reason: 'restricted' })
    if (row.removed_at !== null) return refuse({ reason: 'deleted' })
    const people = await findSeenProblems(work.db, wish.id)
    if (people.length > 0) return refuse({ reason: 'seenNotAgreed', people })
    const facts = (await findFacts(work.db, row.request_id)) ?? requestNotThere(row.request_id)
    const notice = facts.notices.find(({ version }) => version === row.notice_version)
    const viewers = notice?.terms.viewers ?? []
    if (wish.person !== facts.person && !viewers.includes(wish.person)) {
      return refuse({ reason: 'notAViewer', field: 'person' })
    }
    const latest = deleteBy(
      {
        madeOn: rigaDateOf(row.made_at),
        sharedOn: row.shared_at === null ? work.today : rigaDateOf(row.shared_at),
        groupEndsOn: facts.group.endsOn,
      },
      notice?.terms.keepDays ?? 1,
    )
    if (wish.untilDay < work.today || wish.untilDay > latest) {
      return refuse({ reason: 'accessEnd', field: 'untilDay', latest })
    }
    if (wish.undertakingOn > work.today) {
      return refuse({ reason: 'undertakingToCome', field: 'undertakingOn' })
    }
    const open = await work.db
      .selectFrom('recording_access')
      .select('id')
      .where('recording_id', '=', wish.id)
      .where('person_id', '=', wish.person)
      .where('closed_at', 'is', null)
      .where('until_day', '>=', work.today)
      .executeTakeFirst()
    if (open !== undefined) return refuse({ reason: 'accessOpenAlready' })
    await work.db
      .insertInto('recording_access')
      .values({
        id: work.newId(),
        recording_id: wish.id,
        person_id: wish.person,
        from_at: work.now,
        until_day: wish.untilDay,
        undertaking_on: wish.undertakingOn,
        closed_at: null,
        entered_by: actorOf(work).account,
      })
      .execute()
    const shared = { shared_at: row.shared_at ?? work.now, delete_by: latest }
    return done(await updateRecording(work, wish, shared))
  },
}

/** Ends all access to a recording. */
export const closeAccess: Command<OfRecording, { revision: number }, Refusal> = {
  name: 'recordings.closeAccess',
  records: recordsOf,
  async run(work, wish) {
    const found = await recordingAt(work, wish)
    if (!found.ok) return found
    await endAccess(work, [wish.id])
    return done(await updateRecording(work, wish, {}))
  },
}
