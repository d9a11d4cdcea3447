import Sqlite, { type Database } from 'better-sqlite3'
import { v7 } from 'uuid'
import { databaseFile } from '#main/database/databaseFile.ts'
import type { ListRequest } from '#shared/lists/list.ts'
import { once } from '#tests/support/office.ts'
import type { BenchOffice } from './benchOffice.ts'
import type { Figure } from './figure.ts'
import { quiet, timed } from './samples.ts'

const rounds = 40
const page = 100

const asked = (offset: number, more: Partial<ListRequest> = {}): ListRequest => ({
  search: '',
  filters: {},
  sort: [],
  position: { kind: 'at', offset },
  limit: page,
  ...more,
})
const returned = { state: { kind: 'set' as const, values: ['returned'] } }

/** The joins of the lists, barely: the same rows in the same order, and how many there are. */
const bareItems = `select equipment_item.*, equipment_model.name, equipment_category.name,
    open_line.due_on, person.given_name, person.family_name
  from equipment_item
  join equipment_model on equipment_model.id = equipment_item.model_id
  join equipment_category on equipment_category.id = equipment_model.category_id
  left join loan_line as open_line
    on open_line.item_id = equipment_item.id and open_line.returned_on is null
  left join loan on loan.id = open_line.loan_id
  left join person on person.id = loan.person_id`
const bareLines = `select loan_line.*, equipment_item.tag, equipment_model.name,
    equipment_category.name, person.given_name, person.family_name, study_group.name
  from loan_line
  join loan on loan.id = loan_line.loan_id
  join person on person.id = loan.person_id
  left join equipment_item on equipment_item.id = loan_line.item_id
  join equipment_model
    on equipment_model.id = coalesce(equipment_item.model_id, loan_line.model_id)
  join equipment_category on equipment_category.id = equipment_model.category_id
  left join study_group on study_group.id = loan.group_id`

/**
 * What the lists of lending cost: a page of the things with what they are joined to, a page of the loans
 * that are out and one among those that came back, and the report of a stock-take in which every second
 * thing was seen. Each beside the same rows, read barely.
 */
export async function benchLists(bench: BenchOffice, database: Database): Promise<Figure[]> {
  const { client } = bench
  const stocktake = await halfSeen(bench)
  const things = database.prepare(
    `${bareItems} order by equipment_item.sort_key, equipment_item.seq limit ${page} offset ?`,
  )
  const countThings = database.prepare('select count(*) from equipment_item')
  const pageOf = (which: string) =>
    database.prepare(`${bareLines} where loan_line.seq in (select seq from loan_line
      where returned_on ${which} order by due_on, seq limit ${page} offset ?)
      order by due_on, loan_line.seq`)
  const countOf = (which: string) =>
    database.prepare(`select count(*) from loan_line where returned_on ${which}`)
  const [out, countOut] = [pageOf('is null'), countOf('is null')]
  const [back, countBack] = [pageOf('is not null'), countOf('is not null')]
  const everyThing = database.prepare(bareItems)
  const scans = database.prepare('select * from stocktake_scan where stocktake_id = ?')
  const lists = client.equipment
  const figures = [
    await measured(
      'page of 5 000 things with its joins',
      { ratio: 8, ms: 20 },
      () => lists.listItems(asked(2500)),
      () => [things.all(2500), countThings.get()],
    ),
    await measured(
      'page of 500 loans that are out',
      { ratio: 10, ms: 20 },
      () => lists.listLines(asked(0)),
      () => [out.all(0), countOut.get()],
    ),
    await measured(
      'page of 20 000 loans that came back',
      { ratio: 5, ms: 120 },
      () => lists.listLines(asked(10_000, { filters: returned })),
      () => [back.all(10_000), countBack.get()],
    ),
    await measured(
      'report of a stock-take of 5 000 things',
      { ratio: 6, ms: 150 },
      () => lists.getStocktake({ id: stocktake }),
      () => [everyThing.all(), scans.all(stocktake)],
    ),
  ]
  return figures.flat()
}

/** A stock-take of the whole office that goes on, in which every second thing was scanned. */
async function halfSeen({ client, folder }: BenchOffice): Promise<string> {
  const started = await client.equipment.startStocktake(once({ place: '' }))
  if (!started.ok) throw new Error(JSON.stringify(started.refusal))
  const { id } = started.value
  const database = new Sqlite(databaseFile(folder))
  const scan = database.prepare(
    `insert into stocktake_scan (id, stocktake_id, tag, tag_key, item_id, place, scanned_at)
    values (?, ?, ?, ?, ?, '', ?)`,
  )
  const items = database
    .prepare<[], { id: string; tag: string; key: string }>(
      'select id, tag, tag_key as key from equipment_item where seq % 2 = 0',
    )
    .all()
  const now = new Date().toISOString()
  database.transaction(() => {
    for (const item of items) scan.run(v7(), id, item.tag, item.key, item.id, now)
  })()
  database.close()
  return id
}

/** What it costs beside the bare reading of this run, and the milliseconds it may take. */
async function measured(
  name: string,
  limits: { ratio: number; ms: number },
  work: () => unknown,
  barely: () => unknown,
): Promise<Figure[]> {
  const times: number[] = []
  const bare: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    times.push(await timed(work))
    bare.push(await timed(barely))
  }
  const [value, baseline] = [quiet(times), quiet(bare)]
  return [
    { name, value, unit: 'ms', baseline, ratio: value / baseline, limit: limits.ratio },
    { name: `${name}: time`, value, unit: 'ms', limit: limits.ms },
  ]
}
