import { sql } from 'kysely'
import { type Command, done, refuse } from '#main/database/command.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { ArchiveCarrierRefusal } from '#shared/lockers/contract.ts'
import { findCarriers } from './carriers.ts'

/** Takes a carrier that the office added out of use, once nothing is on its way or about to go by it. */
export const archiveCarrier: Command<
  { id: string; revision: number },
  Record<string, never>,
  ArchiveCarrierRefusal | CommonRefusal
> = {
  name: 'lockers.archiveCarrier',
  records: ({ id }) => [`carrier/${id}`],
  async run(work, { id, revision }) {
    const current = (await findCarriers(work.db, work.today)).find((carrier) => carrier.id === id)
    if (current === undefined || current.revision !== revision) {
      return refuse({
        reason: 'changedMeanwhile',
        revision: current?.revision ?? revision + 1,
        current: current ?? null,
      })
    }
    if (current.kind !== null) return refuse({ reason: 'builtIn' })
    const { rows } = await sql<{ count: number }>`
      select count(*) as count from delivery where carrier_id = ${id}
      and status in ('draft', 'packed', 'handedOver', 'inTransit', 'ready', 'returning')`.execute(
      work.db,
    )
    const count = rows[0]?.count ?? 0
    if (count > 0) return refuse({ reason: 'stillCarries', count })
    await work.db
      .updateTable('carrier')
      .set({ archived_at: work.now, revision: revision + 1 })
      .where('id', '=', id)
      .execute()
    return done({})
  },
}
