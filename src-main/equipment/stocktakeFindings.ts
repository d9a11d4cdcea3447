import { type Kysely, sql } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'
import { rigaDateOf } from '#shared/calendar/rigaTime.ts'
import type { StocktakeShownLine, StocktakeShownReport } from '#shared/equipment/stocktake.ts'
import {
  reportOf,
  type StocktakeGroup,
  type StocktakeLine,
  type StocktakeScan,
} from '#shared/equipment/stocktakeReport.ts'
import { type KeptLine, readKept } from './stocktakeKept.ts'
import type { Thing } from './stocktakeThing.ts'

/** What the rules need of a stock-take: all things as they are on its day, and what was scanned. */
export interface Findings {
  place: string
  /** What was found, as it was kept when the stock-take ended. */
  kept: KeptLine[] | null
  /** It ended when nothing was kept yet: what stands in its report goes by where things are today. */
  notKept: boolean
  things: Thing[]
  scans: StocktakeScan<Thing>[]
}

/**
 * Reads a stock-take that is there. One that goes on is of today, a finished one of the day on which it
 * ended: what is lent, mended or bought later does not change what it found.
 */
export async function readFindings(
  db: Kysely<Tables>,
  id: string,
  today: CivilDate,
): Promise<Findings> {
  const stocktake = await db
    .selectFrom('stocktake')
    .select(['place', 'started_at', 'finished_at', 'findings'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const { place, started_at: startedAt, finished_at: finishedAt } = stocktake
  const day = finishedAt === null ? today : rigaDateOf(finishedAt)
  const things = await readThings(db, day, startedAt, finishedAt)
  const scans = await db
    .selectFrom('stocktake_scan')
    .select(['tag', 'tag_key', 'item_id', 'place', 'scanned_at'])
    .where('stocktake_id', '=', id)
    .orderBy('scanned_at')
    .orderBy('id')
    .execute()
  const byId = new Map(things.map((thing) => [thing.id, thing]))
  const byTag = new Map(things.map((thing) => [thing.tagKey, thing]))
  return {
    place,
    kept: readKept(stocktake.findings),
    notKept: finishedAt !== null && stocktake.findings === null,
    things,
    scans: scans.map((scan) => ({
      code: scan.tag,
      place: scan.place,
      // A code that nothing bore may have been given to a thing since.
      thing: asScanned(
        (scan.item_id === null ? byTag.get(scan.tag_key) : byId.get(scan.item_id)) ?? null,
        scan.scanned_at,
      ),
    })),
  }
}

/** What was handed out after it was scanned was there, where it was scanned. */
const asScanned = (thing: Thing | null, scannedAt: string): Thing | null =>
  thing !== null && thing.state === 'lent' && thing.lentAt !== null && thing.lentAt > scannedAt
    ? { ...thing, state: 'there' }
    : thing

async function readThings(
  db: Kysely<Tables>,
  day: CivilDate,
  startedAt: string,
  finishedAt: string | null,
): Promise<Thing[]> {
  const unusable = (kind: string) => sql`exists (select 1 from unavailability
    where unavailability.item_id = equipment_item.id and unavailability.kind = ${kind}
    and from_day <= ${day} and coalesce(until_day, '9999') >= ${day}
    and (unavailability.kind <> 'lost' or unavailability.entered_at < ${startedAt}))`
  const taking = sql`from loan_line join loan on loan.id = loan_line.loan_id
    where loan_line.item_id = equipment_item.id and loan_line.issued_on <= ${day}
    and coalesce(returned_on, '9999') > ${day}`
  const { rows } = await sql<Omit<Thing, 'lostSince'> & { lostSince: number }>`
    select equipment_item.id, tag, tag_key as tagKey, place, equipment_model.name as modelName,
      -- What came in exchange stands in the older loan: it went out when the other was taken back.
      (select coalesce((select replaced.return_entered_at from loan_line as replaced
        where replaced.id = loan_line.instead_of), loan.entered_at) ${taking}) as lentAt,
      case
        when exists (select 1 ${taking}) then 'lent'
        when ${unusable('retired')} then 'retired'
        when ${unusable('lost')} then 'lost'
        when ${unusable('repair')} then 'repair'
        else 'there' end as state,
      exists (select 1 from unavailability where unavailability.item_id = equipment_item.id
        and kind = 'lost' and until_day is null and entered_at >= ${startedAt}) as lostSince
    from equipment_item join equipment_model on equipment_model.id = equipment_item.model_id
    where equipment_item.created_at <= ${finishedAt ?? '9999'}
    order by equipment_item.sort_key, equipment_item.seq`.execute(db)
  return rows.map((row) => ({ ...row, lostSince: row.lostSince === 1 }))
}

/** The report of a stock-take, as screens show it. */
export function shownReport({ place, kept, things, scans }: Findings): StocktakeShownReport {
  if (kept !== null) return keptReport(kept, things)
  const { missing, wrongPlace, unexpected, found, lent, repair } = reportOf(place, things, scans)
  return {
    missing: missing.map(shown),
    wrongPlace: wrongPlace.map(shown),
    unexpected: unexpected.map(shown),
    found: found.map(shown),
    lent: lent.map(shown),
    repair: repair.map(shown),
  }
}

/** What is still missing of what a stock-take missed: not lost since, nor put elsewhere after it ended. */
export function stillMissing({ place, kept, things, scans }: Findings): string[] {
  const missed =
    kept === null
      ? reportOf(place, things, scans).missing.flatMap(({ thing }) => thing ?? [])
      : missedOf(kept, things)
  return missed.filter(({ lostSince }) => !lostSince).map((thing) => thing.id)
}

function missedOf(kept: readonly KeptLine[], things: readonly Thing[]): Thing[] {
  const places = new Map(
    kept.filter(({ group }) => group === 'missing').map(({ item, place }) => [item, place]),
  )
  return things.filter((thing) => places.get(thing.id) === thing.place)
}

/** What a finished stock-take found; things are called what they are called now. */
function keptReport(kept: readonly KeptLine[], things: readonly Thing[]): StocktakeShownReport {
  const byId = new Map(things.map((thing) => [thing.id, thing]))
  const of = (group: StocktakeGroup): StocktakeShownLine[] =>
    kept
      .filter((line) => line.group === group)
      .map(({ item, code, seenAt, place, state }) => {
        const thing = byId.get(item ?? '')
        return {
          item: thing?.id ?? null,
          tag: thing?.tag ?? code,
          modelName: thing?.modelName ?? '',
          place,
          seenAt,
          state,
          lostSince: thing?.lostSince ?? false,
        }
      })
  return {
    missing: of('missing'),
    wrongPlace: of('wrongPlace'),
    unexpected: of('unexpected'),
    found: of('found'),
    lent: of('lent'),
    repair: of('repair'),
  }
}

const shown = ({ thing, code, seenAt }: StocktakeLine<Thing>): StocktakeShownLine => ({
  item: thing?.id ?? null,
  tag: thing?.tag ?? code,
  modelName: thing?.modelName ?? '',
  place: thing?.place ?? '',
  seenAt,
  state: thing?.state ?? 'there',
  lostSince: thing?.lostSince ?? false,
})
