import { z } from 'zod'
import type { Office } from '#renderer/app/client/office.ts'

const Groups = z.array(z.object({ group: z.object({ id: z.string() }) }))

const groupsIn = (data: unknown): readonly string[] => {
  const enrolments = Groups.safeParse(data)
  return enrolments.success ? enrolments.data.map(({ group }) => group.id) : []
}

/** The groups of a person as a query that follows the person and those groups, and no others. */
export const personEnrolmentsQuery = ({ queries }: Office, person: string) =>
  queries.courses.enrolmentsOf.queryOptions({
    input: { person },
    meta: {
      shows: [
        { kind: 'person', ids: [person] },
        { kind: 'group', idsOf: groupsIn },
      ],
    },
  })
