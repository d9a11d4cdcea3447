import { type AnnouncedSession, concerns } from '#shared/notices/versions.ts'
import type { Audience } from './recipients.ts'

/** Whether somebody of an audience comes to a session, teaches it, or answers for a minor who comes. */
export const comesTo = (
  { participants, guardians, teachers }: Audience,
  person: string,
): ((session: AnnouncedSession) => boolean) => {
  const people = [
    ...(participants.includes(person) ? [person] : []),
    ...(guardians.get(person) ?? []),
  ]
  const teaches = teachers.includes(person)
  return (session) =>
    (people.length > 0 && concerns(session, { role: 'participant', people })) ||
    (teaches && concerns(session, { role: 'teacher', person }))
}
