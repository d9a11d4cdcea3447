import Sqlite from 'better-sqlite3'
import { databaseFile } from '#main/database/databaseFile.ts'
import { todayInRiga } from '#shared/calendar/rigaTime.ts'
import { openBenchOffice } from './benchOffice.ts'
import type { Figure } from './figure.ts'
import { fillWithOldRequests } from './oldRequests.ts'
import { p95, quiet, timed } from './samples.ts'

const rounds = 60
const requests = 100_000

/** A page of the list of 100 000 requests in each order that it offers: what 95 of 100 stay below, beside the bare reading of as many rows. */
export async function bench(): Promise<Figure[]> {
  const { folder, services, client, close } = await openBenchOffice(1000)
  fillWithOldRequests(folder, todayInRiga(services.clock), requests)
  const database = new Sqlite(databaseFile(folder), { readonly: true })
  const bare = database.prepare(
    'select * from recording_request order by seq desc limit 100 offset 50000',
  )
  const page = (column: string | null, offset: number) =>
    client.recordings.list({
      search: '',
      filters: {},
      sort: column === null ? [] : [{ column, direction: 'descending' }],
      position: { kind: 'at', offset },
      limit: 100,
    })
  const figures: Figure[] = []
  try {
    for (const column of [null, 'day', 'cutOff', 'recorded', 'deleteBy', 'person']) {
      const [first, middle, baseline]: [number[], number[], number[]] = [[], [], []]
      for (let round = 0; round < rounds; round += 1) {
        first.push(await timed(() => page(column, 0)))
        middle.push(await timed(() => page(column, requests / 2)))
        baseline.push(await timed(() => bare.all()))
      }
      const about = { unit: 'ms', baseline: quiet(baseline) } as const
      const order = column ?? 'as asked'
      figures.push(
        { name: `first page by ${order}`, value: p95(first), ...about },
        { name: `page in the middle by ${order}`, value: p95(middle), ...about },
      )
    }
    return figures
  } finally {
    database.close()
    await close()
  }
}
