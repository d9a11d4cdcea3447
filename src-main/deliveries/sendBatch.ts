import { followBatch } from '#main/absences/followBatch.ts'
import { actorOf } from '#main/courses/actorOf.ts'
import { type Command, done, refuse, type Work } from '#main/database/command.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { BatchInput, BatchRefusal, BatchTally } from '#shared/deliveries/batchSchema.ts'
import type { DeliveryChannel } from '#shared/deliveries/channels.ts'
import type { DeliveryStatus } from '#shared/deliveries/status.ts'
import { addEvents, momentOf } from './events.ts'
import { makeDeliveries, type PlannedDelivery } from './makeDeliveries.ts'
import { planBatch, type PlannedRow } from './planBatch.ts'

/** So many are written between two pauses, in which others are answered. */
const atOnce = 300

/** What has happened already where the office says so. */
const happens: Partial<Record<DeliveryChannel, DeliveryStatus>> = {
  inSession: 'shown',
  ePlatform: 'accessGiven',
}

/** The records that a batch works on. */
export const batchRecords = ({ group, session, carrier, materials }: BatchInput): string[] => [
  `group/${group}`,
  ...(session === null ? [] : [`session/${session}`]),
  ...(carrier === null ? [] : [`carrier/${carrier}`]),
  ...materials.map(({ material }) => `material/${material}`),
]

/**
 * Makes one thing for a whole group: a delivery for each who lacks it and can be reached. Who has it
 * is passed over, so that a second run makes nothing twice and takes up those who were mended since; so is
 * whoever another group of the course served since somebody looked at the preview.
 */
export const sendBatch: Command<
  { input: BatchInput },
  BatchTally & { mails: string[] },
  BatchRefusal | CommonRefusal
> = {
  name: 'deliveries.sendBatch',
  records: ({ input }) => batchRecords(input),
  async run(work, { input }) {
    const at = input.happened === null ? null : momentOf(work, input.happened)
    if (at !== null && at > work.now) return refuse({ reason: 'notYet', field: 'happened' })
    const plan = await planBatch(work.db, input, actorOf(work), work.today)
    if (!plan.ok) return plan

    const rows = plan.value.map((row) => (isServed(row, input) ? served(row) : row))
    const planned = rows.flatMap((row) => row.planned ?? [])
    const mails: string[] = []
    for (let from = 0; from < planned.length; from += atOnce) {
      const some = planned.slice(from, from + atOnce)
      const made = await makeDeliveries(work, some)
      const pairs = some.flatMap((delivery, index) => {
        const own = made[index]
        return own === undefined ? [] : [{ ...own, delivery }]
      })
      mails.push(...pairs.flatMap(({ id, delivery }) => (delivery.channel === 'email' ? [id] : [])))
      if (at !== null) await noteHappened(work, pairs, at)
      // A word to everybody about a session brings nobody what they missed.
      if (input.session !== null && (input.materials.length > 0 || input.people !== null)) {
        const made = pairs.map(({ id, delivery: { person } }) => ({ id, person }))
        await followBatch(work, input.session, made)
      }
      if (from + some.length < planned.length) {
        await work.pause({ done: from + some.length, total: planned.length })
      }
    }
    const count = (kind: string): number =>
      rows.filter(({ row }) => row.verdict.kind === kind).length
    return done({
      made: planned.length,
      has: count('has'),
      cannot: count('cannot'),
      noPreference: count('noPreference'),
      mails,
    })
  },
}

/** They have it by another group of the course, and nobody said that they get it all the same. */
const isServed = (
  { row: { person, verdict } }: PlannedRow,
  { alsoElsewhere }: BatchInput,
): boolean =>
  verdict.kind === 'new' &&
  verdict.elsewhere.length > 0 &&
  alsoElsewhere !== null &&
  !alsoElsewhere.includes(person)

const served = ({ row }: PlannedRow): PlannedRow => ({
  row: { ...row, verdict: { kind: 'has', codes: [] } },
  planned: null,
})

async function noteHappened(
  work: Work,
  made: readonly { id: string; code: string; delivery: PlannedDelivery }[],
  at: string,
): Promise<void> {
  for (const [channel, status] of Object.entries(happens)) {
    const standing = made.flatMap(({ id, code, delivery }) =>
      delivery.channel === channel
        ? [{ id, code, channel: delivery.channel, status: 'draft' as const, storageDays: null }]
        : [],
    )
    if (standing.length === 0) continue
    const event = { source: 'office' as const, takenBy: '', relation: '', handedBy: null, note: '' }
    await addEvents(work, standing, { ...event, status, at })
  }
}
