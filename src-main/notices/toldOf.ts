import {
  type AnnouncedSession,
  differencesBetween,
  sessionsIn,
  type TimetableContent,
} from '#shared/notices/versions.ts'
import { isToCome } from './findNotice.ts'

/** The sessions that a version tells of: what is new since the one before, or a publication's as it was on a day. */
export const toldOf = (
  before: TimetableContent | null,
  content: TimetableContent,
  today: string,
): AnnouncedSession[] =>
  before === null
    ? announced(content, today)
    : differencesBetween(before, content).flatMap(sessionsIn)

/** What a publication is about: the sessions still to come; where all are over, all of them. */
const announced = (content: TimetableContent, today: string): TimetableContent => {
  const coming = content.filter((session) => isToCome(session, today))
  return coming.length > 0 ? coming : content.filter(({ state }) => state === 'planned')
}
