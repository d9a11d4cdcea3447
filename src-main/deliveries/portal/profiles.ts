import type { Kysely } from 'kysely'
import { type Command, done, refuse, type Work } from '#main/database/command.ts'
import type { Tables } from '#main/database/tables.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import {
  PortalColumns,
  type PortalProfile,
  type PortalProfileInput,
} from '#shared/deliveries/portalProfile.ts'
import { fold } from '#shared/text/fold.ts'
import { latvianSortKey } from '#shared/text/sortKey.ts'

type Refusal = { reason: 'nameTaken'; field: 'name' } | CommonRefusal

/** The office's own profiles, by name. */
export async function findPortalProfiles(db: Kysely<Tables>): Promise<PortalProfile[]> {
  const rows = await db.selectFrom('portal_profile').selectAll().execute()
  return rows
    .map(({ columns, header, decimal_mark: decimalMark, ...row }) => ({
      ...row,
      columns: PortalColumns.parse(JSON.parse(columns)),
      header: header === 1,
      decimalMark,
    }))
    .toSorted((one, other) => (latvianSortKey(one.name) < latvianSortKey(other.name) ? -1 : 1))
}

export const createPortalProfile: Command<{ input: PortalProfileInput }, { id: string }, Refusal> =
  {
    name: 'deliveries.createPortalProfile',
    async run(work, { input }) {
      if (await nameTaken(work, input, null)) return refuse({ reason: 'nameTaken', field: 'name' })
      const id = work.newId()
      await work.db
        .insertInto('portal_profile')
        .values({ id, ...rowOf(input), revision: 1 })
        .execute()
      return done({ id })
    },
  }

export const updatePortalProfile: Command<
  { id: string; revision: number; input: PortalProfileInput },
  { revision: number },
  Refusal
> = {
  name: 'deliveries.updatePortalProfile',
  records: ({ id }) => [`portalProfile/${id}`],
  async run(work, { id, revision, input }) {
    if (await nameTaken(work, input, id)) return refuse({ reason: 'nameTaken', field: 'name' })
    const changed = await work.db
      .updateTable('portal_profile')
      .set({ ...rowOf(input), revision: revision + 1 })
      .where('id', '=', id)
      .where('revision', '=', revision)
      .executeTakeFirst()
    return changed.numUpdatedRows === 1n
      ? done({ revision: revision + 1 })
      : changedMeanwhile(work, id, revision)
  },
}

export const removePortalProfile: Command<
  { id: string; revision: number },
  Record<string, never>,
  CommonRefusal
> = {
  name: 'deliveries.removePortalProfile',
  records: ({ id }) => [`portalProfile/${id}`],
  async run(work, { id, revision }) {
    const removed = await work.db
      .deleteFrom('portal_profile')
      .where('id', '=', id)
      .where('revision', '=', revision)
      .executeTakeFirst()
    return removed.numDeletedRows === 1n ? done({}) : changedMeanwhile(work, id, revision)
  },
}

async function changedMeanwhile(work: Work, id: string, revision: number) {
  const current = (await findPortalProfiles(work.db)).find((profile) => profile.id === id) ?? null
  return refuse({
    reason: 'changedMeanwhile' as const,
    revision: current?.revision ?? revision + 1,
    current,
  })
}

const rowOf = (input: PortalProfileInput) => ({
  name: input.name,
  columns: JSON.stringify(input.columns),
  format: input.format,
  header: input.header ? 1 : 0,
  separator: input.separator,
  encoding: input.encoding,
  decimal_mark: input.decimalMark,
})

async function nameTaken(
  work: Work,
  { name }: PortalProfileInput,
  except: string | null,
): Promise<boolean> {
  const profiles = await findPortalProfiles(work.db)
  return profiles.some((profile) => profile.id !== except && fold(profile.name) === fold(name))
}
