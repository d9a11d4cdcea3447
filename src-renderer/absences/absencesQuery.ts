import { z } from 'zod'
import type { Office } from '#renderer/app/client/office.ts'

const of = (...kinds: string[]) => ({ shows: kinds.map((kind) => ({ kind, list: true as const })) })
/** What decides how an absence stands. */
const about = [
  'absence',
  'session',
  'delivery',
  'recordingRequest',
  'loan',
  'person',
  'group',
  'policy',
]

/** One absence with what followed it. */
export const absenceQuery = ({ queries }: Office, id: string) =>
  queries.absences.get.queryOptions({ input: { id }, meta: of(...about) })

const Missed = z.array(
  z.object({
    group: z.object({ id: z.string() }),
    session: z.object({ id: z.string() }).nullable(),
  }),
)
const groupsIn = (data: unknown): readonly string[] => {
  const missed = Missed.safeParse(data)
  return missed.success ? missed.data.map(({ group }) => group.id) : []
}
const sessionsIn = (data: unknown): readonly string[] => {
  const missed = Missed.safeParse(data)
  return missed.success ? missed.data.flatMap(({ session }) => session?.id ?? []) : []
}

/** What somebody missed: it follows them, their groups and sessions, and no others. */
export const absencesOfQuery = ({ queries }: Office, person: string) =>
  queries.absences.ofPerson.queryOptions({
    input: { person },
    meta: {
      shows: [
        ...of('absence', 'delivery', 'recordingRequest', 'loan', 'policy').shows,
        { kind: 'person', ids: [person] },
        { kind: 'group', idsOf: groupsIn },
        { kind: 'session', idsOf: sessionsIn },
      ],
    },
  })

/** Who is away from a session, and what kept everybody from it. */
export const awayFromQuery = ({ queries }: Office, session: string) =>
  queries.absences.ofSession.queryOptions({ input: { session }, meta: of(...about) })

/** The sessions and groups that the form offers for a person. */
export const offeredQuery = ({ queries }: Office, person: string) =>
  queries.absences.offered.queryOptions({
    input: { person },
    meta: of('session', 'group', 'person'),
  })
