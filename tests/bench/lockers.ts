import Sqlite from 'better-sqlite3'
import { listFile, preview, takeIn } from '#tests/support/lockers.ts'
import { openBenchOffice } from './benchOffice.ts'
import type { Figure } from './figure.ts'
import { median, timed } from './samples.ts'

const rounds = 12
const lockers = 400

/** A list in DPD's form; each next one has other names, and one place in forty is another. */
const listOf = (round: number): string =>
  JSON.stringify(
    Array.from({ length: lockers }, (_, n) => ({
      parcelShopId: `LV${90_000 + (n % 40 === 0 ? round * 1000 + n : n)}`,
      parcelShopType: 'PickupStation',
      companyName: `Paku Skapis Veikals ${n}, ${round}`,
      street: `Parauga iela ${n}`,
      countryCode: 'LV',
      zipCode: String(1001 + (n % 80)),
      city: 'RĪGA',
      latitude: String(56.8 + (n % 20) / 100),
      longitude: String(24 + (n % 30) / 100),
      openingHours: [],
    })),
  )

/**
 * A list of 400 lockers from the picked file to its preview and into the office, the first and those
 * after it that change every locker; beside reading the same JSON and writing as many bare rows.
 */
export async function bench(): Promise<Figure[]> {
  const { client, close } = await openBenchOffice(1000)
  const bare = new Sqlite(':memory:')
  bare.exec('create table place (id text primary key, name text, street text) strict')
  const put = bare.prepare('insert or replace into place values (?, ?, ?)')
  const previews: number[] = []
  const imports: number[] = []
  const baselines: number[] = []
  try {
    for (let round = 0; round < rounds; round += 1) {
      const text = listOf(round)
      const file = listFile(text)
      previews.push(await timed(() => preview(client, file)))
      imports.push(
        await timed(async () => {
          const taken = await takeIn(client, file)
          if (!taken.ok) throw new Error(taken.refusal.reason)
        }),
      )
      baselines.push(
        await timed(() => {
          const records: { parcelShopId: string; companyName: string; street: string }[] =
            JSON.parse(text)
          bare.transaction(() => {
            for (const { parcelShopId, companyName, street } of records)
              put.run(parcelShopId, companyName, street)
          })()
        }),
      )
    }
    const [value, baseline] = [median(imports), median(baselines)]
    return [
      { name: '400 lockers, preview', value: median(previews), unit: 'ms' },
      { name: '400 lockers, preview and import', value, unit: 'ms', baseline, limit: 300 },
      {
        name: '400 lockers, beside bare rows',
        value,
        unit: 'ms',
        baseline,
        ratio: value / baseline,
        limit: 300,
      },
    ]
  } finally {
    bare.close()
    await close()
  }
}
