import { sql } from 'kysely'
import { paperList } from '#main/documents/list.ts'
import type { ListDefinition } from '#main/lists/defineList.ts'
import type { PaperRow } from '#shared/documents/schema.ts'

const cells = (paper: PaperRow) => ({
  id: paper.id,
  number: paper.number,
  kind: paper.kind,
  person: paper.personName,
  group: paper.groupName,
  madeAt: paper.madeAt,
  state: paper.state,
  reception: paper.reception,
  by: paper.madeBy,
  pages: paper.pages,
})

/** The register of papers with what its columns show, one text each; of one group, or whole (null). */
export const shownPapers = (group: string | null): ListDefinition<ReturnType<typeof cells>> => ({
  ...paperList,
  scope: (actor) => {
    const own = paperList.scope(actor)
    if (group === null) return own
    return sql`(paper.group_id = ${group} and ${own ?? sql`true`})`
  },
  load: async (...wanted) => (await paperList.load(...wanted)).map(cells),
})
