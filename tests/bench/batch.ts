import Sqlite, { type Database } from 'better-sqlite3'
import { v4 } from 'uuid'
import { databaseFile } from '#main/database/databaseFile.ts'
import { sendBatch } from '#main/deliveries/sendBatch.ts'
import { addDays, type CivilDate } from '#shared/calendar/civilDate.ts'
import { todayInRiga } from '#shared/calendar/rigaTime.ts'
import { emptyGroup } from '#shared/courses/schema.ts'
import type { BatchInput } from '#shared/deliveries/batchSchema.ts'
import { emptySession } from '#shared/timetable/schema.ts'
import { batch } from '#tests/support/deliveries.ts'
import { enterMaterial } from '#tests/support/materials.ts'
import { once } from '#tests/support/office.ts'
import { type BenchOffice, openBenchOffice } from './benchOffice.ts'
import type { Figure } from './figure.ts'
import { copyOfOffice } from './rowsByHand.ts'
import { quiet, timed } from './samples.ts'

const size = 300
const rounds = 25
const warmUp = 8

/**
 * Two materials for a whole group of 300 by e-mail, with a file attached: the preview, and the command
 * behind the door against the very same rows (those of the journal too) inserted and committed by hand
 * into a copy of the file. Every round has a session and materials of its own, so that all 300 are new.
 */
export async function bench(): Promise<Figure[]> {
  const bench = await openBenchOffice(1000)
  const { client, folder, services, actor } = bench
  const database = new Sqlite(databaseFile(folder), { readonly: true })
  const group = await makeGroup(client, peopleFrom(database))
  const sets = await enterSets(client, group, todayInRiga(services.clock))
  const byHand = await copyOfOffice(databaseFile(folder))
  const [previews, times, timesByHand]: [number[], number[], number[]] = [[], [], []]
  try {
    for (const [round, { session, set }] of sets.entries()) {
      const input: BatchInput = {
        ...batch,
        group,
        session,
        channel: 'email',
        materials: set.map((material) => ({ material, quantity: 1 })),
      }
      const previewed = await timed(() => client.deliveries.previewBatch({ input }))
      await settled()
      const start = performance.now()
      const made = await services.door.run(sendBatch, v4(), { input }, { actor, desk: 'bench' })
      const took = performance.now() - start
      if (!made.ok || made.value.made !== size) throw new Error(JSON.stringify(made))
      const write = byHand.prepare(made.entry)
      const tookByHand = await timed(write)
      if (round < warmUp) continue
      previews.push(previewed)
      times.push(took)
      timesByHand.push(tookByHand)
    }
  } finally {
    byHand.close()
    database.close()
    await bench.close()
  }
  const [value, baseline] = [quiet(times), quiet(timesByHand)]
  return [
    { name: `preview of a batch for ${size}`, value: quiet(previews), unit: 'ms', limit: 500 },
    { name: `a batch for ${size}: whole time`, value, unit: 'ms', limit: 500 },
    {
      name: `a batch for ${size}: the command`,
      value,
      unit: 'ms',
      baseline,
      ratio: value / baseline,
      limit: 1.6,
    },
  ]
}

/** What the round before left to others (windows to be told, the journal's head on disk) is done. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve))
}

async function makeGroup(
  client: BenchOffice['client'],
  people: readonly string[],
): Promise<string> {
  const course = { name: 'Kurss', projectId: null, programme: '', modules: [], platforms: [] }
  const { id: courseId } = sure(await client.courses.createCourse(once({ input: course })))
  const input = { ...emptyGroup, name: 'Lielā', courseId }
  const { id: group } = sure(await client.courses.createGroup(once({ input })))
  const rows = { kind: 'rows' as const, ids: [...people] }
  sure(await client.courses.enrol(once({ group, people: rows, state: 'confirmed', since: null })))
  return group
}

interface OfRound {
  session: string
  set: string[]
}

/** A session with a textbook and sheets for every round; the sheets have a file. */
async function enterSets(
  client: BenchOffice['client'],
  groupId: string,
  today: CivilDate,
): Promise<OfRound[]> {
  const sets: OfRound[] = []
  for (let round = 0; round < warmUp + rounds; round += 1) {
    const input = { ...emptySession, groupId, day: addDays(today, round) }
    const session = sure(await client.timetable.createSession(once({ input }))).id
    const book = await enterMaterial(client, { name: `Grāmata ${round}` })
    const sheets = await enterMaterial(client, { name: `Lapas ${round}` })
    const file = new File([`Lapas ${round}`], 'lapas.txt')
    sure(await client.materials.addFile(once({ id: sheets, file })))
    sets.push({ session, set: [book, sheets] })
  }
  return sets
}

const sure = <T>(outcome: { ok: true; value: T } | { ok: false; refusal: unknown }): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value
}

const peopleFrom = (database: Database): string[] =>
  database
    .prepare<[number], string>(
      "select id from person where first_email <> '' order by seq desc limit ?",
    )
    .pluck()
    .all(size)
