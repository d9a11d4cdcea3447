import type { Office } from '#renderer/app/client/office.ts'
import type { TieTarget } from '#shared/materials/ties.ts'

const of = (...kinds: string[]) => ({ shows: kinds.map((kind) => ({ kind, list: true as const })) })

/** A material with its files, ties and stock, following every change. */
export const materialQuery = ({ queries }: Office, id: string) =>
  queries.materials.get.queryOptions({
    input: { id },
    meta: of('material', 'delivery', 'course', 'group', 'session'),
  })

/** What happened to a material. */
export const materialHistoryQuery = ({ queries }: Office, id: string) =>
  queries.materials.history.queryOptions({ input: { id }, meta: of('material') })

/** The set of a course, a session or a week of a group. */
export const materialsOfQuery = ({ queries }: Office, target: TieTarget) =>
  queries.materials.ofTarget.queryOptions({ input: { of: target }, meta: of('material') })

/** What is tied to a group's course, weeks and sessions. */
export const materialsOfGroupQuery = ({ queries }: Office, group: string) =>
  queries.materials.ofGroup.queryOptions({
    input: { group },
    meta: of('material', 'group', 'session', 'course'),
  })
