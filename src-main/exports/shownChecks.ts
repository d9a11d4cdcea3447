import type { Kysely } from 'kysely'
import { checkListOf } from '#main/courses/checkList.ts'
import { platformsOfGroup } from '#main/courses/groupPlatforms.ts'
import type { Tables } from '#main/database/tables.ts'
import type { ListDefinition } from '#main/lists/defineList.ts'
import type { CheckRow, GroupPlatform } from '#shared/courses/schema.ts'

/** The participants of a group with their checks, as the grid's columns show them: answer and day, version and day. */
export async function shownChecks(
  db: Kysely<Tables>,
  group: string,
): Promise<ListDefinition<ReturnType<typeof cells>>> {
  const list = await checkListOf(db, group)
  const platforms = await platformsOfGroup(db, group)
  return {
    ...list,
    load: async (...wanted) => (await list.load(...wanted)).map((row) => cells(row, platforms)),
  }
}

const cells = (row: CheckRow, platforms: readonly GroupPlatform[]) => ({
  id: row.id,
  familyName: row.familyName,
  givenName: row.givenName,
  state: row.state,
  acquainted: row.acquainted === null ? [] : [row.acquainted.version, row.acquainted.on],
  ...Object.fromEntries(
    platforms.map(({ id, name }) => {
      const check = row.checks.find(({ platform }) => platform === name)
      return [`platform:${id}`, check === undefined ? ['notAsked'] : [check.answer, check.on]]
    }),
  ),
})
