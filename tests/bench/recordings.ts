import Sqlite from 'better-sqlite3'
import { databaseFile } from '#main/database/databaseFile.ts'
import { findBoard } from '#main/recordings/board.ts'
import { instantText } from '#shared/calendar/clock.ts'
import { todayInRiga } from '#shared/calendar/rigaTime.ts'
import { openBenchOffice } from './benchOffice.ts'
import type { Figure } from './figure.ts'
import { fillWithRequests } from './manyRequests.ts'
import { quiet, timed } from './samples.ts'

const rounds = 30
const requests = 500

/**
 * The board of 500 open requests with 30 people each, every clearance computed anew, beside the bare
 * reading of the rows it follows from.
 */
export async function bench(): Promise<Figure[]> {
  const { folder, services, actor, client, close } = await openBenchOffice(1000)
  const today = todayInRiga(services.clock)
  fillWithRequests(folder, today, requests)
  const database = new Sqlite(databaseFile(folder), { readonly: true })
  const bare = database.prepare(
    `select person_id, by_id, kind, at, notice_version from consent_event where kind <> 'requested'`,
  )
  const [boards, calls, baselines]: number[][] = [[], [], []]
  try {
    for (let round = 0; round < rounds; round += 1) {
      const time = { now: instantText(services.clock.now()), today }
      boards?.push(
        await timed(async () => {
          const board = await findBoard(services.reads, actor, time)
          if (board.requests.length !== requests || board.missing.length !== 3 * requests) {
            throw new Error(`${board.requests.length} requests, ${board.missing.length} missing`)
          }
        }),
      )
      calls?.push(await timed(() => client.recordings.board()))
      baselines?.push(await timed(() => bare.all()))
    }
    const baseline = quiet(baselines ?? [])
    return [
      {
        name: 'board of 500 requests × 30 people',
        value: quiet(boards ?? []),
        unit: 'ms',
        baseline,
        limit: 50,
      },
      { name: 'the same as a call', value: quiet(calls ?? []), unit: 'ms', baseline },
    ]
  } finally {
    database.close()
    await close()
  }
}
