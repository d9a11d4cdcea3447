import Sqlite from 'better-sqlite3'
import { databaseFile } from '#main/database/databaseFile.ts'
import { findLendingPolicy, readStock } from '#main/equipment/stock.ts'
import { addDays } from '#shared/calendar/civilDate.ts'
import { todayInRiga } from '#shared/calendar/rigaTime.ts'
import { availability } from '#shared/equipment/rules.ts'
import { headsets, laptops } from '#tests/support/equipment.ts'
import { openBenchOffice } from './benchOffice.ts'
import { benchCounted } from './countedPromises.ts'
import type { Figure } from './figure.ts'
import { benchIssuing, benchProposal } from './handingOut.ts'
import { benchLists } from './lendingLists.ts'
import { fillWithLoans } from './manyLoans.ts'
import { quiet, timed } from './samples.ts'

const rounds = 40
const things = {
  [laptops]: 1500,
  [headsets]: 500,
  ...Object.fromEntries(
    [2, 4, 5, 6].map((n) => [`01900000-0000-7000-8000-00000000000${n}`, 750] as const),
  ),
}

/**
 * With 5 000 things, 20 000 past loans, 500 open ones and 500 reservations: how many of the largest
 * category (1 500 things) are free over a year, all that takes 500 things in 120 days, and what is
 * proposed to a group; each beside the bare look at the same rows. Then the cost of handing out, of the
 * lists and a stock-take's report, and of telling which promises of counted things are in danger.
 */
export async function bench(): Promise<Figure[]> {
  const bench = await openBenchOffice(1000)
  const { client, folder, services } = bench
  const { reads, clock } = services
  const today = todayInRiga(clock)
  const year = { from: today, until: addDays(today, 364) }
  const season = { from: addDays(today, -90), until: addDays(today, 29) }
  fillWithLoans(folder, today, { things, pastLoans: 20_000, openLoans: 500, reservations: 500 })
  const database = new Sqlite(databaseFile(folder), { readonly: true })
  const bare = database.prepare(`
    select equipment_item.id, tag, loan_line.id as line, issued_on, due_on, returned_on
    from equipment_model join equipment_item on equipment_item.model_id = equipment_model.id
    left join loan_line on loan_line.item_id = equipment_item.id
      and issued_on <= ? and (returned_on is null or returned_on > ?)
    where category_id = ?`)
  const free: number[] = []
  const bareFree: number[] = []
  const taken: number[] = []
  const bareTaken: number[] = []
  try {
    for (let round = 0; round < rounds; round += 1) {
      free.push(
        await timed(async () => {
          const policy = await findLendingPolicy(reads, today)
          const stock = await readStock(reads, [laptops], year.from)
          return availability(stock, { category: laptops, model: null, ...year }, policy)
        }),
      )
      bareFree.push(await timed(() => bare.all(year.until, year.from, laptops)))
      const asked = { ...season, category: headsets, search: '' }
      taken.push(await timed(() => client.equipment.timeline(asked)))
      bareTaken.push(await timed(() => bare.all(season.until, season.from, headsets)))
    }
    return [
      figure('availability of one category over a year', free, bareFree, 20),
      figure('timeline of 500 things and 120 days', taken, bareTaken, 50),
      await benchProposal(bench, database, today, (category) =>
        bare.all(year.until, year.from, category),
      ),
      await benchIssuing(bench, database, today),
      ...(await benchLists(bench, database)),
      await benchCounted(bench, today),
    ]
  } finally {
    database.close()
    await bench.close()
  }
}

/** The limit is the value's own; the baseline stands beside it. */
const figure = (
  name: string,
  values: readonly number[],
  baseline: readonly number[],
  limit: number,
): Figure => ({ name, value: quiet(values), unit: 'ms', baseline: quiet(baseline), limit })
