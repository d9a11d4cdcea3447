import type { Kysely } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import type { Language } from '#shared/people/schema.ts'
import type { NoticeRecipient, NoticeSummary } from '#shared/notices/schema.ts'
import {
  type AnnouncedSession,
  type Concern,
  concerns,
  differencesBetween,
  inOrderOfTime,
  type SessionDifference,
  sessionsIn,
  type TimetableContent,
  type Turn,
  turnFor,
} from '#shared/notices/versions.ts'
import { findNames, findWards, isToCome, readVersions } from './findNotice.ts'
import { findKnown, knowsNothing } from './known.ts'
import { differenceWords, sessionWords } from './wording.ts'

/** What a notice of a timetable has to tell these people. */
export interface Telling {
  /** The version they were told of last; null for none: they hear the whole timetable. */
  since: number | null
  /** One a line, in order of time. */
  lines: string[]
  /** Whose one of the sessions is since, or is no more, unlike to the others: what that is to them. */
  apart: { person: string; lines: string[] }[]
}

type Tell = (people: readonly NoticeRecipient[], language: Language) => Telling

/**
 * What a version tells, read once: to people who were told of the same version before, and whose messages
 * of the same later one were given out, what concerns one of them and became different since; to those who
 * were told of none, the sessions to come.
 */
export async function tellings(
  db: Kysely<Tables>,
  { id, group, number }: NoticeSummary & { number: number },
  today: string,
): Promise<{
  tell: Tell
  sinceOf: (person: string) => number | null
  /** The version newer than that of which somebody may have read, since their message was given out. */
  givenOf: (person: string) => number | null
}> {
  const versions = await readVersions(db, group.id)
  const names = await findNames(db, [...versions.values()].flat())
  const known = await findKnown(db, group.id, number)
  const wards = await findWards(db, id, { today, actor: null })
  const content = versions.get(number) ?? []
  const concernOf = ({ role, person }: NoticeRecipient): Concern =>
    role === 'teacher'
      ? { role, person }
      : {
          role: 'participant',
          people: role === 'guardian' ? (wards.get(person) ?? []).map((ward) => ward.id) : [person],
        }
  const sinceOf = (person: string): number | null => {
    const { told } = known.get(person) ?? knowsNothing
    return versions.has(told) ? told : null
  }
  const givenOf = (person: string): number | null => {
    const { told, given } = known.get(person) ?? knowsNothing
    return given > told && versions.has(given) ? given : null
  }
  return {
    sinceOf,
    givenOf,
    tell: (people, language) => {
      const all = people.map(concernOf)
      const forThem = (session: AnnouncedSession): boolean =>
        all.some((concern) => concerns(session, concern))
      const since = sinceOf(people[0]?.person ?? '')
      const before = since === null ? undefined : versions.get(since)
      if (before === undefined) {
        const coming = content.filter((session) => isToCome(session, today) && forThem(session))
        return {
          since: null,
          lines: coming.map((each) => sessionWords(language, each, names)),
          apart: [],
        }
      }
      const differencesFrom = (old: TimetableContent): SessionDifference[] =>
        differencesBetween(old, content).filter((each) => sessionsIn(each).some(forThem))
      const own = differencesFrom(before)
      // What is again as they were told, though the message of a change between may have reached them.
      const read = versions.get(givenOf(people[0]?.person ?? '') ?? 0) ?? before
      const named = new Set(own.flatMap(sessionsIn).map((session) => session.id))
      const back = differencesFrom(read).filter(
        (each) => !sessionsIn(each).some((session) => named.has(session.id)),
      )
      const differences = inOrderOfTime([...own, ...back])
      const toldTo = (each: SessionDifference, turn: Turn): string =>
        differenceWords(language, each, names, turn)
      return {
        since,
        lines: differences.map((each) => toldTo(each, turnFor(each, all))),
        apart: people.flatMap((recipient) => {
          const lines = differences.flatMap((each) => {
            const turn = turnFor(each, [concernOf(recipient)])
            const told = turn === 'gained' || turn === 'lost'
            return told && turnFor(each, all) === 'mixed' ? [toldTo(each, turn)] : []
          })
          return lines.length === 0 ? [] : [{ person: recipient.person, lines }]
        }),
      }
    },
  }
}
