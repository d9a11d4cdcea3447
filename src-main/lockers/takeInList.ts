import { hash } from 'node:crypto'
import { actorOf } from '#main/courses/actorOf.ts'
import { type Command, done, refuse, type Work } from '#main/database/command.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import { type ChangedLocker, isFarMove, type ListComparison } from '#shared/lockers/compareList.ts'
import type { Confirmations, TakeInRefusal } from '#shared/lockers/importSchema.ts'
import type { ListedLocker } from '#shared/lockers/listedLocker.ts'
import type { ReadList } from '#shared/lockers/readRecords.ts'
import { fold } from '#shared/text/fold.ts'
import { latvianSortKey } from '#shared/text/sortKey.ts'
import { compareWithOffice, countWanted, type OfficeComparison } from './compareWithOffice.ts'

/** A list that was read, with what was seen of it and agreed to. */
export interface ListToTakeIn {
  readonly list: ReadList
  readonly carrier: string
  readonly dated: CivilDate
  readonly seen: string
  readonly confirmed: Confirmations
}

interface TakenIn {
  carrierName: string
  added: number
  changed: number
  closed: number
  toAsk: number
}

type Refusal = TakeInRefusal | CommonRefusal

/**
 * Writes what a preview showed, compared once more with the lockers as they are now: where they are
 * others, nothing is written. What the list lacks is closed and stays. Rules 1–6 of carriers' lists.
 */
export const takeInList: Command<ListToTakeIn, TakenIn, Refusal> = {
  name: 'lockers.takeInList',
  records: ({ carrier }) => [`carrier/${carrier}`],
  asked: ({ list, ...rest }) => ({ ...rest, list: hash('sha256', JSON.stringify(list)) }),
  async run(work, input) {
    const found = await compareWithOffice(work.db, input.list)
    if (found.carrier.id !== input.carrier || found.seen !== input.seen) {
      return refuse({ reason: 'changedMeanwhile', revision: 0, current: null })
    }
    const refusal = refusalOf(work, input, found)
    if (refusal !== null) return refuse(refusal)
    const { comparison, carrier } = found
    const { moved } = input.confirmed
    // A locker that itself moved so far is not what was chosen either: rule 2 asks before it is kept.
    const elsewhere = comparison.moved.filter(
      ({ before, km }) => moved[before.externalId] === 'another' || isFarMove(km),
    )
    const toAsk = await countWanted(work.db, [
      ...elsewhere.map(({ before }) => before.id),
      ...comparison.closed.map(({ id }) => id),
    ])
    for (const locker of comparison.added) await insert(work, carrier.id, locker)
    const toFlag = new Set(elsewhere.map(({ before }) => before.id))
    const changes = changesOf(comparison)
    for (const change of changes) await update(work, change, toFlag.has(change.before.id))
    await close(work, comparison, input.dated)
    const counts = {
      added: comparison.added.length,
      changed: changes.length,
      closed: comparison.closed.length,
    }
    await work.db
      .insertInto('locker_list')
      .values({
        id: work.newId(),
        carrier_id: carrier.id,
        dated: input.dated,
        taken_in_at: work.now,
        taken_in_by: actorOf(work).account,
        lockers: input.list.lockers.length,
        ...counts,
      })
      .execute()
    const asked = [...toAsk.values()].reduce((sum, count) => sum + count, 0)
    return done({ carrierName: carrier.name, ...counts, toAsk: asked })
  },
}

function refusalOf(
  work: Work,
  { dated, confirmed }: ListToTakeIn,
  { comparison, lastDated }: OfficeComparison,
): TakeInRefusal | null {
  if (dated > work.today) return { reason: 'notYet', field: 'dated' }
  if (lastDated !== null && dated < lastDated && !confirmed.older) {
    return { reason: 'olderList', lastDated }
  }
  const { closed, open, closesMany } = comparison
  if (closesMany && !confirmed.closing) {
    return { reason: 'closesMany', closed: closed.length, open }
  }
  const undecided = comparison.moved
    .map(({ before }) => before.externalId)
    .filter((id) => confirmed.moved[id] === undefined)
  return undecided.length > 0 ? { reason: 'movedUndecided', externalIds: undecided } : null
}

const changesOf = ({
  reopened,
  renamed,
  moved,
  updated,
}: ListComparison): readonly ChangedLocker[] => [...reopened, ...renamed, ...moved, ...updated]

async function insert(work: Work, carrier: string, locker: ListedLocker): Promise<void> {
  await work.db
    .insertInto('locker')
    .values({
      id: work.newId(),
      carrier_id: carrier,
      external_id: locker.externalId,
      ...lockerRow(locker),
      closed_on: null,
      moved_at: null,
      revision: 1,
    })
    .execute()
}

/** `elsewhere`: it is no longer where it was chosen, so whoever prefers it is asked again. */
async function update(
  work: Work,
  { before, after }: ChangedLocker,
  elsewhere: boolean,
): Promise<void> {
  await work.db
    .updateTable('locker')
    .set({
      ...lockerRow(after),
      closed_on: null,
      revision: before.revision + 1,
      ...(elsewhere ? { moved_at: work.now } : {}),
    })
    .where('id', '=', before.id)
    .execute()
}

async function close(work: Work, { closed }: ListComparison, dated: CivilDate): Promise<void> {
  for (const { id, revision } of closed) {
    await work.db
      .updateTable('locker')
      .set({ closed_on: dated, revision: revision + 1 })
      .where('id', '=', id)
      .execute()
  }
}

const lockerRow = (locker: ListedLocker) => ({
  kind: locker.kind,
  name: locker.name,
  address: locker.address,
  town: locker.town,
  municipality: locker.municipality,
  postcode: locker.postcode,
  latitude: locker.latitude,
  longitude: locker.longitude,
  hours: locker.hours,
  sizes: JSON.stringify(locker.sizes),
  max_grams: locker.maxGrams,
  busy: locker.busy ? 1 : 0,
  comment: locker.comment,
  sort_key: `${latvianSortKey(locker.town)} ${latvianSortKey(locker.name)}`,
  name_key: latvianSortKey(locker.name),
  search_text: fold(
    [
      locker.name,
      locker.address,
      locker.town,
      locker.municipality,
      locker.postcode,
      locker.externalId,
    ].join(' '),
  ),
})
