import { sql } from 'kysely'
import { type Command, done, refuse } from '#main/database/command.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { LeaveRefusal } from '#shared/deliveries/refusals.ts'
import { beforeDispatch } from '#shared/deliveries/status.ts'
import { findStanding } from './events.ts'
import { takeApart, weighParcels } from './packing.ts'

/**
 * Takes a delivery out of the parcel that it shares, into one of its own, as long as it has not left
 * the office. Number and cost stay with the box; what each weighs now is added up anew.
 */
export const leave: Command<
  { delivery: string },
  Record<string, never>,
  LeaveRefusal | CommonRefusal
> = {
  name: 'deliveries.leave',
  records: ({ delivery }) => [`delivery/${delivery}`],
  async run(work, { delivery }) {
    const standing = await findStanding(work, [delivery])
    const [one] = standing
    if (one === undefined) throw new Error('The door has asked whether the delivery is there')
    const { code, status, onManifest } = one
    if (!beforeDispatch.includes(status) || onManifest) {
      return refuse({ reason: 'leftOffice', code })
    }
    await takeApart(work, standing)
    const [now] = await findStanding(work, [delivery])
    if (now === undefined || now.parcel === one.parcel) return refuse({ reason: 'notShared', code })
    await work.db
      .updateTable('delivery')
      .set({ revision: sql<number>`revision + 1` })
      .where('id', '=', delivery)
      .execute()
    if (status === 'packed') {
      const others = await work.db
        .selectFrom('delivery')
        .select('id')
        .where('parcel_id', '=', one.parcel)
        .execute()
      await weighParcels(work, await findStanding(work, [delivery, ...others.map(({ id }) => id)]))
    }
    return done({})
  },
}
