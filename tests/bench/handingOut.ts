import type { Database } from 'better-sqlite3'
import { v4 } from 'uuid'
import { databaseFile } from '#main/database/databaseFile.ts'
import { issueLoan } from '#main/equipment/issue.ts'
import { addDays, type CivilDate } from '#shared/calendar/civilDate.ts'
import { emptyGroup } from '#shared/courses/schema.ts'
import { laptops, headsets, thing } from '#tests/support/equipment.ts'
import { once } from '#tests/support/office.ts'
import type { BenchOffice } from './benchOffice.ts'
import type { Figure } from './figure.ts'
import { copyOfOffice } from './rowsByHand.ts'
import { quiet, timed } from './samples.ts'

const rounds = 120
const warmUp = 30
const linesOfLoan = 4

/**
 * Handing out four things of four categories, as a command behind the door, against the very same rows
 * (those of the journal too) inserted and committed by hand into a copy of the file.
 */
export async function benchIssuing(
  { folder, services, actor }: BenchOffice,
  database: Database,
  today: CivilDate,
): Promise<Figure> {
  const byHand = await copyOfOffice(databaseFile(folder))
  const caller = { actor, desk: 'bench' }
  const person = peopleFrom(database, 700, 1)[0] ?? ''
  const free = freeThings(database)
  const times: number[] = []
  const timesByHand: number[] = []
  try {
    for (let round = 0; round < warmUp + rounds; round += 1) {
      const lines = free.map((ofCategory) => thing(ofCategory[round] ?? '')).slice(0, linesOfLoan)
      const input = {
        person,
        group: null,
        basis: 'mācībām',
        on: null,
        due: addDays(today, 14),
        note: '',
        lines,
        moveReservations: false,
      }
      const start = performance.now()
      const made = await services.door.run(issueLoan, v4(), { input }, caller)
      const took = performance.now() - start
      if (!made.ok) throw new Error(JSON.stringify(made.refusal))
      const write = byHand.prepare(made.entry)
      const tookByHand = await timed(write)
      if (round < warmUp) continue
      times.push(took)
      timesByHand.push(tookByHand)
    }
  } finally {
    byHand.close()
  }
  const [value, baseline] = [quiet(times), quiet(timesByHand)]
  const name = `issue a loan of ${linesOfLoan} lines: the command`
  return { name, value, unit: 'ms', baseline, ratio: value / baseline, limit: 1.6 }
}

/** What is proposed to a group of 30 who need a computer and a headset each, beside a bare look at the things. */
export async function benchProposal(
  { client }: BenchOffice,
  database: Database,
  today: CivilDate,
  bare: (category: string) => unknown,
): Promise<Figure> {
  const group = await makeGroup(client, peopleFrom(database, 600, 30), today)
  const times: number[] = []
  const bareTimes: number[] = []
  for (let round = 0; round < 40; round += 1) {
    times.push(
      await timed(async () => {
        const answer = await client.equipment.proposeNeeds({ group })
        if (!answer.ok || answer.proposal.proposed.length !== 60) {
          throw new Error(JSON.stringify(answer))
        }
      }),
    )
    bareTimes.push(await timed(() => [laptops, headsets].map(bare)))
  }
  return {
    name: 'proposal for a group of 30',
    value: quiet(times),
    unit: 'ms',
    baseline: quiet(bareTimes),
    limit: 100,
  }
}

async function makeGroup(
  client: BenchOffice['client'],
  people: readonly string[],
  today: CivilDate,
): Promise<string> {
  const course = { name: 'Kurss', projectId: null, programme: '', modules: [], platforms: [] }
  const { id: courseId } = sure(await client.courses.createCourse(once({ input: course })))
  const dates = { startsOn: addDays(today, 7), endsOn: addDays(today, 60) }
  const input = { ...emptyGroup, name: 'Rīta', courseId, ...dates }
  const { id: group } = sure(await client.courses.createGroup(once({ input })))
  const rows = { kind: 'rows' as const, ids: [...people] }
  sure(await client.courses.enrol(once({ group, people: rows, state: 'confirmed', since: null })))
  const said = { answer: 'needs' as const, reason: '', toldOn: null, instead: null }
  const kinds = ['computer' as const, 'headset' as const]
  sure(await client.equipment.noteNeeds(once({ group, people: [...people], kinds, ...said })))
  return group
}

const sure = <T>(outcome: { ok: true; value: T } | { ok: false; refusal: unknown }): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value
}

/** People in the order they were entered; those beyond the 500th have nothing out and nothing reserved. */
const peopleFrom = (database: Database, offset: number, count: number): string[] =>
  database
    .prepare<[number, number], string>('select id from person order by seq limit ? offset ?')
    .pluck()
    .all(count, offset)

/** Things that nobody has and nobody was promised, by category. */
function freeThings(database: Database): string[][] {
  const rows = database
    .prepare<[], { id: string; category: string }>(
      `select equipment_item.id, category_id as category
      from equipment_item join equipment_model on equipment_model.id = equipment_item.model_id
      where not exists (select 1 from loan_line
        where item_id = equipment_item.id and returned_on is null)
      and not exists (select 1 from reservation_item where item_id = equipment_item.id)
      order by equipment_item.seq`,
    )
    .all()
  return [...Map.groupBy(rows, ({ category }) => category).values()].map((of) =>
    of.map(({ id }) => id),
  )
}
