import type { Kysely } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import type { Tables } from '#main/database/tables.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'
import type { ListPreview, ListRefusal, PreviewedLocker } from '#shared/lockers/importSchema.ts'
import type { ListedLocker } from '#shared/lockers/listedLocker.ts'
import { implausibleAt } from '#shared/lockers/plausible.ts'
import type { ReadList } from '#shared/lockers/readRecords.ts'
import { compareWithOffice, countWanted } from './compareWithOffice.ts'
import { anchorsOf } from './origin.ts'
import { readListFile } from './readListFile.ts'

/** So many of each kind are named; the counts are whole. */
const named = 200

type Previewed =
  | { readonly kind: 'preview'; readonly preview: ListPreview }
  | { readonly kind: 'refused'; readonly refusal: ListRefusal }

/**
 * Says what taking in a file would do. Nothing is written.
 * @param carrier whose list it has to be, by id; null for any
 */
export async function previewList(
  db: Kysely<Tables>,
  { file, carrier }: { file: File | Blob; carrier: string | null },
  today: CivilDate,
): Promise<Previewed> {
  const asked =
    carrier === null
      ? null
      : await db.selectFrom('carrier').select('kind').where('id', '=', carrier).executeTakeFirst()
  const read = await readListFile(file, asked?.kind ?? null)
  if (!read.ok) return { kind: 'refused', refusal: read.refusal }
  const preview = await describe(db, read.list)
  const dated = dayOfList(read.list, read.modified, today)
  const { lastDated } = preview
  const older = lastDated !== null && dated < lastDated
  return { kind: 'preview', preview: { ...preview, dated, older } }
}

/** The day the carrier last changed a record, else the day the file was written; never one to come. */
function dayOfList({ changedOn }: ReadList, modified: number, today: CivilDate): CivilDate {
  const written =
    modified > 0
      ? Temporal.Instant.fromEpochMilliseconds(modified)
          .toZonedDateTimeISO('Europe/Riga')
          .toPlainDate()
          .toString()
      : today
  const day = changedOn ?? written
  return day > today ? today : day
}

async function describe(
  db: Kysely<Tables>,
  list: ReadList,
): Promise<Omit<ListPreview, 'dated' | 'older'>> {
  const { carrier, lastDated, comparison, seen } = await compareWithOffice(db, list)
  const { moved, closed } = comparison
  const touched = [...moved.map(({ before }) => before.id), ...closed.map(({ id }) => id)]
  const wanted = await countWanted(db, touched)
  const implausible = list.lockers.flatMap((locker) => {
    const finding = implausibleAt(locker, anchorsOf(locker))
    if (finding === null) return []
    return [{ ...shown(locker), why: finding.why, km: 'km' in finding ? finding.km : null }]
  })
  return {
    carrierId: carrier.id,
    carrierName: carrier.name,
    carrier: list.carrier,
    lastDated,
    lockers: list.lockers.length,
    open: comparison.open,
    unchanged: comparison.unchanged,
    counts: {
      added: comparison.added.length,
      reopened: comparison.reopened.length,
      renamed: comparison.renamed.length,
      moved: moved.length,
      updated: comparison.updated.length,
      closed: closed.length,
      implausible: implausible.length,
    },
    left: {
      abroad: list.abroad,
      other: list.other,
      unread: list.unread,
      twice: list.twice,
      withoutPoint: list.lockers.filter(({ latitude }) => latitude === null).length,
    },
    added: comparison.added.slice(0, named).map(shown),
    reopened: comparison.reopened.slice(0, named).map(({ after }) => shown(after)),
    renamed: comparison.renamed
      .slice(0, named)
      .map(({ before, after }) => ({ before: shown(before), after: shown(after) })),
    moved: moved.map(({ before, after, km, otherTown }) => ({
      before: shown(before),
      after: shown(after),
      km,
      otherTown,
      wanted: wanted.get(before.id) ?? 0,
    })),
    closed: closed
      .slice(0, named)
      .map((locker) => ({ ...shown(locker), wanted: wanted.get(locker.id) ?? 0 })),
    implausible: implausible.slice(0, named),
    closesMany: comparison.closesMany,
    seen,
  }
}

const shown = ({ externalId, kind, name, address, town }: ListedLocker): PreviewedLocker => ({
  externalId,
  kind,
  name,
  address,
  town,
})
