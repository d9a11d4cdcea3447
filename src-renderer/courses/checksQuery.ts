import type { Office } from '#renderer/app/client/office.ts'

/** The platforms that a group's participants are asked about; it follows the group, its course and the office's own. */
export const platformsQuery = ({ queries }: Office, group: string) =>
  queries.courses.platformsOf.queryOptions({
    input: { group },
    meta: {
      shows: [
        { kind: 'group', ids: [group] },
        { kind: 'course', list: true as const },
        { kind: 'institution', ids: ['institution'] },
      ],
    },
  })

/** What of a group stands out; it follows the group and everybody's contacts. */
export const standsOutQuery = ({ queries }: Office, group: string) =>
  queries.courses.standsOut.queryOptions({
    input: { group },
    meta: {
      shows: [
        { kind: 'group', ids: [group] },
        { kind: 'person', list: true as const },
        { kind: 'institution', ids: ['institution'] },
      ],
    },
  })
